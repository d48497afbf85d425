/** Counters of tries: `tries < 5`, `while (retries--)`, `get(url, retries - 1)`. */
import type { Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Way } from './conditions.ts';
import type { Context } from './context.ts';
import type { Executor } from './executor.ts';
import type { Comparison } from './outcome.ts';
import { withEvent, type Abs, type State } from './state.ts';

/** A limit that the read set does not tell: bounded, by who knows how many. */
const UNKNOWN_LIMIT = 0;

const known = new WeakMap<object, WeakMap<Expr, boolean>>();

/** A variable that is counted up or down somewhere: the same on every path, so it is worked out once. */
export function isCounter(executor: Executor, expr: Expr, at: Context): boolean {
  const table = known.get(executor.home) ?? new WeakMap<Expr, boolean>();
  known.set(executor.home, table);
  const found = table.get(expr) ?? isCounted(executor.world, expr, at.fn);
  table.set(expr, found);
  return found;
}

function isCounted({ scopes, calls }: World, expr: Expr, fn: Fn): boolean {
  if (expr.k === 'assign' && (expr.op === '+=' || expr.op === '-=')) return true;
  if (expr.k !== 'name' && expr.k !== 'member') return false;
  const root = scopes.rootOf(expr, fn);
  if (!root) return false;
  const { binding } = root;
  if (
    binding.writes.some(
      (write) => (write.op === '+=' || write.op === '-=') && write.path.join('.') === root.path.join('.'),
    )
  )
    return true;
  if (binding.writes.some((write) => write.op === '=' && countsItself(write.value, expr))) return true;
  // `get(url, retries - 1)`
  const param = binding.param;
  if (!param || !binding.fn || expr.k !== 'name') return false;
  return calls.callersOf(binding.fn).some(({ call }) => {
    const given = argumentOf(call, [param.facts.name, param.index]);
    return given !== undefined && countsItself(given, expr);
  });
}

/** `n = n + 1`. */
const countsItself = (value: Expr, target: Expr): boolean =>
  value.k === 'bin' && (value.op === '+' || value.op === '-') && value.b.k === 'num' && sameName(value.a, target);

const sameName = (a: Expr, b: Expr): boolean =>
  (a.k === 'name' && b.k === 'name' && a.n === b.n) ||
  (a.k === 'member' && b.k === 'member' && a.p === b.p && sameName(a.o, b.o));

/** A counter compared with its limit, both ways. */
export function count(
  executor: Executor,
  counter: Expr,
  op: Comparison,
  limit: Abs,
  against: Expr,
  state: State,
  at: Context,
): readonly Way[] {
  const target = counter.k === 'assign' ? counter.target : counter;
  const stamped = counter.k === 'assign' ? executor.evaluate(counter, state, at)[0]!.state : state;
  if (executor.isPassing(target, at))
    return [
      { state: stamped, taken: true },
      { state: stamped, taken: false },
    ];
  let n = limit.a === 'const' && typeof limit.v === 'number' ? limit.v : startOf(executor, against, at);
  if (n === 0 && (op === '>' || op === '>=' || op === '!=' || op === '==' || op === '<='))
    n = startOf(executor, target, at);
  const runsDown = limit.a === 'const' && limit.v === 0;
  const takenMeansMore =
    ((op === '<' || op === '<=') && !runsDown) || op === '!=' || ((op === '>' || op === '>=') && runsDown);
  const key = executor.keyOf(target, at);
  return counted(stamped, n, takenMeansMore, key !== undefined && state.env.get(key)?.a === 'const');
}

/** Both ways of a test, each noting whether the limit was reached. */
export function counted(
  state: State,
  limit: number | undefined,
  takenMeansMore: boolean,
  fresh: boolean,
): readonly Way[] {
  const note = (reached: boolean): State =>
    withEvent(state, { e: 'count', limit: limit ?? UNKNOWN_LIMIT, reached, fresh });
  return [
    { state: note(!takenMeansMore), taken: true },
    { state: note(takenMeansMore), taken: false },
  ];
}

/** Where a counter that runs down starts. */
export function startOf(executor: Executor, target: Expr, at: Context): number | undefined {
  const numbers = executor.world.values
    .evaluate(target, at.fn, at.frame)
    .flatMap((value) => (value.t === 'number' ? [value.v] : []));
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}
