/** Cloud services and databases reached from C and C++. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    methods(['WebSocketsClient', 'SocketIOclient'], 'setReconnectInterval'),
    { kind: 'retry-option', self: { firstMs: 500, growth: 'constant', jitter: 'none' }, first: 0, unit: 'ms' },
    { source: 'Links2004/arduinoWebSockets@175e80f1 src/WebSocketsClient.{h,cpp}', evidence: 'source' },
  ),
  row(
    { call: 'Blynk.begin' },
    {
      kind: 'request',
      proto: 'cloud',
      server: 3,
      port: 4,
      failure: ['none'],
      self: { firstMs: 5000, growth: 'constant', capMs: 5000, jitter: 'none' },
    },
    {
      source: 'blynkkk/blynk-library@7fab3bc3 src/Blynk/BlynkProtocol.h, src/BlynkSimpleEsp32.h',
      evidence: 'source',
      notes: '`while(connect() != true) {}` inside: 5 s between TCP tries, unbounded',
    },
  ),
  row(
    { call: 'Blynk.run' },
    {
      kind: 'request',
      proto: 'cloud',
      failure: ['unknown'],
      async: true,
      self: { firstMs: 5000, growth: 'constant', capMs: 5000, jitter: 'none' },
    },
    { source: 'blynkkk/blynk-library@7fab3bc3 src/Blynk/BlynkProtocol.h, src/BlynkSimpleEsp32.h', evidence: 'source' },
  ),
  row(
    { call: 'Blynk.connect' },
    {
      kind: 'request',
      proto: 'cloud',
      failure: ['false'],
      self: { firstMs: 5000, growth: 'constant', capMs: 5000, jitter: 'none' },
    },
    { source: 'blynkkk/blynk-library@7fab3bc3 src/Blynk/BlynkProtocol.h, src/BlynkSimpleEsp32.h', evidence: 'source' },
  ),
  row(
    { functionDefined: 'BLYNK_DISCONNECTED' },
    { kind: 'handler', outcome: 'fail' },
    {
      source: 'blynkkk/blynk-library@7fab3bc3 src/Blynk/BlynkProtocol.h, src/BlynkSimpleEsp32.h',
      evidence: 'source',
      notes: 'CONNECTED is the success hook',
    },
  ),
  row(
    { functionDefined: 'BLYNK_CONNECTED' },
    { kind: 'handler', outcome: 'ok' },
    { source: 'blynkkk/blynk-library@7fab3bc3 src/Blynk/BlynkProtocol.h, src/BlynkSimpleEsp32.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('ThingSpeak.writeField', 'ThingSpeak.writeFields', 'ThingSpeak.writeRaw'),
    { kind: 'request', proto: 'http', failure: ['not-ok'], ok: [200] },
    {
      source: 'mathworks/thingspeak-arduino@73ab8c81 src/ThingSpeak.h',
      evidence: 'source',
      notes: 'no retry; service limit 15 s between writes',
    },
  ),
  ...rowsFor(
    calls(
      'ThingSpeak.readFloatField',
      'ThingSpeak.readIntField',
      'ThingSpeak.readLongField',
      'ThingSpeak.readStringField',
      'ThingSpeak.readStatus',
      'ThingSpeak.readRaw',
    ),
    { kind: 'request', proto: 'http', failure: ['unknown'] },
    { source: 'mathworks/thingspeak-arduino@73ab8c81 src/ThingSpeak.h', evidence: 'source' },
  ),
  row(
    { call: 'Firebase.begin' },
    { kind: 'request', proto: 'http', failure: ['false'], async: true },
    {
      source: 'mobizt/Firebase-ESP-Client@3d262989 src/FB_Const.h, src/rtdb/FB_RTDB.cpp',
      evidence: 'source',
      notes: 'ready() renews the token by itself',
    },
  ),
  row(
    { call: 'Firebase.ready' },
    { kind: 'status', failure: ['false'], of: 'connection' },
    { source: 'mobizt/Firebase-ESP-Client@3d262989 src/FB_Const.h, src/rtdb/FB_RTDB.cpp', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...methods('FIREBASE_CLASS', 'setInt'),
      ...calls(
        'Firebase.RTDB.setInt',
        'Firebase.RTDB.setFloat',
        'Firebase.RTDB.setString',
        'Firebase.RTDB.getInt',
        'Firebase.RTDB.getString',
        'Firebase.RTDB.pushJSON',
        'Firebase.RTDB.updateNode',
        'Firebase.setFloat',
        'Firebase.setInt',
        'Firebase.setString',
        'Firebase.pushFloat',
        'Firebase.getInt',
        'Firebase.getString',
        'Firebase.Firestore.patchDocument',
      ),
    ],
    { kind: 'request', proto: 'http', failure: ['false'] },
    { source: 'mobizt/Firebase-ESP-Client@3d262989 src/FB_Const.h, src/rtdb/FB_RTDB.cpp', evidence: 'source' },
  ),
  ...rowsFor(
    calls('Firebase.RTDB.beginStream', 'Firebase.RTDB.readStream'),
    {
      kind: 'request',
      proto: 'http',
      failure: ['false', 'event'],
      self: { firstMs: 1000, growth: 'constant', capMs: 1000, jitter: 'none' },
    },
    { source: 'mobizt/Firebase-ESP-Client@3d262989 src/FB_Const.h, src/rtdb/FB_RTDB.cpp', evidence: 'source' },
  ),
  ...rowsFor(
    methods('InfluxDBClient', 'writePoint', 'writeRecord', 'flushBuffer'),
    {
      kind: 'request',
      proto: 'http',
      failure: ['false'],
      self: { firstMs: 5000, growth: 'exponential', capMs: 300000, jitter: 'none', bound: 3 },
    },
    {
      source: 'tobiasschuerg/InfluxDB-Client-for-Arduino@c004871e src/Options.h, InfluxDbClient.{h,cpp}',
      evidence: 'source',
      notes:
        'delay = retryInterval^n (5, 25, 125, 300 s): retryInterval(1) is constant 1 s, retryInterval(0) switches retry off; only with batch/buffer. While paused a call fails without network, so a polling caller is fine',
    },
  ),
  ...rowsFor(
    methods('InfluxDBClient', 'validateConnection', 'query'),
    { kind: 'request', proto: 'http', failure: ['false'] },
    {
      source: 'tobiasschuerg/InfluxDB-Client-for-Arduino@c004871e src/Options.h, InfluxDbClient.{h,cpp}',
      evidence: 'source',
      notes: 'not throttled by retryInterval except Retry-After',
    },
  ),
  ...rowsFor(
    calls('aws_iot_mqtt_connect', 'aws_iot_mqtt_attempt_reconnect', 'aws_iot_mqtt_yield'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['nonzero'],
      self: { firstMs: 1000, growth: 'exponential', capMs: 128000, jitter: 'none' },
    },
    { source: 'aws-iot-device-sdk-embedded-C v3', evidence: 'common' },
  ),
  row(
    { call: 'nx_azure_iot_hub_client_connect' },
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    {
      source: 'eclipse-threadx/netxduo@bd5d12e9 addons/azure_iot',
      evidence: 'source',
      notes: 'no retry; sample app uses its own exponential with jitter',
    },
  ),
  ...rowsFor(
    methods('CloudIoTCoreMqtt', 'mqttConnect', 'mqttConnectAsync'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['none'],
      self: { firstMs: 1000, growth: 'exponential', capMs: 60000, jitter: 'small' },
    },
    {
      source: 'GoogleCloudPlatform/google-cloud-iot-arduino@2e757901 src/CloudIoTCoreMqtt.{h,cpp}',
      evidence: 'source',
      notes: 'service closed in 2023: any use is dead code',
    },
  ),
  row(
    { call: 'ArduinoCloud.update' },
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['unknown'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 32000, jitter: 'none' },
    },
    { source: 'arduino-libraries/ArduinoIoTCloud@0383d65d src/AIoTC_Config.h', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...methods('ThingsBoard', 'connect', 'sendTelemetryData', 'sendAttributeData'),
      ...methods('ThingsBoardSized', 'connect'),
    ],
    { kind: 'request', proto: 'mqtt', server: 0, failure: ['false'] },
    { source: 'thingsboard/thingsboard-arduino-sdk@25ab5901 src/ThingsBoard.h', evidence: 'source' },
  ),
  row(
    { call: 'Particle.connect' },
    {
      kind: 'request',
      proto: 'cloud',
      failure: ['none'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', jitter: 'small' },
    },
    {
      source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_cloud.h',
      evidence: 'docs',
      notes: 'the system reconnects by itself; `while(!Particle.connected()) Particle.process()` is a local wait',
    },
  ),
  row(
    { call: 'Particle.publish' },
    {
      kind: 'request',
      proto: 'cloud',
      failure: ['false'],
      self: { firstMs: 1000, growth: 'exponential', jitter: 'small' },
    },
    { source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_cloud.h', evidence: 'docs' },
  ),
  row(
    { method: 'waitForNetwork', receiverType: 'TinyGsm' },
    { kind: 'local-wait', amount: 0, unit: 'ms', failure: ['false'] },
    {
      source: 'vshymanskyy/TinyGSM@4c552105 src/TinyGsm{Modem,GPRS,TCP,Wifi}.tpp',
      evidence: 'source',
      notes: 'default 60000 ms',
    },
  ),
  ...rowsFor(
    methods('TinyGsm', 'isNetworkConnected', 'isGprsConnected'),
    { kind: 'status', failure: ['false'], of: 'link' },
    {
      source: 'vshymanskyy/TinyGSM@4c552105 src/TinyGsm{Modem,GPRS,TCP,Wifi}.tpp',
      evidence: 'source',
      notes: 'NTPServerSync is a time sync (see the time research)',
    },
  ),
  ...rowsFor(
    methods(['NBClient', 'GSMClient'], 'connect'),
    { kind: 'request', proto: 'tcp', server: 0, port: 1, failure: ['false'] },
    { source: 'MKRGSM, MKRNB documentation', evidence: 'common' },
  ),
]);
