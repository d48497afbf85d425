import type { Expr, Range, Stmt } from '../../facts/model.ts';
import { assign, exprStmt, isPath, name } from '../shared/build.ts';
import { textOf, type Context } from '../shared/context.ts';
import { hasToken, kid, rangeOf, type TreeNode } from '../shared/tree.ts';
import { lowerClass, lowerEnum } from './classes.ts';
import { lowerExpr } from './expressions.ts';
import { defineFunction, lowerDecorators } from './functions.ts';
import { importByDeclaration, lowerExportClause } from './modules.ts';
import { bindings, boundNames, declare } from './patterns.ts';
import { annotatedType, type Scope } from './scope.ts';
import { lowerBody } from './statements.ts';

/** `const a = 1, { b } = c;` */
export function lowerDeclarators(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  const isConst = hasToken(node, 'const');
  const declarators = node.kids.filter((child) => child.type === 'variable_declarator');
  return declarators.flatMap((declarator) => {
    if (importByDeclaration(cx, scope, declarator)) return [];
    // The only declarator stands for its statement, semicolon included.
    return lowerDeclarator(cx, scope, declarator, isConst, rangeOf(declarators.length === 1 ? node : declarator));
  });
}

function lowerDeclarator(cx: Context, scope: Scope, node: TreeNode, isConst: boolean, r: Range): Stmt[] {
  const target = kid(node, 'name');
  const value = kid(node, 'value');
  if (!target) return [];
  if (target.type === 'identifier') {
    const called = textOf(cx, target);
    const isClass = value?.type === 'class';
    return [
      {
        k: 'decl',
        name: called,
        ...annotatedType(cx, node),
        ...(value ? { init: lowerExpr(cx, scope, value, isClass ? { name: called } : undefined) } : {}),
        ...(isConst ? { const: true } : {}),
        nameRange: rangeOf(target),
        r,
      },
    ];
  }
  if (!value) return boundNames(cx, scope, target).map((it) => declareOnly(it.name, it.nameRange, r));
  const source = lowerExpr(cx, scope, value);
  if (isPath(source)) return bindings(cx, scope, target, source).map((it) => declare(it, r, isConst));
  // What is computed must be computed once: the names first, then one assignment that takes it apart.
  const names = boundNames(cx, scope, target).map((it) => declareOnly(it.name, it.nameRange, r));
  return [...names, exprStmt(assign(lowerExpr(cx, scope, target), source, rangeOf(node)), r)];
}

export function declareOnly(called: string, nameRange: Range, r: Range): Stmt {
  return { k: 'decl', name: called, nameRange, r };
}

/** Functions, classes, enums, variables and namespaces, exported or not. */
export function lowerDefinition(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  switch (node.type) {
    case 'function_declaration':
    case 'generator_function_declaration':
      defineFunction(cx, scope, node, 'function');
      return [];
    case 'class_declaration':
    case 'abstract_class_declaration':
      return [...lowerClass(cx, scope, node).runs];
    case 'enum_declaration':
      return lowerEnum(cx, scope, node);
    case 'lexical_declaration':
    case 'variable_declaration':
      return lowerDeclarators(cx, scope, node);
    case 'internal_module':
    case 'module': {
      const body = kid(node, 'body');
      return body ? [{ k: 'block', body: lowerBody(cx, scope, body), r: rangeOf(node) }] : [];
    }
    default:
      return [];
  }
}

/** `export …` in every form, `export =` included. */
export function lowerExport(cx: Context, scope: Scope, node: TreeNode): Stmt[] {
  const declaration = kid(node, 'declaration');
  const isDefault = hasToken(node, 'default');
  if (declaration) {
    const body = [...lowerDecorators(cx, scope, node), ...lowerDefinition(cx, scope, declaration)];
    for (const range of declaredNames(cx, scope, declaration)) {
      const declared = cx.text.slice(...range);
      cx.exports.push({ name: isDefault ? 'default' : declared, value: name(declared, range) });
    }
    return body;
  }
  const assigned = hasToken(node, '=') ? node.kids.find((child) => child.named) : undefined;
  const value = kid(node, 'value') ?? assigned;
  if (!value) {
    lowerExportClause(cx, node);
    return [];
  }
  const e: Expr = lowerExpr(cx, scope, value, { name: value.type === 'class' ? 'default' : '' });
  cx.exports.push({ name: 'default', value: e });
  if (e.k === 'name' || e.k === 'lambda') return [];
  return [exprStmt(e, rangeOf(node))];
}

/** Where a declaration writes the names that it brings into scope. */
function declaredNames(cx: Context, scope: Scope, node: TreeNode): Range[] {
  const named = kid(node, 'name');
  if (named) return [rangeOf(named)];
  return node.kids.flatMap((child) => {
    const target = child.type === 'variable_declarator' ? kid(child, 'name') : undefined;
    return target ? boundNames(cx, scope, target).map((it) => it.nameRange) : [];
  });
}
