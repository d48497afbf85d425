/** What of a program can run: functions that nothing refers to and branches under a constant false do not. */
import type { Expr, Range, Stmt } from '../facts/model.ts';
import { walkBody, walkExpr, walkStmt } from '../facts/walk.ts';
import { truth } from '../link/evaluate/making.ts';
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
  /** By firmware and name. */
  const hidden = new Map<string, Fn[]>();
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
      const key = `${unit.firmware}:${fn.facts.name}`;
      hidden.set(key, [...(hidden.get(key) ?? []), fn]);
    }
  const mention = (name: string, unit: Unit) => hidden.get(`${unit.firmware}:${name}`)?.forEach(start);
  for (const unit of world.program.units)
    for (const macro of unit.facts.macros)
      if (macro.value) walkExpr(macro.value, { expr: (expr) => void (expr.k === 'name' && mention(expr.n, unit)) });
  for (const fn of queue) {
    for (const inner of fn.unit.functions)
      if (inner.facts.parent === fn.index && inner.facts.parent > 0 && !isHidden(inner)) start(inner);
    const visitor = {
      expr(expr: Expr) {
        if (expr.k === 'name' && reached(expr.r, fn)) mention(expr.n, fn.unit);
        if (expr.k === 'lambda') start(fn.unit.functions[expr.fn]!);
      },
    };
    walkBody(fn.facts.body, visitor);
    for (const param of fn.facts.params) if (param.default) walkExpr(param.default, visitor);
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
  const visitor = {
    stmt(stmt: Stmt) {
      if (stmt.k === 'if') {
        const holds = constantly(world, stmt.cond, fn);
        if (holds === false) bury(stmt.then);
        if (holds === true) bury(stmt.else);
      } else if (stmt.k === 'loop' && stmt.form !== 'do' && stmt.cond && constantly(world, stmt.cond, fn) === false)
        bury(stmt.body);
    },
  };
  for (const stmt of fn.facts.body) walkStmt(stmt, visitor);
  return found;
}

const rangeOf = (stmt: Stmt): Range => stmt.r;

/** What a condition of nothing but constants is; undefined where anything of it can change. */
function constantly(world: World, cond: Expr, fn: Fn): boolean | undefined {
  let constant = true;
  walkExpr(cond, {
    expr(expr) {
      if (expr.k === 'call' || expr.k === 'member' || expr.k === 'index' || expr.k === 'assign' || expr.k === 'unknown')
        constant = false;
      else if (expr.k === 'name') {
        const bindings = world.scopes.lookup(expr.n, fn);
        if (
          bindings.length !== 1 ||
          !bindings.every((one) => (one.kind === 'macro' || one.constant === true) && one.writes.length === 1)
        )
          constant = false;
      }
    },
  });
  if (!constant) return undefined;
  const values = world.values.evaluate(cond, fn);
  const truths = new Set(values.map(truth));
  return truths.size === 1 ? [...truths][0] : undefined;
}
