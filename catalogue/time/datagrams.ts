/**
 * Sending a datagram, and the names it is sent to. Whether it asks for the time is told by its port (123, 37, 13) or by
 * what is in it, not by the call.
 */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, methods, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const posix = { languages: ['c'], evidence: 'docs', source: 'POSIX.1-2017 sys/socket.h' } as const;
const lwip = { ...c, source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/{udp,api,dns,sockets}.h' } as const;
const arduino = {
  ...c,
  source: 'arduino/ArduinoCore-API api/Udp.h; esp8266/Arduino@f946290ea libraries/ESP8266WiFi/src/WiFiUdp.cpp',
} as const;
const python = {
  languages: ['python'],
  evidence: 'docs',
  source: 'Python and MicroPython documentation, socket',
} as const;
const node = { languages: ['javascript'], evidence: 'docs', source: 'Node.js documentation, dgram' } as const;
const moddable = {
  languages: ['javascript'],
  evidence: 'source',
  source: 'Moddable-OpenSource/moddable@48ee02d8c modules/io/socket, modules/network/socket/socket.js',
} as const;
const UDP = ['UDP', 'WiFiUDP', 'EthernetUDP', 'NetworkUDP', 'EthernetENC', 'WiFiEspUDP', 'CellularUDP'];

/** Address and port stand in the `sockaddr` at this argument, of whatever family. */
function inSockaddr(at: number) {
  return {
    address: [`${at}.sin_addr.s_addr`, `${at}.sin_addr`, `${at}.sin6_addr`, at],
    port: [`${at}.sin_port`, `${at}.sin6_port`],
  };
}

export const rows: readonly Row[] = [
  // C sockets: address and port stand in the sockaddr at argument 4
  ...rowsFor(
    calls('sendto', 'lwip_sendto', 'zsock_sendto'),
    { kind: 'datagram', data: 1, ...inSockaddr(4), failure: ['negative'] },
    { ...posix, arity: 6 },
  ),
  ...rowsFor(
    calls('FreeRTOS_sendto'),
    { kind: 'datagram', data: 1, ...inSockaddr(4), failure: ['not-positive'] },
    { ...c, source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812e source/FreeRTOS_Sockets.c' },
  ),
  row(
    { call: 'sendmsg' },
    { kind: 'datagram', address: '1.msg_name', data: '1.msg_iov', failure: ['negative'] },
    { ...posix, arity: 3 },
  ),

  // lwIP
  row(
    { call: 'udp_sendto' },
    { kind: 'datagram', data: 1, address: 2, port: 3, failure: ['nonzero'] },
    { ...lwip, arity: 4 },
  ),
  row({ call: 'udp_sendto_if' }, { kind: 'datagram', data: 1, address: 2, port: 3, failure: ['nonzero'] }, lwip),
  row(
    { call: 'udp_connect' },
    { kind: 'datagram', address: 1, port: 2, failure: ['nonzero'] },
    {
      ...lwip,
      notes: 'Sets the target of udp_send; sends nothing itself.',
    },
  ),
  row({ call: 'netconn_sendto' }, { kind: 'datagram', data: 1, address: 2, port: 3, failure: ['nonzero'] }, lwip),

  // Arduino: the data follows in write()
  ...rowsFor(
    methods(UDP, 'beginPacket', 'beginPacketMulticast'),
    { kind: 'datagram', address: 0, port: 1, failure: ['false'] },
    { ...arduino, notes: 'The bytes follow in write(); endPacket() sends.' },
  ),
  ...rowsFor(methods(UDP, 'endPacket'), { kind: 'status', of: 'data', failure: ['false'] }, arduino),
  ...rowsFor(
    methods('AsyncUDP', 'connect'),
    { kind: 'datagram', address: 0, port: 1, failure: ['false'] },
    {
      ...c,
      source: 'espressif/arduino-esp32 libraries/AsyncUDP/src/AsyncUDP.h',
    },
  ),
  ...rowsFor(
    methods('AsyncUDP', 'writeTo'),
    { kind: 'datagram', data: 0, address: 2, port: 3, failure: ['not-positive'] },
    {
      ...c,
      source: 'espressif/arduino-esp32 libraries/AsyncUDP/src/AsyncUDP.h',
    },
  ),

  // other stacks
  row(
    { call: 'sock_udp_send' },
    { kind: 'datagram', data: 1, address: 3, port: '3.port', failure: ['negative'] },
    {
      ...c,
      source: 'RIOT-OS/RIOT@c8bd52ff13 sys/include/net/sock/udp.h',
    },
  ),
  ...rowsFor(
    calls('nx_udp_socket_send', 'nxd_udp_socket_send'),
    { kind: 'datagram', data: 1, address: 2, port: 3, failure: ['nonzero'] },
    { ...c, source: 'eclipse-threadx/netxduo@bd5d12e common/inc/nx_api.h' },
  ),
  row(
    { call: 'ether.sendUdp' },
    { kind: 'datagram', data: 0, address: 3, port: 4, failure: ['none'] },
    {
      ...c,
      source: 'njh/EtherCard@1b8b5a4 src/EtherCard.h',
    },
  ),
  row(
    { call: 'otUdpSend' },
    { kind: 'datagram', data: 2, address: '3.mPeerAddr', port: '3.mPeerPort', failure: ['nonzero'] },
    {
      ...c,
      source: 'openthread/openthread@1cbbe24c include/openthread/udp.h',
    },
  ),
  row(
    { call: 'socketSendTo' },
    { kind: 'datagram', address: 1, port: 2, data: 3, failure: ['nonzero'] },
    {
      ...c,
      source: 'Oryx-Embedded/CycloneTCP@a5bdd89f core/socket.h',
    },
  ),
  row(
    { call: 'simple_udp_sendto_port' },
    { kind: 'datagram', data: 1, address: 3, port: 4, failure: ['negative'] },
    {
      ...c,
      source: 'contiki-ng os/net/ipv6/simple-udp.h',
    },
  ),
  ...rowsFor(
    methods('UDPSocket', 'sendto'),
    { kind: 'datagram', address: 0, port: 1, data: 2, failure: ['negative'] },
    {
      ...c,
      arity: 4,
      source: 'ARMmbed/mbed-os connectivity/netsocket/include/netsocket/InternetDatagramSocket.h',
    },
  ),
  ...rowsFor(
    methods('UDPSocket', 'sendto'),
    { kind: 'datagram', address: 0, data: 1, failure: ['negative'] },
    {
      ...c,
      arity: 3,
      source: 'ARMmbed/mbed-os connectivity/netsocket/include/netsocket/InternetDatagramSocket.h',
    },
  ),
  ...rowsFor(
    methods('QUdpSocket', 'writeDatagram'),
    { kind: 'datagram', data: 0, address: 1, port: 2, failure: ['negative'] },
    {
      ...c,
      arity: 3,
      evidence: 'docs',
      source: 'Qt Network documentation',
    },
  ),
  ...rowsFor(
    calls('mg_connect', 'mg_connect_svc', 'mg_listen_udp'),
    { kind: 'request', proto: 'udp', url: 1, failure: ['null'], async: true },
    {
      ...c,
      source: 'cesanta/mongoose@282ae0d9 src/net.h',
      when: [{ arg: 1, kind: 'text' }],
    },
  ),

  // Python: the address is a tuple
  ...rowsFor(
    methods('socket.socket', 'sendto'),
    { kind: 'datagram', data: 0, address: '1.0', port: '1.1', failure: ['throws'] },
    { ...python, arity: 2 },
  ),
  ...rowsFor(
    methods('socket.socket', 'sendto'),
    { kind: 'datagram', data: 0, address: '2.0', port: '2.1', failure: ['throws'] },
    { ...python, arity: 3, notes: 'With flags.' },
  ),
  ...rowsFor(
    methods('asyncio.DatagramTransport', 'sendto'),
    { kind: 'datagram', data: 0, address: '1.0', port: '1.1', failure: ['none'] },
    python,
  ),
  ...rowsFor(
    methods(['asyncio.AbstractEventLoop', 'AbstractEventLoop'], 'create_datagram_endpoint'),
    { kind: 'datagram', address: 'remote_addr.0', port: 'remote_addr.1', failure: ['throws'] },
    python,
  ),

  // JavaScript: send(buf, offset, length, port, host), send(buf, port, host)
  ...rowsFor(
    methods(['dgram.Socket', 'Socket'], 'send'),
    { kind: 'datagram', data: 0, port: 3, address: 4, failure: ['error-first', 'event'] },
    { ...node, arity: [5, 6] },
  ),
  ...rowsFor(
    methods(['dgram.Socket', 'Socket'], 'send'),
    { kind: 'datagram', data: 0, port: 3, failure: ['error-first', 'event'], address: [] },
    {
      ...node,
      arity: 4,
      when: [
        { arg: 1, kind: 'number' },
        { arg: 2, kind: 'number' },
        { arg: 3, kind: 'number' },
      ],
      notes: 'To this host.',
    },
  ),
  ...rowsFor(
    methods(['dgram.Socket', 'Socket'], 'send'),
    { kind: 'datagram', data: 0, port: 1, address: 2, failure: ['error-first', 'event'] },
    { ...node, arity: [3, 4], when: [{ arg: 2, kind: 'number', not: true }] },
  ),
  ...rowsFor(
    methods('dgram.Socket', 'connect'),
    { kind: 'datagram', port: 0, address: 1, failure: ['error-first', 'event'] },
    { ...node, notes: 'Sets the target of a send() without address.' },
  ),
  // Moddable: ECMA-419's write(buffer, address, port), and write(address, port, buffer) of its older sockets
  ...rowsFor(
    methods('embedded:io/socket/udp', 'write'),
    { kind: 'datagram', data: 0, address: 1, port: 2, failure: ['throws'] },
    { ...moddable, arity: 3 },
  ),
  ...rowsFor(
    imported('socket', methods('Socket', 'write')),
    { kind: 'datagram', data: 2, address: 0, port: 1, failure: ['throws'] },
    { ...moddable, platforms: ['moddable'], arity: 3, when: [{ arg: 1, kind: 'number' }] },
  ),
  row({ call: 'dgram.createSocket' }, { kind: 'makes', type: 'dgram.Socket' }, node),
];
