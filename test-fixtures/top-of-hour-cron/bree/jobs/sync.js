const ntp = require('ntp-client');
ntp.getNetworkTime('ntp.example.net', 123, () => process.exit(0));
