/** Files that the client hands over, by URI. */
import type { MessageConnection } from 'vscode-jsonrpc';
import type { FileSource } from '../../workspace/files/fetched-files.ts';
import { Calls } from './calls.ts';

export function clientSource(connection: MessageConnection): (toUri: (path: string) => string) => FileSource {
  return (toUri) => ({
    async folder(path) {
      const entries = await connection.sendRequest(Calls.readFolder, { uri: toUri(path) });
      return entries?.map(([name, kind]) => ({ name, kind }));
    },
    async file(path) {
      const contents = await connection.sendRequest(Calls.readFile, { uri: toUri(path) });
      return contents ? Buffer.from(contents.base64, 'base64') : undefined;
    },
  });
}
