/** JavaScript on microcontrollers: the names of Node, without its manners. */
import type { HttpFix, Row } from '../../engine/apis/row.ts';
import { calls, news, row, rowsFor, methods } from '../build.ts';

const js = { languages: ['javascript'], evidence: 'source' } as const;
const espruino = {
  ...js,
  platforms: ['espruino'],
  source: 'measured with a Linux build of Espruino@c5ff787; libs/network/socketserver.c:933',
} as const;
const moddable = {
  ...js,
  platforms: ['moddable'],
  source: 'Moddable-OpenSource/moddable@48ee02d modules/network/http/http.js:159',
} as const;
const ecma419 = {
  ...js,
  platforms: ['moddable'],
  source: 'Moddable-OpenSource/moddable@48ee02d examples/io/tcp/httpclient/httpclient.js',
} as const;
const moddableFetch = {
  ...js,
  platforms: ['moddable'],
  source: 'Moddable-OpenSource/moddable@48ee02d examples/io/tcp/fetch/fetch.js:140',
} as const;
const iotjs = {
  ...js,
  platforms: ['iotjs'],
  source: 'jerryscript-project/iotjs@02599f3 src/js/http_outgoing.js:139',
} as const;
const lowjs = { ...js, platforms: ['lowjs'], source: 'neonious/lowjs@3479cc6 lib_js/internal/http.js:796' } as const;

const headers: HttpFix = { kind: 'header-option', key: '0.headers', value: 'number' };
const request = {
  kind: 'http',
  method: { arg: '0.method', default: 'GET' },
  url: ['0.path', 0],
  headers: '0.headers',
} as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls('http.request', 'https.request'),
    { ...request, noBody: 'nothing', emptyBody: 'nothing', fix: headers },
    { ...espruino, notes: 'Adds nothing, not even where end() is given a body.' },
  ),
  ...rowsFor(
    calls('http.request'),
    { ...request, noBody: 'nothing', emptyBody: 'nothing', fix: headers },
    { ...iotjs, notes: 'Never chunked either.' },
  ),
  ...rowsFor(
    calls('http.request', 'https.request'),
    { ...request, noBody: 'chunked', emptyBody: 'chunked', fix: headers },
    lowjs,
  ),
  ...rowsFor(
    calls('fetch', 'fetch.fetch'),
    {
      kind: 'http',
      method: { arg: '1.method', default: 'GET' },
      url: 0,
      body: '1.body',
      headers: '1.headers',
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'header-option', key: '1.headers', value: 'number' },
    },
    { ...espruino, source: 'espruino/EspruinoDocs@60ae9bb modules/fetch.js:61' },
  ),

  ...rowsFor(
    news('http.Request', 'Request'),
    {
      kind: 'http',
      method: { arg: '0.method', default: 'GET' },
      url: '0.path',
      body: '0.body',
      headers: '0.headers',
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: {
        kind: 'advice',
        text: 'Add headers: ["Content-Length", "0"] to the request; body: "" does not help, it is falsy.',
      },
    },
    moddable,
  ),
  ...rowsFor(
    [...methods(['HTTPClient', 'embedded:network/http/client', 'device.network.http.io'], 'request')],
    {
      kind: 'http',
      method: { arg: '0.method', default: 'GET' },
      url: '0.path',
      headers: '0.headers',
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'advice', text: 'Add headers: new Map([["content-length", "0"]]) to the request.' },
    },
    ecma419,
  ),
  row(
    { call: 'fetch' },
    {
      kind: 'http',
      method: { arg: '1.method', default: 'GET' },
      url: 0,
      body: '1.body',
      headers: '1.headers',
      noBody: { POST: 'refused', PUT: 'refused', PATCH: 'nothing' },
      emptyBody: 'content-length-0',
      fix: { kind: 'argument', arg: '1.body', text: '""' },
    },
    { ...moddableFetch, notes: 'POST and PUT without a body reject; nothing is sent.' },
  ),
];
