/** libcurl's easy interface: an option constant says what `curl_easy_setopt` does. pycurl has the same options. */
import type { HttpFix, Meaning, Row } from '../../engine/apis/row.ts';
import { calls, methods, row, rowsFor } from '../build.ts';

const c = {
  languages: ['c'],
  source: 'measured with libcurl 7.88.1; curl/curl@5c61e16 lib/http.c:2513',
  evidence: 'source',
} as const;
const py = { languages: ['python'], source: 'measured with pycurl 7.45', evidence: 'source' } as const;
const fix: HttpFix = { kind: 'call-before', call: 'curl_easy_setopt($0, CURLOPT_POSTFIELDS, "")' };

/** What an option does; `at` is where its value stands, `to` whose it is. */
function options(
  at: number,
  to: { readonly to?: 0 },
): readonly { readonly names: readonly string[]; readonly means: Meaning; readonly notes?: string }[] {
  return [
    { names: ['CUSTOMREQUEST'], means: { kind: 'http-method', method: at, ...to } },
    {
      names: ['POST'],
      means: {
        kind: 'http-method',
        method: at,
        ...to,
        values: { 1: 'POST', '1L': 'POST', true: 'POST', TRUE: 'POST' },
      },
      notes:
        'Without fields: chunked, Expect: 100-continue, and the body is read from standard input. A Content-Length header beside it gives both: 400.',
    },
    {
      names: ['UPLOAD', 'PUT'],
      means: { kind: 'http-method', method: at, ...to, values: { 1: 'PUT', '1L': 'PUT', true: 'PUT' } },
      notes: 'Chunked without INFILESIZE.',
    },
    {
      names: ['POSTFIELDS', 'COPYPOSTFIELDS'],
      means: { kind: 'http-body', body: at, ...to, empty: 'content-length-0' },
      notes: 'Empty text counts, NULL does not. Makes the method POST where none is set.',
    },
    {
      names: ['POSTFIELDSIZE', 'POSTFIELDSIZE_LARGE', 'INFILESIZE', 'INFILESIZE_LARGE'],
      means: { kind: 'http-body', length: at, ...to, empty: 'content-length-0' },
      notes: 'POSTFIELDSIZE alone counts only after POST.',
    },
    { names: ['MIMEPOST', 'HTTPPOST', 'READDATA', 'READFUNCTION'], means: { kind: 'http-body', body: at, ...to } },
    { names: ['HTTPHEADER'], means: { kind: 'http-header', line: at, ...to } },
    { names: ['URL'], means: { kind: 'http-begin', url: at, ...to } },
  ];
}

export const rows: readonly Row[] = [
  row({ call: 'curl_easy_init' }, { kind: 'makes', type: 'CURL' }, c),
  ...options(2, { to: 0 }).map(({ names, means, notes }) =>
    row({ call: 'curl_easy_setopt' }, means, {
      ...c,
      when: [{ arg: 1, is: names.map((name) => `CURLOPT_${name}`) }],
      ...(notes ? { notes } : {}),
    }),
  ),
  row(
    { call: 'curl_slist_append' },
    { kind: 'http-header', line: 1, to: 0 },
    {
      ...c,
      notes: 'The list becomes the headers through CURLOPT_HTTPHEADER.',
    },
  ),
  row(
    { call: 'curl_easy_perform' },
    {
      kind: 'http',
      method: { arg: [], default: 'GET' },
      noBody: { POST: 'nothing', PUT: 'nothing', PATCH: 'nothing' },
      emptyBody: 'content-length-0',
      fix,
    },
    {
      ...c,
      notes:
        'CURLOPT_CUSTOMREQUEST alone sends nothing; CURLOPT_POST without fields is chunked and reads standard input. POSTFIELDS "" is right in both.',
    },
  ),
  row({ call: 'curl_multi_add_handle' }, { kind: 'passes', value: 1 }, c),

  ...rowsFor(calls('pycurl.Curl'), { kind: 'makes', type: 'pycurl.Curl' }, py),
  ...options(1, {}).flatMap(({ names, means, notes }) =>
    rowsFor(methods('pycurl.Curl', 'setopt'), means, {
      ...py,
      when: [{ arg: 0, is: names }],
      ...(notes ? { notes } : {}),
    }),
  ),
  ...rowsFor(
    methods('pycurl.Curl', 'perform'),
    {
      kind: 'http',
      method: { arg: [], default: 'GET' },
      noBody: { POST: 'nothing', PUT: 'nothing', PATCH: 'nothing' },
      emptyBody: 'content-length-0',
      fix: { kind: 'call-before', call: '$this.setopt(pycurl.POSTFIELDS, "")' },
    },
    py,
  ),
];
