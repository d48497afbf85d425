/** The linked view of a root: its files, functions and classes, and who includes or imports whom. */
import type { ClassFacts, Expr, Facts, FunctionFacts, Import, Range } from '../facts/model.ts';
import type { Family } from '../apis/row.ts';
import type { SourceFile } from '../lint/project-api.ts';
import type { Place } from '../lint/finding.ts';
import { isExample } from '../lint/softening.ts';
import { contentsOf } from './contents.ts';
import { resolveImport } from './imports.ts';
import { mentionsIn } from './mentions.ts';

/** One file of the program. */
export interface Unit {
  readonly path: string;
  readonly text: string;
  readonly facts: Facts;
  readonly family: Family;
  readonly file: SourceFile;
  readonly functions: readonly Fn[];
  readonly classes: readonly Class[];
  readonly imports: readonly LinkedImport[];
  /** Number of the firmware this file belongs to. */
  firmware: number;
}

export interface LinkedImport {
  readonly facts: Import;
  /** The files of this program that it may mean; empty for a library. */
  readonly targets: readonly Unit[];
}

/** A function of the program. */
export interface Fn {
  readonly unit: Unit;
  readonly index: number;
  readonly facts: FunctionFacts;
  readonly id: string;
}

export interface Class {
  readonly unit: Unit;
  readonly facts: ClassFacts;
}

/** An expression together with the function in which it stands. */
export interface Site<E extends Expr = Expr> {
  readonly expr: E;
  readonly fn: Fn;
}

export interface Program {
  readonly units: readonly Unit[];
  readonly byPath: ReadonlyMap<string, Unit>;
  /** Functions and methods by plain name (`b` for `A::b`). */
  readonly functionsByName: ReadonlyMap<string, readonly Fn[]>;
  readonly classesByName: ReadonlyMap<string, readonly Class[]>;
  readonly methodsByClass: ReadonlyMap<string, readonly Fn[]>;
}

export const familyOf = (language: Facts['language']): Family =>
  language === 'c' || language === 'cpp' ? 'c' : language === 'python' ? 'python' : 'javascript';

/** Builds the program of one root. Pure; the order of `files` does not matter. */
export const linkProgram = (files: readonly SourceFile[]): Program => programOf(linkUnits(files));

/**
 * The programs of a root, one a firmware: they have no name in common, so that none needs to know of the others.
 * In the order of their numbers.
 */
export const linkFirmwares = (files: readonly SourceFile[]): readonly Program[] =>
  firmwaresOf(linkUnits(files)).map(programOf);

/** The files of each firmware, once they are numbered. */
export function firmwaresOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  for (const unit of units) (groups[unit.firmware] ??= []).push(unit);
  return groups;
}

/** The files of a root by path, with their imports resolved and their firmwares numbered. */
function linkUnits(files: readonly SourceFile[]): readonly Unit[] {
  const units = [...files].sort(byPathOf).map(unitOf);
  linkImports(units, units);
  numberFirmwares(units);
  return units;
}

/** The order of files in a program. */
export const byPathOf = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : 1;

/** Resolves the imports of `some` units of a root; they had none so far. */
export function linkImports(some: Iterable<Unit>, all: readonly Unit[]): void {
  const byPath = new Map(all.map((unit) => [unit.path, unit]));
  for (const unit of some)
    (unit.imports as LinkedImport[]).push(
      ...unit.facts.imports.map((facts) => ({ facts, targets: resolveImport(unit, facts, byPath) })),
    );
}

/** One file by itself: neither its imports nor its firmware are known yet. */
export function unitOf(file: SourceFile): Unit {
  const functions: Fn[] = [];
  const classes: Class[] = [];
  const unit: Unit = {
    path: file.path,
    text: file.text,
    facts: file.facts,
    family: familyOf(file.facts.language),
    file,
    functions,
    classes,
    imports: [],
    firmware: -1,
  };
  file.facts.functions.forEach((facts, index) => functions.push({ unit, index, facts, id: `${file.path}#${index}` }));
  for (const facts of file.facts.classes) classes.push({ unit, facts });
  return unit;
}

/** The linked view of the files of a root, or of one of its firmwares. */
export function programOf(units: readonly Unit[]): Program {
  return {
    units,
    byPath: new Map(units.map((unit) => [unit.path, unit])),
    functionsByName: group(
      units.flatMap((unit) => unit.functions.slice(1).filter((fn) => fn.facts.name !== '')),
      (fn) => fn.facts.name,
    ),
    classesByName: group(
      units.flatMap((unit) => unit.classes),
      (one) => one.facts.name,
    ),
    methodsByClass: group(
      units.flatMap((unit) => unit.functions.filter((fn) => fn.facts.className !== undefined)),
      (fn) => fn.facts.className!,
    ),
  };
}

/**
 * Files that hang together by includes and imports, a common sketch folder or a C name defined once are one firmware.
 */
export function numberFirmwares(units: readonly Unit[]): void {
  const parent = new Map<Unit, Unit>(units.map((unit) => [unit, unit]));
  const find = (unit: Unit): Unit => {
    let root = unit;
    while (parent.get(root) !== root) root = parent.get(root)!;
    parent.set(unit, root);
    return root;
  };
  const join = (a: Unit, b: Unit) => parent.set(find(a), find(b));
  for (const unit of units) for (const one of unit.imports) for (const target of one.targets) join(unit, target);
  // The Arduino build compiles every source of the sketch's folder into the sketch.
  const sketches = sketchFolders(units);
  for (const sketch of group(
    units.filter((unit) => unit.family === 'c' && sketches.has(folderOf(unit.path))),
    (unit) => folderOf(unit.path),
  ).values())
    for (const unit of sketch) join(unit, sketch[0]!);
  joinByNames(units, join);
  joinJobs(units, join);
  const numbers = new Map<Unit, number>();
  for (const unit of units) {
    const root = find(unit);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    unit.firmware = numbers.get(root)!;
  }
}

/**
 * C links by name: who calls a function that one other file defines, or defines the methods of a class, belongs to it.
 * What a sketch or a test defines is for that sketch or that folder alone.
 */
function joinByNames(all: readonly Unit[], join: (a: Unit, b: Unit) => void): void {
  const units = all.filter((unit) => unit.family === 'c');
  const owners = new Map<string, Unit | null>();
  const own = (name: string, unit: Unit) => {
    const known = owners.get(name);
    owners.set(name, known === undefined || known === unit ? unit : null);
  };
  for (const unit of units) {
    for (const { facts } of unit.functions)
      if (facts.kind === 'function' && !facts.internal && facts.className === undefined && facts.body.length > 0)
        own(`${facts.name}()`, unit);
    for (const { facts } of unit.classes) own(facts.name, unit);
  }
  const sketches = sketchFolders(units);
  const homes = new Map(units.map((unit) => [unit, homeOf(unit.path, sketches)]));
  const meet = (unit: Unit, name: string) => {
    const owner = owners.get(name);
    const home = owner && homes.get(owner);
    if (owner && (home === undefined || home === homes.get(unit))) join(unit, owner);
  };
  for (const unit of units) {
    const internal = new Set(unit.functions.map((fn) => fn.facts.name));
    for (const fn of unit.functions) {
      if (fn.facts.className !== undefined) meet(unit, fn.facts.className);
      for (const { callee } of contentsOf(fn).calls)
        if (callee.k === 'name' && !internal.has(callee.n)) meet(unit, `${callee.n}()`);
    }
  }
}

/** JavaScript that names a file of a folder of jobs (`jobs: [{ name: 'sync' }]`) runs it. */
function joinJobs(all: readonly Unit[], join: (a: Unit, b: Unit) => void): void {
  const units = all.filter((unit) => unit.family === 'javascript');
  const jobs = group(units.filter(isJob), jobNameOf);
  if (jobs.size === 0) return;
  for (const unit of units)
    for (const fn of unit.functions)
      for (const text of mentionsIn(fn.facts).texts)
        for (const job of jobs.get(jobNameOf({ path: text })) ?? []) join(unit, job);
}

/** Whether a file stands in a folder of jobs, which a scheduler runs by their names. */
export const isJob = ({ family, path }: Unit): boolean => family === 'javascript' && /(^|\/)jobs\//.test(path);

/** What a job's file goes by: its name without folder and extension. */
export const jobNameOf = ({ path }: { readonly path: string }): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]s$/, '');

const isSketch = (path: string): boolean => path.endsWith('.ino') || path.endsWith('.pde');

const sketchFolders = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.filter((unit) => isSketch(unit.path)).map((unit) => folderOf(unit.path)));

/** The sketch, or the folder of examples or tests, that a file belongs to; undefined for a file that all may use. */
function homeOf(path: string, sketches: ReadonlySet<string>): string | undefined {
  for (let at = folderOf(path); ; at = folderOf(at)) {
    if (sketches.has(at)) return at;
    if (at === '') break;
  }
  return isExample(path) ? folderOf(path) : undefined;
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The function in which `fn` is defined. */
export function parentOf(fn: Fn): Fn | undefined {
  return fn.facts.parent >= 0 ? fn.unit.functions[fn.facts.parent] : undefined;
}

/** The class `fn` belongs to, through enclosing lambdas. */
export function classNameOf(fn: Fn): string | undefined {
  for (let at: Fn | undefined = fn; at; at = parentOf(at)) {
    if (at.facts.className) return at.facts.className;
    if (at.unit.family === 'javascript' && at.facts.name !== '' && methodOwners(at.unit).has(at.facts.name))
      return at.facts.name;
  }
  return undefined;
}

const owners = new WeakMap<Unit['functions'], ReadonlySet<string>>();

/** What methods of a file belong to: `Client` of `Client.prototype.ask = function …`, where a function is the class. */
function methodOwners(unit: Unit): ReadonlySet<string> {
  const known = owners.get(unit.functions) ?? new Set(unit.facts.functions.flatMap((one) => one.className ?? []));
  owners.set(unit.functions, known);
  return known;
}

export const placeOf = (site: { readonly fn: Fn }, range: Range): Place => ({ file: site.fn.unit.path, range });

export function group<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = groups.get(key(item));
    if (at) at.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
