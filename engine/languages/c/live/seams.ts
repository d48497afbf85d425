/** Parts of a text that are read as if they were all of it, and the tree of them put back in its place. */
import type { CNode } from '../nodes.ts';

/** Sequences in braces. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'compound_statement',
  'declaration_list',
  'field_declaration_list',
  'enumerator_list',
  'initializer_list',
]);

/** Whether a node has both of its braces. */
export function isClosed(block: CNode): boolean {
  const last = block.kids.at(-1);
  return block.kids[0]?.type === '{' && last?.type === '}' && last.end === block.end && last.end > last.start;
}

export class Seams {
  readonly #parts: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  #length = 0;

  /** Adds a part of the text. */
  add(start: number, end: number): void {
    this.#parts.push({ start, end, at: this.#length });
    this.#length += end - start;
  }

  /**
   * Adds a part without what stands in the braces of these nodes of it: closed braces end a statement whatever they
   * hold. The nodes stand `distance` before the places that they have in the text.
   */
  addOutline(start: number, end: number, nodes: readonly (readonly [node: CNode, distance: number])[]): void {
    let at = start;
    for (const [node, distance] of nodes) {
      if (node.broken) continue;
      for (const block of outermostBlocks(node)) {
        this.add(at, block.start + 1 + distance);
        at = block.end - 1 + distance;
      }
    }
    this.add(at, end);
  }

  textOf(text: string): string {
    return this.#parts.map(({ start, end }) => text.slice(start, end)).join('');
  }

  /** The tree with the offsets of the whole text. */
  placed(root: CNode): CNode {
    const place = (it: CNode) => {
      const start = this.#placeOf(it.start, 0);
      return { ...it, start, end: it.end === it.start ? start : this.#placeOf(it.end - 1, 1), kids: [] as CNode[] };
    };
    const top = place(root);
    const open = [{ from: root, to: top }];
    for (let pair = open.pop(); pair; pair = open.pop()) {
      for (const it of pair.from.kids) {
        const copy = place(it);
        pair.to.kids.push(copy);
        if (it.kids.length > 0) open.push({ from: it, to: copy });
      }
    }
    return top;
  }

  #placeOf(offset: number, add: number): number {
    const part = this.#parts.find((it) => offset < it.at + it.end - it.start) ?? this.#parts.at(-1)!;
    return part.start + offset - part.at + add;
  }
}

function outermostBlocks(node: CNode): CNode[] {
  if (BLOCKS.has(node.type)) return isClosed(node) ? [node] : [];
  const out: CNode[] = [];
  for (const it of node.kids) if (it.kids.length > 0) out.push(...outermostBlocks(it));
  return out;
}
