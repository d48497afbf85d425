/** What makes an IP address of octets, of text or of a word. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, news, properties, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const lwip = { ...c, source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/{ip_addr,ip4_addr,def,inet}.h' } as const;
const arduino = {
  ...c,
  source: 'arduino/ArduinoCore-API api/IPAddress.h; espressif/arduino-esp32 cores/esp32/IPAddress.h',
} as const;
const posix = { ...c, source: 'POSIX.1-2017 arpa/inet.h', evidence: 'docs' } as const;

export const rows: readonly Row[] = [
  // Arduino
  row({ new: 'IPAddress' }, { kind: 'address', octets: [0, 1, 2, 3] }, { ...arduino, arity: 4 }),
  row({ new: 'IPAddress' }, { kind: 'address', text: 0 }, { ...arduino, arity: 1, when: [{ arg: 0, kind: 'text' }] }),
  row({ new: 'IPAddress' }, { kind: 'address', list: 0 }, { ...arduino, arity: 1, when: [{ arg: 0, kind: 'list' }] }),
  row(
    { new: 'IPAddress' },
    { kind: 'address', word: 0, order: 'little' },
    {
      ...arduino,
      arity: 1,
      when: [{ arg: 0, kind: 'number' }],
      notes: 'The first octet is the lowest byte of the word.',
    },
  ),
  row({ method: 'fromString', receiverType: 'IPAddress' }, { kind: 'address', text: 0, out: 'this' }, arduino),
  row({ new: 'IPv6Address' }, { kind: 'address', list: 0 }, { ...arduino, arity: 1 }),

  // lwIP
  ...rowsFor(
    calls('IP4_ADDR', 'IP_ADDR4', 'IP_ADDR4_SET'),
    { kind: 'address', octets: [1, 2, 3, 4], out: 0 },
    { ...lwip, arity: 5 },
  ),
  ...rowsFor(
    calls('IPADDR4_INIT_BYTES', 'ESP_IP4TOADDR', 'LWIP_MAKEU32', 'ESP_IP4ADDR_INIT', 'IPADDR4_BYTES'),
    { kind: 'address', octets: [0, 1, 2, 3] },
    { ...lwip, arity: 4 },
  ),
  ...rowsFor(
    calls('IPADDR4_INIT', 'IP_ADDR_INIT'),
    { kind: 'address', word: 0, order: 'network' },
    { ...lwip, arity: 1 },
  ),
  ...rowsFor(
    calls(
      'ipaddr_aton',
      'ip4addr_aton',
      'ip6addr_aton',
      'ipaddr_aton_r',
      'esp_netif_str_to_ip4',
      'esp_netif_str_to_ip6',
    ),
    { kind: 'address', text: 0, out: 1 },
    lwip,
  ),
  ...rowsFor(calls('ipaddr_addr', 'esp_ip4addr_aton', 'ipaddr_addr_r'), { kind: 'address', text: 0 }, lwip),
  ...rowsFor(
    calls('ip_addr_set_ip4_u32', 'ip4_addr_set_u32', 'ip_addr_set_ip4_u32_val'),
    { kind: 'address', word: 1, order: 'network', out: 0 },
    lwip,
  ),
  ...rowsFor(
    calls('ip_addr_copy', 'ip_addr_set', 'ip4_addr_copy', 'ip_addr_copy_from_ip4', 'ip4_addr_set'),
    { kind: 'passes', value: 1, out: 0 },
    lwip,
  ),

  // sockets
  ...rowsFor(calls('inet_addr', 'inet_network'), { kind: 'address', text: 0 }, posix),
  ...rowsFor(calls('inet_aton', 'lwip_inet_aton'), { kind: 'address', text: 0, out: 1 }, posix),
  ...rowsFor(
    calls('inet_pton', 'lwip_inet_pton', 'zsock_inet_pton', 'net_addr_pton', 'net_pton', 'InetPtonA', 'uv_inet_pton'),
    { kind: 'address', text: 1, out: 2 },
    posix,
  ),
  ...rowsFor(
    calls('net_ipaddr_parse'),
    { kind: 'address', text: 0, out: 2 },
    { ...posix, source: 'Zephyr include/net/net_ip.h' },
  ),
  ...rowsFor(
    calls('uv_ip4_addr', 'uv_ip6_addr'),
    { kind: 'address', text: 0, out: 2 },
    { ...posix, source: 'libuv documentation' },
  ),
  ...rowsFor(
    properties(['in_addr', 'ip4_addr_t', 'esp_ip4_addr_t', 'ip4_addr'], 's_addr', 'addr'),
    { kind: 'address', word: 'assigned', order: 'network' },
    { ...posix, notes: 'The 32-bit word of the address, as it goes over the network.' },
  ),

  // other stacks
  row(
    { call: 'IP_ADDRESS' },
    { kind: 'address', octets: [0, 1, 2, 3] },
    { ...c, source: 'eclipse-threadx/netxduo@bd5d12e common/inc/nx_api.h' },
  ),
  ...rowsFor(
    calls('MAKE_IPV4_ADDRESS'),
    { kind: 'address', octets: [0, 1, 2, 3] },
    { ...c, source: 'Infineon WICED include/wwd_network_interface.h' },
  ),
  row(
    { call: 'INITIALISER_IPV4_ADDRESS' },
    { kind: 'address', word: 1, order: 'big', out: 0 },
    {
      ...c,
      source: 'Infineon WICED include/wiced_tcpip.h',
      notes: 'Usually round MAKE_IPV4_ADDRESS.',
    },
  ),
  row(
    { call: 'SET_IPV4_ADDRESS' },
    { kind: 'address', word: 1, order: 'big', out: 0 },
    { ...c, source: 'Infineon WICED include/wiced_tcpip.h' },
  ),
  ...rowsFor(
    calls('FreeRTOS_inet_addr_quick'),
    { kind: 'address', octets: [0, 1, 2, 3] },
    {
      ...c,
      source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812e source/include/FreeRTOS_Sockets.h',
    },
  ),
  row(
    { call: 'FreeRTOS_inet_addr' },
    { kind: 'address', text: 0 },
    {
      ...c,
      source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812e source/FreeRTOS_Sockets.c',
    },
  ),
  row(
    { call: 'FreeRTOS_inet_pton' },
    { kind: 'address', text: 1, out: 2 },
    {
      ...c,
      source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812e source/FreeRTOS_Sockets.c',
    },
  ),
  ...rowsFor(
    calls('ipv6_addr_from_str', 'ipv4_addr_from_str'),
    { kind: 'address', text: 1, out: 0 },
    {
      ...c,
      source: 'RIOT-OS/RIOT@c8bd52ff13 sys/include/net/ipv6/addr.h',
    },
  ),
  row(
    { call: 'otIp6AddressFromString' },
    { kind: 'address', text: 0, out: 1 },
    {
      ...c,
      source: 'openthread/openthread@1cbbe24c include/openthread/ip6.h',
    },
  ),
  row(
    { call: 'ipStringToAddr' },
    { kind: 'address', text: 0, out: 1 },
    { ...c, source: 'Oryx-Embedded/CycloneTCP@a5bdd89f core/ip.c' },
  ),
  row(
    { call: 'IPV4_ADDR' },
    { kind: 'address', octets: [0, 1, 2, 3] },
    { ...c, source: 'Oryx-Embedded/CycloneTCP@a5bdd89f ipv4/ipv4.h' },
  ),
  row(
    { call: 'mg_aton' },
    { kind: 'address', text: 0, out: 1 },
    { ...c, source: 'cesanta/mongoose@282ae0d9 src/net.c' },
  ),
  row(
    { call: 'MG_IPV4' },
    { kind: 'address', octets: [0, 1, 2, 3] },
    { ...c, source: 'cesanta/mongoose@282ae0d9 src/net.h' },
  ),
  row(
    { call: 'TCPIP_Helper_StringToIPAddress' },
    { kind: 'address', text: 0, out: 1 },
    {
      ...c,
      source: 'Microchip-MPLAB-Harmony/net@2e59ba162 tcpip/tcpip_helpers.h',
    },
  ),
  row(
    { call: 'uiplib_ipaddrconv' },
    { kind: 'address', text: 0, out: 1 },
    { ...c, source: 'contiki-ng os/net/ipv6/uiplib.c' },
  ),
  row(
    { call: 'ether.parseIp' },
    { kind: 'address', text: 1, out: 0 },
    { ...c, source: 'njh/EtherCard@1b8b5a4 src/webutil.cpp' },
  ),
  ...rowsFor(
    calls('ether.copyIp', 'EtherCard::copyIp'),
    { kind: 'passes', value: 1, out: 0 },
    { ...c, source: 'njh/EtherCard@1b8b5a4 src/EtherCard.h' },
  ),
  ...rowsFor(
    news('SocketAddress'),
    { kind: 'address', text: 0 },
    { ...c, source: 'ARMmbed/mbed-os connectivity/netsocket/include/netsocket/SocketAddress.h' },
  ),
  row(
    { method: 'set_ip_address', receiverType: 'SocketAddress' },
    { kind: 'address', text: 0, out: 'this' },
    {
      ...c,
      source: 'ARMmbed/mbed-os connectivity/netsocket/include/netsocket/SocketAddress.h',
    },
  ),
  ...rowsFor(
    [
      ...calls(
        'asio::ip::make_address',
        'boost::asio::ip::make_address',
        'asio::ip::address::from_string',
        'boost::asio::ip::address::from_string',
      ),
      ...news('QHostAddress'),
    ],
    { kind: 'address', text: 0 },
    { ...c, evidence: 'docs', source: 'Boost.Asio and Qt Network documentation' },
  ),

  // Python
  ...rowsFor(
    calls('socket.inet_aton', 'ipaddress.ip_address', 'ipaddress.IPv4Address', 'ipaddress.IPv6Address'),
    { kind: 'address', text: 0 },
    { languages: ['python'], evidence: 'docs', source: 'Python documentation, socket and ipaddress' },
  ),
  row(
    { call: 'socket.inet_pton' },
    { kind: 'address', text: 1 },
    {
      languages: ['python'],
      evidence: 'docs',
      source: 'Python documentation, socket',
    },
  ),
  ...rowsFor(
    imported('adafruit_wiznet5k', calls('adafruit_wiznet5k.unpretty_ip')),
    { kind: 'address', text: 0 },
    {
      languages: ['python'],
      evidence: 'docs',
      source: 'adafruit/Adafruit_CircuitPython_Wiznet5k',
    },
  ),
];
