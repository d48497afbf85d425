const net = require('net');
const client = new net.Socket();
function connect() {
  client.connect(9000, 'data.example.com');
}
client.on('error', () => {
  client.destroy();
  setTimeout(connect, 3000); // expect: missing-backoff
});
connect();
