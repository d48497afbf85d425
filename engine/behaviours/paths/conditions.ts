/** Takes a condition both ways, as far as what is known allows, and notes what each way takes for granted. */
import type { Failure } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import { TIME_IS_SET, type Context } from './context.ts';
import { count, counted, isCounter, startOf } from './counters.ts';
import type { Executor } from './executor.ts';
import { isEmptyValue, outcomeIfTruthy, outcomeOfComparison, saysPending, type Comparison } from './outcome.ts';
import {
  outcomeOf,
  withOutcome,
  withValue,
  type Abs,
  type Act,
  type Condition,
  type Outcome,
  type State,
} from './state.ts';
import { deadlineReached, timeGuard } from './time-guard.ts';

type Where = Pick<Condition, 'expr' | 'fn'>;

export interface Way {
  readonly state: State;
  readonly taken: boolean;
}

export function branch(executor: Executor, cond: Expr, state: State, at: Context): readonly Way[] {
  switch (cond.k) {
    case 'un':
      if (cond.op === '!')
        return branch(executor, cond.a, state, at).map((way) => ({ state: way.state, taken: !way.taken }));
      break;
    case 'cast':
    case 'await':
      if (cond.k === 'cast') return branch(executor, cond.a, state, at);
      break;
    case 'num':
      return [{ state, taken: cond.v !== 0 }];
    case 'bool':
      return [{ state, taken: cond.v }];
    case 'null':
      return [{ state, taken: false }];
    case 'bin':
      return binary(executor, cond, state, at);
    case 'assign':
      return assigned(executor, cond, state, at);
    default:
  }
  if (cond.k === 'call') {
    const reached = deadlineReached(executor, cond, state, at);
    if (reached) return reached;
  }
  return executor
    .evaluate(cond, state, at)
    .flatMap((one) =>
      one.state.exit ? [{ state: one.state, taken: true }] : onTruth(executor, cond, one.value, one.state, at),
    );
}

function binary(executor: Executor, cond: Extract<Expr, { k: 'bin' }>, state: State, at: Context): readonly Way[] {
  if (cond.op === '&&')
    return branch(executor, cond.a, state, at).flatMap((way) =>
      way.state.exit || !way.taken ? [way] : branch(executor, cond.b, way.state, at),
    );
  if (cond.op === '||')
    return branch(executor, cond.a, state, at).flatMap((way) =>
      way.state.exit || way.taken ? [way] : branch(executor, cond.b, way.state, at),
    );
  const op = comparison(cond.op);
  if (!op)
    return executor.evaluate(cond, state, at).flatMap((one) => onTruth(executor, cond, one.value, one.state, at));
  const guard = timeGuard(executor, cond, op, state, at);
  if (guard) return guard;
  return executor
    .evaluate(cond.a, state, at)
    .flatMap((left) =>
      left.state.exit
        ? [{ state: left.state, taken: true }]
        : executor
            .evaluate(cond.b, left.state, at)
            .flatMap((right) =>
              right.state.exit
                ? [{ state: right.state, taken: true }]
                : compare(executor, cond, op, left.value, right.value, right.state, at),
            ),
    );
}

/** `while (tries--)`, `if ((err = f()) != OK)`'s inner part, `if (x = f())`. */
function assigned(executor: Executor, cond: Extract<Expr, { k: 'assign' }>, state: State, at: Context): readonly Way[] {
  if (cond.op === '-=' || cond.op === '+=') {
    const limit = startOf(executor, cond.target, at);
    return executor.evaluate(cond, state, at).flatMap(({ state: next }) => counted(next, limit, true, false));
  }
  return executor
    .evaluate(cond, state, at)
    .flatMap((one) =>
      one.state.exit ? [{ state: one.state, taken: true }] : onTruth(executor, cond, one.value, one.state, at),
    );
}

const comparison = (op: string): Comparison | undefined =>
  op === 'is'
    ? '=='
    : op === 'is not'
      ? '!='
      : op === 'in'
        ? '=='
        : op === 'not in'
          ? '!='
          : op === '==' || op === '!=' || op === '<' || op === '<=' || op === '>' || op === '>='
            ? op
            : undefined;

const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function compare(
  executor: Executor,
  cond: Extract<Expr, { k: 'bin' }>,
  op: Comparison,
  left: Abs,
  right: Abs,
  state: State,
  at: Context,
): readonly Way[] {
  if (isCounter(executor, cond.a, at)) return count(executor, cond.a, op, right, cond.b, state, at);
  if (isCounter(executor, cond.b, at)) return count(executor, cond.b, FLIPPED[op], left, cond.a, state, at);
  const pending = errnoTest(executor, cond, op, state);
  if (pending) return pending;
  const set = timeIsSet(executor, cond, op, left, right, state, at);
  if (set) return set;
  if (right.a === 'ref' && right.symbol !== undefined && (isOutcome(left) || isPlainRef(left)))
    return compareWith(executor, op, left, right.symbol, state, { expr: cond, fn: at.fn });
  if (left.a === 'ref' && left.symbol !== undefined && isOutcome(right))
    return compareWith(executor, FLIPPED[op], right, left.symbol, state, { expr: cond, fn: at.fn });
  if (left.a === 'const' && right.a !== 'const')
    return compareWith(executor, FLIPPED[op], right, left.v, state, { expr: cond, fn: at.fn });
  if (right.a === 'const')
    return left.a === 'const'
      ? constants(op, left.v, right.v, state)
      : compareWith(executor, op, left, right.v, state, { expr: cond, fn: at.fn });
  if (left.a === 'result' && cond.b.k === 'list')
    return compareWith(executor, op, left, 200, state, { expr: cond, fn: at.fn });
  return bothWays(state);
}

/** A variable of the program, compared with a constant that is defined elsewhere: `event_id == MQTT_EVENT_DISCONNECTED`. */
const isPlainRef = (value: Abs): boolean => value.a === 'ref' && value.symbol === undefined && value.status !== true;

/** `errno == EINTR`: the call was interrupted or is not done yet, which is no failure of the server. */
function errnoTest(
  executor: Executor,
  cond: Extract<Expr, { k: 'bin' }>,
  op: Comparison,
  state: State,
): readonly Way[] | undefined {
  const names = [cond.a, cond.b].map((side) => (side.k === 'name' ? side.n : side.k === 'member' ? side.p : ''));
  if ((op !== '==' && op !== '!=') || !names.includes('errno') || !names.some(saysPending)) return undefined;
  return [
    { state: withOutcome(state, executor.slice.act.id, 'maybe'), taken: op === '==' },
    { state, taken: op !== '==' },
  ];
}

const isOutcome = (value: Abs): boolean =>
  value.a === 'result' || value.a === 'error' || (value.a === 'ref' && value.status === true);

/** Seconds after which a wall clock must have been set: no device runs for years without a restart. */
const LONG_AFTER_EPOCH = 1e6;

/** `time(NULL) > 1600000000`, `localtime()->tm_year > 120`: whether the clock has been set. */
function timeIsSet(
  executor: Executor,
  cond: Extract<Expr, { k: 'bin' }>,
  op: Comparison,
  left: Abs,
  right: Abs,
  state: State,
  at: Context,
): readonly Way[] | undefined {
  const clock =
    left.a === 'now' &&
    left.wall === true &&
    right.a === 'const' &&
    typeof right.v === 'number' &&
    right.v > LONG_AFTER_EPOCH;
  if (!clock && !readsYear(executor, cond.a, at)) return undefined;
  if (op === '==' || op === '!=')
    return clock ? undefined : refer(state, TIME_IS_SET, op === '!=', { expr: cond, fn: at.fn });
  return refer(state, TIME_IS_SET, op === '>' || op === '>=', { expr: cond, fn: at.fn });
}

function readsYear(executor: Executor, expr: Expr, at: Context): boolean {
  const { calls } = executor.world;
  const rows = expr.k === 'call' ? calls.resolve(expr, at.fn).rows : calls.propertyRows(expr, at.fn);
  return rows.some((row) => row.means.some((meaning) => meaning.kind === 'wall-field' && meaning.field === 'year'));
}

function constants(
  op: Comparison,
  left: number | string | boolean | null,
  right: number | string | boolean | null,
  state: State,
): readonly Way[] {
  // Two names may have the same value; two literals are what they are.
  if (typeof left !== typeof right && (typeof left === 'string' || typeof right === 'string')) return bothWays(state);
  const a = typeof left === 'boolean' ? Number(left) : left;
  const b = typeof right === 'boolean' ? Number(right) : right;
  if (op === '==') return [{ state, taken: a === b }];
  if (op === '!=') return [{ state, taken: a !== b }];
  if (typeof a !== 'number' || typeof b !== 'number') return bothWays(state);
  return [{ state, taken: op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b }];
}

function compareWith(
  executor: Executor,
  op: Comparison,
  value: Abs,
  constant: number | string | boolean | null,
  state: State,
  where: Where,
): readonly Way[] {
  if (value.a === 'result' && value.weak && !(tellsSuccess(constant) && op !== '>' && op !== '<='))
    return bothWays(state);
  if (value.a === 'result' || value.a === 'error') {
    const failure = value.a === 'error' ? (['error-first'] as const) : failureIn(executor, state, value);
    const outcome = outcomeOfComparison(
      failure,
      op,
      constant,
      executor.actOf(state, value.act)?.ok,
      value.a === 'result' ? value.property : undefined,
    );
    return settle(state, value.act, outcome, value.a === 'result' && value.failure !== undefined);
  }
  // A clock that was read is past its beginning.
  if (value.a === 'now' && isEmptyValue(constant)) return [{ state, taken: op === '!=' || op === '>' || op === '>=' }];
  if (value.a === 'ref') {
    if (value.status) {
      const outcome = outcomeOfComparison(['false'], op, constant);
      if (outcome !== 'maybe') return refer(state, value.key, outcome === 'ok', where);
    }
    const condition: Condition = { key: value.key, op, value: constant, ...where };
    const known = implied(state, condition);
    if (known !== undefined) return [{ state, taken: known }];
    const opposite: Condition = { key: value.key, op: OPPOSITE[op], value: constant, ...where };
    const yes = { ...state, conditions: [...state.conditions, condition] };
    const no = { ...state, conditions: [...state.conditions, opposite] };
    return [
      { state: op === '==' ? withValue(yes, value.key, { a: 'const', v: constant, assumed: true }) : yes, taken: true },
      { state: op === '!=' ? withValue(no, value.key, { a: 'const', v: constant, assumed: true }) : no, taken: false },
    ];
  }
  return bothWays(state);
}

function onTruth(executor: Executor, cond: Expr, value: Abs, state: State, at: Context): readonly Way[] {
  switch (value.a) {
    case 'const':
      return [{ state, taken: value.v !== 0 && value.v !== '' && value.v !== false && value.v !== null }];
    case 'result':
      return settle(
        state,
        value.act,
        outcomeIfTruthy(failureIn(executor, state, value), value.property),
        value.failure !== undefined,
      );
    case 'error':
      return settle(state, value.act, 'fail');
    case 'ref':
      return refer(state, value.key, true, { expr: cond, fn: at.fn });
    case 'function':
    case 'now':
      return [{ state, taken: true }];
    default:
      return bothWays(state);
  }
}

/** A variable (or connection) that the path knows nothing of: both ways, each remembering what it assumed. */
function refer(state: State, key: string, positive: boolean, where: Where): readonly Way[] {
  const known = implied(state, { key, op: 'truthy', value: true, ...where });
  if (known !== undefined) return [{ state, taken: known === positive }];
  return [
    {
      state: {
        ...state,
        conditions: [...state.conditions, { key, op: positive ? 'truthy' : 'falsy', value: true, ...where }],
      },
      taken: true,
    },
    {
      state: {
        ...state,
        conditions: [...state.conditions, { key, op: positive ? 'falsy' : 'truthy', value: true, ...where }],
      },
      taken: false,
    },
  ];
}

/** Whether what the path has assumed so far decides the condition. */
function implied(state: State, condition: Condition): boolean | undefined {
  for (const one of state.conditions) {
    if (one.key !== condition.key) continue;
    if (condition.op === 'truthy' && (one.op === 'truthy' || one.op === 'falsy')) return one.op === 'truthy';
    if (one.op === condition.op && one.value === condition.value) return true;
    if (
      condition.op !== 'truthy' &&
      condition.op !== 'falsy' &&
      one.op === OPPOSITE[condition.op] &&
      one.value === condition.value
    )
      return false;
  }
  return undefined;
}

/** What says that a function failed, or that it did not. */
const tellsSuccess = (v: number | string | boolean | null): boolean => v === true || isEmptyValue(v);

/** How a look at a value tells that its act failed. */
export function failureIn(executor: Executor, state: State, value: Extract<Abs, { a: 'result' }>): readonly Failure[] {
  if (value.failure) return value.failure;
  const act = executor.actOf(state, value.act);
  if (!act) return ['unknown'];
  return value.property === undefined && bringsSomething(act) ? ['false'] : act.failure;
}

/** Whether what an act that fails by throwing returns is never empty: an answer or a time, not a connection's state. */
function bringsSomething(act: Act): boolean {
  if (!act.failure.every((one) => one === 'throws' || one === 'rejects')) return false;
  return act.meaning.kind === 'syncs' || (act.meaning.kind === 'request' && act.meaning.proto === 'http');
}

/** Settles an act's outcome by the way taken; a later look (`anew`) may still find that a sent request was not answered. */
function settle(state: State, act: string, outcomeIfTaken: Outcome, anew = false): readonly Way[] {
  const before = outcomeOf(state, act);
  if (outcomeIfTaken === 'maybe') return bothWays(state);
  const other: Outcome = outcomeIfTaken === 'ok' ? 'fail' : 'ok';
  if (before === 'fail' || (before === 'ok' && !anew)) return [{ state, taken: before === outcomeIfTaken }];
  return [
    { state: withOutcome(state, act, outcomeIfTaken), taken: true },
    { state: withOutcome(state, act, other), taken: false },
  ];
}

const bothWays = (state: State): readonly Way[] => [
  { state, taken: true },
  { state, taken: false },
];
