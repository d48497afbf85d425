const { exec, spawn, execFileSync } = require('child_process');

const server = '216.239.35.4'; // expect: hardcoded-ntp-ip, no-server-override

exec(`ntpdate -u ${server}`, (err) => console.log(err));
spawn('ntpdate', ['-u', '132.163.4.101']); // expect: hardcoded-ntp-ip
execFileSync('sntp', ['-sS', '216.239.35.12']); // expect: hardcoded-ntp-ip
exec('ping -c 1 131.107.13.100');
