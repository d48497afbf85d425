const ntpClient = require('ntp-client');
const { readFileSync } = require('fs');

const { host = 'time.google.com' } = JSON.parse(readFileSync('/etc/clock.json', 'utf8')); // expect: hardcoded-ntp-host

setInterval(() => ntpClient.getNetworkTime(host, 123, () => {}), 6 * 3600 * 1000);
