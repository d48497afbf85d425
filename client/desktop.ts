/** The extension on the desktop and in remote windows: the server is a process of its own, spoken to by Node's IPC. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, type Extension } from './extension.ts';

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
  };
  extension = start(context, {
    serverHasDisk: true,
    createClient: (id, name, options) => new LanguageClient(id, name, server, options),
  });
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
