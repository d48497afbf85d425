/**
 * What named files hang together with, where the root is too large to be read whole: quoted includes and imports, an
 * included header's own source, the sketch folder, and files of the folder that include a named header.
 *
 * Include and import lines are read off the text here: this decides what to parse, nothing is judged by it.
 */
import { basename, dirname, extname, join } from 'node:path';
import type { LanguageOf } from '../engine/lint/project-api.ts';
import { exists, readText, type FileTree } from './files/file-tree.ts';

const SOURCES = ['.c', '.cc', '.cpp', '.cxx', '.ino'];
const SCRIPTS = ['.js', '.ts', '.mjs', '.cjs', '.mts', '.cts', '.jsx', '.tsx'];
const HEADERS: ReadonlySet<string> = new Set(['.h', '.hh', '.hpp']);
/** Folders beside which a project keeps what its sources include. */
const INCLUDE_FOLDERS = ['', 'include', 'src', 'main', 'lib'];

/** Absolute paths, the named files not among them, at most `limit` with them; the nearest first. */
export function closureOf(
  files: FileTree,
  root: string,
  named: readonly string[],
  languageOf: LanguageOf,
  limit: number,
): string[] {
  const found = new Set(named);
  const pending = [...named];
  const add = (path: string) => {
    if (found.size >= limit || found.has(path) || languageOf(path) === null || files.kindOf(path) !== 'file') return;
    found.add(path);
    pending.push(path);
  };
  for (const file of named) for (const neighbour of neighbours(files, file)) add(neighbour);
  // The list grows while it is worked off.
  for (const file of pending) {
    for (const module of modulesOf(files, file)) for (const path of candidates(files, root, file, module)) add(path);
    if (HEADERS.has(extname(file))) for (const extension of SOURCES) add(withExtension(file, extension));
  }
  const own = new Set(named);
  return [...found].filter((path) => !own.has(path)).sort();
}

/** Files of the same folder that belong to a named one: the rest of a sketch, includers of a header. */
function neighbours(files: FileTree, file: string): string[] {
  const folder = dirname(file);
  const siblings = (files.list(folder) ?? []).map(({ name }) => join(folder, name));
  if (extname(file) === '.ino') return siblings.filter((path) => [...SOURCES, ...HEADERS].includes(extname(path)));
  if (!HEADERS.has(extname(file))) return [];
  return siblings.filter((path) => SOURCES.includes(extname(path)) && modulesOf(files, path).includes(basename(file)));
}

function modulesOf(files: FileTree, file: string): string[] {
  const text = readText(files, file);
  if (text === undefined) return [];
  const patterns = file.endsWith('.py')
    ? [/^\s*(?:from|import)\s+([.\w]+)/gm]
    : SCRIPTS.includes(extname(file))
      ? [/(?:\bfrom|\bimport|\brequire\s*\()\s*['"](\.[^'"]+)['"]/g]
      : [/^[ \t]*#[ \t]*include[ \t]*"([^"]+)"/gm];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
}

function candidates(files: FileTree, root: string, file: string, module: string): string[] {
  const folder = dirname(file);
  if (file.endsWith('.py')) {
    const dots = module.length - module.replace(/^\.+/, '').length;
    const steps = module
      .slice(dots)
      .split('.')
      .filter((step) => step !== '');
    const bases =
      dots > 0
        ? [join(folder, ...Array<string>(dots - 1).fill('..'))]
        : [folder, root, join(root, 'src'), join(root, 'lib')];
    return bases.flatMap((base) => [`${join(base, ...steps)}.py`, join(base, ...steps, '__init__.py')]);
  }
  if (SCRIPTS.includes(extname(file))) {
    const path = join(folder, module);
    return [
      path,
      ...SCRIPTS.flatMap((extension) => [
        path + extension,
        withExtension(path, extension),
        join(path, `index${extension}`),
      ]),
    ];
  }
  const paths = [join(folder, module)];
  for (let at = folder; at.length >= root.length; at = dirname(at)) {
    paths.push(...INCLUDE_FOLDERS.map((name) => join(at, name, module)));
    if (dirname(at) === at) break;
  }
  const first = paths.find((path) => exists(files, path));
  return first === undefined ? [] : [first];
}

function withExtension(path: string, extension: string): string {
  return path.slice(0, path.length - extname(path).length) + extension;
}
