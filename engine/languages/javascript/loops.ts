import type { Expr, Loop, Range, Stmt } from '../../facts/model.ts';
import { exprStmt } from '../shared/build.ts';
import type { Context } from '../shared/context.ts';
import { hasToken, kid, kidOfType, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerDeclarators } from './declarations.ts';
import { lowerExpr, lowerField } from './expressions.ts';
import { boundNames } from './patterns.ts';
import type { Scope } from './scope.ts';
import { lowerArm } from './statements.ts';

export function lowerLoop(cx: Context, scope: Scope, node: TreeNode): Loop {
  const body = kid(node, 'body');
  const shared = {
    k: 'loop',
    body: lowerArm(cx, scope, body),
    head: headOf(node),
    bodyRange: body ? rangeOf(body) : ([node.end, node.end] as const),
    r: rangeOf(node),
  } as const;
  switch (node.type) {
    case 'while_statement':
      return { ...shared, form: 'while', cond: lowerField(cx, scope, node, 'condition') };
    case 'do_statement':
      return { ...shared, form: 'do', cond: lowerField(cx, scope, node, 'condition') };
    case 'for_in_statement': {
      const left = kid(node, 'left');
      const binds = left ? boundNames(cx, scope, left).map((it) => it.name) : [];
      const walked = lowerField(cx, scope, node, 'right');
      const over: Expr = hasToken(node, 'await') ? { k: 'await', a: walked, r: walked.r } : walked;
      return { ...shared, form: 'each', over, binds };
    }
    default: {
      const init = lowerInit(cx, scope, kid(node, 'initializer'));
      const cond = lowerPart(cx, scope, kid(node, 'condition'));
      const step = lowerPart(cx, scope, kid(node, 'increment'));
      return {
        ...shared,
        form: 'for',
        ...(init.length > 0 ? { init } : {}),
        ...(cond ? { cond } : {}),
        ...(step ? { step } : {}),
      };
    }
  }
}

function lowerInit(cx: Context, scope: Scope, node: TreeNode | undefined): Stmt[] {
  if (node?.type === 'lexical_declaration' || node?.type === 'variable_declaration') {
    return lowerDeclarators(cx, scope, node);
  }
  const e = lowerPart(cx, scope, node);
  return e ? [exprStmt(e, e.r)] : [];
}

/** A part of `for (…; …; …)`, which older grammars wrap in a statement. */
function lowerPart(cx: Context, scope: Scope, node: TreeNode | undefined): Expr | undefined {
  const part = node?.type === 'expression_statement' ? node.kids.find((child) => child.named) : node;
  return part && part.type !== 'empty_statement' ? lowerExpr(cx, scope, part) : undefined;
}

/** Keyword to closing parenthesis; the `do` of `do … while`. */
function headOf(node: TreeNode): Range {
  if (node.type === 'do_statement') return [node.start, node.start + 'do'.length];
  const closing = kidOfType(node, ')') ?? kid(node, 'condition');
  return [node.start, closing?.end ?? node.end];
}
