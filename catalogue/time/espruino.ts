/** Espruino's clock: the Wifi module's SNTP and the sntp module. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, row, rowsFor } from '../build.ts';

const origin = {
  languages: ['javascript'],
  platforms: ['espruino'],
  source: 'espruino/Espruino@c5ff787b1 libs/network/jswrap_wifi.c; espruino/EspruinoDocs modules/sntp.js',
  evidence: 'source',
} as const;
const both = ['ip', 'host'] as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls('Wifi.setSNTP'),
    [
      { kind: 'sets-server', servers: 0, accepts: both, lib: 'espruino-wifi' },
      {
        kind: 'syncs',
        servers: 0,
        failure: ['none'],
        async: true,
        lib: 'espruino-wifi',
        version: 4,
        self: { firstMs: 3000, growth: 'exponential', capMs: 30_000, jitter: 'none' },
      },
    ],
    { ...origin, notes: 'require("Wifi").setSNTP(server, offset): the module is built in.' },
  ),
  row(
    { call: 'sntp.time' },
    {
      kind: 'syncs',
      servers: '0.host',
      port: '0.port',
      callback: 1,
      failure: ['error-first'],
      async: true,
      lib: 'espruino-sntp',
      version: 4,
    },
    { ...origin, notes: 'Default pool.ntp.org.' },
  ),
];
