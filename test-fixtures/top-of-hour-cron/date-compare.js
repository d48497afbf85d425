const ntp = require('ntp-client');

const syncClock = () => ntp.getNetworkTime('ntp.example.net', 123, () => {});
const showTime = () => process.stdout.write(new Date().toISOString());
let lastHour = new Date().getHours();

setInterval(() => {
  const now = new Date();
  if (now.getMinutes() === 0) syncClock(); // expect: top-of-hour-cron
  if (now.getMinutes() % 30 === 0 && now.getSeconds() === 0) { // expect: top-of-hour-cron
    fetch('https://api.example.com/status');
  }
  if (now.getHours() !== lastHour) { // expect: top-of-hour-cron
    lastHour = now.getHours();
    syncClock();
  }
  if ([0, 15, 30, 45].includes(now.getMinutes())) syncClock(); // expect: top-of-hour-cron
  if (now.getMinutes() === 0) showTime();
}, 1000);

setInterval(() => {
  const now = new Date();
  if (now.getHours() !== 3) return; // expect: top-of-hour-cron
  syncClock();
}, 3600000);

const offset = Math.floor(Math.random() * 60);
setInterval(() => {
  if (new Date().getMinutes() === offset) syncClock();
}, 60000);
