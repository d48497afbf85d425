// A module whose callers pass the host.
const ntpClient = require('ntp-client');

exports.sync = (options, done) => ntpClient.getNetworkTime(options.host || 'time.google.com', 123, done); // expect: hardcoded-ntp-host
