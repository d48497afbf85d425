/** What of a program can run: functions that nothing refers to and branches under a constant false do not. */
import type { Expr, Range, Stmt } from '../facts/model.ts';
import { truth } from '../link/evaluate/making.ts';
import { mentionsIn, mentionsOf, type Mentions } from '../link/mentions.ts';
import type { Fn, Unit } from '../link/program.ts';
import type { World } from '../link/world.ts';

export interface Reachability {
  /** False for a static function (and what is defined in it) that nothing in a complete read set refers to. */
  runs(fn: Fn): boolean;
  /** False for code of `fn` under a condition that is always false. */
  reached(range: Range, fn: Fn): boolean;
}

const known = new WeakMap<World, Reachability>();

export function reachabilityOf(world: World): Reachability {
  const at = known.get(world) ?? workOut(world);
  known.set(world, at);
  return at;
}

function workOut(world: World): Reachability {
  const dead = new Map<Fn, readonly Range[]>();
  const deadIn = (fn: Fn) => {
    const ranges = dead.get(fn) ?? deadRanges(world, fn);
    dead.set(fn, ranges);
    return ranges;
  };
  const reached = (range: Range, fn: Fn) => !deadIn(fn).some(([start, end]) => start <= range[0] && range[1] <= end);
  const running = world.complete ? runningFunctions(world, reached) : undefined;
  return { runs: (fn) => running === undefined || running.has(fn), reached };
}

/** Functions that are visible from outside, or that one which runs refers to. */
function runningFunctions(world: World, reached: (range: Range, fn: Fn) => boolean): ReadonlySet<Fn> {
  const running = new Set<Fn>();
  const queue: Fn[] = [];
  /** By firmware, by name. */
  const hidden = new Map<number, Map<string, Fn[]>>();
  const start = (fn: Fn) => {
    if (running.has(fn)) return;
    running.add(fn);
    queue.push(fn);
  };
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!isHidden(fn)) {
        if (fn.facts.parent <= 0) start(fn);
        continue;
      }
      const names = hidden.get(unit.firmware) ?? new Map<string, Fn[]>();
      hidden.set(unit.firmware, names.set(fn.facts.name, [...(names.get(fn.facts.name) ?? []), fn]));
    }
  const mention = (name: string, unit: Unit) => hidden.get(unit.firmware)?.get(name)?.forEach(start);
  for (const unit of world.program.units)
    for (const macro of unit.facts.macros)
      if (macro.value) for (const name of mentionsOf(macro.value).names.keys()) mention(name, unit);
  for (const fn of queue) {
    for (const inner of fn.unit.functions)
      if (inner.facts.parent === fn.index && inner.facts.parent > 0 && !isHidden(inner)) start(inner);
    const look = ({ names, lambdas }: Mentions) => {
      const here = hidden.get(fn.unit.firmware);
      if (here)
        for (const [name, uses] of names)
          if (here.has(name) && uses.some((use) => reached(use.r, fn))) mention(name, fn.unit);
      for (const lambda of lambdas) start(fn.unit.functions[lambda.fn]!);
    };
    look(mentionsIn(fn.facts));
    for (const param of fn.facts.params) if (param.default) look(mentionsOf(param.default));
  }
  return running;
}

/** C `static`, and JavaScript functions of a module that hands out other things. */
function isHidden(fn: Fn): boolean {
  if (fn.facts.kind !== 'function' || fn.facts.name === '') return false;
  if (fn.unit.family === 'c') return fn.facts.internal === true && fn.facts.className === undefined;
  return (
    fn.unit.family === 'javascript' &&
    fn.facts.parent <= 0 &&
    fn.unit.facts.exports.length > 0 &&
    !fn.unit.facts.exports.some((one) => one.name === fn.facts.name)
  );
}

/** Bodies of `if (0)`, `while (false)` and the like, by constants. */
function deadRanges(world: World, fn: Fn): readonly Range[] {
  const found: Range[] = [];
  const bury = (body: readonly Stmt[] | undefined) => {
    if (body && body.length > 0) found.push([rangeOf(body[0]!)[0], rangeOf(body.at(-1)!)[1]]);
  };
  for (const stmt of mentionsIn(fn.facts).steady) {
    const holds = constantly(world, stmt.cond!, fn);
    if (stmt.k === 'loop') {
      if (holds === false) bury(stmt.body);
      continue;
    }
    if (holds === false) bury(stmt.then);
    if (holds === true) bury(stmt.else);
  }
  return found;
}

const rangeOf = (stmt: Stmt): Range => stmt.r;

/** What a condition of literals and names is; undefined where one of the names can change. */
function constantly(world: World, cond: Expr, fn: Fn): boolean | undefined {
  for (const name of mentionsOf(cond).names.keys()) {
    const bindings = world.scopes.lookup(name, fn);
    if (
      bindings.length !== 1 ||
      !bindings.every((one) => (one.kind === 'macro' || one.constant === true) && one.writes.length === 1)
    )
      return undefined;
  }
  const values = world.values.evaluate(cond, fn);
  const truths = new Set(values.map(truth));
  return truths.size === 1 ? [...truths][0] : undefined;
}
