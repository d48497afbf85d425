import ntpClient from 'ntp-client';

const fallback = 'time4.google.com'; // expect: hardcoded-ntp-host, no-server-override

export function sync(done) {
  ntpClient.getNetworkTime(fallback, 123, done);
}

export const mail = { host: 'smtp.example.com', port: 25 };
