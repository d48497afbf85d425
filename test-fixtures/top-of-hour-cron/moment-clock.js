const moment = require('moment');
const dayjs = require('dayjs');
const axios = require('axios');

const report = () => axios.get('https://api.example.com/alive');

setInterval(() => {
  if (moment().format('HH:mm') === '03:00') report(); // expect: top-of-hour-cron
  if (dayjs().minute() === 0) report(); // expect: top-of-hour-cron
  switch (new Date().getHours()) {
    case 4: // expect: top-of-hour-cron
      report();
      break;
    default:
  }
  if (moment().format('HH:mm') === '07:00') console.log('good morning');
}, 60000);
