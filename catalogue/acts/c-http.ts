/** HTTP clients of C and C++. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, commands, enums, imported, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    imported(
      ['HTTPClient.h', 'ESP8266HTTPClient.h'],
      methods('HTTPClient', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'sendRequest', 'sendHeader'),
    ),
    { kind: 'request', proto: 'http', failure: ['not-positive'] },
    {
      source: 'esp8266/Arduino@f946290e libraries/ESP8266HTTPClient; research/http-clients.md',
      evidence: 'source',
      notes: 'default timeout 5 s (setTimeout, ms); URL comes from begin()',
    },
  ),
  ...rowsFor(
    imported(['ArduinoHttpClient.h', 'HttpClient.h'], methods('HttpClient', 'get', 'post', 'put', 'del')),
    { kind: 'request', proto: 'http', failure: ['nonzero'] },
    {
      platforms: ['arduino'],
      source: 'arduino-libraries/ArduinoHttpClient@35966312; amcewen/HttpClient HttpClient.h',
      evidence: 'source',
      notes: '0 is success',
    },
  ),
  ...rowsFor(
    imported(['ArduinoHttpClient.h', 'HttpClient.h'], methods('HttpClient', 'patch', 'startRequest')),
    { kind: 'request', proto: 'http', failure: ['nonzero'] },
    { source: 'arduino-libraries/ArduinoHttpClient@35966312; amcewen/HttpClient HttpClient.h', evidence: 'source' },
  ),
  row(
    { method: 'responseStatusCode', receiverType: 'HttpClient', from: ['ArduinoHttpClient.h', 'HttpClient.h'] },
    { kind: 'status', failure: ['negative'], of: 'connection' },
    { source: 'arduino-libraries/ArduinoHttpClient@35966312', evidence: 'source' },
  ),
  ...rowsFor(
    methods(['asyncHTTPrequest', 'AsyncHTTPRequest'], 'send'),
    { kind: 'request', proto: 'http', failure: ['false', 'event'], async: true },
    { source: 'boblemaire/asyncHTTPrequest@d47d6034 src', evidence: 'source' },
  ),
  ...rowsFor(
    methods('RestClient', 'get', 'post', 'put', 'del'),
    { kind: 'request', proto: 'http', failure: ['not-positive'] },
    { source: 'csquared/arduino-restclient@98b4e80', evidence: 'source' },
  ),
  ...rowsFor(
    methods('HttpClient', 'get', 'post', 'put', 'del'),
    { kind: 'request', proto: 'http', failure: ['unknown'] },
    { platforms: ['particle'], source: 'nmattisson/HttpClient@5cb8021', evidence: 'source' },
  ),
  row(
    { call: 'ether.httpPost' },
    { kind: 'request', proto: 'http', callback: -1, failure: ['event'], async: true },
    { source: 'njh/EtherCard@1b8b5a44 src/EtherCard.h', evidence: 'source' },
  ),
  ...rowsFor(
    imported(
      ['HttpClient.h', 'SmingCore.h'],
      methods('HttpClient', 'downloadString', 'downloadFile', 'sendRequest', 'send'),
    ),
    { kind: 'request', proto: 'http', url: 0, callback: 1, failure: ['false', 'event'], async: true },
    { source: 'SmingHub/Sming@19273b45 Sming/Components/Network/src/Network/Http/HttpClient.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('esp_http_client_perform', 'esp_http_client_open'),
    { kind: 'request', proto: 'http', failure: ['nonzero'] },
    {
      source: 'espressif/esp-idf@10212290 components/esp_http_client/include/esp_http_client.h',
      evidence: 'source',
      notes: 'ESP_ERR_HTTP_EAGAIN loop on an async client is a wait, not a retry',
    },
  ),
  row(
    { call: 'esp_http_client_fetch_headers' },
    { kind: 'local-wait', failure: ['negative'] },
    { source: 'espressif/esp-idf@10212290 components/esp_http_client/include/esp_http_client.h', evidence: 'source' },
  ),
  ...rowsFor(
    enums('HTTP_EVENT_ERROR', 'HTTP_EVENT_DISCONNECTED'),
    { kind: 'handler', outcome: 'fail' },
    { source: 'espressif/esp-idf@10212290', evidence: 'source', notes: 'HTTP_EVENT_DISCONNECTED also follows success' },
  ),
  ...rowsFor(
    calls('esp_https_ota', 'esp_https_ota_begin'),
    { kind: 'request', proto: 'http', failure: ['nonzero'] },
    { source: 'ESP-IDF documentation', evidence: 'docs' },
  ),
  row(
    { call: 'esp_https_ota_perform' },
    { kind: 'local-wait', failure: ['nonzero'] },
    { source: 'ESP-IDF documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    [...calls('ESPhttpUpdate.update', 'httpUpdate.update'), ...methods('HTTPUpdate', 'update')],
    { kind: 'request', proto: 'http', failure: ['not-ok'], ok: ['HTTP_UPDATE_OK', 'HTTP_UPDATE_NO_UPDATES'] },
    { source: 'esp8266/Arduino libraries/ESP8266httpUpdate', evidence: 'common' },
  ),
  row(
    { call: 'http_client_req' },
    { kind: 'request', proto: 'http', failure: ['negative'] },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('HTTPClient_Send', 'HTTPClient_Request'),
    { kind: 'request', proto: 'http', failure: ['nonzero'] },
    { source: 'FreeRTOS/coreHTTP@86b4455f source/include/core_http_client.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('webclient_perform', 'wget', 'wget_post'),
    { kind: 'request', proto: 'http', failure: ['negative'] },
    { source: 'apache/nuttx-apps include/netutils/webclient.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls(
      'nx_web_http_client_get_start',
      'nx_web_http_client_get_secure_start',
      'nx_web_http_client_post_start',
      'nx_web_http_client_request_send',
      'nx_web_http_client_connect',
    ),
    { kind: 'request', proto: 'http', server: 1, port: 2, failure: ['nonzero'] },
    { source: 'eclipse-threadx/netxduo@bd5d12e9 addons/web/nx_web_http_client.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls(
      'webclient_get',
      'webclient_post',
      'webclient_request',
      'webclient_get_position',
      'webclient_shard_head_function',
    ),
    { kind: 'request', proto: 'http', failure: ['http-status'] },
    { source: 'RT-Thread-packages/webclient@d30f86d3 inc/webclient.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('httpc_get_file', 'httpc_get_file_dns', 'httpc_get_file_to_disk', 'httpc_get_file_dns_to_disk'),
    { kind: 'request', proto: 'http', server: 0, port: 1, failure: ['nonzero'], async: true },
    { source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/apps/http_client.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('http_socket_get', 'http_socket_post'),
    { kind: 'request', proto: 'http', url: 1, failure: ['event'], async: true },
    { source: 'contiki-ng/contiki-ng@9f80681d os/net/app-layer/http-socket', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('curl_easy_perform', 'curl_multi_perform'),
    { kind: 'request', proto: 'http', failure: ['nonzero'] },
    {
      source: 'curl/curl@5c61e168',
      evidence: 'docs',
      notes: 'the library never retries; the tool does: see retry helpers',
    },
  ),
  ...rowsFor(
    [
      ...calls('cpr::Get', 'cpr::Post', 'cpr::Put', 'cpr::Patch', 'cpr::Delete', 'cpr::Head'),
      ...methods('cpr::Session', 'Get'),
    ],
    { kind: 'request', proto: 'http', failure: ['unknown'] },
    { source: 'libcpr/cpr@42f0b219', evidence: 'docs' },
  ),
  ...rowsFor(
    [...methods('httplib::Client', 'Get', 'Post', 'Put', 'Patch'), ...methods('httplib::SSLClient', 'Get')],
    { kind: 'request', proto: 'http', failure: ['false'] },
    { source: 'yhirose/cpp-httplib@6494edd8', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('boost::beast::http::write', 'boost::asio::connect', 'boost::asio::async_connect'),
    { kind: 'request', proto: 'http', failure: ['throws'] },
    { source: 'Boost documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    methods(['HTTPClientSession', 'HTTPSClientSession'], 'sendRequest'),
    { kind: 'request', proto: 'http', failure: ['throws'] },
    { source: 'pocoproject/poco', evidence: 'docs' },
  ),
  ...rowsFor(
    commands('curl', 'wget', 'uclient-fetch'),
    {
      kind: 'request',
      proto: 'http',
      failure: ['nonzero'],
      self: { firstMs: 1000, growth: 'exponential', capMs: 600000, jitter: 'none', byDefault: false },
    },
    {
      source: 'curl and wget manuals',
      evidence: 'docs',
      notes:
        'curl without --retry: none; --retry alone doubles 1 s … 10 min; --retry-delay makes it constant. wget: 20 tries, linear 1…waitretry s; wget -t 0 unbounded',
    },
  ),
]);
