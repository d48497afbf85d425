/** What stands at file level of one branch variant, as it is kept while the file is edited. */
import type { Range } from '../../../facts/model.ts';
import { isNamed, type CNode } from '../nodes.ts';
import { errorsIn, noNames, surveyNames, type DeclaredNames } from '../survey.ts';
import { levelOf, meetLevel, meetOne, type Piece } from '../units.ts';
import type { Lowered } from './lowered.ts';

/** A node of file level (two where a macro and its block were joined), with all that it says. Its numbers move. */
export interface Item {
  /** The node, where it is one and not joined of two: as it stood when it was read. */
  readonly node: CNode | undefined;
  readonly type: string;
  start: number;
  end: number;
  readonly broken: boolean;
  /** The unit that it is, and the units in it, in the order in which `Units` meets them. */
  readonly direct: readonly KeptPiece[];
  readonly inside: readonly KeptPiece[];
  readonly names: DeclaredNames;
  /** Outermost ranges that the parser could not make sense of. */
  errors: readonly Range[];
}

/** What may be a unit, with what it was lowered to while it was one. */
export interface KeptPiece {
  /** Where it stood when it was read; nodes never move. */
  readonly node: CNode;
  readonly text: string;
  readonly internal: boolean;
  start: number;
  end: number;
  lowered: Lowered | undefined;
}

/** A node of file level, and the nodes that the grammar made of it. */
export interface Written {
  readonly node: CNode;
  readonly parts: readonly CNode[];
}

/** What stands under the root of a tree. A root that is an ERROR is one node. */
export function writtenIn(root: CNode): Written[] {
  if (root.type === 'ERROR') return [{ node: root, parts: [root] }];
  const named = root.kids.filter((it) => isNamed(it));
  let at = 0;
  return levelOf(root).map((node) => {
    const parts = node === named[at] ? [node] : named.slice(at, at + 2);
    at += parts.length;
    return { node, parts };
  });
}

/** Takes a node of file level apart. */
export function itemOf({ node, parts }: Written, text: string): Item {
  const direct: KeptPiece[] = [];
  const inside: KeptPiece[] = [];
  const level = meetOne(node, false, text, (it) => direct.push(kept(it)));
  if (level) meetLevel(level, text, (it) => inside.push(kept(it)));
  const names = noNames();
  for (const it of parts) surveyNames(text, it, names);
  const errors = parts.flatMap((it) => errorsIn(it));
  const only = parts.length === 1 ? node : undefined;
  return {
    node: only,
    type: node.type,
    start: node.start,
    end: node.end,
    broken: node.broken,
    direct,
    inside,
    names,
    errors,
  };
}

function kept({ node, text, internal }: Piece): KeptPiece {
  return { node, text, internal, start: node.start, end: node.end, lowered: undefined };
}

/** Puts an item elsewhere. */
export function moveItem(item: Item, distance: number): void {
  item.start += distance;
  item.end += distance;
  item.errors = item.errors.map(([start, end]) => [start + distance, end + distance]);
  for (const it of item.direct) movePiece(it, distance);
  for (const it of item.inside) movePiece(it, distance);
}

function movePiece(piece: KeptPiece, distance: number): void {
  piece.start += distance;
  piece.end += distance;
}

/** The pieces of a variant, in the order in which `Units` meets them. */
export function piecesIn(items: readonly Item[]): KeptPiece[] {
  const out: KeptPiece[] = [];
  for (let i = items.length - 1; i >= 0; i--) out.push(...items[i]!.direct);
  for (const it of items) out.push(...it.inside);
  return out;
}
