import type { Expr, Import } from '../../facts/model.ts';
import { name } from '../shared/build.ts';
import { textOf, type Context } from '../shared/context.ts';
import { kid, kidOfType, namedKids, rangeOf, type TreeNode } from '../shared/tree.ts';
import { keyText, unwrap, type Naming, type Scope } from './scope.ts';

type Found = Omit<Import, 'conditional' | 'range'>;

function addImport(cx: Context, scope: Scope, found: Found, node: TreeNode): void {
  const range = rangeOf(node);
  cx.imports.push(scope.conditional ? { ...found, conditional: true, range } : { ...found, range });
}

/** `import a, { b as c } from 'x'`, `import * as a from 'x'`, `import a = require('x')`, `import 'x'`. */
export function lowerImport(cx: Context, scope: Scope, node: TreeNode): void {
  const required = kidOfType(node, 'import_require_clause');
  const source = kid(required ?? node, 'source');
  if (!source) return;
  const module = keyText(cx, source);
  if (required) {
    const local = kidOfType(required, 'identifier');
    addImport(cx, scope, { kind: 'module', module, ...(local ? { local: textOf(cx, local) } : {}) }, node);
    return;
  }
  const clause = kidOfType(node, 'import_clause');
  if (!clause) return addImport(cx, scope, { kind: 'module', module }, node);
  for (const part of namedKids(clause)) {
    if (part.type === 'identifier') {
      addImport(cx, scope, { kind: 'name', module, name: 'default', local: textOf(cx, part) }, node);
    } else if (part.type === 'namespace_import') {
      const [local] = namedKids(part);
      if (local) addImport(cx, scope, { kind: 'module', module, local: textOf(cx, local) }, node);
    } else if (part.type === 'named_imports') {
      for (const item of namedKids(part)) {
        const imported = kid(item, 'name');
        if (!imported) continue;
        const local = textOf(cx, kid(item, 'alias') ?? imported);
        addImport(cx, scope, { kind: 'name', module, name: keyText(cx, imported), local }, node);
      }
    }
  }
}

/** The module of `require('x')` or `import('x')`, awaited or not. */
function requiredModule(cx: Context, node: TreeNode): string | null {
  let at = unwrap(node);
  if (at.type === 'await_expression') at = unwrap(namedKids(at)[0] ?? at);
  if (at.type === 'as_expression') at = unwrap(namedKids(at)[0] ?? at);
  if (at.type !== 'call_expression') return null;
  const called = kid(at, 'function');
  const given = kid(at, 'arguments');
  if (!called || !given || (called.type !== 'import' && textOf(cx, called) !== 'require')) return null;
  const [first] = namedKids(given);
  if (first?.type === 'string') return keyText(cx, first);
  const plain = first?.type === 'template_string' && !kidOfType(first, 'template_substitution');
  return plain ? cx.text.slice(first.start + 1, first.end - 1) : null;
}

/**
 * `const a = require('x')`, `const { b: c } = require('x')`, `const d = require('x').d`: imports in all but name.
 * False where the declaration is anything else, or takes the module apart in ways that an import cannot.
 */
export function importByDeclaration(cx: Context, scope: Scope, declarator: TreeNode): boolean {
  const target = kid(declarator, 'name');
  const value = kid(declarator, 'value');
  if (!target || !value) return false;
  const whole = requiredModule(cx, value);
  if (whole !== null && target.type === 'identifier') {
    addImport(cx, scope, { kind: 'module', module: whole, local: textOf(cx, target) }, declarator);
    return true;
  }
  if (whole !== null && target.type === 'object_pattern') {
    const names = importedNames(cx, target);
    for (const one of names ?? []) addImport(cx, scope, { kind: 'name', module: whole, ...one }, declarator);
    return names !== null;
  }
  const member = unwrap(value);
  const object = member.type === 'member_expression' ? kid(member, 'object') : undefined;
  const property = kid(member, 'property');
  const module = object && requiredModule(cx, object);
  if (!property || typeof module !== 'string' || target.type !== 'identifier') return false;
  const found = { kind: 'name', module, name: textOf(cx, property), local: textOf(cx, target) } as const;
  addImport(cx, scope, found, declarator);
  return true;
}

function importedNames(cx: Context, pattern: TreeNode): { name: string; local: string }[] | null {
  const names = [];
  for (const part of namedKids(pattern)) {
    const written = part.type === 'pair_pattern' ? kid(part, 'key') : part;
    const local = part.type === 'pair_pattern' ? kid(part, 'value') : part;
    const plain = local?.type === 'identifier' || local?.type === 'shorthand_property_identifier_pattern';
    if (!written || !local || !plain || written.type === 'computed_property_name') return null;
    names.push({ name: keyText(cx, written), local: textOf(cx, local) });
  }
  return names;
}

/** `require('x')` in the middle of an expression: the file hangs together with `x`, under no name. */
export function noteInlineImport(cx: Context, scope: Scope, call: TreeNode): void {
  const module = requiredModule(cx, call);
  if (module !== null) addImport(cx, scope, { kind: 'module', module }, call);
}

/** `mqtt = require('mqtt')` for a variable declared elsewhere. */
export function noteAssignedImport(cx: Context, scope: Scope, target: Expr, value: TreeNode): void {
  const module = target.k === 'name' ? requiredModule(cx, value) : null;
  if (module === null || target.k !== 'name') return;
  addImport(cx, scope, { kind: 'module', module, local: target.n }, value);
}

/** `module.exports = v`, `exports.a = v`, `module.exports.a = v`. */
export function noteExport(cx: Context, target: Expr, assigned: Expr): void {
  if (target.k !== 'member') return;
  // `exports.a = exports.b = v`
  let value = assigned;
  while (value.k === 'assign') value = value.value;
  if (isModuleExports(target)) {
    cx.exports.push({ name: 'default', value });
    if (value.k !== 'object') return;
    for (const entry of value.entries) {
      if (entry.key?.k === 'str') cx.exports.push({ name: entry.key.v, value: entry.value });
    }
  } else if (isModuleExports(target.o) || (target.o.k === 'name' && target.o.n === 'exports')) {
    cx.exports.push({ name: target.p, value });
  }
}

function isModuleExports(e: Expr): boolean {
  return e.k === 'member' && e.p === 'exports' && e.o.k === 'name' && e.o.n === 'module';
}

/** What a function is called by the place it is assigned to: `A.prototype.b = function` is a method of `A`. */
export function namingOf(target: Expr): Naming | undefined {
  if (target.k !== 'member') return undefined;
  const { o, p } = target;
  if (o.k === 'member' && o.p === 'prototype' && o.o.k === 'name') return { name: p, className: o.o.n };
  const exported = !isModuleExports(target) && (isModuleExports(o) || (o.k === 'name' && o.n === 'exports'));
  return exported ? { name: p } : undefined;
}

/** `export { a as b }`, `export * from 'x'`, `export * as n from 'x'`. */
export function lowerExportClause(cx: Context, node: TreeNode): void {
  const source = kid(node, 'source');
  const from = source ? { from: keyText(cx, source) } : {};
  const clause = kidOfType(node, 'export_clause');
  if (clause) {
    for (const item of kidsOfType(clause, 'export_specifier')) {
      // `default` is a keyword here and fills no field.
      const words = item.kids.filter((word) => word.type === 'default' || word.field !== null);
      const [own, alias] = words;
      if (!own) continue;
      const value = name(keyText(cx, own), rangeOf(own));
      cx.exports.push({ name: keyText(cx, alias ?? own), value, ...from });
    }
    return;
  }
  if (!source) return;
  const namespace = kidOfType(node, 'namespace_export');
  const [called] = namespace ? namedKids(namespace) : [];
  cx.exports.push({ name: called ? keyText(cx, called) : '*', ...from });
}

function kidsOfType(node: TreeNode, type: string): TreeNode[] {
  return node.kids.filter((child) => child.type === type);
}
