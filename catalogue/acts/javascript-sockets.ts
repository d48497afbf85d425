/** Sockets, TLS and name look-ups of Node. */
import type { Row } from '../../engine/apis/row.ts';
import { events, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { call: 'net.connect', from: ['net', 'node:net'] },
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
    { platforms: ['node'], source: 'Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'net.createConnection', from: ['net', 'node:net'] },
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
    { source: 'Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'tls.connect', from: ['tls', 'node:tls'] },
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
    { platforms: ['node'], source: 'Node documentation', evidence: 'docs' },
  ),
  row(
    { new: 'net.Socket', from: ['net'] },
    { kind: 'makes', type: 'net.Socket' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    events('net.Socket', 'close', 'error', 'end', 'timeout'),
    { kind: 'handler', outcome: 'fail' },
    { source: 'Node documentation', evidence: 'docs', notes: "'end'/'close' also follow success" },
  ),
  row(
    { call: 'dnsPromises.lookup', from: ['dns/promises'] },
    { kind: 'dns', host: 0, callback: -1, failure: ['error-first', 'rejects'] },
    { source: 'Node documentation', evidence: 'docs' },
  ),
]);
