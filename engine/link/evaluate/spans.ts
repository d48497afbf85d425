/** How long: what a call that makes a duration is worth in milliseconds. */
import type { Unit as TimeUnit } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../arguments.ts';
import type { Fn } from '../program.ts';
import { MAX_ALTERNATIVES, type Value } from '../values.ts';
import { MS } from './arithmetic.ts';
import type { Evaluator, Frame } from './frame.ts';
import { literal } from './making.ts';

export interface DurationMaker {
  readonly amount?: number | string;
  readonly unit?: TimeUnit;
  readonly named?: Readonly<Record<string, TimeUnit>>;
  readonly ms?: number;
}

/** The alternatives of a duration; an amount that changes or is drawn at random makes one that does. Empty: not known. */
export function durationMade(
  values: Evaluator,
  call: Call,
  meaning: DurationMaker,
  fn: Fn,
  frame?: Frame,
): readonly Value[] {
  const made = literal(call, fn);
  if (meaning.ms !== undefined) return [{ ...made, t: 'duration', ms: meaning.ms }];
  let totals: readonly number[] = [];
  const varying: Value[] = [];
  const add = (expr: Expr | undefined, unit: TimeUnit | undefined) => {
    if (!expr) return;
    const scale = unit && MS[unit];
    const alternatives = values.evaluate(expr, fn, frame);
    const times = alternatives.flatMap((value) =>
      value.t === 'duration' ? [value.ms] : value.t === 'number' && scale !== undefined ? [value.v * scale] : [],
    );
    varying.push(...alternatives.filter((value) => value.t === 'changing' || value.t === 'per-device'));
    if (times.length > 0)
      totals = totals.length === 0 ? times : totals.flatMap((total) => times.map((time) => total + time));
  };
  if (meaning.amount !== undefined) add(argumentOf(call, meaning.amount), meaning.unit);
  for (const [name, unit] of Object.entries(meaning.named ?? {})) add(argumentOf(call, name), unit);
  if (varying[0]) return [varying.find((value) => value.t === 'changing') ?? varying[0]];
  return totals.slice(0, MAX_ALTERNATIVES).map((ms) => ({ ...made, t: 'duration', ms }));
}

/** `5s`, `250ms`: C++ literals with a unit. */
export function suffixed(values: Evaluator, call: Call, fn: Fn, frame?: Frame): number | undefined {
  if (call.callee.k !== 'name' || !call.callee.n.startsWith('operator""') || !call.args[0]) return undefined;
  const amount = values.evaluate(call.args[0].value, fn, frame)[0];
  const scale = MS[call.callee.n.slice(10) as TimeUnit];
  return amount?.t === 'number' && scale !== undefined ? amount.v * scale : undefined;
}
