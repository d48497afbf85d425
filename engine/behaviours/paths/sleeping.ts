/** Promises that only let time pass: `new Promise((resolve) => setTimeout(resolve, 5000))`. */
import type { Unit } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';

export interface Sleep {
  readonly amount: Expr;
  readonly unit: Unit;
  /** The function that arms the timer, in whose words the amount is written. */
  readonly fn: Fn;
}

/** The timer that resolves a promise, where `call` makes such a promise. */
export function sleepOf(world: World, call: Call, fn: Fn): Sleep | undefined {
  if (!call.new || call.callee.k !== 'name' || call.callee.n !== 'Promise') return undefined;
  const run = call.args[0]?.value;
  if (run?.k !== 'lambda') return undefined;
  const body = fn.unit.functions[run.fn]!;
  const resolve = body.facts.params[0]?.name;
  for (const inner of contentsOf(body).calls)
    for (const meaning of world.calls.meanings(inner, body, 'once')) {
      const callback = meaning.callback === undefined ? undefined : argumentOf(inner, meaning.callback);
      const amount = meaning.period === undefined ? undefined : argumentOf(inner, meaning.period);
      if (callback && amount && resolve !== undefined && resolves(callback, resolve, fn))
        return { amount, unit: meaning.unit ?? 'ms', fn: body };
    }
  return undefined;
}

/** `resolve`, or a function that calls it. */
function resolves(callback: Expr, resolve: string, fn: Fn): boolean {
  if (callback.k === 'name') return callback.n === resolve;
  if (callback.k !== 'lambda') return false;
  return contentsOf(fn.unit.functions[callback.fn]!).calls.some(
    (one) => one.callee.k === 'name' && one.callee.n === resolve,
  );
}
