/** Cloud services and databases reached from Node. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { method: 'withAutomaticReconnect', receiverType: 'HubConnectionBuilder', from: ['@microsoft/signalr'] },
    {
      kind: 'retry-option',
      self: { firstMs: 0, growth: 'list', capMs: 30000, jitter: 'none', bound: 4 },
      first: 0,
      unit: 'ms',
    },
    { source: 'dotnet/aspnetcore@280f4a4f DefaultReconnectPolicy.ts', evidence: 'source' },
  ),
  ...rowsFor(
    imported('firebase/database', calls('set', 'get', 'onValue')),
    {
      kind: 'request',
      proto: 'ws',
      failure: ['rejects'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 300000, jitter: 'small' },
    },
    {
      source: 'firebase-js-sdk (RECONNECT_MIN_DELAY 1 s, ×1.3, 30 s / 5 min server)',
      evidence: 'common',
      notes: 'backs off by itself',
    },
  ),
  ...rowsFor(
    imported('firebase/firestore', calls('addDoc', 'onSnapshot')),
    {
      kind: 'request',
      proto: 'ws',
      failure: ['rejects'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 300000, jitter: 'small' },
    },
    { source: 'firebase-js-sdk (RECONNECT_MIN_DELAY 1 s, ×1.3, 30 s / 5 min server)', evidence: 'common' },
  ),
  ...rowsFor(
    imported('@influxdata/influxdb-client', methods('WriteApi', 'writePoint', 'flush', 'close')),
    {
      kind: 'request',
      proto: 'http',
      failure: ['rejects', 'event'],
      self: { firstMs: 5000, growth: 'exponential', capMs: 125000, jitter: 'full', bound: 5 },
    },
    { source: 'influxdata/influxdb-client-js@04976dd7 packages/core/src/options.ts', evidence: 'source' },
  ),
  row(
    { method: 'connect', receiverType: 'MongoClient', from: ['mongodb'] },
    {
      kind: 'request',
      proto: 'database',
      url: 0,
      failure: ['rejects'],
      self: { firstMs: 500, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    {
      source: 'mongodb/node-mongodb-native@00462e60 src/sdam/monitor.ts',
      evidence: 'source',
      notes:
        'one monitor per host, 10 s constant (500 ms while an operation waits); first connect() is not repeated after it rejects',
    },
  ),
  row(
    { call: 'mongoose.connect', from: ['mongoose'] },
    { kind: 'request', proto: 'database', url: 0, failure: ['rejects'], async: true },
    { source: 'mongodb/node-mongodb-native@00462e60 src/sdam/monitor.ts', evidence: 'source' },
  ),
  ...rowsFor(
    imported('redis', calls('redis.createClient', 'createClient')),
    [
      {
        kind: 'request',
        proto: 'database',
        url: '0.url',
        failure: ['event'],
        async: true,
        self: { firstMs: 50, growth: 'exponential', capMs: 2000, jitter: 'small' },
      },
      { kind: 'makes', type: 'RedisClient' },
    ],
    {
      source: 'redis/node-redis@2a92b2e5 packages/client/lib/client/socket.ts',
      evidence: 'source',
      notes:
        '2^n*50 ms to 2 s; before 4.x/5: min(n*50, 500) linear; a number is a constant pause; node-redis 3: retry_strategy',
    },
  ),
  row(
    { method: 'connect', receiverType: 'RedisClient' },
    {
      kind: 'request',
      proto: 'database',
      url: '0.url',
      failure: ['event'],
      async: true,
      self: { firstMs: 50, growth: 'exponential', capMs: 2000, jitter: 'small' },
    },
    { source: 'redis/node-redis@2a92b2e5 packages/client/lib/client/socket.ts', evidence: 'source' },
  ),
  ...rowsFor(
    imported('ioredis', news('Redis', 'IORedis')),
    {
      kind: 'request',
      proto: 'database',
      failure: ['event'],
      async: true,
      self: { firstMs: 50, growth: 'linear', capMs: 2000, jitter: 'none' },
    },
    {
      source: 'luin/ioredis@beefcc15 lib/redis/RedisOptions.ts',
      evidence: 'source',
      notes: 'cluster: min(100 + 2*times, 2000)',
    },
  ),
  row(
    { call: 'awsIot.device', from: ['aws-iot-device-sdk'] },
    [
      {
        kind: 'request',
        proto: 'mqtt',
        server: '0.host',
        failure: ['event'],
        async: true,
        self: { firstMs: 1000, growth: 'exponential', capMs: 128000, jitter: 'none' },
      },
      { kind: 'makes', type: 'MqttClient' },
    ],
    { source: 'aws/aws-iot-device-sdk-js@737363f2 device/index.js', evidence: 'source', notes: 'no jitter' },
  ),
  row(
    { call: 'awsIot.thingShadow', from: ['aws-iot-device-sdk'] },
    {
      kind: 'request',
      proto: 'mqtt',
      server: '0.host',
      failure: ['event'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 128000, jitter: 'none' },
    },
    { source: 'aws/aws-iot-device-sdk-js@737363f2 device/index.js', evidence: 'source' },
  ),
  ...rowsFor(
    imported(
      ['aws-iot-device-sdk-v2', 'aws-crt'],
      [...methods('Mqtt5Client', 'start'), ...methods('MqttClientConnection', 'connect')],
    ),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['event'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 120000, jitter: 'full' },
    },
    {
      source: 'aws-c-mqtt mqtt5 option defaults; aws/aws-iot-device-sdk-js-v2@4f055b36 documents',
      evidence: 'source',
      notes: 'retryJitterMode None removes the jitter; MQTT311 client: min 1 s, max 128 s, first connect not retried',
    },
  ),
  ...rowsFor(
    imported('azure-iot-device', [...methods('Client', 'open', 'sendEvent'), ...methods('ModuleClient', 'open')]),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['error-first', 'rejects', 'event'],
      self: { firstMs: 0, growth: 'exponential', capMs: 10000, jitter: 'full' },
    },
    {
      source: 'Azure/azure-iot-sdk-node@e940876e common/core/src/retry_policy.ts, device/core/src/internal_client.ts',
      evidence: 'source',
      notes:
        'first retry at once, then 100 ms + (2^(n-1)-1)*rand(50…75) to 10 s; throttled 10 s … 60 s; each operation gives up after 4 min',
    },
  ),
  row(
    { method: 'register', receiverType: 'ProvisioningDeviceClient', from: ['azure-iot-provisioning-device'] },
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['error-first', 'rejects', 'event'],
      self: { firstMs: 0, growth: 'exponential', capMs: 10000, jitter: 'full' },
    },
    {
      source: 'Azure/azure-iot-sdk-node@e940876e common/core/src/retry_policy.ts, device/core/src/internal_client.ts',
      evidence: 'source',
    },
  ),
]);
