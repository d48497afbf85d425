/** The files of a root whose Facts a run needs: the named ones and what they hang together with. */
import { relative, sep } from 'node:path';
import type { Facts } from '../engine/facts/model.ts';
import type { Family } from '../engine/apis/row.ts';
import { familyOf } from '../engine/link/program.ts';
import type { LanguageOf } from '../engine/lint/project-api.ts';
import type { Lowers } from './lowering.ts';
import { commentStyleOf, type CommentStyle } from './comment-skipper.ts';
import { importedStems, Stems, wrapperNames } from './reach.ts';
import type { FileTree } from './files/file-tree.ts';
import { decode, isUnreadable, readSource, type Decoded, type Unreadable } from './read-source.ts';
import { wordScanner, type WordScanner } from './word-scan.ts';

/** A file that was parsed. */
export interface ParsedFile extends Decoded {
  /** Absolute. */
  readonly absolute: string;
  /** `/`-separated, relative to the root. */
  readonly path: string;
  readonly named: boolean;
  readonly facts: Facts;
}

export interface ReadSet {
  readonly files: readonly ParsedFile[];
  /** Named files that could not be linted. */
  readonly skipped: readonly { readonly absolute: string; readonly why: Unreadable }[];
  /** What each file reaches, by its absolute path; nothing where no file was left to be reached. */
  readonly traces: ReadonlyMap<string, Trace>;
  /** Whether a file that is not in the set would be, for what its own text says. */
  mightMatter(absolute: string, bytes: Buffer): boolean;
}

/** What a file says that decides which other files matter. */
export interface Trace {
  /** Names of what it wraps and of what it imports, sorted. */
  readonly names: readonly string[];
  /** The names that another text of the same file would have. */
  namesIn(text: string, facts: Facts): readonly string[];
}

export interface ReadSetOptions {
  readonly files: FileTree;
  readonly languageOf: LanguageOf;
  /** The scanner for the language of a path. */
  readonly scannerFor: (path: string) => WordScanner;
  readonly lowering: Lowers;
  readonly maxFileSize: number;
  readonly progress?: (event: 'scanned' | 'to parse' | 'parsed', count: number) => void;
}

interface Candidate {
  readonly absolute: string;
  readonly path: string;
  readonly named: boolean;
  readonly bytes: Buffer;
}

const MARK = 'timesync-lint';

/** Rounds of looking for callers of wrappers of wrappers; real trees settle after two or three. */
const MAX_ROUNDS = 6;
/** How far constants are looked for behind an import: the settings that a header includes. */
const IMPORT_ROUNDS = 2;
/** Headers of settings are small; what is larger and holds none of our words is a chip's list of registers. */
const MAX_IMPORTED_BYTES = 48 * 1024;

/** Scans all, parses what matters, then what that reaches, until nothing is added. */
export async function readSet(
  root: string,
  named: readonly string[],
  others: readonly string[],
  options: ReadSetOptions,
): Promise<ReadSet> {
  const skipped: { absolute: string; why: Unreadable }[] = [];
  const waiting = new Map<string, Candidate>();
  const first: Candidate[] = [];
  const seen = new Set<string>();
  const mightMatter = (absolute: string, bytes: Buffer) =>
    options.scannerFor(absolute).mightMatter(bytes) || bytes.includes(MARK);
  const traces = new Map<string, Trace>();
  const consider = (absolute: string, isNamed: boolean) => {
    if (seen.has(absolute)) return;
    seen.add(absolute);
    const bytes = readSource(options.files, absolute, options.maxFileSize);
    options.progress?.('scanned', 1);
    if (isUnreadable(bytes)) {
      if (isNamed) skipped.push({ absolute, why: bytes });
      return;
    }
    const candidate: Candidate = {
      absolute,
      path: relative(root, absolute).split(sep).join('/'),
      named: isNamed,
      bytes,
    };
    // A comment that suppresses is reported where there is nothing for it to suppress.
    if (mightMatter(absolute, bytes)) first.push(candidate);
    else waiting.set(absolute, candidate);
  };
  for (const file of named) consider(file, true);
  for (const file of others) consider(file, false);

  const files: ParsedFile[] = [];
  const known = new Names(options.languageOf);
  let round = first;
  let calls = callScanner(known);
  for (let turn = 0; round.length > 0; turn++) {
    const parsed = await parse(round, options);
    files.push(...parsed);
    if (waiting.size === 0 || turn === MAX_ROUNDS) break;
    const callees = calls;
    for (const file of parsed) {
      const words = options.scannerFor(file.path);
      const matters = { mightMatter: (bytes: Uint8Array) => words.mightMatter(bytes) || callees(file.path, bytes) };
      const wrapped = wrapperNames(file.text, file.facts, matters);
      known.add(file.path, wrapped);
      traces.set(file.absolute, {
        names: traceNames(wrapped, file.facts),
        namesIn: (text, facts) => traceNames(wrapperNames(text, facts, matters), facts),
      });
    }
    calls = callScanner(known);
    round = [...waiting.values()].filter(({ path, bytes }) => calls(path, bytes));
    if (turn < IMPORT_ROUNDS) {
      const stems = new Stems([...waiting.values()].filter(({ bytes }) => bytes.length <= MAX_IMPORTED_BYTES));
      const asked = parsed.flatMap((file) =>
        importedStems(file.facts).flatMap((stem) => stems.nearest(stem, file.path)),
      );
      round = [...new Set([...round, ...asked])];
    }
    for (const candidate of round) waiting.delete(candidate.absolute);
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), skipped, traces, mightMatter };
}

const traceNames = (wrapped: readonly string[], facts: Facts): readonly string[] =>
  [...wrapped, ...importedStems(facts).map((stem) => `import ${stem}`)].sort();

/** Names of wrappers. No family of languages calls what another wraps: a script's `x` is nothing to a C file. */
class Names {
  private readonly byFamily = new Map<Family, Set<string>>();
  private readonly languageOf: LanguageOf;

  constructor(languageOf: LanguageOf) {
    this.languageOf = languageOf;
  }

  add(path: string, names: readonly string[]): void {
    const family = familyOf(this.languageOf(path)!);
    const known = this.byFamily.get(family) ?? new Set();
    for (const name of names) known.add(name);
    this.byFamily.set(family, known);
  }

  scannersFor(style: CommentStyle): ReadonlyMap<Family, WordScanner> {
    return new Map(
      [...this.byFamily].map(([family, names]) => [
        family,
        wordScanner({ groups: [...names].map((name) => [name]), parts: [] }, style),
      ]),
    );
  }

  familyOf(path: string): Family {
    return familyOf(this.languageOf(path)!);
  }
}

/** Tells whether a file names one of those that are known now. */
function callScanner(names: Names): (path: string, bytes: Uint8Array) => boolean {
  const scanners = { slashes: names.scannersFor('slashes'), hash: names.scannersFor('hash') };
  return (path, bytes) => scanners[commentStyleOf(path)].get(names.familyOf(path))?.mightMatter(bytes) ?? false;
}

async function parse(round: readonly Candidate[], options: ReadSetOptions): Promise<ParsedFile[]> {
  options.progress?.('to parse', round.length);
  const decoded = round.map((candidate) => decode(candidate.bytes));
  const tasks = round.map((candidate, i) => ({
    text: decoded[i]!.text,
    language: options.languageOf(candidate.path)!,
    absolute: candidate.absolute,
  }));
  const facts = await options.lowering.lowerAll(tasks, (count) => options.progress?.('parsed', count));
  return round.map(({ absolute, path, named }, i) => ({ absolute, path, named, ...decoded[i]!, facts: facts[i]! }));
}
