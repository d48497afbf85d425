/** What of a file ties it to others in one firmware: as long as this stays, no file changes its firmware. */
import { contentsOf } from '../contents.ts';
import { mentionsIn } from '../mentions.ts';
import { isJob, jobNameOf, type Unit } from '../program.ts';
import { sameItems } from './notes.ts';

/** Names that the files of a root give to each other. */
export interface Given {
  readonly functions: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly jobs: ReadonlySet<string>;
}

export interface Ties {
  /** Names and imports of the file itself. */
  readonly own: readonly unknown[];
  /** Of what others give, what it takes. */
  readonly taken: readonly string[];
}

/** All names of a root that could tie. */
export function givenBy(units: readonly Unit[]): Given {
  return {
    functions: new Set(units.flatMap((unit) => unit.functions.filter(isGiven).map((fn) => fn.facts.name))),
    classes: new Set(units.flatMap((unit) => unit.classes.map((one) => one.facts.name))),
    jobs: new Set(units.filter(isJob).map(jobNameOf)),
  };
}

const isGiven = ({ facts }: Unit['functions'][number]): boolean =>
  facts.kind === 'function' && facts.internal !== true && facts.className === undefined && facts.body.length > 0;

export function tiesOf(unit: Unit, given: Given): Ties {
  const taken = new Set<string>();
  for (const fn of unit.functions) {
    if (fn.facts.className !== undefined && given.classes.has(fn.facts.className))
      taken.add(`class ${fn.facts.className}`);
    if (unit.family === 'c')
      for (const { callee } of contentsOf(fn).calls)
        if (callee.k === 'name' && given.functions.has(callee.n)) taken.add(callee.n);
    if (unit.family === 'javascript' && given.jobs.size > 0)
      for (const text of mentionsIn(fn.facts).texts)
        if (given.jobs.has(jobNameOf({ path: text }))) taken.add(`job ${text}`);
  }
  return {
    own: [
      unit.family,
      ...unit.imports.flatMap((one) => one.targets),
      ...unit.functions.map((fn) => `${isGiven(fn)} ${fn.facts.name}`).sort(),
      ...unit.classes.map((one) => one.facts.name),
    ],
    taken: [...taken].sort(),
  };
}

export const sameTies = (a: Ties, b: Ties): boolean => sameItems(a.own, b.own) && sameItems(a.taken, b.taken);
