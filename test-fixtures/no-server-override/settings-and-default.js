// `options && options.servers` is what the caller gives; no finding of this rule.
const dgram = require('dgram');

const DEFAULTS = ['ntp.example.com'];

function ask(options) {
  const own = options && options.servers;
  const servers = own || DEFAULTS;
  const packet = Buffer.alloc(48);
  packet[0] = 0x23;
  dgram.createSocket('udp4').send(packet, 0, 48, 123, servers[0]);
}

module.exports = { ask };
