/** Retry: an act that is repeated because it failed, and how long the device waits before it asks again. */
import { identifierWords } from '../apis/words.ts';
import type { Call, Expr, Loop, Range } from '../facts/model.ts';
import type { Confidence } from '../lint/finding.ts';
import { argumentOf } from '../link/calls.ts';
import { contentsOf } from '../link/contents.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import { activityOf, type Activity } from './activity.ts';
import { Slice } from './paths/slice.ts';
import { Executor, TIME_IS_SET, isForEver, type Context } from './paths/executor.ts';
import { branch } from './paths/conditions.ts';
import { outcomeIfTruthy, outcomeOfComparison } from './paths/outcome.ts';
import { pauseOf } from './paths/pause.ts';
import { START, withoutExit, type Act, type Condition, type Pause, type PathEvent, type State } from './paths/state.ts';

/** How the program comes back to the act. */
export type RepeaterKind = 'loop' | 'platform-loop' | 'timer' | 'recursion' | 'handler' | 'helper';

export interface Retry {
  readonly kind: RepeaterKind;
  readonly act: Act;
  /** Where the finding stands. */
  readonly place: { readonly fn: Fn; readonly range: Range };
  /** Shortest pause after a failure that does not grow. */
  readonly pause: Pause;
  /** Pause after success, where the act goes on periodically. Absent: it stops once it succeeded. */
  readonly cadence?: Pause;
  /** Tries before it gives up. Absent: without end. */
  readonly tries?: number;
  /** The delay expression to mend, where one stands on the failing way. */
  readonly delay?: { readonly expr: Expr; readonly fn: Fn };
  /** The guard or timer through which the pause comes about. */
  readonly guard?: { readonly expr: Expr; readonly fn: Fn };
  readonly loop?: { readonly loop: Loop; readonly fn: Fn };
  /** What leads back: the timer call or the recursive call. */
  readonly via?: { readonly call: Call; readonly fn: Fn };
  /** Ends by restarting the device, which then starts over. */
  readonly byReboot?: boolean;
  /** How sure it is that this is a retry and not polling. */
  readonly certainty: Confidence;
}

/** All retries of a program; one act may be repeated by several, see `innermost`. */
export function findRetries(world: World): readonly Retry[] {
  const activity = activityOf(world);
  if (activity.acts.length === 0) return [];
  const roots = new Map<Fn, Root[]>();
  for (const root of rootsOf(world, activity)) roots.set(root.fn, [...(roots.get(root.fn) ?? []), root]);
  const handlers = handlerRoots(world);
  const found: Retry[] = [];
  for (const act of activity.acts) {
    const slice = new Slice(world, activity, act);
    const leading = activity.leadingTo(act.fn);
    for (const fn of leading) for (const root of roots.get(fn) ?? []) found.push(...retriesOf(world, slice, root, act));
    for (const root of handlers) if (leading.has(root.fn)) found.push(...handlerRetries(world, slice, root));
  }
  return found;
}

interface HandlerRoot extends Root {
  readonly registered: { readonly call: Expr; readonly receiver: Expr | undefined; readonly fn: Fn };
}

/** Functions that run when an act failed: `ws.on('close', f)`, `ws.onclose = f`, `client.onDisconnect(f)`. */
function handlerRoots(world: World): readonly HandlerRoot[] {
  const roots: HandlerRoot[] = [];
  const add = (handler: Expr, receiver: Expr | undefined, call: Expr, fn: Fn) => {
    for (const target of world.calls.functionsOf(handler, fn))
      roots.push({ kind: 'handler', fn: target, period: 0, registered: { call, receiver, fn } });
  };
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      for (const call of contentsOf(fn).calls) {
        const receiver = call.callee.k === 'member' ? call.callee.o : undefined;
        const name = call.args[0]?.value;
        const listener = call.args[1]?.value;
        if (receiver && name?.k === 'str' && listener && failureEvent(world, name.v, receiver, fn)) add(listener, receiver, call, fn);
        for (const meaning of world.calls.meanings(call, fn, 'handler')) {
          const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
          if (callback && meaning.outcome === 'fail' && !meaning.association) add(callback, receiver, call, fn);
        }
      }
      for (const assign of contentsOf(fn).assigns) {
        if (assign.target.k !== 'member') continue;
        const name = assign.target.p;
        const event = name.startsWith('on_') ? name.slice(3) : name.startsWith('on') ? name.slice(2).toLowerCase() : undefined;
        const known = world.calls.propertyRows(assign.target, fn).some((row) => row.means.some((one) => one.kind === 'handler' && one.outcome === 'fail'));
        if (known || (event !== undefined && failureEvent(world, event, assign.target.o, fn))) add(assign.value, assign.target.o, assign, fn);
      }
    }
  return roots;
}

/** Whether the catalogue says that this event means failure. */
function failureEvent(world: World, event: string, receiver: Expr, fn: Fn): boolean {
  const rows = world.catalogue.event(event).filter((row) => world.platforms.allows(row, fn.unit));
  const types = rows.length > 0 ? world.calls.typesOf(receiver, fn) : [];
  const typed = rows.filter((row) => 'event' in row.match && row.match.receiverType !== undefined && types.includes(row.match.receiverType));
  const decisiveRows = typed.length > 0 ? typed : rows.filter((row) => 'event' in row.match && row.match.receiverType === undefined);
  return decisiveRows.some((row) => row.means.some((meaning) => meaning.kind === 'handler' && meaning.outcome === 'fail' && !meaning.association));
}

/** What a failure handler does again: an act of the same connection, or the function that made it. */
function handlerRetries(world: World, slice: Slice, root: HandlerRoot): readonly Retry[] {
  const executor = new Executor(world, slice);
  const at: Context = { fn: root.fn, depth: 0, stack: [root.fn] };
  const ways = executor.run(root.fn.facts.body, [START], at);
  const again: { act: Act; waited: Waited; state: State }[] = [];
  for (const state of ways) {
    const event = state.events.find((one) => one.e === 'act' && one.act.meaning.kind !== 'dns' && one.outcome !== 'ok' && isAgain(world, executor, root, one.act));
    if (event?.e !== 'act') continue;
    again.push({ act: event.act, waited: pauseBefore(state, event), state });
  }
  const shortest = [...again].sort((a, b) => order(a.waited.pause) - order(b.waited.pause))[0];
  if (!shortest) return [];
  const { act, waited, state } = shortest;
  const via = state.armed;
  return [{
    kind: 'handler', act, pause: waited.pause, certainty: via ? 'high' : 'medium',
    place: via ? { fn: via.fn, range: via.call.r } : { fn: act.fn, range: act.call.r },
    ...(waited.delay ? { delay: waited.delay } : {}),
    ...(via ? { via } : {}),
  }];
}

/** Pauses between the failure and the act. */
function pauseBefore(state: State, act: PathEvent): Waited {
  let sum: Pause = 0;
  let delay: Waited['delay'];
  for (const event of state.events) {
    if (event === act) break;
    if (event.e !== 'pause') continue;
    sum = add(sum, event.pause);
    delay = { expr: event.expr, fn: event.fn };
  }
  return { state, pause: sum, ...(delay ? { delay } : {}) };
}

function isAgain(world: World, executor: Executor, root: HandlerRoot, act: Act): boolean {
  const { registered } = root;
  for (let fn: Fn | undefined = registered.fn; fn && fn.index !== 0; fn = fn.facts.parent >= 0 ? fn.unit.functions[fn.facts.parent] : undefined) if (executor.visited.has(fn)) return true;
  const receiver = act.call.callee.k === 'member' ? act.call.callee.o : undefined;
  const same = receiver && registered.receiver ? world.scopes.rootOf(receiver, act.fn) : undefined;
  const other = registered.receiver && world.scopes.rootOf(registered.receiver, registered.fn);
  if (same && other && same.binding === other.binding) return true;
  const types = registered.receiver ? world.calls.typesOf(registered.receiver, registered.fn) : [];
  return act.call.new === true && world.calls.typesOf(act.call, act.fn).some((type) => types.includes(type));
}

interface Root {
  readonly kind: RepeaterKind;
  readonly fn: Fn;
  readonly loop?: Loop;
  /** Time that passes between two rounds by itself. */
  readonly period: Pause;
  readonly periodExpr?: { readonly expr: Expr; readonly fn: Fn };
  readonly via?: { readonly call: Call; readonly fn: Fn };
  /** A single pass proves nothing: only paths that end in `again` repeat. */
  readonly recursive?: boolean;
  readonly tries?: number;
  /** Nobody is seen to call it: only a time guard in it proves that it is called again and again. */
  readonly polled?: boolean;
}

function rootsOf(world: World, activity: Activity): readonly Root[] {
  const roots: Root[] = [];
  const recursive = new Map<Fn, Root>();
  const leading = new Set<Fn>();
  for (const act of activity.acts) for (const fn of activity.leadingTo(act.fn)) leading.add(fn);
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!leading.has(fn)) continue;
      for (const loop of contentsOf(fn).loops) {
        const tries = triesOf(world, loop, fn);
        if (loop.form === 'each' && tries === undefined) continue;
        roots.push({ kind: 'loop', fn, loop, period: 0, ...(tries !== undefined ? { tries } : {}) });
      }
      if (fn.facts.kind === 'function' && world.catalogue.defined(fn.facts.name).some((row) => world.platforms.allows(row, unit) && row.means.some((one) => one.kind === 'repeat')))
        roots.push({ kind: 'platform-loop', fn, period: 0 });
      for (const call of contentsOf(fn).calls) {
        for (const meaning of world.calls.meanings(call, fn, 'repeat')) {
          const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
          const period = meaning.period === undefined ? undefined : argumentOf(call, meaning.period);
          if (!callback) continue;
          const pause = period ? pauseOf(world, period, fn, undefined, meaning.unit ?? 'ms', meaning.scale) : 'unknown';
          for (const target of world.calls.functionsOf(callback, fn))
            roots.push({ kind: 'timer', fn: target, period: pause, via: { call, fn }, ...(period ? { periodExpr: { expr: period, fn } } : {}) });
        }
        for (const target of comesBack(world, activity, call, fn)) if (leading.has(target) && !recursive.has(target)) recursive.set(target, { kind: 'recursion', fn: target, period: 0, recursive: true });
      }
    }
  const driven = new Set(roots.map((root) => root.fn));
  for (const unit of world.program.units)
    for (const fn of unit.functions)
      if (leading.has(fn) && !driven.has(fn) && (fn.facts.kind === 'function' || fn.facts.kind === 'method') && world.calls.callersOf(fn).length === 0)
        roots.push({ kind: 'platform-loop', fn, period: 0, polled: true });
  return [...roots, ...recursive.values()];
}

/** Functions that a call in `fn` runs, now or later, and that lead to `fn` again. */
function comesBack(world: World, activity: Activity, call: Call, fn: Fn): readonly Fn[] {
  const once = world.calls.meanings(call, fn, 'once');
  const targets = new Set(world.calls.resolve(call, fn).functions);
  for (const meaning of once) {
    const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
    if (callback) for (const target of world.calls.functionsOf(callback, fn)) targets.add(target);
  }
  return [...targets].filter((target) => target.facts.kind !== 'module' && target.facts.kind !== 'macro' && activity.leadingTo(fn).has(target));
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

function retriesOf(world: World, slice: Slice, root: Root, act: Act): readonly Retry[] {
  const executor = new Executor(world, slice, root.recursive ? [root.fn] : []);
  const at: Context = { fn: root.fn, depth: 0, stack: [root.fn] };
  const ways = root.loop ? loopWays(executor, root.loop, at) : bodyWays(executor, root, at);
  if ((globalThis as any).TRACE) for (const way of ways) console.log('WAY', root.kind, root.fn.facts.name, way.again, way.state.exit?.x, JSON.stringify(way.state.events.map((e: any) => e.e === 'act' ? `act:${e.outcome}:${root.fn.unit.text.slice(e.act.call.r[0], e.act.call.r[0]+20)}` : `${e.e}:${e.pause ?? ''}${e.key ?? ''}${e.ahead ?? ''}${e.limit ?? ''}${e.reached ?? ''}`)), JSON.stringify(way.state.conditions.map((c) => c.key + c.op + c.value)), JSON.stringify([...way.state.env].map(([k, v]: any) => k + '=' + v.a + (v.v ?? ''))));
  if (executor.exhausted || (root.polled && !isPaced(act, ways))) return [];
  const retry = judge(executor, root, act, ways);
  return retry ? [retry] : [];
}

/** Whether a time guard that survives the call stands before the act: it is called again and again. */
function isPaced(act: Act, ways: readonly Round[]): boolean {
  return ways.some(({ state }) => {
    const at = state.events.findIndex((event) => event.e === 'act' && event.act.id === act.id);
    return state.events.slice(0, Math.max(at, 0)).some((event) => (event.e === 'due' || event.e === 'not-due') && !event.fresh);
  });
}

/** One round: how it went, and whether another follows. */
interface Round {
  readonly state: State;
  readonly again: boolean;
}

function loopWays(executor: Executor, loop: Loop, at: Context): readonly Round[] {
  const test = (state: State): readonly Round[] =>
    !loop.cond || isForEver(loop.cond) ? [{ state, again: true }] : branch(executor, loop.cond, state, at).map((way) => ({ state: way.state, again: way.taken && !way.state.exit }));
  const rounds: Round[] = [];
  const entering = loop.form === 'do' ? [{ state: START, again: true }] : test(START);
  rounds.push(...entering.filter((one) => !one.again));
  const inside = executor.run(loop.body, executor.prune(entering.filter((one) => one.again).map((one) => one.state)), at);
  for (const end of inside) {
    const exit = end.exit;
    const goesOn = !exit || (exit.x === 'continue' && (!exit.label || exit.label === loop.label));
    if (!goesOn) {
      rounds.push({ state: end, again: false });
      continue;
    }
    const stepped = loop.step ? executor.evaluate(loop.step, withoutExit(end), at).map((one) => one.state) : [withoutExit(end)];
    for (const state of stepped) rounds.push(...(loop.form === 'do' ? test(state) : [{ state, again: true }]));
  }
  return rounds;
}

function bodyWays(executor: Executor, root: Root, at: Context): readonly Round[] {
  return executor.run(root.fn.facts.body, [START], at).map((state) => ({
    state,
    again: root.recursive ? state.exit?.x === 'again' : state.exit?.x !== 'stop' && state.exit?.x !== 'throw',
  }));
}

function judge(executor: Executor, root: Root, act: Act, ways: readonly Round[]): Retry | undefined {
  const failed: Round[] = [];
  const succeeded: Round[] = [];
  const open: Round[] = [];
  for (const way of ways) {
    const outcome = lastOutcome(way.state, act.id);
    if (outcome === 'fail') failed.push(way);
    else if (outcome === 'ok') succeeded.push(way);
    else if (outcome === 'maybe') open.push(way);
  }
  const guarding = failed.length === 0 && succeeded.length === 0 ? untilSucceeded(executor, root, act, open) : undefined;
  const repeated = guarding ? open.filter((way) => way.again && repeats(executor, way.state, act.id)) : failed.filter((way) => way.again && repeats(executor, way.state, act.id));
  if (repeated.length === 0 || (succeeded.length === 0 && !guarding)) return undefined;
  const periodic = succeeded.filter((way) => way.again && repeats(executor, way.state, act.id));
  const shortest = choose(repeated.map((way) => pauseAfter(root, way.state, act.id)));
  if (!shortest) return undefined;
  const failing = shortest.state;
  const tries = bound(root, repeated, shortest.pause);
  const base = {
    kind: root.kind,
    act,
    pause: shortest.pause,
    place: placeOf(root, shortest, failing, decisive(executor, failing, succeeded)),
    ...(tries !== undefined ? { tries } : {}),
    ...(shortest.delay ? { delay: shortest.delay } : {}),
    ...(shortest.guard ? { guard: shortest.guard } : {}),
    ...(root.loop ? { loop: { loop: root.loop, fn: root.fn } } : {}),
    ...(viaOf(root, failing) ?? {}),
  };
  if (periodic.length === 0) return { ...base, certainty: guarding ?? (callsItself(root, failing) ? 'low' : 'high') };
  const cadence = choose(periodic.map((way) => pauseAfter(root, way.state, act.id)));
  if (!cadence) return undefined;
  if (same(cadence.pause, shortest.pause)) {
    // Only success can end it: some successful rounds go on because what they brought was not good enough.
    const untilSuccess = failed.every((way) => way.again) && succeeded.some((way) => !way.again && way.state.exit?.x !== 'throw' && way.state.exit?.x !== 'stop');
    return untilSuccess ? { ...base, certainty: 'high' } : undefined;
  }
  if (cadence.pause === 'unknown' || shortest.pause === 'unknown') return undefined;
  const longer = typeof cadence.pause === 'number' && typeof shortest.pause === 'number' && shortest.pause > cadence.pause;
  return { ...base, cadence: cadence.pause, certainty: longer ? 'low' : 'high' };
}

/**
 * An act whose outcome nobody looks at, but which happens only while something says that it has not succeeded yet: the
 * connection's own state, the clock not being set, a flag that another function sets.
 */
function untilSucceeded(executor: Executor, root: Root, act: Act, ways: readonly Round[]): Confidence | undefined {
  const found = ways.map((way) => {
    const event = way.state.events.find((one) => one.e === 'act' && one.act.id === act.id);
    const before = event?.e === 'act' ? way.state.conditions.slice(0, event.after) : [];
    const own = before.find((condition) => condition.op === 'falsy' && isAbout(executor, condition, act));
    if (own) return 'high';
    return before.some((condition) => condition.op === 'falsy' && isSetElsewhere(executor, condition)) ? 'medium' : undefined;
  });
  if (found.length === 0 || found.some((one) => one === undefined)) return undefined;
  void root;
  return found.includes('medium') ? 'medium' : 'high';
}

function isAbout(executor: Executor, condition: Condition, act: Act): boolean {
  if (condition.key === TIME_IS_SET) return act.meaning.kind === 'syncs';
  return opens(act) && condition.key === `status:${executor.receiverKey(act.call, { fn: act.fn, depth: 0, stack: [] })}`;
}

/** Whether an act opens a connection, by the words of its name. */
function opens(act: Act): boolean {
  const callee = act.call.callee;
  const name = callee.k === 'member' ? callee.p : callee.k === 'name' ? callee.n : '';
  return act.call.new === true || identifierWords(name).some((word) => OPENING.has(word));
}

const OPENING = new Set(['connect', 'reconnect', 'begin', 'start', 'open', 'init', 'login', 'dial', 'join', 'socket', 'sync', 'update']);

/** A flag that a function which no way here enters sets to true: a handler of success. */
function isSetElsewhere(executor: Executor, condition: Condition): boolean {
  const binding = executor.world.scopes.all.find((one) => one.key === condition.key);
  return binding !== undefined && binding.writes.some((write) => write.op === '=' && !executor.visited.has(write.fn) && (write.value.k === 'bool' ? write.value.v : write.value.k === 'num' && write.value.v === 1));
}

/** C that calls itself at once mostly goes on to the next server of a list; a retry would overflow the stack. */
const callsItself = (root: Root, state: State): boolean => root.recursive === true && root.fn.unit.family === 'c' && state.armed === undefined;

function lastOutcome(state: State, act: string) {
  for (let i = state.events.length - 1; i >= 0; i--) {
    const event = state.events[i]!;
    if (event.e === 'act' && event.act.id === act) return event.outcome;
  }
  return undefined;
}

/** A counter that had to be below its limit before the act has reached it since. */
function triesAreUsedUp(state: State, act: string): boolean {
  const at = state.events.findIndex((event) => event.e === 'act' && event.act.id === act);
  const open = state.events.slice(0, at).flatMap((event) => (event.e === 'count' && !event.reached && !event.fresh ? [event.limit] : []));
  return state.events.slice(at).some((event) => event.e === 'count' && event.reached && open.includes(event.limit));
}

/** Whether what the act needed is so again at the end of the way. */
function repeats(executor: Executor, state: State, act: string): boolean {
  if (triesAreUsedUp(state, act)) return false;
  return !state.conditions.some((condition) => contradicted(executor, state, condition)) || state.events.every((event) => event.e !== 'act' || event.act.id !== act);
}

function contradicted(executor: Executor, state: State, condition: Condition): boolean {
  const value = state.env.get(condition.key);
  if (!value) return false;
  // Something new was stored where the act needed it to be empty.
  if (value.a === 'unknown') return condition.op === '==' && (condition.value === '' || condition.value === null || condition.value === 0);
  if (value.a === 'now') return (condition.op === '==' && condition.value === 0) || condition.op === 'falsy';
  if (value.a === 'const') {
    const v = value.v;
    switch (condition.op) {
      case 'truthy':
        return v === false || v === 0 || v === null || v === '';
      case 'falsy':
        return !(v === false || v === 0 || v === null || v === '');
      case '==':
        return v !== condition.value;
      case '!=':
        return v === condition.value;
      default:
        return typeof v === 'number' && typeof condition.value === 'number' && !ordered(v, condition.op, condition.value);
    }
  }
  if (value.a !== 'result' && value.a !== 'error') return false;
  const outcome = lastOutcome(state, value.act);
  if (outcome !== 'ok' && outcome !== 'fail') return false;
  const failure = executor.failureOf(state, value.act) ?? ['unknown' as const];
  const status = condition.key.startsWith('status:');
  const whenTrue = status ? 'ok' : outcomeIfTruthy(failure, value.a === 'result' ? value.property : undefined);
  if (condition.op === 'truthy') return whenTrue !== 'maybe' && whenTrue !== outcome;
  if (condition.op === 'falsy') return whenTrue !== 'maybe' && whenTrue === outcome;
  const wanted = outcomeOfComparison(status ? ['false'] : failure, condition.op, condition.value);
  return wanted !== 'maybe' && wanted !== outcome;
}

const ordered = (a: number, op: string, b: number): boolean => (op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b);

interface Waited {
  readonly state: State;
  readonly pause: Pause;
  readonly delay?: { readonly expr: Expr; readonly fn: Fn };
  readonly guard?: { readonly expr: Expr; readonly fn: Fn };
  /** Where the next time was assigned. */
  readonly stamp?: { readonly expr: Expr; readonly fn: Fn };
}

/** How long passes from this round's act to the next. */
function pauseAfter(root: Root, state: State, act: string): Waited {
  let sum: Pause = root.period;
  let longest: Extract<PathEvent, { e: 'pause' }> | undefined;
  for (const event of state.events) {
    if (event.e !== 'pause') continue;
    sum = add(sum, event.upTo && event.pause === 'unknown' ? 0 : event.pause);
    if (!longest || order(event.pause) > order(longest.pause)) longest = event;
  }
  let waited: Waited = { state, pause: sum, ...(longest ? { delay: { expr: longest.expr, fn: longest.fn } } : root.periodExpr ? { delay: root.periodExpr } : {}) };
  for (const event of state.events) {
    if (event.e !== 'due' || !before(state, event, act)) continue;
    const next = untilDue(state, event);
    const guard = { expr: event.expr, fn: event.fn };
    const stamp = stampOf(state, event.key);
    if (order(next) >= order(waited.pause) || waited.pause === 0)
      waited = { state, pause: next, guard, ...(stamp ? { stamp: { expr: stamp.expr, fn: stamp.fn } } : {}), ...(waited.delay && next === waited.pause ? { delay: waited.delay } : {}) };
  }
  return waited;
}

const before = (state: State, guard: PathEvent, act: string): boolean =>
  state.events.indexOf(guard) < state.events.findIndex((event) => event.e === 'act' && event.act.id === act);

function stampOf(state: State, key: string) {
  for (let i = state.events.length - 1; i >= 0; i--) {
    const event = state.events[i]!;
    if (event.e === 'stamp' && event.key === key) return event;
  }
  return undefined;
}

/** The wait that a time guard enforces before it is due again. */
function untilDue(state: State, guard: Extract<PathEvent, { e: 'due' }>): Pause {
  const stamp = stampOf(state, guard.key);
  if (!stamp) return 0;
  if (stamp.ahead === undefined) return stamp.zero ? 0 : 'unknown';
  if (guard.deadline) return stamp.ahead;
  return add(guard.pause, stamp.ahead);
}

function add(a: Pause, b: Pause): Pause {
  if (a === 'growing' || b === 'growing') return 'growing';
  if (a === 0) return b;
  if (b === 0) return a;
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'random' || b === 'random') return 'random';
  return a + b;
}

/** Longer sorts higher; what grows is the longest. */
const order = (pause: Pause): number => (typeof pause === 'number' ? pause : pause === 'random' ? 1e15 : pause === 'unknown' ? 1e16 : 1e17);

/** The shortest of several: a retry with one growing and one constant branch is judged on the constant one. */
function choose(all: readonly Waited[]): Waited | undefined {
  return [...all].sort((a, b) => order(a.pause) - order(b.pause))[0];
}

const same = (a: Pause, b: Pause): boolean => a === b;

/** Tries after which no failing round leads to another: by a counter, or by the time that the loop may take. */
function bound(root: Root, repeated: readonly Round[], pause: Pause): number | undefined {
  if (root.tries !== undefined) return root.tries;
  const limits = repeated.map((way) => {
    const reached = new Set(way.state.events.flatMap((event) => (event.e === 'count' && event.reached ? [event.limit] : [])));
    return way.state.events.flatMap((event) => {
      if (event.e === 'count' && !event.fresh && !event.reached && !reached.has(event.limit)) return [event.limit];
      if (root.loop && event.e === 'not-due' && !event.fresh && typeof event.pause === 'number' && typeof pause === 'number') return [Math.ceil(event.pause / Math.max(pause, 1))];
      return [];
    });
  });
  const shared = (limits[0] ?? []).filter((limit) => limits.every((others) => others.includes(limit)));
  return shared.length > 0 ? Math.min(...shared) : undefined;
}

/** The condition that keeps the act going while it fails, and would stop it once it succeeded. */
function decisive(executor: Executor, failing: State, succeeded: readonly Round[]): Condition | undefined {
  return failing.conditions.find((condition) => succeeded.some((way) => contradicted(executor, way.state, condition)));
}

function placeOf(root: Root, waited: Waited, state: State, condition: Condition | undefined): Retry['place'] {
  if (root.loop) return { fn: root.fn, range: root.loop.head };
  const exit = state.exit;
  if (exit?.x === 'again') {
    const via = state.armed ?? { call: exit.via, fn: exit.fn };
    return { fn: via.fn, range: via.call.r };
  }
  if (waited.guard && !(waited.pause === 0 && !waited.stamp && condition)) {
    if (waited.stamp && waited.pause !== 0 && root.kind !== 'loop' && isDeadline(state, waited)) return { fn: waited.stamp.fn, range: waited.stamp.expr.r };
    return { fn: waited.guard.fn, range: waited.guard.expr.r };
  }
  if (root.via) return { fn: root.via.fn, range: root.via.call.r };
  if (condition) return { fn: condition.fn, range: condition.expr.r };
  const act = state.events.find((event) => event.e === 'act');
  return act?.e === 'act' ? { fn: act.act.fn, range: act.act.call.r } : { fn: root.fn, range: root.fn.facts.nameRange ?? root.fn.facts.range };
}

const isDeadline = (state: State, waited: Waited): boolean =>
  state.events.some((event) => event.e === 'due' && event.expr === waited.guard?.expr && event.deadline);

function viaOf(root: Root, state: State): { via: { call: Call; fn: Fn } } | undefined {
  if (state.armed) return { via: state.armed };
  if (state.exit?.x === 'again') return { via: { call: state.exit.via, fn: state.exit.fn } };
  return root.via ? { via: root.via } : undefined;
}

/** One retry a place, and one an act: the innermost repeater speaks. */
export function innermost(retries: readonly Retry[]): readonly Retry[] {
  const places = new Set<string>();
  const acts = new Set<string>();
  return [...retries].sort((a, b) => breadth(a) - breadth(b)).filter((retry) => {
    const place = `${retry.place.fn.unit.path}@${retry.place.range[0]}`;
    if (places.has(place) || (acts.has(retry.act.id) && retry.kind !== 'handler')) return false;
    places.add(place);
    acts.add(retry.act.id);
    return true;
  });
}

/** How much of the program a repeater goes round. */
function breadth(retry: Retry): number {
  const kind = ['helper', 'loop', 'handler', 'recursion', 'timer', 'platform-loop'].indexOf(retry.kind) * 1e9;
  return kind + (retry.loop ? retry.loop.loop.r[1] - retry.loop.loop.r[0] : 0);
}
