/** MQTT clients of Python, MicroPython and CircuitPython. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, events, imported, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  row(
    { method: 'connect', receiverType: 'paho.mqtt.client.Client', from: ['paho.mqtt.client'] },
    { kind: 'request', proto: 'mqtt', server: ['host', 0], port: 1, failure: ['throws'] },
    {
      source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py',
      evidence: 'source',
      notes: 'first connect is never retried by the library; call in a loop needs its own backoff',
    },
  ),
  ...rowsFor(
    methods('paho.mqtt.client.Client', 'connect_async', 'reconnect', 'connect_srv'),
    { kind: 'request', proto: 'mqtt', server: ['host', 0], failure: ['throws', 'event'] },
    { source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py', evidence: 'source' },
  ),
  ...rowsFor(
    methods('paho.mqtt.client.Client', 'loop_start', 'loop_forever'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['event'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 120000, jitter: 'none' },
    },
    {
      source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py',
      evidence: 'source',
      notes:
        'doubles, no jitter; reconnect_delay_set(n, n) makes it constant. loop_start retries the first connect_async too; resets on CONNACK 0',
    },
  ),
  ...rowsFor(
    methods('paho.mqtt.client.Client', 'loop', 'loop_misc'),
    { kind: 'status', failure: ['nonzero'], of: 'connection' },
    { source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py', evidence: 'source' },
  ),
  row(
    { method: 'publish', receiverType: 'paho.mqtt.client.Client' },
    { kind: 'request', proto: 'mqtt', failure: ['nonzero'] },
    { source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py', evidence: 'source' },
  ),
  ...rowsFor(
    events('paho.mqtt.client.Client', 'on_disconnect', 'on_connect_fail'),
    { kind: 'handler', outcome: 'fail' },
    {
      source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py',
      evidence: 'source',
      notes:
        'assigned property or method of a subclass; calling client.reconnect() here under loop_start is a second, undelayed retry',
    },
  ),
  ...rowsFor(
    calls('paho.mqtt.publish.single', 'paho.mqtt.publish.multiple', 'paho.mqtt.subscribe.simple'),
    { kind: 'request', proto: 'mqtt', server: 'hostname', failure: ['throws'] },
    { source: 'eclipse/paho.mqtt.python@d45de373 src/paho/mqtt/client.py', evidence: 'source' },
  ),
  row(
    { method: '__aenter__', receiverType: 'aiomqtt.Client', from: ['aiomqtt'] },
    { kind: 'request', proto: 'mqtt', server: 0, failure: ['throws'] },
    {
      source: 'empicano/aiomqtt@0381d111 docs/reconnection.md',
      evidence: 'docs',
      notes: '`async with aiomqtt.Client(...)`; no reconnect; its own guide sleeps a constant 5 s',
    },
  ),
  row(
    { method: 'connect', receiverType: 'gmqtt.Client', from: ['gmqtt'] },
    {
      kind: 'request',
      proto: 'mqtt',
      server: 0,
      failure: ['throws', 'event'],
      self: { firstMs: 6000, growth: 'constant', capMs: 6000, jitter: 'none' },
    },
    { source: 'gmqtt readme', evidence: 'common' },
  ),
  row(
    { method: 'connect', receiverType: 'umqtt.simple.MQTTClient', from: ['umqtt.simple', 'umqtt.robust'] },
    { kind: 'request', proto: 'mqtt', failure: ['throws'] },
    {
      source: 'micropython/micropython-lib@ee4bb8ff micropython/umqtt.simple/umqtt/simple.py',
      evidence: 'source',
      notes: 'server is constructor argument 1; resolves at each connect',
    },
  ),
  ...rowsFor(
    methods('umqtt.simple.MQTTClient', 'publish', 'subscribe', 'ping'),
    { kind: 'request', proto: 'mqtt', failure: ['throws'] },
    { source: 'micropython/micropython-lib@ee4bb8ff micropython/umqtt.simple/umqtt/simple.py', evidence: 'source' },
  ),
  ...rowsFor(
    methods('umqtt.simple.MQTTClient', 'wait_msg', 'check_msg'),
    { kind: 'local-wait', failure: ['throws'] },
    { source: 'micropython/micropython-lib@ee4bb8ff micropython/umqtt.simple/umqtt/simple.py', evidence: 'source' },
  ),
  ...rowsFor(
    methods('umqtt.robust.MQTTClient', 'reconnect', 'publish', 'wait_msg'),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['none'],
      self: { firstMs: 2000, growth: 'constant', capMs: 2000, jitter: 'none' },
    },
    {
      source: 'micropython/micropython-lib@ee4bb8ff micropython/umqtt.robust/umqtt/robust.py',
      evidence: 'source',
      notes:
        'retries OSError without bound; delay(i) receives the attempt number but ignores it; connect() itself is not retried',
    },
  ),
  row(
    { method: 'check_msg', receiverType: 'umqtt.robust.MQTTClient' },
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['none'],
      self: { firstMs: 2000, growth: 'constant', capMs: 2000, jitter: 'none', bound: 2 },
    },
    { source: 'micropython/micropython-lib@ee4bb8ff micropython/umqtt.robust/umqtt/robust.py', evidence: 'source' },
  ),
  row(
    { method: 'connect', receiverType: 'mqtt_as.MQTTClient', from: ['mqtt_as'] },
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['throws'],
      async: true,
      self: { firstMs: 1000, growth: 'constant', capMs: 1000, jitter: 'none' },
    },
    {
      source: 'peterhinch/micropython-mqtt@7b6a11dd mqtt_as/__init__.py',
      evidence: 'source',
      notes:
        '_keep_connected retries for ever: Wi-Fi reassociation, then connect, about 1 s constant plus Wi-Fi time; broker address resolved once at first connect and kept',
    },
  ),
  ...rowsFor(
    methods('mqtt_as.MQTTClient', 'publish', 'subscribe'),
    { kind: 'request', proto: 'mqtt', failure: ['none'] },
    { source: 'peterhinch/micropython-mqtt@7b6a11dd mqtt_as/__init__.py', evidence: 'source' },
  ),
  ...rowsFor(
    imported('adafruit_minimqtt', methods('adafruit_minimqtt.adafruit_minimqtt.MQTT', 'connect', 'reconnect')),
    {
      kind: 'request',
      proto: 'mqtt',
      failure: ['throws'],
      self: { firstMs: 0, growth: 'none', jitter: 'none', bound: 5 },
    },
    {
      source: 'adafruit/Adafruit_CircuitPython_MiniMQTT@400f2958 adafruit_minimqtt/adafruit_minimqtt.py',
      evidence: 'source',
      notes:
        "the exponential pause (2,4,8,16 s) applies only after a CONNACK/protocol error (MMQTTException); after OSError, RuntimeError or MemoryError (no route, DNS, TLS: the usual failures) the 5 attempts follow with no pause at all. Bounded at 5; a caller's loop round it still needs its own backoff",
    },
  ),
  ...rowsFor(
    methods('adafruit_minimqtt.adafruit_minimqtt.MQTT', 'publish', 'ping'),
    { kind: 'request', proto: 'mqtt', failure: ['throws'] },
    {
      source: 'adafruit/Adafruit_CircuitPython_MiniMQTT@400f2958 adafruit_minimqtt/adafruit_minimqtt.py',
      evidence: 'source',
      notes: 'loop(timeout>=socket_timeout) never reconnects by itself',
    },
  ),
]);
