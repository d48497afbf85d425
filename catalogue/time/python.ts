/** CPython: ntplib and its like. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, row, rowsFor } from '../build.ts';

const ntplib = { languages: ['python'], source: 'cf-natali/ntplib@6a0abf7 ntplib.py', evidence: 'source' } as const;
const version = { version: 2, versionArg: ['version', 1] } as const;

export const rows: readonly Row[] = [
  row({ new: 'ntplib.NTPClient' }, { kind: 'makes', type: 'ntplib.NTPClient' }, ntplib),
  ...rowsFor(
    methods('ntplib.NTPClient', 'request'),
    { kind: 'syncs', servers: [0, 'host'], port: ['port', 2], failure: ['throws'], lib: 'ntplib', ...version },
    { ...ntplib, notes: 'Version 2 unless version= (or argument 1) says otherwise. Never looks at stratum 0.' },
  ),
  ...rowsFor(
    calls('ntplib.request'),
    { kind: 'syncs', servers: [0, 'host'], failure: ['throws'], lib: 'ntplib', ...version },
    ntplib,
  ),
  ...rowsFor(
    [{ call: 'maix.ext_dev.ntp.time' }, { call: 'maix.ext_dev.ntp.sync_sys_time' }],
    { kind: 'syncs', servers: [0, 'host'], port: [1, 'port'], failure: ['null'], lib: 'maixpy' },
    { languages: ['python'], source: 'Sipeed MaixPy documentation, maix.ext_dev.ntp', evidence: 'docs' },
  ),
  row(
    { call: 'maix.ext_dev.ntp.time_with_config' },
    [
      { kind: 'syncs', failure: ['null'], lib: 'maixpy' },
      { kind: 'field-config', path: 0 },
    ],
    { languages: ['python'], source: 'Sipeed MaixPy documentation, maix.ext_dev.ntp', evidence: 'docs' },
  ),
];
