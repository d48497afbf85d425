import type { Expr, FunctionFacts, Param, Stmt } from '../../facts/model.ts';
import { assign, exprStmt, name, unknown } from '../shared/build.ts';
import { defineLater, textOf, type Context } from '../shared/context.ts';
import { hasToken, kid, kidOfType, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerExpr } from './expressions.ts';
import { bindings, declare } from './patterns.ts';
import { annotatedType, keyText, typeText, type Naming, type Scope } from './scope.ts';
import { lowerBody } from './statements.ts';

/** A function in any spelling: its body is lowered later, in its turn. */
export function defineFunction(
  cx: Context,
  scope: Scope,
  node: TreeNode,
  kind: 'function' | 'method' | 'lambda',
  naming?: Naming,
  decorators: readonly TreeNode[] = [],
): number {
  const named = kid(node, 'name');
  const returns = kid(node, 'return_type');
  const body = kid(node, 'body');
  return defineLater(cx, scope.fn, (fn): FunctionFacts => {
    const inner: Scope = { fn, conditional: false };
    const { params, prologue } = lowerParams(cx, inner, node);
    const statements = body ? lowerFunctionBody(cx, inner, body) : [];
    return {
      name: named ? keyText(cx, named) : (naming?.name ?? ''),
      ...(naming?.className === undefined ? {} : { className: naming.className }),
      params,
      body: [...prologue, ...statements],
      parent: scope.fn,
      kind: naming?.className === undefined ? kind : 'method',
      ...(hasToken(node, 'async') ? { async: true } : {}),
      ...(hasToken(node, '*') || node.type.startsWith('generator') ? { generator: true } : {}),
      ...(decorators.length > 0 ? { decorators: decorators.map((it) => lowerDecorator(cx, scope, it)) } : {}),
      ...(returns ? { returnType: typeText(cx, returns) } : {}),
      range: rangeOf(node),
      ...(named ? { nameRange: rangeOf(named) } : {}),
    };
  });
}

function lowerFunctionBody(cx: Context, scope: Scope, body: TreeNode): Stmt[] {
  if (body.type === 'statement_block') return lowerBody(cx, scope, body);
  return [{ k: 'return', e: lowerExpr(cx, scope, body), r: rangeOf(body) }];
}

function lowerDecorator(cx: Context, scope: Scope, node: TreeNode): Expr {
  const [only] = namedKids(node);
  return only ? lowerExpr(cx, scope, only) : unknown([], rangeOf(node));
}

/** The decorators in front of a class, as what they are: calls that are made where it is defined. */
export function lowerDecorators(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  return node.kids
    .filter((child) => child.type === 'decorator')
    .map((decorator) => exprStmt(lowerDecorator(cx, scope, decorator), rangeOf(decorator)));
}

interface Params {
  readonly params: readonly Param[];
  /** What the parameter list does before the body: takes objects apart, keeps constructor properties. */
  readonly prologue: readonly Stmt[];
}

function lowerParams(cx: Context, scope: Scope, node: TreeNode): Params {
  const single = kid(node, 'parameter');
  const list = kid(node, 'parameters') ?? kidOfType(node, 'formal_parameters');
  const params: Param[] = [];
  const prologue: Stmt[] = [];
  for (const written of single ? [single] : list ? namedKids(list) : []) {
    const range = rangeOf(written);
    const typed = written.type === 'required_parameter' || written.type === 'optional_parameter';
    let pattern = typed ? kid(written, 'pattern') : written;
    let value = typed ? kid(written, 'value') : undefined;
    if (pattern?.type === 'assignment_pattern') {
      value = kid(pattern, 'right');
      pattern = kid(pattern, 'left');
    }
    const rest = pattern?.type === 'rest_pattern';
    if (rest && pattern) pattern = namedKids(pattern)[0];
    if (!pattern || pattern.type === 'this' || pattern.type === 'ERROR' || pattern.type === 'decorator') continue;
    const plain = pattern.type === 'identifier';
    // A pattern has no name of its own: it gets one that is not in use by custom.
    const called = plain ? textOf(cx, pattern) : `$${params.length}`;
    params.push({
      name: called,
      ...(typed ? annotatedType(cx, written) : {}),
      ...(value ? { default: lowerExpr(cx, scope, value) } : {}),
      ...(rest ? { rest: 'list' } : {}),
      range,
    });
    const source = name(called, rangeOf(pattern));
    if (!plain) prologue.push(...bindings(cx, scope, pattern, source).map((it) => declare(it, it.nameRange)));
    else if (typed && keepsProperty(written)) prologue.push(exprStmt(keep(called, pattern), range));
  }
  return { params, prologue };
}

/** `constructor(private http: Http)`. */
function keepsProperty(param: TreeNode): boolean {
  return (
    hasToken(param, 'readonly') ||
    param.kids.some((child) => child.type === 'accessibility_modifier' || child.type === 'override_modifier')
  );
}

function keep(called: string, pattern: TreeNode): Expr {
  const r = rangeOf(pattern);
  const target: Expr = { k: 'member', o: name('this', r), p: called, pr: r, r };
  return assign(target, name(called, r), r);
}
