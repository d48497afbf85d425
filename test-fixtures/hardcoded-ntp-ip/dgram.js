const dgram = require('dgram');

const SERVERS = {
  ntp: { host: '132.163.4.101', port: 123 }, // expect: hardcoded-ntp-ip, no-server-override
  syslog: { host: '131.107.13.100', port: 514 },
};

function ask({ host, port }) {
  const socket = dgram.createSocket('udp4');
  const packet = Buffer.alloc(48);
  packet[0] = 0x23;
  socket.send(packet, 0, packet.length, port, host, (err) => {
    if (err) socket.close();
  });
}

ask(SERVERS.ntp);
