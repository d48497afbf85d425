// One look-up at the start, a request from it every hour.
const dgram = require('dgram');
const dns = require('dns');

const socket = dgram.createSocket('udp4');
const packet = Buffer.alloc(48);
packet[0] = 0x23;

dns.lookup(process.env.NTP_SERVER, (error, address) => { // expect: cached-ntp-address
  if (error) throw error;
  setInterval(() => socket.send(packet, 0, 48, 123, address), 3600 * 1000);
});
