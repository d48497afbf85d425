/** Looking for the answer to what was just asked: asks nobody, but tells whether the last act succeeded. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, rowsFor } from '../build.ts';

const UDP = ['UDP', 'WiFiUDP', 'EthernetUDP', 'NetworkUDP', 'EthernetENC', 'WiFiEspUDP', 'CellularUDP'];
const arduino = { languages: ['c'], source: 'arduino/ArduinoCore-API api/Udp.h', evidence: 'source' } as const;
const posix = { languages: ['c'], source: 'POSIX.1-2017 sys/socket.h', evidence: 'docs' } as const;
const python = {
  languages: ['python'],
  source: 'Python and MicroPython documentation, socket',
  evidence: 'docs',
} as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    methods(UDP, 'parsePacket', 'available'),
    { kind: 'status', of: 'data', failure: ['not-positive'] },
    arduino,
  ),
  ...rowsFor(
    calls(
      'recv',
      'recvfrom',
      'recvmsg',
      'lwip_recv',
      'lwip_recvfrom',
      'zsock_recv',
      'zsock_recvfrom',
      'FreeRTOS_recvfrom',
      'sock_udp_recv',
    ),
    [
      { kind: 'status', of: 'data', failure: ['not-positive'] },
      { kind: 'receives', data: 1 },
    ],
    posix,
  ),
  ...rowsFor(
    methods(
      ['socket.socket', 'usocket.socket', 'ssl.SSLSocket'],
      'recv',
      'recvfrom',
      'recv_into',
      'recvfrom_into',
      'readinto',
    ),
    { kind: 'status', of: 'data', failure: ['throws'] },
    python,
  ),
];
