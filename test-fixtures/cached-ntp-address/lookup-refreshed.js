// The address is looked up again every six hours.
const dgram = require('dgram');
const dns = require('dns');

const socket = dgram.createSocket('udp4');
const packet = Buffer.alloc(48);
packet[0] = 0x23;
let ntpAddress;

function lookUp() {
  dns.lookup(process.env.NTP_SERVER, (error, address) => {
    if (!error) ntpAddress = address;
  });
}

lookUp();
setInterval(lookUp, 6 * 3600 * 1000);
setInterval(() => ntpAddress && socket.send(packet, 0, 48, 123, ntpAddress), 3600 * 1000);
