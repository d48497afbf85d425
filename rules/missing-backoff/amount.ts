/** The pause that is there: which expression holds its length, in which unit, and what it is worth. */
import type { ArgRefs, Unit } from '../../engine/apis/row.ts';
import type { Call, Expr } from '../../engine/facts/model.ts';
import { argumentOf } from '../../engine/link/arguments.ts';
import { contentsOf } from '../../engine/link/contents.ts';
import { MS } from '../../engine/link/evaluate.ts';
import { parentOf, type Fn } from '../../engine/link/program.ts';
import { onlyNumber } from '../../engine/link/values.ts';
import type { World } from '../../engine/link/world.ts';

export interface Amount {
  readonly expr: Expr;
  readonly fn: Fn;
  /** In `unit`. */
  readonly value: number;
  readonly unit: Unit;
  /** Milliseconds in one of the unit. */
  readonly ms: number;
  /** Fractions are taken. */
  readonly real: boolean;
}

/** FreeRTOS' usual tick. */
const TICK_MS = 10;

/** The amount that a delay, a timer or a helper around one is given; undefined where it is no constant of a known unit. */
export function amountOf(
  world: World,
  expr: Expr,
  fn: Fn,
  within: { readonly fn: Fn; readonly range: readonly [number, number] },
): Amount | undefined {
  const use = pausingCall(world, expr, fn);
  if (!use) return undefined;
  const handed = handedDown(world, expr, fn, within);
  const at = handed ?? { expr, fn };
  return measured(world, at.expr, at.fn, use.unit, use.scale);
}

/** An amount of a known unit: `5000`, `pdMS_TO_TICKS(5000)`, `5000 / portTICK_PERIOD_MS`, `RETRY_MS`. */
export function measured(world: World, expr: Expr, fn: Fn, unit: Unit, scale = 1): Amount | undefined {
  if (expr.k === 'cast') return measured(world, expr.a, fn, unit, scale);
  if (expr.k === 'call') {
    for (const meaning of world.calls.meanings(expr, fn, 'duration')) {
      const inner = meaning.amount === undefined ? undefined : argumentOf(expr, meaning.amount);
      if (inner && meaning.unit) return measured(world, inner, fn, meaning.unit);
    }
    return undefined;
  }
  if (
    unit === 'ticks' &&
    expr.k === 'bin' &&
    expr.op === '/' &&
    world.values.evaluate(expr.b, fn).some((one) => one.t === 'duration')
  )
    return measured(world, expr.a, fn, 'ms');
  const value = onlyNumber(world.values.evaluate(expr, fn));
  const ms = (unit === 'ticks' ? TICK_MS : (MS[unit] ?? 0)) * scale;
  // Waits in microseconds are not made for minutes.
  if (value === undefined || value <= 0 || ms < 1) return undefined;
  return {
    expr,
    fn,
    value,
    unit,
    ms,
    real: fn.unit.family === 'javascript' || (fn.unit.family === 'python' && unit === 's'),
  };
}

/** The call that waits (or arms a timer) for this amount. */
function pausingCall(world: World, expr: Expr, fn: Fn): { readonly unit: Unit; readonly scale: number } | undefined {
  for (const call of contentsOf(fn).calls)
    for (const row of world.calls.resolve(call, fn).rows)
      for (const meaning of row.means) {
        if (meaning.kind !== 'delay' && meaning.kind !== 'once') continue;
        const refs: ArgRefs | undefined = meaning.kind === 'delay' ? meaning.amount : meaning.period;
        if (refs === undefined || argumentOf(call, refs) !== expr || meaning.unit === undefined) continue;
        return { unit: meaning.unit, scale: meaning.scale ?? 1 };
      }
  return undefined;
}

/** `await sleep(5000)` where `sleep` is the program's own: the argument of the only call within the retry. */
function handedDown(
  world: World,
  expr: Expr,
  fn: Fn,
  within: { readonly fn: Fn; readonly range: readonly [number, number] },
): { readonly expr: Expr; readonly fn: Fn } | undefined {
  if (expr.k !== 'name' || isInside(fn, within.fn)) return undefined;
  for (let owner: Fn | undefined = fn; owner && owner.index !== 0; owner = parentOf(owner)) {
    const index = owner.facts.params.findIndex((param) => param.name === expr.n);
    if (index === -1) continue;
    const calls = callsWithin(within).filter(({ call, fn: where }) =>
      world.calls.resolve(call, where).functions.includes(owner),
    );
    const arg = calls.length === 1 ? argumentOf(calls[0]!.call, [expr.n, index]) : undefined;
    return arg && { expr: arg, fn: calls[0]!.fn };
  }
  return undefined;
}

function callsWithin({
  fn,
  range,
}: {
  readonly fn: Fn;
  readonly range: readonly [number, number];
}): readonly { readonly call: Call; readonly fn: Fn }[] {
  return fn.unit.functions
    .filter((one) => isInside(one, fn))
    .flatMap((one) => contentsOf(one).calls.map((call) => ({ call, fn: one })))
    .filter(({ call }) => range[0] <= call.r[0] && call.r[1] <= range[1]);
}

/** Whether a function is another one or stands inside it. */
export function isInside(inner: Fn, outer: Fn): boolean {
  for (let at: Fn | undefined = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
