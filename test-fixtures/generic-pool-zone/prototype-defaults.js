// A client written as a function with a prototype; its caller may give other settings.
'use strict';
const dgram = require('dgram');

function Client(options) {
  if (!(this instanceof Client)) return new Client(options);
  const { family } = Object.assign(this, { server: 'pool.ntp.org', port: 123, family: 'udp4' }, options); // expect: generic-pool-zone
  this.socket = dgram.createSocket(family);
}

Client.prototype.ask = function (done) {
  const { server, port } = this;
  const packet = Buffer.alloc(48);
  packet[0] = 0x23;
  this.socket.send(packet, 0, packet.length, port, server, done);
};

module.exports = Client;
