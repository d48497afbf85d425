// ECMA-419: what a device is made of stands in one object.
import NTP from 'embedded:network/ntp/client';
import UDP from 'embedded:io/socket/udp';

globalThis.device = Object.freeze({
  ...globalThis.device,
  network: {
    ntp: {
      client: { io: NTP, socket: { io: UDP }, servers: ['pool.ntp.org'] }, // expect: generic-pool-zone, no-server-override
    },
  },
});

const ntp = new device.network.ntp.client.io({ ...device.network.ntp.client });
ntp.getTime(() => ntp.close());
