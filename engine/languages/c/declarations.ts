/** Declarations of variables, and what the grammars take for them. */
import type { Arg, Declaration, Expr, Stmt } from '../../facts/model.ts';
import { lowerClassOf } from './classes.ts';
import { inVariant, rangeOf, textOf, type Context, type Draft } from './context.ts';
import { lowerEnum } from './enums.ts';
import { hasDesignators, lowerArgs, lowerExpr, lowerInitializer } from './expressions.ts';
import { isNamed, kid, kidsIn, type CNode } from './nodes.ts';
import {
  declarator,
  isPrimitive,
  lastName,
  looksLikeType,
  oneLine,
  plainName,
  typeName,
  type Declarator,
} from './types.ts';

/** Lowers a declaration with all its declarators; classes and enums that it defines on the way come first. */
export function lowerDeclaration(cx: Context, node: CNode, out: Stmt[]): void {
  const typeNode = kid(node, 'type');
  const heads = kidsIn(node, 'declarator');
  const first = heads[0] && declarator(heads[0]).name;
  const type = lowerTypeNode(cx, typeNode, first && textOf(cx, first), out);
  const marks = marksOf(cx, node);
  const alone = heads.length === 1;
  for (const head of heads) {
    const it = lowerDeclarator(cx, node, head, type, typeNode, marks, alone);
    if (it) out.push(inVariant(cx, it));
  }
}

export interface Marks {
  readonly const: boolean;
  readonly static: boolean;
  readonly extern: boolean;
  readonly constexpr: boolean;
}

/** `static`, `extern`, `const`, … of a declaration. */
export function marksOf(cx: Context, node: CNode): Marks {
  const words = new Set<string>();
  for (const it of node.kids) {
    if (it.type === 'type_qualifier' || it.type === 'storage_class_specifier') words.add(textOf(cx, it));
  }
  return {
    const: words.has('const'),
    static: words.has('static') || cx.internal,
    extern: words.has('extern'),
    constexpr: words.has('constexpr') || words.has('constinit'),
  };
}

/** Name of the type; a struct or enum that is defined on the spot is lowered, named after what is declared if it must. */
export function lowerTypeNode(cx: Context, node: CNode | undefined, name: string | undefined, out: Stmt[]) {
  if (node && kid(node, 'body')) {
    if (node.type === 'enum_specifier') out.push(...lowerEnum(cx, node).map((it) => inVariant(cx, it)));
    else return lowerClassOf(cx, node, name);
  }
  return typeName(cx, node);
}

function lowerDeclarator(
  cx: Context,
  node: CNode,
  head: CNode,
  type: string | undefined,
  typeNode: CNode | undefined,
  marks: Marks,
  alone: boolean,
): Declaration | undefined {
  const parts = declarator(head);
  const { name } = parts;
  if (!name) return undefined;
  let init: Expr | undefined;
  if (parts.params) {
    // A prototype says nothing that the definition does not say, unless it is a constructor call in disguise.
    if (head.type === 'init_declarator' || marks.extern || !isConstruction(cx, parts, type, typeNode)) return undefined;
    init = constructFrom(cx, parts.params, type, typeNode);
  } else {
    const value = kid(head, 'value') ?? (alone ? (kid(node, 'value') ?? kid(node, 'default_value')) : undefined);
    if (value)
      init = lowerInit(
        cx,
        value,
        follows(alone && !head.kids.includes(value) ? node : head, value),
        type,
        typeNode,
        parts,
      );
  }
  return declarationOf(cx, parts, name, type ?? typeOf(init), init, marks, alone ? node : head);
}

/** Puts a declaration together. */
export function declarationOf(
  cx: Context,
  parts: Declarator,
  name: CNode,
  type: string | undefined,
  init: Expr | undefined,
  marks: Marks,
  whole: CNode,
): Declaration {
  const out: Draft<Declaration> = {
    k: 'decl',
    name: plainName(textOf(cx, name)),
    nameRange: rangeOf(name),
    r: rangeOf(whole),
  };
  if (type !== undefined) out.type = type;
  if (parts.pointer) out.pointer = true;
  if (parts.array) out.array = true;
  if (init) out.init = init;
  if (marks.constexpr || (parts.pointer ? parts.constPointer : marks.const)) out.const = true;
  if (marks.static) out.static = true;
  if (marks.extern && !init) out.extern = true;
  return out;
}

/** `auto x = T(…)`, `auto x = new T(…)`. */
function typeOf(init: Expr | undefined): string | undefined {
  if (init?.k === 'cast') return init.type || undefined;
  return init?.k === 'call' && init.new && init.callee.k === 'name' ? init.callee.n : undefined;
}

/** The value of `= v`, `(a, b)`, `{a, b}`. */
export function lowerInit(
  cx: Context,
  value: CNode,
  equals: boolean,
  type: string | undefined,
  typeNode: CNode | undefined,
  parts: Declarator,
): Expr {
  const plain = equals || parts.array || type === undefined || isPrimitive(type) || parts.pointer;
  if (value.type !== 'argument_list' && value.type !== 'initializer_list') return fixCall(lowerExpr(cx, value), type);
  if (!plain && !hasDesignators(value)) {
    return construct(type, typeNode, lowerArgs(cx, value), value);
  }
  if (equals || parts.array || hasDesignators(value)) return lowerInitializer(cx, value);
  const items = value.kids.filter((it) => isNamed(it));
  return items.length === 1 ? lowerExpr(cx, items[0]!) : lowerInitializer(cx, value);
}

/** Whether a value stands behind `=`. */
export function follows(parent: CNode, value: CNode): boolean {
  return parent.kids[parent.kids.indexOf(value) - 1]?.type === '=';
}

/** `T x = T(…)` makes a T, whatever T looks like. */
function fixCall(init: Expr, type: string | undefined): Expr {
  const same = init.k === 'call' && !init.new && init.callee.k === 'name' && init.callee.n === type;
  return same ? { ...init, new: true } : init;
}

function construct(type: string, typeNode: CNode | undefined, args: readonly Arg[], list: CNode): Expr {
  const callee: Expr = { k: 'name', n: type, r: typeNode ? rangeOf(typeNode) : rangeOf(list) };
  return { k: 'call', callee, args, new: true, argsRange: rangeOf(list), r: rangeOf(list) };
}

/**
 * `PubSubClient client(espClient);` is a variable, `void f(int);` a function. The grammar cannot know; the names can:
 * every "parameter" must be a bare name that is a variable of this file or does not look like a type.
 */
function isConstruction(
  cx: Context,
  parts: Declarator,
  type: string | undefined,
  typeNode: CNode | undefined,
): boolean {
  if (!cx.cpp || type === undefined || isPrimitive(type) || parts.pointer || !parts.params) return false;
  if (typeNode?.type === 'primitive_type' || parts.name?.type !== 'identifier') return false;
  const params = parts.params.kids.filter((it) => isNamed(it));
  return params.length > 0 && params.every((it) => isValue(cx, it));
}

function isValue(cx: Context, param: CNode): boolean {
  if (param.type !== 'parameter_declaration') return false;
  const type = kid(param, 'type');
  const rest = kid(param, 'declarator');
  const kinds = ['type_identifier', 'qualified_identifier'];
  if (!type || !kinds.includes(type.type) || param.kids.some((it) => it.type === 'type_qualifier')) return false;
  const name = oneLine(textOf(cx, type));
  const call = rest?.type === 'abstract_function_declarator' || rest?.type === 'function_declarator';
  if (rest && !call && rest.type !== 'abstract_array_declarator') return false;
  if (cx.names.variables.has(name)) return true;
  if (cx.names.types.has(lastName(name)) || isPrimitive(name)) return false;
  return call || !looksLikeType(cx, name);
}

function constructFrom(cx: Context, params: CNode, type: string | undefined, typeNode: CNode | undefined): Expr {
  const again = cx.reparse(rangeOf(params), '_');
  const args: readonly Arg[] =
    again?.k === 'call'
      ? again.args
      : params.kids
          .filter((it) => isNamed(it))
          .map((it) => ({ value: { k: 'name', n: oneLine(textOf(cx, it)), r: rangeOf(it) } satisfies Expr }));
  return construct(type ?? '', typeNode, args, params);
}

/** `typedef T name;`, `using name = T;`: a class with a base and no fields, or the struct that is defined there. */
export function lowerTypeDefinition(cx: Context, node: CNode, out: Stmt[]): void {
  const typeNode = kid(node, 'type');
  const alias = kid(node, 'name');
  const heads = alias ? [alias] : kidsIn(node, 'declarator');
  const plainHead = heads.find((it) => it.type === 'type_identifier') ?? heads[0];
  const first = plainHead && declarator(plainHead).name;
  const type = lowerTypeNode(cx, typeNode, first && textOf(cx, first), out);
  if (type === undefined) return;
  for (const head of heads) {
    const { name, params } = declarator(head);
    if (!name || params) continue;
    const text = textOf(cx, name);
    if (text !== type)
      cx.out.classes.push({ name: text, bases: [type], fields: [], methods: [], range: rangeOf(node) });
  }
}
