const ntpClient = require('ntp-client');

let pause = 15000;

function sync() {
  ntpClient.getNetworkTime('0.acme.pool.ntp.org', 123, (error, date) => { // expect: no-server-override
    if (error) {
      pause = Math.min(pause * 2, 3600000);
      setTimeout(sync, pause / 2 + (Math.random() * pause) / 2);
      return;
    }
    pause = 15000;
    console.log(date);
    setTimeout(sync, 4 * 3600 * 1000);
  });
}

sync();
