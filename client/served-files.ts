/** Answers a server without disk: files and folders of the workspace and of the extension, through the editor. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_FILE, READ_FOLDER, type FileContents, type FolderEntries, type UriParams } from '../server/protocol.ts';

/** Must be called before the client starts: the server asks for its grammars while it initialises. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, ({ uri }: UriParams) => readFile(Uri.parse(uri, true)));
  client.onRequest(READ_FOLDER, ({ uri }: UriParams) => readFolder(Uri.parse(uri, true)));
}

function readFile(uri: Uri): Promise<FileContents | null> {
  return unlessMissing(async () => ({ base64: toBase64(await workspace.fs.readFile(uri)) }));
}

function readFolder(uri: Uri): Promise<FolderEntries | null> {
  return unlessMissing(async () => {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => [name, kindOf(type)] as const);
  });
}

/** The type of a link has the bit of its target beside that of links. */
function kindOf(type: FileType): 'file' | 'folder' | 'other' {
  if (type & FileType.Directory) return 'folder';
  return type & FileType.File ? 'file' : 'other';
}

/** Null where the file is not there or may not be read: to the server both mean that there is nothing to read. */
async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}

/** In pieces: the arguments of one call are limited. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
