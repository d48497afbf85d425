import type { Declaration, Expr, Stmt } from '../../facts/model.ts';
import { name, num, unknown } from '../shared/build.ts';
import { textOf, type Context } from '../shared/context.ts';
import { hasToken, kid, kidOfType, kidsOf, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerExpr } from './expressions.ts';
import { defineFunction, lowerDecorators } from './functions.ts';
import { lowerEntryKey } from './objects.ts';
import { annotatedType, keyText, unwrap, type Scope } from './scope.ts';
import { lowerBody } from './statements.ts';

export interface LoweredClass {
  readonly name: string;
  /** What runs where the class is defined: decorators, static blocks. */
  readonly runs: readonly Stmt[];
}

/** A class, as declaration or as value; one without a name goes by `called`. */
export function lowerClass(cx: Context, scope: Scope, node: TreeNode, called?: string): LoweredClass {
  const named = kid(node, 'name');
  const className = named ? textOf(cx, named) : (called ?? `class@${node.start}`);
  const fields: Declaration[] = [];
  const methods: number[] = [];
  const runs: Stmt[] = lowerDecorators(cx, scope, node);
  const body = kid(node, 'body');
  let decorators: TreeNode[] = [];
  for (const member of body ? namedKids(body) : []) {
    if (member.type === 'decorator') {
      decorators.push(member);
      continue;
    }
    if (member.type === 'method_definition') {
      const own = [...decorators, ...kidsOf(member, 'decorator')];
      methods.push(defineFunction(cx, scope, member, 'method', { name: '', className }, own));
    } else if (member.type === 'field_definition' || member.type === 'public_field_definition') {
      const field = lowerField(cx, scope, member, className);
      if (field) fields.push(field);
      if (field?.init?.k === 'lambda') methods.push(field.init.fn);
    } else if (member.type === 'class_static_block') {
      const block = kid(member, 'body') ?? kidOfType(member, 'statement_block');
      if (block) runs.push(...lowerBody(cx, scope, block));
    }
    decorators = [];
  }
  cx.classes.push({ name: className, bases: basesOf(cx, node), fields, methods, range: rangeOf(node) });
  return { name: className, runs };
}

function basesOf(cx: Context, node: TreeNode): string[] {
  const heritage = kidOfType(node, 'class_heritage');
  if (!heritage) return [];
  const clause = kidOfType(heritage, 'extends_clause');
  const base = clause ? kid(clause, 'value') : heritage.kids.find((child) => child.named);
  return base && base.type !== 'implements_clause' ? [textOf(cx, base)] : [];
}

function lowerField(cx: Context, scope: Scope, node: TreeNode, className: string): Declaration | null {
  const named = kid(node, 'name') ?? kid(node, 'property');
  if (!named) return null;
  const called = keyText(cx, named);
  const written = kid(node, 'value');
  const isFunction = written !== undefined && unwrap(written).type.includes('function');
  const naming = isFunction ? { name: called, className } : undefined;
  return {
    k: 'decl',
    name: called,
    ...annotatedType(cx, node),
    ...(written ? { init: lowerExpr(cx, scope, written, naming) } : {}),
    ...(hasToken(node, 'readonly') ? { const: true } : {}),
    ...(hasToken(node, 'static') ? { static: true } : {}),
    nameRange: rangeOf(named),
    r: rangeOf(node),
  };
}

/** `enum E { A, B = 5 }` is a constant object whose members count up. */
export function lowerEnum(cx: Context, scope: Scope, node: TreeNode): Declaration[] {
  const named = kid(node, 'name');
  const body = kid(node, 'body');
  if (!named || !body) return [];
  let next: number | null = 0;
  const entries = [];
  for (const member of namedKids(body)) {
    const key = member.type === 'enum_assignment' ? kid(member, 'name') : member;
    const given = member.type === 'enum_assignment' ? kid(member, 'value') : undefined;
    if (!key) continue;
    const r = rangeOf(member);
    const value: Expr = given ? lowerExpr(cx, scope, given) : next === null ? unknown([], r) : num(next, r);
    next = value.k === 'num' ? value.v + 1 : null;
    entries.push({ key: lowerEntryKey(cx, scope, key), value, r });
  }
  const init: Expr = { k: 'object', entries, r: rangeOf(body) };
  return [{ k: 'decl', name: textOf(cx, named), init, const: true, nameRange: rangeOf(named), r: rangeOf(node) }];
}

/** A class that stands where a value is wanted. */
export function lowerClassValue(cx: Context, scope: Scope, node: TreeNode, called?: string): Expr {
  const lowered = lowerClass(cx, scope, node, called);
  return name(lowered.name, rangeOf(node));
}
