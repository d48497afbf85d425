/** POSIX and standard C++: pauses, clocks, timers, local waits. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row({ call: 'sleep' }, { kind: 'delay', amount: 0, unit: 's' }, { arity: 1, source: 'POSIX', evidence: 'docs' }),
  row({ call: 'usleep' }, { kind: 'delay', amount: 0, unit: 'us' }, { source: 'POSIX', evidence: 'docs' }),
  row(
    { call: 'nanosleep' },
    { kind: 'delay', amount: 0, unit: 'own' },
    {
      source: 'POSIX',
      evidence: 'docs',
      notes: 'select(0,NULL,NULL,NULL,&tv) and poll(NULL,0,ms) are pauses; with descriptors they are waits',
    },
  ),
  row({ call: 'clock_nanosleep' }, { kind: 'delay', amount: 2, unit: 'own' }, { source: 'POSIX', evidence: 'docs' }),
  row({ call: 'pselect' }, { kind: 'wait', amount: 4, unit: 'own' }, { source: 'POSIX', evidence: 'docs' }),
  row({ call: 'select' }, { kind: 'wait', amount: 4, unit: 'own' }, { arity: 5, source: 'POSIX', evidence: 'docs' }),
  row({ call: 'poll' }, { kind: 'wait', amount: 2, unit: 'ms' }, { arity: 3, source: 'POSIX', evidence: 'docs' }),
  row({ call: 'Sleep' }, { kind: 'delay', amount: 0, unit: 'ms' }, { source: 'Windows API', evidence: 'common' }),
  ...rowsFor(
    calls('std::this_thread::sleep_for', 'std::this_thread::sleep_until', 'this_thread::sleep_for'),
    { kind: 'delay', amount: 0, unit: 'own' },
    { source: 'C++ standard', evidence: 'docs', notes: 'chrono::seconds/milliseconds/minutes and literals 10s, 500ms' },
  ),
  row(
    { call: 'time' },
    { kind: 'clock', unit: 's', wall: true, out: 0 },
    {
      arity: 1,
      source: 'POSIX',
      evidence: 'docs',
      notes: 'CLOCK_MONOTONIC is not wall clock; comparing tm_min == 0 is a schedule (top-of-hour-cron)',
    },
  ),
  ...rowsFor(
    calls('gettimeofday', 'ftime'),
    { kind: 'clock', unit: 'own', wall: true, out: 0 },
    { source: 'POSIX', evidence: 'docs' },
  ),
  row(
    { call: 'clock_gettime' },
    { kind: 'clock', unit: 'own', wall: true, out: 1 },
    { source: 'POSIX', evidence: 'docs' },
  ),
  row({ call: 'clock' }, { kind: 'clock', unit: 'ticks' }, { arity: 0, source: 'POSIX', evidence: 'docs' }),
  ...rowsFor(
    calls('std::chrono::steady_clock::now', 'Kernel::Clock::now'),
    { kind: 'clock', unit: 'own' },
    { source: 'C++ standard; Mbed OS', evidence: 'docs' },
  ),
  row(
    { call: 'std::chrono::system_clock::now' },
    { kind: 'clock', unit: 'own', wall: true },
    { source: 'C++ standard; Mbed OS', evidence: 'docs' },
  ),
  row(
    { call: 'Kernel::get_ms_count' },
    { kind: 'clock', unit: 'ms' },
    { source: 'C++ standard; Mbed OS', evidence: 'docs' },
  ),
  row({ call: 'us_ticker_read' }, { kind: 'clock', unit: 'us' }, { source: 'C++ standard; Mbed OS', evidence: 'docs' }),
  ...rowsFor(
    calls('timer_settime', 'timerfd_settime'),
    { kind: 'repeat', period: 2, unit: 'own' },
    {
      source: 'POSIX, libuv, libevent, GLib documentation',
      evidence: 'docs',
      notes:
        'uv_timer_start(h, cb, timeout ms, repeat ms); g_timeout_add(ms, cb), g_timeout_add_seconds(s, cb); alarm(s)',
    },
  ),
  row(
    { call: 'setitimer' },
    { kind: 'repeat', period: 1, unit: 'own' },
    { source: 'POSIX, libuv, libevent, GLib documentation', evidence: 'docs' },
  ),
  row(
    { call: 'alarm' },
    { kind: 'once', period: 0, unit: 's' },
    { arity: 1, source: 'POSIX, libuv, libevent, GLib documentation', evidence: 'docs' },
  ),
  row(
    { call: 'uv_timer_start' },
    { kind: 'repeat', callback: 1, period: [3, 2], unit: 'ms' },
    { source: 'POSIX, libuv, libevent, GLib documentation', evidence: 'docs' },
  ),
  row(
    { call: 'evtimer_add' },
    { kind: 'once', timer: 0, period: 1, unit: 'own' },
    { platforms: ['posix'], source: 'POSIX, libuv, libevent, GLib documentation', evidence: 'docs' },
  ),
  row(
    { call: 'ev_timer_init' },
    { kind: 'repeat', callback: 1, period: [3, 2], unit: 's' },
    { source: 'POSIX, libuv, libevent, GLib documentation', evidence: 'docs' },
  ),
  row(
    { call: 'g_timeout_add' },
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    { source: 'POSIX, libuv, libevent, GLib documentation', evidence: 'docs' },
  ),
  row(
    { call: 'g_timeout_add_seconds' },
    { kind: 'repeat', callback: 1, period: 0, unit: 's' },
    { source: 'POSIX, libuv, libevent, GLib documentation', evidence: 'docs' },
  ),
]);
