/** MicroPython: pauses in ms and us, timers, radio, identity. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  ...rowsFor(
    methods('network.LTE', 'attach', 'connect'),
    { kind: 'association', failure: ['throws'] },
    { source: 'sixfab/pico_lte_micropython-sdk@3ceb3c21 pico_lte/utils/manager.py', evidence: 'docs' },
  ),
  row(
    { method: 'join', receiverType: 'network.LoRa' },
    { kind: 'association', failure: ['false'] },
    { source: 'Pycom documentation', evidence: 'common' },
  ),
  ...rowsFor(
    [...methods('network.WLAN', 'connect', 'active'), ...methods('network.LAN', 'active')],
    { kind: 'association', failure: ['false'] },
    { source: 'micropython/micropython@1c3c2011 docs/library/network.WLAN.rst', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...calls('wifi.radio.connect'),
      ...methods('adafruit_esp32spi.adafruit_esp32spi.ESP_SPIcontrol', 'connect_AP', 'connect'),
      ...methods('adafruit_esp32spi.adafruit_esp32spi_wifimanager.WiFiManager', 'connect'),
    ],
    { kind: 'association', failure: ['throws'] },
    {
      source:
        'adafruit/Adafruit_CircuitPython_ESP32SPI@b0e2124a adafruit_esp32spi_wifimanager.py; adafruit/circuitpython@cd3da4a5 shared-bindings/wifi/Radio.c',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    imported(['time', 'utime'], calls('time.sleep', 'utime.sleep')),
    { kind: 'delay', amount: 0, unit: 's' },
    { source: 'micropython/micropython@1c3c2011 docs/library/time.rst', evidence: 'source', notes: 'float or int' },
  ),
  ...rowsFor(
    imported(['time', 'utime'], calls('time.sleep_ms', 'utime.sleep_ms')),
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'micropython/micropython@1c3c2011 docs/library/time.rst', evidence: 'source' },
  ),
  ...rowsFor(
    imported(['time', 'utime'], calls('time.sleep_us', 'utime.sleep_us', 'pyb.udelay')),
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'micropython/micropython@1c3c2011 docs/library/time.rst', evidence: 'source' },
  ),
  row(
    { call: 'pyb.delay' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'MicroPython documentation', evidence: 'docs' },
  ),
  row({ call: 'machine.idle' }, { kind: 'no-delay' }, { source: 'MicroPython documentation', evidence: 'docs' }),
  ...rowsFor(
    imported(['asyncio', 'uasyncio'], calls('asyncio.sleep_ms', 'uasyncio.sleep_ms')),
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { source: 'micropython/micropython@1c3c2011 docs/library/asyncio.rst', evidence: 'source' },
  ),
  row(
    { call: 'machine.deepsleep' },
    { kind: 'reboot', amount: 0, unit: 'ms' },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/machine.rst',
      evidence: 'source',
      notes: 'without argument: for ever',
    },
  ),
  ...rowsFor(
    calls('machine.lightsleep', 'machine.sleep'),
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/machine.rst',
      evidence: 'source',
      notes: 'machine.sleep is the deprecated name',
    },
  ),
  ...rowsFor(
    calls('machine.reset', 'machine.soft_reset', 'supervisor.reload', 'microcontroller.reset', 'sys.exit', 'os.execv'),
    { kind: 'reboot' },
    {
      source: 'MicroPython, CircuitPython documentation',
      evidence: 'docs',
      notes: 'undelayed retry across boots when it follows a failed act directly',
    },
  ),
  ...rowsFor(
    calls('time.ticks_ms', 'utime.ticks_ms', 'time.ticks_diff', 'time.ticks_add'),
    { kind: 'clock', unit: 'ms' },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/time.rst',
      evidence: 'source',
      notes: 'ticks_diff(now, then) argument order; guard is ticks_diff(...) > N',
    },
  ),
  row(
    { call: 'time.ticks_us' },
    { kind: 'clock', unit: 'us' },
    { source: 'micropython/micropython@1c3c2011 docs/library/time.rst', evidence: 'source' },
  ),
  row(
    { call: 'time.ticks_cpu' },
    { kind: 'clock', unit: 'ticks' },
    { source: 'micropython/micropython@1c3c2011 docs/library/time.rst', evidence: 'source' },
  ),
  ...rowsFor(
    [...methods('machine.Timer', 'init'), ...news('machine.Timer')],
    { kind: 'repeat', callback: 'callback', period: ['period'], unit: 'ms', repeatFlag: 'mode' },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/machine.Timer.rst',
      evidence: 'source',
      notes: 'mode defaults to Timer.PERIODIC; Timer.ONE_SHOT re-armed in the callback = repeat',
    },
  ),
  row(
    { method: 'callback', receiverType: 'pyb.Timer' },
    { kind: 'repeat', callback: 0 },
    { source: 'micropython/micropython@1c3c2011 docs/library/machine.Timer.rst', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...methods('network.WLAN', 'isconnected', 'status', 'ifconfig', 'ipconfig'),
      ...methods('network.LAN', 'isconnected'),
    ],
    { kind: 'status', failure: ['false'], of: 'link' },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/network.WLAN.rst',
      evidence: 'source',
      notes: '`while not wlan.isconnected(): pass` is a busy local wait, no finding',
    },
  ),
  ...rowsFor(
    [...calls('machine.unique_id', 'pyb.unique_id'), ...methods('network.WLAN', 'config')],
    { kind: 'device-id' },
    { source: 'micropython/micropython@1c3c2011 docs/library/machine.rst', evidence: 'source' },
  ),
]);
