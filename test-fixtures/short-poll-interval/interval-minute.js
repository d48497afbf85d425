const ntpClient = require('ntp-client');

function sync() {
  ntpClient.getNetworkTime('0.acme.pool.ntp.org', 123, (error, date) => { // expect: no-server-override
    if (!error) console.log(date);
  });
}

sync();
setInterval(sync, 60 * 1000); // expect: short-poll-interval
