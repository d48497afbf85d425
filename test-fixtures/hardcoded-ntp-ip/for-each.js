const ntp = require('ntp-client');

const hosts = [
  '216.239.35.0', // expect: hardcoded-ntp-ip, no-server-override
  '10.0.0.1',
];

hosts.forEach((host) => {
  ntp.getNetworkTime(host, 123, console.log);
});
