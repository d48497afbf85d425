import type { Expr } from '../../facts/model.ts';
import { num, str, unknown } from '../shared/build.ts';
import { textOf, type Context } from '../shared/context.ts';
import { numberOf, unescape } from '../shared/literals.ts';
import { namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerExpr } from './expressions.ts';
import type { Scope } from './scope.ts';

export function lowerNumber(cx: Context, node: TreeNode): Expr {
  const read = numberOf(textOf(cx, node));
  return read ? num(read.value, rangeOf(node), read.float) : unknown([], rangeOf(node));
}

export function lowerString(cx: Context, node: TreeNode): Expr {
  const written = textOf(cx, node);
  const closed = written.length > 1 && written.endsWith(written.charAt(0));
  return str(unescape(written.slice(1, closed ? -1 : undefined)), rangeOf(node));
}

/** `` `a${b}` ``: text where nothing is filled in, else its parts. */
export function lowerTemplate(cx: Context, scope: Scope, node: TreeNode): Expr {
  const closed = node.end - node.start > 1 && cx.text.charAt(node.end - 1) === '`';
  const end = closed ? node.end - 1 : node.end;
  const parts: Expr[] = [];
  let at = node.start + 1;
  const textUpTo = (stop: number): void => {
    if (stop > at) parts.push(str(unescape(cx.text.slice(at, stop)), [at, stop]));
  };
  for (const hole of node.kids) {
    if (hole.type !== 'template_substitution') continue;
    textUpTo(hole.start);
    const [inner] = namedKids(hole);
    if (inner) parts.push(lowerExpr(cx, scope, inner));
    at = hole.end;
  }
  if (at === node.start + 1) return str(unescape(cx.text.slice(at, end)), rangeOf(node));
  textUpTo(end);
  return { k: 'concat', parts, r: rangeOf(node) };
}
