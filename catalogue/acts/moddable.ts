/** Moddable SDK. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, properties, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { new: 'Client', from: ['mqtt'] },
    { kind: 'request', proto: 'mqtt', server: '0.host', failure: ['event'] },
    {
      platforms: ['moddable'],
      source:
        'Moddable-OpenSource/moddable@48ee02d8 modules/network/mqtt/mqtt.js, examples/network/mqtt/mqttconnection/mqttconnection.js, examples/io/tcp/mqttclient',
      evidence: 'source',
      notes: 'no reconnect',
    },
  ),
  row(
    { new: 'MQTTConnection', from: ['mqttconnection'] },
    {
      kind: 'request',
      proto: 'mqtt',
      server: '0.host',
      failure: ['event'],
      async: true,
      self: { firstMs: 500, growth: 'constant', capMs: 500, jitter: 'none' },
    },
    {
      platforms: ['moddable'],
      source:
        'Moddable-OpenSource/moddable@48ee02d8 modules/network/mqtt/mqtt.js, examples/network/mqtt/mqttconnection/mqttconnection.js, examples/io/tcp/mqttclient',
      evidence: 'source',
      notes: '500 ms constant, unbounded; 10 s per try',
    },
  ),
  row(
    { new: 'WebSocketClient', from: ['websocket'] },
    {
      kind: 'request',
      server: '0.host',
      failure: ['event'],
      self: { firstMs: 10000, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    {
      platforms: ['moddable'],
      source:
        'Moddable-OpenSource/moddable@48ee02d8 examples/io/tcp/eventsource/eventsource.js, modules/network/websocket',
      evidence: 'source',
      notes: 'WebSocketClient itself never reconnects',
    },
  ),
  row(
    { new: 'EventSource', from: ['eventsource'] },
    {
      kind: 'request',
      server: '0.host',
      failure: ['event'],
      self: { firstMs: 10000, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    {
      platforms: ['moddable'],
      source:
        'Moddable-OpenSource/moddable@48ee02d8 examples/io/tcp/eventsource/eventsource.js, modules/network/websocket',
      evidence: 'source',
    },
  ),
  row(
    { new: 'Socket', from: ['socket'] },
    { kind: 'request', proto: 'tcp', server: '0.host', port: '0.port', failure: ['event'] },
    { platforms: ['moddable'], source: 'Moddable-OpenSource/moddable@48ee02d8 typings/socket.d.ts', evidence: 'docs' },
  ),
  row(
    { new: 'SecureSocket', from: ['securesocket'] },
    { kind: 'request', proto: 'tcp', server: '0.host', port: '0.port', failure: ['event'] },
    { platforms: ['moddable'], source: 'Moddable-OpenSource/moddable@48ee02d8 typings/socket.d.ts', evidence: 'docs' },
  ),
  row(
    { new: 'TCP', from: ['embedded:io/socket/tcp'] },
    { kind: 'request', proto: 'tcp', server: '0.host', port: '0.port', failure: ['event'] },
    { platforms: ['moddable'], source: 'Moddable-OpenSource/moddable@48ee02d8 typings/socket.d.ts', evidence: 'docs' },
  ),
  row(
    { new: 'Request', from: ['http'] },
    { kind: 'request', proto: 'http', server: '0.host', failure: ['event'] },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/network/http/http.js',
      evidence: 'source',
    },
  ),
  row(
    { new: 'HTTPClient', from: ['embedded:network/http/client'] },
    { kind: 'request', proto: 'http', server: '0.host', failure: ['event'] },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/network/http/http.js',
      evidence: 'source',
    },
  ),
  row(
    { call: 'Timer.delay', from: ['timer'] },
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 documentation/base/base.md, typings/timer.d.ts',
      evidence: 'source',
    },
  ),
  row(
    { call: 'Timer.set', from: ['timer'] },
    { kind: 'once', callback: 0, period: 1, unit: 'ms' },
    {
      platforms: ['moddable'],
      arity: [1, 2],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/base/timer/timer.js',
      evidence: 'source',
    },
  ),
  row(
    { call: 'Timer.set', from: ['timer'] },
    { kind: 'repeat', callback: 0, period: 2, unit: 'ms' },
    {
      platforms: ['moddable'],
      arity: 3,
      when: [{ arg: 2, is: ['0'], not: true }],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/base/timer/timer.js',
      evidence: 'source',
      notes: 'The second argument is the time to the first call.',
    },
  ),
  row(
    { call: 'System.setTimeout' },
    { kind: 'once', callback: 0, period: 1, unit: 'ms' },
    { platforms: ['moddable'], source: 'ECMA-419 host', evidence: 'common' },
  ),
  row(
    { call: 'System.setInterval' },
    { kind: 'repeat', callback: 0, period: 1, unit: 'ms' },
    { platforms: ['moddable'], source: 'ECMA-419 host', evidence: 'common' },
  ),
  ...rowsFor(
    imported('time', [...properties(null, 'Time.ticks'), ...calls('Time.delta')]),
    { kind: 'clock', unit: 'ms' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/base/time/time.js',
      evidence: 'source',
    },
  ),
  row(
    { property: 'Time.microseconds', from: ['time'] },
    { kind: 'clock', unit: 'us' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/base/time/time.js',
      evidence: 'source',
    },
  ),
  row(
    { call: 'Timer.repeat', from: ['timer'] },
    { kind: 'repeat', callback: 0, period: 1, unit: 'ms' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/base/timer/timer.js',
      evidence: 'source',
      notes: 'Timer.schedule(id, delay, repeat) re-arms: the growth idiom',
    },
  ),
  row(
    { call: 'Timer.schedule', from: ['timer'] },
    { kind: 'once', timer: 0, period: 1, unit: 'ms' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 modules/base/timer/timer.js',
      evidence: 'source',
    },
  ),
  row(
    { new: 'Monitor', from: ['wifi'] },
    { kind: 'status', of: 'link' },
    { platforms: ['moddable'], source: 'Moddable-OpenSource/moddable@48ee02d8 typings/net.d.ts', evidence: 'docs' },
  ),
  row(
    { call: 'WiFi.status' },
    { kind: 'status', failure: ['false'], of: 'link' },
    { platforms: ['moddable'], source: 'Moddable-OpenSource/moddable@48ee02d8 typings/net.d.ts', evidence: 'docs' },
  ),
  row({ call: 'Net.get', from: ['net'] }, [{ kind: 'status', of: 'link' }, { kind: 'device-id' }], {
    platforms: ['moddable'],
    source: 'Moddable-OpenSource/moddable@48ee02d8 typings/net.d.ts',
    evidence: 'docs',
  }),
  row({ call: 'Net.get' }, [{ kind: 'status', of: 'link' }, { kind: 'device-id' }], {
    platforms: ['moddable'],
    source: 'Moddable-OpenSource/moddable@48ee02d8 typings/net.d.ts',
    evidence: 'source',
    notes: "Net.get('MAC'); the rest is random",
  }),
  row(
    { call: 'Crypto.rng', from: ['rng'] },
    { kind: 'device-id' },
    { platforms: ['moddable'], source: 'Moddable-OpenSource/moddable@48ee02d8 typings/net.d.ts', evidence: 'source' },
  ),
  row(
    { call: 'Preference.get', from: ['preference'] },
    { kind: 'field-config' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 typings/preference.d.ts',
      evidence: 'source',
      notes: 'Resource and mc/config are compiled in: not field configuration',
    },
  ),
  row(
    { new: 'File', from: ['file'] },
    { kind: 'field-config' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 typings/preference.d.ts',
      evidence: 'source',
    },
  ),
  row(
    { call: 'config', from: ['mc/config'] },
    { kind: 'field-config' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 typings/preference.d.ts',
      evidence: 'source',
    },
  ),
  row(
    { call: 'localStorage.getItem' },
    { kind: 'field-config' },
    {
      platforms: ['moddable'],
      source: 'Moddable-OpenSource/moddable@48ee02d8 typings/preference.d.ts',
      evidence: 'source',
    },
  ),
]);
