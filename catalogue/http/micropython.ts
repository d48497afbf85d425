/** MicroPython and CircuitPython: the clients test the body for truth, so an empty one sends no length at all. */
import type { HttpFix, Row } from '../../engine/apis/row.ts';
import { calls, methods, row, rowsFor, news } from '../build.ts';

const micro = {
  languages: ['python'],
  platforms: ['micropython'],
  source: 'measured with micropython-lib@ee4bb8f, @acf98ad2, @4d46561a on MicroPython 1.29-preview (unix)',
  evidence: 'source',
} as const;
/** The module has this name on no other platform. */
const urequests = { languages: ['python'], source: micro.source, evidence: 'source' } as const;
const circuit = {
  languages: ['python'],
  source: 'measured with adafruit/Adafruit_CircuitPython_Requests@82a656a adafruit_requests.py:573',
  evidence: 'source',
} as const;
const fix: HttpFix = { kind: 'header-option', key: 'headers', value: 'string' };
const verbs = ['post', 'put', 'patch'] as const;
const wire = { noBody: 'nothing', emptyBody: 'nothing', fix } as const;
const note = 'data="" and data=b"" are falsy: still no header. HTTP/1.0 until July 2026 (68f8fe4e).';

export const rows: readonly Row[] = [
  ...verbs.flatMap((verb) => [
    ...rowsFor(
      calls(`urequests.${verb}`),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: [0, 'url'],
        body: 'data',
        fullBody: 'json',
        headers: 'headers',
        http10: true,
        ...wire,
      },
      { ...urequests, notes: note },
    ),
    ...rowsFor(
      calls(`requests.${verb}`),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: [0, 'url'],
        body: 'data',
        fullBody: 'json',
        headers: 'headers',
        http10: true,
        ...wire,
      },
      { ...micro, notes: note },
    ),
    ...rowsFor(
      methods('aiohttp.ClientSession', verb),
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: [0, 'url'],
        body: ['data', 'json'],
        headers: 'headers',
        http10: true,
        ...wire,
      },
      { ...micro, notes: 'json={} is falsy too: not even {} is sent.' },
    ),
    ...rowsFor(
      [...calls(`adafruit_requests.${verb}`), ...methods('adafruit_requests.Session', verb)],
      {
        kind: 'http',
        method: verb.toUpperCase(),
        url: [0, 'url'],
        body: ['data', 1, 'files'],
        fullBody: ['json', 2],
        headers: ['headers', 3],
        ...wire,
      },
      { ...circuit, notes: 'b"" and {} are falsy.' },
    ),
  ]),
  ...rowsFor(
    calls('urequests.request'),
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body: [2, 'data'],
      fullBody: [3, 'json'],
      headers: [4, 'headers'],
      http10: true,
      ...wire,
    },
    { ...urequests, notes: note },
  ),
  ...rowsFor(
    calls('requests.request'),
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body: [2, 'data'],
      fullBody: [3, 'json'],
      headers: [4, 'headers'],
      http10: true,
      ...wire,
    },
    { ...micro, notes: note },
  ),
  ...rowsFor(
    methods('aiohttp.ClientSession', 'request'),
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body: ['data', 'json'],
      headers: 'headers',
      http10: true,
      ...wire,
    },
    micro,
  ),
  ...rowsFor(
    methods('adafruit_requests.Session', 'request'),
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body: [2, 'data', 'files'],
      fullBody: [3, 'json'],
      headers: [4, 'headers'],
      ...wire,
    },
    circuit,
  ),
  ...rowsFor(
    calls('urllib.urequest.urlopen', 'urequest.urlopen'),
    {
      kind: 'http',
      method: { arg: ['method', 2], default: 'GET' },
      url: 0,
      body: ['data', 1],
      headers: 'headers',
      http10: true,
      ...wire,
    },
    { ...urequests, notes: 'data=b"" makes it a POST, without a header.' },
  ),
  ...rowsFor(
    methods('http.client.HTTPConnection', 'request'),
    {
      kind: 'http',
      method: { arg: [0, 'method'] },
      url: [1, 'url'],
      body: [2, 'body'],
      headers: [3, 'headers'],
      noBody: 'nothing',
      emptyBody: 'content-length-0',
      fix: { kind: 'argument', arg: 'body', text: '""' },
    },
    { ...micro, source: 'micropython/micropython-lib unix-ffi/http.client' },
  ),
  row({ new: 'adafruit_requests.Session' }, { kind: 'makes', type: 'adafruit_requests.Session' }, circuit),
  ...verbs.flatMap((verb) =>
    rowsFor(
      methods(
        [
          'adafruit_esp32spi.adafruit_esp32spi_wifimanager.WiFiManager',
          'adafruit_esp32spi.adafruit_esp32spi_wifimanager.ESPSPI_WiFiManager',
          'adafruit_espatcontrol.adafruit_espatcontrol_wifimanager.ESPAT_WiFiManager',
        ],
        verb,
      ),
      { kind: 'http', method: verb.toUpperCase(), url: 0, body: ['data', 'json'], headers: 'headers', ...wire },
      { ...circuit, notes: 'Hands its arguments to adafruit_requests.' },
    ),
  ),
  ...rowsFor(
    news('aiohttp.ClientSession'),
    { kind: 'makes', type: 'aiohttp.ClientSession' },
    { languages: ['python'], source: micro.source, evidence: 'source' },
  ),
];
