/** A tree of files below documents that are open in an editor: what is being typed counts, saved or not. */
import { basename, dirname } from 'node:path';
import { tooLarge, unreadable } from '../read-source.ts';
import type { Entry, FileTree } from './file-tree.ts';

export class OpenFiles implements FileTree {
  readonly #below: FileTree;
  readonly #texts = new Map<string, () => string>();

  constructor(below: FileTree = NO_FILES) {
    this.#below = below;
  }

  open(path: string, text: () => string): void {
    this.#texts.set(path, text);
  }

  close(path: string): void {
    this.#texts.delete(path);
  }

  isOpen(path: string): boolean {
    return this.#texts.has(path);
  }

  list(folder: string): readonly Entry[] | undefined {
    const below = this.#below.list(folder);
    const unsaved = [...this.#texts.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));
    if (!below && unsaved.length === 0) return undefined;
    const known = new Set(below?.map((entry) => entry.name));
    return [
      ...(below ?? []),
      ...unsaved.filter((name) => !known.has(name)).map((name): Entry => ({ name, kind: 'file' })),
    ];
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    if (this.#texts.has(path)) return 'file';
    const below = this.#below.kindOf(path);
    if (below) return below;
    return [...this.#texts.keys()].some((open) => dirname(open) === path) ? 'folder' : undefined;
  }

  read(path: string, maxBytes = Infinity) {
    const text = this.#texts.get(path);
    if (!text) return this.#below.read(path, maxBytes);
    const bytes = Buffer.from(text(), 'utf8');
    return bytes.length > maxBytes ? tooLarge(bytes.length, maxBytes) : bytes;
  }

  realPath(path: string): string | undefined {
    return this.#below.realPath(path) ?? (this.#texts.has(path) ? path : undefined);
  }
}

/** A tree without files: what an untitled document stands in. */
const NO_FILES: FileTree = {
  list: () => undefined,
  kindOf: () => undefined,
  read: () => unreadable('ENOENT'),
  realPath: () => undefined,
};
