/** Finds and reads the configuration of each root. */
import { dirname, join, resolve } from 'node:path';
import { ConfigError, NO_CONFIG, type Config } from '../engine/config/config.ts';
import type { RuleShape } from '../engine/config/schema.ts';
import type { FileTree } from './files/file-tree.ts';
import { isUnreadable } from './read-source.ts';
import { CONFIG_FILE, type Root } from './roots.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** What its paths are relative to. */
  readonly base: string;
}

/** Tells which configuration governs a root. */
export interface Configs {
  /** Throws `ConfigError`. */
  of(root: Root): Promise<LoadedConfig>;
}

export class ConfigStore implements Configs {
  readonly #files: FileTree;
  readonly #rules: readonly RuleShape[];
  readonly #explicit: string | undefined;
  readonly #shown: (path: string) => string;
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();

  /** `explicit` replaces the look-up; `shown` words a path for messages. */
  constructor(
    files: FileTree,
    rules: readonly RuleShape[],
    {
      explicit,
      shown = (path) => path,
    }: { readonly explicit?: string; readonly shown?: (path: string) => string } = {},
  ) {
    this.#files = files;
    this.#rules = rules;
    this.#shown = shown;
    this.#explicit = explicit === undefined ? undefined : resolve(explicit);
  }

  of(root: Root): Promise<LoadedConfig> {
    const file = this.#explicit ?? (root.kind === 'config' ? join(root.folder, CONFIG_FILE) : undefined);
    if (file === undefined) return Promise.resolve({ config: NO_CONFIG, base: root.folder });
    let loading = this.#loaded.get(file);
    if (!loading) this.#loaded.set(file, (loading = this.#load(file)));
    return loading;
  }

  async #load(file: string): Promise<LoadedConfig> {
    const shown = this.#shown(file);
    const bytes = this.#files.read(file);
    if (isUnreadable(bytes))
      throw new ConfigError(shown, [{ line: 1, column: 1, offset: 0, length: 0, message: bytes.message }]);
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const { parseConfig } = await import('../engine/config/parse.ts');
    return { config: await parseConfig(text, shown, this.#rules), base: dirname(file) };
  }
}
