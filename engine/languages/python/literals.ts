import type { Expr } from '../../facts/model.ts';
import { name, num, str, unknown } from '../shared/build.ts';
import { numberOf, unescape } from '../shared/literals.ts';
import { kid, kidOfType, rangeOf, type TreeNode } from '../shared/tree.ts';
import { textOf, type Context } from '../shared/context.ts';
import { lowerExpr } from './expressions.ts';
import { nameIn, type Scope } from './scope.ts';

export function lowerNumber(cx: Context, node: TreeNode): Expr {
  const read = numberOf(textOf(cx, node));
  return read ? num(read.value, rangeOf(node), read.float || node.type === 'float') : unknown([], rangeOf(node));
}

/** A string, byte string or f-string. */
export function lowerString(cx: Context, scope: Scope, node: TreeNode): Expr {
  const r = rangeOf(node);
  const opening = kidOfType(node, 'string_start');
  if (!opening) return unknown([], r);
  const closing = kidOfType(node, 'string_end');
  const prefix = textOf(cx, opening).toLowerCase();
  const raw = prefix.includes('r');
  const bytes = prefix.includes('b');
  const formatted = prefix.includes('f') || prefix.includes('t');
  const decode = (start: number, end: number): string => {
    const written = cx.text.slice(start, end);
    const inner = formatted ? written.replaceAll('{{', '{').replaceAll('}}', '}') : written;
    return raw ? inner : unescape(inner, { python: true, bytes });
  };
  const end = closing?.start ?? node.end;
  const holes = node.kids.filter((child) => child.type === 'interpolation');
  if (holes.length === 0) {
    const v = decode(opening.end, end);
    return bytes ? { k: 'str', v, bytes, r } : str(v, r);
  }
  const parts: Expr[] = [];
  let at = opening.end;
  for (const hole of holes) {
    if (hole.start > at) parts.push(str(decode(at, hole.start), [at, hole.start]));
    const inner = kid(hole, 'expression');
    if (inner) parts.push(lowerExpr(cx, scope, inner));
    at = hole.end;
  }
  if (end > at) parts.push(str(decode(at, end), [at, end]));
  return { k: 'concat', parts, r };
}

/** `"a" f"b{c}"`: one flat list of parts. */
export function lowerAdjacent(cx: Context, scope: Scope, node: TreeNode): Expr {
  const parts: Expr[] = [];
  for (const piece of node.kids) {
    if (piece.type !== 'string') continue;
    const e = lowerString(cx, scope, piece);
    if (e.k === 'concat') parts.push(...e.parts);
    else parts.push(e);
  }
  return { k: 'concat', parts, r: rangeOf(node) };
}

export function lowerName(cx: Context, scope: Scope, node: TreeNode): Expr {
  return name(nameIn(scope, textOf(cx, node)), rangeOf(node));
}
