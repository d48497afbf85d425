import { NtpTimeSync } from 'ntp-time-sync';

const timeSync = NtpTimeSync.getInstance({
  servers: [
    '216.239.35.0', // expect: hardcoded-ntp-ip, no-server-override
    'ntp.acme.example',
  ],
});

timeSync.getTime().then((result) => console.log(result.now));
