/** Where the address that a look-up gives goes: variables that hold it, calls that use it. */
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import type { Meaning } from '../../apis/row.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Binding, Write } from '../../link/bindings.ts';
import { contentsOf } from '../../link/contents.ts';
import { type Fn, group } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { sourcesOf } from '../firmwares/sources.ts';
import type { LookUp } from './look-ups.ts';
import type { Site } from './resolution.ts';

/** A variable, or a place in it. */
export interface Holder {
  readonly binding: Binding;
  readonly path: readonly string[];
}

export interface Flow {
  readonly holders: readonly Holder[];
  /** Network acts and settings that get the address. */
  readonly uses: readonly Site[];
  /** Calls that hand it to another function of the program. */
  readonly handings: readonly Site[];
  /** Writes of the address. */
  readonly writes: ReadonlySet<Write>;
}

interface BoundWrite {
  readonly binding: Binding;
  readonly write: Write;
}

const USES = new Set<Meaning['kind']>(['datagram', 'request', 'syncs', 'sets-server']);
/** What a look-up's callback is handed besides the address. */
const NO_ADDRESS = /^(?:e|err|error|name|host|hostname|arg|args|ctx|context|family|_.*)$/;
const MAX_HOLDERS = 40;

/** Writes and calls by the names that they mention, indexed once for a program. */
export class FlowFinder {
  private readonly world: World;
  private readonly writes = new Map<string, BoundWrite[]>();
  private readonly writesIn = new Map<Fn, BoundWrite[]>();
  private readonly calls = new Map<string, Site[]>();
  private readonly returns: ReadonlyMap<string, readonly Fn[]>;

  constructor(world: World) {
    this.world = world;
    for (const binding of world.scopes.all)
      for (const write of binding.writes) {
        put(this.writesIn, write.fn, { binding, write });
        for (const name of namesIn(write.value)) put(this.writes, name, { binding, write });
      }
    const functions = world.program.units.flatMap((unit) => unit.functions);
    for (const fn of functions)
      for (const call of contentsOf(fn).calls) for (const name of namesIn(call)) put(this.calls, name, { call, fn });
    this.returns = group(
      functions.filter((fn) => contentsOf(fn).returns.length > 0),
      (fn) => fn.facts.name,
    );
  }

  of(lookUp: LookUp): Flow {
    const { call, fn, meaning } = lookUp;
    const state = new FlowState();
    const out = meaning.out === undefined ? undefined : argumentOf(call, meaning.out);
    if (out) this.hold(state, out, fn);
    if (!out || meaning.callback === undefined) this.carried(state, call, fn);
    const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
    for (const handler of callback ? this.world.calls.functionsOf(callback, fn) : [])
      for (const param of handler.facts.params)
        if (!NO_ADDRESS.test(param.name)) this.holdParam(state, handler, param.name);
    for (let i = 0; i < state.holders.length && i < MAX_HOLDERS; i++) this.spread(state, state.holders[i]!);
    return state;
  }

  private hold(state: FlowState, place: Expr, fn: Fn): void {
    const bare = place.k === 'un' || place.k === 'cast' ? place.a : place;
    const root = this.world.scopes.rootOf(bare, fn);
    if (root) state.add({ binding: root.binding, path: named(root.path) });
  }

  private holdParam(state: FlowState, fn: Fn, name: string): void {
    const binding = this.world.scopes.lookup(name, fn)[0];
    if (binding) state.add({ binding, path: [] });
  }

  /** An expression that is the address: who is given it, and who gets it from a function that returns it. */
  private carried(state: FlowState, expr: Expr, fn: Fn): void {
    if (state.seen.has(expr)) return;
    state.seen.add(expr);
    const holds = (one: Expr) => carries(this.world, one, fn, (inner) => inner === expr);
    for (const { binding, write } of this.writesIn.get(fn) ?? [])
      if (isWithin(expr, write.value) && (write.op === 'out' ? this.fills(write, holds) : holds(write.value)))
        state.write(binding, write);
    for (const { e } of contentsOf(fn).returns) if (e && holds(e)) this.returned(state, fn);
    for (const call of contentsOf(fn).calls)
      if (call !== expr && isWithin(expr, call)) this.given(state, call, fn, holds);
  }

  private returned(state: FlowState, fn: Fn): void {
    for (const caller of this.world.calls.callersOf(fn).slice(0, 8)) this.carried(state, caller.call, caller.fn);
  }

  /** A call that gets the address: it uses it, or its parameter holds it. */
  private given(state: FlowState, call: Call, fn: Fn, holds: (expr: Expr) => boolean): void {
    const at = call.args.findIndex((arg) => holds(arg.value));
    if (at < 0) return;
    const { functions, rows } = this.world.calls.resolve(call, fn);
    if (rows.some((row) => row.means.some((meaning) => USES.has(meaning.kind)))) state.use({ call, fn });
    if (functions.length > 0) state.handings.push({ call, fn });
    for (const callee of functions) {
      const param = callee.facts.params[at];
      if (param) this.holdParam(state, callee, param.name);
    }
  }

  private spread(state: FlowState, holder: Holder): void {
    const name = holder.path.at(-1) ?? holder.binding.name;
    const holdsIn = (fn: Fn) => (one: Expr) =>
      carries(this.world, one, fn, (inner) => this.isHolder(inner, fn, holder));
    for (const { binding, write } of this.writes.get(name) ?? []) {
      const holds = holdsIn(write.fn);
      if (write.op === 'out' ? this.fills(write, holds) : holds(write.value)) state.write(binding, write);
    }
    for (const { call, fn } of this.calls.get(name) ?? []) this.given(state, call, fn, holdsIn(fn));
    for (const fn of this.returnsOf(holder))
      if (contentsOf(fn).returns.some(({ e }) => e && holdsIn(fn)(e))) this.returned(state, fn);
  }

  /** Functions of the files in which the holder is known; a local returns from its own. */
  private returnsOf({ binding }: Holder): readonly Fn[] {
    if (binding.fn) return [binding.fn];
    return [...this.returns.values()].flat().filter((fn) => fn.unit === binding.unit);
  }

  private isHolder(expr: Expr, fn: Fn, { binding, path }: Holder): boolean {
    if (expr.k !== 'name' && expr.k !== 'member' && expr.k !== 'index') return false;
    const root = this.world.scopes.rootOf(expr, fn);
    if (root?.binding !== binding) return false;
    const steps = named(root.path);
    return path.every((step, i) => i >= steps.length || steps[i] === step);
  }

  /** `memcpy(&addr.sin_addr, he->h_addr, 4)`. */
  private fills({ value, out, fn }: Write, holds: (expr: Expr) => boolean): boolean {
    if (value.k !== 'call') return false;
    const target = out === -1 ? argumentOf(value, 'this') : value.args[out ?? 0]?.value;
    return this.world.calls
      .resolve(value, fn)
      .rows.some((row) =>
        row.means.some(
          (meaning) =>
            'out' in meaning &&
            meaning.out !== undefined &&
            argumentOf(value, meaning.out) === target &&
            sourcesOf(value, meaning).some(holds),
        ),
      );
  }
}

class FlowState implements Flow {
  readonly holders: Holder[] = [];
  readonly uses: Site[] = [];
  readonly handings: Site[] = [];
  readonly writes = new Set<Write>();
  readonly seen = new Set<Expr>();

  add(holder: Holder): void {
    if (PORT.test(holder.path.at(-1) ?? '')) return;
    const known = this.holders.some(
      (one) => one.binding === holder.binding && one.path.join('.') === holder.path.join('.'),
    );
    if (!known) this.holders.push(holder);
  }

  write(binding: Binding, write: Write): void {
    this.writes.add(write);
    this.add({ binding, path: named(write.path) });
  }

  use(site: Site): void {
    if (!this.uses.some((one) => one.call === site.call)) this.uses.push(site);
  }
}

const PORT = /port|family|len$/;

/** Whether the value of `expr` is (or holds) what `is` says: casts, elements, tuples and known conversions are seen through. */
function carries(world: World, expr: Expr, fn: Fn, is: (expr: Expr) => boolean): boolean {
  if (is(expr)) return true;
  const inner = (one: Expr) => carries(world, one, fn, is);
  switch (expr.k) {
    case 'member':
    case 'index':
      return inner(expr.o);
    case 'un':
      return (expr.op === '&' || expr.op === '*') && inner(expr.a);
    case 'cast':
    case 'await':
    case 'spread':
      return inner(expr.a);
    case 'assign':
      return inner(expr.value);
    case 'cond':
      return inner(expr.a) || inner(expr.b);
    case 'bin':
      return (expr.op === '||' || expr.op === '??') && (inner(expr.a) || inner(expr.b));
    case 'list':
      return expr.items.some(inner);
    case 'object':
      return expr.entries.some((entry) => inner(entry.value));
    case 'call':
      return world.calls
        .resolve(expr, fn)
        .rows.some((row) =>
          row.means.some((meaning) => meaning.kind !== 'dns' && sourcesOf(expr, meaning).some(inner)),
        );
    default:
      return false;
  }
}

const named = (path: readonly string[]): readonly string[] =>
  path.filter((step) => !step.startsWith('[') && step !== '*');

const isWithin = (inner: Expr, outer: Expr): boolean => outer.r[0] <= inner.r[0] && inner.r[1] <= outer.r[1];

function namesIn(value: Expr): ReadonlySet<string> {
  const found = new Set<string>();
  walkExpr(value, {
    expr(expr) {
      if (expr.k === 'name') found.add(expr.n);
      else if (expr.k === 'member') found.add(expr.p);
    },
  });
  return found;
}

function put<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const at = map.get(key);
  if (at) at.push(value);
  else map.set(key, [value]);
}
