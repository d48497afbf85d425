const dgram = require('dgram');

const socket = dgram.createSocket('udp4');
const packet = Buffer.alloc(48);
packet[0] = 0x23;

function ask() {
  socket.send(packet, 0, packet.length, 123, '0.acme.pool.ntp.org'); // expect: no-server-override
}

setInterval(ask, 16000); // expect: short-poll-interval
