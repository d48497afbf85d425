/** Evaluates expressions to their possible constants, through names, files, parameters, formatting and arithmetic. */
import type { Unit as TimeUnit } from '../apis/row.ts';
import type { Call, Expr } from '../facts/model.ts';
import type { TrailStep } from '../lint/finding.ts';
import { argumentOf, entryOf, type Calls } from './calls.ts';
import { contentsOf } from './contents.ts';
import { formatText } from './format.ts';
import { placeOf, type Fn } from './program.ts';
import type { Binding, Scopes, Write } from './scopes.ts';
import { HOLE, MAX_ALTERNATIVES, withStep, type Origin, type Value } from './values.ts';

/** The call through which a function (or macro) is being looked at, so that its parameters have one value. */
export interface Frame {
  readonly callee: Fn | undefined;
  readonly macroParams?: ReadonlyMap<string, { readonly expr: Expr; readonly fn: Fn }>;
  readonly call: Call;
  readonly fn: Fn;
  readonly outer?: Frame;
}

export interface Evaluator {
  evaluate(expr: Expr, fn: Fn, frame?: Frame): readonly Value[];
  /** Values of everything written to a binding under `path`. */
  bindingValues(binding: Binding, path: readonly string[], frame?: Frame): readonly Value[];
}

const MAX_DEPTH = 40;

export function createEvaluator(scopes: Scopes, calls: Calls): Evaluator {
  return new ValueFinder(scopes, calls);
}

class ValueFinder implements Evaluator {
  private readonly scopes: Scopes;
  private readonly calls: Calls;
  private readonly cache = new Map<Expr, readonly Value[]>();
  private readonly active = new Set<Expr | Binding>();
  private depth = 0;

  constructor(scopes: Scopes, calls: Calls) {
    this.scopes = scopes;
    this.calls = calls;
  }

  evaluate(expr: Expr, fn: Fn, frame?: Frame): readonly Value[] {
    if (!frame) {
      const known = this.cache.get(expr);
      if (known) return known;
    }
    if (this.depth >= MAX_DEPTH || this.active.has(expr)) return [unknown(expr, fn)];
    this.active.add(expr);
    this.depth++;
    let values: readonly Value[];
    try {
      values = distinct(this.compute(expr, fn, frame));
    } finally {
      this.active.delete(expr);
      this.depth--;
    }
    if (values.length > MAX_ALTERNATIVES) values = [unknown(expr, fn)];
    if (!frame && this.depth === 0) this.cache.set(expr, values);
    return values;
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
        return this.binary(expr, fn, frame);
      case 'un':
        return this.unary(expr, fn, frame);
      case 'cond': {
        const condition = this.evaluate(expr.c, fn, frame);
        const known = condition.length === 1 ? truth(condition[0]!) : undefined;
        return [
          ...(known === false ? [] : this.evaluate(expr.a, fn, frame)),
          ...(known === true ? [] : this.evaluate(expr.b, fn, frame)),
        ];
      }
      case 'list':
        return [{ ...literal(expr, fn), t: 'list', items: expr.items, fn }];
      case 'object':
        return [{ ...literal(expr, fn), t: 'object', expr, fn }];
      case 'concat':
        return this.concat(expr, expr.parts, fn, frame);
      case 'assign':
      case 'await':
      case 'cast':
      case 'spread':
        return this.evaluate(expr.k === 'assign' ? expr.value : expr.a, fn, frame);
      case 'lambda':
        return [{ ...literal(expr, fn), t: 'function', fn: fn.unit.functions[expr.fn]! }];
      default:
        return [unknown(expr, fn)];
    }
  }

  private name(expr: Extract<Expr, { k: 'name' }>, fn: Fn, frame?: Frame): readonly Value[] {
    const handed = frame?.macroParams?.get(expr.n);
    if (handed) return this.evaluate(handed.expr, handed.fn, frame?.outer);
    const bindings = this.scopes.lookup(expr.n, fn);
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
    if (this.active.has(binding)) return nothing();
    if (binding.functions && binding.kind !== 'macro' && use && useFn)
      return binding.functions.map((one) => ({ ...literal(use, useFn), t: 'function' as const, fn: one }));
    if (binding.kind === 'param') return this.parameter(binding, path, frame, use, useFn);
    this.active.add(binding);
    try {
      const values = binding.writes.flatMap((write) => this.written(write, path, frame));
      if (values.length === 0) return nothing();
      const step: TrailStep | undefined = binding.nameRange && {
        place: { file: binding.unit.path, range: binding.nameRange },
        note: `named ${binding.name}`,
      };
      return step ? values.map((value) => withStep(value, step)) : values;
    } finally {
      this.active.delete(binding);
    }
  }

  /** What one write gives to the place at `path`. */
  private written(write: Write, path: readonly string[], frame?: Frame): readonly Value[] {
    const inner = frame && frame.callee === write.fn ? frame : undefined;
    if (write.op === 'out') return this.writtenByCall(write, inner);
    if (write.op === 'each') return this.elements(this.evaluate(write.value, write.fn, inner));
    if (write.op !== 'init' && write.op !== '=' && write.op !== '??=' && write.op !== '||=')
      return [{ ...literal(write.value, write.fn), t: 'changing' }];
    if (write.path.length > 0) {
      const rest = remainder(write.path, path);
      return rest === undefined ? [] : this.descend(this.evaluate(write.value, write.fn, inner), rest, inner);
    }
    return this.descend(this.evaluate(write.value, write.fn, inner), path, inner);
  }

  /** `snprintf(buf, …)`, `inet_pton(…, &addr)`, `WiFi.hostByName(name, ip)`. */
  private writtenByCall(write: Write, frame?: Frame): readonly Value[] {
    const call = write.value as Call;
    const isOut = (refs: Parameters<typeof argumentOf>[1] | undefined) => {
      if (refs === undefined || write.out === undefined) return false;
      return argumentOf(call, refs) === call.args[write.out]?.value;
    };
    for (const row of this.calls.resolve(call, write.fn).rows)
      for (const meaning of row.means) {
        if (meaning.kind === 'formats' && isOut(meaning.out)) return this.formatted(call, meaning, write.fn, frame);
        if (meaning.kind === 'passes' && isOut(meaning.out)) {
          const value = argumentOf(call, meaning.value);
          return value ? this.evaluate(value, write.fn, frame) : [];
        }
        if (meaning.kind === 'address' && isOut(meaning.out)) return this.address(call, meaning, write.fn, frame);
        if (meaning.kind === 'dns' && isOut(meaning.out)) return this.lookUp(call, meaning, write.fn, frame);
        if (meaning.kind === 'field-config' && isOut(meaning.out)) return [{ ...literal(call, write.fn), t: 'configured' }];
        if (meaning.kind === 'device-id' && isOut(meaning.out)) return [{ ...literal(call, write.fn), t: 'per-device' }];
      }
    return [];
  }

  private parameter(binding: Binding, path: readonly string[], frame: Frame | undefined, use?: Expr, useFn?: Fn): readonly Value[] {
    const param = binding.param!;
    const owner = binding.fn!;
    const found: Value[] = [];
    this.active.add(binding);
    try {
      for (const write of binding.writes) {
        if (write.op === 'init') continue;
        found.push(...this.written(write, path, frame));
      }
      if (frame && frame.callee === owner) found.push(...this.argument(frame.call, frame.fn, binding, path, frame.outer));
      else {
        const callers = this.calls.callersOf(owner).slice(0, MAX_ALTERNATIVES);
        for (const caller of callers) found.push(...this.argument(caller.call, caller.fn, binding, path, undefined));
        if (callers.length === 0) {
          if (param.facts.default) found.push(...this.descend(this.evaluate(param.facts.default, owner), path));
          else if (use && useFn) found.push(unknown(use, useFn));
        }
      }
    } finally {
      this.active.delete(binding);
    }
    return found;
  }

  private argument(call: Call, fn: Fn, binding: Binding, path: readonly string[], frame?: Frame): readonly Value[] {
    const { index, facts } = binding.param!;
    const arg = argumentOf(call, [facts.name, index]);
    if (!arg) return facts.default ? this.descend(this.evaluate(facts.default, binding.fn!), path) : [unknown(call, fn)];
    const step: TrailStep = { place: placeOf({ fn }, arg.r), note: `becomes ${facts.name} of ${binding.fn!.facts.name || 'the function'}()` };
    return this.descend(this.evaluate(arg, fn, frame), path).map((value) => withStep(value, step));
  }

  private member(expr: Extract<Expr, { k: 'member' }>, fn: Fn, frame?: Frame): readonly Value[] {
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
        else if (meaning.kind === 'device-id' || meaning.kind === 'random') return [{ ...literal(expr, fn), t: 'per-device' }];
    return [unknown(expr, fn)];
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
      .flatMap((unit) => (unit.family === 'javascript' ? this.scopes.exportOf(unit, expr.p) : this.scopes.exported(unit, expr.p)))
      .flatMap((binding) => this.bindingValues(binding, [], undefined, expr, fn));
  }

  private index(expr: Extract<Expr, { k: 'index' }>, fn: Fn, frame?: Frame): readonly Value[] {
    const index = this.evaluate(expr.i, fn, frame);
    const keys = index.map((value) => (value.t === 'number' ? `[${value.v}]` : value.t === 'text' ? value.v : '[]'));
    const root = this.scopes.rootOf(expr.o, fn);
    if (root && root.binding.kind !== 'import') {
      const found = keys.flatMap((key) => this.bindingValues(root.binding, [...root.path, key], frame));
      return found.length > 0 ? found : [unknown(expr, fn)];
    }
    return keys.flatMap((key) => this.descend(this.evaluate(expr.o, fn, frame), [key], frame));
  }

  /** Follows field names and indices into structured values. */
  private descend(values: readonly Value[], path: readonly string[], frame?: Frame): readonly Value[] {
    if (path.length === 0) return values;
    const [key, ...rest] = path as [string, ...string[]];
    return values.flatMap((value): readonly Value[] => {
      if (value.t === 'list') {
        const at = /^\[(\d+)\]$/.exec(key);
        const items = at ? value.items.slice(Number(at[1])).slice(0, 1) : key === '[]' || key === '*' ? value.items : [];
        return items.flatMap((item) => (this.descend(this.evaluate(item, value.fn, frame), rest, frame)));
      }
      if (value.t === 'object') {
        const entry = entryOf(value.expr, key.replace(/^\[|\]$/g, ''));
        if (entry) return this.descend(this.evaluate(entry, value.fn, frame), rest, frame);
        if (key === '[]') return value.expr.entries.flatMap((one) => this.descend(this.evaluate(one.value, value.fn, frame), rest, frame));
        return [];
      }
      // Fields of a looked-up address (`res->ai_addr`, `info[0][-1]`) still are that server.
      if (value.t === 'address' || (value.t === 'text' && value.lookedUp)) return [value];
      if (value.t === 'configured' || value.t === 'per-device' || value.t === 'changing') return [value];
      return [{ origin: value.origin, trail: value.trail, t: 'unknown' }];
    });
  }

  private elements(values: readonly Value[]): readonly Value[] {
    return this.descend(values, ['[]']);
  }

  private call(call: Call, fn: Fn, frame?: Frame): readonly Value[] {
    const suffix = call.callee.k === 'name' && call.callee.n.startsWith('operator""') ? call.callee.n.slice(10) : undefined;
    if (suffix !== undefined) {
      const amount = call.args[0] ? this.evaluate(call.args[0].value, fn, frame)[0] : undefined;
      const scale = MS[suffix as TimeUnit];
      if (amount?.t === 'number' && scale !== undefined) return [{ ...literal(call, fn), t: 'duration', ms: amount.v * scale }];
    }
    const { functions, rows } = this.calls.resolve(call, fn);
    for (const row of rows)
      for (const meaning of row.means) {
        switch (meaning.kind) {
          case 'address':
            if (meaning.out === undefined || row.arity !== undefined) return this.address(call, meaning, fn, frame);
            break;
          case 'dns':
            return this.lookUp(call, meaning, fn, frame);
          case 'passes': {
            const value = argumentOf(call, meaning.value);
            if (value) return this.evaluate(value, fn, frame);
            break;
          }
          case 'formats':
            if (meaning.out === undefined) return this.formatted(call, meaning, fn, frame);
            break;
          case 'duration': {
            const ms = this.duration(call, meaning, fn, frame);
            if (ms !== undefined) return [{ ...literal(call, fn), t: 'duration', ms }];
            break;
          }
          case 'random':
          case 'device-id':
            return [{ ...literal(call, fn), t: 'per-device' }];
          case 'field-config':
            return [{ ...literal(call, fn), t: 'configured' }];
          case 'clock':
            return [{ ...literal(call, fn), t: 'clock', wall: meaning.wall === true }];
        }
      }
    const built = this.builtIn(call, fn, frame);
    if (built) return built;
    const results = functions.slice(0, 4).flatMap((callee) => this.returned(callee, call, fn, frame));
    if (results.length > 0) return results;
    return this.macroCall(call, fn, frame) ?? [unknown(call, fn)];
  }

  private returned(callee: Fn, call: Call, fn: Fn, frame?: Frame): readonly Value[] {
    if (callee.facts.kind === 'module' || this.frameDepth(frame) > 6) return [];
    const inner: Frame = { callee, call, fn, ...(frame ? { outer: frame } : {}) };
    return contentsOf(callee).returns.slice(0, 6).flatMap((ret) => (ret.e ? this.evaluate(ret.e, callee, inner) : []));
  }

  private frameDepth(frame: Frame | undefined): number {
    let depth = 0;
    for (let at = frame; at; at = at.outer) depth++;
    return depth;
  }

  /** A function-like macro of the program whose body is an expression. */
  private macroCall(call: Call, fn: Fn, frame?: Frame): readonly Value[] | undefined {
    if (call.callee.k !== 'name') return undefined;
    for (const binding of this.scopes.lookup(call.callee.n, fn)) {
      const macro = binding.macro;
      if (!macro?.params || !macro.value || this.active.has(binding)) continue;
      const macroParams = new Map(macro.params.map((name, index) => [name, call.args[index]]).flatMap(([name, arg]) =>
        arg ? [[name as string, { expr: (arg as Call['args'][number]).value, fn }] as const] : []));
      this.active.add(binding);
      try {
        return this.evaluate(macro.value, binding.unit.functions[0]!, { callee: undefined, macroParams, call, fn, ...(frame ? { outer: frame } : {}) });
      } finally {
        this.active.delete(binding);
      }
    }
    return undefined;
  }

  private address(call: Call, meaning: { octets?: readonly (number | string)[]; list?: number | string; text?: number | string; word?: number | string; order?: string }, fn: Fn, frame?: Frame): readonly Value[] {
    const made = literal(call, fn);
    if (meaning.octets && call.args.length >= meaning.octets.length) {
      const octets = meaning.octets.map((ref) => this.octet(argumentOf(call, ref), fn, frame));
      if (octets.every((one) => one !== undefined)) return [{ ...made, t: 'address', v: octets.join('.') }];
    }
    const text = meaning.text === undefined ? undefined : argumentOf(call, meaning.text);
    if (text) return this.evaluate(text, fn, frame);
    const list = meaning.list === undefined ? undefined : argumentOf(call, meaning.list);
    if (list) return this.evaluate(list, fn, frame);
    const word = meaning.word === undefined ? undefined : argumentOf(call, meaning.word);
    if (word) {
      const values = this.evaluate(word, fn, frame);
      return values.map((value): Value => (value.t === 'number' ? { ...value, t: 'address', v: wordToAddress(value.v, meaning.order !== 'little') } : value));
    }
    return [unknown(call, fn)];
  }

  private octet(expr: Expr | undefined, fn: Fn, frame?: Frame): number | undefined {
    const value = expr && this.evaluate(expr, fn, frame)[0];
    return value?.t === 'number' && value.v >= 0 && value.v <= 255 ? value.v : undefined;
  }

  private lookUp(call: Call, meaning: { host: Parameters<typeof argumentOf>[1]; port?: Parameters<typeof argumentOf>[1] }, fn: Fn, frame?: Frame): readonly Value[] {
    const host = argumentOf(call, meaning.host);
    if (!host) return [unknown(call, fn)];
    const portExpr = meaning.port === undefined ? undefined : argumentOf(call, meaning.port);
    const port = portExpr ? this.evaluate(portExpr, fn, frame) : undefined;
    return this.evaluate(host, fn, frame).map((value): Value =>
      value.t === 'text'
        ? { ...value, lookedUp: true, ...(port ? { port } : {}), trail: [...value.trail, { place: placeOf({ fn }, call.r), note: 'looked up' }] }
        : value,
    );
  }

  private duration(call: Call, meaning: { amount?: number | string; unit?: TimeUnit; named?: Readonly<Record<string, TimeUnit>>; ms?: number }, fn: Fn, frame?: Frame): number | undefined {
    if (meaning.ms !== undefined) return meaning.ms;
    let total: number | undefined;
    const add = (expr: Expr | undefined, unit: TimeUnit | undefined) => {
      if (!expr) return;
      const value = this.evaluate(expr, fn, frame)[0];
      const scale = unit && MS[unit];
      if (value?.t === 'number' && scale !== undefined) total = (total ?? 0) + value.v * scale;
      else if (value?.t === 'duration') total = (total ?? 0) + value.ms;
    };
    if (meaning.amount !== undefined) add(argumentOf(call, meaning.amount), meaning.unit);
    for (const [name, unit] of Object.entries(meaning.named ?? {})) add(argumentOf(call, name), unit);
    return total;
  }

  /** Methods and functions that every language has for numbers and text. */
  private builtIn(call: Call, fn: Fn, frame?: Frame): readonly Value[] | undefined {
    const callee = call.callee;
    const name = callee.k === 'member' ? callee.p : callee.k === 'name' ? callee.n : '';
    if (name === 'min' || name === 'max' || name === 'std::min' || name === 'std::max' || name === 'MIN' || name === 'MAX') {
      const alternatives = call.args.map((arg) => this.evaluate(arg.value, fn, frame));
      const numbers = alternatives.map((values) => (values.length === 1 && values[0]!.t === 'number' ? values[0]! : undefined));
      if (numbers.length > 0 && numbers.every((one) => one !== undefined)) {
        const pick = name.toLowerCase().endsWith('min') ? Math.min : Math.max;
        return [{ ...literal(call, fn), t: 'number', v: pick(...numbers.map((one) => (one as { v: number }).v)) }];
      }
      if (alternatives.some((values) => values.some((value) => value.t === 'changing'))) return [{ ...literal(call, fn), t: 'changing' }];
      if (alternatives.some((values) => values.some((value) => value.t === 'per-device'))) return [{ ...literal(call, fn), t: 'per-device' }];
      return undefined;
    }
    if (callee.k !== 'member') return undefined;
    if (name === 'format') {
      return this.evaluate(callee.o, fn, frame).flatMap((value): readonly Value[] =>
        value.t === 'text' ? [{ ...value, ...formatText(value.v, 'braces', this.argumentTexts(call, fn, 0, frame)) }] : []);
    }
    if (name === 'join' && fn.unit.family === 'javascript') {
      const separator = call.args[0] ? this.evaluate(call.args[0].value, fn, frame)[0] : undefined;
      return this.joined(this.evaluate(callee.o, fn, frame), separator?.t === 'text' ? separator.v : ',', call, fn, frame);
    }
    if (name === 'join' && call.args[0]) {
      const separator = this.evaluate(callee.o, fn, frame)[0];
      return this.joined(this.evaluate(call.args[0].value, fn, frame), separator?.t === 'text' ? separator.v : '', call, fn, frame);
    }
    if (PASSING_METHODS.has(name)) return this.evaluate(callee.o, fn, frame);
    return undefined;
  }

  private joined(lists: readonly Value[], separator: string, call: Call, fn: Fn, frame?: Frame): readonly Value[] | undefined {
    const list = lists[0];
    if (list?.t !== 'list') return undefined;
    const parts = list.items.map((item) => textOf(this.evaluate(item, list.fn, frame)[0]));
    const v = parts.map((part) => part ?? HOLE).join(separator);
    return [{ ...literal(call, fn), t: 'text', v, ...(v.includes(HOLE) ? { partial: true } : {}) }];
  }

  private formatted(call: Call, meaning: { format?: number | string; value?: number | string }, fn: Fn, frame?: Frame): readonly Value[] {
    if (meaning.format !== undefined) {
      const format = argumentOf(call, meaning.format);
      if (!format) return [];
      const position = call.args.findIndex((arg) => arg.value === format);
      const texts = this.argumentTexts(call, fn, position + 1, frame);
      return this.evaluate(format, fn, frame).flatMap((value): readonly Value[] => {
        if (value.t !== 'text') return [];
        const only = value.v === '%s' ? call.args[position + 1]?.value : undefined;
        if (only) return this.evaluate(only, fn, frame);
        return [{ ...value, ...formatText(value.v, 'percent', texts) }];
      });
    }
    const value = meaning.value === undefined ? undefined : argumentOf(call, meaning.value);
    return value ? this.evaluate(value, fn, frame) : [];
  }

  private argumentTexts(call: Call, fn: Fn, from: number, frame?: Frame): ReadonlyMap<string, string | undefined> {
    const texts = new Map<string, string | undefined>();
    call.args.slice(from).forEach((arg, index) => texts.set(arg.name ?? String(index), textOf(this.evaluate(arg.value, fn, frame)[0])));
    return texts;
  }

  private concat(expr: Expr, parts: readonly Expr[], fn: Fn, frame?: Frame): readonly Value[] {
    let texts: { v: string; from?: Value }[] = [{ v: '' }];
    for (const part of parts) {
      const values = this.evaluate(part, fn, frame).slice(0, 4);
      texts = texts.flatMap((text) => (values.length > 0 ? values : [undefined]).map((value) => ({ v: text.v + (textOf(value) ?? HOLE), ...(text.from ? { from: text.from } : value && value.t !== 'unknown' ? { from: value } : {}) })));
      if (texts.length > MAX_ALTERNATIVES) return [unknown(expr, fn)];
    }
    return texts.map(({ v, from }): Value => ({ ...(from && parts.length === 1 ? from : literal(expr, fn)), t: 'text', v, ...(v.includes(HOLE) ? { partial: true } : {}) }));
  }

  private unary(expr: Extract<Expr, { k: 'un' }>, fn: Fn, frame?: Frame): readonly Value[] {
    const values = this.evaluate(expr.a, fn, frame);
    if (expr.op === '&' || expr.op === '*') return values;
    return values.map((value): Value => {
      if (value.t === 'number' && expr.op === '-') return { ...value, v: -value.v };
      if (value.t === 'number' && expr.op === '~') return { ...value, v: ~value.v };
      if (value.t === 'number' && expr.op === '+') return value;
      if (expr.op === '!') {
        const known = truth(value);
        return known === undefined ? unknown(expr, fn) : { ...literal(expr, fn), t: 'boolean', v: !known };
      }
      return value.t === 'changing' || value.t === 'per-device' ? value : unknown(expr, fn);
    });
  }

  private binary(expr: Extract<Expr, { k: 'bin' }>, fn: Fn, frame?: Frame): readonly Value[] {
    if (expr.op === '||' || expr.op === '??' || expr.op === '&&') return this.logical(expr, fn, frame);
    if (expr.op === ',') return this.evaluate(expr.b, fn, frame);
    const left = this.evaluate(expr.a, fn, frame);
    const right = this.evaluate(expr.b, fn, frame);
    const out: Value[] = [];
    for (const a of left.slice(0, 4)) for (const b of right.slice(0, 4)) out.push(this.combine(expr, a, b, fn, frame));
    return out;
  }

  /** `process.env.HOST || 'pool.ntp.org'`: either side. */
  private logical(expr: Extract<Expr, { k: 'bin' }>, fn: Fn, frame?: Frame): readonly Value[] {
    const left = this.evaluate(expr.a, fn, frame);
    const known = left.length === 1 ? truth(left[0]!) : undefined;
    if (expr.op === '&&') return known === false ? left : this.evaluate(expr.b, fn, frame);
    if (known === true) return left;
    return [...left.filter((value) => truth(value) !== false), ...this.evaluate(expr.b, fn, frame)];
  }

  private combine(expr: Extract<Expr, { k: 'bin' }>, a: Value, b: Value, fn: Fn, frame?: Frame): Value {
    const made = literal(expr, fn);
    if (a.t === 'number' && b.t === 'number') {
      const v = arithmetic(expr.op, a.v, b.v);
      return v === undefined ? unknown(expr, fn) : typeof v === 'boolean' ? { ...made, t: 'boolean', v } : { ...(a.trail.length >= b.trail.length ? a : b), origin: made.origin, t: 'number', v } as Value;
    }
    if (a.t === 'per-device' || b.t === 'per-device') return { ...made, t: 'per-device' };
    if (a.t === 'changing' || b.t === 'changing') return { ...made, t: 'changing' };
    const ms = durations(expr.op, a, b);
    if (ms !== undefined) return { ...made, t: 'duration', ms };
    if (a.t === 'clock' || b.t === 'clock') return { ...made, t: 'clock', wall: (a.t === 'clock' && a.wall) || (b.t === 'clock' && b.wall) };
    if (expr.op === '%' && a.t === 'text') {
      const items = expr.b.k === 'list' ? expr.b.items : [expr.b];
      const texts = new Map(items.map((item, index) => [String(index), textOf(this.evaluate(item, fn, frame)[0])]));
      return { ...a, ...formatText(a.v, 'percent', texts) };
    }
    if (expr.op === '+' && (a.t === 'text' || b.t === 'text')) {
      const v = (textOf(a) ?? HOLE) + (textOf(b) ?? HOLE);
      return { ...made, t: 'text', v, ...(v.includes(HOLE) ? { partial: true } : {}), ...((a.t === 'text' && a.bytes) || (b.t === 'text' && b.bytes) ? { bytes: true } : {}) };
    }
    if (expr.op === '==' || expr.op === '!=') {
      if (a.t === 'text' && b.t === 'text' && !a.partial && !b.partial) return { ...made, t: 'boolean', v: (a.v === b.v) === (expr.op === '==') };
    }
    if (a.t === 'configured' || b.t === 'configured') return { ...made, t: 'configured' };
    return unknown(expr, fn);
  }
}

/** Milliseconds in one unit. */
export const MS: Readonly<Partial<Record<TimeUnit, number>>> = { ns: 1e-6, us: 1e-3, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

const PASSING_METHODS = new Set(['c_str', 'toString', 'trim', 'strip', 'encode', 'decode', 'toLowerCase', 'lower', 'slice', 'data', 'rstrip', 'lstrip', 'toCharArray', 'value', 'get']);

const literal = (expr: Expr, fn: Fn): { origin: Origin; trail: readonly TrailStep[] } => ({ origin: { expr, fn, range: expr.r }, trail: [] });

const unknown = (expr: Expr, fn: Fn): Value => ({ ...literal(expr, fn), t: 'unknown' });

/** What follows of `path` below `written`, or undefined where the write is elsewhere. `[]` matches any index. */
function remainder(written: readonly string[], path: readonly string[]): readonly string[] | undefined {
  for (let i = 0; i < written.length; i++) {
    const want = path[i];
    if (want === undefined) return i < written.length ? undefined : [];
    const have = written[i]!;
    if (want !== have && want !== '[]' && have !== '[]' && !(have === '*' || want === '*')) return undefined;
  }
  return path.slice(written.length);
}

function textOf(value: Value | undefined): string | undefined {
  if (!value) return undefined;
  if (value.t === 'text') return value.v;
  if (value.t === 'number') return String(value.v);
  if (value.t === 'address') return value.v;
  return undefined;
}

export function truth(value: Value): boolean | undefined {
  switch (value.t) {
    case 'text':
      return value.partial ? true : value.v !== '';
    case 'number':
      return value.v !== 0;
    case 'boolean':
      return value.v;
    case 'nothing':
      return false;
    case 'function':
    case 'address':
      return true;
    default:
      return undefined;
  }
}

/** Octets of a 32-bit word, the first at the most significant end where `big`. */
export function wordToAddress(word: number, big: boolean): string {
  const octets = [24, 16, 8, 0].map((shift) => (word >>> shift) & 255);
  return (big ? octets : octets.reverse()).join('.');
}

function durations(op: string, a: Value, b: Value): number | undefined {
  if (a.t === 'duration' && b.t === 'duration') return op === '+' ? a.ms + b.ms : op === '-' ? a.ms - b.ms : undefined;
  if (a.t === 'number' && b.t === 'duration') return op === '*' || op === '/' ? a.v * b.ms : undefined;
  if (a.t === 'duration' && b.t === 'number') return op === '*' ? a.ms * b.v : op === '/' ? a.ms / b.v : undefined;
  return undefined;
}

function arithmetic(op: string, a: number, b: number): number | boolean | undefined {
  switch (op) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return b === 0 ? undefined : a / b;
    case '//': return b === 0 ? undefined : Math.floor(a / b);
    case '%': return b === 0 ? undefined : a % b;
    case '**': return a ** b;
    case '<<': return b < 32 ? (a << b) >>> 0 : undefined;
    case '>>': case '>>>': return a >>> b;
    case '&': return (a & b) >>> 0;
    case '|': return (a | b) >>> 0;
    case '^': return (a ^ b) >>> 0;
    case '==': return a === b;
    case '!=': return a !== b;
    case '<': return a < b;
    case '<=': return a <= b;
    case '>': return a > b;
    case '>=': return a >= b;
    default: return undefined;
  }
}

function distinct(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = `${value.t}:${'v' in value ? String(value.v) : 'ms' in value ? value.ms : ''}:${value.origin.fn.unit.path}:${value.origin.range[0]}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
