const ntpClient = require('ntp-client');

function sync() {
  ntpClient.getNetworkTime('0.acme.pool.ntp.org', 123, (error, date) => { // expect: no-server-override
    if (!error) console.log(date);
    setTimeout(sync, 30000); // expect: short-poll-interval
  });
}

sync();
