/** Files that tell which platform a tree is for: their paths and, where small, their contents. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Marker {
  /** `/`-separated, relative to the root. */
  readonly path: string;
  readonly text: string;
}

const NAMES: ReadonlySet<string> = new Set([
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
export function markersOf(root: string, files: readonly string[]): Marker[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = parent(file); at.length >= root.length && !folders.has(at); at = parent(at)) folders.add(at);
  }
  folders.add(root);
  const markers: Marker[] = [];
  for (const folder of [...folders].sort()) {
    for (const name of namesIn(folder)) {
      if (!NAMES.has(name)) continue;
      const path = join(folder, name);
      markers.push({ path: relative(root, path).split(sep).join('/'), text: smallText(path) });
    }
  }
  return markers;
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(sep)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function smallText(path: string): string {
  try {
    return statSync(path).size <= MAX_BYTES ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}
