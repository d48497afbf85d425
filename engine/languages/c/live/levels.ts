/** File level of every branch variant of a file that is being edited. */
import { differenceOf, type Difference } from '../../../source/difference.ts';
import type { Reuse } from '../nodes.ts';
import { moveItem, type Item, type KeptPiece } from './items.ts';
import type { NameCounts } from './name-counts.ts';
import { readAll, readAround, type Grammar, type Reading, type Replacement } from './reading.ts';
import { isSameTree, standingAt } from './same-tree.ts';

export class Levels {
  readonly #grammar: Grammar;
  readonly #counts: NameCounts;
  #texts: readonly string[] = [];
  #levels: readonly (readonly Item[])[] = [];

  constructor(grammar: Omit<Grammar, 'guessed'>, counts: NameCounts) {
    this.#grammar = { ...grammar, guessed: false };
    this.#counts = counts;
  }

  /** The items of each variant, in order. */
  get all(): readonly (readonly Item[])[] {
    return this.#levels;
  }

  /** Whether all was read as the whole file would have been. */
  get exact(): boolean {
    return !this.#grammar.guessed;
  }

  /** Reads the same texts anew and whole. What turns out as it was keeps its Facts. */
  reread(): void {
    this.#grammar.guessed = false;
    const nothing: Difference = { start: 0, oldEnd: 0, newEnd: 0 };
    const replaced = this.#texts.map((text, k): Replacement => ({
      from: 0,
      to: this.#levels[k]!.length,
      items: readAll(this.#grammar, text, undefined),
    }));
    this.#apply(
      replaced,
      replaced.map(() => nothing),
    );
  }

  /** Takes over the texts of the variants; `edit` is where the file itself differs. */
  update(texts: readonly string[], edit: Difference): void {
    const old = this.#levels;
    const followable = texts.length === old.length;
    const replaced: Replacement[] = [];
    const readings: Reading[] = [];
    const edits = texts.map((text, k) => (followable ? united(edit, differenceOf(this.#texts[k]!, text)) : edit));
    texts.forEach((text, k) => {
      const earlier = (start: number, end: number) =>
        replaced.flatMap((it, j) => piecesWithin(it, old[j] ?? [], edits[j]!, start, end));
      const around = followable ? readAround(this.#grammar, old[k]!, text, edits[k]!, readings) : undefined;
      replaced.push(
        around ?? {
          from: 0,
          to: old[k]?.length ?? 0,
          items: readAll(this.#grammar, text, reuseOf(k, text, earlier(0, text.length))),
        },
      );
    });
    this.#apply(replaced, edits);
    this.#texts = texts;
  }

  #apply(replaced: readonly Replacement[], edits: readonly Difference[]): void {
    const old = this.#levels;
    const gone = new Map<string, KeptPiece[]>();
    old.forEach((items, k) => {
      const { from, to } = replaced[k] ?? { from: 0, to: items.length };
      for (const item of items.slice(from, to)) {
        this.#counts.count(item.names, -1);
        const edit = edits[k];
        if (edit) for (const it of [...item.direct, ...item.inside]) remember(gone, it, edit);
      }
    });
    const moved = new Set<Item>();
    this.#levels = replaced.map(({ from, to, items }, k) => {
      const edit = edits[k]!;
      const distance = edit.newEnd - edit.oldEnd;
      for (const item of items) {
        this.#counts.count(item.names, 1);
        for (const it of item.direct) recall(gone, it);
        for (const it of item.inside) recall(gone, it);
      }
      const after = old[k]?.slice(to) ?? [];
      for (const item of distance === 0 ? [] : after) {
        if (moved.has(item)) continue;
        moved.add(item);
        moveItem(item, distance);
      }
      return [...(old[k]?.slice(0, from) ?? []), ...items, ...after];
    });
  }
}

/** The shortest difference that covers both. Both are of the same file, so that what follows moves equally far. */
function united(a: Difference, b: Difference | undefined): Difference {
  if (!b) return a;
  const oldEnd = Math.max(a.oldEnd, b.oldEnd);
  return { start: Math.min(a.start, b.start), oldEnd, newEnd: oldEnd + a.newEnd - a.oldEnd };
}

interface Placed {
  readonly piece: KeptPiece;
  readonly start: number;
  readonly end: number;
}

/** The pieces of a variant between two places of the new text. */
function piecesWithin(
  { from, to, items }: Replacement,
  old: readonly Item[],
  edit: Difference,
  start: number,
  end: number,
): Placed[] {
  const out: Placed[] = [];
  const add = (item: Item, distance: number) => {
    if (item.end + distance < start || item.start + distance > end) return;
    for (const pieces of [item.direct, item.inside]) {
      for (const piece of pieces) out.push({ piece, start: piece.start + distance, end: piece.end + distance });
    }
  };
  for (const it of old.slice(0, from)) add(it, 0);
  for (const it of items) add(it, 0);
  for (const it of old.slice(to)) add(it, edit.newEnd - edit.oldEnd);
  return out;
}

/** Finds what an earlier variant made of the same text in the same place. */
function reuseOf(k: number, text: string, earlier: readonly Placed[]): Reuse | undefined {
  if (k === 0) return undefined;
  const byPlace = new Map<string, Placed[]>();
  for (const it of earlier) {
    const key = keyOf(it.piece.node.type, it.start, it.end);
    const known = byPlace.get(key);
    if (known) known.push(it);
    else byPlace.set(key, [it]);
  }
  return (type, start, end) => {
    const found = byPlace.get(keyOf(type, start, end))?.find((it) => text.startsWith(it.piece.text, start));
    return found && standingAt(found.piece.node, start);
  };
}

function keyOf(type: string, start: number, end: number): string {
  return `${start}:${end}:${type}`;
}

/** Pieces that an edit did not touch, by where they stand after it. */
function remember(gone: Map<string, KeptPiece[]>, piece: KeptPiece, edit: Difference): void {
  if (!piece.lowered || (piece.end > edit.start && piece.start < edit.oldEnd)) return;
  const distance = piece.start >= edit.oldEnd ? edit.newEnd - edit.oldEnd : 0;
  const key = keyOf(piece.node.type, piece.start + distance, piece.end + distance);
  const known = gone.get(key);
  if (known) known.push(piece);
  else gone.set(key, [piece]);
}

/** Hands on what has been lowered before. */
function recall(gone: ReadonlyMap<string, readonly KeptPiece[]>, piece: KeptPiece): void {
  if (piece.lowered) return;
  const known = gone.get(keyOf(piece.node.type, piece.start, piece.end));
  const same = known?.find(
    (it) => it.text === piece.text && it.internal === piece.internal && isSameTree(it.node, piece.node),
  );
  piece.lowered = same?.lowered;
}
