import { NTPClient } from 'ntp-time';

const client = new NTPClient('0.acme.pool.ntp.org', 123, { timeout: 5000 }); // expect: no-server-override
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function run(): Promise<void> {
  for (;;) {
    const { time } = await client.syncTime();
    console.log(time);
    await sleep(10_000); // expect: short-poll-interval
  }
}

void run();
