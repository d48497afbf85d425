/** Units and macros that have been lowered, with all that their Facts depend on besides their own text. */
import { move, placesIn, renumber, type Places } from '../../../facts/move.ts';
import type { ClassFacts, FunctionFacts, Macro, Stmt } from '../../../facts/model.ts';
import type { NameKind, Names, Output } from '../context.ts';

export interface Lowered {
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly module: readonly Stmt[];
  readonly macro: Macro | undefined;
  readonly places: Places;
  /** The offset and the index of the first function for which `places` are right. */
  at: number;
  firstFunction: number;
  /** Names that were looked up, and earlier classes, with what was found. */
  readonly asked: Readonly<Record<NameKind, ReadonlySet<string>>>;
  readonly askedClasses: ReadonlyMap<string, ClassFacts | undefined>;
  readonly variant: number | undefined;
  readonly condition: string | undefined;
}

/** What the rest of the file answers while one unit is lowered. */
export interface Surroundings {
  readonly names: Names;
  /** The first class of a name in what stands before. */
  readonly classes: ReadonlyMap<string, ClassFacts>;
}

/** Lets `lower` write into an output of its own and notes what it asks for. */
export function record(
  at: number,
  mark: { readonly variant: number | undefined; readonly condition: string | undefined },
  surroundings: Surroundings,
  lower: (names: Names, out: Output) => Macro | undefined,
): Lowered {
  const asked = {
    types: new Set<string>(),
    variables: new Set<string>(),
    functions: new Set<string>(),
    namespaces: new Set<string>(),
  };
  const listener = (kind: NameKind) => ({
    has: (name: string) => {
      asked[kind].add(name);
      return surroundings.names[kind].has(name);
    },
  });
  const names: Names = {
    types: listener('types'),
    variables: listener('variables'),
    functions: listener('functions'),
    namespaces: listener('namespaces'),
  };
  const askedClasses = new Map<string, ClassFacts | undefined>();
  const out: Output = {
    functions: [MODULE],
    classes: [],
    module: [],
    earlierClass: (name) => {
      const found = surroundings.classes.get(name);
      askedClasses.set(name, found);
      return found;
    },
  };
  const macro = lower(names, out);
  const functions = out.functions.slice(1);
  const { classes, module } = out;
  const places = placesIn([...functions, ...classes, ...module, ...(macro ? [macro] : [])]);
  return { functions, classes, module, macro, places, at, firstFunction: 1, asked, askedClasses, ...mark };
}

/** Takes the index that the module has in every file, so that the functions of a unit count from 1. */
const MODULE: FunctionFacts = { name: '<module>', params: [], body: [], parent: -1, kind: 'module', range: [0, 0] };

/** Whether the classes that were found before are still those that would be found. */
export function findsSame(lowered: Lowered, classes: ReadonlyMap<string, ClassFacts>): boolean {
  for (const [name, found] of lowered.askedClasses) if (classes.get(name) !== found) return false;
  return true;
}

/** Brings the numbers in the Facts up to date. */
export function place(lowered: Lowered, at: number, firstFunction: number): void {
  if (lowered.at !== at) move(lowered.places, at - lowered.at);
  if (lowered.firstFunction !== firstFunction) renumber(lowered.places, firstFunction - lowered.firstFunction);
  lowered.at = at;
  lowered.firstFunction = firstFunction;
}
