/** One root with open documents: linted when asked, and again only after something has changed. */
import { join } from 'node:path';
import { ConfigError } from '../../engine/config/config.ts';
import type { Finding } from '../../engine/lint/finding.ts';
import type { Linter, Project } from '../../workspace/project.ts';
import type { LiveRoot } from '../../workspace/live/live-root.ts';
import { CONFIG_FILE } from '../../workspace/roots.ts';
import type { ClientSettings } from './client-settings.ts';
import type { Documents } from './diagnostics.ts';
import { TextDocument, type Encoding } from './text-document.ts';
import type { Tree } from './trees.ts';

const CONFIDENCES = ['low', 'medium', 'high'] as const;

export class Session implements Documents {
  readonly tree: Tree;
  readonly live: LiveRoot;
  /** The configuration in force stands in it. */
  settings: ClientSettings;
  /** What is wrong with the configuration; the last one that was right still holds. */
  problem: string | undefined;
  readonly #linter: Linter;
  readonly #encoding: Encoding;
  #project: Project | undefined;
  #findings = new Map<string, Finding[]>();
  /** Closed files that findings or their trails stand in, made when asked for. */
  #closed = new Map<string, TextDocument>();
  readonly #openDocument: (uri: string) => TextDocument | undefined;

  constructor(
    tree: Tree,
    live: LiveRoot,
    settings: ClientSettings,
    linter: Linter,
    encoding: Encoding,
    openDocument: (uri: string) => TextDocument | undefined,
  ) {
    this.tree = tree;
    this.live = live;
    this.settings = settings;
    this.#linter = linter;
    this.#encoding = encoding;
    this.#openDocument = openDocument;
  }

  get project(): Project | undefined {
    return this.#project;
  }

  /** Brings the findings up to date. With a broken configuration they stay those of the last one that was right. */
  async lint(): Promise<void> {
    if (this.live.isCurrent && this.#project) return;
    try {
      await this.#complete();
      this.problem = this.settings.problem;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.problem = error.message;
    }
  }

  /** Whether a finding is sure enough for this client. */
  isShown(finding: Finding): boolean {
    return CONFIDENCES.indexOf(finding.confidence) >= CONFIDENCES.indexOf(this.settings.minConfidence);
  }

  /** URI of the configuration file in force. */
  get configUri(): string | null {
    const { folder, kind } = this.live.root;
    return kind === 'config' ? this.tree.uriOf(join(folder, CONFIG_FILE)) : null;
  }

  /** Findings in one file, by its path within the root; shown ones only. */
  findings(path: string): readonly Finding[] {
    return this.#findings.get(path) ?? [];
  }

  get paths(): Iterable<string> {
    return this.#findings.keys();
  }

  /** The path within the root of an absolute one, where the project has the file. */
  pathOf(absolute: string): string | undefined {
    for (const file of this.#project?.files ?? []) if (file.absolute === absolute) return file.path;
    return undefined;
  }

  document(path: string): TextDocument | undefined {
    const file = this.#project?.file(path);
    if (!file) return undefined;
    const uri = this.tree.uriOf(file.absolute);
    const open = this.#openDocument(uri);
    if (open) return open;
    let closed = this.#closed.get(path);
    if (closed?.text !== file.text)
      this.#closed.set(path, (closed = new TextDocument(uri, '', 0, file.text, this.#encoding)));
    return closed;
  }

  async #complete(): Promise<void> {
    const { fetched } = this.tree;
    for (;;) {
      try {
        this.#project = await this.live.project();
      } catch (error) {
        // The configuration itself may have to be fetched first.
        if (!(await fetched?.fetchWanted())) throw error;
        continue;
      }
      if (!(await fetched?.fetchWanted())) break;
      this.live.invalidate();
    }
    this.#findings = new Map();
    if (!this.settings.enable) return;
    for (const finding of this.#project.lint(this.#linter).findings) {
      if (!this.isShown(finding)) continue;
      const same = this.#findings.get(finding.place.file);
      if (same) same.push(finding);
      else this.#findings.set(finding.place.file, [finding]);
    }
  }
}
