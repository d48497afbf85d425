/** WICED, Silicon Labs WiseConnect, TI SimpleLink, Keil MDK, Azure Sphere: clients that come with a chip's SDK. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, properties, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const wiced = { ...c, source: 'Infineon WICED libraries/daemons/SNTP/sntp.c' } as const;
const wiseconnect = { ...c, source: 'SiliconLabs/wiseconnect@4bbfc442 components/service/sntp' } as const;
const ti = { ...c, evidence: 'docs', source: 'TI SimpleLink Network Services API 2.10 and 2.80, sntp.h' } as const;
const keil = { ...c, evidence: 'docs', source: 'Arm MDK-Middleware Network, SNTP client' } as const;

export const rows: readonly Row[] = [
  row(
    { call: 'sntp_start_auto_time_sync' },
    [
      { kind: 'sets-interval', interval: 0, unit: 'ms', minSeconds: 15, lib: 'wiced' },
      {
        kind: 'syncs',
        failure: ['nonzero'],
        async: true,
        lib: 'wiced',
        version: 3,
        self: { firstMs: 5000, growth: 'constant', bound: 3, jitter: 'small' },
      },
    ],
    { ...wiced, notes: 'Three tries five seconds apart, then the interval. Falls back to pool.ntp.org.' },
  ),
  row(
    { call: 'sntp_set_server_ip_address' },
    { kind: 'sets-server', servers: 1, slot: 0, accepts: ['ip'], lib: 'wiced' },
    wiced,
  ),
  row({ call: 'sntp_get_time' }, { kind: 'syncs', servers: 0, failure: ['nonzero'], lib: 'wiced', version: 3 }, wiced),

  row(
    { call: 'sl_sntp_client_start' },
    { kind: 'syncs', servers: '0.server_host_name', failure: ['nonzero'], lib: 'silabs-wiseconnect' },
    wiseconnect,
  ),
  ...rowsFor(
    properties('sl_sntp_client_config_t', 'server_host_name'),
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip'], lib: 'silabs-wiseconnect' },
    { ...wiseconnect, notes: 'Raw address bytes, in spite of the name.' },
  ),

  row({ call: 'SNTP_getTime' }, { kind: 'syncs', servers: 0, failure: ['nonzero'], lib: 'ti-simplelink' }, ti),
  row({ call: 'SNTP_getTimeByAddr' }, { kind: 'syncs', servers: 0, failure: ['nonzero'], lib: 'ti-simplelink' }, ti),

  row(
    { call: 'netSNTPc_GetTime' },
    { kind: 'syncs', servers: 0, failure: ['nonzero'], callback: 1, lib: 'keil-mdk' },
    {
      ...keil,
      notes: 'NULL means the address in the configuration header.',
    },
  ),
  row({ call: 'netSNTPc_GetTimeX' }, { kind: 'syncs', servers: 0, failure: ['nonzero'], lib: 'keil-mdk' }, keil),
  row(
    { macro: 'SNTP_CLIENT_NTP_SERVER' },
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip'], lib: 'keil-mdk' },
    {
      ...keil,
      notes: "The vendor's template ships the address of a third party.",
    },
  ),

  row(
    { call: 'Networking_TimeSync_EnableCustomNtp' },
    { kind: 'sets-server', servers: [0, 1], accepts: ['ip', 'host'], lib: 'azure-sphere' },
    { ...c, evidence: 'docs', source: 'Azure Sphere applibs networking_timesync.h' },
  ),
  ...rowsFor(
    calls('Networking_TimeSync_EnableDefaultNtp'),
    { kind: 'field-config', weak: true },
    {
      ...c,
      evidence: 'docs',
      source: 'Azure Sphere applibs networking_timesync.h',
      notes: "The vendor's own servers.",
    },
  ),
];
