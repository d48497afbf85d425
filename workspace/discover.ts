/** Finds the files that the named paths stand for, sorted by root. */
import { dirname, join, relative, sep } from 'node:path';
import type { LanguageOf } from '../engine/lint/project-api.ts';
import type { Entry, FileTree } from './files/file-tree.ts';
import { IgnoreRules, type IgnoreReason } from './ignore-rules.ts';
import { rootOf, rootWithin, type Root } from './roots.ts';

/** What a root's configuration says of which files count. */
export interface RootIgnores {
  readonly patterns: readonly string[];
  readonly patternsBase: string;
  readonly defaults: boolean;
}

export interface DiscoverOptions {
  readonly files: FileTree;
  readonly languageOf: LanguageOf;
  readonly gitignore: boolean;
  readonly defaultIgnores: boolean;
  /** Asked once a root. */
  ignoresOf(root: Root): Promise<RootIgnores>;
}

/** The named files of one root. Paths are absolute. */
export interface RootFiles {
  readonly root: Root;
  readonly named: string[];
  /** The whole root was named: nothing else of it is left to be read. */
  whole: boolean;
}

/** A path that an ignore rule left out. */
export interface Ignored {
  readonly path: string;
  readonly folder: boolean;
  readonly reason: IgnoreReason;
}

export interface Discovery {
  readonly roots: readonly RootFiles[];
  readonly ignored: readonly Ignored[];
  /** Folders below the named paths that could not be listed. */
  readonly unlisted: readonly string[];
  readonly missing: readonly string[];
  /** Named paths that hold nothing to lint. */
  readonly empty: readonly string[];
}

export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const walker = new Walker(options);
  const missing: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    const real = options.files.realPath(path);
    if (real === undefined) missing.push(path);
    else if ((await walker.name(real)) === 0) empty.push(path);
  }
  const roots = [...walker.roots.values()];
  for (const { named } of roots) named.sort();
  roots.sort((a, b) => (a.root.folder < b.root.folder ? -1 : 1));
  return { roots, ignored: walker.ignored, unlisted: walker.unlisted, missing, empty };
}

/** The lintable files of a root, up to `limit`; `truncated` where there are more. */
export async function filesOfRoot(root: Root, options: DiscoverOptions, limit: number) {
  const walker = new Walker(options, root.folder, limit);
  await walker.name(root.folder);
  const files = walker.roots.get(root.folder)?.named ?? [];
  return { files: files.sort(), truncated: walker.full };
}

interface Visit {
  readonly folder: string;
  readonly root: Root;
  readonly ignores: IgnoreRules;
}

class Walker {
  readonly roots = new Map<string, RootFiles>();
  readonly ignored: Ignored[] = [];
  readonly unlisted: string[] = [];
  full = false;
  readonly #options: DiscoverOptions;
  readonly #only: string | undefined;
  readonly #limit: number;
  readonly #seen = new Set<string>();
  readonly #ignores = new Map<string, RootIgnores>();
  #count = 0;

  /** With `only`, files of other roots do not count and at most `limit` files are wanted. */
  constructor(options: DiscoverOptions, only?: string, limit = Infinity) {
    this.#options = options;
    this.#only = only;
    this.#limit = limit;
  }

  /** Adds what a named path (real, absolute) stands for, and tells how many files that is. */
  async name(path: string): Promise<number> {
    const isFolder = this.#options.files.kindOf(path) === 'folder';
    const folder = isFolder ? path : dirname(path);
    const root = rootOf(this.#options.files, folder, folder);
    const rules = await this.#rulesAt(root.folder, root);
    const blocked = this.#blockedAbove(path, isFolder, root, rules);
    if (blocked) {
      this.#ignore(blocked);
      return 0;
    }
    if (!isFolder) return this.#options.languageOf(path.split(sep).join('/')) === null ? 0 : this.#add(root, path);
    if (path === root.folder) this.#filesOf(root).whole = true;
    return this.#walk({ folder: path, root, ignores: await this.#rulesAt(path, root) });
  }

  /** The path itself, or the folder between it and the root, that an ignore rule names. */
  #blockedAbove(path: string, isFolder: boolean, root: Root, rules: IgnoreRules): Ignored | undefined {
    let at = root.folder;
    const steps = relative(root.folder, path)
      .split(sep)
      .filter((step) => step !== '');
    for (const [index, step] of steps.entries()) {
      at = join(at, step);
      const folder = index < steps.length - 1 || isFolder;
      const reason = rules.reason(at, step, folder);
      if (reason) return { path: at, folder, reason };
      if (folder) rules = rules.within(at, true);
    }
    return undefined;
  }

  async #walk(start: Visit): Promise<number> {
    const before = this.#count;
    const pending: Visit[] = [start];
    for (let visit = pending.pop(); visit && !this.full; visit = pending.pop()) {
      const entries = this.#list(visit.folder);
      if (!entries) continue;
      const names = new Set(entries.map((entry) => entry.name));
      const here = visit.folder === start.folder ? visit : await this.#enter(visit, names);
      if (this.#only !== undefined && here.root.folder !== this.#only) continue;
      for (const entry of entries) {
        // Links are not followed: what they lead to is found at its own place or is not ours.
        if (entry.kind === 'other') continue;
        const path = join(here.folder, entry.name);
        const folder = entry.kind === 'folder';
        if (!folder && this.#options.languageOf(entry.name) === null) continue;
        const reason = here.ignores.reason(path, entry.name, folder);
        if (reason) this.#ignore({ path, folder, reason });
        else if (folder) pending.push({ ...here, folder: path });
        else this.#add(here.root, path);
      }
    }
    return this.#count - before;
  }

  /** Steps into a subfolder, which may be a root of its own. */
  async #enter(visit: Visit, names: ReadonlySet<string>): Promise<Visit> {
    const root = rootWithin(visit.root, visit.folder, names);
    if (root.folder === visit.root.folder) {
      return { ...visit, ignores: visit.ignores.within(visit.folder, names.has('.gitignore')) };
    }
    if (this.#only === undefined) this.#filesOf(root).whole = true;
    return { folder: visit.folder, root, ignores: await this.#rulesAt(visit.folder, root) };
  }

  #list(folder: string): readonly Entry[] | undefined {
    const entries = this.#options.files.list(folder);
    if (!entries) this.unlisted.push(folder);
    return entries;
  }

  async #rulesAt(folder: string, root: Root): Promise<IgnoreRules> {
    let ignores = this.#ignores.get(root.folder);
    if (!ignores) this.#ignores.set(root.folder, (ignores = await this.#options.ignoresOf(root)));
    const defaults = this.#options.defaultIgnores && ignores.defaults;
    return IgnoreRules.at(folder, root.gitTop, {
      ...ignores,
      files: this.#options.files,
      defaults,
      gitignore: this.#options.gitignore,
    });
  }

  #filesOf(root: Root): RootFiles {
    let files = this.roots.get(root.folder);
    if (!files) this.roots.set(root.folder, (files = { root, named: [], whole: false }));
    return files;
  }

  #add(root: Root, path: string): number {
    if (this.#seen.has(path)) return 1;
    if (this.#count >= this.#limit) {
      this.full = true;
      return 0;
    }
    this.#seen.add(path);
    this.#filesOf(root).named.push(path);
    this.#count++;
    return 1;
  }

  #ignore(ignored: Ignored): void {
    if (!this.ignored.some((other) => other.path === ignored.path)) this.ignored.push(ignored);
  }
}
