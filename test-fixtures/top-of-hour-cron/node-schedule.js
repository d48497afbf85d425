const schedule = require('node-schedule');
const ntp = require('ntp-client');

const sync = () => ntp.getNetworkTime('ntp.example.net', 123, () => {});

schedule.scheduleJob('0 0 * * *', sync); // expect: top-of-hour-cron
schedule.scheduleJob('nightly', '5 3 * * *', sync); // expect: top-of-hour-cron
schedule.scheduleJob({ hour: 3, minute: 0 }, sync); // expect: top-of-hour-cron

const hourly = new schedule.RecurrenceRule();
hourly.minute = 0;
schedule.scheduleJob(hourly, sync); // expect: top-of-hour-cron

const weekly = { dayOfWeek: 0, hour: 19, minute: 45 };
schedule.scheduleJob(weekly, sync); // expect: top-of-hour-cron

const own = new schedule.RecurrenceRule();
own.hour = 3;
own.minute = Math.floor(Math.random() * 60);
schedule.scheduleJob(own, sync);

schedule.scheduleJob(new Date(Date.now() + 5000), sync);
schedule.scheduleJob({ hour: 7, minute: 30 }, () => console.log('good morning'));
