/** Which file of the root an `#include`, `import` or `require` means. */
import type { Import } from '../facts/model.ts';
import { folderOf, group, type Unit } from './program.ts';

/** Candidates of one import, most likely first; several are alternatives. Empty for a library. */
export function resolveImport(unit: Unit, facts: Import, byPath: ReadonlyMap<string, Unit>): Unit[] {
  if (unit.family === 'c') return resolveInclude(unit.path, facts.module, byPath);
  const paths = unit.family === 'python' ? pythonPaths(unit.path, facts) : javascriptPaths(unit.path, facts.module);
  const found = paths.map((path) => byPath.get(path)).filter((one) => one !== undefined && one !== unit);
  return [...new Set(found as Unit[])].slice(0, 1 + (facts.kind === 'name' ? 1 : 0));
}

const INCLUDE_FOLDERS = ['include', 'src', 'main', 'lib', 'inc'];

/** The including folder, the root, the usual folders, else every file of the root whose path ends so. */
function resolveInclude(from: string, header: string, byPath: ReadonlyMap<string, Unit>): Unit[] {
  for (const folder of [folderOf(from), '', ...INCLUDE_FOLDERS]) {
    const hit = byPath.get(normalise(folder, header));
    if (hit) return [hit];
  }
  const tail = `/${header}`;
  const ending = byName(byPath, header.slice(header.lastIndexOf('/') + 1)).filter(
    (unit) => unit.path === header || unit.path.endsWith(tail),
  );
  if (ending.length <= 1) return ending;
  return nearest(from, ending);
}

const names = new WeakMap<ReadonlyMap<string, Unit>, ReadonlyMap<string, readonly Unit[]>>();

/** The files of a name: a tree has thousands of files and as many includes, but few of one name. */
function byName(byPath: ReadonlyMap<string, Unit>, name: string): readonly Unit[] {
  const known = names.get(byPath) ?? group(byPath.values(), ({ path }) => path.slice(path.lastIndexOf('/') + 1));
  names.set(byPath, known);
  return known.get(name) ?? [];
}

/** Of several files of the same name, those that share the longest folder prefix with the including file. */
function nearest(from: string, candidates: readonly Unit[]): Unit[] {
  const shared = (path: string) => {
    const a = from.split('/');
    const b = path.split('/');
    let i = 0;
    while (i < a.length - 1 && i < b.length - 1 && a[i] === b[i]) i++;
    return i;
  };
  const best = Math.max(...candidates.map((unit) => shared(unit.path)));
  return candidates.filter((unit) => shared(unit.path) === best);
}

function pythonPaths(from: string, facts: Import): string[] {
  const dots = facts.module.length - facts.module.replace(/^\.+/, '').length;
  const parts = facts.module.slice(dots).split('.').filter(Boolean);
  const bases: string[] = [];
  if (dots > 0) {
    let base = folderOf(from);
    for (let i = 1; i < dots; i++) base = folderOf(base);
    bases.push(base);
  } else {
    for (let base = folderOf(from); ; base = folderOf(base)) {
      bases.push(base);
      if (base === '') break;
    }
    bases.push('src', 'lib');
  }
  const tails = facts.kind === 'name' && facts.name ? [[...parts, facts.name], parts] : [parts];
  return bases.flatMap((base) =>
    tails
      .filter((tail) => tail.length > 0)
      .flatMap((tail) => {
        const path = normalise(base, tail.join('/'));
        return [`${path}.py`, `${path}/__init__.py`];
      }),
  );
}

const SCRIPT_EXTENSIONS = ['', '.js', '.ts', '.mjs', '.cjs', '.tsx', '.jsx', '.mts', '.cts'];

function javascriptPaths(from: string, module: string): string[] {
  if (!module.startsWith('.') && !module.startsWith('/')) return [];
  const base = normalise(folderOf(from), module);
  const asTyped = base.replace(/\.(js|mjs|cjs|jsx)$/, '');
  return [
    ...SCRIPT_EXTENSIONS.map((extension) => base + extension),
    ...SCRIPT_EXTENSIONS.slice(1).map((extension) => asTyped + extension),
    ...SCRIPT_EXTENSIONS.slice(1).map((extension) => normalise(base, `index${extension}`)),
  ];
}

function normalise(folder: string, path: string): string {
  const out: string[] = [];
  for (const part of [...folder.split('/'), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part === '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
}
