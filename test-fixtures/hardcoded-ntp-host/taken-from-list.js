// One name after the other is taken from a list of constants.
import SNTP from 'sntp';
import Timer from 'timer';

const hosts = ['0.pool.ntp.org', 'time.google.com']; // expect: generic-pool-zone, no-server-override, hardcoded-ntp-host

function ask() {
  new SNTP({ host: hosts.shift() }, function (message, value) {
    if (message === SNTP.time) this.close();
  });
}

Timer.set(ask, 5000);
