/** One root in one run: its parsed files, ready to be linted, changed and linted again. */
import picomatch from 'picomatch';
import { relative, sep } from 'node:path';
import { settingsResolver } from '../engine/config/config.ts';
import type { Level } from '../engine/lint/finding.ts';
import type { ProjectInput, ProjectResult, Settings, SourceFile } from '../engine/lint/project-api.ts';
import { languageOf } from '../engine/languages/index.ts';
import type { LoadedConfig } from './config-store.ts';
import type { Lowers } from './lowering.ts';
import type { Marker } from './markers.ts';
import type { ParsedFile } from './read-set.ts';
import type { Root } from './roots.ts';

export interface Linter {
  lint(input: ProjectInput): ProjectResult;
}

/** Rules chosen on the command line; `all` are the ids of every rule. */
export interface RuleChoice {
  readonly all: readonly string[];
  readonly chosen: ReadonlyMap<string, Level | undefined>;
}

export interface ProjectParts {
  readonly root: Root;
  readonly files: readonly ParsedFile[];
  readonly markers: readonly Marker[];
  readonly complete: boolean;
  readonly config: LoadedConfig;
  readonly choice?: RuleChoice | undefined;
}

export class Project {
  readonly root: Root;
  readonly complete: boolean;
  readonly #parts: ProjectParts;
  readonly #files: ReadonlyMap<string, ParsedFile>;
  readonly #settingsOf: (path: string) => Settings;

  /** `settingsOf` of a project with the same root and configuration, so that equal settings stay the same objects. */
  private constructor(parts: ProjectParts, settingsOf: (path: string) => Settings) {
    this.#parts = parts;
    this.root = parts.root;
    this.complete = parts.complete;
    this.#files = new Map(parts.files.map((file) => [file.path, file]));
    this.#settingsOf = settingsOf;
  }

  static of(parts: ProjectParts): Project {
    const { config, base } = parts.config;
    const fromBase = relative(base, parts.root.folder).split(sep).join('/');
    const resolve = settingsResolver(config, (globs) => picomatch([...globs], { dot: true }), parts.choice);
    return new Project(parts, (path) => resolve(fromBase === '' ? path : `${fromBase}/${path}`));
  }

  /** The project with other versions of some of its files. */
  with(files: readonly ParsedFile[]): Project {
    const fresh = new Map(files.map((file) => [file.path, file]));
    const all = this.#parts.files.map((file) => fresh.get(file.path) ?? file);
    return new Project({ ...this.#parts, files: all }, this.#settingsOf);
  }

  get files(): Iterable<ParsedFile> {
    return this.#files.values();
  }

  file(path: string): ParsedFile | undefined {
    return this.#files.get(path);
  }

  lint(linter: Linter): ProjectResult {
    return linter.lint(this.input());
  }

  /** What the engine is given. */
  input(): ProjectInput {
    const files: SourceFile[] = this.#parts.files.map(({ path, text, facts, named }) => ({
      path,
      text,
      facts,
      named,
      settings: this.#settingsOf(path),
    }));
    return { files, markers: this.#parts.markers, complete: this.complete };
  }

  /** The project with other texts for some of its files; only those are lowered again. */
  async withTexts(texts: ReadonlyMap<string, string>, lowering: Lowers): Promise<Project> {
    const changed = [...texts].filter(([path, text]) => this.#files.get(path)!.text !== text);
    const facts = await lowering.lowerAll(changed.map(([path, text]) => ({ text, language: languageOf(path)! })));
    return this.with(changed.map(([path, text], i) => ({ ...this.#files.get(path)!, text, facts: facts[i]! })));
  }
}
