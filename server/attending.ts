/** Answers what the analysis asks: it knows no client. */
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Connection } from 'vscode-languageserver';
import { Calls } from './analysis/calls.ts';
import { READ_FILE, READ_FOLDER, SETTINGS, type FileContents, type FolderEntries } from './protocol.ts';

/** `pushed`: the settings of a client that cannot be asked (`asks` false). */
export function attend(
  thread: MessageConnection,
  connection: Connection,
  asks: boolean,
  pushed: { readonly settings?: unknown },
): void {
  thread.onRequest(Calls.settings, async ({ uri }) =>
    asks
      ? ((await connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS })) as unknown)
      : (pushed.settings ?? null),
  );
  thread.onRequest(Calls.readFile, (params) => connection.sendRequest<FileContents | null>(READ_FILE, params));
  thread.onRequest(Calls.readFolder, (params) => connection.sendRequest<FolderEntries | null>(READ_FOLDER, params));
}
