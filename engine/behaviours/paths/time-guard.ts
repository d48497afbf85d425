/** Recognises comparisons of a clock with a remembered time: `millis() - last >= N`, `now >= next`, `ticks_diff(…) > N`. */
import type { Unit } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { lastSegment } from '../../apis/catalogue.ts';
import type { Context } from './context.ts';
import type { Executor } from './executor.ts';
import type { Comparison } from './outcome.ts';
import { pauseOn } from './amounts.ts';
import { pauseOf } from './pause.ts';
import { handedThrough } from './performing.ts';
import { withEvent, type Pause, type State } from './state.ts';

interface Term {
  readonly sign: 1 | -1;
  readonly expr: Expr;
}

/** The two ways of a time guard, or undefined where the comparison is no such thing. */
export function timeGuard(
  executor: Executor,
  cond: Extract<Expr, { k: 'bin' }>,
  op: Comparison,
  state: State,
  at: Context,
): readonly { state: State; taken: boolean }[] | undefined {
  if (op === '==' || op === '!=') return undefined;
  const terms = termsOf(cond, (call) => handedThrough(executor, call, at.fn));
  let now: 1 | -1 | undefined;
  let unit: Unit = 'ms';
  let kept: { key: string; sign: 1 | -1 } | undefined;
  const amounts: Term[] = [];
  for (const term of terms) {
    const value = executor.evaluate(term.expr, state, at)[0]?.value;
    if (
      value?.a === 'now' &&
      now === undefined &&
      !(term.expr.k === 'name' && isRemembered(executor, term.expr, state, at))
    ) {
      now = term.sign;
      unit = value.unit;
    } else amounts.push(term);
  }
  if (now === undefined) return undefined;
  const rest: Term[] = [];
  for (const term of amounts) {
    const key = executor.keyOf(term.expr, at);
    const keepsTime =
      key !== undefined &&
      term.sign === -now &&
      (holdsTime(executor, term.expr, at) || state.env.get(key)?.a === 'now');
    if (keepsTime && !kept) kept = { key, sign: term.sign };
    else rest.push(term);
  }
  if (!kept) {
    const guess = rest.find(
      (term) =>
        term.sign === -now! &&
        executor.keyOf(term.expr, at) !== undefined &&
        pauseOf(executor.world, term.expr, at.fn, at.frame, unit) === 'unknown',
    );
    const key = guess && executor.keyOf(guess.expr, at);
    if (!guess || key === undefined) return undefined;
    kept = { key, sign: guess.sign };
    rest.splice(rest.indexOf(guess), 1);
  }
  const pause = total(executor, rest, unit, state, at);
  const taken = (now === 1) === (op === '>' || op === '>=');
  const deadline = rest.length === 0;
  const fresh = state.env.has(kept.key);
  const due = withEvent(state, {
    e: 'due',
    key: kept.key,
    pause,
    later: (end) => total(executor, rest, unit, end, at),
    deadline,
    fresh,
    expr: cond,
    fn: at.fn,
  });
  const early = withEvent(state, { e: 'not-due', key: kept.key, pause, fresh, expr: cond, fn: at.fn });
  return [
    { state: due, taken },
    { state: early, taken: !taken },
  ];
}

/** `time_reached(next)`: the guard as a call. */
export function deadlineReached(
  executor: Executor,
  cond: Call,
  state: State,
  at: Context,
): readonly { state: State; taken: boolean }[] | undefined {
  const meaning = executor.world.calls.meanings(cond, at.fn, 'due')[0];
  const deadline = meaning && argumentOf(cond, meaning.deadline);
  const key = deadline && executor.keyOf(deadline, at);
  if (key === undefined) return undefined;
  const fresh = state.env.has(key);
  return [
    {
      state: withEvent(state, {
        e: 'due',
        key,
        pause: 0,
        later: () => 0,
        deadline: true,
        fresh,
        expr: cond,
        fn: at.fn,
      }),
      taken: true,
    },
    { state: withEvent(state, { e: 'not-due', key, pause: 0, fresh, expr: cond, fn: at.fn }), taken: false },
  ];
}

/** A local `now = millis()` is the clock itself; a `last` that survives the pass is a remembered time. */
function isRemembered(executor: Executor, expr: Expr, _state: State, at: Context): boolean {
  if (expr.k !== 'name') return false;
  return executor.world.scopes
    .lookup(expr.n, at.fn)
    .some((one) => one.kind === 'global' || one.kind === 'field' || one.internal === true);
}

/** Whether a clock's value is ever stored there. */
function holdsTime(executor: Executor, expr: Expr, at: Context): boolean {
  return executor.world.values.evaluate(expr, at.fn, at.frame).some((value) => value.t === 'clock');
}

/** What is added and subtracted in a comparison, all on its left side. */
function termsOf(cond: Extract<Expr, { k: 'bin' }>, handed: (call: Call) => Expr | undefined): readonly Term[] {
  const sum = (expr: Expr, sign: 1 | -1): readonly Term[] => {
    const other = sign === 1 ? -1 : 1;
    if (expr.k === 'cast') return sum(expr.a, sign);
    if (expr.k === 'bin' && expr.op === '+') return [...sum(expr.a, sign), ...sum(expr.b, sign)];
    if (expr.k === 'bin' && expr.op === '-') return [...sum(expr.a, sign), ...sum(expr.b, other)];
    if (expr.k === 'un' && expr.op === '-') return sum(expr.a, other);
    if (expr.k !== 'call') return [{ sign, expr }];
    const name =
      expr.callee.k === 'name' ? lastSegment(expr.callee.n) : expr.callee.k === 'member' ? expr.callee.p : '';
    const [a, b] = expr.args.map((arg) => arg.value);
    if (a && b) {
      if (name === 'ticks_diff' || name === 'difftime') return [...sum(a, sign), ...sum(b, other)];
      if (name === 'absolute_time_diff_us') return [...sum(b, sign), ...sum(a, other)];
      if (name === 'ticks_add') return [...sum(a, sign), ...sum(b, sign)];
    }
    const inner = handed(expr);
    return inner ? sum(inner, sign) : [{ sign, expr }];
  };
  return [...sum(cond.a, 1), ...sum(cond.b, -1)];
}

/** The interval that the constant terms make, in milliseconds of the guard's clock. */
function total(executor: Executor, terms: readonly Term[], unit: Unit, state: State, at: Context): Pause {
  let ms = 0;
  for (const term of terms) {
    const pause = pauseOn(executor, term.expr, state, at, unit);
    if (typeof pause !== 'number') return pause;
    ms += pause;
  }
  return ms;
}
