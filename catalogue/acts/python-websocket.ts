/** WebSocket and event-stream clients of Python. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  row(
    { method: 'run_forever', receiverType: 'websocket.WebSocketApp', from: ['websocket'] },
    [
      {
        kind: 'request',
        proto: 'ws',
        failure: ['nonzero', 'event'],
        self: { growth: 'constant', jitter: 'none', byDefault: false },
      },
      {
        kind: 'retry-option',
        self: { growth: 'constant', jitter: 'none', byDefault: false },
        first: 'reconnect',
        unit: 's',
      },
    ],
    {
      source: 'websocket-client/websocket-client@e46a8fe2 websocket/_app.py, _dispatcher.py',
      evidence: 'source',
      notes: 'without reconnect= the usual `while True: ws.run_forever()` has no pause at all',
    },
  ),
  row(
    { call: 'websocket.create_connection', from: ['websocket'] },
    [
      { kind: 'request', proto: 'ws', server: 0, failure: ['throws'] },
      { kind: 'makes', type: 'websocket.WebSocket' },
    ],
    { source: 'websocket-client/websocket-client@e46a8fe2 websocket/_app.py, _dispatcher.py', evidence: 'source' },
  ),
  row(
    { method: 'connect', receiverType: 'websocket.WebSocket', from: ['websocket'] },
    { kind: 'request', proto: 'ws', server: 0, failure: ['throws'] },
    { source: 'websocket-client/websocket-client@e46a8fe2 websocket/_app.py, _dispatcher.py', evidence: 'source' },
  ),
  row(
    { call: 'websockets.connect', from: ['websockets'] },
    {
      kind: 'request',
      proto: 'ws',
      server: 0,
      failure: ['throws'],
      self: { firstMs: 3100, growth: 'exponential', capMs: 90000, jitter: 'small', byDefault: false },
    },
    {
      source: 'python-websockets/websockets@04e599ca src/websockets/client.py',
      evidence: 'source',
      notes: 'only the `async for` form reconnects; `async with` does not',
    },
  ),
  ...rowsFor(
    imported('socketio', methods(['socketio.Client', 'socketio.AsyncClient'], 'connect')),
    {
      kind: 'request',
      proto: 'ws',
      server: 0,
      failure: ['throws'],
      self: { firstMs: 1000, growth: 'exponential', capMs: 5000, jitter: 'small' },
    },
    {
      source: 'miguelgrinberg/python-socketio@2d219030 src/socketio/client.py, base_client.py',
      evidence: 'source',
      notes: 'first connect is not retried unless retry=True',
    },
  ),
  ...rowsFor(
    calls('uwebsockets.client.connect', 'usocketio.client.connect'),
    { kind: 'request', proto: 'ws', server: 0, failure: ['throws'] },
    { source: 'micropython uwebsockets', evidence: 'common' },
  ),
  row(
    { new: 'sseclient.SSEClient', from: ['sseclient'] },
    {
      kind: 'request',
      proto: 'http',
      server: 0,
      failure: ['throws'],
      self: { firstMs: 3000, growth: 'constant', capMs: 3000, jitter: 'none' },
    },
    { source: 'sseclient readme', evidence: 'common' },
  ),
]);
