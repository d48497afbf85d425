import cron from 'node-cron';
import os from 'node:os';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const report = () => fetch('https://api.example.com/report', { method: 'POST', body: 'up' });

const minute = Math.floor(Math.random() * 60);
cron.schedule(`${minute} * * * *`, report);

const serial = createHash('sha1').update(os.hostname()).digest().readUInt16BE(0);
cron.schedule(`${serial % 60} ${serial % 24} * * *`, report);

cron.schedule('0 3 * * *', async () => {
  await sleep(Math.random() * 3600000);
  await report();
});

cron.schedule('0 3 * * *', () => setTimeout(report, Math.random() * 3600000));

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
cron.schedule('15 3 * * *', async () => {
  await pause(Math.random() * 900000);
  await report();
});

const EXAMPLE = '0 3 * * *';
console.log(`usage: --when "${EXAMPLE}"`);
