/** Raspberry Pi Pico SDK. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    calls('sleep_ms', 'busy_wait_ms'),
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      source: 'raspberrypi/pico-sdk@a1438dff src/common/pico_time/include/pico/time.h',
      evidence: 'source',
      notes: 'make_timeout_time_ms(ms), delayed_by_ms(t, ms)',
    },
  ),
  ...rowsFor(
    calls('sleep_us', 'busy_wait_us', 'busy_wait_us_32'),
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'raspberrypi/pico-sdk@a1438dff src/common/pico_time/include/pico/time.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('sleep_until', 'busy_wait_until'),
    { kind: 'delay', amount: 0, unit: 'own' },
    { source: 'raspberrypi/pico-sdk@a1438dff src/common/pico_time/include/pico/time.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('best_effort_wfe_or_timeout', 'cyw43_arch_wait_for_work_until'),
    { kind: 'wait', amount: 0, unit: 'own' },
    { source: 'raspberrypi/pico-sdk@a1438dff pico/time.h', evidence: 'source' },
  ),
  row(
    { call: 'cyw43_arch_poll' },
    { kind: 'no-delay' },
    { source: 'raspberrypi/pico-sdk@a1438dff pico/time.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('get_absolute_time', 'time_us_64', 'time_us_32', 'absolute_time_diff_us'),
    { kind: 'clock', unit: 'us' },
    { source: 'raspberrypi/pico-sdk@a1438dff src/common/pico_time/include/pico/time.h', evidence: 'source' },
  ),
  row(
    { call: 'to_ms_since_boot' },
    { kind: 'clock', unit: 'ms' },
    { source: 'raspberrypi/pico-sdk@a1438dff src/common/pico_time/include/pico/time.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('add_repeating_timer_ms', 'alarm_pool_add_repeating_timer_ms'),
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    {
      source: 'raspberrypi/pico-sdk@a1438dff pico/time.h',
      evidence: 'source',
      notes: 'negative = from start to start; callback returning false ends it',
    },
  ),
  row(
    { call: 'add_repeating_timer_us' },
    { kind: 'repeat', callback: 1, period: 0, unit: 'us' },
    { source: 'raspberrypi/pico-sdk@a1438dff pico/time.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('add_alarm_in_ms'),
    { kind: 'once', callback: 1, period: 0, unit: 'ms', again: 'us' },
    {
      source: 'raspberrypi/pico-sdk@a1438dff pico/time.h',
      evidence: 'source',
      notes: 'a non-zero return value of the callback re-arms it (µs)',
    },
  ),
  row(
    { call: 'async_context_add_at_time_worker_in_ms' },
    { kind: 'once', callback: 1, period: 2, unit: 'ms' },
    { source: 'raspberrypi/pico-sdk@a1438dff pico/async_context.h', evidence: 'source' },
  ),
  row(
    { call: 'add_alarm_in_us' },
    { kind: 'once', callback: 1, period: 0, unit: 'us', again: 'us' },
    { source: 'raspberrypi/pico-sdk@a1438dff pico/time.h', evidence: 'source' },
  ),
  row(
    { call: 'add_alarm_at' },
    { kind: 'once', callback: 1, period: 0, unit: 'own' },
    { source: 'raspberrypi/pico-sdk@a1438dff pico/time.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls(
      'cyw43_tcpip_link_status',
      'cyw43_wifi_link_status',
      'netif_is_link_up',
      'netif_is_up',
      'stdio_usb_connected',
      'dhcp_supplied_address',
    ),
    { kind: 'status', failure: ['unknown'], of: 'link' },
    { source: 'Pico SDK documentation', evidence: 'docs' },
  ),
]);
