/**
 * Reads an edit inside of one item again, with as little of the item around it as needed: in `void f() { a; b; c; }`
 * an edit of `b` is read in a function of few statements, and the others are taken from the tree that is known.
 */
import type { Difference } from '../../../source/difference.ts';
import { copyTree, isNamed, type CNode } from '../nodes.ts';
import type { Grammar } from './reading.ts';
import { isSameTree, standingAt } from './same-tree.ts';
import { BLOCKS, isClosed, Seams } from './seams.ts';

/** A sequence in braces that holds the edit. */
interface Level {
  /** A node of the sequence around, and the way from it down to the braces. */
  readonly owner: CNode;
  readonly path: readonly number[];
  readonly block: CNode;
}

/** Statements that must be found again on either side of the edit. */
const CONTEXT = 2;

/** The tree of `node` after an edit in it, or undefined where more than a few statements must be read for it. */
export function readInside(grammar: Grammar, node: CNode, text: string, edit: Difference): CNode | undefined {
  const levels = levelsAround(node, edit);
  const inner = levels.at(-1);
  if (!inner) return undefined;
  const distance = edit.newEnd - edit.oldEnd;
  const { kids } = inner.block;
  const span = touched(kids, edit);
  const from = boundary(kids, span.first, -1, text, 0);
  const to = boundary(kids, span.last, 1, text, distance);
  const left = from === 1 ? inner.block.start + 1 : kids[from]!.start;
  const right = (to === kids.length - 1 ? inner.block.end - 1 : kids[to - 1]!.end) + distance;

  const seams = new Seams();
  for (const { owner, block } of levels) seams.add(owner.start, block.start + 1);
  const around = (kid: CNode, by: number) => [kid, by] as const;
  seams.addOutline(left, right, [
    ...kids.slice(from, span.first).map((it) => around(it, 0)),
    ...kids.slice(span.last, to).map((it) => around(it, distance)),
  ]);
  for (const { owner, block } of [...levels].reverse()) seams.add(block.end - 1 + distance, owner.end + distance);
  const { root, broken } = grammar.syntax.parse(grammar.language, seams.textOf(text), (it) => ({
    root: seams.placed(copyTree(it)),
    broken: it.hasError,
  }));
  const middle = middleOf(root, levels, distance, {
    before: span.first - from + 1,
    after: to - span.last + 1,
    from,
    to,
  });
  if (middle && broken) grammar.guessed = true;
  return middle && rebuilt(levels, middle, span, distance);
}

/** The braces around the edit, outermost first. */
function levelsAround(node: CNode, edit: Difference): Level[] {
  const levels: Level[] = [];
  let owner = node;
  let path: number[] = [];
  for (let it = node; ;) {
    if (it.type === 'ERROR') return levels;
    if (BLOCKS.has(it.type) && it !== owner && isClosed(it)) {
      if (it.start + 1 > edit.start || it.end - 1 < edit.oldEnd) return levels;
      levels.push({ owner, path, block: it });
      path = [];
    }
    const at = it.kids.findIndex((one) => one.start < edit.start && one.end > edit.oldEnd);
    if (at === -1) return levels;
    if (path.length === 0 && levels.at(-1)?.block === it) owner = it.kids[at]!;
    else path = [...path, at];
    it = it.kids[at]!;
  }
}

/** The kids that an edit may have changed: `[first, last)`, never the braces. */
function touched(kids: readonly CNode[], edit: Difference) {
  let first = 1;
  while (first < kids.length - 1 && kids[first]!.end < edit.start) first++;
  let last = first;
  while (last < kids.length - 1 && kids[last]!.start <= edit.oldEnd) last++;
  return { first, last };
}

/** How far to read before (`step` -1) or behind: over some kids that end for sure, or to the brace. */
function boundary(kids: readonly CNode[], at: number, step: 1 | -1, text: string, distance: number): number {
  let sound = 0;
  let i = at;
  while (sound < CONTEXT && (step === -1 ? i > 1 : i < kids.length - 1)) {
    const it = kids[step === -1 ? i - 1 : i]!;
    const last = text.charAt(it.end + distance - 1);
    if (isNamed(it) && !it.broken && (last === ';' || last === '}')) sound++;
    i += step;
  }
  return i;
}

interface Expected {
  /** Kids before and behind what may be new, braces included. */
  readonly before: number;
  readonly after: number;
  readonly from: number;
  readonly to: number;
}

/** The new kids, if everything around them has been found again. */
function middleOf(
  root: CNode,
  levels: readonly Level[],
  distance: number,
  { before, after, from, to }: Expected,
): CNode[] | undefined {
  if (root.kids.length !== 1) return undefined;
  let found = root.kids[0]!;
  for (const [depth, { owner, path, block }] of levels.entries()) {
    if (!isSamePlace(owner, found, distance)) return undefined;
    let old = owner;
    for (const at of path) {
      if (old.kids.length !== found.kids.length) return undefined;
      for (let i = 0; i < at; i++) if (!isAgain(old.kids[i]!, found.kids[i]!, 0)) return undefined;
      for (let i = at + 1; i < old.kids.length; i++)
        if (!isAgain(old.kids[i]!, found.kids[i]!, distance)) return undefined;
      old = old.kids[at]!;
      found = found.kids[at]!;
      if (!isSamePlace(old, found, distance)) return undefined;
    }
    if (depth < levels.length - 1) {
      if (found.kids.length !== 3 || !isSamePlace(block.kids[0]!, found.kids[0]!, 0)) return undefined;
      if (!isAgain(block.kids.at(-1)!, found.kids[2]!, distance)) return undefined;
      found = found.kids[1]!;
    }
  }
  const { kids } = levels.at(-1)!.block;
  const read = found.kids;
  if (read.length < before + after) return undefined;
  if (!isAgain(kids[0]!, read[0]!, 0) || !isAgain(kids.at(-1)!, read.at(-1)!, distance)) return undefined;
  for (let i = 1; i < before; i++) if (!isOutlined(kids[from + i - 1]!, read[i]!, 0)) return undefined;
  for (let i = 1; i < after; i++)
    if (!isOutlined(kids[to - i]!, read[read.length - 1 - i]!, distance)) return undefined;
  return read.slice(before, read.length - after);
}

function isSamePlace(old: CNode, read: CNode, distance: number): boolean {
  return (
    old.type === read.type && old.field === read.field && old.start === read.start && old.end + distance === read.end
  );
}

function isAgain(old: CNode, read: CNode, distance: number): boolean {
  return old.start + distance === read.start && isSameTree(old, read);
}

/** Whether a statement has been found again that was read without what its braces hold. */
function isOutlined(old: CNode, read: CNode, distance: number): boolean {
  if (old.broken) return isAgain(old, read, distance);
  const moved = old.start + distance === read.start && old.end + distance === read.end;
  return moved && !read.broken && old.type === read.type && old.field === read.field;
}

/** The old tree with new kids in its innermost braces. */
function rebuilt(
  levels: readonly Level[],
  middle: readonly CNode[],
  { first, last }: { readonly first: number; readonly last: number },
  distance: number,
): CNode {
  const renewed = (it: CNode, at: number, until: number, fresh: readonly CNode[]): CNode => {
    const after = it.kids.slice(until).map((one) => standingAt(one, one.start + distance));
    const kids = [...it.kids.slice(0, at), ...fresh, ...after];
    return { ...it, end: it.end + distance, kids, broken: kids.some((one) => one.broken) };
  };
  let fresh: readonly CNode[] = middle;
  let [at, until] = [first, last];
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const { owner, path, block } = levels[depth]!;
    const nodes = [owner];
    for (const step of path) nodes.push(nodes.at(-1)!.kids[step]!);
    let made = renewed(block, at, until, fresh);
    for (let i = path.length - 1; i >= 0; i--) made = renewed(nodes[i]!, path[i]!, path[i]! + 1, [made]);
    fresh = [made];
    const outer = levels[depth - 1];
    if (outer) at = outer.block.kids.indexOf(owner);
    until = at + 1;
  }
  return fresh[0]!;
}
