/** lwIP's SNTP client, and what is configured about it in `lwipopts.h`. ESP-IDF and the Arduino cores build on it. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, macros, properties, row, rowsFor } from '../build.ts';

const lwip = {
  languages: ['c'],
  source: 'lwip-tcpip/lwip@3d896ba0 src/apps/sntp/sntp.c, src/include/lwip/apps/sntp_opts.h',
  evidence: 'source',
} as const;
const lib = 'lwip';

/** lwIP with one server: 15 s, doubled up to 150 s, no jitter. */
export const lwipRetry = { firstMs: 15_000, growth: 'exponential', capMs: 150_000, jitter: 'none' } as const;

export const rows: readonly Row[] = [
  row(
    { call: 'sntp_setserver' },
    { kind: 'sets-server', servers: 1, slot: 0, accepts: ['ip'], lib },
    {
      ...lwip,
      arity: 2,
      notes: 'Takes an address only and never looks it up again.',
    },
  ),
  row(
    { call: 'sntp_setservername' },
    { kind: 'sets-server', servers: 1, slot: 0, accepts: ['ip', 'host'], lib },
    {
      ...lwip,
      arity: 2,
      notes: 'Resolved at every request; the pointer is kept, so the text must outlive the call. NULL clears the slot.',
    },
  ),
  row(
    { call: 'sntp_init' },
    { kind: 'syncs', failure: ['none'], async: true, lib, self: lwipRetry, version: 4 },
    { ...lwip, arity: 0, notes: 'Three arguments are Zephyr. Polls from then on.' },
  ),
  row(
    { call: 'sntp_servermode_dhcp' },
    { kind: 'field-config', dhcp42: true },
    {
      ...lwip,
      when: [{ arg: 0, is: ['0', 'false'], not: true }],
      notes: 'Takes the servers of DHCP option 42 where LWIP_DHCP_GET_NTP_SRV is on.',
    },
  ),
  ...rowsFor(
    macros(
      'SNTP_GET_SERVERS_FROM_DHCP',
      'SNTP_GET_SERVERS_FROM_DHCPV6',
      'LWIP_DHCP_GET_NTP_SRV',
      'LWIP_DHCP6_GET_NTP_SRV',
    ),
    { kind: 'field-config', dhcp42: true },
    { ...lwip, when: [{ arg: 'assigned', is: ['0'], not: true }] },
  ),
  row(
    { macro: 'SNTP_SERVER_ADDRESS' },
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip', 'host'], lib },
    {
      ...lwip,
      notes:
        'Text since 2.0. Before, the contributed client defaulted to inet_addr() of a stranger, a line that is still copied.',
    },
  ),
  ...rowsFor(
    macros('SNTP_SERVER_DEFAULT_ADDRESS', 'SNTP_SERVER0_DEFAULT_ADDRESS', 'SNTP_SERVER1_DEFAULT_ADDRESS'),
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip', 'host'], lib },
    { ...lwip, source: 'nanoframework/nf-interpreter targets/*/target_lwip_sntp_opts.h' },
  ),
  row(
    { macro: 'SNTP_UPDATE_DELAY' },
    { kind: 'sets-interval', interval: 'assigned', unit: 'ms', defaultSeconds: 3600, minSeconds: 15, lib },
    {
      ...lwip,
      when: [{ arg: 'assigned', kind: 'number' }],
      notes: "nanoFramework's TI targets define the same name in seconds (60 * 60).",
    },
  ),
  row({ macro: 'SNTP_RETRY_TIMEOUT' }, { kind: 'retry-option', self: lwipRetry, first: 'assigned', unit: 'ms' }, lwip),
  row(
    { macro: 'SNTP_RETRY_TIMEOUT_MAX' },
    { kind: 'retry-option', self: lwipRetry, cap: 'assigned', unit: 'ms' },
    lwip,
  ),
  row(
    { macro: 'SNTP_RECV_TIMEOUT' },
    { kind: 'retry-option', self: lwipRetry, first: 'assigned', unit: 'ms' },
    {
      ...lwip,
      notes: 'Default 15 s since 2.1, 3 s before.',
    },
  ),
  row(
    { macro: 'SNTP_RETRY_TIMEOUT_EXP' },
    { kind: 'retry-option', self: { firstMs: 15_000, growth: 'constant', jitter: 'none' } },
    { ...lwip, when: [{ arg: 'assigned', is: ['0'] }], notes: '0 switches exponential back-off off.' },
  ),
  row({ call: 'sntp_get_current_timestamp' }, { kind: 'status', of: 'time' }, lwip),
  ...rowsFor(
    calls('sntp_enabled', 'sntp_getreachability', 'sntp_getserver', 'sntp_getservername'),
    { kind: 'status', of: 'time' },
    lwip,
  ),
  ...rowsFor(
    properties('sntp_config', 'server', 'server_addr'),
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip', 'host'], lib },
    { ...lwip, evidence: 'common', notes: 'A struct of this shape recurs in vendor SDKs round lwIP.' },
  ),
];
