/**
 * Follows the ways through a piece of program: which acts happen with which outcome, how long each way waits, and where
 * it ends. Bounded in depth, in ways and in steps; what exceeds a bound is left out and `truncated` says so.
 */
import type { Failure, Meaning } from '../../apis/row.ts';
import type { Call, Expr, Loop, Stmt, SwitchCase } from '../../facts/model.ts';
import { childrenOf } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Frame } from '../../link/evaluate.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { actOf } from '../acts.ts';
import type { Slice } from './slice.ts';
import { branch } from './conditions.ts';
import { pauseOf } from './pause.ts';
import {
  UNKNOWN, outcomeOf, signatureOf, withEvent, withExit, withOutcome, withValue, withoutExit,
  type Abs, type Act, type State,
} from './state.ts';

/** Key under which ways remember whether the clock has been set. */
export const TIME_IS_SET = 'status:time is set';

const MAX_WAYS = 48;
const MAX_DEPTH = 9;
const MAX_STEPS = 12_000;

export interface Reached {
  readonly state: State;
  readonly value: Abs;
}

/** Where in the program a step is taken. */
export interface Context {
  readonly fn: Fn;
  readonly frame?: Frame;
  readonly depth: number;
  readonly stack: readonly Fn[];
}

export class Executor {
  readonly world: World;
  /** Some ways were left out. */
  truncated = false;
  /** So many steps that nothing found can be trusted. */
  exhausted = false;
  /** Every function that was entered on some way. */
  readonly visited = new Set<Fn>();
  private steps = 0;
  private readonly slice: Slice;
  /** A call that reaches one of these again ends the way. */
  private readonly roots: ReadonlySet<Fn>;

  constructor(world: World, slice: Slice, roots: readonly Fn[] = []) {
    this.world = world;
    this.slice = slice;
    this.roots = new Set(roots);
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
    this.truncated = true;
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
          next.exit ? [next] : this.run(taken ? stmt.then : (stmt.else ?? []), [next], at));
      case 'loop':
        return this.loop(stmt, state, at);
      case 'try':
        return this.attempt(stmt, state, at);
      case 'switch':
        return this.choose(stmt, state, at);
      case 'return':
        if (!stmt.e) return [withExit(state, { x: 'return', value: UNKNOWN })];
        return this.evaluate(stmt.e, state, at).map((one) => (one.state.exit ? one.state : withExit(one.state, { x: 'return', value: one.value })));
      case 'throw':
        return (stmt.e ? this.evaluate(stmt.e, state, at) : [{ state, value: UNKNOWN }]).map((one) => (one.state.exit ? one.state : withExit(one.state, { x: 'throw' })));
      case 'break':
        return [withExit(state, stmt.label ? { x: 'break', label: stmt.label } : { x: 'break' })];
      case 'continue':
        return [withExit(state, stmt.label ? { x: 'continue', label: stmt.label } : { x: 'continue' })];
      case 'goto':
        return [withExit(state, { x: 'goto', label: stmt.label })];
      case 'label':
        return [state];
    }
  }

  private declare(name: string, init: Expr, state: State, at: Context): readonly State[] {
    const key = this.keyOf({ k: 'name', n: name, r: init.r }, at);
    return this.evaluate(init, state, at).map((one) => (one.state.exit || !key ? one.state : this.store(one.state, key, one.value, init, at)));
  }

  /** A loop inside what is looked at: left at once, or after one round. */
  private loop(loop: Loop, state: State, at: Context): readonly State[] {
    const done: State[] = [];
    let entering: readonly State[] = loop.init ? this.run(loop.init, [state], at) : [state];
    if (loop.over) entering = entering.flatMap((one) => (one.exit ? [one] : this.evaluate(loop.over!, one, at).map((r) => r.state)));
    const tested = (states: readonly State[]) => {
      if (!loop.cond || isForEver(loop.cond)) return { enter: states.filter((s) => !s.exit), leave: [] as State[], gone: states.filter((s) => s.exit) };
      const ways = states.flatMap((one) => (one.exit ? [{ state: one, taken: true }] : branch(this, loop.cond!, one, at)));
      return {
        enter: ways.filter((way) => way.taken && !way.state.exit).map((way) => way.state),
        leave: ways.filter((way) => !way.taken && !way.state.exit).map((way) => way.state),
        gone: ways.filter((way) => way.state.exit).map((way) => way.state),
      };
    };
    let enter: readonly State[] = entering.filter((one) => !one.exit);
    done.push(...entering.filter((one) => one.exit));
    if (loop.form !== 'do') {
      const first = tested(enter);
      done.push(...first.leave, ...first.gone);
      enter = first.enter;
      if (loop.form === 'each') done.push(...enter);
    }
    const after: State[] = [];
    for (const end of this.run(loop.body, this.prune(enter), at)) {
      const exit = end.exit;
      if (exit?.x === 'break' && (!exit.label || exit.label === loop.label)) done.push(withoutExit(end));
      else if (exit && !(exit.x === 'continue' && (!exit.label || exit.label === loop.label))) done.push(end);
      else after.push(withoutExit(end));
    }
    const stepped = loop.step ? after.flatMap((one) => this.evaluate(loop.step!, one, at).map((r) => r.state)) : after;
    const last = tested(stepped);
    done.push(...last.gone, ...last.leave);
    if (last.leave.length === 0 && loop.cond && !isForEver(loop.cond)) done.push(...last.enter);
    else if (loop.form === 'each') done.push(...last.enter);
    return this.prune(done);
  }

  private attempt(stmt: Extract<Stmt, { k: 'try' }>, state: State, at: Context): readonly State[] {
    const out: State[] = [];
    for (const end of this.run(stmt.body, [state], at)) {
      if (end.exit?.x === 'throw' && stmt.handlers.length > 0) {
        const caught = stmt.handlers.filter((handler) => !handler.types.some((type) => UNRELATED_ERRORS.has(type)));
        if (caught.length === 0) out.push(end);
        for (const handler of caught.slice(0, 3)) out.push(...this.run(handler.body, [withoutExit(end)], at));
      } else if (!end.exit && stmt.else) out.push(...this.run(stmt.else, [end], at));
      else out.push(end);
    }
    if (!stmt.finally) return this.prune(out);
    return this.prune(out.flatMap((end) => {
      if (!end.exit) return this.run(stmt.finally!, [end], at);
      const exit = end.exit;
      return this.run(stmt.finally!, [withoutExit(end)], at).map((one) => (one.exit ? one : withExit(one, exit)));
    }));
  }

  private choose(stmt: Extract<Stmt, { k: 'switch' }>, state: State, at: Context): readonly State[] {
    const out: State[] = [];
    for (const { state: next } of this.evaluate(stmt.subject, state, at)) {
      if (next.exit) {
        out.push(next);
        continue;
      }
      let matchedAll = false;
      const rest: State[] = [next];
      stmt.cases.forEach((one, index) => {
        if (one.tests.length === 0) matchedAll = true;
        const entering = one.tests.length === 0 ? rest : one.tests.flatMap((test) =>
          branch(this, { k: 'bin', op: '==', a: stmt.subject, b: test, r: test.r }, next, at).filter((way) => way.taken).map((way) => way.state));
        for (const end of this.run(bodyFrom(stmt.cases, index), entering.slice(0, 4), at))
          out.push(end.exit?.x === 'break' && !end.exit.label ? withoutExit(end) : end);
      });
      if (!matchedAll) out.push(next);
    }
    return this.prune(out);
  }

  // -------------------------------------------------------------------------------------------- expressions

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
        return this.call(expr, state, at);
      case 'assign':
        return this.assign(expr, state, at);
      case 'await':
        return this.evaluate(expr.a, state, at).flatMap((one) => this.settle(one));
      case 'cast':
      case 'spread':
        return this.evaluate(expr.a, state, at);
      case 'lambda':
        return [{ state, value: { a: 'function', fn: at.fn.unit.functions[expr.fn]! } }];
      case 'cond':
        return branch(this, expr.c, state, at).flatMap(({ state: next, taken }) => (next.exit ? [{ state: next, value: UNKNOWN }] : this.evaluate(taken ? expr.a : expr.b, next, at)));
      case 'un':
        if (expr.op === '!') return this.truth(expr, state, at);
        return this.evaluate(expr.a, state, at).map(({ state: next, value }) => ({ state: next, value: expr.op === '&' || expr.op === '*' ? value : expr.op === '-' && value.a === 'const' && typeof value.v === 'number' ? { a: 'const', v: -value.v } : UNKNOWN }));
      case 'bin':
        return this.binary(expr, state, at);
      default: {
        const kids = expr.k === 'index' ? [expr.o, expr.i] : expr.k === 'list' ? expr.items : expr.k === 'object' ? expr.entries.map((entry) => entry.value) : expr.k === 'concat' ? expr.parts : expr.k === 'unknown' ? expr.kids : [];
        let live: readonly Reached[] = [{ state, value: UNKNOWN }];
        for (const kid of kids) if (holdsCall(kid)) live = live.flatMap((one) => (one.state.exit ? [one] : this.evaluate(kid, one.state, at).map((r) => ({ state: r.state, value: UNKNOWN }))));
        return live.map((one) => ({ state: one.state, value: expr.k === 'index' ? this.read(expr, one.state, at) : UNKNOWN }));
      }
    }
  }

  private binary(expr: Extract<Expr, { k: 'bin' }>, state: State, at: Context): readonly Reached[] {
    if (expr.op === '&&' || expr.op === '||' || COMPARISONS.has(expr.op)) return this.truth(expr, state, at);
    return this.evaluate(expr.a, state, at).flatMap((left) => (left.state.exit ? [left] : this.evaluate(expr.b, left.state, at).map((right) => ({ state: right.state, value: this.arithmetic(expr, left.value, right.value, at) }))));
  }

  private arithmetic(expr: Extract<Expr, { k: 'bin' }>, left: Abs, right: Abs, at: Context): Abs {
    if (expr.op === ',') return right;
    if (expr.op === '+' && left.a === 'now') return { a: 'now', ahead: pauseOf(this.world, expr.b, at.fn, at.frame, left.unit), unit: left.unit };
    if (expr.op === '+' && right.a === 'now') return { a: 'now', ahead: pauseOf(this.world, expr.a, at.fn, at.frame, right.unit), unit: right.unit };
    if (left.a === 'const' && right.a === 'const' && typeof left.v === 'number' && typeof right.v === 'number') {
      if (expr.op === '+') return { a: 'const', v: left.v + right.v };
      if (expr.op === '-') return { a: 'const', v: left.v - right.v };
    }
    return UNKNOWN;
  }

  /** A condition used as a value. */
  private truth(expr: Expr, state: State, at: Context): readonly Reached[] {
    return branch(this, expr, state, at).map((way) => ({ state: way.state, value: { a: 'const', v: way.taken } }));
  }

  private assign(expr: Extract<Expr, { k: 'assign' }>, state: State, at: Context): readonly Reached[] {
    return this.evaluate(expr.value, state, at).map(({ state: next, value }) => {
      if (next.exit) return { state: next, value };
      const key = expr.target.k === 'list' || expr.target.k === 'object' ? undefined : this.keyOf(expr.target, at);
      if (!key) return { state: next, value };
      if (expr.op !== '=') {
        const before = next.env.get(key);
        const sum: Abs = before?.a === 'const' && typeof before.v === 'number' && value.a === 'const' && typeof value.v === 'number' && (expr.op === '+=' || expr.op === '-=')
          ? { a: 'const', v: expr.op === '+=' ? before.v + value.v : before.v - value.v } : before?.a === 'now' ? before : UNKNOWN;
        return { state: this.store(next, key, sum, expr.value, at), value: sum };
      }
      return { state: this.store(next, key, value, expr.value, at), value };
    });
  }

  /** Remembers a value; a time that is stored is a stamp, which time guards look at. */
  private store(state: State, key: string, value: Abs, expr: Expr, at: Context): State {
    const next = withValue(state, key, value.a === 'ref' && !value.status ? UNKNOWN : value);
    if (value.a === 'now') return withEvent(next, { e: 'stamp', key, ahead: value.ahead, zero: false, expr, fn: at.fn });
    if (value.a === 'const' && typeof value.v === 'number') return withEvent(next, { e: 'stamp', key, ahead: undefined, zero: value.v === 0, expr, fn: at.fn });
    return next;
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
    return first.t === 'number' || first.t === 'boolean' || (first.t === 'text' && !first.partial) ? { a: 'const', v: first.v } : undefined;
  }

  /** A name for the place an expression denotes, the same wherever in the program it is written. */
  keyOf(expr: Expr, at: Context): string | undefined {
    if (expr.k !== 'name' && expr.k !== 'member' && expr.k !== 'index') return undefined;
    const root = this.world.scopes.rootOf(expr, at.fn);
    return root && [root.binding.key, ...root.path].join('.');
  }

  // -------------------------------------------------------------------------------------------- calls

  private call(call: Call, state: State, at: Context): readonly Reached[] {
    const chained = this.promiseStep(call, state, at);
    if (chained) return chained;
    let live: readonly Reached[] = [{ state, value: UNKNOWN }];
    const parts = [...(call.callee.k === 'member' ? [call.callee.o] : call.callee.k === 'call' ? [call.callee] : []), ...call.args.map((arg) => arg.value)];
    for (const part of parts)
      if (holdsCall(part)) live = live.flatMap((one) => (one.state.exit ? [one] : this.evaluate(part, one.state, at)));
    return live.flatMap((one) => (one.state.exit ? [one] : this.perform(call, one.state, at)));
  }

  private perform(call: Call, state: State, at: Context): readonly Reached[] {
    if (call.new && call.callee.k === 'name' && call.callee.n === 'Promise') return this.promise(call, state, at);
    const { functions, rows } = this.world.calls.resolve(call, at.fn);
    const meanings = rows.flatMap((row) => row.means);
    const act = actOf(this.world, call, at.fn);
    if (act && act.call !== this.slice.act.call) return this.otherAct(act, call, state, at);
    if (act) return this.act(act.id, call, withEvent({ ...state, asked: act.id }, { e: 'act', act, outcome: 'maybe', after: state.conditions.length }), at, act.failure.includes('throws'), callbackOf(act.meaning));
    for (const meaning of meanings) {
      const result = this.timely(meaning, call, state, at);
      if (result) return result;
    }
    if (functions.length > 0) return this.enter(functions, call, state, at);
    if (meanings.some((meaning) => RUNS_LATER.has(meaning.kind))) return [{ state, value: UNKNOWN }];
    return this.handlers(call, state, at);
  }

  /** `new Promise((resolve, reject) => …)`: rejects where an act in it fails later. */
  private promise(call: Call, state: State, at: Context): readonly Reached[] {
    const run = call.args.flatMap((arg) => this.world.calls.functionsOf(arg.value, at.fn)).filter((fn) => this.slice.enters(fn));
    if (run.length === 0) return [{ state, value: UNKNOWN }];
    const id = this.slice.act.id;
    return this.enter(run, call, state, at, []).map((one) => ({
      state: one.state,
      value: one.state.exit || outcomeOf(one.state, id) === undefined ? UNKNOWN : { a: 'result', act: id, failure: ['rejects'] },
    }));
  }

  /** Delays, clocks, timers, restarts, connection states. */
  private timely(meaning: Meaning, call: Call, state: State, at: Context): readonly Reached[] | undefined {
    switch (meaning.kind) {
      case 'delay': {
        const amount = argumentOf(call, meaning.amount);
        const pause = amount ? pauseOf(this.world, amount, at.fn, at.frame, meaning.unit, meaning.scale) : 'unknown';
        return [{ state: withEvent(state, { e: 'pause', pause, expr: amount ?? call, fn: at.fn }), value: UNKNOWN }];
      }
      case 'wait':
      case 'local-wait': {
        const amount = meaning.amount === undefined ? undefined : argumentOf(call, meaning.amount);
        if (!amount) return this.reply(meaning.kind === 'local-wait' ? (meaning.failure ?? ['false']) : ['false'], state);
        const pause = pauseOf(this.world, amount, at.fn, at.frame, meaning.unit ?? 'ms');
        return this.reply(meaning.kind === 'local-wait' ? (meaning.failure ?? ['false']) : ['false'], withEvent(state, { e: 'pause', pause, expr: amount, fn: at.fn, upTo: true }));
      }
      case 'clock':
        return meaning.wall && meaning.unit === 'own' ? [{ state, value: UNKNOWN }] : [{ state, value: { a: 'now', ahead: 0, unit: meaning.unit, ...(meaning.wall ? { wall: true } : {}) } }];
      case 'deadline': {
        const amount = argumentOf(call, meaning.amount);
        return [{ state, value: { a: 'now', ahead: amount ? pauseOf(this.world, amount, at.fn, at.frame, meaning.unit) : 'unknown', unit: meaning.unit } }];
      }
      case 'status':
        if (meaning.of === 'data') return this.reply(meaning.failure ?? ['false'], state);
        if (meaning.of === 'time') return [{ state, value: { a: 'ref', key: TIME_IS_SET, status: true } }];
        return [{ state, value: { a: 'ref', key: `status:${this.receiverKey(call, at)}`, status: true } }];
      case 'reboot': {
        const amount = meaning.amount === undefined ? undefined : argumentOf(call, meaning.amount);
        const pause = amount ? pauseOf(this.world, amount, at.fn, at.frame, meaning.unit ?? 'us') : 'unknown';
        return [{ state: withExit(withEvent(state, { e: 'reboot', pause, expr: call, fn: at.fn }), { x: 'stop' }), value: UNKNOWN }];
      }
      case 'once': {
        const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
        const functions = callback ? this.world.calls.functionsOf(callback, at.fn) : [];
        if (functions.length === 0) return undefined;
        const period = meaning.period === undefined ? undefined : argumentOf(call, meaning.period);
        const pause = period ? pauseOf(this.world, period, at.fn, at.frame, meaning.unit ?? 'ms', meaning.scale) : 0;
        const armed = { ...withEvent(state, { e: 'pause', pause, expr: period ?? call, fn: at.fn }), armed: { call, fn: at.fn } };
        return this.later(this.enter(functions, call, armed, at, []), state);
      }
      default:
        return undefined;
    }
  }

  /** What a timer does later takes no time now: only ways on which it leads to the act are followed. */
  private later(reached: readonly Reached[], before: State): readonly Reached[] {
    const acts = (state: State) => state.events.filter((event) => event.e === 'act').length;
    const leading = reached.filter((one) => one.state.exit?.x === 'again' || acts(one.state) > acts(before));
    return leading.length > 0 ? leading : [{ state: before, value: UNKNOWN }];
  }

  /** A look for the answer to what was asked last. */
  private reply(failure: readonly Failure[], state: State): readonly Reached[] {
    const id = state.asked;
    if (id !== this.slice.act.id || outcomeOf(state, id) === 'fail') return [{ state, value: UNKNOWN }];
    const value: Abs = { a: 'result', act: id, failure };
    if (!failure.includes('throws')) return [{ state, value }];
    return [{ state: withExit(withOutcome(state, id, 'fail'), { x: 'throw', act: id }), value: UNKNOWN }, { state: withOutcome(state, id, 'ok'), value: UNKNOWN }];
  }

  receiverKey(call: Call, at: Context): string {
    const receiver = call.callee.k === 'member' ? call.callee.o : undefined;
    if (!receiver) return 'connection';
    return this.keyOf(receiver, at) ?? (receiver.k === 'name' ? receiver.n : 'connection');
  }

  /** An act happened: it may throw, hand its result to a callback, or return it. */
  private act(id: string, call: Call, state: State, at: Context, throws: boolean, callback: Parameters<typeof argumentOf>[1] | undefined): readonly Reached[] {
    const out: Reached[] = [];
    const receiver = `status:${this.receiverKey(call, at)}`;
    if (throws) out.push({ state: withExit(withOutcome(state, id, 'fail'), { x: 'throw', act: id }), value: UNKNOWN });
    const returned = throws ? withOutcome(state, id, 'ok') : state;
    const next = isOpen(returned, receiver) ? returned : withValue(returned, receiver, { a: 'result', act: id });
    const handed = callback === undefined ? undefined : argumentOf(call, callback);
    const lambdas = [...new Set([...(handed ? this.world.calls.functionsOf(handed, at.fn) : []), ...call.args.flatMap((arg) => (arg.value.k === 'lambda' ? this.world.calls.functionsOf(arg.value, at.fn) : []))])];
    if (lambdas.length === 0) return [...out, { state: next, value: { a: 'result', act: id } }];
    const first: Abs = this.failureOf(next, id)?.includes('error-first') ? { a: 'error', act: id } : UNKNOWN;
    const rest: Abs = { a: 'result', act: id };
    return [...out, ...this.enter(lambdas, call, next, at, [first, rest]).map((one) => ({ state: one.state, value: { a: 'result', act: id } as Abs }))];
  }

  /** An act that is not looked at: only what leads on from it counts. */
  private otherAct(act: Act, call: Call, state: State, at: Context): readonly Reached[] {
    const asked: State = act.meaning.kind === 'dns' ? state : { ...state, asked: act.id };
    const callback = callbackOf(act.meaning);
    const handed = callback === undefined ? undefined : argumentOf(call, callback);
    const lambdas = [...(handed ? this.world.calls.functionsOf(handed, at.fn) : []), ...call.args.flatMap((arg) => (arg.value.k === 'lambda' ? this.world.calls.functionsOf(arg.value, at.fn) : []))];
    const leading = [...new Set(lambdas)].filter((fn) => this.slice.enters(fn));
    if (leading.length === 0) return [{ state: asked, value: UNKNOWN }];
    return this.enter(leading, call, asked, at, []).map((one) => ({ state: one.state, value: UNKNOWN }));
  }

  failureOf(state: State, id: string) {
    for (const event of state.events) if (event.e === 'act' && event.act.id === id) return event.act.failure;
    return undefined;
  }

  /** Runs a function of the program in place of the call. */
  private enter(functions: readonly Fn[], call: Call, state: State, at: Context, args?: readonly Abs[]): readonly Reached[] {
    const out: Reached[] = [];
    for (const fn of functions.slice(0, 4)) {
      if (this.roots.has(fn)) {
        out.push({ state: withExit(state, { x: 'again', via: call, fn: at.fn }), value: UNKNOWN });
        continue;
      }
      if (!this.slice.enters(fn)) {
        out.push({ state: this.passedBy(fn, call, state, at), value: this.simpleResult(call, at) });
        continue;
      }
      if (at.depth >= MAX_DEPTH || at.stack.includes(fn)) {
        out.push({ state, value: UNKNOWN });
        continue;
      }
      this.visited.add(fn);
      const frame: Frame = { callee: fn, call, fn: at.fn, ...(at.frame ? { outer: at.frame } : {}) };
      let entered = state;
      fn.facts.params.forEach((param, index) => {
        const key = this.world.scopes.lookup(param.name, fn)[0]?.key;
        if (key === undefined) return;
        const given = args ? args[index] : this.argumentValue(call, index, param.name, state, at);
        if (given && given.a !== 'unknown') entered = withValue(entered, key, given);
      });
      const inner: Context = { fn, frame, depth: at.depth + 1, stack: [...at.stack, fn] };
      for (const end of this.run(fn.facts.body, [entered], inner)) {
        if (!end.exit) out.push({ state: end, value: UNKNOWN });
        else if (end.exit.x === 'return') out.push({ state: withoutExit(end), value: this.returned(end.exit.value, fn, end) });
        else out.push({ state: end.exit.x === 'break' || end.exit.x === 'continue' || end.exit.x === 'goto' ? withoutExit(end) : end, value: UNKNOWN });
      }
    }
    return out.length > 24 ? this.pruneReached(out) : out;
  }

  /** What a function on the way to the act returns tells about the act, where it is nothing known. */
  private returned(value: Abs, fn: Fn, end: State): Abs {
    const id = this.slice.act.id;
    if (value.a !== 'unknown' || !this.slice.leads(fn) || outcomeOf(end, id) === undefined) return value;
    return { a: 'result', act: id, failure: ['false'], weak: true };
  }

  /** A function that does not bear on the act: only the time it takes counts. */
  private passedBy(fn: Fn, call: Call, state: State, at: Context): State {
    const pause = this.slice.pausesIn(fn);
    return pause > 0 ? withEvent(state, { e: 'pause', pause, expr: call, fn: at.fn }) : state;
  }

  private pruneReached(reached: readonly Reached[]): readonly Reached[] {
    const seen = new Map<string, Reached>();
    for (const one of reached) seen.set(`${signatureOf(one.state)}#${one.value.a}${'v' in one.value ? String(one.value.v) : ''}${'act' in one.value ? one.value.act : ''}`, one);
    const kept = [...seen.values()];
    if (kept.length > MAX_WAYS) this.truncated = true;
    return kept.slice(0, MAX_WAYS);
  }

  private argumentValue(call: Call, index: number, name: string, state: State, at: Context): Abs {
    const arg = argumentOf(call, [name, index]);
    if (!arg) return UNKNOWN;
    if (arg.k === 'num' || arg.k === 'str' || arg.k === 'bool') return { a: 'const', v: arg.v };
    if (arg.k === 'lambda') return { a: 'function', fn: at.fn.unit.functions[arg.fn]! };
    return arg.k === 'name' || arg.k === 'member' ? this.read(arg, state, at) : UNKNOWN;
  }

  private simpleResult(call: Call, at: Context): Abs {
    const values = this.world.values.evaluate(call, at.fn, at.frame);
    const only = values.length === 1 ? values[0] : undefined;
    return only && (only.t === 'number' || only.t === 'boolean') ? { a: 'const', v: only.v } : UNKNOWN;
  }

  /** An awaited result: a promise that may reject throws. */
  private settle(one: Reached): readonly Reached[] {
    if (one.state.exit) return [one];
    if (one.value.a === 'rejected') return [{ state: withExit(one.state, { x: 'throw', act: one.value.act }), value: UNKNOWN }];
    if (one.value.a !== 'result' || one.value.property !== undefined) return [one];
    const id = one.value.act;
    if (outcomeOf(one.state, id) !== 'maybe' || !(one.value.failure ?? this.failureOf(one.state, id))?.includes('rejects')) return [one];
    return [
      { state: withExit(withOutcome(one.state, id, 'fail'), { x: 'throw', act: id }), value: UNKNOWN },
      { state: this.mayStillFail(one.state, id) ? one.state : withOutcome(one.state, id, 'ok'), value: one.value },
    ];
  }

  /** A fetch that resolves may still carry a status to look at. */
  private mayStillFail(state: State, id: string): boolean {
    return this.failureOf(state, id)?.includes('http-status') === true;
  }

  /** `.then(f, g)`, `.catch(g)`, `.finally(f)` and `.on('error', g)` on a result. */
  private promiseStep(call: Call, state: State, at: Context): readonly Reached[] | undefined {
    if (call.callee.k !== 'member' || !PROMISE_METHODS.has(call.callee.p)) return undefined;
    const method = call.callee.p;
    const functions = (index: number) => (call.args[index] ? this.world.calls.functionsOf(call.args[index].value, at.fn) : []);
    const out: Reached[] = [];
    for (const one of this.evaluate(call.callee.o, state, at)) {
      if (one.state.exit?.x === 'throw' && one.state.exit.act && method === 'catch') {
        out.push(...this.enter(functions(0), call, withoutExit(one.state), at, []));
        continue;
      }
      if (one.state.exit || (one.value.a !== 'result' && one.value.a !== 'rejected')) {
        out.push(one.state.exit ? one : { state: one.state, value: UNKNOWN });
        if (!one.state.exit && method !== 'catch') out.push(...this.enter(functions(0), call, one.state, at, []));
        continue;
      }
      const id = one.value.act;
      const settled = one.value.a === 'rejected' ? 'fail' : outcomeOf(one.state, id);
      const pass: Abs = { a: 'result', act: id };
      const fails = settled === 'fail' || settled === 'maybe';
      const succeeds = settled === 'ok' || settled === 'maybe';
      if (method === 'then') {
        if (succeeds) out.push(...this.entered(functions(0), call, withOutcome(one.state, id, 'ok'), at, [pass], pass));
        if (fails) out.push(...(functions(1).length > 0 ? this.entered(functions(1), call, withOutcome(one.state, id, 'fail'), at, [], pass) : [{ state: withOutcome(one.state, id, 'fail'), value: { a: 'rejected', act: id } as Abs }]));
      } else if (method === 'catch') {
        if (succeeds) out.push({ state: withOutcome(one.state, id, 'ok'), value: pass });
        if (fails) out.push(...this.entered(functions(0), call, withOutcome(one.state, id, 'fail'), at, [], pass));
      } else out.push(...this.entered(functions(0), call, one.state, at, [], one.value));
    }
    return out;
  }

  private entered(functions: readonly Fn[], call: Call, state: State, at: Context, args: readonly Abs[], value: Abs): readonly Reached[] {
    if (functions.length === 0) return [{ state, value }];
    return this.enter(functions, call, state, at, args).map((one) => ({ state: one.state, value: one.state.exit ? one.value : value }));
  }

  /** Lambdas given to calls that nobody knows run at once, or not at all. */
  private handlers(call: Call, state: State, at: Context): readonly Reached[] {
    const lambdas = call.args.flatMap((arg) => (arg.value.k === 'lambda' ? [at.fn.unit.functions[arg.value.fn]!] : []));
    const eager = lambdas.filter((fn) => this.slice.enters(fn));
    if (eager.length === 0 || isListener(call)) return [{ state, value: UNKNOWN }];
    return this.enter(eager, call, state, at, []).map((one) => ({ state: one.state, value: UNKNOWN }));
  }
}

/** Whether an earlier act has opened the connection: later ones say nothing about it. */
function isOpen(state: State, receiver: string): boolean {
  const before = state.env.get(receiver);
  return before?.a === 'result' && outcomeOf(state, before.act) !== 'fail';
}

/** Of each outcome the ways with the fewest turns: they are what the program does most of the time. */
function simplest(states: readonly State[], outcome: (state: State) => string): readonly State[] {
  const groups = new Map<string, State[]>();
  for (const state of states) groups.set(outcome(state), [...(groups.get(outcome(state)) ?? []), state]);
  const share = Math.floor(MAX_WAYS / groups.size);
  const turns = (state: State) => state.events.length + state.conditions.length;
  return [...groups.values()].flatMap((group) => group.sort((a, b) => turns(a) - turns(b)).slice(0, share));
}

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in']);
const RUNS_LATER = new Set<Meaning['kind']>(['repeat', 'once', 'task', 'handler', 'schedules']);
const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);
const UNRELATED_ERRORS = new Set(['KeyboardInterrupt', 'SystemExit', 'ImportError', 'GeneratorExit', 'StopIteration']);

const callbackOf = (meaning: Meaning) => ('callback' in meaning ? meaning.callback : undefined);

/** `x.on('event', f)`: runs when the event comes, not now. */
function isListener(call: Call): boolean {
  return call.callee.k === 'member' && call.args[0]?.value.k === 'str' && call.args.length === 2;
}

export function isForEver(cond: Expr): boolean {
  return (cond.k === 'num' && cond.v !== 0) || (cond.k === 'bool' && cond.v) || (cond.k === 'name' && (cond.n === 'TRUE' || cond.n === 'True'));
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

function bodyFrom(cases: readonly SwitchCase[], index: number): readonly Stmt[] {
  const body = [...cases[index]!.body];
  for (let i = index; cases[i]?.fallsThrough && cases[i + 1]; i++) body.push(...cases[i + 1]!.body);
  return body;
}
