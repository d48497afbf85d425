import { CronJob } from 'cron';
import axios from 'axios';

async function upload(): Promise<void> {
  await axios.get('https://data.example.com/v1/fleet');
}

new CronJob('0 */10 * * * *', upload, null, true); // expect: top-of-hour-cron
const nightly = CronJob.from({ cronTime: '0 0 3 * * *', onTick: upload, start: true }); // expect: top-of-hour-cron
new CronJob({ cronTime: '0 30 4 * * *', onTick: () => upload() }); // expect: top-of-hour-cron

const second = Math.floor(Math.random() * 60);
new CronJob(`${second} 0 3 * * *`, upload, null, true);
new CronJob('0 0 6 * * *', () => process.stdout.write('\u0007'), null, true);
nightly.start();
