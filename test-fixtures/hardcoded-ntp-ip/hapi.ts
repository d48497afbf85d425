import * as Sntp from '@hapi/sntp';

interface TimeOptions {
  host: string;
  port: number;
  timeout: number;
}

const options: TimeOptions = {
  host: '216.239.35.8', // expect: hardcoded-ntp-ip, no-server-override
  port: 123,
  timeout: 1000,
};

export async function now(): Promise<number> {
  const time = await Sntp.time(options);
  return time.t;
}
