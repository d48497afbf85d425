const fs = require('fs');
const { exec, execSync } = require('child_process');

fs.writeFileSync('/etc/cron.d/clock', '0 * * * * root ntpdate ntp.example.net\n'); // expect: top-of-hour-cron
exec("(crontab -l; echo '30 2 * * * curl -s https://api.example.com/update') | crontab -"); // expect: top-of-hour-cron
execSync("(crontab -l; echo '30 2 * * * sleep $((RANDOM % 3600)); curl -s https://api.example.com/update') | crontab -");
fs.writeFileSync('/etc/cron.d/rotate', '0 0 * * * root logrotate /etc/logrotate.conf\n');
fs.writeFileSync('/srv/README', 'Add a line such as: 0 * * * * root ntpdate ntp.example.net\n');
