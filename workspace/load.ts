/** From named paths to projects: the one way in for every driver that reads files. */
import type { Config } from '../engine/config/config.ts';
import { wordsOf, type IndexWords } from '../engine/apis/index-words.ts';
import type { Family, Row } from '../engine/apis/row.ts';
import { languageOf } from '../engine/languages/index.ts';
import { familyOf } from '../engine/link/program.ts';
import { closureOf } from './closure.ts';
import { commentStyleOf } from './comment-skipper.ts';
import type { Configs } from './config-store.ts';
import type { FileTree } from './files/file-tree.ts';
import { discover, filesOfRoot, type DiscoverOptions, type Discovery, type RootFiles } from './discover.ts';
import type { Lowers } from './lowering.ts';
import { markersOf } from './markers.ts';
import { Project, type RuleChoice } from './project.ts';
import { readSet, type ReadSet } from './read-set.ts';
import type { Root } from './roots.ts';
import { wordScanner, type WordScanner } from './word-scan.ts';

export interface LoadOptions {
  readonly files: FileTree;
  readonly configs: Configs;
  /** The built-in catalogue's words for a family of languages. */
  readonly words: (family: Family) => IndexWords;
  readonly lowering: Lowers;
  readonly gitignore: boolean;
  readonly defaultIgnores: boolean;
  readonly choice?: RuleChoice | undefined;
  /** Roots of more files are not read whole, unless the configuration says how many may be. */
  readonly wholeUpTo?: number;
  /** As many files are read where the root is not, those first that are fewest steps away. */
  readonly closureUpTo?: number;
  readonly progress?: (event: 'scanned' | 'to parse' | 'parsed', count: number) => void;
}

/** A root that was read. */
export interface Loaded {
  readonly project: Project;
  /** Absolute paths of the named files that were looked at. */
  readonly named: readonly string[];
  readonly skipped: ReadSet['skipped'];
  readonly set: ReadSet;
}

const MAX_PROJECT_FILES = 2000;
const MAX_FILE_SIZE = 2 * 1024 * 1024;

/** Finds the files and groups them by root; reads none of them. */
export function discoverFiles(paths: readonly string[], options: LoadOptions): Promise<Discovery> {
  return discover(paths, discoverOptions(options));
}

/** Reads and parses what one root's named files need. */
export async function loadRoot(files: RootFiles, options: LoadOptions): Promise<Loaded> {
  const loaded = await options.configs.of(files.root);
  const { config } = loaded;
  const { others, complete } = await othersOf(files, config, options);
  const set = await readSet(files.root.folder, files.named, others, {
    files: options.files,
    languageOf,
    scannerFor: scanners(options.words, config.apis),
    lowering: options.lowering,
    maxFileSize: config.maxFileSize ?? MAX_FILE_SIZE,
    ...(options.progress ? { progress: options.progress } : {}),
  });
  const markers = markersOf(
    options.files,
    files.root.folder,
    set.files.map((file) => file.absolute),
  );
  const project = Project.of({
    root: files.root,
    files: set.files,
    markers,
    complete,
    config: loaded,
    choice: options.choice,
  });
  return { project, named: files.named, skipped: set.skipped, set };
}

async function othersOf(files: RootFiles, config: Config, options: LoadOptions) {
  if (files.whole) return { others: [], complete: true };
  const all = await filesOfRoot(files.root, discoverOptions(options), wholeLimit(config, options));
  if (!all.truncated) return { others: all.files, complete: true };
  const limit = Math.min(config.maxProjectFiles ?? MAX_PROJECT_FILES, options.closureUpTo ?? Infinity);
  return { others: closureOf(options.files, files.root.folder, files.named, languageOf, limit), complete: false };
}

/** All of a root, as when it was named whole, or, where it is too large for that, what hangs together with `open`. */
export async function wholeRoot(root: Root, open: readonly string[], options: LoadOptions): Promise<RootFiles> {
  const { config } = await options.configs.of(root);
  const all = await filesOfRoot(root, discoverOptions(options), wholeLimit(config, options));
  if (!all.truncated) return { root, named: [...all.files], whole: true };
  const discovery = await discover(open, discoverOptions(options));
  const named = discovery.roots.find((one) => one.root.folder === root.folder)?.named ?? [];
  return { root, named: [...named], whole: false };
}

function wholeLimit({ maxProjectFiles }: Config, { wholeUpTo = MAX_PROJECT_FILES }: LoadOptions): number {
  return maxProjectFiles ?? Math.min(wholeUpTo, MAX_PROJECT_FILES);
}

function discoverOptions(options: LoadOptions): DiscoverOptions {
  return {
    files: options.files,
    languageOf,
    gitignore: options.gitignore,
    defaultIgnores: options.defaultIgnores,
    async ignoresOf(root) {
      const { config, base } = await options.configs.of(root);
      return { patterns: config.ignore, patternsBase: base, defaults: config.defaultIgnores };
    },
  };
}

/** One scanner a family, made when the first of its files turns up. */
function scanners(wordsFor: LoadOptions['words'], apis: readonly Row[]): (path: string) => WordScanner {
  const made = new Map<Family, WordScanner>();
  return (path) => {
    const family = familyOf(languageOf(path)!);
    let scanner = made.get(family);
    if (!scanner) {
      const own = wordsOf(apis.filter((row) => row.languages?.includes(family) ?? true));
      const builtIn = wordsFor(family);
      const words = {
        groups: [...builtIn.groups, ...own.groups],
        parts: [...new Set([...builtIn.parts, ...own.parts])],
      };
      scanner = wordScanner(words, commentStyleOf(path));
      made.set(family, scanner);
    }
    return scanner;
  };
}
