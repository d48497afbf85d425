/**
 * The files and functions of a root that is linted again and again: what did not change is the same object each time.
 *
 * A function stays the same as long as its Facts do, and those of what is nested in it; only its number may change.
 */
import type { FunctionFacts } from '../../facts/model.ts';
import type { SourceFile } from '../../lint/project-api.ts';
import type { Class, Fn, Unit } from '../program.ts';
import { unitOf } from '../program.ts';
import { sameItems } from './notes.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Kept {
  readonly unit: Writable<Unit>;
  /** By Facts, with the functions that stand in each. */
  families: ReadonlyMap<FunctionFacts, readonly FunctionFacts[]>;
  functions: ReadonlyMap<FunctionFacts, Fn>;
  /** Functions so far: each has an id of its own. */
  made: number;
}

export class KeptUnits {
  private readonly kept = new Map<string, Kept>();

  /** The files of a root; `changed` are those that are not as they were. */
  take(files: readonly SourceFile[]): { readonly units: readonly Unit[]; readonly changed: ReadonlySet<Unit> } {
    const changed = new Set<Unit>();
    const units = files.map((file) => {
      const known = this.kept.get(file.path);
      if (known && isAsItWas(known.unit, file)) return known.unit;
      const one = known && known.unit.facts.language === file.facts.language ? renewed(known, file) : fresh(file);
      this.kept.set(file.path, one);
      changed.add(one.unit);
      return one.unit;
    });
    const paths = new Set(files.map((file) => file.path));
    for (const path of this.kept.keys()) if (!paths.has(path)) this.kept.delete(path);
    return { units, changed };
  }
}

/** Facts are either replaced or, with the text, changed in place. */
const isAsItWas = (unit: Unit, file: SourceFile): boolean =>
  unit.facts === file.facts &&
  unit.text === file.text &&
  unit.file.named === file.named &&
  unit.file.settings === file.settings;

function fresh(file: SourceFile): Kept {
  const unit = unitOf(file);
  return {
    unit,
    families: familiesOf(file.facts.functions),
    functions: new Map(unit.functions.map((fn) => [fn.facts, fn])),
    made: unit.functions.length,
  };
}

function renewed(kept: Kept, file: SourceFile): Kept {
  const { unit } = kept;
  const families = familiesOf(file.facts.functions);
  const isKept = (facts: FunctionFacts): boolean => {
    const before = kept.families.get(facts);
    return before !== undefined && sameItems(before, families.get(facts)!);
  };
  const functions = file.facts.functions.map((facts, index): Fn => {
    const known = kept.functions.get(facts);
    if (!known || !isKept(facts)) return { unit, index, facts, id: `${file.path}#${kept.made++}` };
    (known as Writable<Fn>).index = index;
    return known;
  });
  const classes = file.facts.classes.map(
    (facts): Class => unit.classes.find((one) => one.facts === facts) ?? { unit, facts },
  );
  Object.assign(unit, { text: file.text, facts: file.facts, file, functions, classes, imports: [] });
  return { unit, families, functions: new Map(functions.map((fn) => [fn.facts, fn])), made: kept.made };
}

/** Of each function all that is nested in the same function of the file; of the module its lambdas. */
function familiesOf(functions: readonly FunctionFacts[]): ReadonlyMap<FunctionFacts, readonly FunctionFacts[]> {
  const rootOf = (index: number): number => {
    let at = index;
    while (functions[at]!.parent > 0) at = functions[at]!.parent;
    return functions[at]!.kind === 'lambda' || at === 0 ? 0 : at;
  };
  const byRoot = new Map<number, FunctionFacts[]>();
  const roots = functions.map((_, index) => rootOf(index));
  functions.forEach((facts, index) => {
    const at = byRoot.get(roots[index]!);
    if (at) at.push(facts);
    else byRoot.set(roots[index]!, [facts]);
  });
  return new Map(functions.map((facts, index) => [facts, byRoot.get(roots[index]!)!]));
}
