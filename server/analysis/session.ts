/** One root with open documents: linted when asked, and again only after something has changed. */
import { join } from 'node:path';
import { ConfigError } from '../../engine/config/config.ts';
import type { Finding } from '../../engine/lint/finding.ts';
import type { Linter, Project } from '../../workspace/project.ts';
import type { LiveRoot } from '../../workspace/live/live-root.ts';
import { CONFIG_FILE } from '../../workspace/roots.ts';
import type { Documents } from './diagnostics.ts';
import type { Governing } from './governing.ts';
import { TextDocument, type Encoding } from './text-document.ts';
import type { Tree } from './trees.ts';

const CONFIDENCES = ['low', 'medium', 'high'] as const;

export class Session implements Documents {
  readonly tree: Tree;
  readonly live: LiveRoot;
  readonly #governing: Governing;
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
    governing: Governing,
    linter: Linter,
    encoding: Encoding,
    openDocument: (uri: string) => TextDocument | undefined,
  ) {
    this.tree = tree;
    this.live = live;
    this.#governing = governing;
    this.#linter = linter;
    this.#encoding = encoding;
    this.#openDocument = openDocument;
  }

  get project(): Project | undefined {
    return this.#project;
  }

  /** What is wrong with the configuration; the last one that was right still holds. */
  get problem(): string | undefined {
    return this.#governing.problem;
  }

  /** Brings the findings up to date. Without a configuration that was ever right there are none. */
  async lint(): Promise<void> {
    if (this.live.isCurrent && this.#project) return;
    try {
      await this.#complete();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
    }
  }

  /** Whether a finding is sure enough for this client. */
  isShown(finding: Finding): boolean {
    return CONFIDENCES.indexOf(finding.confidence) >= CONFIDENCES.indexOf(this.#governing.settings.minConfidence);
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
    if (!this.#governing.settings.enable) return;
    for (const finding of this.#project.lint(this.#linter).findings) {
      if (!this.isShown(finding)) continue;
      const same = this.#findings.get(finding.place.file);
      if (same) same.push(finding);
      else this.#findings.set(finding.place.file, [finding]);
    }
  }
}
