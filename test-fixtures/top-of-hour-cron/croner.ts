import { Cron } from 'croner';
import got from 'got';

const ask = () => got('https://api.example.com/tariff');

new Cron('@hourly', ask); // expect: top-of-hour-cron
new Cron('0 6 * * *', { timezone: 'UTC' }, ask); // expect: top-of-hour-cron
Cron('59 23 * * *', { name: 'daily' }, () => ask()); // expect: top-of-hour-cron

new Cron(`${Math.trunc(Math.random() * 60)} 6 * * *`, ask);
new Cron('0 6 * * *', () => {
  document.title = 'awake';
});
