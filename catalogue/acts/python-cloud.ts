/** Cloud services and databases reached from Python. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  row(
    { method: 'reconnect_delay_set', receiverType: 'paho.mqtt.client.Client' },
    {
      kind: 'retry-option',
      self: { firstMs: 1000, growth: 'exponential', capMs: 120000, jitter: 'none' },
      first: ['min_delay', 0],
      cap: ['max_delay', 1],
      unit: 's',
    },
    { source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py', evidence: 'source' },
  ),
  ...rowsFor(
    imported(
      'Adafruit_IO',
      methods('Adafruit_IO.Client', 'send', 'send_data', 'receive', 'create_feed', 'receive_time'),
    ),
    { kind: 'request', proto: 'http', failure: ['throws'] },
    { source: 'adafruit/Adafruit_IO_Python@6a63861e Adafruit_IO/client.py', evidence: 'source' },
  ),
  ...rowsFor(
    imported('Adafruit_IO', methods('Adafruit_IO.MQTTClient', 'connect', 'loop_background', 'loop_blocking')),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['throws', 'event'],
      self: { firstMs: 1000, growth: 'exponential', capMs: 120000, jitter: 'none' },
    },
    { source: 'adafruit/Adafruit_IO_Python@6a63861e Adafruit_IO/mqtt_client.py', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...methods('adafruit_io.adafruit_io.IO_HTTP', 'send_data', 'receive_time'),
      ...methods('adafruit_io.adafruit_io.IO_MQTT', 'connect', 'reconnect'),
    ],
    { kind: 'request', proto: 'http', failure: ['throws'] },
    { source: 'adafruit_io documentation', evidence: 'docs', notes: 'IO_MQTT inherits MiniMQTT behaviour' },
  ),
  ...rowsFor(
    imported(
      ['BlynkLib', 'blynklib'],
      [...methods('BlynkLib.Blynk', 'connect', 'run'), ...methods('blynklib.Blynk', 'run')],
    ),
    { kind: 'request', proto: 'cloud', failure: ['throws', 'event'] },
    { source: 'blynkkk/lib-python@0329df63, vshymanskyy/blynk-library-python@521f46ed BlynkLib.py', evidence: 'docs' },
  ),
  ...rowsFor(
    [...methods('firebase_admin.db.Reference', 'set', 'get'), ...methods('pyrebase.database.Database', 'push')],
    {
      kind: 'request',
      proto: 'http',
      failure: ['throws'],
      self: { firstMs: 500, growth: 'exponential', jitter: 'none' },
    },
    { source: 'firebase-admin documentation', evidence: 'common' },
  ),
  row(
    { method: 'write', receiverType: 'influxdb_client.WriteApi', from: ['influxdb_client'] },
    {
      kind: 'request',
      proto: 'http',
      failure: ['throws'],
      self: { firstMs: 5000, growth: 'exponential', capMs: 125000, jitter: 'full', bound: 5 },
    },
    {
      source: 'influxdata/influxdb-client-python@0b3c5b00 influxdb_client/client/write/retry.py',
      evidence: 'source',
      notes: '5 tries or 180 s; SYNCHRONOUS has none unless retries=WritesRetry(...)',
    },
  ),
  row(
    { method: 'write_points', receiverType: 'influxdb.InfluxDBClient', from: ['influxdb'] },
    {
      kind: 'request',
      proto: 'http',
      failure: ['throws'],
      self: { firstMs: 10, growth: 'exponential', jitter: 'full' },
    },
    { source: 'influxdb-python 5', evidence: 'common' },
  ),
  row(
    { new: 'pymongo.MongoClient', from: ['pymongo'] },
    {
      kind: 'request',
      proto: 'database',
      url: 0,
      failure: ['throws'],
      self: { firstMs: 500, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    { source: 'PyMongo documentation', evidence: 'docs' },
  ),
  row(
    { method: 'insert_one', receiverType: 'pymongo.collection.Collection' },
    {
      kind: 'request',
      proto: 'database',
      url: 0,
      failure: ['throws'],
      self: { firstMs: 500, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    { source: 'PyMongo documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('redis', news('redis.Redis', 'redis.StrictRedis')),
    {
      kind: 'request',
      proto: 'database',
      server: 'host',
      failure: ['throws'],
      self: { growth: 'exponential', capMs: 10000, jitter: 'small', bound: 3 },
    },
    {
      source: 'redis/redis-py@182dfe80 redis/backoff.py and client default',
      evidence: 'source',
      notes: 'bounded; the newest release (8) uses base 0.01, cap 1, 10 retries (docs)',
    },
  ),
  row(
    { method: 'ping', receiverType: 'redis.Redis' },
    {
      kind: 'request',
      proto: 'database',
      server: 'host',
      failure: ['throws'],
      self: { growth: 'exponential', capMs: 10000, jitter: 'small' },
    },
    { source: 'redis/redis-py@182dfe80 redis/backoff.py and client default', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...methods('awscrt.mqtt5.Client', 'start'),
      ...methods('awscrt.mqtt.Connection', 'connect'),
      ...calls('awsiot.mqtt_connection_builder.mtls_from_path', 'awsiot.mqtt5_client_builder.mtls_from_path'),
    ],
    {
      kind: 'request',
      proto: 'mqtt',
      server: 'endpoint',
      failure: ['throws'],
      self: { firstMs: 1000, growth: 'exponential', capMs: 120000, jitter: 'full' },
    },
    { source: 'aws-c-mqtt mqtt5 option defaults; AWS CRT documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported(
      'AWSIoTPythonSDK.MQTTLib',
      methods(
        ['AWSIoTPythonSDK.MQTTLib.AWSIoTMQTTClient', 'AWSIoTPythonSDK.MQTTLib.AWSIoTMQTTShadowClient'],
        'connect',
      ),
    ),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['throws'],
      self: { firstMs: 1000, growth: 'exponential', capMs: 32000, jitter: 'none' },
    },
    {
      source: 'aws/aws-iot-device-sdk-python@0a7933e4 AWSIoTPythonSDK/core/protocol/connection/cores.py',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    imported('azure.iot.device', [
      ...methods('azure.iot.device.IoTHubDeviceClient', 'connect', 'send_message'),
      ...methods('azure.iot.device.aio.IoTHubDeviceClient', 'connect'),
      ...methods('azure.iot.device.ProvisioningDeviceClient', 'register'),
    ]),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['throws'],
      self: { firstMs: 10000, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    {
      source: 'Azure/azure-iot-sdk-python@e75d1c20 azure-iot-device/.../pipeline/config.py, pipeline_stages_base.py',
      evidence: 'source',
      notes: 'constant 10 s',
    },
  ),
  ...rowsFor(
    methods('pico_lte.core.PicoLTE', 'http', 'mqtt'),
    { kind: 'request', proto: 'http', failure: ['unknown'], self: { firstMs: 0, growth: 'constant', jitter: 'none' } },
    { source: 'sixfab/pico_lte_micropython-sdk@3ceb3c21 pico_lte/utils/manager.py', evidence: 'docs' },
  ),
]);
