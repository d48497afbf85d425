/** Structs, unions and classes. */
import type { ClassFacts, Declaration, Stmt } from '../../facts/model.ts';
import { inVariant, rangeOf, textOf, type Context } from './context.ts';
import { declarationOf, follows, lowerInit, lowerTypeDefinition, lowerTypeNode, marksOf } from './declarations.ts';
import { lowerEnum } from './enums.ts';
import { lowerFunction } from './functions.ts';
import { isNamed, kid, kidOf, kidsIn, type CNode } from './nodes.ts';
import { declarator, lastName, plainName, typeName } from './types.ts';

/**
 * Lowers a definition and returns the name it has: its own, or `fallback` (what is declared with it). A mere mention
 * (`struct tm`) defines nothing.
 */
export function lowerClassOf(cx: Context, node: CNode, fallback?: string): string | undefined {
  const body = kid(node, 'body');
  const tag = kid(node, 'name');
  const name = tag ? lastName(plainName(textOf(cx, tag))) : fallback;
  if (!body || name === undefined) return name;
  const index = cx.out.classes.length;
  const fields: Declaration[] = [];
  const methods: number[] = [];
  const facts: ClassFacts = { name, bases: basesOf(cx, node), fields, methods, range: rangeOf(node) };
  cx.out.classes[index] = facts;
  const internal = cx.internal;
  cx.internal = false;
  // Fields first: a constructor's initialiser list is read by their types.
  const isMethod = (it: CNode) => it.type === 'function_definition' || it.type === 'template_declaration';
  for (const it of body.kids) if (!isMethod(it)) lowerMember(cx, it, name, fields, methods);
  for (const it of body.kids) if (isMethod(it)) lowerMember(cx, it, name, fields, methods);
  cx.internal = internal;
  return name;
}

function basesOf(cx: Context, node: CNode): string[] {
  const clause = kidOf(node, 'base_class_clause');
  const types = clause?.kids.filter(
    (it) => isNamed(it) && it.type !== 'access_specifier' && it.type !== 'type_qualifier',
  );
  return types?.map((it) => typeName(cx, it) ?? '').filter(Boolean) ?? [];
}

function lowerMember(cx: Context, node: CNode, owner: string, fields: Declaration[], methods: number[]): void {
  switch (node.type) {
    case 'field_declaration':
      lowerField(cx, node, owner, fields);
      return;
    case 'function_definition': {
      const index = lowerFunction(cx, node, owner);
      if (index !== undefined) methods.push(index);
      return;
    }
    case 'template_declaration':
    case 'ERROR':
      for (const it of node.kids) lowerMember(cx, it, owner, fields, methods);
      return;
    case 'struct_specifier':
    case 'class_specifier':
    case 'union_specifier':
      lowerClassOf(cx, node);
      return;
    case 'enum_specifier':
      fields.push(...lowerEnum(cx, node).map((it) => inVariant(cx, { ...it, static: true })));
      return;
    case 'type_definition':
    case 'alias_declaration':
      lowerTypeDefinition(cx, node, []);
      return;
    default:
  }
}

function lowerField(cx: Context, node: CNode, owner: string, fields: Declaration[]): void {
  const typeNode = kid(node, 'type');
  const heads = kidsIn(node, 'declarator');
  if (heads.length === 0) {
    // An anonymous union or struct: its fields are the owner's.
    const body = typeNode && kid(typeNode, 'body');
    if (typeNode?.type === 'enum_specifier') {
      fields.push(...lowerEnum(cx, typeNode).map((it) => inVariant(cx, { ...it, static: true })));
    } else if (body && !kid(typeNode, 'name')) for (const it of body.kids) lowerMember(cx, it, owner, fields, []);
    else if (body) lowerClassOf(cx, typeNode);
    return;
  }
  const first = declarator(heads[0]!).name;
  const constants: Stmt[] = [];
  const type = lowerTypeNode(cx, typeNode, first && `${owner}::${textOf(cx, first)}`, constants);
  for (const it of constants) if (it.k === 'decl') fields.push({ ...it, static: true });
  const marks = marksOf(cx, node);
  for (const head of heads) {
    const parts = declarator(head);
    if (!parts.name || parts.params) continue;
    const value = valueAfter(node, head);
    const init = value && lowerInit(cx, value, follows(node, value), type, typeNode, parts);
    fields.push(
      inVariant(cx, declarationOf(cx, parts, parts.name, type, init, marks, heads.length === 1 ? node : head)),
    );
  }
}

/** In-class initialisers stand beside their declarators, in order. */
function valueAfter(node: CNode, head: CNode): CNode | undefined {
  for (let i = node.kids.indexOf(head) + 1; i < node.kids.length; i++) {
    const it = node.kids[i]!;
    if (it.field === 'default_value') return it;
    if (it.field === 'declarator') return undefined;
  }
  return undefined;
}
