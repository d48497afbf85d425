const dgram = require('dgram');

const NTP_PORT = 123;
const VERSION = 3; // expect: obsolete-ntp-version
const CLIENT = 3;

function ask(host, packet) {
  const socket = dgram.createSocket('udp4');
  socket.send(packet, 0, packet.length, NTP_PORT, host, () => socket.close());
}

function askByIndex(host) {
  const packet = Buffer.alloc(48);
  packet[0] = 0x1b; // expect: obsolete-ntp-version
  ask(host, packet);
}

function askByCall(host) {
  const packet = Buffer.alloc(48);
  packet.writeUInt8(0b00010011, 0); // expect: obsolete-ntp-version
  ask(host, packet);
}

function askByView(host) {
  const packet = new Uint8Array(48);
  const view = new DataView(packet.buffer);
  view.setUint8(0, 0x1b); // expect: obsolete-ntp-version
  ask(host, packet);
}

function askByList(host) {
  ask(host, Buffer.from([0x1b, ...new Array(47).fill(0)])); // expect: obsolete-ntp-version
  ask(host, Buffer.from([0x23, ...new Array(47).fill(0)]));
}

function askByFields(host) {
  const packet = Buffer.alloc(48);
  packet[0] = (0 << 6) | (VERSION << 3) | CLIENT;
  ask(host, packet);
}

function askNow(host) {
  const packet = Buffer.alloc(48);
  packet[0] = (0 << 6) | (4 << 3) | CLIENT;
  ask(host, packet);
}

module.exports = { askByIndex, askByCall, askByView, askByList, askByFields, askNow };
