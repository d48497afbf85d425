const cron = require('node-cron');
const ntp = require('ntp-client');

function syncClock() {
  ntp.getNetworkTime('ntp.example.net', 123, (error, date) => console.log(error || date));
}

cron.schedule('0 * * * *', syncClock); // expect: top-of-hour-cron
cron.schedule('30 4 * * 1', () => fetch('https://api.example.com/forecast')); // expect: top-of-hour-cron
cron.schedule('*/15 * * * *', syncClock); // expect: top-of-hour-cron
cron.schedule('17 * * * *', syncClock, { timezone: 'Europe/Berlin' }); // expect: top-of-hour-cron
cron.schedule('0 3 * * Sunday', syncClock, { maxRandomDelay: 0 }); // expect: top-of-hour-cron

cron.schedule('0 * * * *', syncClock, { maxRandomDelay: 900000 });
cron.schedule('0 * * * *', () => fetch('http://192.168.1.20/report'));
cron.schedule('0 * * * *', () => fetch('http://hub.local/report'));
cron.schedule('0 * * * *', () => console.log('still here'));
// cron.schedule('0 * * * *', syncClock);
