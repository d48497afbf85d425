/** NetX Duo (Azure RTOS, ThreadX) SNTP client. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, row, rowsFor } from '../build.ts';

const netx = {
  languages: ['c'],
  source: 'eclipse-threadx/netxduo@bd5d12e addons/sntp/nxd_sntp_client.{c,h}',
  evidence: 'source',
} as const;
const lib = 'netxduo';
const linear = { firstMs: 7_200_000, growth: 'linear', capMs: 7_200_000, jitter: 'none' } as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls('nx_sntp_client_initialize_unicast', 'nxd_sntp_client_initialize_unicast'),
    { kind: 'sets-server', servers: 1, accepts: ['ip'], lib },
    { ...netx, notes: 'IP_ADDRESS(a, b, c, d), a hexadecimal word, or NXD_ADDRESS.' },
  ),
  row(
    { call: 'nx_sntp_client_initialize_broadcast' },
    { kind: 'listens' },
    { ...netx, notes: 'Listens for a local broadcast.' },
  ),
  row(
    { call: 'nx_sntp_client_run_unicast' },
    { kind: 'syncs', failure: ['nonzero'], async: true, lib, self: linear, version: 3 },
    netx,
  ),
  row({ call: 'nx_sntp_client_request_unicast_time' }, { kind: 'syncs', failure: ['nonzero'], lib, version: 3 }, netx),
  row({ call: 'nx_sntp_client_receiving_updates' }, { kind: 'status', of: 'time' }, netx),
  row(
    { macro: 'NX_SNTP_CLIENT_UNICAST_POLL_INTERVAL' },
    { kind: 'sets-interval', interval: 'assigned', unit: 's', defaultSeconds: 3600, lib },
    netx,
  ),
  row(
    { macro: 'NX_SNTP_CLIENT_EXP_BACKOFF_RATE' },
    { kind: 'retry-option', self: { growth: 'constant', jitter: 'none' } },
    { ...netx, when: [{ arg: 'assigned', is: ['1'] }], notes: '1 switches the back-off off.' },
  ),
];
