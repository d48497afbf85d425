/** Sockets, TLS and name look-ups in C and C++. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    methods(
      [
        'WiFiClient',
        'WiFiClientSecure',
        'NetworkClient',
        'NetworkClientSecure',
        'EthernetClient',
        'UIPClient',
        'BearSSL::WiFiClientSecure',
        'WiFiSSLClient',
        'TCPClient',
        'SSLClient',
        'Client',
      ],
      'connect',
    ),
    { kind: 'request', proto: 'tcp', server: 0, port: 1, failure: ['false', 'not-positive'] },
    {
      source:
        'arduino-libraries/Ethernet@8f13ac98 src/Ethernet.h, WiFiNINA@d5b4c182 src/WiFiClient.h, esp8266/Arduino@f946290e, UIPEthernet src/UIPClient.h',
      evidence: 'source',
      notes: 'Arduino Client::connect returns 1 on success; EthernetClient/UIP older versions -1…-4 are truthy',
    },
  ),
  ...rowsFor(
    methods('WiFiClient', 'connectSSL', 'connectBearSSL'),
    { kind: 'request', proto: 'tls', server: 0, port: 1, failure: ['false'] },
    { source: 'arduino-libraries/WiFiNINA@d5b4c182 src/WiFiClient.h', evidence: 'source' },
  ),
  row(
    { method: 'connect', receiverType: 'AsyncClient' },
    { kind: 'request', proto: 'tcp', server: 0, port: 1, failure: ['false', 'event'], async: true },
    { source: 'marvinroger/async-mqtt-client@89bf4648 (use), AsyncTCP', evidence: 'common' },
  ),
  row(
    { call: 'connect' },
    { kind: 'request', proto: 'tcp', server: 1, failure: ['negative'] },
    {
      arity: 3,
      source: 'POSIX; lwip-tcpip/lwip@3d896ba0 src/include/lwip/sockets.h',
      evidence: 'docs',
      notes: 'argKinds: 3 arguments, second a sockaddr; to tell from member functions named connect',
    },
  ),
  ...rowsFor(
    calls('lwip_connect', 'zsock_connect'),
    { kind: 'request', proto: 'tcp', server: 1, failure: ['negative'] },
    { source: 'POSIX; lwip-tcpip/lwip@3d896ba0 src/include/lwip/sockets.h', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('tcp_connect', 'altcp_connect'),
    { kind: 'request', proto: 'tcp', server: 1, port: 2, failure: ['nonzero', 'event'], async: true },
    { source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/{tcp,altcp}.h', evidence: 'source' },
  ),
  row(
    { call: 'netconn_connect' },
    { kind: 'request', proto: 'tcp', server: 1, port: 2, failure: ['nonzero'] },
    {
      source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/api.h',
      evidence: 'source',
      notes: 'Waits for the answer; of a UDP netconn it only sets the target, and sends nothing itself.',
    },
  ),
  ...rowsFor(
    calls('esp_tls_conn_new_sync', 'esp_tls_conn_http_new', 'esp_tls_conn_http_new_sync', 'esp_tls_conn_new_async'),
    { kind: 'request', proto: 'tls', server: 0, failure: ['not-positive'] },
    { source: 'espressif/esp-idf@10212290 components/esp-tls/esp_tls.h', evidence: 'source' },
  ),
  row(
    { call: 'esp_transport_connect' },
    { kind: 'request', proto: 'tcp', server: 1, port: 2, failure: ['negative'] },
    { source: 'espressif/esp-idf@10212290 components/tcp_transport/include/esp_transport.h', evidence: 'source' },
  ),
  row(
    { call: 'mbedtls_net_connect' },
    { kind: 'request', proto: 'tls', server: 1, port: 2, failure: ['nonzero'] },
    { source: 'Mbed TLS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'mbedtls_ssl_handshake' },
    { kind: 'local-wait', failure: ['nonzero'] },
    { source: 'Mbed TLS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'FreeRTOS_connect' },
    { kind: 'request', proto: 'tcp', server: 1, failure: ['nonzero'] },
    { source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812 source/FreeRTOS_Sockets.c', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('nxd_tcp_client_socket_connect', 'nx_tcp_client_socket_connect', 'nx_secure_tls_session_start'),
    { kind: 'request', proto: 'tcp', server: 1, port: 2, failure: ['nonzero'] },
    { source: 'eclipse-threadx/netxduo@bd5d12e9', evidence: 'docs' },
  ),
  row(
    { call: 'sock_tcp_connect' },
    { kind: 'request', proto: 'tcp', failure: ['negative'] },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/net/sock/tcp.h', evidence: 'source' },
  ),
  row(
    { call: 'sock_tls_connect' },
    { kind: 'request', proto: 'tcp', failure: ['negative'] },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/net/sock', evidence: 'common' },
  ),
  ...rowsFor(
    methods(['TCPSocket', 'TLSSocket'], 'connect'),
    { kind: 'request', proto: 'tcp', failure: ['nonzero'] },
    { source: 'Mbed OS documentation', evidence: 'common' },
  ),
  row(
    { call: 'connect' },
    { kind: 'request', proto: 'tcp', port: 2, server: 1, failure: ['not-ok'], ok: ['SOCK_OK'] },
    {
      platforms: ['wiznet'],
      arity: 3,
      source: 'Wiznet/ioLibrary_Driver@1d2582a7 Ethernet/socket.h',
      evidence: 'source',
      notes: 'first argument is a socket number, second a uint8_t[4]',
    },
  ),
  ...rowsFor(
    [...calls('ether.clientTcpReq', 'ether.browseUrl'), ...methods('EtherCard', 'clientTcpReq')],
    { kind: 'request', proto: 'tcp', callback: 0, failure: ['event'], async: true },
    { source: 'njh/EtherCard@1b8b5a44 src/EtherCard.h', evidence: 'source' },
  ),
  row({ call: 'gethostbyname_r' }, { kind: 'dns', host: 0, failure: ['null'] }, { source: 'POSIX', evidence: 'docs' }),
  ...rowsFor(
    methods(['WiFiClass', 'ESP8266WiFiGenericClass'], 'hostByName'),
    { kind: 'dns', host: 0, out: 1, failure: ['false', 'not-positive'] },
    {
      source: 'esp8266/Arduino@f946290e libraries/ESP8266WiFi/src/ESP8266WiFiGeneric.h; WiFiNINA@d5b4c182 src/WiFi.h',
      evidence: 'source',
    },
  ),
  row(
    { call: 'dns_resolve_name' },
    { kind: 'dns', host: 0, callback: 3, failure: ['negative', 'event'], async: true },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { call: 'FreeRTOS_gethostbyname_a' },
    { kind: 'dns', host: 0, failure: ['false', 'nonzero'] },
    { source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812 source/include/FreeRTOS_DNS.h', evidence: 'source' },
  ),
  row(
    { method: 'dnsLookup', receiverType: 'EtherCard' },
    { kind: 'dns', host: 0, failure: ['false'] },
    { source: 'njh/EtherCard@1b8b5a44 src/EtherCard.h', evidence: 'source', notes: 'blocks; result in ether.hisip' },
  ),
  ...rowsFor(
    calls('WiFi.resolve', 'Cellular.resolve', 'Network.resolve'),
    { kind: 'dns', host: 0, failure: ['null'] },
    { source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_{wifi,cellular,network}.h', evidence: 'source' },
  ),
  ...rowsFor(
    methods(['TinyGsmClient', 'TinyGsmClientSecure'], 'connect'),
    { kind: 'request', proto: 'tcp', server: 0, port: 1, failure: ['false'] },
    {
      source: 'vshymanskyy/TinyGSM@4c552105 src/TinyGsm{Modem,GPRS,TCP,Wifi}.tpp',
      evidence: 'source',
      notes: 'third argument is seconds',
    },
  ),
]);
