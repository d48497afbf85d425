import type { Arg, AssignOp, BinaryOp, Expr, ObjectEntry, Range } from '../../facts/model.ts';
import { assign, chain, not, unknown, type Operand } from '../shared/build.ts';
import { kid, kidsOf, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { deeper, textOf, type Context } from '../shared/context.ts';
import { defineLambda } from './functions.ts';
import { lowerAdjacent, lowerName, lowerNumber, lowerString } from './literals.ts';
import type { Scope } from './scope.ts';

const BINARY: ReadonlySet<string> = new Set<BinaryOp>(['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^']);
const COMPARE: Readonly<Record<string, BinaryOp>> = {
  '==': '==',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  in: 'in',
  'not in': 'not in',
  is: 'is',
  'is not': 'is not',
};

export function lowerExpr(cx: Context, scope: Scope, node: TreeNode): Expr {
  let inner = node;
  while (inner.type === 'parenthesized_expression') {
    const next = inner.kids.find((child) => child.named);
    if (!next) return unknown([], rangeOf(inner));
    inner = next;
  }
  const target = inner;
  return deeper(cx, rangeOf(target), () => lower(cx, scope, target));
}

/** The expression in a field; `unknown` where the source is broken there. */
export function lowerField(cx: Context, scope: Scope, node: TreeNode, field: string): Expr {
  const child = kid(node, field);
  return child ? lowerExpr(cx, scope, child) : unknown([], [node.end, node.end]);
}

/** Anything the model has no word for: its calls and names stay alive. */
export function lowerRest(cx: Context, scope: Scope, node: TreeNode): Expr {
  const kids = namedKids(node).map((child) => lowerExpr(cx, scope, child));
  return unknown(
    kids.filter((e) => e.k !== 'unknown' || e.kids.length > 0),
    rangeOf(node),
  );
}

function lower(cx: Context, scope: Scope, node: TreeNode): Expr {
  const r = rangeOf(node);
  switch (node.type) {
    case 'identifier':
    case 'keyword_identifier':
      return lowerName(cx, scope, node);
    case 'integer':
    case 'float':
      return lowerNumber(cx, node);
    case 'string':
      return lowerString(cx, scope, node);
    case 'concatenated_string':
      return lowerAdjacent(cx, scope, node);
    case 'true':
    case 'false':
      return { k: 'bool', v: node.type === 'true', r };
    case 'none':
      return { k: 'null', r };
    case 'attribute': {
      const attribute = kid(node, 'attribute');
      const o = lowerField(cx, scope, node, 'object');
      return attribute ? { k: 'member', o, p: textOf(cx, attribute), pr: rangeOf(attribute), r } : o;
    }
    case 'subscript': {
      const keys = kidsOf(node, 'subscript').map((child) => lowerExpr(cx, scope, child));
      const [only] = keys;
      const i: Expr = only && keys.length === 1 ? only : { k: 'list', items: keys, r };
      return { k: 'index', o: lowerField(cx, scope, node, 'value'), i, r };
    }
    case 'call':
      return lowerCall(cx, scope, node);
    case 'binary_operator':
    case 'boolean_operator':
      return lowerChain(cx, scope, node);
    case 'comparison_operator':
      return lowerComparison(cx, scope, node);
    case 'not_operator':
      return not(lowerField(cx, scope, node, 'argument'), r);
    case 'unary_operator': {
      const a = lowerField(cx, scope, node, 'argument');
      const op = node.kids[0]?.type;
      return op === '-' || op === '+' || op === '~' ? { k: 'un', op, a, r } : unknown([a], r);
    }
    case 'conditional_expression': {
      const [a, c, b] = namedKids(node);
      if (!a || !c || !b) return lowerRest(cx, scope, node);
      return { k: 'cond', c: lowerExpr(cx, scope, c), a: lowerExpr(cx, scope, a), b: lowerExpr(cx, scope, b), r };
    }
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      return { k: 'list', items: namedKids(node).map((child) => lowerExpr(cx, scope, child)), r };
    case 'as_pattern_target':
    case 'type': {
      const [only] = namedKids(node);
      return only ? lowerExpr(cx, scope, only) : unknown([], r);
    }
    case 'dictionary':
      return { k: 'object', entries: namedKids(node).map((child) => lowerEntry(cx, scope, child)), r };
    case 'named_expression':
      return assign(lowerField(cx, scope, node, 'name'), lowerField(cx, scope, node, 'value'), r);
    case 'assignment':
      return assign(lowerField(cx, scope, node, 'left'), lowerField(cx, scope, node, 'right'), r);
    case 'augmented_assignment': {
      const target = lowerField(cx, scope, node, 'left');
      const value = lowerField(cx, scope, node, 'right');
      const op = node.kids.find((child) => !child.named && child.type.endsWith('='))?.type;
      return op === undefined || op === '@=' ? assign(target, value, r) : { ...assignOp(op), target, value, r };
    }
    case 'lambda':
      return { k: 'lambda', fn: defineLambda(cx, scope, node), r };
    case 'await': {
      const [only] = namedKids(node);
      return { k: 'await', a: only ? lowerExpr(cx, scope, only) : unknown([], r), r };
    }
    case 'list_splat':
    case 'dictionary_splat':
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern': {
      const [only] = namedKids(node);
      return { k: 'spread', a: only ? lowerExpr(cx, scope, only) : unknown([], r), r };
    }
    case 'yield':
      scope.seen.generator = true;
      return lowerRest(cx, scope, node);
    default:
      return lowerRest(cx, scope, node);
  }
}

function assignOp(op: string): { k: 'assign'; op: AssignOp } {
  return { k: 'assign', op: op as AssignOp };
}

function lowerCall(cx: Context, scope: Scope, node: TreeNode): Expr {
  const callee = lowerField(cx, scope, node, 'function');
  const given = kid(node, 'arguments');
  const r = rangeOf(node);
  if (!given) return { k: 'call', callee, args: [], r };
  // `f(x for x in xs)`: the generator is the one argument, its parentheses are the call's.
  if (given.type !== 'argument_list') {
    return { k: 'call', callee, args: [{ value: lowerExpr(cx, scope, given) }], argsRange: rangeOf(given), r };
  }
  const args: Arg[] = namedKids(given).map((child) => {
    if (child.type !== 'keyword_argument') return { value: lowerExpr(cx, scope, child) };
    const value = lowerField(cx, scope, child, 'value');
    const key = kid(child, 'name');
    return key ? { name: textOf(cx, key), value } : { value };
  });
  return { k: 'call', callee, args, argsRange: rangeOf(given), r };
}

/** `a + b + c …` and `a and b or c …`: the left side is walked in a loop, since generated code chains thousands. */
function lowerChain(cx: Context, scope: Scope, node: TreeNode): Expr {
  const rest: { op: string; right: TreeNode; end: number }[] = [];
  let left: TreeNode = node;
  while (left.type === 'binary_operator' || left.type === 'boolean_operator') {
    const next = kid(left, 'left');
    const right = kid(left, 'right');
    const op = left.kids.find((child) => !child.named)?.type;
    if (!next || !right || !op) break;
    rest.push({ op, right, end: left.end });
    left = next;
  }
  if (rest.length === 0) return lowerRest(cx, scope, node);
  rest.reverse();
  const operators = rest.map(({ op }) => binaryOp(op));
  const values = rest.map(({ right }) => lowerExpr(cx, scope, right));
  const first = lowerExpr(cx, scope, left);
  const operands: Operand[] = [];
  for (const [i, { end }] of rest.entries()) {
    const op = operators[i];
    const e = values[i];
    if (!op || !e) return unknown([first, ...values], rangeOf(node));
    operands.push({ op, e, end });
  }
  return chain(first, operands);
}

function binaryOp(written: string): BinaryOp | null {
  if (written === 'and') return '&&';
  if (written === 'or') return '||';
  return BINARY.has(written) ? (written as BinaryOp) : null;
}

/** `a < b <= c` is `a < b && b <= c`. */
function lowerComparison(cx: Context, scope: Scope, node: TreeNode): Expr {
  const values: Expr[] = [];
  const ops: BinaryOp[] = [];
  for (const child of node.kids) {
    const op = child.named ? undefined : COMPARE[child.type];
    if (op) ops.push(op);
    else if (child.named) values.push(lowerExpr(cx, scope, child));
  }
  const [first] = values;
  if (!first || ops.length === 0 || ops.length !== values.length - 1) return unknown(values, rangeOf(node));
  const links = ops.flatMap((op, i): Expr[] => {
    const a = values[i];
    const b = values[i + 1];
    const r: Range = [a?.r[0] ?? node.start, b?.r[1] ?? node.end];
    return a && b ? [{ k: 'bin', op, a, b, r }] : [];
  });
  const [head, ...tail] = links;
  if (!head) return unknown(values, rangeOf(node));
  if (tail.length === 0) return { ...head, r: rangeOf(node) };
  return chain(
    head,
    tail.map((e): Operand => ({ op: '&&', e, end: e.r[1] })),
  );
}

function lowerEntry(cx: Context, scope: Scope, node: TreeNode): ObjectEntry {
  const r = rangeOf(node);
  if (node.type === 'pair') {
    return { key: lowerField(cx, scope, node, 'key'), value: lowerField(cx, scope, node, 'value'), r };
  }
  const e = lowerExpr(cx, scope, node);
  return { key: null, value: e.k === 'spread' ? e.a : e, r };
}
