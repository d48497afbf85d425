/**
 * Follows the ways through a piece of program: which acts happen with which outcome, how long each way waits, and where
 * it ends. Bounded in depth, in ways and in steps; ways beyond the bounds are left out, and
 * `exhausted` says where so many steps were needed that nothing found can be trusted.
 */
import type { Failure } from '../../apis/row.ts';
import type { Call, Expr, Stmt } from '../../facts/model.ts';
import { childrenOf } from '../../facts/walk.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Slice } from './slice.ts';
import { attempt, insideLoop, switchOver } from './compound.ts';
import { branch } from './conditions.ts';
import type { Context, Reached } from './context.ts';
import { assign, binary, store, stored, truth } from './operators.ts';
import { call } from './performing.ts';
import { settle } from './promises.ts';
import { UNKNOWN, outcomeOf, signatureOf, withExit, withValue, type Abs, type Act, type State } from './state.ts';

const MAX_WAYS = 48;
const MAX_STEPS = 6_000;

/** Keys of places, by the expressions that denote them. */
const keysIn = new WeakMap<object, WeakMap<Expr, { readonly key: string | undefined }>>();

export class Executor {
  readonly world: World;
  /** So many steps that nothing found can be trusted. */
  exhausted = false;
  /** Every function that was entered on some way. */
  readonly visited = new Set<Fn>();
  private steps = 0;
  private readonly keys: WeakMap<Expr, { readonly key: string | undefined }>;
  readonly slice: Slice;
  /** A call that reaches one of these again ends the way. */
  readonly roots: ReadonlySet<Fn>;

  constructor(world: World, slice: Slice, roots: readonly Fn[] = []) {
    this.world = world;
    this.slice = slice;
    this.roots = new Set(roots);
    this.keys = keysIn.get(this.home) ?? new WeakMap();
    keysIn.set(this.home, this.keys);
  }

  /** What findings that every way shares are kept by: where looks are written down, each question takes its own. */
  get home(): object {
    return this.world.memory?.isOpen === true ? this : this.world;
  }

  run(body: readonly Stmt[], states: readonly State[], at: Context): readonly State[] {
    let live = states;
    for (const stmt of body) {
      if (live.every((state) => state.exit)) break;
      if (!this.slice.matters(stmt, at.fn)) continue;
      live = this.prune(live.flatMap((state) => (state.exit ? [state] : this.step(stmt, state, at))));
    }
    return live;
  }

  prune(states: readonly State[]): readonly State[] {
    if (states.length < 2) return states;
    const seen = new Map<string, State>();
    for (const state of states) seen.set(signatureOf(state), state);
    const kept = [...seen.values()];
    if (kept.length <= MAX_WAYS) return kept;
    return simplest(kept, (state) => outcomeOf(state, this.slice.act.id) ?? 'none');
  }

  private step(stmt: Stmt, state: State, at: Context): readonly State[] {
    if (++this.steps > MAX_STEPS) {
      this.exhausted = true;
      return [withExit(state, { x: 'stop' })];
    }
    switch (stmt.k) {
      case 'expr':
        return this.evaluate(stmt.e, state, at).map((one) => one.state);
      case 'decl':
        return stmt.init ? this.declare(stmt.name, stmt.init, state, at) : [state];
      case 'block':
        return this.run(stmt.body, [state], at);
      case 'if':
        return branch(this, stmt.cond, state, at).flatMap(({ state: next, taken }) =>
          next.exit ? [next] : this.run(taken ? stmt.then : (stmt.else ?? []), [next], at),
        );
      case 'loop':
        return insideLoop(this, stmt, state, at);
      case 'try':
        return attempt(this, stmt, state, at);
      case 'switch':
        return switchOver(this, stmt, state, at);
      case 'return':
        if (!stmt.e) return [withExit(state, { x: 'return', value: UNKNOWN })];
        return this.evaluate(stmt.e, state, at).map((one) =>
          one.state.exit ? one.state : withExit(one.state, { x: 'return', value: one.value }),
        );
      case 'throw':
        return (stmt.e ? this.evaluate(stmt.e, state, at) : [{ state, value: UNKNOWN }]).map((one) =>
          one.state.exit ? one.state : withExit(one.state, { x: 'throw', ...typeThrown(stmt.e) }),
        );
      case 'break':
        return [withExit(state, stmt.label ? { x: 'break', label: stmt.label } : { x: 'break' })];
      case 'continue':
        return [withExit(state, stmt.label ? { x: 'continue', label: stmt.label } : { x: 'continue' })];
      case 'goto':
        return [withExit(state, { x: 'goto', label: stmt.label, r: stmt.r })];
      case 'label':
        return [state];
    }
  }

  private declare(name: string, init: Expr, state: State, at: Context): readonly State[] {
    const target: Expr = { k: 'name', n: name, r: init.r };
    const key = this.keyOf(target, at);
    return this.evaluate(init, state, at).map((one) => {
      if (one.state.exit || !key) return one.state;
      const value = stored(one.value, init, at);
      return this.isPassing(target, at) ? withValue(one.state, key, value) : store(one.state, key, value, init, at);
    });
  }

  /** A local of a function that does not lead to the act: it counts and keeps nothing that outlasts the call. */
  isPassing(expr: Expr, at: Context): boolean {
    if (expr.k !== 'name' || this.slice.leads(at.fn)) return false;
    const bindings = this.world.scopes.lookup(expr.n, at.fn);
    return (
      bindings.length > 0 &&
      bindings.every((one) => one.fn === at.fn && (one.kind === 'local' || one.kind === 'param') && !one.internal)
    );
  }

  evaluate(expr: Expr, state: State, at: Context): readonly Reached[] {
    switch (expr.k) {
      case 'num':
      case 'str':
      case 'bool':
        return [{ state, value: { a: 'const', v: expr.v } }];
      case 'null':
        return [{ state, value: { a: 'const', v: null } }];
      case 'name':
        return [{ state, value: this.read(expr, state, at) }];
      case 'member':
        return this.evaluate(expr.o, state, at).map(({ state: next, value }) => ({
          state: next,
          value: value.a === 'result' ? { ...value, property: expr.p } : this.read(expr, next, at),
        }));
      case 'call':
        return call(this, expr, state, at);
      case 'assign':
        return assign(this, expr, state, at);
      case 'await':
        return this.evaluate(expr.a, state, at).flatMap((one) => settle(this, one));
      case 'cast':
      case 'spread':
        return this.evaluate(expr.a, state, at);
      case 'lambda':
        return [{ state, value: { a: 'function', fn: at.fn.unit.functions[expr.fn]! } }];
      case 'cond':
        return branch(this, expr.c, state, at).flatMap(({ state: next, taken }) =>
          next.exit
            ? [{ state: next, value: UNKNOWN }]
            : this.evaluate(taken ? expr.a : expr.b, next, at).map((one) => ({
                ...one,
                value: stored(one.value, taken ? expr.a : expr.b, at),
              })),
        );
      case 'un':
        if (expr.op === '!') return truth(this, expr, state, at);
        return this.evaluate(expr.a, state, at).map(({ state: next, value }) => ({
          state: next,
          value:
            expr.op === '&' || expr.op === '*'
              ? value
              : expr.op === '-' && value.a === 'const' && typeof value.v === 'number'
                ? { a: 'const', v: -value.v }
                : UNKNOWN,
        }));
      case 'bin':
        return binary(this, expr, state, at);
      default: {
        const kids =
          expr.k === 'index'
            ? [expr.o, expr.i]
            : expr.k === 'list'
              ? expr.items
              : expr.k === 'object'
                ? expr.entries.map((entry) => entry.value)
                : expr.k === 'concat'
                  ? expr.parts
                  : expr.k === 'unknown'
                    ? expr.kids
                    : [];
        let live: readonly Reached[] = [{ state, value: UNKNOWN }];
        for (const kid of kids)
          if (holdsCall(kid))
            live = live.flatMap((one) =>
              one.state.exit
                ? [one]
                : this.evaluate(kid, one.state, at).map((r) => ({ state: r.state, value: UNKNOWN })),
            );
        return live.map((one) => ({
          state: one.state,
          value: expr.k === 'index' ? this.read(expr, one.state, at) : UNKNOWN,
        }));
      }
    }
  }

  read(expr: Expr, state: State, at: Context): Abs {
    const key = this.keyOf(expr, at);
    if (key === undefined) return expr.k === 'name' ? { a: 'ref', key: `?${expr.n}`, symbol: expr.n } : UNKNOWN;
    const known = state.env.get(key);
    if (known) return known;
    if (expr.k === 'name' || expr.k === 'member') {
      const constant = this.constant(expr, at);
      if (constant) return constant;
    }
    return { a: 'ref', key };
  }

  /** A named constant: an enumerator, a macro, a `const`. */
  private constant(expr: Expr, at: Context): Abs | undefined {
    if (expr.k !== 'name') return undefined;
    const bindings = this.world.scopes.lookup(expr.n, at.fn);
    if (!bindings.every((one) => one.kind === 'macro' || one.constant)) return undefined;
    const values = this.world.values.evaluate(expr, at.fn, at.frame);
    const first = values[0];
    if (values.length !== 1 || !first) return undefined;
    return first.t === 'number' || first.t === 'boolean' || (first.t === 'text' && !first.partial)
      ? { a: 'const', v: first.v }
      : undefined;
  }

  /** A name for the place an expression denotes, the same wherever in the program it is written. */
  keyOf(expr: Expr, at: Context): string | undefined {
    if (expr.k !== 'name' && expr.k !== 'member' && expr.k !== 'index') return undefined;
    const known = this.keys.get(expr);
    if (known !== undefined) return known.key;
    const root = this.world.scopes.rootOf(expr, at.fn);
    const key = root && [root.binding.key, ...root.path].join('.');
    this.keys.set(expr, { key });
    return key;
  }

  receiverKey(call: Call, at: Context): string {
    const receiver = call.callee.k === 'member' ? call.callee.o : undefined;
    if (!receiver) return 'connection';
    return this.keyOf(receiver, at) ?? (receiver.k === 'name' ? receiver.n : 'connection');
  }

  failureOf(state: State, id: string): readonly Failure[] | undefined {
    return this.actOf(state, id)?.failure;
  }

  /** An act that happened on this way. */
  actOf(state: State, id: string): Act | undefined {
    for (const event of state.events) if (event.e === 'act' && event.act.id === id) return event.act;
    return undefined;
  }
}

/** Of each outcome the ways with the fewest turns: they are what the program does most of the time. */
function simplest(states: readonly State[], outcome: (state: State) => string): readonly State[] {
  const groups = new Map<string, State[]>();
  for (const state of states) groups.set(outcome(state), [...(groups.get(outcome(state)) ?? []), state]);
  const share = Math.floor(MAX_WAYS / groups.size);
  const turns = (state: State) => state.events.length + state.conditions.length;
  return [...groups.values()].flatMap((group) => group.sort((a, b) => turns(a) - turns(b)).slice(0, share));
}

/** `raise Exception('…')`, `raise ValueError`, `throw new Error(…)`. */
function typeThrown(thrown: Expr | undefined): { readonly type?: string } {
  const named = thrown?.k === 'call' ? thrown.callee : thrown;
  return named?.k === 'name' ? { type: named.n } : {};
}

const callCache = new WeakMap<Expr, boolean>();

/** Whether evaluating this may do something: it holds a call, an assignment or an await. */
export function holdsCall(expr: Expr): boolean {
  const known = callCache.get(expr);
  if (known !== undefined) return known;
  let found = false;
  const pending: Expr[] = [expr];
  while (pending.length > 0 && !found) {
    const next = pending.pop()!;
    if (next.k === 'call' || next.k === 'assign' || next.k === 'await') found = true;
    else pending.push(...childrenOf(next));
  }
  callCache.set(expr, found);
  return found;
}
