/** CircuitPython: sleep, radio, identity. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, properties, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  row(
    { call: 'alarm.light_sleep_until_alarms' },
    { kind: 'delay', amount: 0, unit: 'own' },
    {
      source: 'adafruit/circuitpython@cd3da4a5 shared-bindings/alarm',
      evidence: 'source',
      notes: 'exit_and_deep_sleep reboots; monotonic_time=time.monotonic()+N is N s, epoch_time is a wall-clock alarm',
    },
  ),
  row(
    { call: 'alarm.exit_and_deep_sleep_until_alarms' },
    { kind: 'reboot', amount: 0, unit: 'own' },
    { source: 'adafruit/circuitpython@cd3da4a5 shared-bindings/alarm', evidence: 'source' },
  ),
  ...rowsFor(
    calls('supervisor.ticks_ms', 'adafruit_ticks.ticks_ms'),
    { kind: 'clock', unit: 'ms' },
    { source: 'CircuitPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    [
      ...properties(null, 'wifi.radio.connected', 'wifi.radio.ipv4_address'),
      ...properties('adafruit_esp32spi.adafruit_esp32spi.ESP_SPIcontrol', 'is_connected'),
      ...methods('adafruit_esp32spi.adafruit_esp32spi.ESP_SPIcontrol', 'status'),
      ...properties('adafruit_wiznet5k.adafruit_wiznet5k.WIZNET5K', 'link_status'),
    ],
    { kind: 'status', failure: ['false'], of: 'link' },
    {
      source: 'adafruit/Adafruit_CircuitPython_ESP32SPI@b0e2124a',
      evidence: 'docs',
      notes: 'is_connected is a property, not a call',
    },
  ),
  ...rowsFor(
    [
      ...properties(null, 'microcontroller.cpu.uid', 'wifi.radio.mac_address'),
      ...properties('adafruit_esp32spi.adafruit_esp32spi.ESP_SPIcontrol', 'MAC_address'),
    ],
    { kind: 'device-id' },
    { source: 'adafruit/circuitpython@cd3da4a5 shared-bindings/microcontroller/Processor.c', evidence: 'source' },
  ),
]);
