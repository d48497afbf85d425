/** The part of a program that bears on one act: what leads to it, what its conditions read, where time passes. */
import type { Call, Expr, FunctionFacts, Range, Stmt } from '../../facts/model.ts';
import { childrenOf, walkBody, walkExpr } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Activity } from '../activity.ts';
import { pauseOf } from './pause.ts';
import { sleepOf } from './sleeping.ts';
import type { Act } from './state.ts';

/** Statements of a function that is followed although no act is in it: getters, flag setters. */
const SMALL = 12;

export class Slice {
  readonly act: Act;
  private readonly world: World;
  private readonly activity: Pick<Activity, 'eventful' | 'leadingTo'>;
  private readonly leading: ReadonlySet<Fn>;
  private readonly cache = new Map<Stmt, boolean>();
  private readonly entering = new Map<Fn, boolean>();
  private names: ReadonlySet<string> | undefined;

  constructor(world: World, activity: Pick<Activity, 'eventful' | 'leadingTo'>, act: Act) {
    this.world = world;
    this.activity = activity;
    this.act = act;
    this.leading = activity.leadingTo(act.fn);
  }

  /** Names that a condition or a return value on the way to the act reads. */
  private get read(): ReadonlySet<string> {
    return (this.names ??= namesRead(this.world, this.leading));
  }

  /** Whether the act is reached through `fn`. */
  leads(fn: Fn): boolean {
    return this.leading.has(fn);
  }

  /** Whether a way goes into `fn` or passes it by. */
  enters(fn: Fn): boolean {
    if (this.leading.has(fn)) return true;
    let known = this.entering.get(fn);
    if (known === undefined) {
      known =
        isSmall(fn) &&
        (contentsOf(fn).calls.some((call) => call.new === true && sleepOf(this.world, call, fn) !== undefined) ||
          this.read.has(fn.facts.name) ||
          contentsOf(fn).assigns.some((assign) => namesOf(assign.target).some((name) => this.read.has(name))));
      this.entering.set(fn, known);
    }
    return known;
  }

  /** Whether the act is reached from what stands in a range of `fn`. */
  reachedIn(range: Range, fn: Fn): boolean {
    return contentsOf(fn).calls.some((call) => {
      if (call.r[0] < range[0] || call.r[1] > range[1]) return false;
      if (call === this.act.call || this.world.calls.resolve(call, fn).functions.some((one) => this.leading.has(one)))
        return true;
      return call.args.some(
        ({ value }) =>
          value.k !== 'str' &&
          value.k !== 'num' &&
          this.world.calls.functionsOf(value, fn).some((one) => this.leading.has(one)),
      );
    });
  }

  /** Whether a statement can change what a way knows. */
  matters(stmt: Stmt, fn: Fn): boolean {
    const known = this.cache.get(stmt);
    if (known !== undefined) return known;
    const result = this.decide(stmt, fn);
    this.cache.set(stmt, result);
    return result;
  }

  private decide(stmt: Stmt, fn: Fn): boolean {
    const any = (body: readonly Stmt[] | undefined) => body?.some((one) => this.matters(one, fn)) ?? false;
    switch (stmt.k) {
      case 'expr':
        return this.exprMatters(stmt.e, fn);
      case 'decl':
        return stmt.init !== undefined && (this.read.has(stmt.name) || this.exprMatters(stmt.init, fn));
      case 'block':
        return any(stmt.body);
      case 'if':
        return this.exprMatters(stmt.cond, fn) || any(stmt.then) || any(stmt.else);
      case 'loop':
        return (
          [stmt.cond, stmt.over, stmt.step].some((one) => one !== undefined && this.exprMatters(one, fn)) ||
          any(stmt.init) ||
          any(stmt.else) ||
          any(stmt.body.filter((one) => one.k !== 'break' && one.k !== 'continue'))
        );
      case 'try':
        return (
          any(stmt.body) || stmt.handlers.some((handler) => any(handler.body)) || any(stmt.else) || any(stmt.finally)
        );
      case 'switch':
        return (
          this.exprMatters(stmt.subject, fn) ||
          stmt.cases.some((one) => any(one.body.filter((inner) => inner.k !== 'break')))
        );
      default:
        return true;
    }
  }

  private exprMatters(expr: Expr, fn: Fn): boolean {
    let found = false;
    walkExpr(expr, {
      expr: (one) => {
        if (found) return false;
        if (one.k === 'call') found = this.callMatters(one, fn);
        else if (one.k === 'await') found = true;
        else if (one.k === 'lambda') found = this.leading.has(fn.unit.functions[one.fn]!);
        else if (one.k === 'assign') found = namesOf(one.target).some((name) => this.read.has(name));
        return !found;
      },
    });
    return found;
  }

  private callMatters(call: Call, fn: Fn): boolean {
    if (call === this.act.call || (call.new === true && sleepOf(this.world, call, fn) !== undefined)) return true;
    const { functions, rows } = this.world.calls.resolve(call, fn);
    if (functions.some((one) => this.leading.has(one) || this.activity.eventful.has(one) || this.enters(one)))
      return true;
    if (rows.some((row) => row.means.some((meaning) => TIMELY.has(meaning.kind)))) return true;
    return call.args.some(
      (arg) =>
        (arg.value.k === 'name' || arg.value.k === 'member') &&
        this.world.calls.functionsOf(arg.value, fn).some((one) => this.leading.has(one)),
    );
  }

  /** Constant delays that every way through a function passes. */
  pausesIn(fn: Fn): number {
    let ms = 0;
    for (const stmt of fn.facts.body) {
      const call = stmt.k === 'expr' && stmt.e.k === 'call' ? stmt.e : undefined;
      if (!call) continue;
      const meaning = this.world.calls.meanings(call, fn, 'delay')[0];
      const amount = meaning && argumentOf(call, meaning.amount);
      if (!amount) continue;
      const pause = pauseOf(this.world, amount, fn, undefined, meaning.unit, meaning.scale);
      if (typeof pause === 'number') ms += pause;
    }
    return ms;
  }
}

const TIMELY = new Set([
  'delay',
  'wait',
  'clock',
  'once',
  'repeat',
  'reboot',
  'status',
  'local-wait',
  'deadline',
  'due',
  'syncs',
  'request',
  'datagram',
  'http',
]);

function namesOf(target: Expr): string[] {
  if (target.k === 'name') return [target.n];
  if (target.k === 'member') return [target.p];
  return childrenOf(target).flatMap(namesOf);
}

const sizes = new WeakMap<FunctionFacts, number>();

function sizeOf(fn: Fn): number {
  let size = sizes.get(fn.facts);
  if (size === undefined) {
    size = 0;
    const count = { stmt: () => void size!++ };
    walkBody(fn.facts.body, count);
    sizes.set(fn.facts, size);
  }
  return size;
}

const isSmall = (fn: Fn): boolean =>
  fn.facts.kind !== 'module' && fn.facts.body.length > 0 && fn.facts.body.length <= SMALL && sizeOf(fn) <= 3 * SMALL;

const readBy = new WeakMap<World, WeakMap<Fn, ReadonlySet<string>>>();

/** Names in conditions, return values and callback arguments of functions, and of the small functions these call. */
function namesRead(world: World, functions: ReadonlySet<Fn>): ReadonlySet<string> {
  const names = new Set<string>();
  const done = new Set<Fn>();
  const queue = [...functions];
  for (const fn of queue) {
    if (done.has(fn)) continue;
    done.add(fn);
    for (const name of namesReadBy(world, fn)) {
      names.add(name);
      for (const callee of world.scopes.functionsNamed(name))
        if (isSmall(callee) && callee.unit.family === fn.unit.family) queue.push(callee);
    }
  }
  return names;
}

function namesReadBy(world: World, fn: Fn): ReadonlySet<string> {
  if (world.memory?.isOpen) return findNamesRead(world, fn);
  const table = readBy.get(world) ?? new WeakMap<Fn, ReadonlySet<string>>();
  readBy.set(world, table);
  const known = table.get(fn) ?? findNamesRead(world, fn);
  table.set(fn, known);
  return known;
}

function findNamesRead(world: World, fn: Fn): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = {
    expr: (expr: Expr) =>
      void (expr.k === 'name' ? found.add(expr.n) : expr.k === 'member' ? found.add(expr.p) : undefined),
  };
  walkBody(fn.facts.body, {
    stmt(stmt) {
      if (stmt.k === 'if') walkExpr(stmt.cond, collect);
      else if (stmt.k === 'loop' && stmt.cond) walkExpr(stmt.cond, collect);
      else if (stmt.k === 'switch') walkExpr(stmt.subject, collect);
      else if (stmt.k === 'return' && stmt.e) walkExpr(stmt.e, collect);
      // What a read local stands for is read too: `bool ok = isSynced(); if (ok) …`.
      else if (stmt.k === 'decl' && stmt.init?.k === 'call') walkExpr(stmt.init.callee, collect);
    },
    expr(expr) {
      if (expr.k === 'assign' && expr.value.k === 'call') walkExpr(expr.value.callee, collect);
      if (expr.k === 'call') for (const amount of amountsOf(world, expr, fn)) walkExpr(amount, collect);
    },
  });
  return found;
}

/** How long a call waits, where that is written. */
function amountsOf(world: World, call: Call, fn: Fn): readonly Expr[] {
  return world.calls
    .resolve(call, fn)
    .rows.flatMap((row) => row.means)
    .flatMap((meaning) => {
      const refs =
        meaning.kind === 'delay' || meaning.kind === 'wait' || meaning.kind === 'deadline'
          ? meaning.amount
          : meaning.kind === 'once'
            ? meaning.period
            : undefined;
      const amount = refs === undefined ? undefined : argumentOf(call, refs);
      return amount && amount.k !== 'num' ? [amount] : [];
    });
}
