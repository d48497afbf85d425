import SNTP from 'sntp';
import Time from 'time';

const HOST = '132.163.4.103'; // expect: hardcoded-ntp-ip, no-server-override

new SNTP({ host: HOST }, function (message, value) {
  if (message === SNTP.time) Time.set(value);
});
