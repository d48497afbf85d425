const dgram = require('dgram');

const NTP_PORT = 123;
const OFFSET = 2208988800;

function request() {
  const packet = Buffer.alloc(48);
  packet[0] = 0x23;
  return packet;
}

function ask(host, callback) {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (message) => {
    socket.close();
    callback(message.readUInt32BE(40) - OFFSET); // expect: missing-kod-handling
  });
  socket.send(request(), NTP_PORT, host);
}

function askCarefully(host, callback) {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (message) => {
    socket.close();
    const stratum = message.readUInt8(1);
    if (stratum === 0 || stratum > 15) return;
    callback(message.readUInt32BE(40) - OFFSET);
  });
  socket.send(request(), NTP_PORT, host);
}

function askInLoop(host, callback) {
  const socket = dgram.createSocket('udp4');
  socket.once('message', function (message) {
    let seconds = 0;
    for (let i = 0; i <= 3; i++) seconds = 256 * seconds + message[40 + i]; // expect: missing-kod-handling
    callback(seconds - OFFSET);
  });
  socket.send(request(), NTP_PORT, host);
}

function askAndMask(host, callback) {
  const socket = dgram.createSocket('udp4');
  socket.once('message', function (message) {
    if ((message[0] & 0xc0) === 0xc0) return callback(undefined);
    callback(message.readUInt32BE(40) - OFFSET);
  });
  socket.send(request(), NTP_PORT, host);
}

module.exports = { ask, askCarefully, askInLoop, askAndMask };
