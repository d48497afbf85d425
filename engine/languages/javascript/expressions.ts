import type { Arg, AssignOp, BinaryOp, Expr } from '../../facts/model.ts';
import { chain, name, num, unknown, type Operand } from '../shared/build.ts';
import { deeper, textOf, type Context } from '../shared/context.ts';
import { kid, kidOfType, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerClassValue } from './classes.ts';
import { defineFunction } from './functions.ts';
import { lowerNumber, lowerString, lowerTemplate } from './literals.ts';
import { noteAssignedImport, noteExport, noteInlineImport, namingOf } from './modules.ts';
import { lowerObject } from './objects.ts';
import { unwrap, type Naming, type Scope } from './scope.ts';

const BINARY: Readonly<Record<string, BinaryOp>> = {
  '===': '==',
  '!==': '!=',
  '==': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '**': '**',
  '<<': '<<',
  '>>': '>>',
  '>>>': '>>>',
  '&': '&',
  '|': '|',
  '^': '^',
  '&&': '&&',
  '||': '||',
  '??': '??',
  in: 'in',
  instanceof: 'instanceof',
};

/** An expression; `naming` is what a function or class without a name is called by its place. */
export function lowerExpr(cx: Context, scope: Scope, node: TreeNode, naming?: Naming): Expr {
  const inner = unwrap(node);
  return deeper(cx, rangeOf(inner), () => lower(cx, scope, inner, naming));
}

/** The expression in a field; `unknown` where the source is broken there. */
export function lowerField(cx: Context, scope: Scope, node: TreeNode, field: string): Expr {
  const child = kid(node, field);
  return child ? lowerExpr(cx, scope, child) : unknown([], [node.end, node.end]);
}

/** Anything the model has no word for: its calls and names stay alive. */
function lowerRest(cx: Context, scope: Scope, node: TreeNode): Expr {
  const kids = namedKids(node).map((child) => lowerExpr(cx, scope, child));
  return unknown(
    kids.filter((e) => e.k !== 'unknown' || e.kids.length > 0),
    rangeOf(node),
  );
}

function lowerOnly(cx: Context, scope: Scope, node: TreeNode): Expr {
  const [only] = namedKids(node);
  return only ? lowerExpr(cx, scope, only) : unknown([], rangeOf(node));
}

function lower(cx: Context, scope: Scope, node: TreeNode, naming: Naming | undefined): Expr {
  const r = rangeOf(node);
  switch (node.type) {
    case 'identifier':
    case 'this':
    case 'super':
    case 'private_property_identifier':
    case 'shorthand_property_identifier_pattern':
      return name(textOf(cx, node), r);
    case 'number':
      return lowerNumber(cx, node);
    case 'string':
      return lowerString(cx, node);
    case 'template_string':
      return lowerTemplate(cx, scope, node);
    case 'true':
    case 'false':
      return { k: 'bool', v: node.type === 'true', r };
    case 'null':
    case 'undefined':
      return { k: 'null', r };
    case 'object':
    case 'object_pattern':
      return lowerObject(cx, scope, node);
    case 'array':
    case 'array_pattern':
      return { k: 'list', items: lowerItems(cx, scope, node), r };
    case 'member_expression': {
      const property = kid(node, 'property');
      const o = lowerField(cx, scope, node, 'object');
      if (!property) return o;
      const e = { k: 'member', o, p: textOf(cx, property), pr: rangeOf(property), r } as const;
      return kidOfType(node, 'optional_chain') ? { ...e, optional: true } : e;
    }
    case 'subscript_expression':
      return { k: 'index', o: lowerField(cx, scope, node, 'object'), i: lowerField(cx, scope, node, 'index'), r };
    case 'call_expression':
      return lowerCall(cx, scope, node);
    case 'new_expression': {
      const callee = lowerField(cx, scope, node, 'constructor');
      const given = kid(node, 'arguments');
      if (!given) return { k: 'call', callee, args: [], new: true, r };
      return { k: 'call', callee, args: lowerArgs(cx, scope, given), new: true, argsRange: rangeOf(given), r };
    }
    case 'arrow_function':
    case 'function_expression':
    case 'generator_function':
    case 'function_declaration':
    case 'generator_function_declaration':
      return { k: 'lambda', fn: defineFunction(cx, scope, node, 'lambda', naming), r };
    case 'class':
    case 'class_declaration':
      return lowerClassValue(cx, scope, node, naming?.name);
    case 'binary_expression':
      return lowerChain(cx, scope, node);
    case 'unary_expression':
      return lowerUnary(cx, scope, node);
    case 'update_expression': {
      const op = node.kids.some((child) => child.type === '--') ? '-=' : '+=';
      return { k: 'assign', op, target: lowerField(cx, scope, node, 'argument'), value: num(1, r), r };
    }
    case 'assignment_expression':
      return lowerAssignment(cx, scope, node);
    case 'augmented_assignment_expression': {
      const op = (node.kids.find((child) => !child.named)?.type ?? '=') as AssignOp;
      return {
        k: 'assign',
        op,
        target: lowerField(cx, scope, node, 'left'),
        value: lowerField(cx, scope, node, 'right'),
        r,
      };
    }
    case 'ternary_expression':
      return {
        k: 'cond',
        c: lowerField(cx, scope, node, 'condition'),
        a: lowerField(cx, scope, node, 'consequence'),
        b: lowerField(cx, scope, node, 'alternative'),
        r,
      };
    case 'sequence_expression': {
      const [first, ...rest] = namedKids(node).map((child) => lowerExpr(cx, scope, child));
      if (!first) return unknown([], r);
      return chain(
        first,
        rest.map((e): Operand => ({ op: ',', e, end: e.r[1] })),
      );
    }
    case 'await_expression':
      return { k: 'await', a: lowerOnly(cx, scope, node), r };
    case 'spread_element':
    case 'rest_pattern':
      return { k: 'spread', a: lowerOnly(cx, scope, node), r };
    case 'assignment_pattern':
      return lowerAssignment(cx, scope, node);
    case 'as_expression':
    case 'type_assertion':
      return lowerCast(cx, scope, node);
    default:
      return lowerRest(cx, scope, node);
  }
}

/** Items of an array; a hole is `null`, so that positions stay true. */
function lowerItems(cx: Context, scope: Scope, node: TreeNode): Expr[] {
  const items: Expr[] = [];
  let filled = false;
  for (const child of node.kids) {
    if (child.named) items.push(lowerExpr(cx, scope, child));
    else if (child.type === ',' && !filled) items.push({ k: 'null', r: [child.start, child.start] });
    filled = child.named;
  }
  return items;
}

function lowerArgs(cx: Context, scope: Scope, given: TreeNode): Arg[] {
  return namedKids(given).map((child) => ({ value: lowerExpr(cx, scope, child) }));
}

function lowerCall(cx: Context, scope: Scope, node: TreeNode): Expr {
  const r = rangeOf(node);
  const called = kid(node, 'function');
  const given = kid(node, 'arguments');
  noteInlineImport(cx, scope, node);
  const callee = called?.type === 'import' ? name('require', rangeOf(called)) : lowerField(cx, scope, node, 'function');
  if (!given) return { k: 'call', callee, args: [], r };
  // A tagged template hands its text to the function.
  if (given.type !== 'arguments') return { k: 'call', callee, args: [{ value: lowerExpr(cx, scope, given) }], r };
  return { k: 'call', callee, args: lowerArgs(cx, scope, given), argsRange: rangeOf(given), r };
}

/** `a + b + c …`: the left side is walked in a loop, since generated code chains thousands. */
function lowerChain(cx: Context, scope: Scope, node: TreeNode): Expr {
  const rest: { op: BinaryOp; right: TreeNode; end: number }[] = [];
  let left = node;
  while (left.type === 'binary_expression') {
    const next = kid(left, 'left');
    const right = kid(left, 'right');
    const op = BINARY[left.kids.find((child) => !child.named)?.type ?? ''];
    if (!next || !right || !op) break;
    rest.push({ op, right, end: left.end });
    left = next;
  }
  if (rest.length === 0) return lowerRest(cx, scope, node);
  const first = lowerExpr(cx, scope, left);
  rest.reverse();
  return chain(
    first,
    rest.map(({ op, right, end }) => ({ op, e: lowerExpr(cx, scope, right), end })),
  );
}

function lowerUnary(cx: Context, scope: Scope, node: TreeNode): Expr {
  const r = rangeOf(node);
  const a = lowerField(cx, scope, node, 'argument');
  const op = node.kids[0]?.type;
  switch (op) {
    case 'void':
      return a.k === 'num' ? { k: 'null', r } : { k: 'un', op, a, r };
    case '!':
    case '-':
    case '+':
    case '~':
    case 'typeof':
    case 'delete':
      return { k: 'un', op, a, r };
    default:
      return unknown([a], r);
  }
}

function lowerAssignment(cx: Context, scope: Scope, node: TreeNode): Expr {
  const r = rangeOf(node);
  const right = kid(node, 'right');
  const target = lowerField(cx, scope, node, 'left');
  const value = right ? lowerExpr(cx, scope, right, namingOf(target)) : unknown([], [node.end, node.end]);
  if (right) noteAssignedImport(cx, scope, target, right);
  noteExport(cx, target, value);
  return { k: 'assign', op: '=', target, value, r };
}

/** `x as T` and `<T>x`; `as const` says nothing about the type. */
function lowerCast(cx: Context, scope: Scope, node: TreeNode): Expr {
  const parts = namedKids(node);
  const [first, second] = node.type === 'as_expression' ? parts : parts.slice().reverse();
  if (!first) return unknown([], rangeOf(node));
  const a = lowerExpr(cx, scope, first);
  if (!second) return a;
  const [inside] = second.type === 'type_arguments' ? namedKids(second) : [second];
  return inside ? { k: 'cast', type: textOf(cx, inside), a, r: rangeOf(node) } : a;
}
