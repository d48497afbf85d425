/** ezTime and Paul Stoffregen's Time library. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, row, rowsFor } from '../build.ts';

const ez = { languages: ['c'], source: 'ropg/ezTime@7b3c8aa src/ezTime.{h,cpp}', evidence: 'source' } as const;
const time = {
  languages: ['c'],
  source: 'PaulStoffregen/Time@a18e50d Time.cpp, TimeLib.h, examples/TimeNTP',
  evidence: 'source',
} as const;
const HEADER = 'ezTime.h';
/** NTP_RETRY: 20 s for ever. */
const retry = { firstMs: 20_000, growth: 'constant', jitter: 'none' } as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    imported(HEADER, calls('setServer', 'ezt::setServer')),
    { kind: 'sets-server', servers: 0, accepts: ['ip', 'host'], lib: 'eztime', default: 'pool.ntp.org' },
    ez,
  ),
  ...rowsFor(
    imported(HEADER, calls('setInterval', 'ezt::setInterval')),
    { kind: 'sets-interval', interval: 0, unit: 's', defaultSeconds: 1801, lib: 'eztime' },
    { ...ez, notes: '0 switches polling off.' },
  ),
  ...rowsFor(
    imported(HEADER, calls('queryNTP', 'ezt::queryNTP')),
    { kind: 'syncs', servers: 0, failure: ['false'], lib: 'eztime', version: 4 },
    ez,
  ),
  ...rowsFor(
    imported(HEADER, calls('updateNTP', 'ezt::updateNTP')),
    { kind: 'syncs', failure: ['none'], lib: 'eztime', self: retry, version: 4 },
    ez,
  ),
  ...rowsFor(
    imported(HEADER, calls('waitForSync', 'ezt::waitForSync')),
    { kind: 'local-wait', amount: 0, unit: 's', failure: ['false'] },
    { ...ez, notes: "Runs the library's own events meanwhile; a loop round it adds nothing." },
  ),

  row(
    { call: 'setSyncProvider' },
    [
      { kind: 'repeat', callback: 0, unit: 's' },
      { kind: 'sets-interval', interval: [], unit: 's', defaultSeconds: 300, lib: 'timelib' },
    ],
    { ...time, notes: 'Asks a network only where the provider does; RTC.get and serial providers are local.' },
  ),
  row(
    { call: 'setSyncInterval' },
    { kind: 'sets-interval', interval: 0, unit: 's', defaultSeconds: 300, lib: 'timelib' },
    {
      ...time,
      notes: 'The same interval after success and after failure.',
    },
  ),
  row({ call: 'timeStatus' }, { kind: 'status', of: 'time' }, time),
  row(
    { call: 'sendNTPpacket' },
    { kind: 'syncs', servers: 0, failure: ['unknown'], lib: 'arduino-udp-handrolled' },
    {
      ...time,
      arity: [0, 2],
      notes: 'A name by convention of all official sketches; where the program defines it, its own body counts.',
    },
  ),
];
