const later = require('@breejs/later');
const ntp = require('ntp-client');

const sync = () => ntp.getNetworkTime('ntp.example.net', 123, () => {});

later.setInterval(sync, later.parse.text('at 3:00 am')); // expect: top-of-hour-cron
later.setInterval(sync, later.parse.cron('0 * * * *')); // expect: top-of-hour-cron
later.setInterval(sync, later.parse.recur().on(0).minute()); // expect: top-of-hour-cron
const quarter = later.parse.recur().every(15).minute();
later.setInterval(sync, quarter); // expect: top-of-hour-cron
later.setInterval(() => console.log('tick'), later.parse.text('at 3:00 am'));
setInterval(sync, 43200000);
