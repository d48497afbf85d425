const net = require('net');

const socket = net.connect(80, 'api.acme.example', () => {
  socket.write('POST /wake HTTP/1.1\r\nHost: api.acme.example\r\n\r\n'); // expect: empty-post-content-length
});

const framed = net.connect(80, 'api.acme.example', () => {
  framed.write('POST /wake HTTP/1.1\r\nHost: api.acme.example\r\nContent-Length: 0\r\n\r\n');
});

const pieces = net.createConnection({ port: 80, host: 'api.acme.example' });
pieces.write('POST /wake HTTP/1.1\r\n'); // expect: empty-post-content-length
pieces.write('Host: api.acme.example\r\n');
pieces.write('\r\n');
