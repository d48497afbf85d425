/** Finds and reads the configuration of each root. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ConfigError, NO_CONFIG, type Config } from '../engine/config/config.ts';
import type { RuleShape } from '../engine/config/schema.ts';
import { CONFIG_FILE, type Root } from './roots.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** What its paths are relative to. */
  readonly base: string;
}

export class ConfigStore {
  readonly #rules: readonly RuleShape[];
  readonly #explicit: string | undefined;
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();

  /** `explicit` replaces the look-up. */
  constructor(rules: readonly RuleShape[], explicit?: string) {
    this.#rules = rules;
    this.#explicit = explicit === undefined ? undefined : resolve(explicit);
  }

  /** The configuration that governs a root. Throws `ConfigError`. */
  of(root: Root): Promise<LoadedConfig> {
    const file = this.#explicit ?? (root.kind === 'config' ? join(root.folder, CONFIG_FILE) : undefined);
    if (file === undefined) return Promise.resolve({ config: NO_CONFIG, base: root.folder });
    let loading = this.#loaded.get(file);
    if (!loading) this.#loaded.set(file, (loading = this.#load(file)));
    return loading;
  }

  async #load(file: string): Promise<LoadedConfig> {
    const shown = displayPath(file);
    let text: string;
    try {
      text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new ConfigError(shown, [{ line: 1, column: 1, message: `cannot be read (${code})` }]);
    }
    const { parseConfig } = await import('../engine/config/parse.ts');
    return { config: await parseConfig(text, shown, this.#rules), base: dirname(file) };
  }
}

/** A path as a person at this working directory would write it, with `/`. */
export function displayPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown === '' ? '.' : shown.startsWith('..') ? path : shown).replaceAll('\\', '/');
}
