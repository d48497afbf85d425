/** Names: what a name in a function is bound to, and every write to it that the program shows. */
import type { Declaration, Expr } from '../facts/model.ts';
import { shareAliases } from './aliases.ts';
import { assignedNames, bindingOf, initOf, type Binding, type Write } from './bindings.ts';
import { contentsOf } from './contents.ts';
import { keptBindings } from './remembering/kept-bindings.ts';
import { settledIn, type Settled } from './remembering/settled-locals.ts';
import { WriteRecorder, type Root } from './write-recorder.ts';
import { classNameOf, parentOf, type Class, type Fn, type Program, type Unit } from './program.ts';

export interface Scopes {
  /** What `name` means in `fn`: usually one binding; several where conflicting definitions remain; empty if unknown. */
  lookup(name: string, fn: Fn): readonly Binding[];
  /** Field `name` of class `className` or its bases. */
  field(className: string, name: string): Binding | undefined;
  /** Where field `name` stands in a positional initialiser of `width` items; undefined where structs disagree. */
  fieldIndex(name: string, width: number): number | undefined;
  /** A file-level name as other files see it. */
  exported(unit: Unit, name: string): readonly Binding[];
  /** What a JavaScript module exports under `name`. */
  exportOf(unit: Unit, name: string): readonly Binding[];
  /** What `owner::name` means. */
  scoped(name: string, fn: Fn): Binding | undefined;
  /** The binding at the root of `a.b[0]->c`, and the steps to it. */
  rootOf(target: Expr, fn: Fn): { readonly binding: Binding; readonly path: readonly string[] } | undefined;
  /** The binding that goes by a key. */
  byKey(key: string): Binding | undefined;
  /** Functions and methods of a name, whoever owns them. */
  functionsNamed(name: string): readonly Fn[];
  classesNamed(name: string): readonly Class[];
  /** Whether the names that `fn` declares stay the same objects as long as `fn` does, in later versions too. */
  isSettled(fn: Fn): boolean;
  readonly all: readonly Binding[];
}

/** Whether an argument of a method is a buffer that it writes text to. */
export type FillsText = (method: string, argument: number) => boolean;

/** `before`: the version before this one, of which bindings are kept where they are still the same. */
export function buildScopes(program: Program, fillsText: FillsText, before?: Scopes): Scopes {
  const known = before instanceof ScopeBuilder ? before : undefined;
  const scopes = new ScopeBuilder(program, fillsText, known);
  if (known) scopes.keep(known);
  return scopes;
}

class ScopeBuilder implements Scopes {
  readonly all: Binding[] = [];
  private readonly program: Program;
  readonly fillsText: FillsText;
  private readonly locals = new Map<Fn, Map<string, Binding>>();
  private readonly globals = new Map<Unit, Map<string, Binding[]>>();
  private readonly fields = new Map<string, Map<string, Binding>>();
  private readonly reachable = new Map<Unit, readonly Unit[]>();
  private readonly byFirmware = new Map<string, Binding[]>();
  private readonly found = new Map<Unit, Map<string, readonly Binding[]>>();
  private readonly structs = new Map<string, { readonly at: number; readonly width: number }[]>();
  private complete = false;
  private keys: ReadonlyMap<string, Binding> | undefined;
  private keyed = 0;
  private readonly settled = new Map<Fn, Settled>();
  /** Settled in the version before, too. */
  private readonly lasting = new Set<Fn>();
  private readonly recorder = new WriteRecorder(this);

  constructor(program: Program, fillsText: FillsText, before?: ScopeBuilder) {
    this.program = program;
    this.fillsText = fillsText;
    for (const unit of program.units) this.declareUnit(unit);
    for (const unit of program.units) this.settle(unit, before);
    for (const unit of program.units) for (const fn of unit.functions) this.declareLocals(fn);
    for (const unit of program.units) for (const fn of unit.functions) this.recordAll(fn);
    shareAliases(
      this.all.filter((one) => !this.lasts(one)),
      (target, fn) => this.rootOf(target, fn),
    );
    for (const classes of program.classesByName.values())
      for (const { facts } of classes)
        facts.fields.forEach((field, at) => {
          const known = this.structs.get(field.name);
          if (known) known.push({ at, width: facts.fields.length });
          else this.structs.set(field.name, [{ at, width: facts.fields.length }]);
        });
    this.complete = true;
  }

  private settle(unit: Unit, before: ScopeBuilder | undefined): void {
    for (const fn of settledIn(unit)) {
      const known = before?.settled.get(fn);
      this.settled.set(fn, known ?? { table: new Map(), all: [], outward: [] });
      if (known) this.lasting.add(fn);
    }
  }

  /** Whether a binding is an object of the version before already. */
  private lasts({ fn }: Binding): boolean {
    return fn !== undefined && this.lasting.has(fn);
  }

  isSettled(fn: Fn): boolean {
    return this.settled.has(fn);
  }

  /** Puts the bindings of an earlier version in the place of those that say the same. */
  keep(before: ScopeBuilder): void {
    const isNew = (one: Binding) => !this.lasts(one);
    const kept = keptBindings(before.all.filter(isNew), this.all.filter(isNew));
    if (kept.size === 0) return;
    const swap = (one: Binding) => kept.get(one) ?? one;
    const each = (list: Binding[]) => list.forEach((one, i) => (list[i] = swap(one)));
    const values = (table: Map<string, Binding>) => table.forEach((one, name) => table.set(name, swap(one)));
    each(this.all);
    this.locals.forEach((table, fn) => this.settled.has(fn) || values(table));
    this.fields.forEach(values);
    this.globals.forEach((table) => table.forEach(each));
    this.byFirmware.forEach(each);
    this.found.clear();
  }

  functionsNamed(name: string): readonly Fn[] {
    return this.program.functionsByName.get(name) ?? [];
  }

  classesNamed(name: string): readonly Class[] {
    return this.program.classesByName.get(name) ?? [];
  }

  byKey(key: string): Binding | undefined {
    // Fields of `this` come to be when they are asked for.
    if (!this.keys || this.keyed !== this.all.length) {
      const keys = new Map<string, Binding>();
      for (const one of this.all) if (!keys.has(one.key)) keys.set(one.key, one);
      this.keys = keys;
      this.keyed = this.all.length;
    }
    return this.keys.get(key);
  }

  lookup(name: string, fn: Fn): readonly Binding[] {
    for (let at: Fn | undefined = fn; at && at.index !== 0; at = parentOf(at)) {
      const local = this.locals.get(at)?.get(name);
      if (local) return [local];
    }
    const className = fn.unit.family === 'c' ? classNameOf(fn) : undefined;
    if (className) {
      const field = this.field(className, name);
      if (field) return [field];
    }
    return this.global(fn.unit, name);
  }

  field(className: string, name: string, seen: ReadonlySet<string> = new Set()): Binding | undefined {
    const own = this.fields.get(className)?.get(name);
    if (own || seen.has(className)) return own;
    const next = new Set(seen).add(className);
    for (const one of this.program.classesByName.get(className) ?? [])
      for (const base of one.facts.bases) {
        const inherited = this.field(base, name, next);
        if (inherited) return inherited;
      }
    return undefined;
  }

  fieldIndex(name: string, width: number): number | undefined {
    const found = new Set((this.structs.get(name) ?? []).filter((one) => one.width >= width).map((one) => one.at));
    return found.size === 1 ? [...found][0] : undefined;
  }

  exported(unit: Unit, name: string): readonly Binding[] {
    return this.globals.get(unit)?.get(name) ?? [];
  }

  private global(unit: Unit, name: string): readonly Binding[] {
    const known = this.found.get(unit)?.get(name);
    if (known) return known;
    const found = this.findGlobal(unit, name);
    // Until all writes are recorded an undeclared name may still come to be.
    if (found.length > 0 || this.complete) {
      const table = this.found.get(unit) ?? new Map<string, readonly Binding[]>();
      this.found.set(unit, table);
      table.set(name, found);
    }
    return found;
  }

  private findGlobal(unit: Unit, name: string): readonly Binding[] {
    const own = this.globals.get(unit)?.get(name);
    if (own?.some((one) => one.kind !== 'import')) return own;
    if (unit.family !== 'c') return this.imported(unit, name) ?? own ?? [];
    for (const header of this.headersOf(unit)) {
      const there = this.globals.get(header)?.get(name);
      if (there) return there;
    }
    const elsewhere = (this.byFirmware.get(`${unit.firmware}:${name}`) ?? []).filter((one) => !one.internal);
    return new Set(elsewhere.map((one) => one.unit)).size === 1 || elsewhere.every((one) => one.kind === 'function')
      ? elsewhere
      : elsewhere.filter((one) => one.kind !== 'macro').slice(0, 4);
  }

  /** What an imported name stands for: the definition in the file it comes from, else the import itself. */
  private imported(unit: Unit, name: string): readonly Binding[] | undefined {
    const found: Binding[] = [];
    for (const one of unit.imports) {
      if (one.facts.kind === 'all') for (const target of one.targets) found.push(...this.exported(target, name));
      if (one.facts.local !== name || one.facts.kind !== 'name') continue;
      for (const target of one.targets) {
        if (target.family === 'javascript') found.push(...this.exportOf(target, one.facts.name ?? 'default'));
        else found.push(...this.exported(target, one.facts.name ?? name));
      }
    }
    return found.length > 0 ? found : undefined;
  }

  exportOf(unit: Unit, name: string): readonly Binding[] {
    const found: Binding[] = [];
    for (const one of unit.facts.exports) {
      if (one.name !== name) continue;
      const value = one.value;
      if (value?.k === 'name') found.push(...this.lookup(value.n, unit.functions[0]!));
      else if (value) found.push(this.valueBinding(unit, name, value));
    }
    if (found.length > 0) return found;
    for (const one of unit.facts.exports) {
      if (one.name === 'default' && one.value?.k === 'object') {
        for (const entry of one.value.entries) {
          if (entry.key?.k !== 'str' || entry.key.v !== name) continue;
          if (entry.value.k === 'name') found.push(...this.lookup(entry.value.n, unit.functions[0]!));
          else found.push(this.valueBinding(unit, name, entry.value));
        }
      }
    }
    return found;
  }

  private valueBinding(unit: Unit, name: string, value: Expr): Binding {
    const fn = unit.functions[0]!;
    if (value.k === 'lambda')
      return {
        kind: 'function',
        key: `${unit.path}:${name}`,
        name,
        unit,
        writes: [],
        functions: [unit.functions[value.fn]!],
      };
    const writes: Write[] = [{ fn, op: 'init', value, path: [], r: value.r }];
    return { kind: 'global', key: `${unit.path}:export ${name}`, name, unit, writes };
  }

  private headersOf(unit: Unit): readonly Unit[] {
    const known = this.reachable.get(unit);
    if (known) return known;
    const seen = new Set<Unit>([unit]);
    const queue = [unit];
    for (const at of queue)
      for (const one of at.imports)
        for (const target of one.targets)
          if (!seen.has(target)) {
            seen.add(target);
            queue.push(target);
          }
    const headers = queue.slice(1);
    this.reachable.set(unit, headers);
    return headers;
  }

  private declareUnit(unit: Unit): void {
    const table = new Map<string, Binding[]>();
    this.globals.set(unit, table);
    const add = (binding: Binding) => {
      this.all.push(binding);
      const at = table.get(binding.name);
      if (at) at.push(binding);
      else table.set(binding.name, [binding]);
      const everywhere = `${unit.firmware}:${binding.name}`;
      const shared = this.byFirmware.get(everywhere);
      if (shared) shared.push(binding);
      else this.byFirmware.set(everywhere, [binding]);
    };
    const top = unit.functions[0]!;
    unit.facts.macros.forEach((macro, index) =>
      add({
        kind: 'macro',
        key: `${unit.path}:#${macro.name}:${index}`,
        name: macro.name,
        unit,
        macro,
        nameRange: macro.nameRange,
        writes:
          macro.value && !macro.params ? [{ fn: top, op: 'init', value: macro.value, path: [], r: macro.range }] : [],
        ...(macro.body !== undefined ? { functions: [unit.functions[macro.body]!] } : {}),
      }),
    );
    const byName = new Map<string, Fn[]>();
    for (const fn of unit.functions.slice(1)) {
      if (fn.facts.kind !== 'function' || fn.facts.name === '' || fn.facts.parent > 0) continue;
      const at = byName.get(fn.facts.name);
      if (at) at.push(fn);
      else byName.set(fn.facts.name, [fn]);
    }
    for (const [name, functions] of byName)
      add({
        kind: 'function',
        key: `${unit.path}:${name}()`,
        name,
        unit,
        writes: [],
        functions,
        internal: functions.every((fn) => fn.facts.internal === true),
      });
    for (const one of unit.classes) {
      if (!table.get(one.facts.name)?.some((binding) => binding.kind === 'class'))
        add({
          kind: 'class',
          key: `${unit.path}:class ${one.facts.name}`,
          name: one.facts.name,
          unit,
          writes: [],
          classes: [one],
        });
      for (const field of one.facts.fields) this.declareField(one.facts.name, field, top);
    }
    const seen = new Map<string, Binding>();
    for (const declaration of contentsOf(top).declarations) {
      if (declaration.extern || this.declareStatic(declaration, unit)) continue;
      const known = seen.get(declaration.name);
      if (known) {
        if (declaration.init) known.writes.push(initOf(declaration, top));
        continue;
      }
      const binding = bindingOf('global', `${unit.path}:${declaration.name}`, declaration, top);
      seen.set(declaration.name, binding);
      add(binding);
    }
    for (const assign of contentsOf(top).assigns)
      for (const name of assignedNames(assign.target)) {
        if (table.get(name)?.some((one) => one.kind !== 'import')) continue;
        if (unit.family === 'c') continue;
        add({ kind: 'global', key: `${unit.path}:${name}`, name, unit, writes: [], nameRange: assign.target.r });
      }
    for (const bind of contentsOf(top).binds)
      if (!table.has(bind.name))
        add({ kind: 'global', key: `${unit.path}:${bind.name}`, name: bind.name, unit, writes: [] });
    for (const one of unit.facts.imports) {
      if (one.kind === 'include' || one.kind === 'all' || one.local === undefined) continue;
      const qualified = one.kind === 'name' && one.name ? `${one.module}.${one.name}` : one.module;
      add({
        kind: 'import',
        key: `${unit.path}:import ${one.local}`,
        name: one.local,
        unit,
        writes: [],
        qualified,
        nameRange: one.range,
      });
    }
  }

  /** `IPAddress Clock::server;`: the definition of a static member, whose class may be in no file that was read. */
  private declareStatic(declaration: Declaration, unit: Unit): boolean {
    const at = declaration.name.lastIndexOf('::');
    const owner = at < 0 ? '' : declaration.name.slice(0, at);
    const isClass = this.program.classesByName.has(owner) || this.program.methodsByClass.has(owner);
    if (owner === '' || !isClass) return false;
    const { init, ...bare } = declaration;
    const field = this.declareField(owner, { ...bare, name: declaration.name.slice(at + 2) }, unit.functions[0]!);
    if (init) field.writes.push(initOf(declaration, unit.functions[0]!));
    return true;
  }

  private declareField(className: string, declaration: Declaration, top: Fn): Binding {
    const table = this.fields.get(className) ?? new Map<string, Binding>();
    this.fields.set(className, table);
    const known = table.get(declaration.name);
    if (known) return known;
    const binding = bindingOf('field', `${className}.${declaration.name}`, declaration, top);
    table.set(declaration.name, binding);
    this.all.push(binding);
    return binding;
  }

  private declareLocals(fn: Fn): void {
    if (fn.index === 0) return;
    const settled = this.settled.get(fn);
    const table = settled?.table ?? new Map<string, Binding>();
    this.locals.set(fn, table);
    if (this.lasting.has(fn)) {
      for (const one of settled!.all) this.all.push(one);
      return;
    }
    const add = (binding: Binding) => {
      table.set(binding.name, binding);
      settled?.all.push(binding);
      this.all.push(binding);
    };
    fn.facts.params.forEach((facts, index) => {
      add({
        kind: 'param',
        key: `${fn.id}:${facts.name}`,
        name: facts.name,
        unit: fn.unit,
        fn,
        param: { index, facts },
        nameRange: facts.range,
        writes: facts.default ? [{ fn, op: 'init', value: facts.default, path: [], r: facts.default.r }] : [],
        ...(facts.type !== undefined ? { type: facts.type } : {}),
      });
    });
    const contents = contentsOf(fn);
    const outer = new Set<string>();
    for (const declaration of contents.declarations) {
      if (declaration.extern) {
        outer.add(declaration.name);
        continue;
      }
      const known = table.get(declaration.name);
      if (known) {
        if (declaration.init) known.writes.push(initOf(declaration, fn));
      } else add(bindingOf('local', `${fn.id}:${declaration.name}`, declaration, fn));
    }
    if (fn.unit.family === 'python')
      for (const assign of contents.assigns)
        for (const name of assignedNames(assign.target))
          if (!table.has(name) && !outer.has(name))
            add({
              kind: 'local',
              key: `${fn.id}:${name}`,
              name,
              unit: fn.unit,
              fn,
              writes: [],
              nameRange: assign.target.r,
            });
    for (const bind of contents.binds)
      if (!table.has(bind.name))
        add({ kind: 'local', key: `${fn.id}:${bind.name}`, name: bind.name, unit: fn.unit, fn, writes: [] });
    if (settled) return;
    for (const inner of fn.unit.functions)
      if (inner.facts.parent === fn.index && inner.facts.kind === 'function' && inner.facts.name !== '')
        add({
          kind: 'function',
          key: `${inner.id}()`,
          name: inner.facts.name,
          unit: fn.unit,
          fn,
          writes: [],
          functions: [inner],
        });
  }

  private recordAll(fn: Fn): void {
    const settled = this.settled.get(fn);
    if (settled && this.lasting.has(fn)) for (const write of settled.outward) write(this.recorder);
    else this.recorder.record(fn, settled?.outward);
  }

  /** A C variable whose declaration is in no file that was read: a field in a method, else a global. */
  undeclared(target: Expr, fn: Fn): Root | undefined {
    if (fn.unit.family !== 'c' || target.k !== 'name') return undefined;
    const className = classNameOf(fn);
    const declaration: Declaration = { k: 'decl', name: target.n, nameRange: target.r, r: target.r };
    if (className) return { binding: this.declareField(className, declaration, fn.unit.functions[0]!), path: [] };
    const binding = bindingOf('global', `${fn.unit.path}:${target.n}`, declaration, fn.unit.functions[0]!);
    this.all.push(binding);
    this.globals.get(fn.unit)!.set(target.n, [binding]);
    return { binding, path: [] };
  }

  rootOf(target: Expr, fn: Fn): Root | undefined {
    const path: string[] = [];
    for (let at = target; ;) {
      if (at.k === 'member') {
        if (at.o.k === 'name' && at.o.n === 'this') {
          const binding = this.fieldFor(fn, at.p);
          return binding && { binding, path };
        }
        if (fn.unit.family === 'javascript' && isExports(at.o)) {
          const binding = this.exportOf(fn.unit, at.p)[0];
          if (binding) return { binding, path };
        }
        path.unshift(at.p);
        at = at.o;
      } else if (at.k === 'index') {
        path.unshift(at.i.k === 'num' ? `[${at.i.v}]` : at.i.k === 'str' ? at.i.v : '[]');
        at = at.o;
      } else if (at.k === 'un' && (at.op === '*' || at.op === '&')) {
        at = at.a;
      } else if (at.k === 'cast') {
        at = at.a;
      } else if (at.k === 'name') {
        const binding = this.lookup(at.n, fn)[0] ?? this.scoped(at.n, fn);
        return binding && { binding, path };
      } else return undefined;
    }
  }

  /** `Settings::NTP`: a static member of that class, or a name of that namespace. */
  scoped(name: string, fn: Fn): Binding | undefined {
    const [last, owner] = name.split('::').reverse() as [string, string | undefined];
    if (owner === undefined || name.startsWith('std::')) return undefined;
    return this.field(owner, last) ?? this.lookup(last, fn)[0];
  }

  /** `this.name` in a method: declared on demand, since Python and JavaScript fields come to be by assignment. */
  private fieldFor(fn: Fn, name: string): Binding | undefined {
    const className = classNameOf(fn) ?? (fn.unit.family === 'javascript' ? `${fn.unit.path}#this` : undefined);
    if (className === undefined) return undefined;
    const known = this.field(className, name);
    if (known) return known;
    const top = fn.unit.functions[0]!;
    return this.declareField(className, { k: 'decl', name, nameRange: fn.facts.range, r: fn.facts.range }, top);
  }
}

/** What a CommonJS module hands out, as its own code reads it. */
const isExports = (expr: Expr): boolean =>
  expr.k === 'name'
    ? expr.n === 'exports'
    : expr.k === 'member' && expr.p === 'exports' && expr.o.k === 'name' && expr.o.n === 'module';
