import type { Expr, Handler, Range, Stmt, SwitchCase } from '../../facts/model.ts';
import { assign, exprStmt, MAX_DEPTH, name, nestArms, not, unknown, type Arm } from '../shared/build.ts';
import { hasToken, kid, kidOfType, kidsOf, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { textOf, type Context } from '../shared/context.ts';
import { lowerExpr, lowerField, lowerRest } from './expressions.ts';
import { defineFunction, lowerClass, typeText } from './functions.ts';
import { lowerImport } from './imports.ts';
import { nameIn, type Scope } from './scope.ts';

/** The class whose body is being read: its `def`s are methods. */
export interface ClassBody {
  readonly className: string;
  readonly methods: number[];
}

export function lowerBlock(cx: Context, scope: Scope, block: TreeNode, inClass?: ClassBody): Stmt[] {
  if (cx.depth >= MAX_DEPTH) return [];
  cx.depth++;
  const body = namedKids(block).flatMap((child) => lowerStmt(cx, scope, child, inClass));
  cx.depth--;
  return body;
}

function blockOf(cx: Context, scope: Scope, node: TreeNode | undefined, inClass?: ClassBody): Stmt[] {
  const block = node && (node.type === 'block' ? node : (kid(node, 'body') ?? kidOfType(node, 'block')));
  return block ? lowerBlock(cx, scope, block, inClass) : [];
}

function lowerStmt(cx: Context, scope: Scope, node: TreeNode, inClass?: ClassBody): Stmt[] {
  const r = rangeOf(node);
  switch (node.type) {
    case 'expression_statement':
      return lowerExpressionStatement(cx, scope, node);
    case 'import_statement':
    case 'import_from_statement':
      lowerImport(cx, scope, node);
      return [];
    case 'function_definition':
    case 'class_definition':
      return lowerDefinition(cx, scope, node, [], inClass);
    case 'decorated_definition': {
      const definition = kid(node, 'definition');
      const decorators = node.kids.filter((child) => child.type === 'decorator');
      return definition ? lowerDefinition(cx, scope, definition, decorators, inClass) : [];
    }
    case 'if_statement':
      return lowerIf(cx, { ...scope, conditional: true }, node, inClass);
    case 'while_statement':
    case 'for_statement':
      return [lowerLoop(cx, scope, node)];
    case 'try_statement':
      return [lowerTry(cx, { ...scope, conditional: true }, node, inClass)];
    case 'with_statement':
      return [lowerWith(cx, scope, node)];
    case 'match_statement':
      return [lowerMatch(cx, scope, node)];
    case 'return_statement': {
      const [value] = namedKids(node);
      return [value ? { k: 'return', e: lowerExpr(cx, scope, value), r } : { k: 'return', r }];
    }
    case 'raise_statement': {
      const value = node.kids.find((child) => child.named && child.field !== 'cause');
      return [value ? { k: 'throw', e: lowerExpr(cx, scope, value), r } : { k: 'throw', r }];
    }
    case 'break_statement':
      return [{ k: 'break', r }];
    case 'continue_statement':
      return [{ k: 'continue', r }];
    case 'pass_statement':
    case 'future_import_statement':
    case 'type_alias_statement':
      return [];
    case 'global_statement':
    case 'nonlocal_statement':
      return namedKids(node).map((child) => {
        const named = rangeOf(child);
        return { k: 'decl', name: nameIn(scope, textOf(cx, child)), extern: true, nameRange: named, r };
      });
    case 'delete_statement': {
      const [only] = namedKids(node);
      return only ? [exprStmt({ k: 'un', op: 'delete', a: lowerExpr(cx, scope, only), r }, r)] : [];
    }
    case 'assert_statement': {
      const [claim] = namedKids(node);
      if (!claim) return [];
      const cond = lowerExpr(cx, scope, claim);
      return [{ k: 'if', cond: not(cond, cond.r), then: [{ k: 'throw', r }], head: r, r }];
    }
    case 'print_statement':
    case 'exec_statement':
      return [exprStmt(lowerKeywordCall(cx, scope, node), r)];
    // What the parser could not place still holds statements and calls that it could.
    case 'ERROR':
    case 'block':
      return lowerBlock(cx, scope, node, inClass);
    default: {
      const e = node.type.endsWith('_statement') ? lowerRest(cx, scope, node) : lowerExpr(cx, scope, node);
      return [exprStmt(e, r)];
    }
  }
}

function lowerDefinition(
  cx: Context,
  scope: Scope,
  node: TreeNode,
  decorators: readonly TreeNode[],
  inClass?: ClassBody,
): Stmt[] {
  if (node.type === 'class_definition') return lowerClass(cx, scope, node, decorators);
  const fn = defineFunction(cx, scope, node, decorators, inClass?.className);
  inClass?.methods.push(fn);
  return [];
}

function lowerExpressionStatement(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  const r = rangeOf(node);
  const values = namedKids(node);
  const [only] = values;
  if (!only) return [];
  if (values.length > 1) {
    return [exprStmt({ k: 'list', items: values.map((child) => lowerExpr(cx, scope, child)), r }, r)];
  }
  const annotated = only.type === 'assignment' ? kid(only, 'type') : undefined;
  const left = kid(only, 'left');
  if (!annotated || !left) return [exprStmt(lowerExpr(cx, scope, only), r)];
  const right = kid(only, 'right');
  if (left.type !== 'identifier') return right ? [exprStmt(lowerExpr(cx, scope, only), r)] : [];
  const head = { k: 'decl', name: nameIn(scope, textOf(cx, left)), type: typeText(cx, annotated) } as const;
  const nameRange = rangeOf(left);
  return [right ? { ...head, init: lowerExpr(cx, scope, right), nameRange, r } : { ...head, nameRange, r }];
}

/** `print x, y` and `exec code` of Python 2. */
function lowerKeywordCall(cx: Context, scope: Scope, node: TreeNode): Expr {
  const keyword = node.kids[0];
  const end = keyword?.end ?? node.start;
  const callee = name(node.type === 'print_statement' ? 'print' : 'exec', [node.start, end]);
  const args = namedKids(node).map((child) => ({ value: lowerExpr(cx, scope, child) }));
  return { k: 'call', callee, args, r: rangeOf(node) };
}

/** From the keyword to the last thing before the colon. */
function headOf(node: TreeNode): Range {
  const colon = node.kids.findIndex((child) => !child.named && child.type === ':');
  const last = node.kids[colon - 1] ?? node.kids[node.kids.length - 1];
  return [node.start, last?.end ?? node.end];
}

function lowerIf(cx: Context, scope: Scope, node: TreeNode, inClass?: ClassBody): Stmt[] {
  const arms: Arm[] = [];
  let otherwise: readonly Stmt[] | undefined;
  const arm = (part: TreeNode): Arm => ({
    cond: lowerField(cx, scope, part, 'condition'),
    then: blockOf(cx, scope, kid(part, 'consequence'), inClass),
    head: headOf(part),
    start: part.start,
  });
  arms.push(arm(node));
  for (const part of kidsOf(node, 'alternative')) {
    if (part.type === 'elif_clause') arms.push(arm(part));
    else otherwise = blockOf(cx, scope, part, inClass);
  }
  return nestArms(arms, otherwise, node.end);
}

function lowerLoop(cx: Context, scope: Scope, node: TreeNode): Stmt {
  const body = kid(node, 'body');
  const otherwise = kid(node, 'alternative');
  const shared = {
    body: blockOf(cx, scope, body),
    ...(otherwise ? { else: blockOf(cx, scope, otherwise) } : {}),
    head: headOf(node),
    bodyRange: body ? rangeOf(body) : ([node.end, node.end] as const),
    r: rangeOf(node),
  };
  if (node.type === 'while_statement') {
    return { k: 'loop', form: 'while', cond: lowerField(cx, scope, node, 'condition'), ...shared };
  }
  const binds = boundNames(cx, scope, kid(node, 'left'));
  const walked = lowerField(cx, scope, node, 'right');
  const over: Expr = hasToken(node, 'async') ? { k: 'await', a: walked, r: walked.r } : walked;
  return { k: 'loop', form: 'each', over, binds, ...shared };
}

function boundNames(cx: Context, scope: Scope, target: TreeNode | undefined): string[] {
  const names: string[] = [];
  const open = target ? [target] : [];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.type === 'identifier') names.push(nameIn(scope, textOf(cx, at)));
    else if (at.type !== 'attribute' && at.type !== 'subscript') open.push(...namedKids(at).reverse());
  }
  return names;
}

function lowerTry(cx: Context, scope: Scope, node: TreeNode, inClass?: ClassBody): Stmt {
  const body = blockOf(cx, scope, kid(node, 'body'), inClass);
  const handlers: Handler[] = [];
  let otherwise: Stmt[] | undefined;
  let last: Stmt[] | undefined;
  for (const part of namedKids(node)) {
    if (part.type === 'except_clause' || part.type === 'except_group_clause') {
      handlers.push(lowerHandler(cx, scope, part));
    } else if (part.type === 'else_clause') otherwise = blockOf(cx, scope, part, inClass);
    else if (part.type === 'finally_clause') last = blockOf(cx, scope, part, inClass);
  }
  return {
    k: 'try',
    body,
    handlers,
    ...(otherwise ? { else: otherwise } : {}),
    ...(last ? { finally: last } : {}),
    r: rangeOf(node),
  };
}

/** `except (A, b.C) as e`, and `except A, e` of Python 2. */
function lowerHandler(cx: Context, scope: Scope, node: TreeNode): Handler {
  const caught = namedKids(node).filter((child) => child.type !== 'block');
  let [what, alias] = caught;
  if (what?.type === 'as_pattern') {
    alias = kid(what, 'alias');
    what = namedKids(what)[0];
  }
  const types = !what ? [] : what.type === 'tuple' ? namedKids(what) : [what];
  return {
    types: types.map((type) => textOf(cx, type)),
    ...(alias ? { name: textOf(cx, alias) } : {}),
    body: blockOf(cx, scope, node),
    r: rangeOf(node),
  };
}

/** `with a() as x:` is a block that starts with `x = a()`. */
function lowerWith(cx: Context, scope: Scope, node: TreeNode): Stmt {
  const waits = hasToken(node, 'async');
  const clause = kidOfType(node, 'with_clause');
  const enter: Stmt[] = [];
  for (const item of clause ? withItems(clause) : []) {
    const value = kid(item, 'value') ?? item;
    const r = rangeOf(item);
    const alias = value.type === 'as_pattern' ? kid(value, 'alias') : undefined;
    const context = value.type === 'as_pattern' ? (namedKids(value)[0] ?? value) : value;
    const entered = lowerExpr(cx, scope, context);
    const e: Expr = waits ? { k: 'await', a: entered, r: entered.r } : entered;
    enter.push(exprStmt(alias ? assign(lowerExpr(cx, scope, alias), e, r) : e, r));
  }
  return { k: 'block', body: [...enter, ...blockOf(cx, scope, kid(node, 'body'))], r: rangeOf(node) };
}

/** The managers of a `with`; `with (a as b, c as d):` is read as a tuple by the grammar. */
function withItems(clause: TreeNode): TreeNode[] {
  return clause.kids
    .filter((child) => child.type === 'with_item')
    .flatMap((item) => {
      const value = kid(item, 'value');
      return value?.type === 'tuple' ? namedKids(value) : [item];
    });
}

function lowerMatch(cx: Context, scope: Scope, node: TreeNode): Stmt {
  const subjects = kidsOf(node, 'subject').map((child) => lowerExpr(cx, scope, child));
  const [only] = subjects;
  const subject: Expr = only && subjects.length === 1 ? only : { k: 'list', items: subjects, r: headOf(node) };
  const body = kid(node, 'body');
  const cases = body ? namedKids(body).filter((child) => child.type === 'case_clause') : [];
  return {
    k: 'switch',
    subject,
    cases: cases.map((clause) => lowerCase(cx, scope, clause)),
    head: headOf(node),
    r: rangeOf(node),
  };
}

function lowerCase(cx: Context, scope: Scope, node: TreeNode): SwitchCase {
  const r = rangeOf(node);
  const tests = node.kids
    .filter((child) => child.type === 'case_pattern')
    .flatMap((pattern) => lowerPattern(cx, scope, pattern));
  const body = blockOf(cx, scope, kid(node, 'consequence'));
  const guard = kid(node, 'guard');
  const [cond] = guard ? namedKids(guard) : [];
  if (!guard || !cond) return { tests, body, r };
  const held: Stmt = { k: 'if', cond: lowerExpr(cx, scope, cond), then: body, head: rangeOf(guard), r };
  return { tests, body: [held], r };
}

/** The values a pattern stands for; none for the catch-all `_`. */
function lowerPattern(cx: Context, scope: Scope, pattern: TreeNode): Expr[] {
  const inner = namedKids(pattern);
  if (inner.length === 0) {
    const written = textOf(cx, pattern);
    return written === '_' ? [] : [unknown([], rangeOf(pattern))];
  }
  return inner.flatMap((child): Expr[] => {
    if (child.type === 'union_pattern') return lowerPattern(cx, scope, child);
    if (child.type === 'dotted_name') return [lowerDotted(cx, scope, child)];
    return [lowerExpr(cx, scope, child)];
  });
}

function lowerDotted(cx: Context, scope: Scope, node: TreeNode): Expr {
  const [first, ...rest] = namedKids(node);
  if (!first) return unknown([], rangeOf(node));
  let e = lowerExpr(cx, scope, first);
  for (const part of rest) {
    e = { k: 'member', o: e, p: textOf(cx, part), pr: rangeOf(part), r: [node.start, part.end] };
  }
  return e;
}
