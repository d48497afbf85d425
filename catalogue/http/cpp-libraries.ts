/** C++ libraries: cpr, cpp-httplib, Boost.Beast, Poco. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, news, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const cpr = { ...c, source: 'libcpr/cpr@42f0b21 cpr/session.cpp PreparePost, PreparePut, PreparePatch' } as const;
const httplib = { ...c, source: 'yhirose/cpp-httplib@6494edd httplib.h:14836' } as const;
const beast = { ...c, source: 'boostorg/beast@7c1e061 include/boost/beast/http/message.hpp:356' } as const;
const poco = { ...c, source: 'pocoproject/poco@3a3e8e5 Net/src/HTTPClientSession.cpp sendRequestImpl' } as const;

export const rows: readonly Row[] = [
  row({ call: 'cpr::Post' }, { kind: 'http', method: 'POST', body: '0*', noBody: 'content-length-0' }, cpr),
  ...(['Put', 'Patch'] as const).map((verb) =>
    row(
      { call: `cpr::${verb}` },
      {
        kind: 'http',
        method: verb.toUpperCase(),
        body: '1*',
        noBody: 'nothing',
        emptyBody: 'content-length-0',
        fix: { kind: 'argument', arg: -1, text: 'cpr::Body{""}' },
      },
      { ...cpr, notes: 'Arguments are told by their type: cpr::Body, cpr::Header, cpr::Payload, cpr::Multipart.' },
    ),
  ),
  ...rowsFor(news('cpr::Body', 'cpr::Payload', 'cpr::Multipart'), { kind: 'http-body', body: 0 }, cpr),
  ...rowsFor(news('cpr::Header'), { kind: 'http-header', line: 0 }, cpr),
  ...(['Post', 'Put', 'Patch'] as const).flatMap((verb) =>
    rowsFor(
      methods(['httplib::Client', 'httplib::SSLClient'], verb),
      { kind: 'http', method: verb.toUpperCase(), url: 0, noBody: 'content-length-0' },
      httplib,
    ),
  ),
  ...rowsFor(
    calls(
      'http::write',
      'boost::beast::http::write',
      'beast::http::write',
      'http::async_write',
      'boost::beast::http::async_write',
    ),
    {
      kind: 'http',
      method: { arg: '1.method', default: 'GET' },
      url: '1.target',
      body: '1.body',
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'call-before', call: '$1.content_length(0)' },
    },
    { ...beast, notes: 'prepare_payload() does it for POST and PUT, not for an empty PATCH.' },
  ),
  ...rowsFor(
    methods(
      ['http::request', 'boost::beast::http::request', 'beast::http::request'],
      'prepare_payload',
      'content_length',
      'chunked',
    ),
    { kind: 'http-header', name: [] },
    { ...beast, notes: 'Settles the framing.' },
  ),
  ...rowsFor(
    methods(['http::request', 'boost::beast::http::request', 'beast::http::request'], 'set', 'insert'),
    { kind: 'http-header', name: 0, value: 1 },
    beast,
  ),
  ...rowsFor(
    methods(['HTTPClientSession', 'HTTPSClientSession'], 'sendRequest'),
    {
      kind: 'http',
      method: { arg: '0.0', default: 'GET' },
      url: '0.1',
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'call-before', call: '$0.setContentLength(0)' },
    },
    { ...poco, notes: 'The request is HTTPRequest(method, path, version).' },
  ),
  ...rowsFor(
    methods('HTTPRequest', 'setContentLength', 'setContentLength64', 'setChunkedTransferEncoding'),
    { kind: 'http-header', name: [] },
    {
      ...poco,
      notes: 'Settles the framing.',
    },
  ),
  ...rowsFor(methods('HTTPRequest', 'set', 'add'), { kind: 'http-header', name: 0, value: 1 }, poco),
  ...rowsFor(methods('HTTPRequest', 'setMethod'), { kind: 'http-method', method: 0 }, poco),
];
