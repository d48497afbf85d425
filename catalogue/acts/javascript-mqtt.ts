/** MQTT clients of Node and browsers. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, events, imported, inFamily, methods, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { call: 'mqtt.connect', from: ['mqtt'] },
    [
      {
        kind: 'request',
        proto: 'mqtt',
        url: 0,
        server: ['0.host', '0.hostname'],
        failure: ['event'],
        async: true,
        self: { firstMs: 1000, growth: 'constant', jitter: 'none', capMs: 1000 },
      },
      {
        kind: 'retry-option',
        self: { firstMs: 1000, growth: 'constant', jitter: 'none' },
        first: ['1.reconnectPeriod', '0.reconnectPeriod'],
        unit: 'ms',
      },
      { kind: 'makes', type: 'MqttClient' },
    ],
    {
      source: 'mqttjs/MQTT.js@aa03369f src/lib/client.ts, README.md',
      evidence: 'source',
      notes:
        "setInterval of reconnectPeriod; a 'close' handler that only logs is no retry; changing client.options.reconnectPeriod in 'close'/'offline' is the growth idiom (aws-iot-device-sdk does so)",
    },
  ),
  row(
    { call: 'mqtt.connectAsync', from: ['mqtt'] },
    [
      {
        kind: 'request',
        proto: 'mqtt',
        url: 0,
        failure: ['rejects'],
        async: true,
        self: { firstMs: 1000, growth: 'constant', jitter: 'none', capMs: 1000 },
      },
      {
        kind: 'retry-option',
        self: { firstMs: 1000, growth: 'constant', jitter: 'none' },
        first: '1.reconnectPeriod',
        unit: 'ms',
      },
      { kind: 'makes', type: 'MqttClient' },
    ],
    { source: 'mqttjs/MQTT.js@aa03369f src/lib/client.ts, README.md', evidence: 'source' },
  ),
  row(
    { method: 'reconnect', receiverType: 'MqttClient' },
    { kind: 'request', proto: 'mqtt', failure: ['event'], async: true },
    {
      source: 'mqttjs/MQTT.js@aa03369f src/lib/client.ts, README.md',
      evidence: 'source',
      notes: "client.reconnect() inside 'close' or 'error' = undelayed retry on top of reconnectPeriod",
    },
  ),
  ...rowsFor(
    methods('MqttClient', 'publish', 'publishAsync', 'subscribe'),
    { kind: 'request', proto: 'mqtt', failure: ['error-first', 'rejects'] },
    { source: 'mqttjs/MQTT.js@aa03369f src/lib/client.ts, README.md', evidence: 'source' },
  ),
  ...rowsFor(
    events('MqttClient', 'close', 'error', 'offline', 'disconnect'),
    { kind: 'handler', outcome: 'fail' },
    { source: 'mqttjs/MQTT.js@aa03369f src/lib/client.ts, README.md', evidence: 'source' },
  ),
  row(
    { event: 'connect', receiverType: 'MqttClient' },
    { kind: 'handler', outcome: 'ok' },
    {
      source: 'mqttjs/MQTT.js@aa03369f src/lib/client.ts, README.md',
      evidence: 'source',
      notes: "'reconnect' fires when a try starts, not on success",
    },
  ),
  row(
    { event: 'reconnect', receiverType: 'MqttClient' },
    { kind: 'handler', outcome: 'any' },
    { source: 'mqttjs/MQTT.js@aa03369f src/lib/client.ts, README.md', evidence: 'source' },
  ),
  ...rowsFor(
    imported('aedes', [...news('Aedes'), ...calls('aedes.Server', 'aedes.createBroker')]),
    { kind: 'listens' },
    {
      source: 'moscajs/aedes repository listing',
      evidence: 'docs',
      notes: 'a broker, not a client: no outgoing act, no retry',
    },
  ),
]);
