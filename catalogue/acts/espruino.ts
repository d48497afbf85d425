/** Espruino. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, events, imported, inFamily, properties, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  ...rowsFor(
    imported('MQTT', calls('MQTT.create', 'MQTT.connect')),
    [
      { kind: 'request', proto: 'mqtt', url: 0, failure: ['event'] },
      { kind: 'makes', type: 'MQTT' },
    ],
    {
      platforms: ['espruino'],
      source: 'espruino/EspruinoDocs@60ae9bba modules/MQTT.js, modules/tinyMQTT.js',
      evidence: 'source',
      notes:
        "no reconnect; documented pattern is mqtt.on('disconnected', () => setTimeout(() => mqtt.connect(), 1000)): constant",
    },
  ),
  row(
    { method: 'connect', receiverType: 'MQTT' },
    { kind: 'request', proto: 'mqtt', url: 0, failure: ['event'] },
    {
      platforms: ['espruino'],
      source: 'espruino/EspruinoDocs@60ae9bba modules/MQTT.js, modules/tinyMQTT.js',
      evidence: 'source',
    },
  ),
  row(
    { call: 'tinyMQTT.create', from: ['tinyMQTT'] },
    [
      {
        kind: 'request',
        proto: 'mqtt',
        url: 0,
        failure: ['event'],
        self: { firstMs: 2000, growth: 'constant', capMs: 2000, jitter: 'none' },
      },
      { kind: 'makes', type: 'TMQ' },
    ],
    {
      platforms: ['espruino'],
      source: 'espruino/EspruinoDocs@60ae9bba modules/MQTT.js, modules/tinyMQTT.js',
      evidence: 'source',
      notes: "setInterval until the first connection; afterwards 'disconnected' must call connect() again",
    },
  ),
  ...rowsFor(
    events(['MQTT', 'TMQ'], 'disconnected', 'disconnect', 'error', 'close'),
    { kind: 'handler', outcome: 'fail' },
    {
      platforms: ['espruino'],
      source: 'espruino/EspruinoDocs@60ae9bba modules/MQTT.js, modules/tinyMQTT.js',
      evidence: 'source',
    },
  ),
  row(
    { event: 'connected', receiverType: 'MQTT' },
    { kind: 'handler', outcome: 'ok' },
    { platforms: ['espruino'], source: 'espruino/EspruinoDocs@60ae9bba modules/MQTT.js', evidence: 'source' },
  ),
  row(
    { method: 'connect', receiverType: 'TMQ' },
    {
      kind: 'request',
      proto: 'mqtt',
      url: 0,
      failure: ['event'],
      self: { firstMs: 2000, growth: 'constant', capMs: 2000, jitter: 'none' },
    },
    {
      platforms: ['espruino'],
      source: 'espruino/EspruinoDocs@60ae9bba modules/MQTT.js, modules/tinyMQTT.js',
      evidence: 'source',
    },
  ),
  row(
    { new: 'WebSocket', from: ['ws'] },
    { kind: 'request', proto: 'ws', url: 0, failure: ['event'] },
    {
      platforms: ['espruino'],
      source: 'espruino/EspruinoDocs@60ae9bba modules/ws.js',
      evidence: 'source',
      notes: 'no reconnect',
    },
  ),
  row(
    { call: 'net.connect', from: ['net'] },
    [
      {
        kind: 'request',
        proto: 'tcp',
        server: ['0.host', 1],
        port: ['0.port', 0],
        failure: ['event'],
        async: true,
        callback: -1,
      },
      { kind: 'makes', type: 'net.Socket' },
    ],
    {
      platforms: ['espruino'],
      source: 'espruino/Espruino@c5ff787b libs/network/jswrap_net.c, reference',
      evidence: 'docs',
    },
  ),
  row(
    { call: 'tls.connect', from: ['tls'] },
    [
      {
        kind: 'request',
        proto: 'tls',
        server: ['0.host', 1],
        port: ['0.port', 0],
        failure: ['event'],
        async: true,
        callback: -1,
      },
      { kind: 'makes', type: 'net.Socket' },
    ],
    {
      platforms: ['espruino'],
      source: 'espruino/Espruino@c5ff787b libs/network/jswrap_net.c, reference',
      evidence: 'docs',
    },
  ),
  ...rowsFor(
    imported('http', calls('http.get', 'http.request')),
    [
      { kind: 'request', proto: 'http', url: 0, callback: 1, failure: ['event'] },
      { kind: 'makes', type: 'ClientRequest' },
    ],
    {
      platforms: ['espruino'],
      source: 'espruino/Espruino@c5ff787b libs/network/http/jswrap_http.c',
      evidence: 'source',
      notes: "without an 'error' handler the exception ends the interval callback only",
    },
  ),
  row(
    { call: 'https.get', from: ['https'] },
    [
      {
        kind: 'request',
        proto: 'http',
        server: ['0.hostname', '0.host'],
        port: '0.port',
        url: 0,
        callback: -1,
        failure: ['event'],
        async: true,
      },
      { kind: 'makes', type: 'ClientRequest' },
    ],
    {
      platforms: ['espruino'],
      source: 'espruino/Espruino@c5ff787b libs/network/http/jswrap_http.c',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    calls('http.get', 'http.request'),
    [
      { kind: 'request', proto: 'http', url: 0, callback: 1, failure: ['event'] },
      { kind: 'makes', type: 'ClientRequest' },
    ],
    {
      platforms: ['espruino'],
      source: 'espruino/Espruino@c5ff787b libs/network/http/jswrap_http.c',
      evidence: 'source',
    },
  ),
  row(
    { call: 'Wifi.connect', from: ['Wifi'] },
    { kind: 'association', failure: ['error-first'] },
    { platforms: ['espruino', 'moddable'], source: 'Espruino and Moddable references', evidence: 'docs' },
  ),
  row(
    { call: 'ESP8266WiFi.connect', from: ['ESP8266WiFi'] },
    { kind: 'association', failure: ['error-first'] },
    { platforms: ['espruino', 'moddable'], source: 'Espruino and Moddable references', evidence: 'docs' },
  ),
  row(
    { new: 'WiFi', from: ['wifi'] },
    { kind: 'association', failure: ['error-first'] },
    { platforms: ['espruino', 'moddable'], source: 'Espruino and Moddable references', evidence: 'docs' },
  ),
  row(
    { new: 'Connection', from: ['wifi/connection'] },
    { kind: 'association', failure: ['error-first'] },
    { platforms: ['espruino', 'moddable'], source: 'Espruino and Moddable references', evidence: 'docs' },
  ),
  row(
    { call: 'setDeepSleep' },
    { kind: 'no-delay' },
    {
      platforms: ['espruino'],
      source: 'espruino/Espruino@c5ff787b src/jswrap_interactive.c',
      evidence: 'docs',
      notes: 'setDeepSleep only allows sleeping between events',
    },
  ),
  ...rowsFor(
    calls('ESP8266.deepSleep', 'ESP32.deepSleep'),
    { kind: 'delay', amount: 0, unit: 'us' },
    { platforms: ['espruino'], source: 'espruino/Espruino@c5ff787b src/jswrap_interactive.c', evidence: 'docs' },
  ),
  row(
    { call: 'getTime' },
    { kind: 'clock', unit: 's', wall: true },
    { platforms: ['espruino'], source: 'espruino/Espruino@c5ff787b src/jswrap_interactive.c', evidence: 'source' },
  ),
  row(
    { call: 'Wifi.getStatus', from: ['Wifi'] },
    { kind: 'status', failure: ['unknown'], of: 'link' },
    { platforms: ['espruino'], source: 'Espruino reference', evidence: 'docs' },
  ),
  row({ call: 'Wifi.getIP', from: ['Wifi'] }, [{ kind: 'status', of: 'link' }, { kind: 'device-id' }], {
    platforms: ['espruino'],
    source: 'Espruino reference',
    evidence: 'docs',
  }),
  row(
    { call: 'Wifi.on', from: ['Wifi'] },
    { kind: 'handler', callback: 1, event: 0, outcome: 'any', association: true },
    { platforms: ['espruino'], source: 'Espruino reference', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('Serial1.on', 'I2C1.readFrom'),
    { kind: 'status', failure: ['unknown'], of: 'link' },
    { platforms: ['espruino'], source: 'Espruino reference', evidence: 'docs' },
  ),
  ...rowsFor(
    [...calls('getSerial', 'NRF.getAddress'), ...properties(null, 'process.env.SERIAL')],
    { kind: 'device-id' },
    {
      platforms: ['espruino'],
      source: 'espruino/Espruino@c5ff787b src/jswrap_interactive.c',
      evidence: 'source',
      notes: "process.env.SERIAL in Espruino is the chip's serial number, not configuration",
    },
  ),
  ...rowsFor(
    imported('Storage', calls('Storage.readJSON', 'Storage.read', 'Storage.open')),
    { kind: 'field-config' },
    { platforms: ['espruino'], source: 'espruino/Espruino@c5ff787b src/jswrap_storage.c', evidence: 'source' },
  ),
  row(
    { call: 'FlashEEPROM.readString', from: ['FlashEEPROM'] },
    { kind: 'field-config' },
    { platforms: ['espruino'], source: 'espruino/Espruino@c5ff787b src/jswrap_storage.c', evidence: 'source' },
  ),
  row(
    { call: 'E.getFlags' },
    { kind: 'field-config' },
    { platforms: ['espruino'], source: 'espruino/Espruino@c5ff787b src/jswrap_storage.c', evidence: 'source' },
  ),
]);
