/** What a call means: functions of the program, rows of the catalogue, and the type of a receiver. */
import { lastSegment, type Catalogue } from '../apis/catalogue.ts';
import type { Meaning, Row } from '../apis/row.ts';
import type { Call, Expr } from '../facts/model.ts';
import { CalleeFinder } from './callees.ts';
import { argumentOf } from './arguments.ts';
import { contentsOf } from './contents.ts';
import type { Links } from './links.ts';
import { NameFinder } from './qualified-names.ts';
import { findRegistrations, type Registration } from './registrations.ts';
import { TypeFinder } from './types.ts';
import type { Platforms } from './platforms.ts';
import { holds } from './row-conditions.ts';
import { classNameOf, type Fn, type Program } from './program.ts';
import type { Binding } from './bindings.ts';
import type { Scopes } from './scopes.ts';

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
  /** Calls that are given `fn` to call it back. */
  registrationsOf(fn: Fn): readonly Registration[];
}

const ANY_RECEIVER = '*';

const NOTHING: Resolved = { functions: [], rows: [] };

export function linkCalls(program: Program, scopes: Scopes, catalogue: Catalogue, platforms: Platforms): Calls {
  const calls = new CallLinker(program, scopes, catalogue, platforms);
  calls.gather();
  return calls;
}

class CallLinker implements Links {
  readonly program: Program;
  readonly scopes: Scopes;
  readonly catalogue: Catalogue;
  readonly platforms: Platforms;
  private readonly resolved = new Map<Call, Resolved>();
  private readonly asFunctions = new Map<Expr, readonly Fn[]>();
  readonly visiting = new Set<Expr | Binding>();
  private readonly names = new NameFinder(this);
  private readonly types = new TypeFinder(this);
  private readonly callees = new CalleeFinder(this);
  gathering = false;
  /** What is being worked out hangs on who has been seen to call so far. */
  unsure = false;
  /** To be resolved again once all callers are known. */
  private readonly anew: Call[] = [];
  private callers: Map<Fn, { call: Call; fn: Fn }[]> | undefined;
  private registrations: ReadonlyMap<Fn, readonly Registration[]> | undefined;

  constructor(program: Program, scopes: Scopes, catalogue: Catalogue, platforms: Platforms) {
    this.program = program;
    this.scopes = scopes;
    this.catalogue = catalogue;
    this.platforms = platforms;
  }

  qualified(expr: Expr, fn: Fn): readonly string[] {
    return this.names.qualified(expr, fn);
  }

  typesOf(expr: Expr, fn: Fn): readonly string[] {
    return this.types.typesOf(expr, fn);
  }

  isA(type: string, wanted: string, row: Row, fn: Fn): boolean {
    return this.types.isA(type, wanted, row, fn);
  }

  functionsOf(expr: Expr, fn: Fn): readonly Fn[] {
    // While names are being looked at, or callers gathered, an answer may leave out what it meets again.
    if (this.visiting.size > 0 || this.gathering) return this.callees.functionsOf(expr, fn);
    let found = this.asFunctions.get(expr);
    if (!found) this.asFunctions.set(expr, (found = this.callees.functionsOf(expr, fn)));
    return found;
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
    const before = this.unsure;
    this.unsure = false;
    const functions = this.functionsOf(call.callee, fn);
    const own = functions.filter(
      (one) => (one.facts.body.length > 0 || one.facts.kind !== 'function') && takes(one, call.args.length),
    );
    const rows = own.length > 0 ? this.ownRows(call, fn) : this.rowsOf(call, fn);
    const result = { functions: own, rows };
    this.resolved.set(call, result);
    if (this.unsure) this.anew.push(call);
    this.unsure ||= before;
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
          if ('method' in row.match && this.receives(types, row.match.receiverType, row, fn)) found.add(row);
      }
    }
    return this.permitted([...found], call, fn);
  }

  private receives(types: readonly string[], wanted: string, row: Row, fn: Fn): boolean {
    return wanted === ANY_RECEIVER || types.some((type) => this.isA(type, wanted, row, fn));
  }

  private constructs(row: Row, name: string, fn: Fn): boolean {
    const wanted = 'new' in row.match ? row.match.new : '';
    return this.types.sameType(name, wanted, 'new' in row.match ? row.match.from : undefined, fn);
  }

  /** Rows that platform, arity and headers permit; a row whose header is included beats those whose is not. */
  private permitted(rows: readonly Row[], call: Call, fn: Fn): readonly Row[] {
    const fitting = rows.filter(
      (row) =>
        this.platforms.allows(row, fn.unit) && fits(row.arity, call.args.length) && this.conditionHolds(row, call, fn),
    );
    const inherits = call.callee.k === 'name' && !call.callee.n.includes('::') && classNameOf(fn) !== undefined;
    if (fn.unit.family !== 'c' || (fitting.length < 2 && !inherits)) return fitting;
    const modules = this.platforms.modules(fn.unit);
    const named = (row: Row) => {
      const from = 'from' in row.match ? row.match.from : undefined;
      return from === undefined ? undefined : from.some((header) => includesHeader(modules, header));
    };
    // In a method a bare name may be a member that a base declares elsewhere.
    if (inherits) return fitting.filter((row) => named(row) !== false);
    const included = fitting.filter((row) => named(row) === true);
    return included.length > 0 ? fitting.filter((row) => named(row) !== false) : fitting;
  }

  private conditionHolds(row: Row, call: Call, fn: Fn): boolean {
    return (row.when ?? []).every((condition) => holds(condition, argumentOf(call, condition.arg), this.scopes, fn));
  }

  fieldBindings(expr: Extract<Expr, { k: 'member' }>, fn: Fn): readonly Binding[] {
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
      if (!property.includes('.'))
        return from === undefined || names.some((name) => from.some((module) => name === `${module}.${property}`));
      return (
        names.includes(property) ||
        names.some((name) => from?.some((module) => name === `${module}.${expr.p}`) === true)
      );
    });
  }

  callersOf(fn: Fn): readonly { readonly call: Call; readonly fn: Fn }[] {
    this.gather();
    if (this.gathering) this.unsure = true;
    return this.callers!.get(fn) ?? [];
  }

  /** Always first, so that no answer hangs on which question was asked before it. */
  gather(): void {
    if (!this.callers) {
      this.gathering = true;
      const callers = (this.callers = new Map<Fn, { call: Call; fn: Fn }[]>());
      for (const unit of this.program.units)
        for (const caller of unit.functions)
          for (const call of contentsOf(caller).calls)
            for (const callee of this.resolve(call, caller).functions) {
              const at = callers.get(callee);
              if (at) at.push({ call, fn: caller });
              else callers.set(callee, [{ call, fn: caller }]);
            }
      this.gathering = false;
      for (const call of this.anew.splice(0)) this.resolved.delete(call);
      this.unsure = false;
    }
  }

  registrationsOf(fn: Fn): readonly Registration[] {
    this.registrations ??= findRegistrations(this.program, this);
    return this.registrations.get(fn) ?? [];
  }
}

/** `TEST_SETUP(poll) { … }` is no function that `poll(fds, 2, -1)` could run: it takes less than that is handed. */
const takes = ({ facts, unit }: Fn, count: number): boolean =>
  unit.facts.language !== 'c' ||
  facts.kind !== 'function' ||
  facts.params.length === 0 ||
  facts.params.length >= count ||
  facts.params.some((param) => param.rest !== undefined);

const fits = (arity: Row['arity'], count: number): boolean =>
  arity === undefined || (typeof arity === 'number' ? arity === count : count >= arity[0] && count <= arity[1]);

const includesHeader = (modules: ReadonlySet<string>, header: string): boolean => {
  if (modules.has(header)) return true;
  for (const one of modules) if (one.endsWith(`/${header}`) || header.endsWith(`/${one}`)) return true;
  return false;
};
