/** How long: what a call that makes a duration is worth in milliseconds. */
import type { Unit as TimeUnit } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../arguments.ts';
import type { Fn } from '../program.ts';
import { MS } from './arithmetic.ts';
import type { Evaluator, Frame } from './frame.ts';

export interface DurationMaker {
  readonly amount?: number | string;
  readonly unit?: TimeUnit;
  readonly named?: Readonly<Record<string, TimeUnit>>;
  readonly ms?: number;
}

export function durationMade(values: Evaluator, call: Call, meaning: DurationMaker, fn: Fn, frame?: Frame): number | undefined {
  if (meaning.ms !== undefined) return meaning.ms;
  let total: number | undefined;
  const add = (expr: Expr | undefined, unit: TimeUnit | undefined) => {
    if (!expr) return;
    const value = values.evaluate(expr, fn, frame)[0];
    const scale = unit && MS[unit];
    if (value?.t === 'number' && scale !== undefined) total = (total ?? 0) + value.v * scale;
    else if (value?.t === 'duration') total = (total ?? 0) + value.ms;
  };
  if (meaning.amount !== undefined) add(argumentOf(call, meaning.amount), meaning.unit);
  for (const [name, unit] of Object.entries(meaning.named ?? {})) add(argumentOf(call, name), unit);
  return total;
}

/** `5s`, `250ms`: C++ literals with a unit. */
export function suffixed(values: Evaluator, call: Call, fn: Fn, frame?: Frame): number | undefined {
  if (call.callee.k !== 'name' || !call.callee.n.startsWith('operator""') || !call.args[0]) return undefined;
  const amount = values.evaluate(call.args[0].value, fn, frame)[0];
  const scale = MS[call.callee.n.slice(10) as TimeUnit];
  return amount?.t === 'number' && scale !== undefined ? amount.v * scale : undefined;
}
