/** Where documents live: on this disk, with the client, or nowhere but in the editor; and their URIs there and back. */
import { dirname, join, basename } from 'node:path';
import { URI } from 'vscode-uri';
import { FetchedFiles, type FileSource } from '../../workspace/files/fetched-files.ts';
import type { FileTree } from '../../workspace/files/file-tree.ts';
import { OpenFiles } from '../../workspace/files/open-files.ts';

export interface Tree {
  readonly id: string;
  readonly files: OpenFiles;
  /** Files that come from the client. */
  readonly fetched?: FetchedFiles;
  /** The URI by which the client knows a path. */
  uriOf(path: string): string;
  readonly uris: Map<string, string>;
}

/** A document's place. */
export interface Located {
  readonly tree: Tree;
  readonly path: string;
}

/** Names of files by the languages of documents that have none. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  c: '.c',
  cpp: '.cpp',
  arduino: '.ino',
  python: '.py',
  javascript: '.js',
  javascriptreact: '.jsx',
  typescript: '.ts',
  typescriptreact: '.tsx',
};

export class Trees {
  readonly #disk: Tree | undefined;
  readonly #source: ((toUri: (path: string) => string) => FileSource) | undefined;
  readonly #trees = new Map<string, Tree>();
  readonly #diskFiles: FileTree | undefined;

  /** `disk`: what this process can read; `source`: files of the client, by URI. */
  constructor(disk: FileTree | undefined, source: ((toUri: (path: string) => string) => FileSource) | undefined) {
    this.#diskFiles = disk;
    this.#source = source;
    this.#disk = disk && treeOf('disk', new OpenFiles(disk), (path) => URI.file(path).toString());
  }

  /** Where a document or folder stands; `languageId` names the language of a document without a file name. */
  locate(uri: string, languageId?: string): Located {
    const parsed = URI.parse(uri);
    if (parsed.scheme === 'file' && this.#disk) return { tree: this.#disk, path: this.#realPath(parsed.fsPath) };
    if (this.#source && parsed.scheme !== 'untitled' && parsed.path.startsWith('/')) {
      return { tree: this.#clientTree(parsed), path: parsed.path.replace(/(?<=.)\/$/, '') };
    }
    const extension = EXTENSIONS[languageId ?? ''] ?? '';
    const name = basename(parsed.path) || 'untitled';
    const path = join('/', name.endsWith(extension) ? name : name + extension);
    return { tree: this.#aloneTree(uri), path };
  }

  /** Forgets a document that stood alone. */
  release(uri: string): void {
    this.#trees.delete(`alone ${uri}`);
  }

  get all(): readonly Tree[] {
    return [...(this.#disk ? [this.#disk] : []), ...this.#trees.values()];
  }

  /** A file that was never saved has a real folder at least. */
  #realPath(path: string): string {
    const real = this.#diskFiles!.realPath(path);
    if (real !== undefined) return real;
    const folder = this.#diskFiles!.realPath(dirname(path));
    return folder === undefined ? path : join(folder, basename(path));
  }

  #clientTree({ scheme, authority }: URI): Tree {
    const id = `${scheme}://${authority}`;
    let tree = this.#trees.get(id);
    if (!tree) {
      const toUri = (path: string) => URI.from({ scheme, authority, path }).toString();
      const fetched = new FetchedFiles(this.#source!(toUri));
      this.#trees.set(id, (tree = treeOf(id, new OpenFiles(fetched), toUri, fetched)));
    }
    return tree;
  }

  #aloneTree(uri: string): Tree {
    const id = `alone ${uri}`;
    let tree = this.#trees.get(id);
    if (!tree) this.#trees.set(id, (tree = treeOf(id, new OpenFiles(), () => uri)));
    return tree;
  }
}

function treeOf(id: string, files: OpenFiles, toUri: (path: string) => string, fetched?: FetchedFiles): Tree {
  const uris = new Map<string, string>();
  return { id, files, uris, uriOf: (path) => uris.get(path) ?? toUri(path), ...(fetched ? { fetched } : {}) };
}
