/** A client for tests: another implementation's messages, over the standard streams of the bundled server. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import {
  READ_FILE,
  READ_FOLDER,
  STATUS,
  type DocumentStatus,
  type FolderEntries,
  type ServerOptions,
  type UriParams,
} from '../protocol.ts';

export const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export interface ClientOptions {
  readonly folders?: readonly string[];
  /** Absent: one that can do all that the server makes use of. */
  readonly capabilities?: ClientCapabilities;
  readonly options?: ServerOptions;
  /** What is answered for the section, by scope. */
  readonly settings?: (scope: string | undefined) => unknown;
  /** Files that the client has and hands over, by URI. */
  readonly files?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
}

/** A client that asks for diagnostics. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceFolders: true },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

/** A client that is told. */
export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export class TestClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly published = new Map<string, readonly Diagnostic[]>();
  /** All of them in the order in which they came. */
  readonly publications: PublishDiagnosticsParams[] = [];
  /** The newest of each document. */
  readonly status = new Map<string, DocumentStatus>();
  readonly shown: { readonly uri: string; readonly selection?: Range }[] = [];
  readonly notifications: { readonly method: string; readonly params: unknown }[] = [];
  refreshes = 0;
  result: InitializeResult | undefined;
  readonly #versions = new Map<string, number>();

  private constructor({ settings, command, files }: ClientOptions) {
    const [program, ...args] = command ?? [process.execPath, SERVER, '--stdio'];
    this.process = spawn(program!, args);
    // A test that fails leaves its server to end with the tests.
    for (const handle of [this.process, this.process.stdin, this.process.stdout, this.process.stderr])
      (handle as { unref?(): void }).unref?.();
    this.process.stderr.on('data', (data: Buffer) => process.stderr.write(data));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.publications.push(params);
      this.published.set(params.uri, params.diagnostics);
    });
    this.connection.onNotification(STATUS, (status: DocumentStatus) => void this.status.set(status.uri, status));
    if (files) {
      this.connection.onRequest(READ_FILE, ({ uri }: UriParams) => {
        const text = files[uri];
        return text === undefined ? null : { base64: Buffer.from(text, 'utf8').toString('base64') };
      });
      this.connection.onRequest(READ_FOLDER, ({ uri }: UriParams) => entriesOf(files, uri));
    }
    this.connection.onNotification((method, params) => void this.notifications.push({ method, params }));
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('window/showDocument', (params: { uri: string; selection?: Range }) => {
      this.shown.push(params);
      return { success: true };
    });
    this.connection.listen();
  }

  /** A server that is initialised. */
  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    await client.initialize(options);
    return client;
  }

  /** A server that was told nothing yet. */
  static silent(options: ClientOptions = {}): TestClient {
    return new TestClient(options);
  }

  async initialize(options: ClientOptions = {}): Promise<void> {
    this.result = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? PULLING,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      ...(options.options ? { initializationOptions: options.options } : {}),
    });
    await this.connection.sendNotification('initialized', {});
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.#versions.get(uri)! + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(uri);
    return report.kind === 'full' ? report.items : [];
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Files that were created, changed or deleted by somebody else. */
  async touched(...uris: readonly string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((uri) => ({ uri, type: 2 })),
    });
  }

  run(command: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  }

  actions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  }

  /** Waits until something holds; fails with what was waited for. */
  async until(what: string, holds: () => boolean, milliseconds = 10_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Resolves with the exit code. */
  get exited(): Promise<number | null> {
    return new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** Ends the server in order. Resolves with its exit code. */
  async stop(): Promise<number | null> {
    const { exited } = this;
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await exited;
    this.connection.dispose();
    return code;
  }
}

/** What stands in a folder, going by the URIs of the files below it. */
function entriesOf(files: Readonly<Record<string, string>>, folder: string): FolderEntries | null {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const entries = new Map<string, 'file' | 'folder'>();
  for (const uri of Object.keys(files)) {
    if (!uri.startsWith(prefix)) continue;
    const [name, ...rest] = uri.slice(prefix.length).split('/');
    entries.set(name!, rest.length > 0 ? 'folder' : 'file');
  }
  return entries.size === 0 ? null : [...entries];
}
