/** What the workspace may read: a disk, a disk below open documents, or what a client hands over. Paths are absolute. */
import type { Unreadable } from '../read-source.ts';

export type EntryKind = 'file' | 'folder' | 'other';

export interface Entry {
  readonly name: string;
  /** Links are `other`: what they lead to is found at its own place. */
  readonly kind: EntryKind;
}

export interface FileTree {
  /** What a folder holds, in any order; undefined where it cannot be listed. */
  list(folder: string): readonly Entry[] | undefined;
  /** What stands at a path, links followed; undefined where nothing does. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** The bytes of a file, or why there are none. */
  read(path: string, maxBytes?: number): Buffer | Unreadable;
  /** The path without links, or undefined where nothing stands there. */
  realPath(path: string): string | undefined;
}

export function exists(files: FileTree, path: string): boolean {
  return files.kindOf(path) !== undefined;
}

/** A small file as text without its byte order mark; undefined where it cannot be read. */
export function readText(files: FileTree, path: string, maxBytes?: number): string | undefined {
  const bytes = files.read(path, maxBytes);
  return 'reason' in bytes ? undefined : bytes.toString('utf8').replace(/^\uFEFF/, '');
}
