const ntp = require('ntp-client');

module.exports.sync = function sync(server, done) {
  ntp.getNetworkTime(server, 123, done);
};
