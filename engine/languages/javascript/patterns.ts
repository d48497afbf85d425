import type { Declaration, Expr, Range } from '../../facts/model.ts';
import { MAX_DEPTH, num, unknown } from '../shared/build.ts';
import { textOf, type Context } from '../shared/context.ts';
import { kid, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerExpr } from './expressions.ts';
import { fixedKey, keyText, type Scope } from './scope.ts';

/** One name that a pattern binds, and where its value comes from. */
export interface Binding {
  readonly name: string;
  readonly value: Expr;
  readonly nameRange: Range;
}

/** Takes `source` apart as the pattern says: `{ a, b: [c = 1] }` binds `a` to `source.a`, `c` to `source.b[0] ?? 1`. */
export function bindings(cx: Context, scope: Scope, pattern: TreeNode, source: Expr, depth = 0): Binding[] {
  if (depth > MAX_DEPTH) return [];
  const down = (inner: TreeNode | undefined, value: Expr): Binding[] =>
    inner ? bindings(cx, scope, inner, value, depth + 1) : [];
  switch (pattern.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
      return [{ name: textOf(cx, pattern), value: source, nameRange: rangeOf(pattern) }];
    case 'object_pattern':
      return namedKids(pattern).flatMap((part) => {
        const key = part.type === 'object_assignment_pattern' ? kid(part, 'left') : (kid(part, 'key') ?? part);
        if (!key || part.type === 'rest_pattern') return down(part, source);
        const value = property(cx, scope, source, key, rangeOf(part));
        if (part.type !== 'pair_pattern') return down(part, value);
        return down(kid(part, 'value'), value);
      });
    case 'array_pattern': {
      let position = 0;
      return pattern.kids.flatMap((part) => {
        if (part.type === ',') position++;
        if (!part.named) return [];
        if (part.type === 'rest_pattern') return down(part, unknown([source], rangeOf(part)));
        const r = rangeOf(part);
        return down(part, { k: 'index', o: source, i: num(position, r), r });
      });
    }
    case 'assignment_pattern':
    case 'object_assignment_pattern': {
      const fallback = kid(pattern, 'right');
      const r = rangeOf(pattern);
      if (!fallback) return down(kid(pattern, 'left'), source);
      return down(kid(pattern, 'left'), { k: 'bin', op: '??', a: source, b: lowerExpr(cx, scope, fallback), r });
    }
    case 'rest_pattern':
      return down(namedKids(pattern)[0], source);
    default:
      return [];
  }
}

function property(cx: Context, scope: Scope, o: Expr, key: TreeNode, r: Range): Expr {
  const fixed = fixedKey(cx, key);
  if (fixed) return { k: 'member', o, p: keyText(cx, key), pr: rangeOf(key), r };
  const [inner] = namedKids(key);
  return { k: 'index', o, i: inner ? lowerExpr(cx, scope, inner) : unknown([], r), r };
}

/** The names that a pattern binds, without their values. */
export function boundNames(cx: Context, scope: Scope, pattern: TreeNode): Binding[] {
  return bindings(cx, scope, pattern, unknown([], rangeOf(pattern)));
}

export function declare({ name, value, nameRange }: Binding, r: Range, isConst = false): Declaration {
  const found = { k: 'decl', name, init: value, nameRange, r } as const;
  return isConst ? { ...found, const: true } : found;
}
