/** Mbed OS. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    calls('ThisThread::sleep_for', 'thread_sleep_for'),
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'Mbed OS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'wait_us' },
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'Mbed OS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'ThisThread::sleep_until' },
    { kind: 'delay', amount: 0, unit: 'own' },
    { source: 'Mbed OS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'wait' },
    { kind: 'delay', amount: 0, unit: 's' },
    {
      platforms: ['mbed'],
      arity: 1,
      source: 'Mbed OS documentation',
      evidence: 'common',
      notes: 'wait() alone is too general: needs mbed.h',
    },
  ),
  ...rowsFor(
    calls('wait_ms', 'Thread::wait'),
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'Mbed OS documentation', evidence: 'common' },
  ),
  row(
    { method: 'attach', receiverType: 'Ticker' },
    { kind: 'repeat', callback: 0, period: 1, unit: 's' },
    { platforms: ['mbed'], source: 'Mbed OS documentation', evidence: 'docs', notes: 'Timeout and call_in fire once' },
  ),
  row(
    { method: 'attach', receiverType: 'Timeout' },
    { kind: 'once', callback: 0, period: 1, unit: 's' },
    { source: 'Mbed OS documentation', evidence: 'docs' },
  ),
  row(
    { method: 'attach', receiverType: 'LowPowerTicker' },
    { kind: 'repeat', callback: 0, period: 1, unit: 's' },
    { source: 'Mbed OS documentation', evidence: 'docs' },
  ),
  row(
    { method: 'call_every', receiverType: 'EventQueue' },
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    { source: 'Mbed OS documentation', evidence: 'docs' },
  ),
  row(
    { method: 'call_in', receiverType: 'EventQueue' },
    { kind: 'once', callback: 1, period: 0, unit: 'ms' },
    { source: 'Mbed OS documentation', evidence: 'docs' },
  ),
]);
