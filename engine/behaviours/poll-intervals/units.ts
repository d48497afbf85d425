/** Amounts of an API's unit in seconds. */
import type { Unit } from '../../apis/row.ts';
import { MS } from '../../link/evaluate.ts';
import type { Value } from '../../link/values.ts';

/** FreeRTOS' usual tick (configTICK_RATE_HZ 100). */
const TICK_MS = 10;

type Amount = Pick<Value, 't'> | { readonly t: 'number'; readonly v: number };

/** Undefined where the value is no amount, or the unit has no length. */
export function secondsOf(value: Amount, unit: Unit): number | undefined {
  if (value.t === 'duration') return (value as Extract<Value, { t: 'duration' }>).ms / 1000;
  if (value.t !== 'number') return undefined;
  const { v } = value as { readonly v: number };
  if (unit === 'log2s') return 2 ** v;
  const ms = unit === 'ticks' ? TICK_MS : MS[unit];
  return ms === undefined ? undefined : (v * ms) / 1000;
}
