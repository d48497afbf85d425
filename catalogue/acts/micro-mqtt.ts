/** The copies and spellings under which MicroPython projects carry the `umqtt` client. */
import type { Row } from '../../engine/apis/row.ts';
import { imported, inFamily, methods, row, rowsFor, type Origin } from '../build.ts';

const umqtt: Origin = {
  source: 'micropython/micropython-lib@ee4bb8ff micropython/umqtt.simple/umqtt/simple.py, umqtt.robust/umqtt/robust.py',
  evidence: 'source',
  notes: 'copied into the project under other names: umqttsimple.py, mqtt.py',
};
const copies = [
  'umqttsimple',
  'umqtt',
  'umqtt_simple',
  'simple',
  'mqtt',
  'lib.umqtt.simple',
  'lib.umqttsimple',
  'umqtt.simple2',
];
const types = copies.map((module) => `${module}.MQTTClient`);

export const rows: readonly Row[] = inFamily('python', [
  ...rowsFor(methods(types, 'connect'), { kind: 'request', proto: 'mqtt', failure: ['throws'] }, umqtt),
  ...rowsFor(
    methods(types, 'publish', 'subscribe', 'ping'),
    { kind: 'request', proto: 'mqtt', failure: ['throws'] },
    umqtt,
  ),
  ...rowsFor(methods(types, 'wait_msg', 'check_msg'), { kind: 'local-wait', failure: ['throws'] }, umqtt),
  ...rowsFor(
    methods('umqtt.robust.MQTTClient', 'connect', 'subscribe', 'ping'),
    { kind: 'request', proto: 'mqtt', failure: ['throws'] },
    {
      ...umqtt,
      notes: 'inherited from umqtt.simple: only reconnect, publish and wait_msg retry by themselves',
    },
  ),
  row(
    { new: 'socketpool.SocketPool' },
    { kind: 'makes', type: 'socketpool.SocketPool' },
    { source: 'CircuitPython documentation, socketpool', evidence: 'docs' },
  ),
  ...rowsFor(
    methods('socketpool.SocketPool', 'socket'),
    { kind: 'makes', type: 'socket.socket' },
    { source: 'CircuitPython documentation, socketpool', evidence: 'docs' },
  ),
  ...rowsFor(
    imported(['socket', 'usocket'], [{ call: 'socket.socket' }]),
    { kind: 'makes', type: 'socket.socket' },
    { source: 'Python and MicroPython documentation, socket', evidence: 'docs' },
  ),
  ...rowsFor(
    [{ call: 'paho.mqtt.client.Client' }, { new: 'paho.mqtt.client.Client' }],
    { kind: 'makes', type: 'paho.mqtt.client.Client' },
    { source: 'eclipse/paho.mqtt.python src/paho/mqtt/client.py', evidence: 'docs' },
  ),
]);
