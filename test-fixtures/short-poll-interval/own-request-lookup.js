// The look-up asks a name server, the datagram in its callback the time server.
const dgram = require('dgram');
const dns = require('dns');

const client = dgram.createSocket('udp4');
const packet = Buffer.alloc(48);
packet[0] = 0x23;

function query() {
  dns.lookup('time.google.com', (error, address) => { // expect: hardcoded-ntp-host, no-server-override
    if (error) return;
    client.send(packet, 0, 48, 123, address);
  });
}

setInterval(query, 120000); // expect: short-poll-interval
