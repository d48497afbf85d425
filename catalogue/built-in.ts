/** The catalogue by families of languages: a program that lints C needs no row about Python. */
import { wordsOf, type IndexWords } from '../engine/apis/index-words.ts';
import type { Family, Row } from '../engine/apis/row.ts';
import type { Knowledge } from '../engine/behaviours/knowledge.ts';
import { knowledge } from './knowledge.ts';

/** What a driver asks of the catalogue. The same families give the same object. */
export interface BuiltIn {
  /** Words without which a file of this family has nothing to do with any row. */
  words(family: Family): IndexWords;
  /** Knowledge with the rows that programs in these families can hold. */
  knowledge(families: ReadonlySet<Family>): Knowledge;
}

/** The catalogue as it stands in the source; a bundle has `packed.ts` instead. */
export const sourceBuiltIn: BuiltIn = {
  words: (family) => wordsOf(knowledge.rows.filter((row) => holdsIn(row, family))),
  knowledge: () => knowledge,
};

export function holdsIn(row: Row, family: Family): boolean {
  return row.languages?.includes(family) ?? true;
}
