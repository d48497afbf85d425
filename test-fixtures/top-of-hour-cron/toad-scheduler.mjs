import { ToadScheduler, CronJob, AsyncTask } from 'toad-scheduler';

const scheduler = new ToadScheduler();
const task = new AsyncTask('report', () => fetch('https://api.example.com/alive'));
const job = new CronJob({ cronExpression: '0 * * * *' }, task); // expect: top-of-hour-cron
scheduler.addCronJob(job);
