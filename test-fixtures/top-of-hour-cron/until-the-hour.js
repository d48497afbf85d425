const HOUR = 3600000;
const report = () => fetch('https://api.example.com/hourly');

setTimeout(report, HOUR - (Date.now() % HOUR)); // expect: top-of-hour-cron

function untilThree() {
  const next = new Date();
  next.setHours(3, 0, 0, 0);
  return next - Date.now();
}
setTimeout(report, untilThree()); // expect: top-of-hour-cron

setTimeout(report, HOUR - (Date.now() % HOUR) + Math.random() * HOUR);
setInterval(report, HOUR);
setTimeout(() => console.log('the hour'), HOUR - (Date.now() % HOUR));
