import type { Expr, ObjectEntry } from '../../facts/model.ts';
import { assign, name, str, unknown } from '../shared/build.ts';
import { textOf, type Context } from '../shared/context.ts';
import { numberOf } from '../shared/literals.ts';
import { kid, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerExpr } from './expressions.ts';
import { defineFunction } from './functions.ts';
import { keyText, type Scope } from './scope.ts';

/** An object literal, or an object pattern as the target of an assignment. */
export function lowerObject(cx: Context, scope: Scope, node: TreeNode): Expr {
  const entries = namedKids(node).flatMap((child) => lowerEntry(cx, scope, child));
  return { k: 'object', entries, r: rangeOf(node) };
}

function lowerEntry(cx: Context, scope: Scope, node: TreeNode): ObjectEntry[] {
  const r = rangeOf(node);
  switch (node.type) {
    case 'pair':
    case 'pair_pattern': {
      const key = kid(node, 'key');
      const value = kid(node, 'value');
      if (!key || !value) return [];
      const naming = key.type === 'computed_property_name' ? undefined : { name: keyText(cx, key) };
      return [{ key: lowerEntryKey(cx, scope, key), value: lowerExpr(cx, scope, value, naming), r }];
    }
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern': {
      const written = textOf(cx, node);
      return [{ key: str(written, r), value: name(written, r), r }];
    }
    case 'method_definition': {
      const key = kid(node, 'name');
      if (!key) return [];
      const fn = defineFunction(cx, scope, node, 'lambda', { name: keyText(cx, key) });
      return [{ key: lowerEntryKey(cx, scope, key), value: { k: 'lambda', fn, r }, r }];
    }
    case 'object_assignment_pattern': {
      const left = kid(node, 'left');
      const right = kid(node, 'right');
      if (!left || !right) return [];
      const target = name(textOf(cx, left), rangeOf(left));
      const key = str(textOf(cx, left), rangeOf(left));
      return [{ key, value: assign(target, lowerExpr(cx, scope, right), r), r }];
    }
    default: {
      const e = lowerExpr(cx, scope, node);
      return [{ key: null, value: e.k === 'spread' ? e.a : e, r }];
    }
  }
}

export function lowerEntryKey(cx: Context, scope: Scope, key: TreeNode): Expr {
  const r = rangeOf(key);
  if (key.type === 'computed_property_name') {
    const [inner] = namedKids(key);
    return inner ? lowerExpr(cx, scope, inner) : unknown([], r);
  }
  const read = key.type === 'number' ? numberOf(textOf(cx, key)) : null;
  return read ? { k: 'num', v: read.value, r } : str(keyText(cx, key), r);
}
