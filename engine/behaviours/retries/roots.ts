/** What may come back to an act: loops, what platforms and timers call, recursion, functions that are polled. */
import type { Call, Expr, Loop, Stmt } from '../../facts/model.ts';
import { walkBody, walkExpr } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Activity } from '../activity.ts';
import { pauseOf } from '../paths/pause.ts';
import type { Pause } from '../paths/state.ts';
import type { RepeaterKind } from './retry.ts';

export interface Root {
  readonly kind: RepeaterKind;
  readonly fn: Fn;
  readonly loop?: Loop;
  /** A label that a later `goto` leads back to, with the statements from there on. */
  readonly label?: { readonly name: string; readonly body: readonly Stmt[] };
  /** Time that passes between two rounds by itself. */
  readonly period: Pause;
  readonly periodExpr?: { readonly expr: Expr; readonly fn: Fn };
  readonly via?: { readonly call: Call; readonly fn: Fn };
  /** A single pass proves nothing: only paths that end in `again` repeat. */
  readonly recursive?: boolean;
  readonly tries?: number;
  /** A round whose function returns nothing or 0 is the last. */
  readonly endsOnZero?: boolean;
  /** Nobody is seen to call it: only a time guard in it proves that it is called again and again. */
  readonly polled?: boolean;
}

/** All that tells one root from another. */
export const partsOfRoot = (root: Root): readonly unknown[] => [
  root.kind,
  root.fn,
  root.loop,
  root.label?.name,
  ...(root.label?.body ?? []),
  root.period,
  root.periodExpr?.expr,
  root.periodExpr?.fn,
  root.via?.call,
  root.via?.fn,
  root.recursive,
  root.tries,
  root.endsOnZero,
  root.polled,
];

/** Everything in a program that may repeat an act. */
export function rootsOf(world: World, activity: Activity): readonly Root[] {
  const roots: Root[] = [];
  const recursive = new Map<Fn, Root>();
  const leading = new Set<Fn>();
  for (const act of activity.acts) for (const fn of activity.leadingTo(act.fn)) leading.add(fn);
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!leading.has(fn)) continue;
      for (const loop of contentsOf(fn).loops) {
        const tries = triesOf(world, loop, fn);
        if ((loop.form === 'each' && tries === undefined) || walksList(loop)) continue;
        roots.push({ kind: 'loop', fn, loop, period: 0, ...(tries !== undefined ? { tries } : {}) });
      }
      for (const label of labelsOf(fn.facts.body)) roots.push({ kind: 'loop', fn, label, period: 0 });
      if (
        fn.facts.kind === 'function' &&
        world.catalogue
          .defined(fn.facts.name)
          .some((row) => world.platforms.allows(row, unit) && row.means.some((one) => one.kind === 'repeat'))
      )
        roots.push({ kind: 'platform-loop', fn, period: 0 });
      for (const call of contentsOf(fn).calls) {
        for (const meaning of world.calls.meanings(call, fn, 'repeat')) {
          const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
          const period = meaning.period === undefined ? undefined : argumentOf(call, meaning.period);
          if (!callback) continue;
          const pause =
            period && !isRearmed(world, call, fn)
              ? pauseOf(world, period, fn, undefined, meaning.unit ?? 'ms', meaning.scale)
              : 'unknown';
          for (const target of world.calls.functionsOf(callback, fn))
            roots.push({
              kind: 'timer',
              fn: target,
              period: pause,
              via: { call, fn },
              ...(period ? { periodExpr: { expr: period, fn } } : {}),
            });
        }
        roots.push(...rearmedByResult(world, call, fn));
        for (const target of comesBack(world, activity, call, fn))
          if (leading.has(target) && !recursive.has(target))
            recursive.set(target, { kind: 'recursion', fn: target, period: 0, recursive: true });
      }
    }
  const driven = new Set(roots.map((root) => root.fn));
  for (const unit of world.program.units)
    for (const fn of unit.functions)
      if (
        leading.has(fn) &&
        !driven.has(fn) &&
        (fn.facts.kind === 'function' || fn.facts.kind === 'method') &&
        world.calls.callersOf(fn).length === 0
      )
        roots.push({ kind: 'platform-loop', fn, period: 0, polled: true });
  return [...roots, ...recursive.values()];
}

/** Alarms whose function says by its result when it is called again. */
function rearmedByResult(world: World, call: Call, fn: Fn): readonly Root[] {
  return world.calls.meanings(call, fn, 'once').flatMap((meaning) => {
    const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
    if (!callback || meaning.again === undefined) return [];
    return world.calls.functionsOf(callback, fn).flatMap((target): readonly Root[] => {
      const results = contentsOf(target).returns.flatMap(({ e }) => (e && !isZero(world, e, target) ? [e] : []));
      const first = results[0];
      if (!first) return [];
      const pauses = new Set(results.map((one) => pauseOf(world, one, target, undefined, meaning.again!)));
      const [period] = pauses.size === 1 ? pauses : ['unknown' as const];
      const periodExpr = { expr: first, fn: target };
      return [{ kind: 'timer', fn: target, period: period!, periodExpr, via: { call, fn }, endsOnZero: true }];
    });
  });
}

const isZero = (world: World, expr: Expr, fn: Fn): boolean =>
  world.values.evaluate(expr, fn).every((value) => value.t === 'number' && value.v === 0);

/** Whether the number that a timer is known by is given another period elsewhere: `Alarm.write(id, 10800)`. */
function isRearmed(world: World, call: Call, fn: Fn): boolean {
  const handles = contentsOf(fn).assigns.flatMap((one) =>
    one.value === call ? (world.scopes.rootOf(one.target, fn)?.binding ?? []) : [],
  );
  return handles.some((handle) =>
    handle.writes.some(
      ({ op, out, value, fn: where }) =>
        op === 'out' &&
        out === 0 &&
        value.k === 'call' &&
        value !== call &&
        world.calls.meanings(value, where, 'repeat').some((one) => !one.callback && one.period !== undefined),
    ),
  );
}

/** Functions that a call in `fn` runs, now or later, and that lead to `fn` again. */
function comesBack(world: World, activity: Activity, call: Call, fn: Fn): readonly Fn[] {
  const once = world.calls.meanings(call, fn, 'once');
  const targets = new Set(world.calls.resolve(call, fn).functions);
  for (const meaning of once) {
    const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
    if (callback) for (const target of world.calls.functionsOf(callback, fn)) targets.add(target);
  }
  return [...targets].filter(
    (target) => target.facts.kind !== 'module' && target.facts.kind !== 'macro' && activity.leadingTo(fn).has(target),
  );
}

/** A `for` over a constant number of tries. */
function triesOf(world: World, loop: Loop, fn: Fn): number | undefined {
  if (loop.form === 'each') {
    if (loop.over?.k !== 'call' || loop.over.callee.k !== 'name' || loop.over.callee.n !== 'range') return undefined;
    const last = loop.over.args.length === 1 ? loop.over.args[0] : loop.over.args[1];
    const value = last && world.values.evaluate(last.value, fn)[0];
    return value?.t === 'number' ? value.v : undefined;
  }
  return undefined;
}

/** Labels of a body with what follows them there. */
function labelsOf(body: readonly Stmt[]): readonly { readonly name: string; readonly body: readonly Stmt[] }[] {
  return body.flatMap((stmt, index) => {
    if (stmt.k === 'label') return [{ name: stmt.name, body: body.slice(index + 1) }];
    return stmt.k === 'block' ? labelsOf(stmt.body) : [];
  });
}

/** `for (p = list; p; p = p->next)`: one pass over the elements. */
function walksList(loop: Loop): boolean {
  let walks = false;
  const visitor = {
    expr(expr: Expr) {
      if (expr.k === 'assign' && expr.op === '=' && isMemberOf(expr.value, expr.target)) walks = true;
      return !walks;
    },
  };
  for (const part of [loop.step, loop.cond]) if (part) walkExpr(part, visitor);
  walkBody(loop.body, visitor);
  return walks;
}

/** `p = p->next`. */
const isMemberOf = (value: Expr, target: Expr): boolean =>
  value.k === 'member' && value.o.k === 'name' && target.k === 'name' && value.o.n === target.n;
