/** HTTP clients of Node and browsers. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, events, imported, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  ...rowsFor(
    imported(['http', 'node:http'], calls('http.request', 'http.get')),
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
    { platforms: ['node'], source: 'Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'https.request', from: ['https', 'node:https'] },
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
    { source: 'Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'https.get', from: ['https', 'node:https'] },
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
    { platforms: ['node'], source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    [...events('ClientRequest', 'error', 'timeout'), ...events('IncomingMessage', 'aborted')],
    { kind: 'handler', outcome: 'fail' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'fetch' },
    { kind: 'request', proto: 'http', url: 0, failure: ['rejects', 'http-status'] },
    { source: 'Fetch standard', evidence: 'docs', notes: 'the global; a status is no rejection' },
  ),
  row(
    { call: 'fetch', from: ['node-fetch', 'undici', 'cross-fetch'] },
    { kind: 'request', proto: 'http', url: 0, failure: ['rejects'] },
    { source: 'Fetch standard', evidence: 'docs', notes: 'no retry; undici RetryAgent see retry helpers' },
  ),
  row(
    { call: 'axios', from: ['axios'] },
    { kind: 'request', proto: 'http', url: [0, '0.url'], failure: ['rejects'], async: true },
    { source: 'axios documentation', evidence: 'docs', notes: 'default timeout 0' },
  ),
  ...rowsFor(
    calls('axios.get', 'axios.post', 'axios.put', 'axios.patch'),
    { kind: 'request', proto: 'http', url: 0, failure: ['rejects'] },
    { source: 'axios documentation', evidence: 'docs' },
  ),
  row(
    { call: 'axios.request' },
    { kind: 'request', proto: 'http', url: '0.url', failure: ['rejects'], async: true },
    { source: 'axios documentation', evidence: 'docs' },
  ),
  row(
    { call: 'axios.delete', from: ['axios'] },
    { kind: 'request', proto: 'http', url: 0, failure: ['rejects'] },
    { source: 'axios documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('got', calls('got', 'got.stream')),
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['rejects'],
      self: { firstMs: 1000, growth: 'exponential', jitter: 'small', bound: 2 },
    },
    {
      source: 'sindresorhus/got@d00d845a source/core/{options,calculate-retry-delay}.ts',
      evidence: 'source',
      notes: 'bounded (2)',
    },
  ),
  ...rowsFor(
    calls('got.get', 'got.post', 'got.put'),
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['rejects'],
      self: { firstMs: 1000, growth: 'exponential', jitter: 'small', bound: 2 },
    },
    { source: 'sindresorhus/got@d00d845a source/core/{options,calculate-retry-delay}.ts', evidence: 'source' },
  ),
  ...rowsFor(
    imported('ky', calls('ky', 'ky.post')),
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['rejects'],
      self: { firstMs: 300, growth: 'exponential', jitter: 'none', bound: 2 },
    },
    { source: 'sindresorhus/ky@081c924d source/utils/normalize.ts', evidence: 'source' },
  ),
  row(
    { call: 'ky.get' },
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['rejects'],
      self: { firstMs: 300, growth: 'exponential', jitter: 'none', bound: 2 },
    },
    { source: 'sindresorhus/ky@081c924d source/utils/normalize.ts', evidence: 'source' },
  ),
  ...rowsFor(
    imported('superagent', calls('superagent.get', 'superagent.post')),
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['rejects', 'error-first'],
      self: { firstMs: 0, growth: 'none', jitter: 'none', byDefault: false },
    },
    { source: 'superagent documentation', evidence: 'common' },
  ),
  ...rowsFor(
    imported('needle', calls('needle', 'needle.get')),
    { kind: 'request', proto: 'http', url: 0, failure: ['error-first', 'rejects'] },
    { source: 'their documentation', evidence: 'common' },
  ),
  ...rowsFor(
    imported('request', calls('request', 'request.get')),
    { kind: 'request', proto: 'http', url: 0, failure: ['error-first', 'rejects'] },
    { source: 'their documentation', evidence: 'common' },
  ),
  row(
    { call: 'bent', from: ['bent'] },
    { kind: 'request', proto: 'http', url: 0, failure: ['error-first', 'rejects'] },
    { source: 'their documentation', evidence: 'common' },
  ),
  row(
    { call: 'phin', from: ['phin'] },
    { kind: 'request', proto: 'http', url: 0, failure: ['error-first', 'rejects'] },
    { source: 'their documentation', evidence: 'common' },
  ),
  row(
    { call: 'undici.request', from: ['undici'] },
    { kind: 'request', proto: 'http', url: 0, failure: ['error-first', 'rejects'] },
    { source: 'their documentation', evidence: 'common' },
  ),
  row(
    { call: 'urllib.request', from: ['urllib'] },
    { kind: 'request', proto: 'http', url: 0, failure: ['error-first', 'rejects'] },
    { source: 'their documentation', evidence: 'common' },
  ),
  row(
    { method: 'send', receiverType: 'XMLHttpRequest' },
    { kind: 'request', proto: 'http', failure: ['event'] },
    { source: 'XHR standard', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('http', calls('http.request', 'http.get')),
    [
      { kind: 'request', proto: 'http', failure: ['event'] },
      { kind: 'makes', type: 'ClientRequest' },
    ],
    { platforms: ['iotjs', 'lowjs'], source: 'jerryscript-project/iotjs@02599f35', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('child_process.exec'),
    { kind: 'command', text: 0, failure: ['error-first'], callback: -1 },
    { source: 'Node documentation', evidence: 'docs', notes: 'only with a network command in the text' },
  ),
  ...rowsFor(
    calls('child_process.execFile'),
    { kind: 'command', text: 0, words: 1, failure: ['error-first'], callback: -1 },
    { source: 'Node documentation', evidence: 'docs', notes: 'only with a network command in the text' },
  ),
  ...rowsFor(
    calls('child_process.spawn'),
    { kind: 'command', text: 0, words: 1, failure: ['event'] },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('child_process.execSync'),
    { kind: 'command', text: 0, failure: ['throws'] },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('child_process.execFileSync', 'child_process.spawnSync'),
    { kind: 'command', text: 0, words: 1, failure: ['throws'] },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('shelljs.exec'),
    { kind: 'command', text: 0, words: 1, failure: ['rejects'] },
    { source: 'shelljs README', evidence: 'docs' },
  ),
  row(
    { call: 'execa', from: ['execa'] },
    { kind: 'command', text: 0, words: 1, failure: ['rejects'] },
    { source: 'Node documentation', evidence: 'docs' },
  ),
]);
