/** CircuitPython's adafruit_ntp. */
import type { Row } from '../../engine/apis/row.ts';
import { methods, properties, row, rowsFor } from '../build.ts';

const ntp = {
  languages: ['python'],
  source: 'adafruit/Adafruit_CircuitPython_NTP@2e4b7a8 adafruit_ntp.py',
  evidence: 'source',
} as const;
const lib = 'adafruit_ntp';

export const rows: readonly Row[] = [
  row(
    { new: 'adafruit_ntp.NTP' },
    [
      { kind: 'sets-server', servers: 'server', accepts: ['ip', 'host'], lib, default: '0.adafruit.pool.ntp.org' },
      { kind: 'sets-interval', interval: 'cache_seconds', unit: 's', defaultSeconds: 0, lib },
    ],
    {
      ...ntp,
      notes:
        'Keeps the first address it resolves. Asks again after max(2**poll of the reply, cache_seconds), and after a failure at every read.',
    },
  ),
  ...rowsFor(
    properties('adafruit_ntp.NTP', 'datetime', 'utc_ns'),
    { kind: 'syncs', failure: ['throws'], lib, version: 4 },
    {
      ...ntp,
      notes: 'Reading the property may send a packet.',
    },
  ),
  ...rowsFor(
    methods(['ESPSPI_WiFiManager', 'ESP_SPIcontrol', 'adafruit_esp32spi.ESP_SPIcontrol'], 'get_time'),
    { kind: 'status', of: 'time', failure: ['throws'] },
    {
      languages: ['python'],
      source: 'adafruit/Adafruit_CircuitPython_ESP32SPI adafruit_esp32spi.py',
      evidence: 'docs',
      notes: 'Reads the clock of the network processor.',
    },
  ),
];
