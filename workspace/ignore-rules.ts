/** Which paths are not the user's own code: `.gitignore` at every level, vendored folders by name, configuration. */
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readText, type FileTree } from './files/file-tree.ts';

/** Why a path is left out. */
export type IgnoreReason = 'gitignore' | 'default' | 'config';

/**
 * Folders that hold what somebody else wrote or a machine generated, wherever they stand below a root. Names above the
 * root do not count: a checkout in `/home/me/build` is still a checkout.
 */
export const DEFAULT_IGNORED_FOLDERS: readonly string[] = [
  // Version control and editors
  '.git',
  '.hg',
  '.svn',
  '.idea',
  '.vscode',
  '.history',
  // Packages fetched by a tool
  'node_modules',
  'bower_components',
  'jspm_packages',
  '.yarn',
  'site-packages',
  '.venv',
  'venv',
  '.tox',
  '.nox',
  '.eggs',
  '.pio',
  '.pioenvs',
  '.piolibdeps',
  'managed_components',
  '.platformio',
  '.arduino15',
  // Copies of other projects
  'vendor',
  'vendored',
  'third_party',
  'third-party',
  'thirdparty',
  '3rdparty',
  '3rd_party',
  '3rd-party',
  // Build output and caches
  'build',
  'dist',
  'coverage',
  '__pycache__',
  '.cache',
  '.mypy_cache',
  '.next',
  '.west',
  'CMakeFiles',
];

const IGNORED = new Set(DEFAULT_IGNORED_FOLDERS);

export interface IgnoreOptions {
  readonly files: FileTree;
  readonly gitignore: boolean;
  readonly defaults: boolean;
  /** Patterns of the configuration, in `.gitignore` syntax. */
  readonly patterns: readonly string[];
  /** The folder that the patterns are relative to. */
  readonly patternsBase: string;
}

interface Level {
  readonly base: string;
  readonly rules: Ignore;
}

/** The ignore rules in force in one folder; `within` steps down one level. */
export class IgnoreRules {
  readonly #options: IgnoreOptions;
  readonly #levels: readonly Level[];
  readonly #patterns: Ignore | undefined;

  private constructor(options: IgnoreOptions, levels: readonly Level[], patterns: Ignore | undefined) {
    this.#options = options;
    this.#levels = levels;
    this.#patterns = patterns;
  }

  /** Rules at `folder`, with every `.gitignore` from `top` (the checkout, or the root) down to it. */
  static at(folder: string, top: string, options: IgnoreOptions): IgnoreRules {
    const patterns = options.patterns.length > 0 ? ignore().add([...options.patterns]) : undefined;
    const folders = [folder];
    while (folders[0] !== top && dirname(folders[0]!) !== folders[0]) folders.unshift(dirname(folders[0]!));
    const levels = options.gitignore ? folders.flatMap((at) => levelOf(options.files, at)) : [];
    return new IgnoreRules(options, levels, patterns);
  }

  /** Rules in a subfolder, with its own `.gitignore` where it has one. */
  within(folder: string, hasGitignore: boolean): IgnoreRules {
    if (!hasGitignore || !this.#options.gitignore) return this;
    return new IgnoreRules(this.#options, [...this.#levels, ...levelOf(this.#options.files, folder)], this.#patterns);
  }

  /** Why this entry is left out, or undefined. Folders above it are taken to have been asked about already. */
  reason(path: string, name: string, isFolder: boolean): IgnoreReason | undefined {
    if (this.#options.defaults && isIgnoredByDefault(name, isFolder)) return 'default';
    if (this.#patterns && matches(this.#patterns, this.#options.patternsBase, path, isFolder)?.ignored) return 'config';
    for (let i = this.#levels.length - 1; i >= 0; i--) {
      const level = this.#levels[i]!;
      const verdict = matches(level.rules, level.base, path, isFolder);
      if (verdict?.ignored) return 'gitignore';
      if (verdict?.unignored) return undefined;
    }
    return undefined;
  }
}

function isIgnoredByDefault(name: string, isFolder: boolean): boolean {
  if (isFolder) return IGNORED.has(name) || name.startsWith('cmake-build-');
  return name.endsWith('.min.js') || name.endsWith('.min.mjs') || name.endsWith('.min.cjs');
}

function matches(rules: Ignore, base: string, path: string, isFolder: boolean) {
  const inside = relative(base, path).split(sep).join('/');
  if (inside === '' || inside.startsWith('../')) return undefined;
  return rules.test(isFolder ? `${inside}/` : inside);
}

function levelOf(files: FileTree, folder: string): Level[] {
  const levels: Level[] = [];
  for (const file of [join(folder, '.git', 'info', 'exclude'), join(folder, '.gitignore')]) {
    const text = readText(files, file);
    if (text !== undefined) levels.push({ base: folder, rules: ignore().add(text) });
  }
  return levels;
}
