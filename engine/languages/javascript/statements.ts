import type { Handler, Range, Stmt, SwitchCase } from '../../facts/model.ts';
import { endsFlow, exprStmt, MAX_DEPTH, nestArms, type Arm } from '../shared/build.ts';
import { textOf, type Context } from '../shared/context.ts';
import { kid, kidsOf, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { declareOnly, lowerDefinition, lowerExport } from './declarations.ts';
import { lowerExpr, lowerField } from './expressions.ts';
import { lowerLoop } from './loops.ts';
import { lowerImport } from './modules.ts';
import { boundNames } from './patterns.ts';
import type { Scope } from './scope.ts';

/** The statements of a block, a program, or anything that holds statements. */
export function lowerBody(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  if (cx.depth >= MAX_DEPTH) return [];
  cx.depth++;
  const body = namedKids(node).flatMap((child) => lowerStmt(cx, scope, child));
  cx.depth--;
  return body;
}

/** A statement in the place of a body: a block's own statements, or the one that stands there. */
export function lowerArm(cx: Context, scope: Scope, node: TreeNode | undefined): Stmt[] {
  if (!node) return [];
  if (node.type === 'statement_block') return lowerBody(cx, scope, node);
  if (cx.depth >= MAX_DEPTH) return [];
  cx.depth++;
  const body = lowerStmt(cx, scope, node);
  cx.depth--;
  return body;
}

function lowerStmt(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  const r = rangeOf(node);
  switch (node.type) {
    case 'expression_statement': {
      const [only] = namedKids(node);
      if (!only) return [];
      if (only.type === 'internal_module') return lowerDefinition(cx, scope, only);
      return [exprStmt(lowerExpr(cx, scope, only), r)];
    }
    case 'variable_declaration':
    case 'lexical_declaration':
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'class_declaration':
    case 'abstract_class_declaration':
    case 'enum_declaration':
    case 'internal_module':
    case 'module':
      return lowerDefinition(cx, scope, node);
    case 'import_statement':
      lowerImport(cx, scope, node);
      return [];
    case 'export_statement':
      return lowerExport(cx, scope, node);
    case 'statement_block':
      return [{ k: 'block', body: lowerBody(cx, scope, node), r }];
    case 'if_statement':
      return lowerIf(cx, { ...scope, conditional: true }, node);
    case 'for_statement':
    case 'for_in_statement':
    case 'while_statement':
    case 'do_statement':
      return [lowerLoop(cx, scope, node)];
    case 'labeled_statement':
      return lowerLabeled(cx, scope, node);
    case 'switch_statement':
      return [lowerSwitch(cx, scope, node)];
    case 'try_statement':
      return [lowerTry(cx, { ...scope, conditional: true }, node)];
    case 'return_statement':
    case 'throw_statement': {
      const [value] = namedKids(node);
      const k = node.type === 'return_statement' ? 'return' : 'throw';
      return [value ? { k, e: lowerExpr(cx, scope, value), r } : { k, r }];
    }
    case 'break_statement':
    case 'continue_statement': {
      const label = kid(node, 'label');
      const k = node.type === 'break_statement' ? 'break' : 'continue';
      return [label ? { k, label: textOf(cx, label), r } : { k, r }];
    }
    case 'with_statement':
      return [{ k: 'block', body: lowerArm(cx, scope, kid(node, 'body')), r }];
    // Types and declarations of what stands elsewhere do nothing at run time.
    case 'empty_statement':
    case 'debugger_statement':
    case 'hash_bang_line':
    case 'html_comment':
    case 'ambient_declaration':
    case 'interface_declaration':
    case 'type_alias_declaration':
    case 'function_signature':
    case 'import_alias':
      return [];
    // What the parser could not place still holds statements and calls that it could.
    case 'ERROR':
      return lowerBody(cx, scope, node);
    default:
      return [exprStmt(lowerExpr(cx, scope, node), r)];
  }
}

function lowerIf(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  const arms: Arm[] = [];
  let otherwise: Stmt[] | undefined;
  let at: TreeNode | undefined = node;
  while (at) {
    const head: Range = [at.start, kid(at, 'condition')?.end ?? at.end];
    const then = lowerArm(cx, scope, kid(at, 'consequence'));
    arms.push({ cond: lowerField(cx, scope, at, 'condition'), then, head, start: at.start });
    const alternative = kid(at, 'alternative');
    const [next] = alternative ? namedKids(alternative) : [];
    at = next?.type === 'if_statement' ? next : undefined;
    if (alternative && !at) otherwise = lowerArm(cx, scope, next);
  }
  return nestArms(arms, otherwise, node.end);
}

function lowerLabeled(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  const named = kid(node, 'label');
  const label = named ? textOf(cx, named) : '';
  const [first, ...rest] = lowerArm(cx, scope, kid(node, 'body'));
  if (first?.k === 'loop') return [{ ...first, label }, ...rest];
  return [{ k: 'label', name: label, r: rangeOf(named ?? node) }, ...(first ? [first, ...rest] : [])];
}

function lowerSwitch(cx: Context, scope: Scope, node: TreeNode): Stmt {
  const body = kid(node, 'body');
  const written = body ? namedKids(body).filter((child) => child.type.startsWith('switch_')) : [];
  const cases = written.map((part, i): SwitchCase => {
    const value = kid(part, 'value');
    const statements = kidsOf(part, 'body').flatMap((child) => lowerStmt(cx, scope, child));
    const tests = value ? [lowerExpr(cx, scope, value)] : [];
    const found = { tests, body: statements, r: rangeOf(part) };
    return i < written.length - 1 && !endsFlow(statements) ? { ...found, fallsThrough: true } : found;
  });
  const subject = kid(node, 'value');
  return {
    k: 'switch',
    subject: lowerField(cx, scope, node, 'value'),
    cases,
    head: [node.start, subject?.end ?? node.end],
    r: rangeOf(node),
  };
}

function lowerTry(cx: Context, scope: Scope, node: TreeNode): Stmt {
  const handler = kid(node, 'handler');
  const finalizer = kid(node, 'finalizer');
  return {
    k: 'try',
    body: lowerArm(cx, scope, kid(node, 'body')),
    handlers: handler ? [lowerHandler(cx, scope, handler)] : [],
    ...(finalizer ? { finally: lowerArm(cx, scope, kid(finalizer, 'body')) } : {}),
    r: rangeOf(node),
  };
}

function lowerHandler(cx: Context, scope: Scope, node: TreeNode): Handler {
  const caught = kid(node, 'parameter');
  const body = lowerArm(cx, scope, kid(node, 'body'));
  const r = rangeOf(node);
  if (caught?.type === 'identifier') return { types: [], name: textOf(cx, caught), body, r };
  const taken = caught
    ? boundNames(cx, scope, caught).map((it) => declareOnly(it.name, it.nameRange, it.nameRange))
    : [];
  return { types: [], body: [...taken, ...body], r };
}
