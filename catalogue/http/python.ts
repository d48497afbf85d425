/** CPython: nearly all clients send `Content-Length: 0` by themselves; http.client's low-level interface does not. */
import type { Row, Wire } from '../../engine/apis/row.ts';
import { calls, imported, methods, row, rowsFor, news } from '../build.ts';

const measured = { languages: ['python'], platforms: ['cpython'], evidence: 'source' } as const;
const requests = { ...measured, source: 'measured with requests 2.34.2 and 2.28.1' } as const;
const httpx = { ...measured, source: 'measured with httpx 0.28 and 0.23' } as const;
const aiohttp = { ...measured, source: 'measured with aiohttp 3.14 and 3.8' } as const;
const urllib3 = { ...measured, source: 'measured with urllib3 2.8.0 and 1.26.12' } as const;
const httplib = { ...measured, source: 'measured with CPython 3.11; http/client.py _METHODS_EXPECTING_BODY' } as const;
const own: Wire = 'content-length-0';
const verbs = ['post', 'put', 'patch'] as const;
const body = ['data', 'json', 'files', 'content'] as const;

export const rows: readonly Row[] = [
  ...verbs.flatMap((verb) => [
    ...rowsFor(
      [...calls(`requests.${verb}`), ...methods('requests.Session', verb)],
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: [0, 'url'],
        body: [1, ...body],
        headers: 'headers',
        noBody: own,
        emptyBody: own,
      },
      { ...requests, notes: 'An empty generator is sent chunked.' },
    ),
    ...rowsFor(
      [...calls(`httpx.${verb}`), ...methods(['httpx.Client', 'httpx.AsyncClient'], verb)],
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: [0, 'url'],
        body,
        headers: 'headers',
        noBody: own,
        emptyBody: own,
      },
      httpx,
    ),
    ...rowsFor(
      methods('aiohttp.ClientSession', verb),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: [0, 'url'],
        body,
        headers: 'headers',
        noBody: own,
        emptyBody: own,
      },
      aiohttp,
    ),
  ]),
  ...rowsFor(
    [...calls('requests.request'), ...methods('requests.Session', 'request')],
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body,
      headers: 'headers',
      noBody: own,
      emptyBody: own,
    },
    requests,
  ),
  ...rowsFor(
    [...calls('httpx.request'), ...methods(['httpx.Client', 'httpx.AsyncClient'], 'request', 'stream')],
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body,
      headers: 'headers',
      noBody: own,
      emptyBody: own,
    },
    httpx,
  ),
  ...rowsFor(
    [...calls('aiohttp.request'), ...methods('aiohttp.ClientSession', 'request')],
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body,
      headers: 'headers',
      noBody: own,
      emptyBody: own,
    },
    aiohttp,
  ),
  ...rowsFor(
    [
      ...calls('urllib3.request'),
      ...methods(['urllib3.PoolManager', 'urllib3.HTTPConnectionPool'], 'request', 'urlopen'),
    ],
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body: ['body', 'fields', 'json'],
      headers: 'headers',
      noBody: own,
      emptyBody: own,
    },
    urllib3,
  ),
  ...rowsFor(
    methods('httplib2.Http', 'request'),
    {
      kind: 'http',
      method: { arg: ['method', 1], default: 'GET' },
      url: 0,
      body: ['body', 2],
      headers: ['headers', 3],
      noBody: own,
      emptyBody: own,
    },
    { ...measured, source: 'measured with httplib2 0.22 and 0.20' },
  ),
  ...rowsFor(
    calls('urllib.request.urlopen'),
    {
      kind: 'http',
      method: { arg: '0.method', default: 'GET' },
      url: 0,
      body: ['data', 1],
      noBody: own,
      emptyBody: own,
    },
    { ...measured, source: 'measured with CPython 3.11', notes: 'With data (even empty) it is a POST.' },
  ),
  ...rowsFor(
    news('urllib.request.Request'),
    { kind: 'http-begin', method: 'method', url: [0, 'url'] },
    { ...measured, source: 'measured with CPython 3.11' },
  ),
  ...rowsFor(
    methods(['tornado.httpclient.AsyncHTTPClient', 'tornado.httpclient.HTTPClient'], 'fetch'),
    {
      kind: 'http',
      method: { arg: 'method', default: 'GET' },
      url: 0,
      body: 'body',
      headers: 'headers',
      noBody: 'refused',
      emptyBody: own,
    },
    {
      ...measured,
      source: 'measured with tornado 6.5',
      notes: 'Raises ValueError; allow_nonstandard_methods sends it chunked.',
    },
  ),

  // http.client: request() does it, putrequest()/endheaders() does not
  ...rowsFor(
    methods(['http.client.HTTPConnection', 'http.client.HTTPSConnection'], 'request'),
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body: [2, 'body'],
      headers: [3, 'headers'],
      noBody: own,
      emptyBody: own,
    },
    httplib,
  ),
  ...rowsFor(
    methods(['http.client.HTTPConnection', 'http.client.HTTPSConnection'], 'putrequest'),
    { kind: 'http-begin', method: 0, url: 1 },
    httplib,
  ),
  ...rowsFor(
    methods(['http.client.HTTPConnection', 'http.client.HTTPSConnection'], 'putheader'),
    { kind: 'http-header', name: 0, value: 1 },
    httplib,
  ),
  ...rowsFor(
    methods(['http.client.HTTPConnection', 'http.client.HTTPSConnection'], 'endheaders'),
    {
      kind: 'http',
      method: { arg: [] },
      body: [0, 'message_body'],
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'call-before', call: '$this.putheader("Content-Length", "0")' },
    },
    httplib,
  ),
  row({ method: 'send', receiverType: 'http.client.HTTPConnection' }, { kind: 'http-body', body: 0 }, httplib),
  ...rowsFor(
    imported('requests', methods('requests.Session', 'headers.update')),
    { kind: 'http-header', line: 0 },
    requests,
  ),
];
