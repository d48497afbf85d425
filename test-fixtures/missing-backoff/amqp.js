const amqp = require('amqplib');
async function start() {
  try {
    const conn = await amqp.connect('amqp://mq.example.com');
    conn.on('close', () => console.log('closed'));
  } catch (e) {
    setTimeout(start, 1000); // expect: missing-backoff
  }
}
start();
