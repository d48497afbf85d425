/**
 * Files that only somebody else can read, and only for the asking: those of a client, in a browser or a virtual
 * workspace. The engine reads synchronously; so a question that cannot be answered yet is noted and answered with
 * "nothing there", and whoever asked fetches what is wanted and asks again.
 */
import { basename, dirname } from 'node:path/posix';
import { tooLarge, unreadable } from '../read-source.ts';
import type { Entry, FileTree } from './file-tree.ts';

/** Fetches from the client; undefined where there is nothing. Paths are `/`-separated. */
export interface FileSource {
  folder(path: string): Promise<readonly Entry[] | undefined>;
  file(path: string): Promise<Buffer | undefined>;
}

export class FetchedFiles implements FileTree {
  readonly #source: FileSource;
  readonly #folders = new Map<string, readonly Entry[] | undefined>();
  readonly #files = new Map<string, Buffer | undefined>();
  readonly #wantedFolders = new Set<string>();
  readonly #wantedFiles = new Set<string>();

  constructor(source: FileSource) {
    this.#source = source;
  }

  /** Fetches what was asked for in vain; true where anything was, and asking again is worth while. */
  async fetchWanted(): Promise<boolean> {
    const folders = [...this.#wantedFolders];
    const files = [...this.#wantedFiles];
    this.#wantedFolders.clear();
    this.#wantedFiles.clear();
    await Promise.all([
      ...folders.map(async (path) => this.#folders.set(path, await this.#source.folder(path).catch(() => undefined))),
      ...files.map(async (path) => this.#files.set(path, await this.#source.file(path).catch(() => undefined))),
    ]);
    return folders.length + files.length > 0;
  }

  /** Forgets what is known of a path that has changed. */
  forget(path: string): void {
    this.#files.delete(path);
    this.#folders.delete(path);
    this.#folders.delete(dirname(path));
  }

  list(folder: string): readonly Entry[] | undefined {
    if (!this.#folders.has(folder)) this.#wantedFolders.add(folder);
    return this.#folders.get(folder);
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    if (path === '/') return 'folder';
    const kind = this.list(dirname(path))?.find((entry) => entry.name === basename(path))?.kind;
    return kind === 'other' ? undefined : kind;
  }

  read(path: string, maxBytes = Infinity) {
    if (this.kindOf(path) !== 'file') return unreadable('ENOENT');
    if (!this.#files.has(path)) this.#wantedFiles.add(path);
    const bytes = this.#files.get(path);
    if (!bytes) return unreadable('ENOENT');
    return bytes.length > maxBytes ? tooLarge(bytes.length, maxBytes) : bytes;
  }

  realPath(path: string): string {
    return path;
  }
}
