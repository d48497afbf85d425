/** A look over the whole file before any of it is lowered: C++ reads differently for types and for variables. */
import type { Range } from '../../facts/model.ts';
import type { NameKind } from './context.ts';
import { kid, kidsIn, type CNode } from './nodes.ts';
import { declarator, lastName, plainName } from './types.ts';

export type DeclaredNames = Readonly<Record<NameKind, Set<string>>>;

export function noNames(): DeclaredNames {
  return { types: new Set(), variables: new Set(), functions: new Set(), namespaces: new Set() };
}

/** Adds the names that a tree declares. */
export function surveyNames(text: string, root: CNode, names: DeclaredNames): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(text, node, names);
    for (const it of node.kids) if (it.kids.length > 0) stack.push(it);
  }
}

function visit(text: string, node: CNode, names: DeclaredNames): void {
  const read = (it: CNode) => lastName(plainName(text.slice(it.start, it.end)));
  switch (node.type) {
    case 'struct_specifier':
    case 'class_specifier':
    case 'union_specifier':
    case 'alias_declaration': {
      const name = kid(node, 'name');
      if (name) names.types.add(read(name));
      return;
    }
    case 'namespace_definition': {
      const name = kid(node, 'name');
      if (name) names.namespaces.add(read(name));
      return;
    }
    case 'type_definition':
      for (const head of kidsIn(node, 'declarator')) {
        const { name } = declarator(head);
        if (name) names.types.add(read(name));
      }
      return;
    case 'function_definition': {
      const head = kid(node, 'declarator');
      const name = head && declarator(head).name;
      if (name) names.functions.add(read(name));
      return;
    }
    case 'declaration':
    case 'field_declaration':
    case 'parameter_declaration':
    case 'optional_parameter_declaration': {
      const heads = kidsIn(node, 'declarator').map((it) => ({ it, parts: declarator(it) }));
      const type = kid(node, 'type');
      if (type?.type === 'type_identifier' && heads.some(({ parts }) => parts.name)) names.types.add(read(type));
      for (const { it, parts } of heads) {
        if (!parts.name) continue;
        const variable = !parts.params || it.type === 'init_declarator';
        (variable ? names.variables : names.functions).add(read(parts.name));
      }
      return;
    }
    default:
  }
}

/** The outermost ERROR ranges of a tree, in order. */
export function errorsIn(root: CNode): Range[] {
  const out: Range[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!node.broken) continue;
    if (node.type === 'ERROR' && node.end > node.start) out.push([node.start, node.end]);
    else stack.push(...node.kids);
  }
  return out.sort((a, b) => a[0] - b[0]);
}

/** What several sorted lists of ranges have in common. */
export function commonRanges(lists: readonly (readonly Range[])[]): Range[] {
  return lists.reduce<Range[]>((common, next, i) => (i === 0 ? [...next] : intersect(common, next)), []);
}

function intersect(a: readonly Range[], b: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const start = Math.max(a[i]![0], b[j]![0]);
    const end = Math.min(a[i]![1], b[j]![1]);
    if (start < end) out.push([start, end]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return out;
}
