/** Moddable SDK: the SNTP module and ECMA-419's NTP client. */
import type { Row } from '../../engine/apis/row.ts';
import { methods, news, row, rowsFor } from '../build.ts';

const origin = {
  languages: ['javascript'],
  source: 'Moddable-OpenSource/moddable@48ee02d8c modules/network/sntp',
  evidence: 'source',
} as const;
const both = ['ip', 'host'] as const;
const lib = 'moddable-sntp';
/** Five requests five seconds apart, then the callback is told. */
const burst = { firstMs: 5000, growth: 'constant', bound: 5, jitter: 'none' } as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    news('sntp', 'network/sntp', 'sntp.default', 'network/sntp.default'),
    [
      { kind: 'sets-server', servers: '0.host', accepts: both, lib },
      {
        kind: 'syncs',
        servers: '0.host',
        port: '0.port',
        callback: 1,
        failure: ['event'],
        async: true,
        lib,
        self: burst,
        version: 4,
      },
    ],
    { ...origin, notes: 'The callback may return another host after SNTP.error.' },
  ),
  ...rowsFor(
    news('device.network.ntp.client.io', 'embedded:network/ntp/client', 'embedded:network/ntp/client.default'),
    { kind: 'sets-server', servers: '0.servers', accepts: both, lib },
    { ...origin, notes: 'new device.network.ntp.client.io({ servers: […], … }).' },
  ),
  ...rowsFor(
    methods(['device.network.ntp.client.io', 'embedded:network/ntp/client'], 'getTime'),
    { kind: 'syncs', callback: 0, failure: ['error-first'], async: true, lib, version: 4 },
    origin,
  ),
  row(
    { property: 'device.network.ntp.client.servers' },
    { kind: 'sets-server', servers: 'assigned', accepts: both, lib },
    {
      ...origin,
      notes: 'ECMA-419 host configuration object {io, servers, …}.',
    },
  ),
];
