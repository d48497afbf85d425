/** Expressions. */
import type { Arg, AssignOp, BinaryOp, Expr, ObjectEntry } from '../../facts/model.ts';
import { DEEPEST, rangeOf, textOf, type Context } from './context.ts';
import { lowerLambda } from './functions.ts';
import { charValue, numberValue, stringValue } from './literals.ts';
import { isNamed, kid, kidOf, kidsIn, type CNode } from './nodes.ts';
import { isPrimitive, lastName, looksLikeType, plainName, typeName } from './types.ts';

const BINARY: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  '<<',
  '>>',
  '&',
  '|',
  '^',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '&&',
  '||',
]);
const SPELLED: Readonly<Record<string, BinaryOp>> = {
  and: '&&',
  or: '||',
  bitand: '&',
  bitor: '|',
  xor: '^',
  not_eq: '!=',
};
const ASSIGN: ReadonlySet<string> = new Set(['=', '+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '&=', '|=', '^=']);
const CASTS: ReadonlySet<string> = new Set([
  'static_cast',
  'reinterpret_cast',
  'const_cast',
  'dynamic_cast',
  'bit_cast',
]);
const MAKERS: ReadonlySet<string> = new Set(['make_unique', 'make_shared', 'std::make_unique', 'std::make_shared']);

/** Lowers one expression; too deep a one becomes `unknown`. */
export function lowerExpr(cx: Context, node: CNode): Expr {
  const inner = unwrap(node);
  if (cx.depth >= DEEPEST) return { k: 'unknown', kids: [], r: rangeOf(inner) };
  cx.depth++;
  try {
    return lower(cx, inner);
  } finally {
    cx.depth--;
  }
}

/** Lowers what a field holds; `unknown` where the parser found nothing. */
export function lowerField(cx: Context, node: CNode, field: string): Expr {
  const it = kid(node, field);
  return it ? lowerExpr(cx, it) : { k: 'unknown', kids: [], r: [node.end, node.end] };
}

/** Keeps the calls inside a node alive that has no meaning of its own. */
export function unknown(cx: Context, node: CNode): Expr {
  const kids = node.kids.filter((it) => isNamed(it) && !it.type.endsWith('_specifier')).map((it) => lowerExpr(cx, it));
  return { k: 'unknown', kids: kids.filter((it) => it.k !== 'unknown' || it.kids.length > 0), r: rangeOf(node) };
}

/** Parentheses and the like mean what they hold; thousands of them cost no stack. */
function unwrap(node: CNode): CNode {
  let it = node;
  for (;;) {
    if (it.type !== 'parenthesized_expression' && it.type !== 'condition_clause') return it;
    const inner = it.kids.filter((one) => isNamed(one));
    if (inner.length !== 1) return it;
    it = inner[0]!;
  }
}

function lower(cx: Context, node: CNode): Expr {
  const r = rangeOf(node);
  switch (node.type) {
    case 'identifier':
    case 'field_identifier':
    case 'type_identifier':
    case 'namespace_identifier':
    case 'primitive_type':
    case 'sized_type_specifier':
    case 'qualified_identifier':
    case 'template_function':
    case 'template_type':
    case 'operator_name':
    case 'destructor_name':
      return { k: 'name', n: plainName(textOf(cx, node)), r };
    case 'this':
      return { k: 'name', n: 'this', r };
    case 'true':
    case 'false':
      return lowerTruth(cx, node);
    case 'null':
      return { k: 'null', r };
    case 'number_literal':
      return lowerNumber(cx, node);
    case 'char_literal':
      return { k: 'num', v: charValue(textOf(cx, node)), r };
    case 'string_literal':
    case 'raw_string_literal':
      return lowerString(cx, node);
    case 'concatenated_string': {
      const parts = node.kids.filter((it) => isNamed(it)).map((it) => lowerExpr(cx, it));
      return { k: 'concat', parts, r };
    }
    case 'user_defined_literal': {
      const value = node.kids.find((it) => it.type.endsWith('literal') || it.type === 'concatenated_string');
      const suffix = kidOf(node, 'literal_suffix');
      if (!value || !suffix) return unknown(cx, node);
      const callee: Expr = { k: 'name', n: `operator""${textOf(cx, suffix)}`, r: rangeOf(suffix) };
      return { k: 'call', callee, args: [{ value: lowerExpr(cx, value) }], r };
    }
    case 'call_expression':
      return lowerCall(cx, node);
    case 'field_expression':
      return lowerMember(cx, node);
    case 'subscript_expression': {
      const index = kid(node, 'index') ?? kid(node, 'indices')?.kids.find((it) => isNamed(it));
      const i: Expr = index ? lowerExpr(cx, index) : { k: 'unknown', kids: [], r: [node.end, node.end] };
      return { k: 'index', o: lowerField(cx, node, 'argument'), i, r };
    }
    case 'binary_expression': {
      const op = kid(node, 'operator')?.type ?? '';
      const known = BINARY.has(op) ? (op as BinaryOp) : SPELLED[op];
      if (!known) return unknown(cx, node);
      return { k: 'bin', op: known, a: lowerField(cx, node, 'left'), b: lowerField(cx, node, 'right'), r };
    }
    case 'comma_expression':
      return { k: 'bin', op: ',', a: lowerField(cx, node, 'left'), b: lowerField(cx, node, 'right'), r };
    case 'unary_expression':
    case 'pointer_expression':
      return lowerUnary(cx, node);
    case 'update_expression': {
      const operator = kid(node, 'operator');
      const place = operator ? rangeOf(operator) : r;
      const op = operator?.type === '--' ? '-=' : '+=';
      return { k: 'assign', op, target: lowerField(cx, node, 'argument'), value: { k: 'num', v: 1, r: place }, r };
    }
    case 'assignment_expression': {
      const op = kid(node, 'operator')?.type ?? '';
      if (!ASSIGN.has(op)) return unknown(cx, node);
      const target = lowerField(cx, node, 'left');
      return { k: 'assign', op: op as AssignOp, target, value: lowerField(cx, node, 'right'), r };
    }
    case 'conditional_expression': {
      const c = lowerField(cx, node, 'condition');
      const a = kid(node, 'consequence') ? lowerField(cx, node, 'consequence') : c;
      return { k: 'cond', c, a, b: lowerField(cx, node, 'alternative'), r };
    }
    case 'cast_expression':
      return { k: 'cast', type: typeName(cx, kid(node, 'type')) ?? '', a: lowerField(cx, node, 'value'), r };
    case 'sizeof_expression': {
      const type = kid(node, 'type');
      const a: Expr = type
        ? { k: 'name', n: typeName(cx, type) ?? '', r: rangeOf(type) }
        : lowerField(cx, node, 'value');
      return { k: 'un', op: 'sizeof', a, r };
    }
    case 'compound_literal_expression':
      return lowerCompoundLiteral(cx, node);
    case 'initializer_list':
      return lowerInitializer(cx, node);
    case 'lambda_expression':
      return { k: 'lambda', fn: lowerLambda(cx, node), r };
    case 'new_expression': {
      const type = kid(node, 'type');
      const callee: Expr = { k: 'name', n: typeName(cx, type) ?? '', r: type ? rangeOf(type) : r };
      const list = kid(node, 'arguments');
      if (!list) return { k: 'call', callee, args: [], new: true, r };
      return { k: 'call', callee, args: lowerArgs(cx, list), new: true, argsRange: rangeOf(list), r };
    }
    case 'delete_expression': {
      const what = node.kids.filter((it) => isNamed(it)).at(-1);
      return what ? { k: 'un', op: 'delete', a: lowerExpr(cx, what), r } : unknown(cx, node);
    }
    case 'co_await_expression':
      return { k: 'await', a: lowerField(cx, node, 'argument'), r };
    case 'parameter_pack_expansion':
      return lowerField(cx, node, 'pattern');
    case 'type_descriptor':
      return { k: 'name', n: typeName(cx, node) ?? '', r };
    case 'expression_statement': {
      const inner = node.kids.find((it) => isNamed(it));
      return inner ? lowerExpr(cx, inner) : { k: 'unknown', kids: [], r };
    }
    default:
      return unknown(cx, node);
  }
}

/** The grammars take `TRUE` for `true`; it is a macro like any other. */
function lowerTruth(cx: Context, node: CNode): Expr {
  const n = textOf(cx, node);
  if (n !== node.type) return { k: 'name', n, r: rangeOf(node) };
  return { k: 'bool', v: n === 'true', r: rangeOf(node) };
}

function lowerNumber(cx: Context, node: CNode): Expr {
  const value = numberValue(textOf(cx, node));
  if (!value) return { k: 'unknown', kids: [], r: rangeOf(node) };
  return { k: 'num', v: value.v, ...(value.float && { float: true }), r: rangeOf(node) };
}

function lowerString(cx: Context, node: CNode): Expr {
  const macro = cx.spliced.get(node.start);
  if (macro) return cx.reparse(macro) ?? { k: 'unknown', kids: [], r: [...macro] };
  return { k: 'str', v: stringValue(textOf(cx, node)), r: rangeOf(node) };
}

function lowerUnary(cx: Context, node: CNode): Expr {
  const r = rangeOf(node);
  const a = lowerField(cx, node, 'argument');
  const op = kid(node, 'operator')?.type;
  switch (op) {
    case '-':
    case '+':
    case '!':
    case '~':
    case '*':
    case '&':
      return { k: 'un', op, a, r };
    case 'not':
      return { k: 'un', op: '!', a, r };
    case 'compl':
      return { k: 'un', op: '~', a, r };
    default:
      return { k: 'unknown', kids: [a], r };
  }
}

function lowerMember(cx: Context, node: CNode): Expr {
  const field = kid(node, 'field');
  const o = lowerField(cx, node, 'argument');
  if (!field) return { k: 'unknown', kids: [o], r: rangeOf(node) };
  const name = kid(field, 'name') ?? field;
  const p = lastName(plainName(textOf(cx, name)));
  return { k: 'member', o, p, pr: rangeOf(name), r: rangeOf(node) };
}

function lowerCall(cx: Context, node: CNode): Expr {
  const r = rangeOf(node);
  const fn = kid(node, 'function');
  const list = kid(node, 'arguments');
  if (!fn || !list) return unknown(cx, node);
  const args = lowerArgs(cx, list);
  const argsRange = rangeOf(list);
  const only = args.length === 1 ? args[0]!.value : undefined;
  if (fn.type === 'primitive_type' || fn.type === 'sized_type_specifier') {
    if (only) return { k: 'cast', type: typeName(cx, fn) ?? '', a: only, r };
  }
  const template = templateOf(fn);
  if (template) {
    const name = plainName(textOf(cx, fn));
    const argument = kid(template, 'arguments')?.kids.find((it) => isNamed(it));
    if (CASTS.has(lastName(name)) && only) return { k: 'cast', type: typeName(cx, argument) ?? '', a: only, r };
    if (MAKERS.has(name) && argument) {
      const callee: Expr = { k: 'name', n: typeName(cx, argument) ?? '', r: rangeOf(argument) };
      return { k: 'call', callee, args, new: true, argsRange, r };
    }
  }
  const callee = lowerExpr(cx, fn);
  if (cx.cpp && callee.k === 'name') {
    if (only && isPrimitive(callee.n) && cx.names.types.has(callee.n)) return { k: 'cast', type: callee.n, a: only, r };
    if (looksLikeType(cx, callee.n)) return { k: 'call', callee, args, new: true, argsRange, r };
  }
  return { k: 'call', callee, args, argsRange, r };
}

function templateOf(node: CNode): CNode | undefined {
  let it: CNode | undefined = node;
  while (it?.type === 'qualified_identifier') it = kid(it, 'name');
  return it?.type === 'template_function' || it?.type === 'template_type' ? it : undefined;
}

/** The arguments of a call, or the items of a braced initialiser used as such. */
export function lowerArgs(cx: Context, list: CNode): Arg[] {
  return list.kids.filter((it) => isNamed(it)).map((it) => ({ value: lowerExpr(cx, it) }));
}

function lowerCompoundLiteral(cx: Context, node: CNode): Expr {
  const r = rangeOf(node);
  const type = kid(node, 'type');
  const value = kid(node, 'value');
  if (!value) return unknown(cx, node);
  const written = typeName(cx, type) ?? '';
  if (node.kids[0]?.type === '(' || hasDesignators(value) || isPrimitive(written)) {
    return { k: 'cast', type: written, a: lowerInitializer(cx, value), r };
  }
  const callee: Expr = { k: 'name', n: written, r: type ? rangeOf(type) : r };
  return { k: 'call', callee, args: lowerArgs(cx, value), new: true, argsRange: rangeOf(value), r };
}

/** Whether a braced list names what it sets. */
export function hasDesignators(list: CNode): boolean {
  return list.kids.some((it) => it.type === 'initializer_pair');
}

/** `{a, b}` → list, `{.a = 1, [2] = b}` → object; designators in a row nest. */
export function lowerInitializer(cx: Context, list: CNode): Expr {
  const items = list.kids.filter((it) => isNamed(it));
  if (!hasDesignators(list)) return { k: 'list', items: items.map((it) => lowerExpr(cx, it)), r: rangeOf(list) };
  const entries = items.map((it, position): ObjectEntry => {
    if (it.type === 'initializer_pair') return lowerPair(cx, it);
    const r = rangeOf(it);
    return { key: { k: 'num', v: position, r: [it.start, it.start] }, value: lowerExpr(cx, it), r };
  });
  return { k: 'object', entries, r: rangeOf(list) };
}

function lowerPair(cx: Context, pair: CNode): ObjectEntry {
  const r = rangeOf(pair);
  const designators = kidsIn(pair, 'designator');
  let value = lowerField(cx, pair, 'value');
  for (const it of designators.slice(1).reverse()) {
    value = { k: 'object', entries: [{ key: designatorKey(cx, it), value, r }], r };
  }
  return { key: designators[0] ? designatorKey(cx, designators[0]) : null, value, r };
}

function designatorKey(cx: Context, designator: CNode): Expr {
  const inner = designator.kids.find((it) => isNamed(it)) ?? designator;
  if (designator.type === 'field_designator' || designator.type === 'field_identifier') {
    return { k: 'str', v: textOf(cx, inner), r: rangeOf(inner) };
  }
  return lowerExpr(cx, inner);
}
