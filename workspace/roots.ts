/** Roots: the folders that names are linked within. */
import { dirname, join } from 'node:path';
import { exists, type FileTree } from './files/file-tree.ts';

export const CONFIG_FILE = 'timesync-lint.json';

/** Files that mark a project where there is neither a configuration nor a repository. */
const PROJECT_FILES = [
  'platformio.ini',
  'package.json',
  'pyproject.toml',
  'library.properties',
  'west.yml',
  'sdkconfig',
];

/** Strongest first: a stronger kind above beats a weaker one below. */
export type RootKind = 'config' | 'git' | 'project' | 'folder';

export interface Root {
  readonly folder: string;
  readonly kind: RootKind;
  /** The folder of the repository around it, or the root itself: where `.gitignore` files begin to count. */
  readonly gitTop: string;
}

/** Whether a file of this name may make the folder it stands in a root. */
export function marksRoot(name: string): boolean {
  return name === CONFIG_FILE || name === '.git' || PROJECT_FILES.includes(name);
}

/** The root of what lies in `folder`; `named` is the root where nothing marks one. */
export function rootOf(files: FileTree, folder: string, named: string): Root {
  const git = upwards(folder, (at) => exists(files, join(at, '.git')));
  const found = (at: string, kind: RootKind): Root => ({ folder: at, kind, gitTop: git ?? at });
  const config = upwards(folder, (at) => exists(files, join(at, CONFIG_FILE)));
  if (config !== undefined) return found(config, 'config');
  if (git !== undefined) return found(git, 'git');
  const project = upwards(folder, (at) => PROJECT_FILES.some((name) => exists(files, join(at, name))));
  return project === undefined ? found(named, 'folder') : found(project, 'project');
}

/** The root of what lies in a subfolder that holds `names`, where the folder above belongs to `above`. */
export function rootWithin(above: Root, folder: string, names: ReadonlySet<string>): Root {
  const gitTop = names.has('.git') ? folder : above.gitTop;
  if (names.has(CONFIG_FILE)) return { folder, kind: 'config', gitTop };
  if (above.kind === 'config') return above;
  if (names.has('.git')) return { folder, kind: 'git', gitTop };
  if (above.kind === 'git') return above;
  return PROJECT_FILES.some((name) => names.has(name)) ? { folder, kind: 'project', gitTop } : above;
}

function upwards(from: string, test: (folder: string) => boolean): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    if (test(at)) return at;
    if (dirname(at) === at) return undefined;
  }
}
