import type { Declaration, Expr, FunctionFacts, Param, Stmt } from '../../facts/model.ts';
import { exprStmt } from '../shared/build.ts';
import { hasToken, kid, kidOfType, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { defineLater, textOf, type Context } from '../shared/context.ts';
import { lowerExpr } from './expressions.ts';
import type { Scope } from './scope.ts';
import { lowerBlock } from './statements.ts';

/** A `def`: its body is lowered later, in its turn. `className` makes it a method. */
export function defineFunction(
  cx: Context,
  scope: Scope,
  node: TreeNode,
  decorators: readonly TreeNode[],
  className?: string,
): number {
  const named = kid(node, 'name');
  const returns = kid(node, 'return_type');
  const body = kid(node, 'body');
  const hints = decorators.map((decorator) => lowerDecorator(cx, scope, decorator));
  const own = className !== undefined && !hints.some((e) => e.k === 'name' && e.n === 'staticmethod');
  return define(cx, scope, kid(node, 'parameters'), own, (inner, params) => ({
    name: named ? textOf(cx, named) : '',
    ...(className === undefined ? {} : { className }),
    params,
    body: body ? lowerBlock(cx, inner, body) : [],
    parent: scope.fn,
    kind: className === undefined ? 'function' : 'method',
    ...(hasToken(node, 'async') ? { async: true } : {}),
    ...(inner.seen.generator ? { generator: true } : {}),
    ...(hints.length > 0 ? { decorators: hints } : {}),
    ...(returns ? { returnType: typeText(cx, returns) } : {}),
    range: rangeOf(node),
    ...(named ? { nameRange: rangeOf(named) } : {}),
  }));
}

export function defineLambda(cx: Context, scope: Scope, node: TreeNode): number {
  const body = kid(node, 'body');
  return define(cx, scope, kid(node, 'parameters'), false, (inner, params) => ({
    name: '',
    params,
    body: body ? [{ k: 'return', e: lowerExpr(cx, inner, body), r: rangeOf(body) }] : [],
    parent: scope.fn,
    kind: 'lambda',
    range: rangeOf(node),
  }));
}

type Build = (inner: Scope, params: readonly Param[]) => FunctionFacts;

function define(cx: Context, scope: Scope, list: TreeNode | undefined, own: boolean, build: Build): number {
  return defineLater(cx, scope.fn, (fn) => {
    const params = list ? namedKids(list).flatMap((child) => lowerParam(cx, scope, child)) : [];
    const first = own && params[0] && !params[0].rest ? params[0].name : null;
    const shadowed = params.some((param) => param.name === scope.self);
    const self = first ?? (shadowed ? null : scope.self);
    const inner: Scope = { fn, self, conditional: false, seen: { generator: false } };
    return build(inner, first === null ? params : params.slice(1));
  });
}

function lowerDecorator(cx: Context, scope: Scope, node: TreeNode): Expr {
  const [only] = namedKids(node);
  return only ? lowerExpr(cx, scope, only) : { k: 'unknown', kids: [], r: rangeOf(node) };
}

function lowerParam(cx: Context, scope: Scope, node: TreeNode): Param[] {
  const range = rangeOf(node);
  const annotated = kid(node, 'type');
  const type = annotated ? { type: typeText(cx, annotated) } : {};
  const value = kid(node, 'value');
  const given = value ? { default: lowerExpr(cx, scope, value) } : {};
  switch (node.type) {
    case 'identifier':
      return [{ name: textOf(cx, node), range }];
    case 'default_parameter':
    case 'typed_default_parameter': {
      const named = kid(node, 'name');
      return named ? [{ name: textOf(cx, named), ...type, ...given, range }] : [];
    }
    case 'typed_parameter': {
      const [inner] = namedKids(node);
      return inner ? lowerParam(cx, scope, inner).map((param) => ({ ...param, ...type, range })) : [];
    }
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern': {
      const named = kidOfType(node, 'identifier');
      const rest = node.type === 'list_splat_pattern' ? 'list' : 'object';
      return named ? [{ name: textOf(cx, named), rest, range }] : [];
    }
    // `def f((a, b))` of Python 2: a place without a name.
    case 'tuple_pattern':
      return [{ name: textOf(cx, node), range }];
    default:
      return [];
  }
}

/** A class: methods and attributes. What else stands in its body runs where the class does, and is handed back. */
export function lowerClass(cx: Context, scope: Scope, node: TreeNode, decorators: readonly TreeNode[]): Stmt[] {
  const named = kid(node, 'name');
  const body = kid(node, 'body');
  const given = kid(node, 'superclasses');
  const bases = given ? namedKids(given).filter((base) => base.type !== 'keyword_argument') : [];
  const className = named ? textOf(cx, named) : '';
  const fields: Declaration[] = [];
  const methods: number[] = [];
  const leftover: Stmt[] = decorators.map((decorator) =>
    exprStmt(lowerDecorator(cx, scope, decorator), rangeOf(decorator)),
  );
  const statements = body ? lowerBlock(cx, scope, body, { className, methods }) : [];
  for (const statement of statements) {
    const field = asField(statement);
    if (field) fields.push(field);
    else leftover.push(statement);
  }
  cx.classes.push({
    name: className,
    bases: bases.map((base) => textOf(cx, base)),
    fields,
    methods,
    range: rangeOf(node),
  });
  return leftover;
}

function asField(statement: Stmt): Declaration | null {
  if (statement.k === 'decl') return statement;
  if (statement.k !== 'expr' || statement.e.k !== 'assign' || statement.e.op !== '=') return null;
  const { target, value } = statement.e;
  if (target.k !== 'name') return null;
  return { k: 'decl', name: target.n, init: value, nameRange: target.r, r: statement.r };
}

/** An annotation without the quotes of a forward reference. */
export function typeText(cx: Context, node: TreeNode): string {
  const written = textOf(cx, node);
  const quote = written.charAt(0);
  return (quote === '"' || quote === "'") && written.endsWith(quote) ? written.slice(1, -1) : written;
}
