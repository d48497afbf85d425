/** Reads the items of one branch variant again after an edit: as few of them as can be told apart for sure. */
import type { Syntax } from '../../../source/syntax.ts';
import type { Difference } from '../../../source/difference.ts';
import { copyTree, type CNode, type Reuse } from '../nodes.ts';
import { readInside } from './inside.ts';
import { itemOf, writtenIn, type Item } from './items.ts';
import { standingAt } from './same-tree.ts';
import { Seams } from './seams.ts';

/** A part of a text that has been read. */
export interface Reading {
  readonly start: number;
  readonly text: string;
  readonly items: Item[];
}

export interface Grammar {
  readonly syntax: Syntax;
  readonly language: 'c' | 'cpp';
  /**
   * Set where a piece with a syntax error in it was read by itself. How the grammar recovers from an error depends a
   * little on what stood before, so that the whole file may be read otherwise: right in all but about one of a thousand
   * edits, and a hundred times faster.
   */
  guessed: boolean;
}

/** What takes the place of `items[from … to)`. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Item[];
}

/** Sound items that must be found again on either side before an edit counts as understood. */
const CONTEXT = 2;

/** Reads a whole variant. */
export function readAll({ syntax, language }: Grammar, text: string, reuse: Reuse | undefined): Item[] {
  const root = syntax.parse(language, text, (it) => copyTree(it, 0, reuse));
  return writtenIn(root).map((it) => itemOf(it, text));
}

/**
 * Reads what an edit may have changed, between neighbours that it must not have changed. A parser that starts between
 * two items goes on as it would have gone on in the whole file; if it ends between two items that it had ended before,
 * so would it there. Undefined where that does not hold: a brace that is still open swallows what follows. Beside a
 * syntax error it holds nearly always, and is a guess.
 */
export function readAround(
  grammar: Grammar,
  items: readonly Item[],
  text: string,
  edit: Difference,
  readings: Reading[],
): Replacement | undefined {
  let first = 0;
  while (first < items.length && items[first]!.end < edit.start) first++;
  let last = first;
  while (last < items.length && items[last]!.start <= edit.oldEnd) last++;
  const distance = edit.newEnd - edit.oldEnd;
  const start = items[first]?.start ?? text.length;
  const written = text.slice(start, (items[last - 1]?.end ?? start) + distance);
  const known = last === first + 1 ? readings.find((it) => it.start === start && it.text === written) : undefined;
  if (known) return { from: first, to: last, items: known.items };
  const inside = last === first + 1 ? readIn(grammar, items[first]!, text, edit) : undefined;
  if (inside) readings.push({ start, text: written, items: [inside] });
  return inside ? { from: first, to: last, items: [inside] } : readBetween(grammar, items, first, last, text, distance);
}

function readBetween(
  grammar: Grammar,
  items: readonly Item[],
  first: number,
  last: number,
  text: string,
  distance: number,
): Replacement | undefined {
  const from = soundBefore(items, first, text);
  const to = soundAfter(items, last, text, distance);
  const start = from === 0 ? 0 : items[from]!.start;
  const end = to === items.length ? text.length : items[to - 1]!.end + distance;
  const seams = new Seams();
  seams.addOutline(start, end, [
    ...outlines(items.slice(from, first), 0),
    ...outlines(items.slice(last, to), distance),
  ]);
  const { root, broken } = grammar.syntax.parse(grammar.language, seams.textOf(text), (it) => ({
    root: seams.placed(copyTree(it)),
    broken: it.hasError,
  }));
  const read = writtenIn(root);
  const before = first - from;
  const after = to - last;
  if (read.length < before + after) return undefined;
  for (let i = 0; i < before; i++) if (!isSame(items[from + i]!, read[i]!.node, 0)) return undefined;
  for (let i = 1; i <= after; i++) {
    if (!isSame(items[to - i]!, read[read.length - i]!.node, distance)) return undefined;
  }
  if (broken) grammar.guessed = true;
  const fresh = read.slice(before, read.length - after).map((it) => itemOf(it, text));
  return { from: first, to: last, items: fresh };
}

function outlines(items: readonly Item[], distance: number) {
  return items.flatMap((it) => (it.node ? [[it.node, it.start - it.node.start + distance] as const] : []));
}

/** The item after an edit that stays inside of it. */
function readIn(grammar: Grammar, item: Item, text: string, edit: Difference): Item | undefined {
  if (!item.node || item.start >= edit.start || item.end <= edit.oldEnd) return undefined;
  const node = readInside(grammar, standingAt(item.node, item.start), text, edit);
  return node && itemOf({ node, parts: [node] }, text);
}

function soundBefore(items: readonly Item[], first: number, text: string): number {
  let from = first;
  for (let sound = 0; from > 0 && sound < CONTEXT; from--) if (isSound(items[from - 1]!, text, 0)) sound++;
  return from;
}

function soundAfter(items: readonly Item[], last: number, text: string, distance: number): number {
  let to = last;
  for (let sound = 0; to < items.length && sound < CONTEXT; to++) if (isSound(items[to]!, text, distance)) sound++;
  return to;
}

/** Whether an item says for sure that nothing is open around it. */
function isSound(item: Item, text: string, distance: number): boolean {
  const last = text.charAt(item.end + distance - 1);
  return !item.broken && (last === ';' || last === '}');
}

function isSame(old: Item, read: CNode, distance: number): boolean {
  return (
    old.type === read.type &&
    old.start + distance === read.start &&
    old.end + distance === read.end &&
    old.broken === read.broken
  );
}
