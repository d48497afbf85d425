/** HTTP clients of ESP-IDF and the RTOSes. */
import type { Http, HttpFix, Row } from '../../engine/apis/row.ts';
import { calls, properties, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const idf = {
  ...c,
  source:
    'espressif/esp-idf@1021229 components/esp_http_client/esp_http_client.c:1776; ESP8266_RTOS_SDK@d412ac6 esp_http_client.c:1062',
} as const;
const zephyr = {
  ...c,
  platforms: ['zephyr'],
  source: 'zephyr@da2b6500, @05a5c40f subsys/net/lib/http/http_client.c http_client_req',
} as const;
const core = { ...c, source: 'FreeRTOS/coreHTTP@86b4455 source/core_http_client.c:1941' } as const;
const nuttx = { ...c, source: 'apache/nuttx-apps@a71c329 netutils/webclient/webclient.c:1772' } as const;
const netx = { ...c, source: 'eclipse-threadx/netxduo@bd5d12e addons/web/nx_web_http_client.c:7622' } as const;
const rtthread = { ...c, source: 'RT-Thread-packages/webclient@d30f86d src/webclient.c:1168' } as const;

const espMethods = {
  HTTP_METHOD_GET: 'GET',
  HTTP_METHOD_POST: 'POST',
  HTTP_METHOD_PUT: 'PUT',
  HTTP_METHOD_PATCH: 'PATCH',
  HTTP_METHOD_DELETE: 'DELETE',
  HTTP_METHOD_HEAD: 'HEAD',
};
const zephyrMethods = {
  HTTP_GET: 'GET',
  HTTP_POST: 'POST',
  HTTP_PUT: 'PUT',
  HTTP_PATCH: 'PATCH',
  HTTP_DELETE: 'DELETE',
  HTTP_HEAD: 'HEAD',
};
const netxMethods = {
  NX_WEB_HTTP_METHOD_GET: 'GET',
  NX_WEB_HTTP_METHOD_POST: 'POST',
  NX_WEB_HTTP_METHOD_PUT: 'PUT',
  NX_WEB_HTTP_METHOD_PATCH: 'PATCH',
  NX_WEB_HTTP_METHOD_DELETE: 'DELETE',
  NX_WEB_HTTP_METHOD_HEAD: 'HEAD',
};
const chunkedNeverEnds: HttpFix = {
  kind: 'argument',
  arg: 1,
  text: '0',
};
const espPerform: Http = {
  kind: 'http',
  method: { arg: [], default: 'GET' },
  noBody: 'content-length-0',
  emptyBody: 'content-length-0',
};

export const rows: readonly Row[] = [
  // ESP-IDF sends the length by itself: v3.3 to v5.3 for every method, since v5.4 (c87cb854) not for GET, HEAD, DELETE
  row({ call: 'esp_http_client_init' }, { kind: 'http-begin', method: '0.method', url: ['0.url', '0.path'] }, idf),
  row({ call: 'esp_http_client_perform' }, espPerform, idf),
  row(
    { call: 'esp_http_client_open' },
    { ...espPerform, bodyLength: 1 },
    { ...idf, when: [{ arg: 1, is: ['-1'], not: true }] },
  ),
  row(
    { call: 'esp_http_client_open' },
    {
      kind: 'http',
      method: { arg: [], default: 'POST' },
      noBody: 'chunked',
      emptyBody: 'chunked',
      fix: chunkedNeverEnds,
    },
    {
      ...idf,
      when: [{ arg: 1, is: ['-1'] }],
      notes: 'Chunked, and no last chunk unless the program writes it: the request never ends.',
    },
  ),
  row({ call: 'esp_http_client_set_method' }, { kind: 'http-method', method: 1, to: 0, values: espMethods }, idf),
  row(
    { call: 'esp_http_client_set_post_field' },
    { kind: 'http-body', body: 1, length: 2, to: 0, empty: 'content-length-0' },
    idf,
  ),
  row({ call: 'esp_http_client_set_header' }, { kind: 'http-header', name: 1, value: 2, to: 0 }, idf),
  row({ call: 'esp_http_client_write' }, { kind: 'http-body', body: 1, length: 2, to: 0 }, idf),
  row(
    { property: 'method', receiverType: 'esp_http_client_config_t' },
    { kind: 'http-method', method: 'assigned', values: espMethods },
    idf,
  ),

  // Zephyr
  row(
    { call: 'http_client_req' },
    {
      kind: 'http',
      method: { arg: '1.method', default: 'GET' },
      url: '1.url',
      body: ['1.payload_cb', '1.payload'],
      bodyLength: '1.payload_len',
      headers: ['1.header_fields', '1.optional_headers'],
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: {
        kind: 'advice',
        text: 'Give the request a header list: const char *headers[] = { "Content-Length: 0\\r\\n", NULL }; req.header_fields = headers; an empty payload does not help.',
      },
    },
    zephyr,
  ),
  ...rowsFor(
    properties('http_request', 'method'),
    { kind: 'http-method', method: 'assigned', values: zephyrMethods },
    zephyr,
  ),
  ...rowsFor(
    properties('http_request', 'payload', 'payload_cb'),
    { kind: 'http-body', body: 'assigned', empty: 'nothing' },
    zephyr,
  ),
  ...rowsFor(
    properties('http_request', 'header_fields', 'optional_headers'),
    { kind: 'http-header', line: 'assigned' },
    zephyr,
  ),

  // coreHTTP
  row(
    { call: 'HTTPClient_InitializeRequestHeaders' },
    { kind: 'http-begin', method: '1.pMethod', url: '1.pPath', to: 0 },
    core,
  ),
  row({ call: 'HTTPClient_AddHeader' }, { kind: 'http-header', name: 1, value: 3, to: 0 }, core),
  row(
    { call: 'HTTPClient_Send' },
    {
      kind: 'http',
      method: { arg: [] },
      headers: 1,
      body: 2,
      bodyLength: 3,
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'call-before', call: 'HTTPClient_AddHeader($1, "Content-Length", 14, "0", 1)' },
    },
    core,
  ),
  row(
    { call: 'HTTPClient_SendHttpHeaders' },
    {
      kind: 'http',
      method: { arg: [] },
      headers: 2,
      bodyLength: 3,
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'call-before', call: 'HTTPClient_AddHeader($2, "Content-Length", 14, "0", 1)' },
    },
    core,
  ),
  row({ call: 'HTTPClient_SendHttpData' }, { kind: 'http-body', body: 2, length: 3 }, core),

  // NuttX
  row(
    { call: 'webclient_perform' },
    {
      kind: 'http',
      method: { arg: '0.method', default: 'GET' },
      url: '0.url',
      body: '0.body_callback',
      bodyLength: '0.bodylen',
      headers: '0.headers',
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: {
        kind: 'advice',
        text: 'Put "Content-Length: 0" into ctx.headers and count it in ctx.nheaders; an empty static body does not help.',
      },
    },
    nuttx,
  ),
  row({ call: 'webclient_set_static_body' }, { kind: 'http-body', body: 1, length: 2, to: 0, empty: 'nothing' }, nuttx),

  // NetX Duo
  row(
    { call: 'nx_web_http_client_request_initialize' },
    { kind: 'http-begin', method: 1, url: 2, to: 0 },
    { ...netx, notes: `Argument 4 is the length of the body. Methods: ${Object.keys(netxMethods).join(', ')}.` },
  ),
  row(
    { call: 'nx_web_http_client_request_initialize' },
    { kind: 'http-method', method: 1, to: 0, values: netxMethods },
    netx,
  ),
  row(
    { call: 'nx_web_http_client_request_send' },
    {
      kind: 'http',
      method: { arg: [] },
      noBody: 'nothing',
      emptyBody: 'nothing',
      fix: { kind: 'call-before', call: 'nx_web_http_client_request_header_add($0, "Content-Length", 14, "0", 1, $1)' },
    },
    netx,
  ),
  row({ call: 'nx_web_http_client_request_header_add' }, { kind: 'http-header', name: 1, value: 3, to: 0 }, netx),
  row({ call: 'nx_web_http_client_request_packet_send' }, { kind: 'http-body', body: 1, to: 0 }, netx),
  ...rowsFor(
    calls('nx_web_http_client_post_start', 'nx_web_http_client_put_start'),
    { kind: 'http', method: 'POST', url: 3, bodyLength: 7, noBody: 'refused', emptyBody: 'refused' },
    { ...netx, notes: 'A total of 0 is refused where error checking is on.' },
  ),

  // RT-Thread, Contiki-NG, Mongoose
  row(
    { call: 'webclient_post' },
    {
      kind: 'http',
      method: 'POST',
      url: 1,
      body: 2,
      bodyLength: 3,
      noBody: 'other',
      emptyBody: 'refused',
      fix: { kind: 'call-before', call: 'webclient_header_fields_add($0, "Content-Length: 0\\r\\n")' },
    },
    { ...rtthread, notes: 'NULL is also its streaming form; an empty text returns an error.' },
  ),
  row({ call: 'webclient_header_fields_add' }, { kind: 'http-header', line: 1, to: 0 }, rtthread),
  row(
    { call: 'http_socket_post' },
    { kind: 'http', method: 'POST', url: 1, body: 2, bodyLength: 3, noBody: 'other', emptyBody: 'content-length-0' },
    { ...c, source: 'contiki-ng/contiki-ng@9f80681 os/net/app-layer/http-socket', notes: 'NULL makes it a GET.' },
  ),
  row(
    { call: 'mg_connect_http' },
    {
      kind: 'http',
      method: 'GET',
      url: 2,
      body: 4,
      headers: 3,
      noBody: 'content-length-0',
      emptyBody: 'content-length-0',
    },
    {
      ...c,
      source: 'cesanta/mongoose 6.9 mongoose.c:8080',
      notes: 'NULL or empty data is a GET with Content-Length: 0.',
    },
  ),
  ...rowsFor(
    calls('httpc_get_file', 'httpc_get_file_dns', 'httpc_get_file_to_disk'),
    { kind: 'http', method: 'GET', noBody: 'nothing' },
    { ...c, source: 'lwip-tcpip/lwip@3d896ba src/apps/http/http_client.c' },
  ),
];
