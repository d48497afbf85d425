const ntpClient = require('ntp-client');

setInterval(() => {
  ntpClient.getNetworkTime('ntp.local', 123, (error, date) => {
    if (!error) console.log(date);
  });
}, 10000);
