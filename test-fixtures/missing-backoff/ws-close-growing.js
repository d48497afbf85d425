const WebSocket = require('ws');
let attempt = 0;
function connect() {
  const ws = new WebSocket('wss://feed.example.com/ws');
  ws.on('open', () => { attempt = 0; });
  ws.on('close', () => {
    const wait = Math.min(600000, 1000 * Math.pow(2, attempt++)) * (0.5 + Math.random() / 2);
    setTimeout(connect, wait);
  });
}
connect();
