/** MQTT clients of C and C++ outside Arduino: esp-mqtt reconnects by itself (10 s, constant), most do not. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, enums, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'esp_mqtt_client_start' },
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['nonzero', 'event'],
      async: true,
      self: { firstMs: 10000, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    {
      source: 'espressif/esp-mqtt@5a9ba05a include/mqtt_client.h, lib/include/mqtt_config.h, mqtt_client.c',
      evidence: 'source',
      notes: 'MQTT_RECON_DEFAULT_MS 10 s, constant for ever',
    },
  ),
  row(
    { call: 'esp_mqtt_client_reconnect' },
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'], async: true },
    {
      source: 'espressif/esp-mqtt@5a9ba05a include/mqtt_client.h, lib/include/mqtt_config.h, mqtt_client.c',
      evidence: 'source',
      notes:
        'sets the remaining wait to 0: called from the MQTT_EVENT_DISCONNECTED handler it overrides the 10 s and makes an undelayed retry loop',
    },
  ),
  ...rowsFor(
    calls(
      'esp_mqtt_client_publish',
      'esp_mqtt_client_enqueue',
      'esp_mqtt_client_subscribe',
      'esp_mqtt_client_subscribe_single',
    ),
    { kind: 'request', proto: 'mqtt', failure: ['negative'] },
    {
      source: 'espressif/esp-mqtt@5a9ba05a include/mqtt_client.h, lib/include/mqtt_config.h, mqtt_client.c',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    enums('MQTT_EVENT_DISCONNECTED', 'MQTT_EVENT_ERROR'),
    { kind: 'handler', outcome: 'fail' },
    {
      source: 'espressif/esp-mqtt@5a9ba05a include/mqtt_client.h, lib/include/mqtt_config.h, mqtt_client.c',
      evidence: 'source',
      notes: "case labels of the event handler; restart (stop+start) here is a second retry on top of the library's",
    },
  ),
  row(
    { enum: 'MQTT_EVENT_CONNECTED' },
    { kind: 'handler', outcome: 'ok' },
    {
      source: 'espressif/esp-mqtt@5a9ba05a include/mqtt_client.h, lib/include/mqtt_config.h, mqtt_client.c',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    calls('MQTTClient_connect', 'MQTTClient_connect5'),
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    {
      source: 'eclipse/paho.mqtt.c@6b1e202a src/MQTTAsync.h, src/MQTTAsyncUtils.c, src/MQTTClient.h',
      evidence: 'source',
      notes:
        'synchronous client has no automatic reconnect; connectOptions.retryInterval is in-session re-publish, not reconnect',
    },
  ),
  ...rowsFor(
    calls('MQTTAsync_connect', 'MQTTAsync_reconnect'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['nonzero', 'event'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 60000, jitter: 'small', byDefault: false },
    },
    {
      source: 'eclipse/paho.mqtt.c@6b1e202a src/MQTTAsync.h, src/MQTTAsyncUtils.c, src/MQTTClient.h',
      evidence: 'source',
      notes: 'off by default: growth counts only where automaticReconnect = 1 (or true)',
    },
  ),
  ...rowsFor(
    calls('MQTTClient_publish', 'MQTTClient_publishMessage', 'MQTTAsync_send', 'MQTTAsync_sendMessage'),
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    {
      source: 'eclipse/paho.mqtt.c@6b1e202a src/MQTTAsync.h, src/MQTTAsyncUtils.c, src/MQTTClient.h',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    calls('MQTTConnect', 'MQTTConnectWithResults', 'NetworkConnect'),
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    { source: 'eclipse/paho.mqtt.embedded-c', evidence: 'common', notes: 'no reconnect' },
  ),
  ...rowsFor(
    calls('mosquitto_connect', 'mosquitto_connect_async', 'mosquitto_reconnect'),
    { kind: 'request', proto: 'mqtt', server: 1, port: 2, failure: ['nonzero', 'event'] },
    { source: 'libmosquitto manual page', evidence: 'common' },
  ),
  ...rowsFor(
    calls('mosquitto_loop_start', 'mosquitto_loop_forever'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['nonzero'],
      async: true,
      self: { firstMs: 1000, growth: 'constant', capMs: 1000, jitter: 'none' },
    },
    {
      source: 'libmosquitto manual page',
      evidence: 'common',
      notes: 'constant 1 s by default; exponential only with the third argument true and max > delay',
    },
  ),
  row(
    { call: 'mqtt_connect' },
    { kind: 'request', proto: 'mqtt', failure: ['negative', 'event'] },
    {
      platforms: ['zephyr'],
      source: 'zephyrproject-rtos/zephyr samples/net/mqtt_publisher/src/main.c',
      evidence: 'source',
      notes:
        'no reconnect; sample tries APP_CONNECT_TRIES times with a constant k_sleep, and the outer while(1) sleeps 5 s',
    },
  ),
  ...rowsFor(
    calls('mqtt_publish', 'mqtt_ping'),
    { kind: 'request', proto: 'mqtt', failure: ['negative'] },
    { platforms: ['zephyr'], source: 'zephyrproject-rtos/zephyr samples/net/mqtt_publisher', evidence: 'source' },
  ),
  row(
    { call: 'mqtt_live' },
    { kind: 'status', failure: ['negative'], of: 'connection' },
    { platforms: ['zephyr'], source: 'zephyrproject-rtos/zephyr samples/net/mqtt_publisher', evidence: 'source' },
  ),
  row(
    { call: 'mqtt_input' },
    { kind: 'local-wait', failure: ['negative'] },
    { platforms: ['zephyr'], source: 'zephyrproject-rtos/zephyr samples/net/mqtt_publisher', evidence: 'source' },
  ),
  row(
    { call: 'mqtt_client_connect' },
    { kind: 'request', proto: 'mqtt', server: 1, port: 2, callback: 3, failure: ['nonzero', 'event'], async: true },
    {
      source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/apps/mqtt.h',
      evidence: 'source',
      notes: 'no reconnect; same callback reports later loss',
    },
  ),
  ...rowsFor(
    calls('MQTT_Connect', 'MQTT_Publish', 'MQTT_Subscribe'),
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    {
      source: 'aws/aws-iot-device-sdk-embedded-C@3d170a07 demos',
      evidence: 'source',
      notes:
        'coreMQTT has no reconnect; demos wrap backoffAlgorithm: base 500 ms, cap 5000 ms, 5 attempts, full jitter, then 5 s constant between demo iterations',
    },
  ),
  row(
    { call: 'MQTT_ProcessLoop' },
    { kind: 'local-wait', failure: ['nonzero'] },
    { source: 'aws/aws-iot-device-sdk-embedded-C@3d170a07 demos', evidence: 'source' },
  ),
  row(
    { call: 'mqtt_connect' },
    {
      kind: 'request',
      proto: 'mqtt',
      server: 1,
      port: 2,
      failure: ['nonzero', 'event'],
      async: true,
      self: { firstMs: 0, growth: 'none', jitter: 'none' },
    },
    {
      platforms: ['contiki'],
      source: 'contiki-ng/contiki-ng@9f80681d os/net/app-layer/mqtt/mqtt.c, examples/mqtt-client',
      evidence: 'source',
      notes:
        'a timed-out, aborted or closed connection is opened again at once, for ever; the example clears auto_reconnect and backs off 2 s << attempt, at most 16 s',
    },
  ),
  ...rowsFor(
    calls('mg_mqtt_connect', 'mg_mqtt_connect5'),
    { kind: 'request', proto: 'mqtt', server: 1, failure: ['null', 'event'], async: true },
    {
      source: 'cesanta/mongoose@282ae0d9 mongoose.h',
      evidence: 'source',
      notes:
        'no reconnect; documented pattern is mg_timer_add(mgr, 3000…, MG_TIMER_REPEAT) that reconnects when conn is NULL: constant',
    },
  ),
  row(
    { call: 'mgos_mqtt_pub' },
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['false'],
      self: { firstMs: 2000, growth: 'exponential', capMs: 60000, jitter: 'small' },
    },
    { source: 'mongoose-os mqtt library', evidence: 'common' },
  ),
  ...rowsFor(
    calls('nxd_mqtt_client_connect', 'nxd_mqtt_client_secure_connect'),
    { kind: 'request', proto: 'mqtt', server: 1, port: 2, failure: ['nonzero', 'event'] },
    { source: 'eclipse-threadx/netxduo@bd5d12e9 addons/mqtt/nxd_mqtt_client.h', evidence: 'source' },
  ),
  row(
    { call: 'emcute_con' },
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/net/emcute.h', evidence: 'source' },
  ),
  row(
    { call: 'asymcute_connect' },
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/net/asymcute.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('IoTHubClient_CreateFromConnectionString', 'IoTHubDeviceClient_LL_CreateFromConnectionString'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['null', 'event'],
      async: true,
      self: { growth: 'exponential', jitter: 'none', firstMs: 0 },
    },
    {
      source: 'Azure/azure-iot-sdk-c@0db2975e iothub_client/src/iothub_client_retry_control.c',
      evidence: 'source',
      notes:
        'default EXPONENTIAL_BACKOFF_WITH_JITTER: first retry at once, then 1, 2, 4 … s without a cap; (max_jitter_percent / 100) and (rand() / RAND_MAX) are integer divisions, so there is no jitter in that version; IOTHUB_CLIENT_RETRY_INTERVAL is 5 s constant, _IMMEDIATE has no pause',
    },
  ),
  ...rowsFor(
    calls('IoTHubClient_LL_DoWork', 'IoTHubDeviceClient_LL_DoWork'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['event'],
      async: true,
      self: { growth: 'exponential', jitter: 'none', firstMs: 0 },
    },
    { source: 'Azure/azure-iot-sdk-c@0db2975e iothub_client/src/iothub_client_retry_control.c', evidence: 'source' },
  ),
  ...rowsFor(
    calls('IoTHubClient_LL_SendEventAsync', 'IoTHubDeviceClient_LL_SendEventAsync'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['nonzero', 'event'],
      async: true,
      self: { growth: 'exponential', jitter: 'none', firstMs: 0 },
    },
    { source: 'Azure/azure-iot-sdk-c@0db2975e iothub_client/src/iothub_client_retry_control.c', evidence: 'source' },
  ),
]);
