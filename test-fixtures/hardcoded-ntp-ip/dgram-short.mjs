import dgram from 'node:dgram';

const NTP_PORT = 123;
const client = dgram.createSocket('udp4');
const message = Buffer.alloc(48);
message[0] = 0x23;
client.send(message, NTP_PORT, '216.239.35.12', () => client.close()); // expect: hardcoded-ntp-ip, no-server-override
client.send('hello', 514, '131.107.13.100');
