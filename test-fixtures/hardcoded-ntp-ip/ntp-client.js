const ntpClient = require('ntp-client');

const host = '216.239.35.0'; // expect: hardcoded-ntp-ip, no-server-override

ntpClient.getNetworkTime(host, 123, (err, date) => {
  if (err) return console.error(err);
  console.log(date);
});
