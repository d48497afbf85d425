const dgram = require('dgram');

exports.defaultNtpServer = 'pool.ntp.org'; // expect: generic-pool-zone
exports.defaultNtpPort = 123;

exports.ask = function (server = exports.defaultNtpServer, port = exports.defaultNtpPort, done) {
  const client = dgram.createSocket('udp4');
  const request = Buffer.alloc(48);
  request[0] = 0x23;
  client.once('message', (reply) => {
    client.close();
    done(reply[1] === 0 ? new Error('kiss-o’-death') : null, reply);
  });
  client.send(request, 0, request.length, port, server);
};
