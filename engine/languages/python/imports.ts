import type { Import } from '../../facts/model.ts';
import { kid, kidOfType, kidsOf, rangeOf, type TreeNode } from '../shared/tree.ts';
import { textOf, type Context } from '../shared/context.ts';
import type { Scope } from './scope.ts';

/** `import a.b, c as d` and `from .x import y as z, w`. */
export function lowerImport(cx: Context, scope: Scope, node: TreeNode): void {
  const add = (found: Omit<Import, 'conditional' | 'range'>): void => {
    const range = rangeOf(node);
    cx.imports.push(scope.conditional ? { ...found, conditional: true, range } : { ...found, range });
  };
  if (node.type === 'import_statement') {
    for (const item of kidsOf(node, 'name')) {
      const { written, local } = readItem(cx, item);
      add({ kind: 'module', module: written, local });
    }
    return;
  }
  const source = kid(node, 'module_name');
  if (!source) return;
  const module = dotted(cx, source);
  if (kidOfType(node, 'wildcard_import')) add({ kind: 'all', module });
  for (const item of kidsOf(node, 'name')) {
    const { written, local } = readItem(cx, item);
    add({ kind: 'name', module, name: written, local });
  }
}

function readItem(cx: Context, item: TreeNode): { written: string; local: string } {
  const named = kid(item, 'name');
  const alias = kid(item, 'alias');
  const written = dotted(cx, item.type === 'aliased_import' && named ? named : item);
  return { written, local: alias ? textOf(cx, alias) : written };
}

/** White space between the dots is allowed and means nothing. */
function dotted(cx: Context, node: TreeNode): string {
  return [...textOf(cx, node)].filter((c) => c.trim() !== '').join('');
}
