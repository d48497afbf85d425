import dgram from 'node:dgram';
import { promises as dns } from 'node:dns';

let ntpAddress;

export async function ask(socket) {
  if (!ntpAddress) {
    const { address } = await dns.lookup(process.env.NTP_SERVER); // expect: cached-ntp-address
    ntpAddress = address;
  }
  const packet = Buffer.alloc(48);
  packet[0] = 0x23;
  socket.send(packet, 123, ntpAddress);
}

const socket = dgram.createSocket('udp4');
setInterval(() => ask(socket), 3600 * 1000);
