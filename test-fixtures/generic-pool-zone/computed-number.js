const ntp = require('ntp-client');

const number = Math.floor(Math.random() * 4);

ntp.getNetworkTime(`${number}.pool.ntp.org`, 123, (error, date) => { // expect: generic-pool-zone, no-server-override
  if (!error) console.log(date);
});
