/** What a call means: functions of the program, rows of the catalogue, and the type of a receiver. */
import { lastSegment, type Catalogue } from '../apis/catalogue.ts';
import type { ArgRef, ArgRefs, Meaning, Row } from '../apis/row.ts';
import type { Call, Expr } from '../facts/model.ts';
import { contentsOf } from './contents.ts';
import type { Platforms } from './platforms.ts';
import { holds } from './row-conditions.ts';
import { classNameOf, type Fn, type Program } from './program.ts';
import type { Binding, Scopes } from './scopes.ts';

export interface Resolved {
  readonly functions: readonly Fn[];
  readonly rows: readonly Row[];
}

export interface Calls {
  resolve(call: Call, fn: Fn): Resolved;
  /** Meanings of one kind among the rows of a call, in catalogue order. */
  meanings<K extends Meaning['kind']>(call: Call, fn: Fn, kind: K): readonly Extract<Meaning, { kind: K }>[];
  typesOf(expr: Expr, fn: Fn): readonly string[];
  /** Dotted names by which an expression may be known to the catalogue. */
  qualified(expr: Expr, fn: Fn): readonly string[];
  /** Functions that an expression used as a value may be: a name, a lambda, `this.x`, `x.bind(this)`. */
  functionsOf(expr: Expr, fn: Fn): readonly Fn[];
  /** Rows of a property that is read or assigned (`ntptime.host`, `t.tm_min`). */
  propertyRows(expr: Expr, fn: Fn): readonly Row[];
  /** Calls of the program that may run `fn`, with their callers. */
  callersOf(fn: Fn): readonly { readonly call: Call; readonly fn: Fn }[];
}

const NOTHING: Resolved = { functions: [], rows: [] };
const MAX_TYPE_DEPTH = 6;

export function linkCalls(program: Program, scopes: Scopes, catalogue: Catalogue, platforms: Platforms): Calls {
  return new CallLinker(program, scopes, catalogue, platforms);
}

class CallLinker implements Calls {
  private readonly program: Program;
  private readonly scopes: Scopes;
  private readonly catalogue: Catalogue;
  private readonly platforms: Platforms;
  private readonly resolved = new Map<Call, Resolved>();
  private readonly types = new Map<Expr, readonly string[]>();
  private readonly typing = new Set<Expr | Binding>();
  private callers: Map<Fn, { call: Call; fn: Fn }[]> | undefined;

  constructor(program: Program, scopes: Scopes, catalogue: Catalogue, platforms: Platforms) {
    this.program = program;
    this.scopes = scopes;
    this.catalogue = catalogue;
    this.platforms = platforms;
  }

  meanings<K extends Meaning['kind']>(call: Call, fn: Fn, kind: K): readonly Extract<Meaning, { kind: K }>[] {
    const found: Extract<Meaning, { kind: K }>[] = [];
    for (const row of this.resolve(call, fn).rows)
      for (const meaning of row.means) if (meaning.kind === kind) found.push(meaning as Extract<Meaning, { kind: K }>);
    return found;
  }

  resolve(call: Call, fn: Fn): Resolved {
    const known = this.resolved.get(call);
    if (known) return known;
    this.resolved.set(call, NOTHING);
    const functions = this.functionsOf(call.callee, fn);
    const own = functions.filter((one) => one.facts.body.length > 0 || one.facts.kind !== 'function');
    const rows = own.length > 0 ? this.ownRows(call, fn) : this.rowsOf(call, fn);
    const result = { functions: own, rows };
    this.resolved.set(call, result);
    return result;
  }

  /** A program's own definition beats the catalogue, except where the row is the user's (`apis`). */
  private ownRows(call: Call, fn: Fn): readonly Row[] {
    return this.rowsOf(call, fn).filter((row) => row.source === 'configuration');
  }

  private rowsOf(call: Call, fn: Fn): readonly Row[] {
    const found = new Set<Row>();
    const callee = call.callee;
    const names = this.qualified(callee, fn);
    for (const name of names) {
      for (const row of this.catalogue.call(name)) found.add(row);
      if (call.new || fn.unit.family === 'python')
        for (const row of this.catalogue.construct(lastSegment(name)))
          if (this.constructs(row, name, fn)) found.add(row);
      if (fn.unit.family === 'c') for (const row of this.catalogue.macro(name)) found.add(row);
    }
    if (callee.k === 'member') {
      const rows = this.catalogue.method(callee.p);
      if (rows.length > 0) {
        const types = this.typesOf(callee.o, fn);
        for (const row of rows)
          if ('method' in row.match && types.some((type) => this.isA(type, (row.match as { receiverType: string }).receiverType, row, fn)))
            found.add(row);
      }
    }
    return this.permitted([...found], call, fn);
  }

  private constructs(row: Row, name: string, fn: Fn): boolean {
    const wanted = 'new' in row.match ? row.match.new : '';
    return this.sameType(name, wanted, 'new' in row.match ? row.match.from : undefined, fn);
  }

  /** Rows that platform, arity and headers permit; a row whose header is included beats those whose is not. */
  private permitted(rows: readonly Row[], call: Call, fn: Fn): readonly Row[] {
    const fitting = rows.filter((row) => this.platforms.allows(row, fn.unit) && fits(row.arity, call.args.length) && this.conditionHolds(row, call, fn));
    if (fn.unit.family !== 'c' || fitting.length < 2) return fitting;
    const modules = this.platforms.modules(fn.unit);
    const named = (row: Row) => {
      const from = 'from' in row.match ? row.match.from : undefined;
      return from === undefined ? undefined : from.some((header) => includesHeader(modules, header));
    };
    const included = fitting.filter((row) => named(row) === true);
    return included.length > 0 ? fitting.filter((row) => named(row) !== false) : fitting;
  }

  private conditionHolds(row: Row, call: Call, fn: Fn): boolean {
    return (row.when ?? []).every((condition) => holds(condition, argumentOf(call, condition.arg), this.scopes, fn));
  }

  isA(type: string, wanted: string, row: Row, fn: Fn, seen: ReadonlySet<string> = new Set()): boolean {
    const from = 'from' in row.match ? row.match.from : undefined;
    if (this.sameType(type, wanted, from, fn)) return true;
    if (seen.has(type)) return false;
    const next = new Set(seen).add(type);
    return (this.program.classesByName.get(lastSegment(type)) ?? []).some((one) =>
      one.facts.bases.some((base) => this.isA(base, wanted, row, fn, next)),
    );
  }

  private sameType(type: string, wanted: string, from: readonly string[] | undefined, fn: Fn): boolean {
    if (from?.includes(type) && fn.unit.family === 'javascript') return true;
    if (type === wanted) return from === undefined || fn.unit.family === 'c' || !type.includes('.') || from.some((module) => type.startsWith(module));
    if (lastSegment(type) !== lastSegment(wanted)) return false;
    if (fn.unit.family === 'c') return !wanted.includes('::') || !type.includes('::') || type.endsWith(wanted) || wanted.endsWith(type);
    const typeModule = type.slice(0, -lastSegment(type).length - 1);
    const wantedModule = wanted.slice(0, -lastSegment(wanted).length - 1);
    if (from?.some((module) => module === typeModule || typeModule.startsWith(`${module}.`) || typeModule.startsWith(`${module}/`))) return true;
    if (wantedModule === '') return from === undefined;
    return typeModule === '' || typeModule === wantedModule || typeModule.endsWith(`.${wantedModule}`) || typeModule.startsWith(`${wantedModule}.`)
      || wantedModule.startsWith(`${typeModule}.`);
  }

  qualified(expr: Expr, fn: Fn): readonly string[] {
    if (expr.k === 'name') {
      const bindings = this.scopes.lookup(expr.n, fn);
      const imported = bindings.filter((one) => one.qualified !== undefined).flatMap((one) => moduleNames(one.qualified!));
      // `import axios from 'axios'`: the default export goes by the module's own name
      if (imported.length > 0) return imported.flatMap((one) => (one.endsWith('.default') ? [one, one.slice(0, -'.default'.length)] : [one]));
      if (bindings.length === 0) return fn.unit.family === 'python' ? [expr.n, ...this.starred(expr.n, fn)] : [expr.n];
      if (bindings.some((one) => one.kind === 'macro' || one.kind === 'class')) return [expr.n];
      return this.aliasOf(bindings, fn);
    }
    if (expr.k === 'member') {
      if (expr.o.k === 'name' && expr.o.n === 'this') return this.aliasOf(this.fieldBindings(expr, fn), fn);
      return this.qualified(expr.o, fn).map((name) => `${name}.${expr.p}`);
    }
    if (expr.k === 'call') {
      const module = requiredModule(expr);
      if (module !== undefined) return [moduleName(module)];
      return [];
    }
    if (expr.k === 'await') return this.qualified(expr.a, fn);
    return [];
  }

  /** `from machine import *` makes every free name a possible name of the module. */
  private starred(name: string, fn: Fn): string[] {
    return fn.unit.imports.filter((one) => one.facts.kind === 'all' && one.targets.length === 0).map((one) => `${one.facts.module}.${name}`);
  }

  /** A variable that only renames something: `const sleep = promisify(setTimeout)` is no alias, `sleep = time.sleep` is. */
  private aliasOf(bindings: readonly Binding[], fn: Fn): readonly string[] {
    const binding = bindings[0];
    if (!binding || this.typing.has(binding)) return [];
    const write = binding.writes.find((one) => one.path.length === 0 && (one.op === 'init' || one.op === '='));
    if (!write) return [];
    const value = write.value;
    if (value.k !== 'name' && value.k !== 'member' && value.k !== 'await' && value.k !== 'call') return [];
    this.typing.add(binding);
    try {
      if (value.k === 'call' && requiredModule(value) === undefined) return this.promisified(value, write.fn);
      return this.qualified(value, write.fn ?? fn);
    } finally {
      this.typing.delete(binding);
    }
  }

  private promisified(value: Call, fn: Fn): readonly string[] {
    const name = this.qualified(value.callee, fn)[0];
    const inner = value.args[0]?.value;
    if (name !== 'util.promisify' || !inner) return [];
    return this.qualified(inner, fn).map((one) => `promisify(${one})`);
  }

  typesOf(expr: Expr, fn: Fn, depth = 0): readonly string[] {
    const known = this.types.get(expr);
    if (known) return known;
    if (depth > MAX_TYPE_DEPTH || this.typing.has(expr)) return [];
    this.typing.add(expr);
    const found = [...new Set(this.findTypes(expr, fn, depth))];
    this.typing.delete(expr);
    if (depth === 0) this.types.set(expr, found);
    return found;
  }

  private findTypes(expr: Expr, fn: Fn, depth: number): string[] {
    switch (expr.k) {
      case 'name': {
        if (expr.n === 'this') return [classNameOf(fn) ?? ''].filter(Boolean);
        return this.scopes.lookup(expr.n, fn).flatMap((binding) => this.typesOfBinding(binding, depth));
      }
      case 'member': {
        const own = this.fieldBindings(expr, fn).flatMap((binding) => this.typesOfBinding(binding, depth));
        if (own.length > 0) return own;
        const owners = this.typesOf(expr.o, fn, depth + 1);
        const fields = owners.flatMap((owner) => {
          const field = this.scopes.field(lastSegment(owner), expr.p);
          return field ? this.typesOfBinding(field, depth) : [];
        });
        return fields.length > 0 ? fields : this.propertyRows(expr, fn).flatMap(made);
      }
      case 'call': {
        const { functions, rows } = this.resolve(expr, fn);
        const built = rows.flatMap(made);
        if (built.length > 0) return built;
        const classes = rows.flatMap((row) => ('new' in row.match ? [row.match.new] : []));
        if (classes.length > 0) return classes;
        const name = this.qualified(expr.callee, fn);
        const constructed = name.filter((one) => expr.new || this.program.classesByName.has(lastSegment(one)) || this.catalogue.construct(lastSegment(one)).length > 0
          || (fn.unit.family === 'python' && /^[A-Z]/.test(lastSegment(one))));
        if (constructed.length > 0) return constructed;
        const smart = expr.callee.k === 'name' ? templateArgument(expr.callee.n) : undefined;
        if (smart) return [smart];
        return functions.flatMap((one) => [
          ...(one.facts.returnType ? [bareType(one.facts.returnType)] : []),
          ...contentsOf(one).returns.slice(0, 4).flatMap((ret) => (ret.e ? this.typesOf(ret.e, one, depth + 1) : [])),
        ]);
      }
      case 'await':
      case 'un':
        return [...this.typesOf(expr.a, fn, depth + 1)];
      case 'cast':
        return [bareType(expr.type)];
      case 'cond':
        return [...this.typesOf(expr.a, fn, depth + 1), ...this.typesOf(expr.b, fn, depth + 1)];
      case 'bin':
        return expr.op === '||' || expr.op === '??' ? [...this.typesOf(expr.a, fn, depth + 1), ...this.typesOf(expr.b, fn, depth + 1)] : [];
      case 'index':
        return [...this.typesOf(expr.o, fn, depth + 1)];
      case 'assign':
        return [...this.typesOf(expr.value, fn, depth + 1)];
      default:
        return [];
    }
  }

  private typesOfBinding(binding: Binding, depth: number): string[] {
    if (binding.type && binding.type !== 'auto' && binding.type !== 'any') {
      const type = bareType(binding.type);
      const aliases = (this.program.classesByName.get(lastSegment(type)) ?? []).flatMap((one) => (one.facts.fields.length === 0 && one.facts.methods.length === 0 ? one.facts.bases : []));
      return [type, ...aliases];
    }
    if (this.typing.has(binding) || depth > MAX_TYPE_DEPTH) return [];
    this.typing.add(binding);
    const found = binding.writes
      .filter((write) => write.path.length === 0 && (write.op === 'init' || write.op === '='))
      .slice(0, 8)
      .flatMap((write) => this.typesOf(write.value, write.fn, depth + 1));
    if (found.length === 0 && binding.param && binding.fn)
      for (const { call, fn } of this.callersOf(binding.fn).slice(0, 8)) {
        const arg = argumentOf(call, [binding.param.index, binding.param.facts.name]);
        if (arg) found.push(...this.typesOf(arg, fn, depth + 1));
      }
    this.typing.delete(binding);
    return found;
  }

  private fieldBindings(expr: Extract<Expr, { k: 'member' }>, fn: Fn): readonly Binding[] {
    if (expr.o.k !== 'name' || expr.o.n !== 'this') return [];
    const className = classNameOf(fn) ?? (fn.unit.family === 'javascript' ? `${fn.unit.path}#this` : undefined);
    const field = className === undefined ? undefined : this.scopes.field(className, expr.p);
    return field ? [field] : [];
  }

  propertyRows(expr: Expr, fn: Fn): readonly Row[] {
    if (expr.k !== 'member') return [];
    const rows = this.catalogue.property(expr.p);
    if (rows.length === 0) return [];
    const names = this.qualified(expr, fn);
    const types = this.typesOf(expr.o, fn);
    return rows.filter((row) => {
      if (!('property' in row.match) || !this.platforms.allows(row, fn.unit)) return false;
      const { property, receiverType, from } = row.match;
      if (receiverType) return types.some((type) => this.isA(type, receiverType, row, fn));
      if (!property.includes('.')) return from === undefined || names.some((name) => from.some((module) => name === `${module}.${property}`));
      return names.includes(property) || names.some((name) => from?.some((module) => name === `${module}.${expr.p}`) === true);
    });
  }

  functionsOf(expr: Expr, fn: Fn, depth = 0): readonly Fn[] {
    if (depth > MAX_TYPE_DEPTH) return [];
    switch (expr.k) {
      case 'lambda':
        return [fn.unit.functions[expr.fn]!];
      case 'name':
        return this.functionsByName(expr.n, fn, depth);
      case 'member': {
        if (expr.o.k === 'name' && expr.o.n === 'this') {
          const className = classNameOf(fn);
          const methods = className ? this.methods(className, expr.p) : [];
          if (methods.length > 0) return methods;
          return this.fieldBindings(expr, fn).flatMap((binding) => this.functionsIn(binding, depth));
        }
        const types = this.typesOf(expr.o, fn);
        const methods = types.flatMap((type) => this.methods(lastSegment(type), expr.p));
        if (methods.length > 0) return methods;
        return this.memberOfModule(expr, fn, depth);
      }
      case 'call': {
        // `f.bind(x)`, `std::bind(&C::f, this)`, `functools.partial(f)`: the function is the receiver or an argument.
        if (expr.callee.k === 'member' && expr.callee.p === 'bind') return this.functionsOf(expr.callee.o, fn, depth + 1);
        const name = this.qualified(expr.callee, fn)[0];
        const first = expr.args[0]?.value;
        if (first && (name === 'std::bind' || name === 'functools.partial' || name === 'partial')) return this.functionsOf(first, fn, depth + 1);
        return [];
      }
      case 'un':
        return expr.op === '&' || expr.op === '*' ? this.functionsOf(expr.a, fn, depth + 1) : [];
      case 'cast':
      case 'await':
        return this.functionsOf(expr.a, fn, depth + 1);
      default:
        return [];
    }
  }

  private functionsByName(name: string, fn: Fn, depth: number): readonly Fn[] {
    if (name.includes('::')) {
      const [method, owner] = name.split('::').reverse();
      const methods = owner ? this.methods(owner, method!) : [];
      if (methods.length > 0) return methods;
      return this.functionsByName(method!, fn, depth + 1);
    }
    const className = fn.unit.family === 'c' ? classNameOf(fn) : undefined;
    if (className) {
      const methods = this.methods(className, name);
      if (methods.length > 0) return methods;
    }
    const bindings = this.scopes.lookup(name, fn);
    // `const fetchWeather = require('./weather')`: a module that is its function
    const whole = fn.unit.family === 'javascript' && bindings.every((one) => one.kind === 'import') ? this.moduleTargets({ k: 'name', n: name, r: [0, 0] }, fn) : [];
    if (whole.length > 0) return whole.flatMap((unit) => this.scopes.exportOf(unit, 'default')).flatMap((binding) => this.functionsIn(binding, depth));
    return bindings.flatMap((binding) => this.functionsIn(binding, depth));
  }

  private functionsIn(binding: Binding, depth: number): readonly Fn[] {
    if (binding.functions) return binding.functions;
    if (binding.classes) return binding.classes.flatMap((one) => this.methods(one.facts.name, constructorName(one.unit.family, one.facts.name)));
    if (this.typing.has(binding)) return [];
    this.typing.add(binding);
    const found = binding.writes
      .filter((write) => write.path.length === 0 && (write.op === 'init' || write.op === '='))
      .slice(0, 4)
      .flatMap((write) => this.functionsOf(write.value, write.fn, depth + 1));
    if (found.length === 0 && binding.param && binding.fn && depth < 3)
      for (const { call, fn } of this.callersOf(binding.fn).slice(0, 8)) {
        const arg = argumentOf(call, [binding.param.index, binding.param.facts.name]);
        if (arg && (arg.k === 'lambda' || arg.k === 'name' || arg.k === 'member')) found.push(...this.functionsOf(arg, fn, depth + 1));
      }
    this.typing.delete(binding);
    return found;
  }

  private methods(className: string, name: string, seen: ReadonlySet<string> = new Set()): readonly Fn[] {
    const own = (this.program.methodsByClass.get(className) ?? []).filter((fn) => fn.facts.name === name);
    if (own.length > 0 || seen.has(className)) return own;
    const next = new Set(seen).add(className);
    return (this.program.classesByName.get(className) ?? []).flatMap((one) => one.facts.bases.flatMap((base) => this.methods(lastSegment(base), name, next)));
  }

  /** `wifi_utils.connect` where the receiver is a file of the program, or an object literal with functions. */
  private memberOfModule(expr: Extract<Expr, { k: 'member' }>, fn: Fn, depth: number): readonly Fn[] {
    const module = this.moduleTargets(expr.o, fn);
    for (const unit of module) {
      const bindings = unit.family === 'javascript' ? this.scopes.exportOf(unit, expr.p) : this.scopes.exported(unit, expr.p);
      const found = bindings.flatMap((binding) => this.functionsIn(binding, depth));
      if (found.length > 0) return found;
    }
    if (expr.o.k !== 'name') return [];
    return this.scopes.lookup(expr.o.n, fn).flatMap((binding) =>
      binding.writes.flatMap((write) => {
        if (write.path.length === 1 && write.path[0] === expr.p) return this.functionsOf(write.value, write.fn, depth + 1);
        if (write.path.length > 0 || write.value.k !== 'object') return [];
        return write.value.entries.flatMap((entry) => (entry.key?.k === 'str' && entry.key.v === expr.p ? this.functionsOf(entry.value, write.fn, depth + 1) : []));
      }),
    );
  }

  /** Files of the program that `expr` names as a module. */
  private moduleTargets(expr: Expr, fn: Fn): readonly Fn['unit'][] {
    const name = expr.k === 'name' ? expr.n : expr.k === 'member' && expr.o.k === 'name' ? `${expr.o.n}.${expr.p}` : undefined;
    if (name !== undefined)
      return fn.unit.imports.filter((one) => one.facts.local === name && (one.facts.kind === 'module' || one.facts.name === 'default' || fn.unit.family === 'python')).flatMap((one) => one.targets);
    const module = expr.k === 'call' ? requiredModule(expr) : undefined;
    return module === undefined ? [] : fn.unit.imports.filter((one) => one.facts.module === module).flatMap((one) => one.targets);
  }

  callersOf(fn: Fn): readonly { readonly call: Call; readonly fn: Fn }[] {
    if (!this.callers) {
      const callers = (this.callers = new Map<Fn, { call: Call; fn: Fn }[]>());
      for (const unit of this.program.units)
        for (const caller of unit.functions)
          for (const call of contentsOf(caller).calls)
            for (const callee of this.resolve(call, caller).functions) {
              const at = callers.get(callee);
              if (at) at.push({ call, fn: caller });
              else callers.set(callee, [{ call, fn: caller }]);
            }
    }
    return this.callers.get(fn) ?? [];
  }
}

const constructorName = (family: string, className: string): string =>
  family === 'python' ? '__init__' : family === 'javascript' ? 'constructor' : className;

const made = (row: Row): string[] => row.means.flatMap((meaning) => (meaning.kind === 'makes' ? [meaning.type] : []));

const fits = (arity: Row['arity'], count: number): boolean =>
  arity === undefined || (typeof arity === 'number' ? arity === count : count >= arity[0] && count <= arity[1]);

const includesHeader = (modules: ReadonlySet<string>, header: string): boolean => {
  if (modules.has(header)) return true;
  for (const one of modules) if (one.endsWith(`/${header}`) || header.endsWith(`/${one}`)) return true;
  return false;
};

/** A default import is known by the module's own name too. */
const moduleNames = (name: string): string[] => (name.endsWith('.default') ? [moduleName(name), moduleName(name.slice(0, -8))] : [moduleName(name)]);

/** `node:http` is `http`. */
const moduleName = (name: string): string => (name.startsWith('node:') ? name.slice(5) : name);

function requiredModule(call: Call): string | undefined {
  const first = call.args[0]?.value;
  return call.callee.k === 'name' && (call.callee.n === 'require' || call.callee.n === 'import') && first?.k === 'str' ? first.v : undefined;
}

/** `std::unique_ptr<HTTPClient>` is used like `HTTPClient`. */
function bareType(type: string): string {
  const inner = templateArgument(type);
  return inner ?? type;
}

function templateArgument(type: string): string | undefined {
  const open = type.indexOf('<');
  if (open === -1 || !/(_ptr|optional|make_unique|make_shared|ref|reference_wrapper)$/.test(type.slice(0, open))) return undefined;
  return type.slice(open + 1, type.lastIndexOf('>')).replace(/[*&]/g, '').trim();
}

/** The argument that a role refers to; the first alternative that is present. */
export function argumentOf(call: Call, refs: ArgRefs): Expr | undefined {
  for (const ref of Array.isArray(refs) ? (refs as readonly ArgRef[]) : [refs as ArgRef]) {
    const found = oneArgument(call, ref);
    if (found) return found;
  }
  return undefined;
}

function oneArgument(call: Call, ref: ArgRef): Expr | undefined {
  if (typeof ref === 'number') {
    const positional = call.args.filter((arg) => arg.name === undefined);
    return positional.at(ref)?.value;
  }
  if (ref === 'this') return call.callee.k === 'member' ? call.callee.o : undefined;
  if (ref === 'result') return call;
  if (ref.endsWith('*')) return oneArgument(call, Number.parseInt(ref, 10));
  const dot = ref.indexOf('.');
  if (dot > 0) {
    const head = Number.parseInt(ref, 10);
    let at = Number.isNaN(head) ? oneArgument(call, ref.slice(0, dot)) : oneArgument(call, head);
    for (const key of ref.slice(dot + 1).split('.')) {
      if (!at) return undefined;
      at = entryOf(at, key);
    }
    return at;
  }
  if (/^-?\d+$/.test(ref)) return oneArgument(call, Number(ref));
  return call.args.find((arg) => arg.name === ref)?.value;
}

/** Key of an object literal, or element of a list literal. */
export function entryOf(expr: Expr, key: string): Expr | undefined {
  if (expr.k === 'object') return expr.entries.find((entry) => entry.key && keyText(entry.key) === key)?.value;
  if (expr.k === 'list' && /^\d+$/.test(key)) return expr.items[Number(key)];
  if (expr.k === 'call' && expr.callee.k === 'name' && expr.callee.n === 'dict') return expr.args.find((arg) => arg.name === key)?.value;
  if (expr.k === 'cast') return entryOf(expr.a, key);
  return undefined;
}

const keyText = (key: Expr): string | undefined => (key.k === 'str' ? key.v : key.k === 'name' ? key.n : key.k === 'num' ? String(key.v) : undefined);

/** All positional arguments from a `"N*"` role, or the one the role names. */
export function argumentsOf(call: Call, refs: ArgRefs): readonly Expr[] {
  const out: Expr[] = [];
  for (const ref of Array.isArray(refs) ? (refs as readonly ArgRef[]) : [refs as ArgRef]) {
    if (typeof ref === 'string' && ref.endsWith('*'))
      out.push(...call.args.filter((arg) => arg.name === undefined).slice(Number.parseInt(ref, 10)).map((arg) => arg.value));
    else {
      const one = oneArgument(call, ref);
      if (one) out.push(one);
    }
  }
  return out;
}
