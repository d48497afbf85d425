/** WebSocket clients of C and C++. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, enums, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    methods(['WebSocketsClient', 'SocketIOclient'], 'loop'),
    {
      kind: 'request',
      proto: 'ws',
      failure: ['event'],
      async: true,
      self: { firstMs: 500, growth: 'constant', capMs: 500, jitter: 'none' },
    },
    {
      source: 'Links2004/arduinoWebSockets@175e80f1 src/WebSocketsClient.{h,cpp}',
      evidence: 'source',
      notes: 'connects in loop(): 500 ms constant for ever by default',
    },
  ),
  ...rowsFor(
    [
      ...methods('WebSocketsClient', 'begin', 'beginSSL', 'beginSslWithCA', 'beginSocketIO'),
      ...methods('SocketIOclient', 'begin', 'beginSSL'),
    ],
    {
      kind: 'request',
      proto: 'ws',
      server: 0,
      port: 1,
      failure: ['none'],
      async: true,
      self: { firstMs: 500, growth: 'constant', capMs: 500, jitter: 'none' },
    },
    { source: 'Links2004/arduinoWebSockets@175e80f1 src/WebSocketsClient.{h,cpp}', evidence: 'source' },
  ),
  ...rowsFor(
    methods('WebsocketsClient', 'connect', 'connectSecure'),
    { kind: 'request', proto: 'ws', server: 0, failure: ['event'] },
    { source: 'gilmaimon/ArduinoWebsockets@26eecea6 src/tiny_websockets/client.hpp', evidence: 'source' },
  ),
  row(
    { call: 'esp_websocket_client_start' },
    {
      kind: 'request',
      proto: 'ws',
      failure: ['nonzero', 'event'],
      async: true,
      self: { firstMs: 10000, growth: 'constant', capMs: 10000, jitter: 'none' },
    },
    { source: 'espressif/esp-protocols@940bf48b components/esp_websocket_client', evidence: 'source' },
  ),
  ...rowsFor(
    enums('WEBSOCKET_EVENT_DISCONNECTED', 'WEBSOCKET_EVENT_ERROR', 'WEBSOCKET_EVENT_CLOSED'),
    { kind: 'handler', outcome: 'fail' },
    { source: 'espressif/esp-protocols@940bf48b components/esp_websocket_client', evidence: 'source' },
  ),
  ...rowsFor(
    calls('mg_ws_connect', 'mg_http_connect'),
    { kind: 'request', server: 1, failure: ['null', 'event'], async: true },
    { source: 'cesanta/mongoose@282ae0d9 mongoose.h', evidence: 'source' },
  ),
]);
