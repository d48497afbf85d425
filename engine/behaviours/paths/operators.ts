/** Operators and assignments on a way. */
import type { Unit } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import { arithmetic as calculate } from '../../link/evaluate/arithmetic.ts';
import { pauseOn } from './amounts.ts';
import { branch } from './conditions.ts';
import type { Context, Reached } from './context.ts';
import type { Executor } from './executor.ts';
import { UNKNOWN, withEvent, withValue, type Abs, type State } from './state.ts';

export function binary(
  executor: Executor,
  expr: Extract<Expr, { k: 'bin' }>,
  state: State,
  at: Context,
): readonly Reached[] {
  if (expr.op === '&&' || expr.op === '||' || COMPARISONS.has(expr.op)) return truth(executor, expr, state, at);
  return executor.evaluate(expr.a, state, at).flatMap((left) =>
    left.state.exit
      ? [left]
      : executor.evaluate(expr.b, left.state, at).map((right) => ({
          state: right.state,
          value: arithmetic(executor, expr, left.value, right.value, right.state, at),
        })),
  );
}

function arithmetic(
  executor: Executor,
  expr: Extract<Expr, { k: 'bin' }>,
  left: Abs,
  right: Abs,
  state: State,
  at: Context,
): Abs {
  if (expr.op === ',') return right;
  if (expr.op === '+' && left.a === 'now')
    return { a: 'now', ahead: pauseOn(executor, expr.b, state, at, left.unit), unit: left.unit };
  if (expr.op === '+' && right.a === 'now')
    return { a: 'now', ahead: pauseOn(executor, expr.a, state, at, right.unit), unit: right.unit };
  if (left.a === 'now' && right.a === 'const' && typeof right.v === 'number') {
    const unit = scaled(left.unit, expr.op, right.v);
    if (unit) return { ...left, unit };
  }
  if (left.a === 'const' && right.a === 'const' && typeof left.v === 'number' && typeof right.v === 'number') {
    const v = calculate(expr.op, left.v, right.v);
    if (v !== undefined) return { a: 'const', v, ...(left.assumed || right.assumed ? { assumed: true } : {}) };
  }
  return UNKNOWN;
}

/** The unit that a clock counts in once it is multiplied or divided: `millis() / 1000`, `time.time() * 1000`. */
function scaled(unit: Unit, op: string, by: number): Unit | undefined {
  const at = DECIMAL.indexOf(unit);
  if (at < 0 || (op !== '/' && op !== '//' && op !== '*')) return undefined;
  const steps = by === 1e3 ? 1 : by === 1e6 ? 2 : undefined;
  return steps === undefined ? undefined : DECIMAL[op === '*' ? at - steps : at + steps];
}

/** Each a thousand times the one before. */
const DECIMAL: readonly Unit[] = ['us', 'ms', 's'];

/** A condition used as a value. */
export function truth(executor: Executor, expr: Expr, state: State, at: Context): readonly Reached[] {
  return branch(executor, expr, state, at).map((way) => ({ state: way.state, value: { a: 'const', v: way.taken } }));
}

export function assign(
  executor: Executor,
  expr: Extract<Expr, { k: 'assign' }>,
  state: State,
  at: Context,
): readonly Reached[] {
  return executor.evaluate(expr.value, state, at).map(({ state: next, value }) => {
    if (next.exit) return { state: next, value };
    const key = expr.target.k === 'list' || expr.target.k === 'object' ? undefined : executor.keyOf(expr.target, at);
    if (!key) return { state: next, value };
    if (expr.op !== '=') {
      const before = next.env.get(key);
      const sum: Abs =
        before?.a === 'const' &&
        typeof before.v === 'number' &&
        value.a === 'const' &&
        typeof value.v === 'number' &&
        (expr.op === '+=' || expr.op === '-=')
          ? { a: 'const', v: expr.op === '+=' ? before.v + value.v : before.v - value.v }
          : before?.a === 'now'
            ? before
            : UNKNOWN;
      return { state: store(next, key, sum, expr.value, at), value: sum };
    }
    const worth = stored(value, expr.value, at);
    if (executor.isPassing(expr.target, at)) return { state: withValue(next, key, worth), value };
    return { state: store(next, key, worth, expr.value, at), value };
  });
}

/** A value as it is remembered: where the way cannot tell its worth, what it was made of. */
export function stored(value: Abs, expr: Expr, at: Context): Abs {
  if (value.a === 'ref' && !value.status) return { a: 'unknown', from: { expr, fn: at.fn } };
  return value.a === 'unknown' && !value.from ? { ...value, from: { expr, fn: at.fn } } : value;
}

/** Remembers a value; a time that is stored is a stamp, which time guards look at. */
export function store(state: State, key: string, value: Abs, expr: Expr, at: Context): State {
  const next = withValue(state, key, value);
  if (value.a === 'now') return withEvent(next, { e: 'stamp', key, ahead: value.ahead, zero: false, expr, fn: at.fn });
  if (value.a === 'const' && typeof value.v === 'number')
    return withEvent(next, { e: 'stamp', key, ahead: undefined, zero: value.v === 0, expr, fn: at.fn });
  return next;
}

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in']);
