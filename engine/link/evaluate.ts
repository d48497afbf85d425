/** Evaluates expressions to their possible constants, through names, files, parameters, formatting and arithmetic. */
import type { Call, Expr } from '../facts/model.ts';
import type { TrailStep } from '../lint/finding.ts';
import { argumentOf } from './arguments.ts';
import { type Calls } from './calls.ts';
import { contentsOf } from './contents.ts';
import { descend } from './evaluate/descending.ts';
import { addressMade, lookUp } from './evaluate/addresses.ts';
import { builtIn } from './evaluate/built-ins.ts';
import { handedToCallback } from './evaluate/callbacks.ts';
import { depthOf, frameOf, type Evaluator, type Frame, type Workings } from './evaluate/frame.ts';
import { commaSeparated, itemsOf } from './evaluate/lists.ts';
import { distinct, literal, truth, unknown } from './evaluate/making.ts';
import { binary, unary } from './evaluate/operators.ts';
import { pointee, remainder } from './evaluate/paths.ts';
import { valueFilled } from './evaluate/filled.ts';
import { Pursuit } from './evaluate/pursuit.ts';
import { reachingWrites } from './evaluate/reaching.ts';
import { durationMade, suffixed } from './evaluate/spans.ts';
import { concat, formatted } from './evaluate/texts.ts';
import { placeOf, type Fn, type Unit } from './program.ts';
import { sameOne, type Memory, type Note } from './remembering/notes.ts';
import type { Binding, Write } from './bindings.ts';
import type { Scopes } from './scopes.ts';
import { MAX_ALTERNATIVES, withStep, type Value } from './values.ts';

export { MS } from './evaluate/arithmetic.ts';
export { frameOf, type Evaluator, type Frame } from './evaluate/frame.ts';

/** Expressions and names through which one value is followed. */
const MAX_LENGTH = 80;
/** Calls inside calls that are followed. */
const MAX_FRAMES = 6;

/** `memory`: keeps what is found from one version of the program to the next. */
export function createEvaluator(scopes: Scopes, calls: Calls, memory?: Memory): Evaluator {
  const finder = new ValueFinder(scopes, calls, memory);
  const at: Evaluator['at'] = (expr, path, fn, frame) =>
    finder.pursuit.answer(() => finder.at(expr, path, fn, frame)) ?? finder.givesUp(expr, fn);
  return {
    evaluate: (expr, fn, frame) => finder.answer(expr, fn, frame),
    at: memory
      ? (expr, path, fn, frame) =>
          frame ? at(expr, path, fn, frame) : memory.remember(expr, `at ${path.join()}`, () => at(expr, path, fn), [fn])
      : at,
  };
}

/** What an expression may be worth, and what that rests on. */
interface Found {
  readonly values: readonly Value[];
  /** Where the expression stood. */
  readonly fn: Fn;
  readonly note: Note | undefined;
}

interface Table {
  get(expr: Expr): Found | undefined;
  set(expr: Expr, found: Found): unknown;
}

class ValueFinder implements Workings {
  readonly scopes: Scopes;
  readonly calls: Calls;
  readonly pursuit: Pursuit;
  readonly memory: Memory | undefined;
  private readonly cache: Table;
  private readonly framed = new WeakMap<Frame, Table>();

  constructor(scopes: Scopes, calls: Calls, memory: Memory | undefined) {
    this.scopes = scopes;
    this.calls = calls;
    this.memory = memory;
    this.pursuit = new Pursuit(memory);
    this.cache = this.table();
  }

  /** A program that goes on changing leaves expressions behind. */
  private table(): Table {
    return this.memory ? new WeakMap<Expr, Found>() : new Map<Expr, Found>();
  }

  /** What a question from outside comes to. */
  answer(expr: Expr, fn: Fn, frame?: Frame): readonly Value[] {
    const found = this.pursuit.answer(() => this.evaluate(expr, fn, frame));
    if (found) return found;
    const values = this.givesUp(expr, fn);
    this.foundIn(frame).set(expr, { values, fn, note: undefined });
    return values;
  }

  givesUp(expr: Expr, fn: Fn): readonly Value[] {
    this.memory?.givesUp();
    return [unknown(expr, fn)];
  }

  evaluate(expr: Expr, fn: Fn, frame?: Frame): readonly Value[] {
    const found = this.foundIn(frame);
    const known = found.get(expr);
    if (known && this.stands(known, fn)) return known.values;
    // Arithmetic on its own result: `delay * 2` where `delay = min(delay * 2, cap)`.
    if (this.pursuit.meets(expr))
      return [expr.k === 'bin' ? { ...literal(expr, fn), t: 'changing' } : unknown(expr, fn)];
    if (this.pursuit.length >= MAX_LENGTH) {
      this.pursuit.endsEarly();
      return [unknown(expr, fn)];
    }
    const note = this.memory?.begin();
    try {
      const { result, whole } = this.pursuit.through(expr, () => distinct(this.compute(expr, fn, frame)));
      const values = result.length > MAX_ALTERNATIVES ? [unknown(expr, fn)] : result;
      if (whole) found.set(expr, { values, fn, note });
      return values;
    } finally {
      if (note) this.memory!.end(note);
    }
  }

  private stands({ note, fn: where }: Found, fn: Fn): boolean {
    if (!note) return true;
    // What stays in a function that was edited stands in another function now.
    if (where !== fn || !this.memory!.stands(note)) return false;
    this.memory!.rest(note);
    return true;
  }

  /** What has been worked out in a frame, or in none. */
  private foundIn(frame: Frame | undefined): Table {
    if (!frame) return this.cache;
    const found = this.framed.get(frame) ?? this.table();
    this.framed.set(frame, found);
    return found;
  }

  private compute(expr: Expr, fn: Fn, frame?: Frame): readonly Value[] {
    switch (expr.k) {
      case 'str':
        return [{ ...literal(expr, fn), t: 'text', v: expr.v, ...(expr.bytes ? { bytes: true } : {}) }];
      case 'num':
        return [{ ...literal(expr, fn), t: 'number', v: expr.v }];
      case 'bool':
        return [{ ...literal(expr, fn), t: 'boolean', v: expr.v }];
      case 'null':
        return [{ ...literal(expr, fn), t: 'nothing' }];
      case 'name':
        return this.name(expr, fn, frame);
      case 'member':
        return this.member(expr, fn, frame);
      case 'index':
        return this.index(expr, fn, frame);
      case 'call':
        return this.call(expr, fn, frame);
      case 'bin':
        return binary(this, expr, fn, frame);
      case 'un':
        return unary(this, expr, fn, frame);
      case 'cond': {
        const condition = this.evaluate(expr.c, fn, frame);
        const known = condition.length === 1 ? truth(condition[0]!) : undefined;
        return [
          ...(known === false ? [] : this.evaluate(expr.a, fn, frame)),
          ...(known === true ? [] : this.evaluate(expr.b, fn, frame)),
        ];
      }
      case 'list':
        return [{ ...literal(expr, fn), t: 'list', items: itemsOf(this.scopes, expr, fn), fn }];
      case 'object':
        return [{ ...literal(expr, fn), t: 'object', expr, fn }];
      case 'concat':
        return concat(this, expr, expr.parts, fn, frame);
      case 'assign':
        // `attempt++` is another value each time.
        if (expr.op === '+=' || expr.op === '-=' || expr.op === '*=' || expr.op === '<<=')
          return [{ ...literal(expr, fn), t: 'changing' }];
        return this.evaluate(expr.value, fn, frame);
      case 'await':
      case 'cast':
      case 'spread':
        return this.evaluate(expr.a, fn, frame);
      case 'lambda':
        return [{ ...literal(expr, fn), t: 'function', fn: fn.unit.functions[expr.fn]! }];
      default:
        return [unknown(expr, fn)];
    }
  }

  private name(expr: Extract<Expr, { k: 'name' }>, fn: Fn, frame?: Frame): readonly Value[] {
    const handed = frame?.macroParams?.get(expr.n);
    if (handed) return this.evaluate(handed.expr, handed.fn, frame?.outer);
    const scoped = this.scopes.scoped(expr.n, fn);
    const bindings = scoped ? [scoped] : this.scopes.lookup(expr.n, fn);
    if (bindings.length === 0) return this.constantRow(expr, fn);
    return bindings.flatMap((binding) => this.bindingValues(binding, [], frame, expr, fn));
  }

  /** A constant that the catalogue knows: `portTICK_PERIOD_MS`, `CLOCK_SECOND`. */
  private constantRow(expr: Extract<Expr, { k: 'name' }>, fn: Fn): readonly Value[] {
    const bare: Call = { k: 'call', callee: expr, args: [], r: expr.r };
    for (const meaning of this.calls.meanings(bare, fn, 'duration'))
      if (meaning.ms !== undefined) return [{ ...literal(expr, fn), t: 'duration', ms: meaning.ms }];
    return [unknown(expr, fn)];
  }

  bindingValues(binding: Binding, path: readonly string[], frame?: Frame, use?: Expr, useFn?: Fn): readonly Value[] {
    const nothing = (): readonly Value[] => (use && useFn ? [unknown(use, useFn)] : []);
    // A variable that is made of its own former value: `delay = min(delay * 2, cap)`.
    if (this.pursuit.meets(binding))
      return binding.kind !== 'param' && use && useFn ? [{ ...literal(use, useFn), t: 'changing' }] : nothing();
    if (binding.functions && binding.kind !== 'macro' && use && useFn)
      return binding.functions.map((one) => ({ ...literal(use, useFn), t: 'function' as const, fn: one }));
    if (binding.kind === 'param') return this.parameter(binding, path, frame, use, useFn);
    return this.pursuit.through(binding, () => {
      const writes =
        use && useFn && binding.writes.length > 1 ? reachingWrites(binding, path, use, useFn) : binding.writes;
      const values = fewer(writes.flatMap((write) => this.written(write, path, frame)));
      if (values.length === 0) return nothing();
      const step: TrailStep | undefined = binding.nameRange && {
        place: { file: binding.unit.path, range: binding.nameRange },
        note: `named ${binding.name}`,
      };
      return step ? values.map((value) => withStep(value, step)) : values;
    }).result;
  }

  /** What one write gives to the place at `path`. */
  private written(write: Write, path: readonly string[], frame?: Frame): readonly Value[] {
    this.pursuit.looks();
    const inner = frame && frame.callee === write.fn ? frame : undefined;
    const rest = write.path.length > 0 ? remainder(write.path, path) : path;
    if (rest === undefined) return [];
    if (write.op === 'out') return this.writtenByCall(write, rest, inner);
    if (write.op === 'each')
      return this.at(
        write.value,
        ['[]', ...(write.at === undefined ? [] : [`[${write.at}]`]), ...rest],
        write.fn,
        inner,
      );
    if (write.op !== 'init' && write.op !== '=' && write.op !== '??=' && write.op !== '||=')
      return [{ ...literal(write.value, write.fn), t: 'changing' }];
    return this.at(write.value, rest, write.fn, inner);
  }

  /** `snprintf(buf, …)`, `inet_pton(…, &addr)`, `WiFi.hostByName(name, ip)`, or a function that fills its parameter. */
  private writtenByCall(write: Write, path: readonly string[], frame?: Frame): readonly Value[] {
    const call = write.value as Call;
    const { functions, rows } = this.calls.resolve(call, write.fn);
    for (const row of rows)
      for (const meaning of row.means) {
        const values = valueFilled(this, call, meaning, write, frame);
        if (values) return values;
      }
    return functions.slice(0, 4).flatMap((callee) => this.filledBy(callee, call, write, path, frame));
  }

  private filledBy(callee: Fn, call: Call, write: Write, path: readonly string[], frame?: Frame): readonly Value[] {
    const param = callee.facts.params[write.out ?? -1];
    const binding = param && this.scopes.lookup(param.name, callee)[0];
    if (!binding || this.pursuit.meets(binding) || depthOf(frame) > MAX_FRAMES) return [];
    const inner = frameOf(callee, call, write.fn, frame);
    return this.pursuit.through(binding, () =>
      binding.writes
        .filter((one) => one.op !== 'init' && (one.path.length > 0 || one.op === 'out'))
        .flatMap((one) => this.written(one, path, inner)),
    ).result;
  }

  at(expr: Expr, path: readonly string[], fn: Fn, frame?: Frame): readonly Value[] {
    if (path.length === 0) return this.evaluate(expr, fn, frame);
    const place = pointee(expr);
    const part = place.k === 'bin' && place.op === ',' ? /^\[(\d+)\]$/.exec(path[0]!) : null;
    if (part)
      return commaSeparated(place)
        .slice(Number(part[1]))
        .slice(0, 1)
        .flatMap((one) => this.at(one, path.slice(1), fn, frame));
    if (place.k === 'name') {
      const handed = frame?.macroParams?.get(place.n);
      if (handed) return this.at(handed.expr, path, handed.fn, frame?.outer);
    }
    const root =
      place.k === 'name' || place.k === 'member' || place.k === 'index' ? this.scopes.rootOf(place, fn) : undefined;
    if (root && (root.binding.kind !== 'import' || root.binding.writes.length > 0))
      return this.bindingValues(root.binding, [...root.path, ...path], frame, place, fn);
    return descend(this, this.evaluate(place, fn, frame), path, frame);
  }

  private parameter(
    binding: Binding,
    path: readonly string[],
    frame: Frame | undefined,
    use?: Expr,
    useFn?: Fn,
  ): readonly Value[] {
    const param = binding.param!;
    const owner = binding.fn!;
    return this.pursuit.through(binding, () => {
      const found: Value[] = [];
      for (const write of binding.writes) {
        if (write.op === 'init') continue;
        found.push(...this.written(write, path, frame));
      }
      if (frame && frame.callee === owner)
        found.push(...this.argument(frame.call, frame.fn, binding, path, frame.outer));
      else {
        const callers = this.calls.callersOf(owner).slice(0, MAX_ALTERNATIVES);
        for (const caller of callers) found.push(...this.argument(caller.call, caller.fn, binding, path, undefined));
        const handed = handedToCallback(this, owner, binding.param!.index, path);
        found.push(...handed);
        if (callers.length === 0 && handed.length === 0) {
          if (param.facts.default) found.push(...this.at(param.facts.default, path, owner));
          else if (use && useFn) found.push(unknown(use, useFn));
        }
      }
      return fewer(found);
    }).result;
  }

  private argument(call: Call, fn: Fn, binding: Binding, path: readonly string[], frame?: Frame): readonly Value[] {
    const { index, facts } = binding.param!;
    const arg = argumentOf(call, [facts.name, index]);
    if (!arg) return facts.default ? this.at(facts.default, path, binding.fn!) : [unknown(call, fn)];
    const step: TrailStep = {
      place: placeOf({ fn }, arg.r),
      note: `becomes ${facts.name} of ${binding.fn!.facts.name || 'the function'}()`,
    };
    return this.at(arg, path, fn, frame).map((value) => withStep(value, step));
  }

  /** Which changes where a file is edited outside its functions. */
  private moduleOf(unit: Unit): Fn {
    const look = () => unit.functions[0]!;
    return this.memory ? this.memory.look(unit, 'module', look, sameOne) : look();
  }

  private member(expr: Extract<Expr, { k: 'member' }>, fn: Fn, frame?: Frame): readonly Value[] {
    const constant =
      expr.p === 'value' && expr.o.k === 'member' && fn.unit.family === 'python' ? this.declaredField(expr.o, fn) : [];
    if (constant.length > 0) return constant;
    const root = this.scopes.rootOf(expr, fn);
    if (root && (root.binding.kind !== 'import' || root.binding.writes.length > 0)) {
      const values = this.bindingValues(root.binding, root.path, frame, expr, fn);
      if (values.length > 0 && values.some((value) => value.t !== 'unknown')) return values;
      const declared = this.declaredField(expr, fn);
      if (declared.length > 0) return declared;
      if (values.length > 0) return values;
    }
    const module = this.moduleConstant(expr, fn);
    if (module.length > 0) return module;
    for (const row of this.calls.propertyRows(expr, fn))
      for (const meaning of row.means)
        if (meaning.kind === 'field-config') return [{ ...literal(expr, fn), t: 'configured' }];
        else if (meaning.kind === 'device-id' || meaning.kind === 'random')
          return [{ ...literal(expr, fn), t: 'per-device' }];
    // `settings().server`, `{ ...defaults }.server`
    const made = root || expr.o.k === 'name' ? [] : descend(this, this.evaluate(expr.o, fn, frame), [expr.p], frame);
    return made.length > 0 ? made : [unknown(expr, fn)];
  }

  /** In-class initialisers of the receiver's type, enum constants (`Config.HOST`). */
  private declaredField(expr: Extract<Expr, { k: 'member' }>, fn: Fn): readonly Value[] {
    const names = [...this.calls.typesOf(expr.o, fn), ...(expr.o.k === 'name' ? [expr.o.n] : [])];
    for (const name of names) {
      const field = this.scopes.field(name, expr.p);
      if (field) return this.bindingValues(field, [], undefined, expr, fn);
    }
    return [];
  }

  /** `config.NTP_HOST` where `config` is a file of the program. */
  private moduleConstant(expr: Extract<Expr, { k: 'member' }>, fn: Fn): readonly Value[] {
    if (expr.o.k !== 'name') return [];
    const local = expr.o.n;
    return fn.unit.imports
      .filter((one) => one.facts.local === local)
      .flatMap((one) => one.targets)
      .flatMap((unit) =>
        unit.family === 'javascript' ? this.scopes.exportOf(unit, expr.p) : this.scopes.exported(unit, expr.p),
      )
      .flatMap((binding) => this.bindingValues(binding, [], undefined, expr, fn));
  }

  private index(expr: Extract<Expr, { k: 'index' }>, fn: Fn, frame?: Frame): readonly Value[] {
    const index = this.evaluate(expr.i, fn, frame);
    const keys = new Set(
      index.map((value) => (value.t === 'number' ? `[${value.v}]` : value.t === 'text' ? value.v : '[]')),
    );
    const root = this.scopes.rootOf(expr.o, fn);
    if (root && root.binding.kind !== 'import') {
      const found = [...keys].flatMap((key) => this.bindingValues(root.binding, [...root.path, key], frame));
      return found.length > 0 ? found : [unknown(expr, fn)];
    }
    return [...keys].flatMap((key) => descend(this, this.evaluate(expr.o, fn, frame), [key], frame));
  }

  private call(call: Call, fn: Fn, frame?: Frame): readonly Value[] {
    const span = suffixed(this, call, fn, frame);
    if (span !== undefined) return [{ ...literal(call, fn), t: 'duration', ms: span }];
    const { functions, rows } = this.calls.resolve(call, fn);
    for (const row of rows)
      for (const meaning of row.means) {
        switch (meaning.kind) {
          case 'address':
            if (meaning.out === undefined || row.arity !== undefined)
              return addressMade(this, call, meaning, fn, frame);
            break;
          case 'dns':
            return lookUp(this, call, meaning, fn, frame);
          case 'passes': {
            const value = argumentOf(call, meaning.value);
            if (value) return this.evaluate(value, fn, frame);
            break;
          }
          case 'formats':
            if (meaning.out === undefined) return formatted(this, call, meaning, fn, frame);
            break;
          case 'duration': {
            const durations = durationMade(this, call, meaning, fn, frame);
            if (durations.length > 0) return durations;
            break;
          }
          case 'random':
            // Drawn between bounds that grow: jitter of a pause that grows.
            if (call.args.some((arg) => this.evaluate(arg.value, fn, frame).some((value) => value.t === 'changing')))
              return [{ ...literal(call, fn), t: 'changing' }];
            return [{ ...literal(call, fn), t: 'per-device' }];
          case 'device-id':
            return [{ ...literal(call, fn), t: 'per-device' }];
          case 'field-config': {
            const fallback = meaning.default === undefined ? undefined : argumentOf(call, meaning.default);
            return [{ ...literal(call, fn), t: 'configured' }, ...(fallback ? this.evaluate(fallback, fn, frame) : [])];
          }
          case 'clock':
            return [{ ...literal(call, fn), t: 'clock', wall: meaning.wall === true }];
        }
      }
    const built = builtIn(this, call, fn, frame);
    if (built) return built;
    const results = functions.slice(0, 4).flatMap((callee) => this.returned(callee, call, fn, frame));
    if (results.length > 0) return results;
    return this.macroCall(call, fn, frame) ?? [unknown(call, fn)];
  }

  private returned(callee: Fn, call: Call, fn: Fn, frame?: Frame): readonly Value[] {
    if (callee.facts.kind === 'module' || depthOf(frame) > MAX_FRAMES) return [];
    const inner = frameOf(callee, call, fn, frame);
    return contentsOf(callee)
      .returns.slice(0, 6)
      .flatMap((ret) => (ret.e ? this.evaluate(ret.e, callee, inner) : []));
  }

  /** A function-like macro of the program whose body is an expression. */
  private macroCall(call: Call, fn: Fn, frame?: Frame): readonly Value[] | undefined {
    if (call.callee.k !== 'name') return undefined;
    for (const binding of this.scopes.lookup(call.callee.n, fn)) {
      const macro = binding.macro;
      if (!macro?.params || !macro.value || this.pursuit.meets(binding)) continue;
      const macroParams = new Map(
        macro.params
          .map((name, index) => [name, call.args[index]])
          .flatMap(([name, arg]) =>
            arg ? [[name as string, { expr: (arg as Call['args'][number]).value, fn }] as const] : [],
          ),
      );
      const { value } = macro;
      return this.pursuit.through(binding, () =>
        this.evaluate(value, this.moduleOf(binding.unit), {
          callee: undefined,
          macroParams,
          call,
          fn,
          ...(frame ? { outer: frame } : {}),
        }),
      ).result;
    }
    return undefined;
  }
}

/** The many values of a table that is read in many places are few. */
const fewer = (values: readonly Value[]): readonly Value[] =>
  values.length > MAX_ALTERNATIVES ? distinct(values) : values;
