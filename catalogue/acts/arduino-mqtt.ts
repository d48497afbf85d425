/** MQTT clients of Arduino: none of them reconnects by itself but those whose row says so. */
import type { Row } from '../../engine/apis/row.ts';
import { inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { method: 'connect', receiverType: 'PubSubClient' },
    { kind: 'request', proto: 'mqtt', failure: ['false'] },
    {
      source: 'knolleary/pubsubclient@2d228f2f src/PubSubClient.{h,cpp}',
      evidence: 'source',
      notes:
        'blocks up to MQTT_SOCKET_TIMEOUT 15 s (setSocketTimeout, s); server given by constructor or setServer(host|ip, port). No reconnect of its own',
    },
  ),
  ...rowsFor(
    methods('PubSubClient', 'publish', 'subscribe', 'endPublish'),
    { kind: 'request', proto: 'mqtt', failure: ['false'] },
    { source: 'knolleary/pubsubclient@2d228f2f src/PubSubClient.{h,cpp}', evidence: 'source' },
  ),
  ...rowsFor(
    methods('PubSubClient', 'loop', 'connected'),
    { kind: 'status', failure: ['false'], of: 'connection' },
    {
      source: 'knolleary/pubsubclient@2d228f2f src/PubSubClient.{h,cpp}',
      evidence: 'source',
      notes: 'condition of the usual reconnect loop, not an act',
    },
  ),
  row(
    { method: 'connect', receiverType: 'MQTTClient' },
    { kind: 'request', proto: 'mqtt', failure: ['false'] },
    {
      source: '256dpi/arduino-mqtt@40739ea1 src/MQTTClient.h, examples',
      evidence: 'source',
      notes:
        'all examples: while(!client.connect()) delay(1000): constant, unbounded. setOptions(keepAlive s, clean, timeout ms)',
    },
  ),
  ...rowsFor(
    methods('MQTTClient', 'publish', 'subscribe'),
    { kind: 'request', proto: 'mqtt', failure: ['false'] },
    { source: '256dpi/arduino-mqtt@40739ea1 src/MQTTClient.h, examples', evidence: 'source' },
  ),
  row(
    { method: 'loop', receiverType: 'MQTTClient' },
    { kind: 'status', failure: ['false'], of: 'connection' },
    { source: '256dpi/arduino-mqtt@40739ea1 src/MQTTClient.h, examples', evidence: 'source' },
  ),
  row(
    { method: 'connect', receiverType: 'MqttClient', from: ['ArduinoMqttClient.h'] },
    { kind: 'request', proto: 'mqtt', server: 0, port: 1, failure: ['false'] },
    {
      source: 'arduino-libraries/ArduinoMqttClient@03441431 src/MqttClient.h',
      evidence: 'source',
      notes: 'name clash: MqttClient of espMqttClient',
    },
  ),
  row(
    { method: 'endMessage', receiverType: 'MqttClient', from: ['ArduinoMqttClient.h'] },
    { kind: 'request', proto: 'mqtt', failure: ['false'] },
    { source: 'arduino-libraries/ArduinoMqttClient@03441431 src/MqttClient.h', evidence: 'source' },
  ),
  ...rowsFor(
    methods(['Adafruit_MQTT_Client', 'Adafruit_MQTT_SPARK', 'Adafruit_MQTT_FONA'], 'connect'),
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    {
      source: 'adafruit/Adafruit_MQTT_Library@690fad52 Adafruit_MQTT.h, examples/mqtt_esp8266',
      evidence: 'source',
      notes:
        'sense inverted: 0 is success. Examples: 5 s constant, 3 tries, then a dead loop for the watchdog (bounded)',
    },
  ),
  ...rowsFor(
    [...methods('Adafruit_MQTT_Client', 'ping'), ...methods('Adafruit_MQTT_Publish', 'publish')],
    { kind: 'request', proto: 'mqtt', failure: ['false'] },
    { source: 'adafruit/Adafruit_MQTT_Library@690fad52 Adafruit_MQTT.h, examples/mqtt_esp8266', evidence: 'source' },
  ),
  row(
    { method: 'connect', receiverType: 'AsyncMqttClient' },
    { kind: 'request', proto: 'mqtt', failure: ['event'], async: true },
    {
      source: 'marvinroger/async-mqtt-client@89bf4648 src/AsyncMqttClient.{hpp,cpp}, examples',
      evidence: 'source',
      notes:
        'no reconnect; the documented pattern arms a Ticker.once(2, connectToMqtt) / xTimer of 2000 ms inside onDisconnect: constant, unbounded',
    },
  ),
  row(
    { event: 'onDisconnect', receiverType: 'AsyncMqttClient' },
    { kind: 'handler', outcome: 'fail' },
    { source: 'marvinroger/async-mqtt-client@89bf4648 src/AsyncMqttClient.{hpp,cpp}, examples', evidence: 'source' },
  ),
  ...rowsFor(
    methods('AsyncMqttClient', 'publish', 'subscribe'),
    { kind: 'request', proto: 'mqtt', failure: ['false'] },
    { source: 'marvinroger/async-mqtt-client@89bf4648 src/AsyncMqttClient.{hpp,cpp}, examples', evidence: 'source' },
  ),
  ...rowsFor(
    methods(['espMqttClient', 'espMqttClientSecure', 'espMqttClientAsync'], 'connect'),
    { kind: 'request', proto: 'mqtt', failure: ['false', 'event'], async: true },
    {
      source: 'bertmelis/espMqttClient@059ab53b src/MqttClientSetup.h',
      evidence: 'docs',
      notes: 'same API as AsyncMqttClient, no reconnect',
    },
  ),
  row(
    { event: 'onDisconnect', receiverType: 'espMqttClient' },
    { kind: 'handler', outcome: 'fail' },
    { source: 'bertmelis/espMqttClient@059ab53b src/MqttClientSetup.h', evidence: 'source' },
  ),
  row(
    { method: 'loop', receiverType: 'EspMQTTClient' },
    { kind: 'request', proto: 'mqtt', failure: ['false'], async: true, self: { growth: 'constant', jitter: 'none' } },
    {
      source: 'plapointe6/EspMQTTClient@01faa103 src/EspMQTTClient.cpp',
      evidence: 'source',
      notes:
        'wrapper over PubSubClient; connects by itself in loop(), constant pause; later versions default 15 s (common knowledge)',
    },
  ),
  row(
    { method: 'loop', receiverType: 'Homie' },
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['event'],
      async: true,
      self: { firstMs: 1000, growth: 'quadratic', capMs: 36000, jitter: 'small' },
    },
    {
      source: 'homieiot/homie-esp8266@ba452eae src/Homie/ExponentialBackoffTimer.cpp, Constants.hpp',
      evidence: 'source',
      notes: 'n*n seconds, n stops at 6',
    },
  ),
  ...rowsFor(
    methods(['AdafruitIO', 'AdafruitIO_WiFi', 'AdafruitIO_Ethernet'], 'connect'),
    { kind: 'request', proto: 'mqtt', failure: ['none'], async: true },
    {
      source: 'adafruit/Adafruit_IO_Arduino@f90caefc src/AdafruitIO.cpp, AdafruitIO_Definitions.h',
      evidence: 'source',
      notes: '`while(io.status() < AIO_CONNECTED) delay(500)` is a local wait: the library throttles itself',
    },
  ),
  ...rowsFor(
    methods(['AdafruitIO', 'AdafruitIO_WiFi'], 'run'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['unknown'],
      async: true,
      self: { firstMs: 60000, growth: 'constant', capMs: 60000, jitter: 'none' },
    },
    {
      source: 'adafruit/Adafruit_IO_Arduino@f90caefc src/AdafruitIO.cpp, AdafruitIO_Definitions.h',
      evidence: 'source',
      notes:
        'at most one MQTT connect per 60 s, the first at once; polite enough: loops round run() or status() are no finding',
    },
  ),
  row(
    { method: 'mqttStatus', receiverType: 'AdafruitIO' },
    { kind: 'status', of: 'connection' },
    {
      source: 'adafruit/Adafruit_IO_Arduino@f90caefc src/AdafruitIO.cpp, AdafruitIO_Definitions.h',
      evidence: 'source',
    },
  ),
]);
