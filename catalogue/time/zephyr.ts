/** Zephyr's SNTP client and Nordic's date_time on top of it. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, row, rowsFor } from '../build.ts';

const zephyr = {
  languages: ['c'],
  source:
    'zephyrproject-rtos/zephyr@bd692be subsys/net/lib/sntp/{sntp.c,sntp_simple.c}, subsys/net/lib/config/init_clock_sntp.c',
  evidence: 'source',
} as const;
const lib = 'zephyr';

export const rows: readonly Row[] = [
  row(
    { call: 'sntp_simple' },
    { kind: 'syncs', servers: 0, failure: ['nonzero'], lib, version: 3 },
    {
      ...zephyr,
      arity: 3,
      notes: 'host[:port]. Inside one call 100 ms doubling to 1.6 s until the timeout; that is no pause between calls.',
    },
  ),
  row({ call: 'sntp_simple_addr' }, { kind: 'syncs', servers: 0, failure: ['nonzero'], lib, version: 3 }, zephyr),
  row(
    { call: 'sntp_init' },
    { kind: 'sets-server', servers: 1, accepts: ['ip'], lib },
    {
      ...zephyr,
      arity: 3,
      notes: 'Without arguments it is lwIP.',
    },
  ),
  row(
    { call: 'sntp_init_async' },
    { kind: 'sets-server', servers: 1, accepts: ['ip'], lib },
    { ...zephyr, arity: [3, 4] },
  ),
  ...rowsFor(
    calls('sntp_query', 'sntp_request', 'sntp_send_async'),
    { kind: 'syncs', failure: ['nonzero'], lib, version: 3 },
    zephyr,
  ),
  row({ call: 'sntp_read_async' }, { kind: 'status', of: 'data', failure: ['nonzero'] }, zephyr),
  row(
    { call: 'net_config_sntp_set_server' },
    { kind: 'sets-server', servers: 0, accepts: ['ip', 'host'], lib },
    {
      ...zephyr,
      evidence: 'docs',
    },
  ),
  row({ call: 'net_init_clock_via_sntp' }, { kind: 'syncs', failure: ['nonzero'], lib, version: 3 }, zephyr),
  row(
    { macro: 'CONFIG_NET_CONFIG_SNTP_INIT_SERVER' },
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip', 'host'], lib },
    zephyr,
  ),
  row(
    { macro: 'CONFIG_NET_CONFIG_SNTP_INIT_RESYNC_INTERVAL' },
    { kind: 'sets-interval', interval: 'assigned', unit: 's', lib },
    zephyr,
  ),
  row(
    { macro: 'CONFIG_NET_CONFIG_SNTP_INIT_RESYNC_ON_FAILURE_INTERVAL' },
    { kind: 'retry-option', self: { growth: 'constant', jitter: 'none' }, first: 'assigned', unit: 's' },
    zephyr,
  ),

  ...rowsFor(
    calls('date_time_update_async'),
    {
      kind: 'syncs',
      failure: ['nonzero'],
      async: true,
      callback: 0,
      lib: 'nrf-date-time',
      version: 3,
      self: { growth: 'constant', jitter: 'none', bound: 3 },
    },
    {
      languages: ['c'],
      source: 'nrfconnect/sdk-nrf@0bb1d721 lib/date_time/date_time_ntp.c',
      evidence: 'source',
      notes: 'Asks ntp.uio.no and time.google.com, which the application cannot change.',
    },
  ),
  row(
    { macro: 'CONFIG_DATE_TIME_UPDATE_INTERVAL_SECONDS' },
    { kind: 'sets-interval', interval: 'assigned', unit: 's', defaultSeconds: 14_400, lib: 'nrf-date-time' },
    { languages: ['c'], source: 'nrfconnect/sdk-nrf@0bb1d721 lib/date_time/Kconfig', evidence: 'source' },
  ),
];
