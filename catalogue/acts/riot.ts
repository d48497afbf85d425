/** RIOT: ztimer and xtimer. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'ztimer_sleep' },
    { kind: 'delay', amount: 1, unit: 'own' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/{ztimer,xtimer}.h', evidence: 'source' },
  ),
  row(
    { call: 'xtimer_sleep' },
    { kind: 'delay', amount: 0, unit: 's' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/{ztimer,xtimer}.h', evidence: 'source' },
  ),
  row(
    { call: 'xtimer_msleep' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/{ztimer,xtimer}.h', evidence: 'source' },
  ),
  row(
    { call: 'xtimer_usleep' },
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/{ztimer,xtimer}.h', evidence: 'source' },
  ),
  row(
    { call: 'ztimer_periodic_wakeup' },
    { kind: 'delay', amount: 2, unit: 'own' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/{ztimer,xtimer}.h', evidence: 'source' },
  ),
  row(
    { call: 'ztimer_now' },
    { kind: 'clock', unit: 'own' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/ztimer.h', evidence: 'source' },
  ),
  row(
    { call: 'xtimer_now_usec' },
    { kind: 'clock', unit: 'us' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/ztimer.h', evidence: 'source' },
  ),
  row(
    { call: 'xtimer_now' },
    { kind: 'clock', unit: 'ticks' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include/ztimer.h', evidence: 'source' },
  ),
  row(
    { call: 'ztimer_set' },
    { kind: 'once', period: 2, unit: 'own', timer: 1 },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include', evidence: 'source' },
  ),
  row(
    { call: 'ztimer_periodic_init' },
    { kind: 'repeat', callback: 2, period: 4, unit: 'own' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include', evidence: 'source' },
  ),
  ...rowsFor(
    calls('xtimer_set', 'event_timeout_set'),
    { kind: 'once', timer: 0, period: 1, unit: 'us' },
    { source: 'RIOT-OS/RIOT@c8bd52ff sys/include', evidence: 'source' },
  ),
  row(
    { call: 'evtimer_add' },
    { kind: 'once', timer: 1, unit: 'ms' },
    { platforms: ['riot'], source: 'RIOT-OS/RIOT@c8bd52ff sys/include', evidence: 'source' },
  ),
]);
