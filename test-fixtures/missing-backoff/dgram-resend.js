const dgram = require('dgram');
const s = dgram.createSocket('udp4');
let answered = false;
s.on('message', () => { answered = true; });
const timer = setInterval(() => { // expect: missing-backoff
  if (answered) { clearInterval(timer); return; }
  s.send(Buffer.from('hello'), 5000, 'reg.example.com');
}, 1000);
