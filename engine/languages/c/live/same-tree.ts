import type { CNode } from '../nodes.ts';

/** Whether two trees differ in nothing but where they stand. */
export function isSameTree(a: CNode, b: CNode): boolean {
  const distance = b.start - a.start;
  const open: [CNode, CNode][] = [[a, b]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [x, y] = pair;
    if (x === y && distance === 0) continue;
    if (x.type !== y.type || x.field !== y.field || x.broken !== y.broken || x.kids.length !== y.kids.length)
      return false;
    if (x.start + distance !== y.start || x.end + distance !== y.end) return false;
    for (let i = 0; i < x.kids.length; i++) open.push([x.kids[i]!, y.kids[i]!]);
  }
  return true;
}

/** The tree as it stands at `start`: itself, or a copy. */
export function standingAt(node: CNode, start: number): CNode {
  const distance = start - node.start;
  if (distance === 0) return node;
  const moved = (it: CNode) => ({ ...it, start: it.start + distance, end: it.end + distance, kids: [] as CNode[] });
  const top = moved(node);
  const open = [{ from: node, to: top }];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const it of pair.from.kids) {
      const copy = moved(it);
      pair.to.kids.push(copy);
      if (it.kids.length > 0) open.push({ from: it, to: copy });
    }
  }
  return top;
}
