/** Sockets, TLS and name look-ups in Python. */
import type { Row } from '../../engine/apis/row.ts';
import { inFamily, row } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  row(
    { method: 'connect', receiverType: 'socket.socket', from: ['socket', 'usocket', 'socketpool'] },
    { kind: 'request', proto: 'tcp', server: ['0.0', 0], port: '0.1', failure: ['throws'] },
    {
      source: 'CPython and MicroPython documentation',
      evidence: 'docs',
      notes: 'MicroPython address comes from getaddrinfo()[0][-1]; UDP connect does not send',
    },
  ),
  row(
    { method: 'connect_ex', receiverType: 'socket.socket', from: ['socket', 'usocket', 'socketpool'] },
    { kind: 'request', proto: 'tcp', server: ['0.0', 0], port: '0.1', failure: ['nonzero'] },
    { source: 'CPython and MicroPython documentation', evidence: 'docs' },
  ),
  row(
    { call: 'socket.create_connection', from: ['socket'] },
    [
      { kind: 'request', proto: 'tcp', server: '0.0', port: '0.1', failure: ['throws'] },
      { kind: 'makes', type: 'socket.socket' },
    ],
    {
      source: 'CPython documentation',
      evidence: 'docs',
      notes: 'signature (address, timeout, source_address, *, all_errors)',
    },
  ),
  row(
    { call: 'asyncio.open_connection', from: ['asyncio', 'uasyncio'] },
    { kind: 'request', proto: 'tcp', server: ['host', 0], port: 1, failure: ['throws'], async: true },
    { source: 'micropython/micropython@1c3c2011 docs/library/asyncio.rst', evidence: 'source' },
  ),
  row(
    {
      method: 'get_socket',
      receiverType: 'adafruit_connection_manager.ConnectionManager',
      from: ['adafruit_connection_manager'],
    },
    { kind: 'request', proto: 'tcp', server: 0, port: 1, failure: ['throws'] },
    { source: 'adafruit/Adafruit_CircuitPython_ConnectionManager@99879076', evidence: 'source' },
  ),
  row(
    { method: 'wrap_socket', receiverType: 'ssl.SSLContext', from: ['ssl', 'ussl'] },
    { kind: 'request', proto: 'tls', failure: ['throws'] },
    {
      source: 'MicroPython documentation',
      evidence: 'docs',
      notes: 'MicroPython handshakes here (do_handshake_on_connect)',
    },
  ),
  row(
    { call: 'ssl.wrap_socket', from: ['ssl', 'ussl'] },
    [
      { kind: 'request', proto: 'tls', failure: ['throws'] },
      { kind: 'makes', type: 'socket.socket' },
    ],
    { source: 'MicroPython documentation', evidence: 'docs' },
  ),
  row(
    { method: 'get_host_by_name', receiverType: 'adafruit_esp32spi.adafruit_esp32spi.ESP_SPIcontrol' },
    { kind: 'dns', host: 0, failure: ['throws'] },
    {
      source: 'adafruit/Adafruit_CircuitPython_ESP32SPI@b0e2124 adafruit_esp32spi/adafruit_esp32spi.py',
      evidence: 'source',
    },
  ),
  row(
    { method: 'get_host_by_name', receiverType: 'adafruit_wiznet5k.adafruit_wiznet5k.WIZNET5K' },
    { kind: 'dns', host: 0, failure: ['throws'] },
    { source: 'adafruit/Adafruit_CircuitPython_ESP32SPI@b0e2124a', evidence: 'docs' },
  ),
]);
