/** HTTP clients of Arduino: same names, opposite results. */
import type { Http, HttpFix, Row, Wire } from '../../engine/apis/row.ts';
import { imported, methods, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const esp32 = {
  ...c,
  platforms: ['arduino-esp32'],
  source: 'espressif/arduino-esp32@01d22c88, @79928f9a libraries/HTTPClient/src/HTTPClient.cpp sendRequest',
} as const;
const esp8266 = {
  ...c,
  platforms: ['arduino-esp8266'],
  source: 'esp8266/Arduino@f946290 libraries/ESP8266HTTPClient/src/ESP8266HTTPClient.cpp:463',
  notes: 'Since 2.6.0 (e81bb6f5, July 2019); nothing before.',
} as const;
const pico = {
  ...c,
  platforms: ['arduino-pico'],
  source: 'earlephilhower/arduino-pico@0a2b616c libraries/HTTPClient',
} as const;
const arduinoHttp = {
  ...c,
  source: 'arduino-libraries/ArduinoHttpClient@3596631 src/HttpClient.cpp:124, measured on a host build',
} as const;
const asyncRequest = {
  ...c,
  source:
    'boblemaire/asyncHTTPrequest@d47d603 src/asyncHTTPrequest.cpp:112; khoih-prog/AsyncHTTPRequest_Generic@dc88bb0',
} as const;
const rest = { ...c, source: 'csquared/arduino-restclient@98b4e80 RestClient.cpp:131' } as const;
const particle = {
  ...c,
  platforms: ['particle'],
  source: 'nmattisson/HttpClient@5cb8021 firmware/HttpClient.cpp:120',
} as const;
const amcewen = { ...c, source: 'amcewen/HttpClient@4a2222d HttpClient.cpp, measured on a host build' } as const;

const addHeader: HttpFix = { kind: 'call-before', call: '$this.addHeader("Content-Length", "0")' };
const builder: HttpFix = {
  kind: 'advice',
  text: 'Use the builder: beginRequest(), the request, sendHeader("Content-Length", 0), endRequest(). An empty body argument does not help.',
};

/** `HTTPClient` of the ESP cores: verbs are methods, the body is the first argument. */
function espVerbs(wire: Wire, fix?: HttpFix): { readonly method: string; readonly http: Http }[] {
  return ['POST', 'PUT', 'PATCH'].map((verb) => ({
    method: verb,
    http: {
      kind: 'http',
      method: verb,
      body: 0,
      bodyLength: 1,
      noBody: wire,
      emptyBody: wire,
      ...(fix ? { fix } : {}),
    },
  }));
}

function espRows(
  header: string,
  wire: Wire,
  origin: typeof esp32 | typeof esp8266 | typeof pico,
  fix?: HttpFix,
): Row[] {
  const sendRequest: Http = {
    kind: 'http',
    method: { arg: 0 },
    body: 1,
    bodyLength: 2,
    noBody: wire,
    emptyBody: wire,
    ...(fix ? { fix } : {}),
  };
  return [
    ...espVerbs(wire, fix).flatMap(({ method, http }) =>
      rowsFor(imported(header, methods('HTTPClient', method)), http, origin),
    ),
    ...rowsFor(imported(header, methods('HTTPClient', 'sendRequest')), sendRequest, origin),
  ];
}

export const rows: readonly Row[] = [
  ...espRows('HTTPClient.h', 'nothing', esp32, addHeader),
  ...espRows('ESP8266HTTPClient.h', 'content-length-0', esp8266),
  ...espRows('HTTPClient.h', 'content-length-0', pico),
  ...rowsFor(
    methods('HTTPClient', 'addHeader'),
    { kind: 'http-header', name: 0, value: 1 },
    {
      ...c,
      source: 'espressif/arduino-esp32@01d22c88 libraries/HTTPClient/src/HTTPClient.cpp',
      notes:
        'Replaces an older value, so a later POST with a body is right again. Ignores Connection, User-Agent, Host and Authorization.',
    },
  ),
  ...rowsFor(
    methods('HTTPClient', 'begin'),
    { kind: 'http-begin', url: [1, 0] },
    {
      ...c,
      source: 'espressif/arduino-esp32@01d22c88 libraries/HTTPClient/src/HTTPClient.cpp',
      notes: 'begin(url), begin(client, url), begin(client, host, port, path); clears the headers.',
    },
  ),

  // ArduinoHttpClient and amcewen HttpClient
  ...(['post', 'put', 'patch'] as const).flatMap((verb) =>
    rowsFor(
      imported('ArduinoHttpClient.h', methods('HttpClient', verb)),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: 0,
        body: [3, 2],
        bodyLength: 2,
        noBody: 'nothing',
        emptyBody: 'nothing',
        fix: builder,
      },
      {
        ...arduinoHttp,
        arity: [1, 4],
        notes:
          'post(path), post(path, type, body), post(path, type, length, bytes). Inside beginRequest() … endRequest() headers follow.',
      },
    ),
  ),
  ...rowsFor(
    imported('ArduinoHttpClient.h', methods('HttpClient', 'startRequest')),
    {
      kind: 'http',
      method: { arg: 1 },
      url: 0,
      body: 4,
      bodyLength: 3,
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: builder,
    },
    arduinoHttp,
  ),
  ...(['post', 'put'] as const).flatMap((verb) =>
    rowsFor(
      imported('HttpClient.h', methods('HttpClient', verb)),
      { kind: 'http', method: verb.toUpperCase(), url: 2, noBody: 'nothing', fix: builder },
      { ...amcewen, arity: [3, 5], notes: 'post(host, port, path): never adds a length.' },
    ),
  ),
  ...rowsFor(
    imported(['ArduinoHttpClient.h', 'HttpClient.h'], methods('HttpClient', 'beginRequest')),
    { kind: 'http-begin' },
    arduinoHttp,
  ),
  ...rowsFor(
    imported(['ArduinoHttpClient.h', 'HttpClient.h'], methods('HttpClient', 'sendHeader')),
    { kind: 'http-header', name: 0, value: 1 },
    { ...arduinoHttp, arity: 2 },
  ),
  ...rowsFor(
    imported(['ArduinoHttpClient.h', 'HttpClient.h'], methods('HttpClient', 'sendHeader')),
    { kind: 'http-header', line: 0 },
    { ...arduinoHttp, arity: 1 },
  ),
  ...rowsFor(
    imported(['ArduinoHttpClient.h', 'HttpClient.h'], methods('HttpClient', 'beginBody')),
    { kind: 'http-body' },
    { ...arduinoHttp, notes: 'The body is written after it.' },
  ),

  // asyncHTTPrequest: send() adds nothing, send("") adds the length
  ...rowsFor(
    methods(['asyncHTTPrequest', 'AsyncHTTPRequest', 'AsyncHTTPSRequest'], 'open'),
    { kind: 'http-begin', method: 0, url: 1 },
    asyncRequest,
  ),
  ...rowsFor(
    methods(['asyncHTTPrequest', 'AsyncHTTPRequest', 'AsyncHTTPSRequest'], 'send'),
    {
      kind: 'http',
      method: { arg: [] },
      body: 0,
      bodyLength: 1,
      noBody: 'nothing',
      emptyBody: 'content-length-0',
      fix: { kind: 'argument', arg: 0, text: '""' },
    },
    asyncRequest,
  ),
  ...rowsFor(
    methods(['asyncHTTPrequest', 'AsyncHTTPRequest', 'AsyncHTTPSRequest'], 'setReqHeader'),
    { kind: 'http-header', name: 0, value: 1 },
    asyncRequest,
  ),

  // arduino-restclient: NULL sends nothing, "" the length
  ...(['post', 'put'] as const).flatMap((verb) =>
    rowsFor(
      methods('RestClient', verb),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: 0,
        body: 1,
        noBody: 'nothing',
        emptyBody: 'content-length-0',
        fix: { kind: 'argument', arg: 1, text: '""' },
      },
      rest,
    ),
  ),
  ...rowsFor(methods('RestClient', 'setHeader'), { kind: 'http-header', line: 0 }, rest),

  // Particle's HttpClient, HTTP/1.0: post(request, response, headers)
  ...rowsFor(
    methods('HttpClient', 'post'),
    {
      kind: 'http',
      method: 'POST',
      url: '0.path',
      body: '0.body',
      headers: 2,
      noBody: 'content-length-0',
      http10: true,
    },
    particle,
  ),
  ...(['put', 'patch'] as const).flatMap((verb) =>
    rowsFor(
      methods('HttpClient', verb),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: '0.path',
        body: '0.body',
        headers: 2,
        noBody: 'nothing',
        emptyBody: 'nothing',
        http10: true,
        fix: { kind: 'advice', text: 'Add { "Content-Length", "0" } to the http_header_t headers of the request.' },
      },
      particle,
    ),
  ),

  row(
    { call: 'ether.httpPost' },
    {
      kind: 'http',
      method: 'POST',
      url: 0,
      headers: 2,
      body: 3,
      noBody: 'content-length-0',
      emptyBody: 'content-length-0',
    },
    { ...c, source: 'njh/EtherCard@1b8b5a4 src/tcpip.cpp:550' },
  ),
];
