/** MicroPython: ntptime and the RTCs of its forks. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, properties, rowsFor } from '../build.ts';

const upstream = {
  languages: ['python'],
  source: 'micropython/micropython-lib@ee4bb8ff micropython/net/ntptime/ntptime.py',
  evidence: 'source',
} as const;
const robust = {
  languages: ['python'],
  source: 'ekondayan/micropython-ntp@0eef72d7 src/ntp.py',
  evidence: 'source',
} as const;
const pycom = {
  languages: ['python'],
  source: 'docs.pycom.io firmwareapi/pycom/machine/rtc; pycom/pycom-libraries',
  evidence: 'docs',
} as const;
const both = ['ip', 'host'] as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    properties(null, 'ntptime.host'),
    { kind: 'sets-server', servers: 'assigned', accepts: both, lib: 'ntptime' },
    { ...upstream, notes: 'Default pool.ntp.org.' },
  ),
  ...rowsFor(
    calls('ntptime.settime', 'ntptime.time'),
    { kind: 'syncs', failure: ['throws'], lib: 'ntptime', version: 3 },
    {
      ...upstream,
      arity: 0,
      notes: 'One packet, one second. Version 3 until July 2026 (ee1b12d0), 4 since.',
    },
  ),
  ...rowsFor(
    calls('ntptime.settime'),
    { kind: 'syncs', servers: ['server', 'host', 1], failure: ['throws'], lib: 'ntptime', version: 3 },
    { ...upstream, arity: [1, 3], evidence: 'docs', notes: "mPython: settime(timezone=8, server='ntp.ntsc.ac.cn')." },
  ),
  ...rowsFor(
    calls('ntptime.time'),
    { kind: 'syncs', servers: ['host', 0], failure: ['throws'], lib: 'ntptime', version: 3 },
    {
      ...upstream,
      arity: 1,
      evidence: 'common',
    },
  ),
  ...rowsFor(
    calls('ntp.Ntp.set_hosts'),
    { kind: 'sets-server', servers: [0, 'value'], accepts: both, lib: 'micropython-ntp' },
    { ...robust, notes: 'A tuple of names or addresses; there is no default.' },
  ),
  ...rowsFor(
    calls('ntp.Ntp.rtc_sync', 'ntp.Ntp.drift_calculate'),
    { kind: 'syncs', failure: ['throws'], lib: 'micropython-ntp', version: 3 },
    { ...robust, arity: 0, notes: 'With an argument it takes the time from there and asks nobody.' },
  ),
  ...rowsFor(
    calls('ntp.Ntp.ntp_time', 'ntp.Ntp.network_time'),
    { kind: 'syncs', failure: ['throws'], lib: 'micropython-ntp', version: 3 },
    robust,
  ),
  ...rowsFor(
    calls('ntptime.client'),
    { kind: 'sets-server', servers: ['host', 0], accepts: both },
    { languages: ['python'], source: 'docs.m5stack.com en/mpy/blockly/advanced/ntp', evidence: 'docs' },
  ),
  ...rowsFor(
    methods(['machine.RTC', 'RTC'], 'ntp_sync'),
    [
      { kind: 'sets-server', servers: ['server', 0], accepts: both, lib: 'pycom-rtc' },
      { kind: 'syncs', servers: ['server', 0], failure: ['none'], async: true, lib: 'pycom-rtc' },
      {
        kind: 'sets-interval',
        interval: ['update_period', 1],
        unit: 's',
        defaultSeconds: 3600,
        minSeconds: 15,
        lib: 'pycom-rtc',
      },
    ],
    {
      ...pycom,
      when: [{ arg: 0, kind: 'absent', not: true }],
      notes: 'None stops it. On the LoBo port update_period is 0 unless given: once; below 300 counts as once.',
    },
  ),
  ...rowsFor(
    methods(['machine.RTC', 'RTC'], 'ntp_sync'),
    { kind: 'sets-server', servers: 'backup_server', accepts: both, lib: 'pycom-rtc', slot: 1 },
    pycom,
  ),
  ...rowsFor(methods(['machine.RTC', 'RTC'], 'synced'), { kind: 'status', of: 'time', failure: ['false'] }, pycom),
];
