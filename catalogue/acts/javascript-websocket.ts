/** WebSocket, socket.io and event-stream clients of Node and browsers. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, events, imported, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { new: 'WebSocket', from: ['ws', 'isomorphic-ws'] },
    { kind: 'request', proto: 'ws', url: 0, failure: ['event'] },
    {
      source: 'ws and HTML standard',
      evidence: 'docs',
      notes: "no reconnect: the pattern to find is onclose/on('close') → setTimeout(connect, N)",
    },
  ),
  ...rowsFor(
    events('WebSocket', 'close', 'error'),
    { kind: 'handler', outcome: 'fail' },
    { source: 'HTML standard', evidence: 'docs' },
  ),
  row(
    { new: 'ReconnectingWebSocket', from: ['reconnecting-websocket', 'partysocket'] },
    {
      kind: 'request',
      proto: 'ws',
      url: 0,
      failure: ['event'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 10000, jitter: 'small' },
    },
    { source: 'pladaria/reconnecting-websocket@05a2f7cb reconnecting-websocket.ts', evidence: 'source' },
  ),
  row(
    { new: 'EventSource', from: ['eventsource'] },
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['event'],
      async: true,
      self: { firstMs: 3000, growth: 'constant', capMs: 3000, jitter: 'none' },
    },
    {
      source: 'EventSource/eventsource@da4e2923 src/EventSource.ts',
      evidence: 'source',
      notes:
        'built-in reconnect, constant 3 s (browsers 3–5 s); a second `new EventSource` in onerror is an undelayed retry',
    },
  ),
  ...rowsFor(
    imported('socket.io-client', calls('io', 'io.connect')),
    [
      {
        kind: 'request',
        proto: 'ws',
        url: 0,
        failure: ['event'],
        async: true,
        self: { firstMs: 1000, growth: 'exponential', capMs: 5000, jitter: 'small' },
      },
      { kind: 'makes', type: 'Socket' },
    ],
    {
      source: 'socketio/socket.io@d2d753fe packages/socket.io-client/lib/manager.ts, contrib/backo2.ts',
      evidence: 'source',
      notes: 'the cap is applied after the jitter: from about the 5th try on every client waits exactly 5 s',
    },
  ),
  row(
    { new: 'Manager', from: ['socket.io-client'] },
    {
      kind: 'request',
      proto: 'ws',
      url: 0,
      failure: ['event'],
      async: true,
      self: { firstMs: 1000, growth: 'exponential', capMs: 5000, jitter: 'small' },
    },
    {
      source: 'socketio/socket.io@d2d753fe packages/socket.io-client/lib/manager.ts, contrib/backo2.ts',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    events('Socket', 'disconnect', 'connect_error'),
    { kind: 'handler', outcome: 'fail' },
    { source: 'socketio/socket.io@d2d753fe', evidence: 'source' },
  ),
  row(
    { method: 'start', receiverType: 'HubConnection', from: ['@microsoft/signalr'] },
    { kind: 'request', proto: 'ws', failure: ['rejects'] },
    {
      source: 'dotnet/aspnetcore@280f4a4f src/SignalR/clients/ts/signalr/src/DefaultReconnectPolicy.ts',
      evidence: 'source',
      notes:
        'the usual retry is start().catch(() => setTimeout(start, 5000)): constant; event hook: connection.onclose(start)',
    },
  ),
]);
