const WebSocket = require('ws');
function connect() {
  const ws = new WebSocket('wss://feed.example.com/ws');
  ws.on('message', (m) => console.log(m));
  ws.on('close', () => {
    setTimeout(connect, 1000); // expect: missing-backoff
  });
  ws.on('error', () => ws.close());
}
connect();
