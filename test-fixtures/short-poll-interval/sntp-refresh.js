const Sntp = require('@hapi/sntp');

async function start() {
  await Sntp.start({ host: '0.acme.pool.ntp.org', clockSyncRefresh: 5 * 60 * 1000 }); // expect: short-poll-interval, no-server-override
  setInterval(() => console.log(Sntp.now()), 1000);
}

start();
