const wifi = require('Wifi');

wifi.connect('home', { password: 'secret' }, function (err) {
  if (err) return;
  wifi.setSNTP('216.239.35.0', 1); // expect: hardcoded-ntp-ip, no-server-override
});
