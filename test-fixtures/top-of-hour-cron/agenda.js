const { Agenda } = require('agenda');

const agenda = new Agenda();
agenda.define('fetch weather', async () => {
  await fetch('https://weather.example.com/today');
});
agenda.define('blink', async () => console.log('blink'));

agenda.every('0 * * * *', 'fetch weather'); // expect: top-of-hour-cron
agenda.every('15 minutes', 'fetch weather');
agenda.every('0 * * * *', 'blink');
