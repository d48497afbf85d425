/** Turns: the conditions that a repeater passes on its way to an act. */
import type { Call, Expr, Range, Stmt } from '../../facts/model.ts';
import { childrenOf, walkExpr } from '../../facts/walk.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Slice } from '../paths/slice.ts';
import type { Act } from '../paths/state.ts';
import type { Root } from '../retries/roots.ts';
import { leaves } from '../schedules/reached.ts';

/** A condition, and how it must turn out. */
export interface Turn {
  readonly expr: Expr;
  readonly fn: Fn;
  readonly wanted: boolean;
}

const MAX_CALLS = 8;
/** Places from which an act is reached that are told apart. */
const MAX_WAYS = 12;

/** For each way from a repeater to an act, the turns on it. */
export function turnsTo(world: World, slice: Slice, root: Root, act: Act): readonly (readonly Turn[])[] {
  const walk = new Walk(world, slice, act);
  const body = root.loop ? root.loop.body : root.label ? root.label.body : root.fn.facts.body;
  if (root.loop?.cond) walk.expr(root.loop.cond, root.fn, [], [root.fn]);
  walk.body(body, root.fn, [], [root.fn]);
  return walk.ways;
}

/** Whether an expression stands in a turn, or in a function that the turn calls. */
export function isTurnedBy(world: World, turns: readonly Turn[], expr: Expr, fn: Fn): boolean {
  return turns.some((turn) => (turn.fn === fn ? holds(turn.expr.r, expr.r) : calls(world, turn, fn)));
}

const holds = (range: Range, inner: Range): boolean => range[0] <= inner[0] && inner[1] <= range[1];

function calls(world: World, turn: Turn, fn: Fn): boolean {
  let found = false;
  walkExpr(turn.expr, {
    expr: (one) => {
      if (one.k === 'call') found ||= world.calls.resolve(one, turn.fn).functions.includes(fn);
      return !found;
    },
  });
  return found;
}

class Walk {
  readonly ways: (readonly Turn[])[] = [];
  private readonly world: World;
  private readonly slice: Slice;
  private readonly act: Act;

  constructor(world: World, slice: Slice, act: Act) {
    this.world = world;
    this.slice = slice;
    this.act = act;
  }

  body(body: readonly Stmt[], fn: Fn, before: readonly Turn[], stack: readonly Fn[]): void {
    let turns = before;
    let last: Stmt | undefined;
    for (const stmt of body) {
      if (this.ways.length >= MAX_WAYS) return;
      const macro = stmt.k === 'block' && last ? this.macroOf(last, fn) : undefined;
      last = stmt;
      this.stmt(stmt, fn, macro ? [...turns, { expr: macro, fn, wanted: true }] : turns, stack);
      // What follows an early way out happens where that was not taken.
      if (stmt.k === 'if' && leaves(stmt.then)) turns = [...turns, { expr: stmt.cond, fn, wanted: false }];
    }
  }

  /** `EVERY_N_SECONDS(30) { … }`: a macro that nobody knows decides about the block after it. */
  private macroOf(stmt: Stmt, fn: Fn): Call | undefined {
    if (fn.unit.family !== 'c' || stmt.k !== 'expr' || stmt.e.k !== 'call' || stmt.e.callee.k !== 'name')
      return undefined;
    const { functions } = this.world.calls.resolve(stmt.e, fn);
    return functions.length === 0 && stmt.e.callee.n === stmt.e.callee.n.toUpperCase() ? stmt.e : undefined;
  }

  private stmt(stmt: Stmt, fn: Fn, turns: readonly Turn[], stack: readonly Fn[]): void {
    const exprs = (...list: readonly (Expr | undefined)[]) => {
      for (const one of list) if (one) this.expr(one, fn, turns, stack);
    };
    const under = (expr: Expr, wanted: boolean): readonly Turn[] => [...turns, { expr, fn, wanted }];
    switch (stmt.k) {
      case 'decl':
        return exprs(stmt.init);
      case 'expr':
      case 'return':
      case 'throw':
        return exprs(stmt.e);
      case 'block':
        return this.body(stmt.body, fn, turns, stack);
      case 'if':
        exprs(stmt.cond);
        this.body(stmt.then, fn, under(stmt.cond, true), stack);
        return this.body(stmt.else ?? [], fn, under(stmt.cond, false), stack);
      case 'loop':
        this.body(stmt.init ?? [], fn, turns, stack);
        exprs(stmt.over, stmt.cond, stmt.step);
        return this.body(stmt.body, fn, turns, stack);
      case 'try':
        this.body(stmt.body, fn, turns, stack);
        this.body(stmt.else ?? [], fn, turns, stack);
        return this.body(stmt.finally ?? [], fn, turns, stack);
      case 'switch':
        exprs(stmt.subject);
        for (const one of stmt.cases) this.body(one.body, fn, under(stmt.subject, true), stack);
        return;
      default:
    }
  }

  expr(expr: Expr, fn: Fn, turns: readonly Turn[], stack: readonly Fn[]): void {
    if (expr === this.act.call) return void this.ways.push(turns);
    if (expr.k === 'lambda') return this.enter(fn.unit.functions[expr.fn]!, turns, stack);
    if (expr.k === 'call') this.call(expr, fn, turns, stack);
    const kids = childrenOf(expr);
    const first =
      expr.k === 'cond' ? expr.c : expr.k === 'bin' && (expr.op === '&&' || expr.op === '||') ? expr.a : undefined;
    for (const kid of kids) {
      const wanted = expr.k === 'cond' ? kid === expr.a : expr.k === 'bin' && expr.op === '&&';
      this.expr(kid, fn, first && kid !== first ? [...turns, { expr: first, fn, wanted }] : turns, stack);
    }
  }

  private call(call: Call, fn: Fn, turns: readonly Turn[], stack: readonly Fn[]): void {
    for (const callee of this.world.calls.resolve(call, fn).functions) this.enter(callee, turns, stack);
    for (const { value } of call.args)
      if (value.k === 'name' || value.k === 'member')
        for (const callee of this.world.calls.functionsOf(value, fn)) this.enter(callee, turns, stack);
  }

  private enter(fn: Fn, turns: readonly Turn[], stack: readonly Fn[]): void {
    if (stack.length > MAX_CALLS || stack.includes(fn) || !this.slice.leads(fn)) return;
    this.body(fn.facts.body, fn, turns, [...stack, fn]);
  }
}
