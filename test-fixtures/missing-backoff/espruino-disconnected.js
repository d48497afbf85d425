// Espruino's MQTT client tells a lost connection by "disconnected".
const mqtt = require('MQTT').create('broker.example.com');
const other = require('MQTT').create('broker.example.com');
let pause = 1000;

mqtt.on('connected', () => mqtt.publish('hello', 'here'));
mqtt.on('disconnected', () => mqtt.connect()); // expect: missing-backoff

other.on('connected', () => {
  pause = 1000;
});
other.on('disconnected', () => {
  setTimeout(() => other.connect(), pause);
  pause = Math.min(pause * 2, 3600000);
});

E.on('init', () => {
  mqtt.connect();
  other.connect();
});
