/** Which configuration holds in a root. */
import { ConfigError } from '../../engine/config/config.ts';
import { rules } from '../../rules/index.ts';
import { ConfigStore, type Configs, type LoadedConfig } from '../../workspace/config-store.ts';
import type { Root } from '../../workspace/roots.ts';
import type { ClientSettings } from './client-settings.ts';
import type { Tree } from './trees.ts';

/** A root whose files the client hands over one by one is not read whole beyond this. */
const MAX_FETCHED_FILES = 300;

/** The root's `timesync-lint.json`, as it was when it was right last; where there is none, the client's settings. */
export class Governing implements Configs {
  readonly settings: ClientSettings;
  readonly #tree: Tree;
  #right: LoadedConfig | undefined;
  #problem: string | undefined;

  constructor(tree: Tree, settings: ClientSettings) {
    this.#tree = tree;
    this.settings = settings;
  }

  /** What is wrong with the configuration or the settings. */
  get problem(): string | undefined {
    return this.#problem ?? this.settings.problem;
  }

  /** Throws `ConfigError` where it was never right. */
  async of(root: Root): Promise<LoadedConfig> {
    const { config, base } =
      root.kind === 'config' ? await this.#written(root) : { config: this.settings.config, base: root.folder };
    if (!this.#tree.fetched) return { config, base };
    const maxProjectFiles = Math.min(config.maxProjectFiles ?? Infinity, MAX_FETCHED_FILES);
    return { config: { ...config, maxProjectFiles }, base };
  }

  async #written(root: Root): Promise<LoadedConfig> {
    try {
      this.#right = await new ConfigStore(this.#tree.files, rules).of(root);
      this.#problem = undefined;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.#problem = error.message;
      if (!this.#right) throw error;
    }
    return this.#right;
  }
}
