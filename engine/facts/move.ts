/**
 * Facts of a file that is being edited: what stands behind an edit moves, and is otherwise left alone.
 *
 * Facts are read-only to everybody who is handed them. Those of a `LiveFile` belong to it alone, and keeping their
 * objects while numbers change is what lets others remember things by object: this module alone writes into them.
 */
import type { Expr, FunctionFacts, ClassFacts, Macro, Range, Stmt } from './model.ts';

type Fact = FunctionFacts | ClassFacts | Stmt | Expr | Macro;

/** The numbers in a piece of Facts that depend on where in the file it stands. */
export interface Places {
  /** Each range once, however many nodes share it. */
  readonly ranges: [start: number, end: number][];
  /** What counts functions: `fn` of a lambda, `parent`, `methods`, `body` of a macro. */
  readonly indices: { readonly holder: Record<string | number, number>; readonly key: string | number }[];
}

/** Finds the ranges and function indices of facts that were lowered together. Index 0 (the module) never moves. */
export function placesIn(facts: readonly Fact[]): Places {
  const ranges: [number, number][] = [];
  const indices: Places['indices'] = [];
  const seen = new Set<object>();
  const open: object[] = [];
  const meet = (it: unknown) => {
    if (typeof it !== 'object' || it === null || seen.has(it)) return;
    seen.add(it);
    open.push(it);
  };
  for (const it of facts) meet(it);
  for (let it = open.pop(); it; it = open.pop()) {
    if (Array.isArray(it)) {
      if (it.length === 2 && typeof it[0] === 'number') ranges.push(it as [number, number]);
      else for (const inner of it) meet(inner);
      continue;
    }
    const holder = it as Record<string, unknown>;
    for (const key in holder) {
      const value = holder[key];
      if (key === 'methods') {
        const list = value as number[];
        for (let i = 0; i < list.length; i++) indices.push({ holder: list as never, key: i });
      } else if (typeof value === 'object') meet(value);
      else if (INDEX_KEYS.has(key) && typeof value === 'number' && value > 0)
        indices.push({ holder: holder as Record<string, number>, key });
    }
  }
  return { ranges, indices };
}

const INDEX_KEYS: ReadonlySet<string> = new Set(['fn', 'parent', 'body']);

/** Moves a piece of Facts by `distance` characters. */
export function move(places: Places, distance: number): void {
  for (const range of places.ranges) {
    range[0] += distance;
    range[1] += distance;
  }
}

/** Adds `step` to the function indices of a piece of Facts. */
export function renumber(places: Places, step: number): void {
  for (const { holder, key } of places.indices) holder[key]! += step;
}

/** Sets the end of the range that covers a whole file. */
export function stretch(range: Range, end: number): void {
  (range as [number, number])[1] = end;
}
