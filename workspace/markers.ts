/** Files that tell which platform a tree is for: their paths and, where small, their contents. */
import { join, relative, sep } from 'node:path';
import { readText, type FileTree } from './files/file-tree.ts';

export interface Marker {
  /** `/`-separated, relative to the root. */
  readonly path: string;
  readonly text: string;
}

export const MARKER_NAMES: ReadonlySet<string> = new Set([
  'platformio.ini',
  'sdkconfig',
  'sdkconfig.defaults',
  'package.json',
  'boot.py',
  'boot_out.txt',
  'library.properties',
  'library.json',
  'CMakeLists.txt',
  'idf_component.yml',
  'prj.conf',
  'west.yml',
  'pyproject.toml',
  'requirements.txt',
  'Kconfig',
  'mos.yml',
  'project.properties',
  'lwipopts.h',
  'sketch.yaml',
  'arduino.json',
  'settings.toml',
  'pymakr.conf',
  'Procfile',
  'vercel.json',
  'netlify.toml',
  'fly.toml',
  'render.yaml',
  'railway.json',
  'wrangler.toml',
  'serverless.yml',
]);

const MAX_BYTES = 64 * 1024;

/** Markers in the given folders (of files that are read) and in the root and the folders between. */
export function markersOf(tree: FileTree, root: string, files: readonly string[]): Marker[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = parent(file); at.length >= root.length && !folders.has(at); at = parent(at)) folders.add(at);
  }
  folders.add(root);
  const markers: Marker[] = [];
  for (const folder of [...folders].sort()) {
    for (const name of namesIn(tree, folder)) {
      if (!MARKER_NAMES.has(name)) continue;
      const path = join(folder, name);
      markers.push({ path: relative(root, path).split(sep).join('/'), text: readText(tree, path, MAX_BYTES) ?? '' });
    }
  }
  return markers;
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(sep)));
}

function namesIn(tree: FileTree, folder: string): string[] {
  return (tree.list(folder) ?? []).map((entry) => entry.name).sort();
}
