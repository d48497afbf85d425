/** Name look-ups: the host that later is asked for the time, where the result is kept, and what failure looks like. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, methods, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const posix = { languages: ['c'], evidence: 'docs', source: 'POSIX.1-2017 netdb.h' } as const;
const lwip = { ...c, source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/{dns,netdb,api}.h' } as const;
const arduino = {
  ...c,
  source: 'esp8266/Arduino@f946290ea libraries/ESP8266WiFi; espressif/arduino-esp32 libraries/WiFi',
} as const;
const python = {
  languages: ['python'],
  evidence: 'docs',
  source: 'Python and MicroPython documentation, socket',
} as const;
const node = { languages: ['javascript'], evidence: 'docs', source: 'Node.js documentation, dns' } as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls('getaddrinfo', 'lwip_getaddrinfo', 'zsock_getaddrinfo', 'FreeRTOS_getaddrinfo'),
    { kind: 'dns', host: 0, port: 1, out: 3, failure: ['nonzero'] },
    posix,
  ),
  ...rowsFor(
    calls('gethostbyname', 'lwip_gethostbyname', 'gethostbyname2'),
    { kind: 'dns', host: 0, failure: ['null'] },
    {
      ...posix,
      arity: [1, 2],
      notes: "The program's own header of WiFi101 and lwIP has the same name; all take the host first.",
    },
  ),
  row(
    { call: 'gethostbyname' },
    { kind: 'dns', host: 0, out: 2, failure: ['negative'] },
    { ...c, arity: 3, source: 'TI CC3000 host driver socket.h', notes: 'name, its length, where the address goes' },
  ),
  row(
    { call: 'FreeRTOS_gethostbyname' },
    { kind: 'dns', host: 0, failure: ['not-positive'] },
    {
      ...c,
      source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812e source/FreeRTOS_DNS.c',
    },
  ),
  row(
    { call: 'dns_gethostbyname' },
    { kind: 'dns', host: 0, out: 1, callback: 2, failure: ['nonzero'], async: true },
    {
      ...lwip,
      notes: 'ERR_OK: in the cache; ERR_INPROGRESS: the callback follows, with NULL on failure.',
    },
  ),
  row(
    { call: 'dns_gethostbyname_addrtype' },
    { kind: 'dns', host: 0, out: 1, callback: 2, failure: ['nonzero'], async: true },
    lwip,
  ),
  ...rowsFor(
    calls('netconn_gethostbyname', 'netconn_gethostbyname_addrtype'),
    { kind: 'dns', host: 0, out: 1, failure: ['nonzero'] },
    lwip,
  ),
  row(
    { call: 'cyw43_arch_dns_lookup' },
    { kind: 'dns', host: 0, out: 1, failure: ['nonzero'] },
    { ...lwip, evidence: 'common' },
  ),

  ...rowsFor(
    calls(
      'WiFi.hostByName',
      'Ethernet.hostByName',
      'WiFiGenericClass::hostByName',
      'Network.hostByName',
      'GSM.hostByName',
    ),
    { kind: 'dns', host: 0, out: 1, failure: ['not-positive'] },
    arduino,
  ),
  ...rowsFor(
    methods('DNSClient', 'getHostByName'),
    { kind: 'dns', host: 0, out: 1, failure: ['not-positive'] },
    {
      ...c,
      source: 'arduino-libraries/Ethernet src/Dns.h',
    },
  ),
  ...rowsFor(
    calls('ether.dnsLookup'),
    { kind: 'dns', host: 0, out: 'ether.hisip', failure: ['false'] },
    {
      ...c,
      source: 'njh/EtherCard@1b8b5a4 src/EtherCard.h',
    },
  ),
  row(
    { call: 'wiced_hostname_lookup' },
    { kind: 'dns', host: 0, out: 1, failure: ['nonzero'] },
    {
      ...c,
      source: 'Infineon WICED include/wiced_tcpip.h',
    },
  ),
  ...rowsFor(
    calls('nx_dns_host_by_name_get', 'nxd_dns_host_by_name_get'),
    { kind: 'dns', host: 1, out: 2, failure: ['nonzero'] },
    { ...c, source: 'eclipse-threadx/netxduo@bd5d12e addons/dns/nxd_dns.h' },
  ),
  row(
    { call: 'getHostByName' },
    { kind: 'dns', host: 1, out: 2, failure: ['nonzero'] },
    {
      ...c,
      arity: [4, 5],
      source: 'Oryx-Embedded/CycloneTCP@a5bdd89f core/socket.h',
    },
  ),
  row(
    { call: 'DNS_run' },
    { kind: 'dns', host: 1, out: 2, failure: ['not-positive'] },
    {
      ...c,
      source: 'Wiznet/ioLibrary_Driver@1d2582a Internet/DNS/dns.h',
    },
  ),
  ...rowsFor(
    calls('sock_dns_query', 'dns_query', 'gcoap_dns_query'),
    { kind: 'dns', host: 0, out: 1, failure: ['negative'] },
    {
      ...c,
      source: 'RIOT-OS/RIOT@c8bd52ff13 sys/include/net/sock/dns.h',
    },
  ),
  row(
    { call: 'dns_get_addr_info' },
    { kind: 'dns', host: 0, out: 2, callback: 3, failure: ['nonzero'], async: true },
    {
      ...c,
      source: 'Zephyr include/net/dns_resolve.h',
    },
  ),
  row(
    { call: 'sl_NetAppDnsGetHostByName' },
    { kind: 'dns', host: 0, out: 2, failure: ['negative'] },
    {
      ...c,
      source: 'TI SimpleLink host driver netapp.h',
    },
  ),
  ...rowsFor(
    methods(['NetworkInterface', 'EthernetInterface', 'WiFiInterface', 'CellularInterface'], 'gethostbyname'),
    { kind: 'dns', host: 0, out: 1, failure: ['nonzero'] },
    { ...c, source: 'ARMmbed/mbed-os connectivity/netsocket/include/netsocket/NetworkInterface.h' },
  ),

  ...rowsFor(
    calls('socket.getaddrinfo', 'usocket.getaddrinfo'),
    { kind: 'dns', host: 0, port: 1, failure: ['throws'] },
    { ...python, notes: 'The address is at [0][-1] of the result.' },
  ),
  ...rowsFor(
    calls('socket.gethostbyname', 'socket.gethostbyname_ex'),
    { kind: 'dns', host: 0, failure: ['throws'] },
    python,
  ),
  ...rowsFor(
    methods(['socketpool.SocketPool', 'SocketPool'], 'getaddrinfo'),
    { kind: 'dns', host: 0, port: 1, failure: ['throws'] },
    { ...python, source: 'CircuitPython documentation, socketpool' },
  ),

  row(
    { method: 'getaddrinfo', receiverType: '*' },
    { kind: 'dns', host: 0, port: 1, failure: ['throws'] },
    {
      ...python,
      source: 'CircuitPython documentation, socketpool',
      when: [{ arg: 1, kind: 'absent', not: true }],
      notes: 'The pool is handed to libraries as an argument of any name.',
    },
  ),
  ...rowsFor(
    calls('dns.lookup', 'dns.resolve', 'dns.resolve4', 'dns.resolve6'),
    { kind: 'dns', host: 0, callback: -1, failure: ['error-first'], async: true },
    node,
  ),
  ...rowsFor(
    calls(
      'dns.promises.lookup',
      'dns.promises.resolve',
      'dns.promises.resolve4',
      'dns/promises.lookup',
      'dns/promises.resolve4',
    ),
    { kind: 'dns', host: 0, failure: ['rejects'], async: true },
    node,
  ),
  ...rowsFor(
    imported('Wifi', calls('Wifi.getHostByName')),
    { kind: 'dns', host: 0, callback: 1, at: 0, failure: ['null'], async: true },
    {
      languages: ['javascript'],
      platforms: ['espruino'],
      evidence: 'source',
      source: 'espruino/Espruino@c5ff787b1 libs/network/jswrap_wifi.c',
    },
  ),
  ...rowsFor(
    [...imported('net', calls('Net.resolve')), ...calls('System.resolve')],
    { kind: 'dns', host: 0, callback: 1, failure: ['null'], async: true },
    {
      languages: ['javascript'],
      platforms: ['moddable'],
      evidence: 'source',
      source: 'Moddable-OpenSource/moddable@48ee02d8c modules/network/net/net.js',
    },
  ),
];
