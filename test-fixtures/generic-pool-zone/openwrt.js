// A service of OpenWrt names its own vendor's zone where its settings have none.
const fs = require('fs');
const ntpClient = require('ntp-client');

const settings = fs.readFileSync('/etc/config/system', 'utf8');
const server = settings.includes('list server') ? settings.split("'")[1] : '0.openwrt.pool.ntp.org';
ntpClient.getNetworkTime(server, 123, (error, date) => console.log(error || date));
