/** Schedules made by hand: something that asks the network stands under a test of the wall clock. */
import type { Expr, Range, Stmt } from '../../facts/model.ts';
import { walkBody } from '../../facts/walk.ts';
import { mentionsIn } from '../../link/mentions.ts';
import type { Fn } from '../../link/program.ts';
import { onlyNumber } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { TimeServer } from '../time-servers.ts';
import { askingFunctions } from './asking.ts';
import { clockTest, dependsOnDevice, type ClockTest } from './clock-tests.ts';
import { actsIn, actsInExpression, gravest, leaves, type Job } from './reached.ts';
import { textOf, type Schedule } from './schedule.ts';
import { stretchWaitsAtRandom } from './spread.ts';
import { wallField } from './wall-fields.ts';

interface Guarded {
  readonly test: ClockTest;
  /** What runs at the moment. */
  readonly body: readonly Stmt[];
  /** The test in words, where its text alone does not tell. */
  readonly says?: string;
}

export function comparisonsIn(world: World, fn: Fn, timeServers: readonly TimeServer[]): readonly Schedule[] {
  if (!askingFunctions(world).has(fn)) return flagsSetByClock(world, fn, timeServers);
  const found: { schedule: Schedule; region: Range }[] = [];
  const add = ({ test, body, says }: Guarded) => {
    // `if (hour == 3) { if (minute == mine) … }`: the inner test spreads the devices.
    const together = body.filter((stmt) => stmt.k !== 'if' || !dependsOnDevice(world, stmt.cond, fn));
    const act = gravest(world, actsIn(world, together, fn), timeServers);
    if (!act || stretchWaitsAtRandom(world, body, fn)) return;
    found.push({ region: [body[0]!.r[0], body.at(-1)!.r[1]], schedule: scheduleOf(test, act, says) });
  };
  const visit = (body: readonly Stmt[]) =>
    body.forEach((stmt, index) => {
      for (const guarded of guardedBy(world, stmt, body.slice(index + 1), fn))
        if (guarded.body.length > 0) add(guarded);
    });
  visit(fn.facts.body);
  walkBody(fn.facts.body, { stmt: (stmt) => bodiesOf(stmt).forEach(visit) });
  // `if (hour == 3) { if (minute == 0) … }` is one schedule, on the finest test.
  const inner = found.filter((one) => !found.some((other) => other !== one && isWithin(other.schedule, one)));
  return [
    ...inner.map((one) => one.schedule),
    ...shortCircuits(world, fn, timeServers),
    ...flagsSetByClock(world, fn, timeServers),
  ];
}

function scheduleOf(test: ClockTest, act: Job, says = textOf(test.fn, test.expr.r)): Schedule {
  const place = { fn: test.fn, range: test.expr.r };
  const comparison = test.expr.k === 'bin' ? { expr: test.expr, fn: test.fn, field: test.field } : undefined;
  return { place, form: 'comparison', says, trail: [], ...(comparison ? { comparison } : {}), ...act };
}

const isWithin = (inner: Schedule, outer: { readonly schedule: Schedule; readonly region: Range }): boolean =>
  inner.place.fn.unit === outer.schedule.place.fn.unit &&
  inner.place.range[0] >= outer.region[0] &&
  inner.place.range[1] <= outer.region[1];

/** What a statement makes run at a moment of the clock; `rest` is what follows it in its block. */
function guardedBy(world: World, stmt: Stmt, rest: readonly Stmt[], fn: Fn): readonly Guarded[] {
  if (stmt.k === 'switch') {
    const field = wallField(world, stmt.subject, fn);
    if (field !== 'second' && field !== 'minute' && field !== 'hour') return [];
    return stmt.cases
      .filter(
        (one) =>
          one.tests.length > 0 && one.tests.every((test) => onlyNumber(world.values.evaluate(test, fn)) !== undefined),
      )
      .map((one): Guarded => ({
        test: { expr: one.tests[0]!, fn, field, when: true },
        body: one.body,
        says: `case ${textOf(fn, one.tests[0]!.r)} of ${textOf(fn, stmt.subject.r)}`,
      }));
  }
  if (stmt.k === 'loop') {
    // `while (minute() != 0) delay(1000); sync();` waits for the moment
    const test = stmt.form === 'while' && stmt.cond ? clockTest(world, stmt.cond, fn) : undefined;
    return test && !test.when ? [{ test, body: rest }] : [];
  }
  if (stmt.k !== 'if') return [];
  const test = clockTest(world, stmt.cond, fn);
  if (!test) return [];
  const [at, away] = test.when ? [stmt.then, stmt.else ?? []] : [stmt.else ?? [], stmt.then];
  // Both ways ask somebody: the clock chooses what, not when.
  if (actsIn(world, at, fn).length > 0 && actsIn(world, away, fn).length > 0) return [];
  return [{ test, body: !test.when && leaves(stmt.then) ? [...at, ...rest] : at }];
}

function bodiesOf(stmt: Stmt): readonly (readonly Stmt[])[] {
  switch (stmt.k) {
    case 'block':
    case 'loop':
      return [stmt.body];
    case 'if':
      return [stmt.then, stmt.else ?? []];
    case 'try':
      return [stmt.body, ...stmt.handlers.map((handler) => handler.body), stmt.else ?? [], stmt.finally ?? []];
    case 'switch':
      return stmt.cases.map((one) => one.body);
    default:
      return [];
  }
}

/** `minute() === 0 && sync();` */
function shortCircuits(world: World, fn: Fn, timeServers: readonly TimeServer[]): readonly Schedule[] {
  return mentionsIn(fn.facts).shortCircuits.flatMap(({ e }) => {
    const test = clockTest(world, e.a, fn);
    const act = test?.when ? gravest(world, actsInExpression(world, e.b, fn), timeServers) : undefined;
    return test && act ? [scheduleOf(test, act)] : [];
  });
}

/** `if (minute() == 0) due = true; … if (due) sync();` */
function flagsSetByClock(world: World, fn: Fn, timeServers: readonly TimeServer[]): readonly Schedule[] {
  const found: Schedule[] = [];
  for (const stmt of mentionsIn(fn.facts).ifs) {
    const flags = stmt.then.flatMap((one) => flagSet(one));
    const test = flags.length > 0 ? clockTest(world, stmt.cond, fn) : undefined;
    if (!test?.when) continue;
    for (const set of flags) {
      const act = gravest(world, actsOfFlag(world, set, fn), timeServers);
      if (act) found.push(scheduleOf(test, { ...act, conditional: true }));
    }
  }
  return found;
}

/** The name that a statement sets to true or one. */
function flagSet(stmt: Stmt): readonly Expr[] {
  if (stmt.k !== 'expr' || stmt.e.k !== 'assign' || stmt.e.op !== '=') return [];
  const { target, value } = stmt.e;
  const isTrue = (value.k === 'bool' && value.v) || (value.k === 'num' && value.v === 1);
  return isTrue && (target.k === 'name' || target.k === 'member') ? [target] : [];
}

/** What runs where a flag that `fn` sets is found set, anywhere in its file. */
export function actsOfFlag(world: World, flag: Expr, fn: Fn): ReturnType<typeof actsIn> {
  const binding = world.scopes.rootOf(flag, fn)?.binding;
  if (!binding || binding.kind === 'param') return [];
  const isFlag = (expr: Expr, where: Fn): boolean => {
    if (expr.k === 'bin' && (expr.op === '&&' || expr.op === '||'))
      return isFlag(expr.a, where) || isFlag(expr.b, where);
    if (expr.k === 'bin' && (expr.op === '==' || expr.op === 'is')) return isFlag(expr.a, where);
    return (expr.k === 'name' || expr.k === 'member') && world.scopes.rootOf(expr, where)?.binding === binding;
  };
  const asking = askingFunctions(world);
  return fn.unit.functions.flatMap((where) => {
    if (!asking.has(where)) return [];
    return mentionsIn(where.facts).ifs.flatMap((stmt) =>
      isFlag(stmt.cond, where) ? actsIn(world, stmt.then, where) : [],
    );
  });
}
