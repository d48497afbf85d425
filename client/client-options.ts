/** What the language client is started with, the same on the desktop and in the browser. */
import { Uri, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { OPEN_RULE, type ServerOptions } from '../server/protocol.ts';
import { documentSelector, hasVirtualFolder } from './documents.ts';
import { showRulePage } from './rule-page.ts';

export interface Circumstances {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  /** The server process sees this machine's disk. */
  readonly serverHasDisk: boolean;
  /** What becomes of a connection that breaks; made with the client, which has the usual answer. */
  readonly defaultErrorHandler: () => ErrorHandler;
}

export function clientOptions({ extensionUri, log, serverHasDisk, defaultErrorHandler }: Circumstances) {
  return {
    documentSelector: documentSelector(),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'timesync-lint',
    initializationOptions: (): ServerOptions => ({
      ...(serverHasDisk && !hasVirtualFolder() ? {} : { files: 'client' }),
      resources: folder(extensionUri, 'dist'),
      pages: folder(extensionUri, 'rules'),
      // The editor would ask for it again as soon as it is answered.
      workspaceDiagnostics: false,
      status: true,
    }),
    middleware: {
      executeCommand: (command, args: unknown[], next) =>
        command === OPEN_RULE ? showRulePage(extensionUri, args[0]) : next(command, args),
    },
    errorHandler: restarting(defaultErrorHandler),
  } satisfies LanguageClientOptions;
}

/** Ends in a slash, so that names can be resolved against it. */
const folder = (base: Uri, name: string): string => `${Uri.joinPath(base, name).toString()}/`;

/**
 * A server that ends by itself is started again, up to four times in three minutes; the output tells. Until its end is
 * known, messages to it fail: that is part of the same story, and no reason to give it up.
 */
function restarting(usual: () => ErrorHandler): ErrorHandler {
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: async () => {
      const result = await usual().closed();
      if (result.action !== CloseAction.Restart) return result;
      const message = 'The server ended unexpectedly and is started again; open files are sent to it anew.';
      return { ...result, message, handled: true };
    },
  };
}
