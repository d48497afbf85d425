const Bree = require('bree');

const bree = new Bree({
  jobs: [
    { name: 'sync', cron: '0 * * * *' }, // expect: top-of-hour-cron
  ],
});
bree.start();
