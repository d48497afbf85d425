const ntpClient = require('ntp-client');
const { readFileSync } = require('fs');

// The file names the port of the display, nothing of the time.
const { display } = JSON.parse(readFileSync('/etc/clock.json', 'utf8'));

setInterval(() => {
  ntpClient.getNetworkTime('time.google.com', 123, (error, date) => { // expect: no-server-override, hardcoded-ntp-host
    if (!error) console.log(display, date);
  });
}, 6 * 3600 * 1000);
