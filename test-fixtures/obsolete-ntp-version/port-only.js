// Nothing but the port and the length says NTP; the host is the caller's.
const { createSocket } = require('dgram');

exports.ask = (host, done) => {
  const request = Buffer.alloc(48);
  request[0] = 0x0b; // expect: obsolete-ntp-version
  createSocket('udp4').send(request, 0, 48, 123, host, done);
};
