const WebSocket = require('ws');
const ws = new WebSocket('wss://feed.example.com/ws');
setInterval(() => { if (ws.readyState === WebSocket.OPEN) ws.ping(); }, 30000);
