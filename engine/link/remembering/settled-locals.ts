/**
 * Functions whose own names stay the same objects from version to version: nothing outside such a function can bind or
 * write them, so that they last as long as the function does. What it writes to names of others is written anew.
 */
import type { Binding } from '../bindings.ts';
import type { Fn, Unit } from '../program.ts';
import type { Outward } from '../write-recorder.ts';

/** Of one function that is settled. */
export interface Settled {
  readonly table: Map<string, Binding>;
  /** All of them, those that another one of the same name hides included. */
  readonly all: Binding[];
  /** Its writes to names of others, in the order in which they stand there. */
  readonly outward: Outward;
}

/** C functions in and around which no other function is defined. */
export function settledIn(unit: Unit): readonly Fn[] {
  if (unit.family !== 'c') return [];
  const parents = new Set(unit.facts.functions.map((one) => one.parent));
  return unit.functions.filter(
    ({ index, facts }) => index !== 0 && facts.kind === 'function' && facts.parent <= 0 && !parents.has(index),
  );
}
