/** The extension in the browser: the server is a web worker and reads through the editor. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start, type Extension } from './extension.ts';

declare global {
  /** What is used of the browser's workers. */
  interface Worker {
    terminate(): void;
  }
  var Worker: new (url: string) => Worker;
}

let extension: Extension | undefined;
let worker: Worker | undefined;

export function activate(context: ExtensionContext): void {
  extension = start(context, {
    serverHasDisk: false,
    createClient: (id, name, options) => new LanguageClient(id, name, () => startWorker(context.extensionUri), options),
  });
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
  worker?.terminate();
}

/**
 * From the script's text, not from its address: editors refuse workers that come from where extensions are kept. One
 * that still runs is ended, since it no longer has anybody to speak to. The address stays valid: an editor may load it
 * after the worker has been made.
 */
async function startWorker(extensionUri: Uri): Promise<MessageTransports> {
  worker?.terminate();
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'server-web.js'));
  worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
