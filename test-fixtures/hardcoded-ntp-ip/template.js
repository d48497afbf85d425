const ntp = require('ntp-client');

const last = 4;
ntp.getNetworkTime(`216.239.35.${last}`, 123, console.log); // expect: hardcoded-ntp-ip
ntp.getNetworkTime('216.239.' + '35.8', 123, console.log); // expect: hardcoded-ntp-ip
ntp.getNetworkTime(process.env.NTP_HOST || '132.163.4.101', 123, console.log); // expect: hardcoded-ntp-ip
ntp.getNetworkTime(['216', '239', '35', '0'].join('.'), 123, console.log); // expect: hardcoded-ntp-ip
