/** The files of this machine. */
import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { tooLarge, unreadable, type Unreadable } from '../read-source.ts';
import type { Entry, FileTree } from './file-tree.ts';

export const diskFiles: FileTree = {
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true }).map(entryOf);
    } catch {
      return undefined;
    }
  },
  kindOf(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined;
  },
  read: readBytes,
  realPath(path) {
    try {
      return realpathSync(path);
    } catch {
      return undefined;
    }
  },
};

function entryOf(entry: Dirent): Entry {
  return { name: entry.name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other' };
}

function readBytes(path: string, maxBytes = Infinity): Buffer | Unreadable {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code ?? String(error));
  }
  try {
    const size = fstatSync(descriptor).size;
    if (size > maxBytes) return tooLarge(size, maxBytes);
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const read = readSync(descriptor, bytes, length, size - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    closeSync(descriptor);
  }
}
