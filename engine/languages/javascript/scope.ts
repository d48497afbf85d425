import type { Expr } from '../../facts/model.ts';
import { kid, rangeOf, type TreeNode } from '../shared/tree.ts';
import { textOf, type Context } from '../shared/context.ts';
import { str } from '../shared/build.ts';
import { lowerString } from './literals.ts';

/** Where in the file the walk stands. */
export interface Scope {
  /** Index of the function. */
  readonly fn: number;
  /** Inside a `try` or `if`: an import here is one of several. */
  readonly conditional: boolean;
}

/** What a function or class without a name of its own is called by where it stands. */
export interface Naming {
  readonly name: string;
  /** Makes the function a method of that class. */
  readonly className?: string;
}

export function moduleScope(): Scope {
  return { fn: 0, conditional: false };
}

/** The same place without the parentheses and assertions that change nothing at run time. */
export function unwrap(node: TreeNode): TreeNode {
  let at = node;
  for (;;) {
    const transparent =
      at.type === 'parenthesized_expression' ||
      at.type === 'non_null_expression' ||
      at.type === 'satisfies_expression' ||
      at.type === 'instantiation_expression';
    const inner = transparent ? at.kids.find((child) => child.named) : undefined;
    if (!inner) return at;
    at = inner;
  }
}

/** A property's name where it is fixed: `a`, `'a'`, `#a`, `1`. */
export function keyText(cx: Context, node: TreeNode): string {
  if (node.type === 'string') {
    const e = lowerString(cx, node);
    return e.k === 'str' ? e.v : '';
  }
  return textOf(cx, node);
}

/** A fixed key as the model writes it, null where it is computed. */
export function fixedKey(cx: Context, node: TreeNode): Expr | null {
  return node.type === 'computed_property_name' ? null : str(keyText(cx, node), rangeOf(node));
}

/** The type of an annotation, without its colon. */
export function annotatedType(cx: Context, node: TreeNode): { type?: string } {
  const annotation = kid(node, 'type');
  return annotation ? { type: typeText(cx, annotation) } : {};
}

/** `: T` without the colon. */
export function typeText(cx: Context, annotation: TreeNode): string {
  const written = textOf(cx, annotation);
  return (written.startsWith(':') ? written.slice(1) : written).trim();
}
