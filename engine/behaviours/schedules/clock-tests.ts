/** Conditions that hold at fixed moments of the wall clock: `minute() == 0`, `hour != lastHour`, `"03:00" === clock`. */
import type { Expr, Stmt } from '../../facts/model.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import { onlyNumber } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { WallField } from './schedule.ts';
import { isTimeOfDay } from './text.ts';
import { wallField } from './wall-fields.ts';

export interface ClockTest {
  readonly expr: Expr;
  readonly fn: Fn;
  readonly field: WallField;
  /** Whether the moment has come where the condition is true, or where it is false (`minute() != 0`). */
  readonly when: boolean;
}

/** The finer a field, the more it says about the moment. */
const FINENESS: readonly WallField[] = ['second', 'minute', 'hour', 'weekday', 'day', 'month'];

const MAX_DEPTH = 4;

/** The test that decides a condition, the finest where there are several. */
export function clockTest(world: World, cond: Expr, fn: Fn, depth = 0): ClockTest | undefined {
  if (depth > MAX_DEPTH) return undefined;
  switch (cond.k) {
    case 'un': {
      if (cond.op !== '!') return undefined;
      const inner = clockTest(world, cond.a, fn, depth + 1);
      if (inner) return { ...inner, when: !inner.when };
      return undefined;
    }
    case 'cast':
    case 'await':
      return clockTest(world, cond.a, fn, depth + 1);
    case 'bin':
      return cond.op === '&&' || cond.op === '||'
        ? ofBoth(world, cond, fn, depth)
        : (ofComparison(world, cond, fn) ?? ofTruth(world, cond, fn));
    case 'call':
      return ofCall(world, cond, fn) ?? ofOwnFunction(world, cond, fn, depth) ?? ofTruth(world, cond, fn);
    case 'name':
      return ofFlag(world, cond, fn, depth) ?? ofTruth(world, cond, fn);
    default:
      return ofTruth(world, cond, fn);
  }
}

/** All of `hour == 3 && minute == 0` must hold; one of `minute != 0 || second != 0` is enough to leave. */
function ofBoth(world: World, cond: Extract<Expr, { k: 'bin' }>, fn: Fn, depth: number): ClockTest | undefined {
  if (cond.op === '&&' && (dependsOnDevice(world, cond.a, fn) || dependsOnDevice(world, cond.b, fn))) return undefined;
  const sides = [clockTest(world, cond.a, fn, depth + 1), clockTest(world, cond.b, fn, depth + 1)].filter(
    (one) => one !== undefined,
  );
  const fitting = sides.filter((one) => (cond.op === '&&' ? one.when : true));
  const first = fitting.sort((a, b) => FINENESS.indexOf(a.field) - FINENESS.indexOf(b.field))[0];
  return first && fitting.every((one) => one.when === first.when) ? first : undefined;
}

/** `hour == 3 && minute == mine`: a field is compared with something that is no constant of the program. */
export function dependsOnDevice(world: World, cond: Expr, fn: Fn): boolean {
  if (cond.k === 'bin' && cond.op === '&&')
    return dependsOnDevice(world, cond.a, fn) || dependsOnDevice(world, cond.b, fn);
  if (cond.k !== 'bin' || (cond.op !== '==' && cond.op !== 'is')) return false;
  const left = comparable(wallField(world, cond.a, fn));
  const right = comparable(wallField(world, cond.b, fn));
  if ((left === undefined) === (right === undefined)) return false;
  return !isMoment(world, left ? cond.b : cond.a, fn);
}

/** Windows of at most this many minutes (or seconds) after the full hour (or minute) are moments. */
const SHORT_WINDOW = 5;

function ofComparison(world: World, cond: Extract<Expr, { k: 'bin' }>, fn: Fn): ClockTest | undefined {
  if (cond.op === 'in' || cond.op === 'not in') {
    const field = comparable(wallField(world, cond.a, fn));
    return field && allConstant(world, cond.b, fn) ? { expr: cond, fn, field, when: cond.op === 'in' } : undefined;
  }
  const order = ORDER[cond.op];
  if (order === undefined) return undefined;
  const left = wallField(world, cond.a, fn);
  const right = wallField(world, cond.b, fn);
  const equality = cond.op === '==' || cond.op === '!=' || cond.op === 'is' || cond.op === 'is not';
  // `hour != lastHour`: each change of the hour is the top of an hour
  if (left && left === right && equality && left !== 'year' && !sameText(fn, cond.a, cond.b))
    return { expr: cond, fn, field: left, when: !order };
  const field = comparable(left) ?? comparable(right);
  if (!field) return undefined;
  const other = left ? cond.b : cond.a;
  if (equality) return isMoment(world, other, fn) ? { expr: cond, fn, field, when: order } : undefined;
  if (!left || (field !== 'minute' && field !== 'second')) return undefined;
  const limit = onlyNumber(world.values.evaluate(other, fn));
  return limit !== undefined && limit <= SHORT_WINDOW ? { expr: cond, fn, field, when: order } : undefined;
}

/** Whether a comparison is true at (rather than away from) its moment. */
const ORDER: Readonly<Partial<Record<string, boolean>>> = {
  '==': true,
  is: true,
  '!=': false,
  'is not': false,
  '<': true,
  '<=': true,
  '>': false,
  '>=': false,
};

/** Years and months tell a clock that was never set, days of the month choose what to show. */
const comparable = (field: WallField | undefined): WallField | undefined =>
  field === undefined || field === 'year' || field === 'month' || field === 'day' ? undefined : field;

const sameText = (fn: Fn, a: Expr, b: Expr): boolean =>
  fn.unit.text.slice(a.r[0], a.r[1]) === fn.unit.text.slice(b.r[0], b.r[1]);

/** A constant number, or a constant time of day. */
function isMoment(world: World, expr: Expr, fn: Fn): boolean {
  const values = world.values.evaluate(expr, fn);
  return (
    values.length > 0 &&
    values.every(
      (value) =>
        value.t === 'number' ||
        (value.t === 'text' && !value.partial && isTimeOfDay(value.v)) ||
        (value.t === 'unknown' && isForeignMacro(world, value.origin.expr, value.origin.fn)),
    )
  );
}

/** `CONFIG_REPORT_HOUR`: a macro of a header that was not read, or of the build's configuration, is a constant too. */
const isForeignMacro = (world: World, expr: Expr, fn: Fn): boolean =>
  expr.k === 'name' &&
  fn.unit.family === 'c' &&
  expr.n.length > 2 &&
  expr.n === expr.n.toUpperCase() &&
  world.scopes.lookup(expr.n, fn).length === 0;

function allConstant(world: World, list: Expr, fn: Fn): boolean {
  return world.values
    .evaluate(list, fn)
    .some(
      (value) =>
        value.t === 'list' &&
        value.items.length > 0 &&
        value.items.length <= 12 &&
        value.items.every((item) => isMoment(world, item, value.fn)),
    );
}

const HOLDS = new Set(['includes', 'contains', 'indexOf', '__contains__']);
const TEXT_TESTS = new Set(['equals', 'endsWith', 'startsWith', 'endswith', 'startswith', 'equalsIgnoreCase', 'match']);

/** `[0, 30].includes(minutes)`, `clock.endsWith(':00')`. */
function ofCall(world: World, call: Extract<Expr, { k: 'call' }>, fn: Fn): ClockTest | undefined {
  const first = call.args[0]?.value;
  if (call.callee.k !== 'member' || !first) return undefined;
  if (HOLDS.has(call.callee.p)) {
    const field = comparable(wallField(world, first, fn));
    return field && allConstant(world, call.callee.o, fn) ? { expr: call, fn, field, when: true } : undefined;
  }
  if (!TEXT_TESTS.has(call.callee.p)) return undefined;
  const field = comparable(wallField(world, call.callee.o, fn));
  return field && isMoment(world, first, fn) ? { expr: call, fn, field, when: true } : undefined;
}

/** `if (isTopOfHour())`: the test stands in a function of the program that answers yes or no. */
function ofOwnFunction(world: World, call: Extract<Expr, { k: 'call' }>, fn: Fn, depth: number): ClockTest | undefined {
  const callee = world.calls.resolve(call, fn).functions[0];
  const returns = callee ? contentsOf(callee).returns : [];
  if (!callee || returns.length === 0) return undefined;
  if (returns.length === 1) return returns[0]!.e ? clockTest(world, returns[0]!.e, callee, depth + 1) : undefined;
  if (!returns.some(({ e }) => e?.k === 'bool' && !e.v)) return undefined;
  const tests = callee.facts.body.flatMap((stmt) => demandedBy(world, stmt, callee, depth + 1) ?? []);
  return tests.sort((a, b) => FINENESS.indexOf(a.field) - FINENESS.indexOf(b.field))[0];
}

/** What a statement demands of the clock before its function says yes: `if (!onTheHour) return false;`. */
function demandedBy(world: World, stmt: Stmt, fn: Fn, depth: number): ClockTest | undefined {
  if (stmt.k === 'return' && stmt.e && stmt.e.k !== 'bool') {
    const test = clockTest(world, stmt.e, fn, depth);
    return test?.when ? test : undefined;
  }
  const last = stmt.k === 'if' && stmt.else === undefined ? stmt.then.at(-1) : undefined;
  if (stmt.k !== 'if' || last?.k !== 'return' || last.e?.k !== 'bool') return undefined;
  const test = clockTest(world, stmt.cond, fn, depth);
  return test?.when === last.e.v ? { ...test, when: true } : undefined;
}

/** `const onTheHour = minute() == 0; if (onTheHour) …` */
function ofFlag(world: World, name: Extract<Expr, { k: 'name' }>, fn: Fn, depth: number): ClockTest | undefined {
  const root = world.scopes.rootOf(name, fn);
  const write = root?.path.length === 0 && root.binding.writes.length === 1 ? root.binding.writes[0] : undefined;
  if (!write || (write.op !== 'init' && write.op !== '=') || (write.value.k !== 'bin' && write.value.k !== 'un'))
    return undefined;
  return clockTest(world, write.value, write.fn, depth + 1);
}

/** `if (minute())`, `if (!(minute() % 15))`: false at the moment. */
function ofTruth(world: World, cond: Expr, fn: Fn): ClockTest | undefined {
  const field = comparable(wallField(world, cond, fn));
  return field && field !== 'weekday' && !isText(world, cond, fn) ? { expr: cond, fn, field, when: false } : undefined;
}

const isText = (world: World, expr: Expr, fn: Fn): boolean =>
  world.values.evaluate(expr, fn).some((value) => value.t === 'text' || value.t === 'object');
