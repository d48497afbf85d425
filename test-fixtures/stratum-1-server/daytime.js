// DAYTIME (RFC 867) is a time service too.
const net = require('net');

const socket = net.connect(13, 'time-b.nist.gov'); // expect: stratum-1-server, no-server-override
socket.on('data', (line) => console.log(String(line)));

const documentation = 'https://tf.nist.gov/'; // a web page
console.log(documentation);
