/** Zephyr: pauses and time-outs of `k_timeout_t`, work items, timers. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, macros, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    calls('k_sleep', 'k_thread_sleep'),
    { kind: 'delay', amount: 0, unit: 'own' },
    {
      source: 'Zephyr documentation; sample mqtt_publisher',
      evidence: 'docs',
      notes:
        'K_MSEC(ms), K_SECONDS(s), K_MINUTES, K_HOURS, K_TICKS, K_USEC, K_NO_WAIT (0), K_FOREVER; before Zephyr 2.3 k_sleep(int) took ms',
    },
  ),
  row(
    { call: 'k_msleep' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('k_usleep', 'k_busy_wait'),
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_MSEC' },
    { kind: 'duration', amount: 0, unit: 'ms' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_SECONDS' },
    { kind: 'duration', amount: 0, unit: 's' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_MINUTES' },
    { kind: 'duration', amount: 0, unit: 'min' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_HOURS' },
    { kind: 'duration', amount: 0, unit: 'h' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_USEC' },
    { kind: 'duration', amount: 0, unit: 'us' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_NSEC' },
    { kind: 'duration', amount: 0, unit: 'ns' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_TICKS' },
    { kind: 'duration', amount: 0, unit: 'ticks' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { macro: 'K_CYC' },
    { kind: 'duration', amount: 0, unit: 'cycles' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row({ macro: 'K_NO_WAIT' }, { kind: 'duration', ms: 0 }, { source: 'Zephyr documentation', evidence: 'docs' }),
  ...rowsFor(
    macros('K_FOREVER', 'SYS_FOREVER_MS'),
    { kind: 'duration', ms: Number.MAX_SAFE_INTEGER },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('k_sem_take', 'k_queue_get'),
    { kind: 'wait', amount: 1, unit: 'own' },
    {
      source: 'Zephyr documentation',
      evidence: 'docs',
      notes: 'a time-out on an event that only success signals acts as the pause',
    },
  ),
  row(
    { call: 'k_event_wait' },
    { kind: 'wait', amount: 3, unit: 'own' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('k_poll', 'k_msgq_get', 'k_condvar_wait'),
    { kind: 'wait', amount: 2, unit: 'own' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('k_uptime_get', 'k_uptime_get_32', 'k_uptime_delta'),
    { kind: 'clock', unit: 'ms' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { call: 'k_cycle_get_32' },
    { kind: 'clock', unit: 'cycles' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { call: 'k_uptime_ticks' },
    { kind: 'clock', unit: 'ticks' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row({ call: 'k_uptime_seconds' }, { kind: 'clock', unit: 's' }, { source: 'Zephyr documentation', evidence: 'docs' }),
  row(
    { macro: 'K_THREAD_DEFINE' },
    { kind: 'task', callback: 2 },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    macros('K_WORK_DELAYABLE_DEFINE', 'K_TIMER_DEFINE', 'K_WORK_DEFINE'),
    { kind: 'task', callback: 1 },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('k_work_schedule', 'k_work_reschedule'),
    { kind: 'once', period: 1, unit: 'own', timer: 0 },
    {
      source: 'Zephyr documentation',
      evidence: 'docs',
      notes: 'rescheduled in its own handler = repeat; _for_queue: work 1, delay 2',
    },
  ),
  ...rowsFor(
    calls('k_work_schedule_for_queue', 'k_work_reschedule_for_queue'),
    { kind: 'once', period: 2, unit: 'own', timer: 1 },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { call: 'k_delayed_work_submit' },
    { kind: 'once', period: 1, unit: 'ms', timer: 0 },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { call: 'k_timer_start' },
    { kind: 'repeat', callback: 0, period: [2, 1], unit: 'own' },
    {
      source: 'Zephyr documentation',
      evidence: 'docs',
      notes: 'period K_NO_WAIT or K_FOREVER = once; expiry function from k_timer_init / K_TIMER_DEFINE',
    },
  ),
  ...rowsFor(
    calls('device_is_ready', 'net_if_is_up', 'net_if_up'),
    { kind: 'status', failure: ['false'], of: 'data' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('net_mgmt_event_wait', 'net_mgmt_event_wait_on_iface'),
    { kind: 'local-wait', failure: ['negative'] },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row(
    { call: 'conn_mgr_if_connect' },
    { kind: 'association', failure: ['negative'] },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('i2c_transfer', 'sensor_sample_fetch', 'uart_poll_in'),
    { kind: 'status', failure: ['negative'], of: 'data' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
]);
