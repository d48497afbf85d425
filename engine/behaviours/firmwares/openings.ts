/** Where a value may come from besides the program's own constants: what lets somebody change a time server. */
import type { Meaning } from '../../apis/row.ts';
import type { Call, Expr, Range } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Binding, Write } from '../../link/bindings.ts';
import { contentsOf } from '../../link/contents.ts';
import { placeOf, type Fn } from '../../link/program.ts';
import type { Registration } from '../../link/registrations.ts';
import type { World } from '../../link/world.ts';
import type { Place } from '../../lint/finding.ts';
import { isExample } from '../../lint/softening.ts';
import { reachabilityOf } from '../reachability.ts';
import { argumentFor, isDeclared, isThroughPointer } from './handing-on.ts';
import { concerns, fits, isMacroName, isNoServer, isPlain, isReceived, namesServer, reads } from './hints.ts';
import { sourcesOf } from './sources.ts';

/** One place where something that is no constant of the program becomes a time server. */
export interface Opening {
  /**
   * `configuration`: read from storage, a file, a portal, the environment; `caller`: handed in by whoever calls a
   * function that the program itself does not call; `run-time`: made by something that is not known.
   */
  readonly kind: 'configuration' | 'caller' | 'run-time';
  readonly place: Place;
  readonly note: string;
}

/** Names and calls that are followed from a use. */
const MAX_DEPTH = 60;

/** Callers of one function that are looked at. */
const MAX_CALLERS = 32;

/** Everything open that reaches `expr`. `example`: calls that stand in examples are the program's own. */
export function openingsOf(world: World, expr: Expr, fn: Fn, example: boolean): readonly Opening[] {
  const tracer = new OpeningTracer(world, example);
  tracer.follow(expr, fn, [], 0);
  return tracer.found;
}

/** Everything open that is written to a name, at `path` of it. */
export function openingsOfBinding(
  world: World,
  binding: Binding,
  example: boolean,
  path: readonly string[],
): readonly Opening[] {
  const tracer = new OpeningTracer(world, example);
  tracer.followBinding(binding, path, 0);
  return tracer.found;
}

class OpeningTracer {
  readonly found: Opening[] = [];
  private readonly world: World;
  private readonly example: boolean;
  private readonly seen = new Set<string>();
  private readonly filledBy = new Set<Write>();

  constructor(world: World, example: boolean) {
    this.world = world;
    this.example = example;
  }

  follow(expr: Expr, fn: Fn, path: readonly string[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    const next = (one: Expr, steps: readonly string[] = path) => this.follow(one, fn, steps, depth + 1);
    switch (expr.k) {
      case 'name':
      case 'member':
      case 'index':
        this.place(expr, fn, path, depth);
        return;
      case 'call':
        this.call(expr, fn, path, depth);
        return;
      case 'list':
        expr.items.forEach((item) => next(item, path.slice(1)));
        return;
      case 'object':
        for (const entry of expr.entries) {
          const key = entry.key?.k === 'str' ? entry.key.v : undefined;
          if (key === undefined || (fits([key], path) && !isNoServer([key]))) next(entry.value, path.slice(1));
        }
        return;
      case 'concat':
        expr.parts.forEach((part) => next(part));
        return;
      case 'bin':
        if (COMPARES.has(expr.op)) return;
        // `config && config.server` is the second, or nothing; in C it is a truth value.
        if (expr.op === '&&') return void (fn.unit.family !== 'c' && next(expr.b));
        next(expr.a);
        next(expr.b);
        return;
      case 'cond':
        next(expr.a);
        next(expr.b);
        return;
      case 'un':
        if (expr.op === '*' || expr.op === '&') next(expr.a);
        return;
      case 'cast':
      case 'await':
      case 'spread':
        next(expr.a);
        return;
      case 'assign':
        next(expr.value);
        return;
      case 'unknown':
        expr.kids.forEach((kid) => next(kid));
        return;
      default:
    }
  }

  private open(kind: Opening['kind'], fn: Fn, range: Range, note: string): void {
    this.found.push({ kind, place: placeOf({ fn }, range), note });
  }

  private place(
    expr: Extract<Expr, { k: 'name' | 'member' | 'index' }>,
    fn: Fn,
    path: readonly string[],
    depth: number,
  ) {
    if (this.isConfigured(expr, fn)) return this.open('configuration', fn, expr.r, 'read from the configuration here');
    const { scopes, calls } = this.world;
    const root = scopes.rootOf(expr, fn);
    const named = expr.k === 'name' ? scopes.lookup(expr.n, fn) : [];
    const bindings = named.length > 0 ? named : root ? [root.binding] : [];
    const steps = named.length > 0 ? path : [...(root?.path ?? []), ...path];
    const fields =
      expr.k === 'member' ? calls.typesOf(expr.o, fn).flatMap((type) => scopes.field(type, expr.p) ?? []) : [];
    for (const field of fields) this.followBinding(field, path, depth + 1);
    const constants = expr.k === 'member' ? this.moduleConstants(expr, fn) : [];
    for (const constant of constants) this.followBinding(constant, path, depth + 1);
    if (constants.length > 0) return;
    for (const binding of bindings) this.followBinding(binding, steps, depth + 1);
    if (bindings.length > 0 || fields.length > 0) return;
    if (expr.k !== 'name' && expr.o.k !== 'name' && expr.o.k !== 'member')
      return this.follow(expr.o, fn, [], depth + 1);
    // A macro whose header was not read is a constant all the same.
    if (fn.unit.family === 'c' && isMacroName(expr.k === 'name' ? expr.n : '')) return;
    if (expr.k === 'name' && expr.n === 'this') return;
    this.open('run-time', fn, expr.r, 'comes from outside the files read');
  }

  /** `process.env.NTP_HOST`, `os.environ['NTP']`: the property, or something of what it holds. */
  private isConfigured(expr: Expr, fn: Fn): boolean {
    if (expr.k === 'index') return this.isConfigured(expr.o, fn);
    if (expr.k !== 'member') return false;
    const rows = this.world.calls.propertyRows(expr, fn);
    return (
      rows.some((row) => row.means.some((meaning) => meaning.kind === 'field-config' && !meaning.dhcp42)) ||
      this.isConfigured(expr.o, fn)
    );
  }

  /** `config.NTP_HOST` where `config` is a file of the program. */
  private moduleConstants(expr: Extract<Expr, { k: 'member' }>, fn: Fn): readonly Binding[] {
    const local = expr.o.k === 'name' ? expr.o.n : undefined;
    return fn.unit.imports
      .filter((one) => local !== undefined && one.facts.local === local)
      .flatMap((one) => one.targets)
      .flatMap((unit) =>
        unit.family === 'javascript'
          ? this.world.scopes.exportOf(unit, expr.p)
          : this.world.scopes.exported(unit, expr.p),
      );
  }

  followBinding(binding: Binding, path: readonly string[], depth: number): void {
    const key = `${binding.key}|${path.join('.')}`;
    if (this.seen.has(key) || depth > MAX_DEPTH) return;
    this.seen.add(key);
    if (binding.kind === 'param') return this.parameter(binding, path, depth);
    const writes = binding.writes.filter((write) => concerns(write, path));
    const only = writes.every((write) => write.op === 'out');
    for (const write of writes) this.written(write, path, depth, only);
    if (binding.foreign)
      this.found.push({
        kind: 'run-time',
        place: { file: binding.unit.path, range: binding.nameRange ?? [0, 0] },
        note: 'comes from outside the files read',
      });
    if (writes.length > 0 || binding.functions || binding.classes || binding.kind === 'macro') return;
    const where = binding.nameRange ?? [0, 0];
    if (binding.kind === 'import')
      this.found.push({
        kind: 'run-time',
        place: { file: binding.unit.path, range: where },
        note: 'comes from a module that was not read',
      });
  }

  /** `only`: nothing but calls gives the variable a value. */
  private written(write: Write, path: readonly string[], depth: number, only = false): void {
    if (write.op === 'out') {
      if (this.filledBy.has(write) || depth > MAX_DEPTH) return;
      this.filledBy.add(write);
      return this.filled(write, write.value as Call, depth, only);
    }
    const rest = path.slice(Math.min(path.length, write.path.length));
    this.follow(write.value, write.fn, rest, depth + 1);
  }

  /** What a call leaves in the place that it was handed. */
  private filled(write: Write, call: Call, depth: number, only: boolean): void {
    const { functions, rows } = this.world.calls.resolve(call, write.fn);
    const target = write.out === -1 ? argumentOf(call, 'this') : call.args[write.out ?? 0]?.value;
    for (const meaning of rows.flatMap((row) => row.means)) {
      const out = 'out' in meaning ? meaning.out : undefined;
      if (out === undefined || argumentOf(call, out) !== target) continue;
      if (meaning.kind === 'field-config')
        this.open('configuration', write.fn, call.r, 'read from the configuration here');
      for (const source of sourcesOf(call, meaning)) {
        const before = this.found.length;
        this.follow(source, write.fn, [], depth + 1);
        // A text that ends in no constant was received: a line of a serial port, a field of a form.
        if (meaning.kind === 'formats' && this.found.length === before && isReceived(this.world, source, write.fn))
          this.open('run-time', write.fn, call.r, 'copied from what is received at run time');
      }
    }
    for (const callee of functions.slice(0, 4)) {
      const param = callee.facts.params[write.out ?? -1];
      const binding = param && this.world.scopes.lookup(param.name, callee)[0];
      for (const inner of binding?.writes ?? []) {
        if (inner.op === 'init' || !(inner.path.length > 0 || inner.op === 'out' || isThroughPointer(inner))) continue;
        const given = argumentFor(inner.value, callee, call);
        if (given) this.follow(given, write.fn, [], depth + 1);
        else this.written(inner, [], depth + 1);
      }
    }
    if (functions.length > 0 || rows.length > 0 || (write.out ?? -1) < 0 || !(only || reads(call))) return;
    // `bzero(&address, sizeof(address))` is given nothing to fill it with.
    if (call.args.every((arg, i) => i === write.out || isPlain(arg.value))) return;
    if (!this.handedOver(call, write.fn, depth)) this.open('run-time', write.fn, call.r, 'filled at run time here');
  }

  private parameter(binding: Binding, path: readonly string[], depth: number): void {
    const owner = binding.fn!;
    for (const write of binding.writes)
      if (write.op !== 'init' && concerns(write, path)) this.written(write, path, depth);
    const callers = this.world.calls
      .callersOf(owner)
      // `if (!(this instanceof Client)) return new Client(options)` is no caller that decides anything.
      .filter((one) => one.fn !== owner)
      .filter((one) => this.example || !isExample(one.fn.unit.path) || isExample(owner.unit.path))
      .filter((one) => this.meansOverload(one.call, one.fn, owner));
    const given = callers.slice(0, MAX_CALLERS).flatMap(({ call, fn }) => {
      const arg = argumentOf(call, [binding.param!.facts.name, binding.param!.index]);
      return arg ? [{ arg, fn }] : [];
    });
    for (const { arg, fn } of given) this.given(arg, fn, path, depth, given.length > 1);
    if (callers.length > 0 || !reachabilityOf(this.world).runs(owner)) return;
    // `static NetworkTime clock;` is made without a call.
    if (binding.param!.facts.default && isDeclared(this.world, owner)) return;
    const registrations = this.world.calls.registrationsOf(owner);
    for (const one of registrations) this.handed(one, depth);
    if (registrations.length > 0) return;
    const where = owner.facts.nameRange ?? owner.facts.range;
    this.open('caller', owner, where, `handed in by whoever calls ${owner.facts.name || 'the function'}()`);
  }

  /** `besides`: other callers give the same parameter something else, of which one may be the constant. */
  private given(arg: Expr, fn: Fn, path: readonly string[], depth: number, besides: boolean): void {
    const before = this.found.length;
    this.follow(arg, fn, path, depth + 1);
    // Of a struct (`state->address`) the writes to its field tell.
    if (besides && path.length === 0 && this.found.length === before && isReceived(this.world, arg, fn))
      this.open('run-time', fn, arg.r, 'received at run time');
  }

  /** Of several functions of one name a call means those that take arguments of its types. */
  private meansOverload(call: Call, fn: Fn, owner: Fn): boolean {
    const { params, name } = owner.facts;
    if (owner.unit.family !== 'c' || (this.world.program.functionsByName.get(name) ?? []).length < 2) return true;
    return params.every((param, i) => {
      const arg = call.args[i]?.value;
      if (!arg) return param.default !== undefined;
      const types = this.world.calls.typesOf(arg, fn);
      return param.type === undefined || types.length === 0 || types.includes(bareType(param.type));
    });
  }

  /** A function that a library calls back: a look-up hands it the server that was looked up, a timer nothing. */
  private handed({ call, fn }: Registration, depth: number): void {
    const kinds = this.world.calls.resolve(call, fn).rows.flatMap((row) => row.means);
    for (const meaning of kinds)
      if (meaning.kind === 'dns') this.follow(argumentOf(call, meaning.host) ?? call.callee, fn, [], depth + 1);
    if (kinds.some((meaning) => HANDS_NOTHING.has(meaning.kind))) return;
    if (kinds.length === 0 && this.handedOver(call, fn, depth)) return;
    this.open('caller', fn, call.r, 'handed to the handler that is registered here');
  }

  private call(call: Call, fn: Fn, path: readonly string[], depth: number): void {
    const { functions, rows } = this.world.calls.resolve(call, fn);
    const meanings = rows.flatMap((row) => row.means);
    if (meanings.some((meaning) => meaning.kind === 'field-config'))
      return this.open('configuration', fn, call.r, 'read from the configuration here');
    const sources = meanings.flatMap((meaning) => sourcesOf(call, meaning));
    if (sources.length > 0) {
      for (const source of sources) this.follow(source, fn, [], depth + 1);
      return;
    }
    if (functions.length > 0) {
      for (const callee of functions.slice(0, 4)) {
        const returned = contentsOf(callee).returns.flatMap((one) => one.e ?? []);
        for (const one of returned) {
          const given = argumentFor(one, callee, call);
          if (given) this.follow(given, fn, path, depth + 1);
          else this.follow(one, callee, path, depth + 1);
        }
        if (callee.facts.kind === 'lambda' || call.new) this.handedOver(call, fn, depth);
      }
      return;
    }
    if (this.handedOver(call, fn, depth) || rows.length > 0 || this.isConstant(call, fn)) return;
    this.open('run-time', fn, call.r, 'made at run time here');
  }

  /** `"{}.{}".format(NETWORK, 4)`, `["216", "239"].join(".")`: what the language itself makes of constants. */
  private isConstant(call: Call, fn: Fn): boolean {
    const values = this.world.values.evaluate(call, fn);
    return (
      values.length > 0 && values.every((value) => value.t === 'address' || (value.t === 'text' && !value.partial))
    );
  }

  /** `name.c_str()`, `random.choice(SERVERS)`, `resolve("pool…")`: an unknown call makes its result of what it is given. */
  private handedOver(call: Call, fn: Fn, depth: number): boolean {
    const given = [...(call.callee.k === 'member' ? [call.callee.o] : []), ...call.args.map((arg) => arg.value)];
    const servers = given.filter((one) => namesServer(this.world, one, fn));
    for (const one of servers) this.follow(one, fn, [], depth + 1);
    return servers.length > 0;
  }
}

/** `const char *` → char. */
const bareType = (type: string): string => type.replace(/\bconst\b|[*&]/g, '').trim();

const COMPARES = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not', 'instanceof']);
const HANDS_NOTHING = new Set<Meaning['kind']>(['dns', 'repeat', 'once', 'task', 'delay', 'schedules']);
