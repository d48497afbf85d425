const redis = require('redis');
const client = redis.createClient({ url: 'redis://cache.example.com', socket: { reconnectStrategy: (n) => Math.min(n * 100, 3000) } });
client.connect();
