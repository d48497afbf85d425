/** The program as a question sees it whose looks are written down. Each version puts its own tables behind it. */
import type { Meaning, Row } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import type { Binding } from '../bindings.ts';
import type { Calls, Resolved } from '../calls.ts';
import type { Class, Fn, Unit } from '../program.ts';
import type { Registration } from '../registrations.ts';
import type { Scopes } from '../scopes.ts';
import { sameItems, sameOne, type Memory } from './notes.ts';

type Root = ReturnType<Scopes['rootOf']>;

const sameRoot = (a: Root, b: Root): boolean =>
  a === b || (a !== undefined && b !== undefined && a.binding === b.binding && sameItems(a.path, b.path));

export class TrackedScopes implements Scopes {
  plain!: Scopes;
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  lookup(name: string, fn: Fn): readonly Binding[] {
    if (!this.memory.isOpen) return this.plain.lookup(name, fn);
    const found = this.plain.lookup(name, fn);
    if (found[0] && this.stays(found[0], fn)) return found;
    return this.memory.look(fn, `name ${name}`, () => this.plain.lookup(name, fn), sameItems);
  }

  isSettled(fn: Fn): boolean {
    return this.plain.isSettled(fn);
  }

  field(className: string, name: string): Binding | undefined {
    return this.memory.look(this, `field ${className}.${name}`, () => this.plain.field(className, name), sameOne);
  }

  fieldIndex(name: string, width: number): number | undefined {
    return this.memory.look(this, `index ${name} ${width}`, () => this.plain.fieldIndex(name, width), sameOne);
  }

  exported(unit: Unit, name: string): readonly Binding[] {
    return this.memory.look(unit, `exported ${name}`, () => this.plain.exported(unit, name), sameItems);
  }

  exportOf(unit: Unit, name: string): readonly Binding[] {
    return this.memory.look(unit, `export ${name}`, () => this.plain.exportOf(unit, name), sameItems);
  }

  scoped(name: string, fn: Fn): Binding | undefined {
    // Nothing is looked up where nothing owns the name.
    if (!name.includes('::')) return undefined;
    return this.memory.look(fn, `scoped ${name}`, () => this.plain.scoped(name, fn), sameOne);
  }

  functionsNamed(name: string): readonly Fn[] {
    return this.memory.look(this, `functions ${name}`, () => this.plain.functionsNamed(name), sameItems);
  }

  classesNamed(name: string): readonly Class[] {
    return this.memory.look(this, `classes ${name}`, () => this.plain.classesNamed(name), sameItems);
  }

  byKey(key: string): Binding | undefined {
    return this.memory.look(this, `key ${key}`, () => this.plain.byKey(key), sameOne);
  }

  rootOf(target: Expr, fn: Fn): Root {
    if (!this.memory.isOpen) return this.plain.rootOf(target, fn);
    // A field of `this` comes to be when it is asked for: only a question of this version may do that.
    if (isOfThis(target)) this.memory.onlyNow();
    const root = this.plain.rootOf(target, fn);
    if (root && this.stays(root.binding, fn)) return root;
    return this.memory.lookIn(fn, target, 'root', () => this.plain.rootOf(target, fn), sameRoot);
  }

  /** Nothing but another function can change it. */
  private stays(binding: Binding, fn: Fn): boolean {
    return binding.fn === fn && this.plain.isSettled(fn);
  }

  get all(): readonly Binding[] {
    this.memory.onlyNow();
    return this.plain.all;
  }
}

/** `this.x`, `this.x[0].y`. */
export function isOfThis(target: Expr): boolean {
  for (let at = target; ;) {
    if (at.k === 'name') return at.n === 'this';
    if (at.k === 'member' || at.k === 'index') at = at.o;
    else if (at.k === 'un' || at.k === 'cast') at = at.a;
    else return false;
  }
}

const sameResolved = (a: Resolved, b: Resolved): boolean =>
  sameItems(a.functions, b.functions) && sameItems(a.rows, b.rows);

type Site = { readonly call: Call; readonly fn: Fn };

const sameSites = (a: readonly Site[], b: readonly Site[]): boolean =>
  a.length === b.length && a.every((one, i) => one.call === b[i]!.call && one.fn === b[i]!.fn);

export class TrackedCalls implements Calls {
  plain!: Calls;
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  resolve(call: Call, fn: Fn): Resolved {
    if (!this.memory.isOpen) return this.plain.resolve(call, fn);
    return this.memory.lookIn(fn, call, 'resolved', () => this.plain.resolve(call, fn), sameResolved);
  }

  meanings<K extends Meaning['kind']>(call: Call, fn: Fn, kind: K): readonly Extract<Meaning, { kind: K }>[] {
    if (!this.memory.isOpen) return this.plain.meanings(call, fn, kind);
    return this.resolve(call, fn).rows.flatMap((row) =>
      row.means.filter((meaning): meaning is Extract<Meaning, { kind: K }> => meaning.kind === kind),
    );
  }

  typesOf(expr: Expr, fn: Fn): readonly string[] {
    return this.memory.lookIn(fn, expr, 'types', () => this.plain.typesOf(expr, fn), sameItems);
  }

  qualified(expr: Expr, fn: Fn): readonly string[] {
    return this.memory.lookIn(fn, expr, 'qualified', () => this.plain.qualified(expr, fn), sameItems);
  }

  functionsOf(expr: Expr, fn: Fn): readonly Fn[] {
    return this.memory.lookIn(fn, expr, 'functions', () => this.plain.functionsOf(expr, fn), sameItems);
  }

  propertyRows(expr: Expr, fn: Fn): readonly Row[] {
    return this.memory.lookIn(fn, expr, 'property', () => this.plain.propertyRows(expr, fn), sameItems);
  }

  callersOf(fn: Fn): readonly Site[] {
    return this.memory.look(fn, '', () => this.plain.callersOf(fn), sameSites);
  }

  registrationsOf(fn: Fn): readonly Registration[] {
    return this.memory.look(fn, 'given', () => this.plain.registrationsOf(fn), sameSites);
  }
}
