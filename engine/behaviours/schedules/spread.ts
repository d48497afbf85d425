/** What makes devices differ: an option that spreads the load, a job that waits a time of its own before it asks. */
import type { ArgRefs } from '../../apis/row.ts';
import type { Call, Expr, Stmt } from '../../facts/model.ts';
import { walkBody, walkExpr } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { valuesOfRole } from './roles.ts';

/** Whether the scheduler's own option to spread the load is given and not switched off. */
export function spreadByOption(world: World, call: Call, fn: Fn, jitter: ArgRefs | undefined): boolean {
  const value = jitter === undefined ? undefined : valuesOfRole(world, call, fn, jitter)?.[0];
  if (!value || value.t === 'nothing') return false;
  return !(value.t === 'number' && value.v === 0) && !(value.t === 'boolean' && !value.v);
}

const MAX_DEPTH = 3;

/** Whether an expression, or a part of it, differs between devices. */
export function differsByDevice(world: World, expr: Expr, fn: Fn): boolean {
  let differs = false;
  walkExpr(expr, {
    expr(part) {
      if (!differs && part.k !== 'lambda')
        differs = world.values.evaluate(part, fn).some((value) => value.t === 'per-device');
      return !differs;
    },
  });
  return differs;
}

/** Whether a job waits, before or between what it does, for a time that differs between devices. */
export function waitsAtRandom(world: World, job: Fn, depth = 0, seen: Set<Fn> = new Set()): boolean {
  if (depth > MAX_DEPTH || seen.has(job)) return false;
  seen.add(job);
  return (
    contentsOf(job).calls.some((call) => callWaitsAtRandom(world, call, job, depth, seen)) ||
    nested(job).some((fn) => waitsAtRandom(world, fn, depth + 1, seen))
  );
}

/** The same for a stretch of statements of `fn`. */
export function stretchWaitsAtRandom(world: World, body: readonly Stmt[], fn: Fn): boolean {
  let random = false;
  walkBody(body, {
    expr(expr) {
      if (expr.k === 'call' && !random) random = callWaitsAtRandom(world, expr, fn, 0, new Set([fn]));
    },
  });
  return random;
}

function callWaitsAtRandom(world: World, call: Call, fn: Fn, depth: number, seen: Set<Fn>): boolean {
  const { functions, rows } = world.calls.resolve(call, fn);
  for (const meaning of rows.flatMap((row) => row.means)) {
    const refs =
      meaning.kind === 'delay' || meaning.kind === 'wait'
        ? meaning.amount
        : meaning.kind === 'once'
          ? meaning.period
          : undefined;
    const amount = refs === undefined ? undefined : argumentOf(call, refs);
    if (amount && differsByDevice(world, amount, fn)) return true;
  }
  // `await sleep(Math.random() * 60_000)` of the program's own making
  if (functions.length > 0 && call.args.some((arg) => differsByDevice(world, arg.value, fn)))
    if (functions.some((callee) => waits(world, callee))) return true;
  return functions.some((callee) => waitsAtRandom(world, callee, depth + 1, seen));
}

function waits(world: World, fn: Fn): boolean {
  const meanings = [fn, ...nested(fn)].flatMap((one) =>
    contentsOf(one).calls.flatMap((call) => world.calls.resolve(call, one).rows.flatMap((row) => row.means)),
  );
  return meanings.some((meaning) => meaning.kind === 'delay' || meaning.kind === 'once' || meaning.kind === 'wait');
}

const nested = (fn: Fn): readonly Fn[] =>
  fn.unit.functions.filter((one) => one.facts.parent === fn.index && one.facts.kind === 'lambda');
