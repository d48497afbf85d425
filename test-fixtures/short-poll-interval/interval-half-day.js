const ntpClient = require('ntp-client');

setInterval(() => {
  ntpClient.getNetworkTime('0.acme.pool.ntp.org', 123, (error, date) => { // expect: no-server-override
    if (!error) console.log(date);
  });
}, 43200000);

setInterval(() => console.log(new Date()), 1000);
