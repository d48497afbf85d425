// Colours on a terminal beside an NTP client that asks in version 4.
const dgram = require('dgram');

const RED = '\x1b[31m';
const RESET = '\x1b[0m';

function paint(text) {
  const line = Buffer.alloc(64);
  line[0] = 0x1b;
  line.write('[31m', 1);
  process.stdout.write(RED + text + RESET);
  process.stdout.write(line);
}

function askNtp(host) {
  const packet = Buffer.alloc(48);
  packet[0] = 0xe3;
  const socket = dgram.createSocket('udp4');
  socket.send(packet, 123, host, () => socket.close());
}

module.exports = { paint, askNtp };
