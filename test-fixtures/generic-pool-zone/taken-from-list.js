// Servers that are taken out of a list one by one, handed to callbacks, and collected first.
import SNTP from 'sntp';
import Net from 'net';

const hosts = [
  '0.pool.ntp.org', // expect: generic-pool-zone, no-server-override
  '1.pool.ntp.org', // expect: generic-pool-zone
];

export function start() {
  new SNTP({ host: hosts.shift() }, (message) => {
    if (message === SNTP.error && hosts.length) return hosts.pop();
  });
}

const zones = ['2.pool.ntp.org']; // expect: generic-pool-zone
const addresses = [];

zones.forEach((zone) => {
  Net.resolve(zone, (name, address) => {
    if (!address) return;
    addresses.push(address);
    new SNTP({ host: addresses.shift() }, () => {});
  });
});

// A queue of other things.
const jobs = ['3.pool.ntp.org'];
export const next = () => jobs.shift();
