/** Sleeps and timers that end at a fixed moment of the wall clock: `sleep(3600 - time() % 3600)`. */
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import { contentsOf } from '../../link/contents.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import { onlyNumber } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { TimeServer } from '../time-servers.ts';
import { jobsIn } from './jobs.ts';
import { actsReached, gravest } from './reached.ts';
import { textOf, type Schedule } from './schedule.ts';
import { differsByDevice, waitsAtRandom } from './spread.ts';
import { readsWallClock, wallField } from './wall-fields.ts';

export function alignedSleepsIn(world: World, fn: Fn, timeServers: readonly TimeServer[]): readonly Schedule[] {
  const found: Schedule[] = [];
  for (const call of contentsOf(fn).calls)
    for (const { amount, after, atMoment } of sleepsOf(world, call, fn)) {
      if (
        !(endsByClock(world, amount, fn, 0) || (atMoment && isTimeOfDay(world, amount, fn, 0))) ||
        differsByDevice(world, amount, fn)
      )
        continue;
      const jobs = after();
      const act = gravest(
        world,
        jobs.flatMap((job) => actsReached(world, job)),
        timeServers,
      );
      if (act && !jobs.some((job) => waitsAtRandom(world, job)))
        found.push({
          place: { fn, range: amount.r },
          form: 'aligned-sleep',
          says: textOf(fn, amount.r),
          trail: [],
          ...act,
        });
    }
  return found;
}

interface Sleep {
  readonly amount: Expr;
  /** The amount may be the moment itself. */
  readonly atMoment?: boolean;
  /** What runs when it is over. */
  readonly after: () => readonly Fn[];
}

function sleepsOf(world: World, call: Call, fn: Fn): readonly Sleep[] {
  return world.calls.resolve(call, fn).rows.flatMap((row) =>
    row.means.flatMap((meaning): Sleep[] => {
      if (meaning.kind === 'once') {
        const amount = meaning.period === undefined ? undefined : argumentOf(call, meaning.period);
        const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
        return amount && callback ? [{ amount, atMoment: true, after: () => jobsIn(world, callback, fn) }] : [];
      }
      if (meaning.kind !== 'delay' && meaning.kind !== 'reboot') return [];
      const amount = meaning.amount === undefined ? undefined : argumentOf(call, meaning.amount);
      return amount
        ? [{ amount, after: () => (meaning.kind === 'reboot' ? startOf(world, fn) : around(world, fn)) }]
        : [];
    }),
  );
}

/** The function that sleeps; where it does nothing else, those that call it. */
function around(world: World, fn: Fn): readonly Fn[] {
  if (actsReached(world, fn).length > 0) return [fn];
  return world.calls
    .callersOf(fn)
    .slice(0, 4)
    .map((caller) => caller.fn);
}

/** What a device does when it wakes from deep sleep. */
function startOf(world: World, fn: Fn): readonly Fn[] {
  const starts = world.program.units
    .filter((unit) => unit.firmware === fn.unit.firmware)
    .flatMap((unit) =>
      unit.functions.filter(
        (one) => one.facts.name === 'setup' || one.facts.name === 'app_main' || one.facts.name === 'main',
      ),
    );
  return starts.length > 0 ? starts : [fn];
}

const MAX_DEPTH = 8;

function endsByClock(world: World, expr: Expr, fn: Fn, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const next = (one: Expr, where: Fn = fn) => endsByClock(world, one, where, depth + 1);
  switch (expr.k) {
    case 'bin':
      if (
        expr.op === '-' &&
        (untilMultiple(world, expr, fn) || untilField(world, expr, fn) || untilTimeOfDay(world, expr, fn))
      )
        return true;
      return next(expr.a) || next(expr.b);
    case 'cast':
    case 'await':
    case 'un':
      return next(expr.a);
    case 'cond':
      return next(expr.a) || next(expr.b);
    case 'call': {
      const { functions } = world.calls.resolve(expr, fn);
      if (functions.length > 0)
        return functions
          .slice(0, 2)
          .some((callee) => contentsOf(callee).returns.some((ret) => ret.e !== undefined && next(ret.e, callee)));
      // `(next - now).total_seconds()`, `Math.ceil(…)`, `pdMS_TO_TICKS(…)`, `max(…, 0)`
      return (expr.callee.k === 'member' && next(expr.callee.o)) || expr.args.some((arg) => next(arg.value));
    }
    case 'member':
      // `(next - now).seconds`
      if (expr.o.k === 'bin') return next(expr.o);
      return false;
    case 'name': {
      const root = world.scopes.rootOf(expr, fn);
      if (!root || root.path.length > 0 || root.binding.kind === 'param') return false;
      return root.binding.writes.some(
        (write) => (write.op === 'init' || write.op === '=') && write.path.length === 0 && next(write.value, write.fn),
      );
    }
    default:
      return false;
  }
}

/** `CYCLE - now % CYCLE` */
function untilMultiple(world: World, expr: Extract<Expr, { k: 'bin' }>, fn: Fn): boolean {
  let right = expr.b;
  while (right.k === 'cast') right = right.a;
  return right.k === 'bin' && right.op === '%' && readsWallClock(world, right.a, fn);
}

/** `60 - minute()`, `3600 - (minute() * 60 + second())` */
function untilField(world: World, expr: Extract<Expr, { k: 'bin' }>, fn: Fn): boolean {
  const whole = onlyNumber(world.values.evaluate(expr.a, fn));
  return whole !== undefined && whole >= 23 && summands(expr.b).some((one) => isField(wallField(world, one, fn)));
}

const isField = (field: string | undefined): boolean => field === 'second' || field === 'minute' || field === 'hour';

function summands(expr: Expr): readonly Expr[] {
  if (expr.k === 'cast') return summands(expr.a);
  return expr.k === 'bin' && (expr.op === '+' || expr.op === '*') ? [...summands(expr.a), ...summands(expr.b)] : [expr];
}

/** `next - now` where `next` is today's (or tomorrow's) 03:00. */
function untilTimeOfDay(world: World, expr: Extract<Expr, { k: 'bin' }>, fn: Fn): boolean {
  // Turned round as well: `abs(now - next)`
  return [
    [expr.a, expr.b],
    [expr.b, expr.a],
  ].some(
    ([then, now]) =>
      isTimeOfDay(world, then!, fn, 0) &&
      (readsWallClock(world, now!, fn) || isDate(world, now!, fn) || isMadeOf(world, then!, now!, fn)),
  );
}

/** `now.replace(hour=2)` is of the same kind as `now`, whoever told that. */
function isMadeOf(world: World, then: Expr, now: Expr, fn: Fn): boolean {
  const clock = world.scopes.rootOf(now, fn)?.binding;
  let found = false;
  if (clock)
    walkExpr(then, {
      expr(one) {
        if (one.k === 'call' && one.callee.k === 'member' && MAKERS.has(one.callee.p))
          found ||= world.scopes.rootOf(one.callee.o, fn)?.binding === clock;
        return !found;
      },
    });
  return found;
}

const isDate = (world: World, expr: Expr, fn: Fn): boolean =>
  world.calls.typesOf(expr, fn).some((type) => type === 'Date' || type.endsWith('datetime')) ||
  (expr.k === 'call' && expr.callee.k === 'member' && isDate(world, expr.callee.o, fn));

const SETTERS = new Set(['setHours', 'setMinutes', 'setUTCHours', 'setUTCMinutes']);
const MAKERS = new Set(['replace', 'combine', 'startOf', 'endOf']);

function isTimeOfDay(world: World, expr: Expr, fn: Fn, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (expr.k === 'cast' || expr.k === 'un') return isTimeOfDay(world, expr.a, fn, depth + 1);
  if (expr.k === 'bin') return (expr.op === '+' || expr.op === '-') && isTimeOfDay(world, expr.a, fn, depth + 1);
  if (expr.k === 'call') {
    if (expr.callee.k === 'name' && expr.callee.n === 'mktime') return fillsTimeOfDay(world, expr.args[0]?.value, fn);
    if (expr.callee.k !== 'member') return false;
    if (SETTERS.has(expr.callee.p) || (MAKERS.has(expr.callee.p) && expr.args.length > 0))
      return (
        expr.args.every((arg) => constant(world, arg.value, fn)) ||
        (expr.callee.p === 'combine' && expr.args.some((arg) => isClockTime(world, arg.value, fn)))
      );
    return isTimeOfDay(world, expr.callee.o, fn, depth + 1);
  }
  if (expr.k !== 'name') return false;
  const root = world.scopes.rootOf(expr, fn);
  if (!root || root.path.length > 0 || root.binding.kind === 'param') return false;
  const set = contentsOf(fn).calls.some(
    (call) =>
      call.callee.k === 'member' &&
      SETTERS.has(call.callee.p) &&
      call.args.every((arg) => constant(world, arg.value, fn)) &&
      world.scopes.rootOf(call.callee.o, fn)?.binding === root.binding,
  );
  return (
    set ||
    root.binding.writes.some(
      (write) => (write.op === 'init' || write.op === '=') && isTimeOfDay(world, write.value, write.fn, depth + 1),
    )
  );
}

/** `time(hour=8)` of the datetime module. */
const isClockTime = (world: World, expr: Expr, fn: Fn): boolean =>
  expr.k === 'call' &&
  expr.args.length > 0 &&
  world.calls.qualified(expr.callee, fn).includes('datetime.time') &&
  expr.args.every((arg) => constant(world, arg.value, fn));

/** Whether hour, minute or second of the struct behind `&tm` is set to a constant. */
function fillsTimeOfDay(world: World, arg: Expr | undefined, fn: Fn): boolean {
  const target = arg?.k === 'un' ? arg.a : arg;
  const binding = target && world.scopes.rootOf(target, fn)?.binding;
  return (binding?.writes ?? []).some(
    (write) =>
      write.op === '=' &&
      ['tm_hour', 'tm_min'].includes(write.path.at(-1) ?? '') &&
      constant(world, write.value, write.fn),
  );
}

const constant = (world: World, expr: Expr, fn: Fn): boolean => {
  const values = world.values.evaluate(expr, fn);
  return values.length > 0 && values.every((value) => value.t === 'number' || value.t === 'text');
};
