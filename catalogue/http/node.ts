/** Node and browsers: every common client sends `Content-Length: 0`. What remains is chunked, and a lower-case patch. */
import type { Row, Wire } from '../../engine/apis/row.ts';
import { calls, methods, news, row, rowsFor } from '../build.ts';

const js = { languages: ['javascript'], evidence: 'source' } as const;
const node = { ...js, platforms: ['node', 'browser'] } as const;
const core = {
  ...node,
  platforms: ['node'],
  source: 'measured with Node 8.17, 12.22, 16.20, 20.20 and 22.12',
} as const;
const fetching = { ...node, source: 'measured with Node 20 fetch and undici 7.30' } as const;
const own: Wire = 'content-length-0';

function npm(name: string): {
  readonly languages: readonly ['javascript'];
  readonly evidence: 'source';
  readonly source: string;
} {
  return { ...js, source: `measured with ${name}` };
}

export const rows: readonly Row[] = [
  ...rowsFor(
    calls(
      'http.request',
      'https.request',
      'node:http.request',
      'node:https.request',
      'follow-redirects.http.request',
      'follow-redirects.https.request',
    ),
    {
      kind: 'http',
      method: { arg: ['1.method', '0.method'], default: 'GET' },
      url: 0,
      headers: ['1.headers', '0.headers'],
      noBody: own,
      emptyBody: own,
    },
    {
      ...core,
      notes:
        'Chunked after flushHeaders() or write(""), with headers given as an array, or with Expect. "Content-Length": 0 is safe: it switches chunked off.',
    },
  ),
  ...rowsFor(methods('ClientRequest', 'setHeader'), { kind: 'http-header', name: 0, value: 1 }, core),
  ...rowsFor(methods('ClientRequest', 'write', 'end'), { kind: 'http-body', body: 0 }, core),
  ...rowsFor(
    calls(
      'fetch',
      'undici.fetch',
      'undici.request',
      'node-fetch',
      'node-fetch.default',
      'cross-fetch',
      'cross-fetch.default',
    ),
    {
      kind: 'http',
      method: { arg: '1.method', default: 'GET' },
      url: 0,
      body: '1.body',
      headers: '1.headers',
      noBody: own,
      emptyBody: own,
    },
    { ...fetching, when: [{ arg: '1.method', is: ['patch'], not: true }] },
  ),
  ...rowsFor(
    calls('fetch', 'undici.fetch'),
    {
      kind: 'http',
      method: 'PATCH',
      url: 0,
      body: '1.body',
      headers: '1.headers',
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'argument', arg: '1.method', text: "'PATCH'" },
    },
    {
      ...fetching,
      when: [{ arg: '1.method', is: ['patch'] }],
      notes: 'fetch does not put patch into capitals: the verb is wrong as well.',
    },
  ),
  ...(['post', 'put', 'patch'] as const).flatMap((verb) => [
    ...rowsFor(
      [...calls(`axios.${verb}`, `axios.default.${verb}`), ...methods(['axios.Axios', 'AxiosInstance'], verb)],
      { kind: 'http', method: verb.toUpperCase(), url: 0, body: 1, headers: '2.headers', noBody: own, emptyBody: own },
      { ...npm('axios 1.21'), notes: 'An empty object is sent as {}.' },
    ),
    ...rowsFor(
      calls(`got.${verb}`, `ky.${verb}`),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: 0,
        body: ['1.body', '1.json', '1.form'],
        headers: '1.headers',
        noBody: own,
        emptyBody: own,
      },
      npm('got 14.6 and ky'),
    ),
    ...rowsFor(
      calls(`superagent.${verb}`, `request.${verb}`, `phin.${verb}`),
      { kind: 'http', method: verb.toUpperCase(), url: 0, noBody: own, emptyBody: own },
      npm('superagent 10.4, request 2.88 and phin'),
    ),
    ...rowsFor(
      calls(`needle.${verb}`),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: 0,
        body: 1,
        headers: '2.headers',
        noBody: own,
        emptyBody: own,
        fix: { kind: 'argument', arg: 1, text: "''" },
      },
      { ...npm('needle 3.5'), notes: 'An empty object is sent chunked; null and empty text are right.' },
    ),
  ]),
  ...rowsFor(
    calls(
      'axios',
      'axios.request',
      'axios.default',
      'got',
      'request',
      'ofetch.ofetch',
      'ofetch',
      'phin',
      'urllib.request',
      'bent',
    ),
    {
      kind: 'http',
      method: { arg: ['1.method', '0.method'], default: 'GET' },
      url: ['0.url', '0.uri', 0],
      body: ['0.data', '0.body', '1.data', '1.body', '1.json'],
      headers: ['0.headers', '1.headers'],
      noBody: own,
      emptyBody: own,
    },
    npm('axios 1.21, got 14.6, request 2.88, phin, ofetch, bent'),
  ),
  ...rowsFor(
    calls('needle'),
    { kind: 'http', method: { arg: 0 }, url: 1, body: 2, headers: '3.headers', noBody: own, emptyBody: own },
    npm('needle 3.5'),
  ),
  ...rowsFor(
    news('XMLHttpRequest', 'xmlhttprequest.XMLHttpRequest', 'xhr2'),
    { kind: 'makes', type: 'XMLHttpRequest' },
    npm('xmlhttprequest 1.8 and xhr2 0.2'),
  ),
  row(
    { method: 'open', receiverType: 'XMLHttpRequest' },
    { kind: 'http-begin', method: 0, url: 1 },
    npm('xmlhttprequest 1.8'),
  ),
  row(
    { method: 'setRequestHeader', receiverType: 'XMLHttpRequest' },
    { kind: 'http-header', name: 0, value: 1 },
    npm('xmlhttprequest 1.8'),
  ),
  row(
    { method: 'send', receiverType: 'XMLHttpRequest' },
    { kind: 'http', method: { arg: [] }, body: 0, noBody: own, emptyBody: own },
    {
      ...npm('xmlhttprequest 1.8 and xhr2 0.2'),
      notes: 'Browsers do it for POST and PUT only, as the Fetch standard says.',
    },
  ),
];
