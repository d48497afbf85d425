/** A root that stays: what an editor keeps of it between one keystroke and the next. */
import { basename } from 'node:path';
import type { Facts } from '../../engine/facts/model.ts';
import { languageOf } from '../../engine/languages/index.ts';
import type { RootFiles } from '../discover.ts';
import type { OpenFiles } from '../files/open-files.ts';
import { loadRoot, wholeRoot, type Loaded, type LoadOptions } from '../load.ts';
import type { Lowers } from '../lowering.ts';
import { MARKER_NAMES } from '../markers.ts';
import type { Project } from '../project.ts';
import { decode, isUnreadable, readSource } from '../read-source.ts';
import type { ParsedFile } from '../read-set.ts';
import { CONFIG_FILE, type Root } from '../roots.ts';

/** An open document, as it is now. */
export interface OpenSource {
  readonly text: string;
  readonly facts: Facts;
}

export type LiveRootOptions = Omit<LoadOptions, 'files'> & {
  readonly files: OpenFiles;
  /** What of the root is linted, where that is not to follow what is open. */
  readonly named?: RootFiles;
};

/** Files that decide what is read and what is reported. */
const DECIDING: ReadonlySet<string> = new Set([CONFIG_FILE, '.gitignore', '.git', 'exclude']);

const MAX_FILE_SIZE = 2 * 1024 * 1024;

export class LiveRoot {
  readonly root: Root;
  readonly #options: LiveRootOptions;
  /** By absolute path. */
  readonly #open = new Map<string, OpenSource>();
  /** Open documents that have been edited since the project was made. */
  readonly #edited = new Set<string>();
  /** Closed documents, whose Facts may be of a text that was never saved. */
  readonly #closed = new Set<string>();
  #loaded: Loaded | undefined;
  #project: Project | undefined;
  #stale = true;
  /** The project is another than the one that was handed out last. */
  #fresh = false;

  constructor(root: Root, options: LiveRootOptions) {
    this.root = root;
    this.#options = options;
  }

  open(absolute: string, source: OpenSource): void {
    if (this.#open.get(absolute) === source) return;
    this.#open.set(absolute, source);
    const file = this.#fileOf(absolute);
    // In a root that is too large to be read whole, what is open decides what is read.
    if (!file || !this.#loaded?.project.complete) this.#stale = true;
    else if (file.text === source.text) this.#replace({ ...file, facts: source.facts });
    else this.edited(absolute);
  }

  /** The document counts no longer; what is on disk does. */
  close(absolute: string): void {
    this.#open.delete(absolute);
    this.#edited.delete(absolute);
    this.#closed.add(absolute);
    this.#stale = true;
  }

  isOpen(absolute: string): boolean {
    return this.#open.has(absolute);
  }

  get hasOpen(): boolean {
    return this.#open.size > 0;
  }

  edited(absolute: string): void {
    this.#edited.add(absolute);
  }

  /** Something else than an open document has changed: a file, an ignore rule, the configuration. */
  invalidate(): void {
    this.#stale = true;
  }

  /** Whether `project()` would give another project than the last time. */
  get isCurrent(): boolean {
    return !this.#stale && !this.#fresh && this.#edited.size === 0 && this.#project !== undefined;
  }

  /** Why a file of this root was left out, if it was for what it holds. */
  whySkipped(absolute: string): string | undefined {
    return this.#loaded?.skipped.find((one) => one.absolute === absolute)?.why.message;
  }

  /** Everything as it is now. Throws `ConfigError`. */
  async project(): Promise<Project> {
    if (!this.#stale) this.#applyEdits();
    if (this.#stale) await this.#load();
    this.#fresh = false;
    return this.#project!;
  }

  /** Looks whether edits have changed which files have to be read; true where they have. */
  settle(): boolean {
    if (this.#stale || !this.#loaded) return this.#stale;
    for (const [absolute, { text, facts }] of this.#open) {
      const trace = this.#loaded.set.traces.get(absolute);
      if (trace && !sameNames(trace.names, trace.namesIn(text, facts))) this.#stale = true;
    }
    return this.#stale;
  }

  #applyEdits(): void {
    const fresh: ParsedFile[] = [];
    for (const absolute of this.#edited) {
      const source = this.#open.get(absolute);
      if (!source) continue;
      const file = this.#fileOf(absolute);
      if (file) fresh.push({ ...file, text: source.text, facts: source.facts });
      // A file that had nothing to say may have begun to speak of time.
      else if (this.#loaded?.set.mightMatter(absolute, Buffer.from(source.text))) this.#stale = true;
    }
    this.#edited.clear();
    if (fresh.length > 0) this.#project = this.#project!.with(fresh);
  }

  async #load(): Promise<void> {
    this.#stale = false;
    try {
      const files = this.#options.named ?? (await wholeRoot(this.root, [...this.#open.keys()], this.#options));
      this.#loaded = await loadRoot(files, { ...this.#options, lowering: this.#remembering() });
    } catch (error) {
      this.#stale = true;
      throw error;
    }
    this.#edited.clear();
    this.#closed.clear();
    const { project } = this.#loaded;
    this.#project = project.with(
      [...project.files].flatMap((file) => {
        const source = this.#open.get(file.absolute);
        return source ? [{ ...file, text: source.text, facts: source.facts }] : [];
      }),
    );
  }

  /** Lowers only what is neither open nor known from the last time. */
  #remembering(): Lowers {
    const before = new Map([...(this.#project?.files ?? [])].map((file) => [file.absolute, file]));
    return {
      lowerAll: async (tasks) => {
        const known = tasks.map(({ absolute, text }) => {
          const open = this.#open.get(absolute!);
          if (open) return open.facts;
          const file = this.#closed.has(absolute!) ? undefined : before.get(absolute!);
          return file?.text === text ? file.facts : undefined;
        });
        const rest = tasks.filter((_, index) => !known[index]);
        const lowered = await this.#options.lowering.lowerAll(rest);
        return known.map((facts) => facts ?? lowered.shift()!);
      },
    };
  }

  /** Takes a file that has changed on disk. Anything but another text of a known file means reading the root again. */
  async touched(absolute: string): Promise<void> {
    if (this.#open.has(absolute) || this.#stale) return;
    if (languageOf(absolute) === null) {
      this.#stale = DECIDING.has(basename(absolute)) || MARKER_NAMES.has(basename(absolute));
      return;
    }
    const file = this.#fileOf(absolute);
    if (!file && this.#loaded?.project.complete === false) return;
    const bytes = readSource(this.#options.files, absolute, MAX_FILE_SIZE);
    if (!file || isUnreadable(bytes)) {
      this.#stale = true;
      return;
    }
    const decoded = decode(bytes);
    if (decoded.text === file.text) return;
    const [facts] = await this.#options.lowering.lowerAll([{ text: decoded.text, language: languageOf(file.path)! }]);
    const trace = this.#loaded?.set.traces.get(absolute);
    if (trace && !sameNames(trace.names, trace.namesIn(decoded.text, facts!))) this.#stale = true;
    else this.#replace({ ...file, ...decoded, facts: facts! });
  }

  #replace(file: ParsedFile): void {
    this.#project = this.#project?.with([file]);
    this.#fresh = true;
  }

  #fileOf(absolute: string): ParsedFile | undefined {
    for (const file of this.#project?.files ?? []) if (file.absolute === absolute) return file;
    return undefined;
  }
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);
