/** The documents that are open in the editor, each with its text, its place and, where it is linted, its live Facts. */
import { basename } from 'node:path';
import { grammarsFor, languageOf } from '../../engine/languages/index.ts';
import { openLive, type LiveFile } from '../../engine/languages/live.ts';
import { CONFIG_FILE } from '../../workspace/roots.ts';
import type { ChangeParams, OpenParams } from './calls.ts';
import type { Equipment } from './equipment.ts';
import { TextDocument, type Encoding } from './text-document.ts';
import type { Located } from './trees.ts';

export interface OpenDocument extends Located {
  readonly document: TextDocument;
  /** Absent where the document is not linted. */
  readonly live?: LiveFile;
  /** Why it is not. */
  readonly problem?: string;
}

/** Longer texts are skipped by default on the command line; here they would hold up the others with every keystroke. */
const MAX_LENGTH = 2 * 1024 * 1024;

export class OpenDocuments {
  readonly #equipment: Equipment;
  readonly #encoding: Encoding;
  /** By URI. */
  readonly #open = new Map<string, OpenDocument>();

  constructor(equipment: Equipment, encoding: Encoding) {
    this.#equipment = equipment;
    this.#encoding = encoding;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  [Symbol.iterator](): Iterator<OpenDocument> {
    return this.#open.values();
  }

  async open({ uri, languageId, version, text }: OpenParams): Promise<OpenDocument> {
    const located = this.#equipment.trees.locate(uri, languageId);
    const document = new TextDocument(uri, languageId, version, text, this.#encoding);
    const opened = { ...located, document, ...(await this.#read(located.path, text)) };
    this.#open.set(uri, opened);
    const { live, tree, path } = opened;
    if (live) {
      tree.uris.set(path, uri);
      tree.files.open(path, () => live.text);
    }
    return opened;
  }

  /** Undefined for a document that is not open. */
  change({ uri, version, changes }: ChangeParams): OpenDocument | undefined {
    const open = this.#open.get(uri);
    const applied = open?.document.apply(version, changes);
    if (applied) open?.live?.edit(applied);
    return open;
  }

  /** Lets go of a document; undefined where it was not open. */
  close(uri: string): OpenDocument | undefined {
    const open = this.#open.get(uri);
    this.#open.delete(uri);
    if (!open?.live) return open;
    open.tree.files.close(open.path);
    open.tree.uris.delete(open.path);
    this.#equipment.trees.release(uri);
    open.live.close();
    return open;
  }

  async #read(path: string, text: string): Promise<Pick<OpenDocument, 'live' | 'problem'>> {
    if (basename(path) === CONFIG_FILE) return {};
    const language = languageOf(path.replaceAll('\\', '/'));
    if (language === null) return { problem: 'not in a language that is linted' };
    if (text.length > MAX_LENGTH) return { problem: 'too long to be linted while it is open' };
    const syntax = await this.#equipment.syntax();
    await syntax.load(grammarsFor(language));
    return { live: openLive(syntax, text, language) };
  }
}
