// `send` with a name looks it up each time.
const dgram = require('dgram');

const socket = dgram.createSocket('udp4');
const packet = Buffer.alloc(48);
packet[0] = 0x23;
const server = process.env.NTP_SERVER;

setInterval(() => socket.send(packet, 0, 48, 123, server), 3600 * 1000);
