const mqtt = require('mqtt');
const client = mqtt.connect('mqtt://broker.example.com');
client.on('error', (e) => console.log(e));
