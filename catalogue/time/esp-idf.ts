/** ESP-IDF: `esp_sntp` (lwIP under another name), `esp_netif_sntp`, and the Kconfig symbols as C sees them. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, macros, properties, row, rowsFor } from '../build.ts';
import { lwipRetry } from './lwip.ts';

const idf = {
  languages: ['c'],
  source:
    'espressif/esp-idf@102122904ad components/lwip/{Kconfig,apps/sntp,include/apps}, components/esp_netif/include/esp_netif_sntp.h',
  evidence: 'source',
} as const;
const lib = 'esp-idf';
const starts = { kind: 'syncs', failure: ['none'], async: true, lib, self: lwipRetry, version: 4 } as const;

export const rows: readonly Row[] = [
  row({ call: 'esp_sntp_setserver' }, { kind: 'sets-server', servers: 1, slot: 0, accepts: ['ip'], lib }, idf),
  row(
    { call: 'esp_sntp_setservername' },
    { kind: 'sets-server', servers: 1, slot: 0, accepts: ['ip', 'host'], lib },
    idf,
  ),
  row(
    { call: 'ESP_NETIF_SNTP_DEFAULT_CONFIG' },
    { kind: 'sets-server', servers: 0, accepts: ['ip', 'host'], lib },
    {
      ...idf,
      notes: 'A function-like macro that initialises esp_sntp_config_t.',
    },
  ),
  row(
    { call: 'ESP_NETIF_SNTP_DEFAULT_CONFIG_MULTIPLE' },
    { kind: 'sets-server', servers: 1, accepts: ['ip', 'host'], lib },
    {
      ...idf,
      notes:
        'The second argument is ESP_SNTP_SERVER_LIST(…), whose own row names the servers; a plain text also counts.',
      when: [{ arg: 1, kind: 'text' }],
    },
  ),
  row(
    { call: 'ESP_SNTP_SERVER_LIST' },
    { kind: 'sets-server', servers: '0*', accepts: ['ip', 'host'], lib },
    {
      ...idf,
      notes: 'Every argument is a server, in slot order.',
    },
  ),
  row(
    { property: 'servers', receiverType: 'esp_sntp_config_t' },
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip', 'host'], lib },
    idf,
  ),
  row(
    { property: 'server_from_dhcp', receiverType: 'esp_sntp_config_t' },
    { kind: 'field-config', dhcp42: true },
    {
      ...idf,
      when: [{ arg: 'assigned', is: ['false', '0'], not: true }],
    },
  ),
  ...rowsFor(
    calls('esp_sntp_servermode_dhcp'),
    { kind: 'field-config', dhcp42: true },
    {
      ...idf,
      when: [{ arg: 0, is: ['false', '0'], not: true }],
    },
  ),
  row(
    { call: 'esp_netif_sntp_init' },
    { ...starts, servers: '0.servers' },
    { ...idf, notes: 'The servers are in the struct.' },
  ),
  ...rowsFor(calls('esp_netif_sntp_start', 'esp_sntp_init', 'esp_sntp_restart', 'sntp_restart'), starts, {
    ...idf,
    notes: 'Stops, starts and asks at once; in a loop it defeats the back-off of lwIP.',
  }),
  row(
    { call: 'esp_netif_sntp_sync_wait' },
    { kind: 'local-wait', amount: 0, unit: 'ticks', failure: ['nonzero'] },
    {
      ...idf,
      notes: 'Waits on a semaphore; sends nothing.',
    },
  ),
  ...rowsFor(
    calls('sntp_get_sync_status', 'esp_sntp_get_sync_status', 'esp_netif_sntp_reachability', 'esp_sntp_enabled'),
    { kind: 'status', of: 'time', failure: ['false'] },
    idf,
  ),
  ...rowsFor(
    calls('sntp_set_sync_interval', 'esp_sntp_set_sync_interval'),
    { kind: 'sets-interval', interval: 0, unit: 'ms', defaultSeconds: 3600, minSeconds: 15, lib },
    { ...idf, notes: 'Silently raised to 15 000 ms. Seconds given by mistake are common.' },
  ),
  ...rowsFor(
    calls('sntp_set_time_sync_notification_cb', 'esp_sntp_set_time_sync_notification_cb'),
    { kind: 'handler', callback: 0, outcome: 'ok' },
    idf,
  ),
  ...rowsFor(properties('esp_sntp_config_t', 'sync_cb'), { kind: 'handler', callback: 'assigned', outcome: 'ok' }, idf),
  row(
    { macro: 'CONFIG_LWIP_SNTP_UPDATE_DELAY' },
    { kind: 'sets-interval', interval: 'assigned', unit: 'ms', defaultSeconds: 3600, minSeconds: 15, lib },
    idf,
  ),
  ...rowsFor(
    macros('CONFIG_SNTP_TIME_SERVER', 'CONFIG_TIME_SYNC_NTP_SERVER', 'CONFIG_NTP_SERVER'),
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip', 'host'], lib, default: 'pool.ntp.org' },
    { ...idf, notes: 'Chosen when the firmware is built, so nobody can change it in the field.' },
  ),
];
