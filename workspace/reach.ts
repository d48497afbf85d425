/**
 * Which files that hold no word of the catalogue still matter: those that call what a parsed file wraps, and those that
 * parsed files take their constants from.
 */
import { basename } from 'node:path/posix';
import type { Facts, FunctionFacts } from '../engine/facts/model.ts';
import type { WordScanner } from './word-scan.ts';

/** Names by which files are included or imported: `net/wifi.h` → `wifi`, `..settings` → `settings`. */
export function importedStems(facts: Facts): string[] {
  const stems: string[] = [];
  for (const { kind, module, name, system } of facts.imports) {
    if (system && facts.language !== 'c' && facts.language !== 'cpp') continue;
    const stem = stemOf(module, facts);
    if (stem !== '') stems.push(stem);
    // `from . import settings`
    if (kind === 'name' && name !== undefined && facts.language === 'python') stems.push(name);
  }
  for (const { from } of facts.exports) if (from !== undefined) stems.push(stemOf(from, facts));
  return stems;
}

function stemOf(module: string, facts: Facts): string {
  if (facts.language === 'python') return module.slice(module.lastIndexOf('.') + 1);
  return stemOfPath(module);
}

/** The name of a file by which others ask for it; an index stands for its folder. */
export function stemOfPath(path: string): string {
  const name = basename(path);
  const dot = name.indexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  if (stem !== 'index' && stem !== '__init__') return stem;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return basename(folder);
}

/** As many files of one name as an import is taken to mean; of more, only the nearest. */
const MAX_ALTERNATIVES = 16;

/** Files by the name by which others ask for them. */
export class Stems<File extends { readonly path: string }> {
  readonly #files = new Map<string, File[]>();

  constructor(files: Iterable<File>) {
    for (const file of files) {
      const stem = stemOfPath(file.path);
      const same = this.#files.get(stem);
      if (same) same.push(file);
      else this.#files.set(stem, [file]);
    }
  }

  /** What an import in the file at `from` may mean: every board has its `board.h`, and one is ours. */
  nearest(stem: string, from: string): readonly File[] {
    const files = this.#files.get(stem) ?? [];
    if (files.length <= MAX_ALTERNATIVES) return files;
    const closeness = new Map(files.map((file) => [file, sharedFolders(from, file.path)]));
    const best = Math.max(...closeness.values());
    const nearest = files.filter((file) => closeness.get(file) === best);
    return nearest.length <= MAX_ALTERNATIVES ? nearest : [];
  }
}

function sharedFolders(a: string, b: string): number {
  const others = b.split('/');
  const steps = a.split('/').slice(0, -1);
  const apart = steps.findIndex((step, index) => index >= others.length - 1 || others[index] !== step);
  return apart < 0 ? steps.length : apart;
}

/**
 * Names that hand a caller's words on to something that matters: functions whose own text holds a word, classes with
 * such a method, and variables of file scope whose text does.
 */
export function wrapperNames(text: string, facts: Facts, scanner: WordScanner): string[] {
  const names = new Set<string>();
  const matters = (range: readonly [number, number]) =>
    scanner.mightMatter(Buffer.from(text.slice(range[0], range[1])));
  for (const fn of facts.functions) {
    if (!handsOn(fn) || !matters(fn.range)) continue;
    // A method is found by its class: its own name (`begin`) stands everywhere.
    names.add(fn.className ?? fn.name);
  }
  for (const macro of facts.macros) if (matters(macro.range)) names.add(macro.name);
  for (const cls of facts.classes) if (matters(cls.range)) names.add(cls.name);
  for (const declaration of facts.functions[0]?.body ?? []) {
    if (declaration.k === 'decl' && !declaration.static && matters(declaration.r)) names.add(declaration.name);
  }
  return [...names].filter(tells);
}

/** A single letter stands everywhere; what no parser could read leaves a keyword for a name. */
const tells = (name: string): boolean => name.length > 1 && !KEYWORDS.has(name);

const KEYWORDS: ReadonlySet<string> = new Set(['struct', 'union', 'enum', 'class', 'namespace', 'typedef', 'static']);

/** Functions that the platform calls; nobody else does. */
const ENTRY_POINTS: ReadonlySet<string> = new Set(['main', 'setup', 'loop', 'app_main', '__init__', 'constructor']);

function handsOn(fn: FunctionFacts): boolean {
  if (fn.kind === 'module' || fn.name === '' || fn.internal === true) return false;
  return fn.className !== undefined || !ENTRY_POINTS.has(fn.name);
}
