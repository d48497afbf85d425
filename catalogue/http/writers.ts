/** Text written to an open connection: what a hand-made request consists of. Exactly this goes out. */
import type { Meaning, Row } from '../../engine/apis/row.ts';
import { calls, methods, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const arduino = { ...c, source: 'arduino/ArduinoCore-API api/{Print,Client}.h' } as const;
const posix = { ...c, evidence: 'docs', source: 'POSIX.1-2017 sys/socket.h, unistd.h' } as const;
const python = {
  languages: ['python'],
  evidence: 'docs',
  source: 'Python and MicroPython documentation, socket, ssl, asyncio',
} as const;
const js = { languages: ['javascript'], evidence: 'docs' } as const;

/** Everything that behaves as Arduino's `Client`. */
export const clientTypes: readonly string[] = [
  'Client',
  'WiFiClient',
  'WiFiClientSecure',
  'NetworkClient',
  'NetworkClientSecure',
  'EthernetClient',
  'EthernetSSLClient',
  'SSLClient',
  'BearSSL::WiFiClientSecure',
  'BearSSLClient',
  'TinyGsmClient',
  'TinyGsmClientSecure',
  'GSMClient',
  'GSMSSLClient',
  'NBClient',
  'NBSSLClient',
  'WiFiSSLClient',
  'WiFiEspClient',
  'YunClient',
  'BridgeClient',
  'TCPClient',
  'ESP_SSLClient',
  'UIPClient',
  'MbedClient',
  'MbedSSLClient',
  'PPPOSClient',
  'CellularClient',
  'Stream',
  'Print',
];
/** Serial lines on which AT commands are written. */
export const modemTypes: readonly string[] = [
  'HardwareSerial',
  'SoftwareSerial',
  'AltSoftSerial',
  'TinyGsm',
  'StreamDebugger',
  'EspSoftwareSerial',
  'Serial',
  'Serial1',
  'Serial2',
  'Serial3',
  'SerialAT',
];

const text = (more: Partial<Extract<Meaning, { kind: 'writes' }>> = {}): Meaning => ({
  kind: 'writes',
  text: 0,
  failure: ['not-positive'],
  ...more,
});

export const rows: readonly Row[] = [
  ...rowsFor(methods(clientTypes, 'print'), text(), arduino),
  ...rowsFor(methods(clientTypes, 'println'), text({ newline: true }), arduino),
  ...rowsFor(methods(clientTypes, 'printf', 'printf_P'), text({ format: true }), arduino),
  ...rowsFor(methods(clientTypes, 'write', 'write_P'), text({ length: 1 }), arduino),
  ...rowsFor(methods('AsyncClient', 'write', 'add'), text({ length: 1 }), {
    ...c,
    source: 'me-no-dev/AsyncTCP src/AsyncTCP.h',
  }),
  ...rowsFor(methods(modemTypes, 'print'), text({ failure: ['none'] }), arduino),
  ...rowsFor(methods(modemTypes, 'println'), text({ newline: true, failure: ['none'] }), arduino),
  ...rowsFor(methods(modemTypes, 'printf'), text({ format: true, failure: ['none'] }), arduino),
  ...rowsFor(
    methods(['TinyGsm', 'TinyGsmSim800', 'TinyGsmSim7000', 'TinyGsmSim7600', 'TinyGsmBG96'], 'sendAT'),
    text({ newline: true, failure: ['none'] }),
    {
      ...c,
      source: 'vshymanskyy/TinyGSM@4c55210 src/TinyGsmModem.tpp',
      notes: 'Puts AT before its arguments, which it writes one after the other.',
    },
  ),

  ...rowsFor(
    calls('send', 'lwip_send', 'zsock_send', 'FreeRTOS_send'),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['negative'] },
    { ...posix, arity: 4 },
  ),
  ...rowsFor(
    calls('write', 'lwip_write'),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['negative'] },
    { ...posix, arity: 3 },
  ),
  ...rowsFor(
    calls('dprintf', 'fdprintf'),
    { kind: 'writes', text: 1, format: true, to: 0, failure: ['negative'] },
    posix,
  ),
  ...rowsFor(
    calls(
      'mbedtls_ssl_write',
      'wolfSSL_write',
      'SSL_write',
      'esp_tls_conn_write',
      'br_sslio_write',
      'br_sslio_write_all',
      'mbedtls_net_send',
      'gnutls_record_send',
    ),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['negative'] },
    { ...c, source: 'Mbed TLS, wolfSSL, OpenSSL, ESP-IDF esp_tls.h, BearSSL', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('tcp_write', 'altcp_write'),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['nonzero'] },
    {
      ...c,
      source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/tcp.h',
    },
  ),
  ...rowsFor(
    calls('netconn_write'),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['nonzero'] },
    {
      ...c,
      source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/api.h',
    },
  ),
  ...rowsFor(
    calls('mg_printf'),
    { kind: 'writes', text: 1, format: true, to: 0, failure: ['none'] },
    {
      ...c,
      source: 'cesanta/mongoose@282ae0d src/printf.c',
      notes: 'There is no builder for requests: the text is what goes out.',
    },
  ),
  ...rowsFor(
    calls('mg_send'),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['false'] },
    { ...c, source: 'cesanta/mongoose@282ae0d src/net.h' },
  ),
  ...rowsFor(
    calls('espconn_send', 'espconn_sent', 'espconn_secure_send'),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['nonzero'] },
    {
      ...c,
      source: 'ESP8266 NONOS SDK espconn.h',
    },
  ),
  ...rowsFor(
    calls('socketSend'),
    { kind: 'writes', text: 1, length: 2, to: 0, failure: ['nonzero'] },
    {
      ...c,
      source: 'Oryx-Embedded/CycloneTCP@a5bdd89f core/socket.h',
    },
  ),
  ...rowsFor(methods(['TCPSocket', 'TLSSocket'], 'send'), text({ length: 1, failure: ['negative'] }), {
    ...c,
    source: 'ARMmbed/mbed-os connectivity/netsocket/include/netsocket/TCPSocket.h',
  }),
  ...rowsFor(methods(['QTcpSocket', 'QSslSocket'], 'write'), text({ length: 1, failure: ['negative'] }), {
    ...c,
    evidence: 'docs',
    source: 'Qt Network documentation',
  }),
  ...rowsFor(
    calls('boost::asio::write', 'asio::write'),
    { kind: 'writes', text: 1, to: 0, failure: ['throws'] },
    { ...c, evidence: 'docs', source: 'Boost.Asio documentation' },
  ),

  ...rowsFor(
    methods(['socket.socket', 'ssl.SSLSocket', 'usocket.socket'], 'send', 'sendall', 'write'),
    text({ failure: ['throws'] }),
    python,
  ),
  ...rowsFor(
    methods(['asyncio.StreamWriter', 'uasyncio.StreamWriter'], 'write', 'awrite'),
    text({ failure: ['throws'] }),
    python,
  ),
  ...rowsFor(methods('asyncio.Transport', 'write'), text({ failure: ['none'] }), python),
  ...rowsFor(methods(['machine.UART', 'busio.UART', 'serial.Serial'], 'write'), text({ failure: ['none'] }), {
    ...python,
    notes: 'Serial lines on which AT commands are written.',
  }),

  ...rowsFor(methods(['net.Socket', 'tls.TLSSocket'], 'write', 'end'), text({ failure: ['event'] }), {
    ...js,
    source: 'Node.js documentation, net and tls',
  }),
  ...rowsFor(methods(['Socket', 'socket.Socket'], 'write'), text({ failure: ['event'] }), {
    ...js,
    evidence: 'source',
    platforms: ['moddable', 'espruino'],
    source: 'Moddable-OpenSource/moddable@48ee02d modules/network/socket',
  }),
  ...rowsFor(methods('SerialPort', 'write'), text({ failure: ['error-first', 'event'] }), {
    ...js,
    source: 'serialport documentation',
  }),
];
