/** Bytes: making them, writing and reading them at an offset, packing them by a format, and where they come in. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, news, row, rowsFor, type Origin } from '../build.ts';

const libc: Origin = { source: 'ISO C 7.24; lwip-tcpip/lwip@3d896ba0 src/include/lwip/pbuf.h', evidence: 'docs' };
const lwip: Origin = { source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/{pbuf,udp}.h', evidence: 'source' };
const arduino: Origin = { source: 'arduino/ArduinoCore-API api/Udp.h', evidence: 'source' };
const espressif: Origin = { source: 'espressif/arduino-esp32 libraries/AsyncUDP/src/AsyncUDP.h', evidence: 'source' };
const python: Origin = { source: 'Python and MicroPython documentation: struct, socket, bytearray', evidence: 'docs' };
const javascript: Origin = {
  source: 'ECMA-262, TypedArray and DataView; Node documentation, Buffer',
  evidence: 'docs',
};
const node: Origin = { source: 'Node.js documentation, dgram', evidence: 'docs' };

const UDP = ['UDP', 'WiFiUDP', 'EthernetUDP', 'NetworkUDP', 'EthernetENC', 'WiFiEspUDP', 'CellularUDP'];
const MODULES = ['struct', 'ustruct'];

const inC = inFamily('c', [
  row({ call: 'memset' }, { kind: 'puts', into: 0, value: 1, bits: 8 }, libc),
  ...rowsFor(calls('malloc', 'os_malloc', 'os_zalloc', 'pvPortMalloc', 'k_malloc'), { kind: 'bytes', of: 0 }, libc),
  row({ call: 'calloc' }, { kind: 'bytes', of: 1 }, libc),
  row({ call: 'pbuf_alloc' }, { kind: 'bytes', of: 1 }, lwip),
  row({ call: 'pbuf_get_at' }, { kind: 'gets', from: 0, at: 1, bits: 8 }, lwip),
  row({ call: 'pbuf_copy_partial' }, { kind: 'gets', from: 0, at: 3 }, lwip),
  row({ call: 'udp_recv' }, { kind: 'receives', callback: 1, at: 2 }, lwip),
  ...rowsFor(methods(UDP, 'read', 'readBytes'), { kind: 'receives', data: 0 }, arduino),
  ...rowsFor(methods('AsyncUDPPacket', 'data'), { kind: 'receives', data: 'result' }, espressif),
]);

const inPython = inFamily('python', [
  ...rowsFor(calls('bytearray', 'bytes', 'memoryview'), { kind: 'bytes', of: 0 }, python),
  ...rowsFor(calls(...MODULES.map((module) => `${module}.pack`)), { kind: 'packs', format: 0, values: '1*' }, python),
  ...rowsFor(
    calls(...MODULES.map((module) => `${module}.pack_into`)),
    { kind: 'packs', format: 0, into: 1, at: 2, values: '3*' },
    python,
  ),
  ...rowsFor(calls(...MODULES.map((module) => `${module}.unpack`)), { kind: 'unpacks', format: 0, data: 1 }, python),
  ...rowsFor(
    calls(...MODULES.map((module) => `${module}.unpack_from`)),
    { kind: 'unpacks', format: 0, data: 1, at: [2, 'offset'] },
    python,
  ),
  ...rowsFor(calls('int.from_bytes'), { kind: 'gets', from: 0 }, python),
  ...rowsFor(
    methods('*', 'recv_into', 'recvfrom_into', 'readinto'),
    { kind: 'receives', data: 0 },
    { ...python, notes: 'Sockets of CircuitPython come out of pools.' },
  ),
  ...rowsFor(methods('*', 'recv', 'recvfrom', 'sock_recv'), { kind: 'receives', data: 'result' }, python),
]);

const TYPED = ['Uint8Array', 'Int8Array', 'Uint8ClampedArray', 'ArrayBuffer', 'DataView', 'Buffer'];
const inJavascript = inFamily('javascript', [
  ...rowsFor(news(...TYPED), { kind: 'bytes', of: 0 }, javascript),
  ...rowsFor(
    calls('Buffer.alloc', 'Buffer.allocUnsafe', 'Buffer.from', 'Uint8Array.from', 'Buffer'),
    { kind: 'bytes', of: 0 },
    javascript,
  ),
  ...rowsFor(methods('*', 'writeUInt8', 'writeUint8', 'writeInt8'), put('this', 0, 1, 8), javascript),
  ...rowsFor(methods('*', 'setUint8', 'setInt8'), put('this', 1, 0, 8), javascript),
  ...rowsFor(methods('*', 'writeUInt16BE', 'writeUint16BE'), put('this', 0, 1, 16), javascript),
  ...rowsFor(methods('*', 'setUint16'), put('this', 1, 0, 16), javascript),
  ...rowsFor(methods('*', 'writeUInt32BE', 'writeUint32BE', 'writeInt32BE'), put('this', 0, 1, 32), javascript),
  ...rowsFor(methods('*', 'setUint32', 'setInt32'), put('this', 1, 0, 32), javascript),
  ...rowsFor(methods('*', 'readUInt8', 'readUint8', 'getUint8', 'readInt8'), got(8), javascript),
  ...rowsFor(methods('*', 'readUInt16BE', 'getUint16'), got(16), javascript),
  ...rowsFor(
    methods('*', 'readUInt32BE', 'readUint32BE', 'readInt32BE', 'readUIntBE', 'getUint32', 'getInt32'),
    got(32),
    javascript,
  ),
  ...rowsFor(methods('*', 'readBigUInt64BE', 'readBigUint64BE', 'getBigUint64'), got(64), javascript),
  ...rowsFor(
    methods('*', 'on', 'once', 'addListener'),
    { kind: 'receives', callback: 1, at: 0 },
    {
      ...node,
      when: [{ arg: 0, kind: 'text', is: ['message'] }],
      notes: 'Of any receiver: sockets are kept in fields of objects whose type nobody tells.',
    },
  ),
]);

function put(into: 'this', value: number, at: number, bits: 8 | 16 | 32) {
  return { kind: 'puts', into, value, at, bits } as const;
}

function got(bits: 8 | 16 | 32 | 64) {
  return { kind: 'gets', from: 'this', at: 0, bits } as const;
}

export const rows: readonly Row[] = [...inC, ...inPython, ...inJavascript];
