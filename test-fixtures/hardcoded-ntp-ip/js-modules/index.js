const config = require('./config');
const { sync } = require('./lib/clock');

sync(config.timeServer, console.log);
sync('132.163.4.102', console.log); // expect: hardcoded-ntp-ip
