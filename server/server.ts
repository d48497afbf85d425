/** The language server: the protocol, and nothing of what is found. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type {
  CodeAction,
  Hover,
  RelatedFullDocumentDiagnosticReport,
  RelatedUnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { EXTENSIONS } from '../engine/languages/index.ts';
import { MARKER_NAMES } from '../workspace/markers.ts';
import { CONFIG_FILE } from '../workspace/roots.ts';
import { Calls, type FileReport } from './analysis/calls.ts';
import type { Encoding } from './analysis/text-document.ts';
import { Analyst, type AnalysisThread } from './analyst.ts';
import { attend } from './attending.ts';
import { COMMANDS, executeCommand, lintWorkspace } from './commands.ts';
import { Diagnosing } from './diagnosing.ts';
import { REFUSED, type Refusal } from './gate.ts';
import { hoverText } from './hover-text.ts';
import { FIX_ALL, INVENTORY, type InventoryParams, type ServerOptions } from './protocol.ts';

/** What the process that the server runs in provides. */
export interface Host {
  readonly version: string;
  /** Where rule pages stand if the client does not say so. */
  readonly pages: string | null;
  readonly startAnalysis: (options: ServerOptions) => AnalysisThread;
  /** The page of a rule, in Markdown. */
  readonly page: (uri: string) => Promise<string | undefined>;
}

export function startServer(connection: Connection, host: Host): void {
  let running: Running | undefined;
  connection.onInitialize((params) => {
    running = new Running(connection, host, params);
    return running.answer();
  });
  connection.onInitialized(() => running?.register());
  connection.onShutdown(() => running?.end());
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => {
    throw new ResponseError(code, message);
  });
  connection.listen();
}

class Running {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #params: InitializeParams;
  readonly #options: ServerOptions;
  readonly #encoding: Encoding;
  readonly #analyst: Analyst;
  readonly #diagnosing: Diagnosing;
  readonly #pages: string | null;
  #folders: readonly string[];

  constructor(connection: Connection, host: Host, params: InitializeParams) {
    this.#connection = connection;
    this.#host = host;
    this.#params = params;
    this.#options = (params.initializationOptions ?? {}) as ServerOptions;
    this.#encoding = encodingFor(params);
    this.#pages = this.#options.pages ?? host.pages;
    this.#folders = foldersOf(params);
    const { capabilities } = params;
    this.#analyst = new Analyst(
      {
        start: () => host.startAnalysis(this.#options),
        attend: (thread) => attend(thread, connection, capabilities.workspace?.configuration === true, this.#pushed),
        log: (message) => connection.console.error(message),
        onReplaced: () => this.#diagnosing.again(),
      },
      {
        encoding: this.#encoding,
        pages: this.#pages,
        clientFiles: this.#options.files === 'client',
        folders: this.#folders,
      },
    );
    this.#diagnosing = new Diagnosing(connection, this.#analyst, {
      pulls: capabilities.textDocument?.diagnostic !== undefined,
      refreshes: capabilities.workspace?.diagnostics?.refreshSupport === true,
      status: this.#options.status === true,
    });
    this.#listen();
  }

  /** Settings that a client sent by itself, where it cannot be asked. */
  readonly #pushed: { settings?: unknown } = {};

  answer(): InitializeResult {
    const { capabilities } = this.#params;
    return {
      serverInfo: { name: 'timesync-lint', version: this.#host.version },
      capabilities: {
        positionEncoding: this.#encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(capabilities.textDocument?.diagnostic
          ? {
              diagnosticProvider: {
                identifier: 'timesync-lint',
                interFileDependencies: true,
                workspaceDiagnostics: this.#options.workspaceDiagnostics !== false,
                workDoneProgress: true,
              },
            }
          : {}),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['-', ' ', ','] },
        executeCommandProvider: { commands: COMMANDS, workDoneProgress: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async register(): Promise<void> {
    const { workspace } = this.#params.capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'timesyncLint' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
    if (workspace?.workspaceFolders)
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.#analyst.folders(this.#folders);
        this.#diagnosing.again();
      });
  }

  end(): void {
    this.#analyst.end();
  }

  #listen(): void {
    this.#follow();
    this.#answerDiagnostics();
    this.#answerTheRest();
  }

  /** What the client tells. */
  #follow(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(({ textDocument }) => {
      this.#analyst.open(textDocument);
      this.#diagnosing.edited(textDocument.uri);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      this.#analyst.change({ uri: textDocument.uri, version: textDocument.version, changes: contentChanges });
      this.#diagnosing.edited(textDocument.uri);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      this.#analyst.close(textDocument.uri);
      this.#diagnosing.closed(textDocument.uri);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      this.#analyst.touched(uris);
      this.#diagnosing.hide(uris);
      this.#diagnosing.again();
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#pushed.settings = (settings as Record<string, unknown> | null | undefined)?.timesyncLint;
      this.#analyst.configured();
      this.#diagnosing.again();
    });
  }

  #answerDiagnostics(): void {
    const { diagnostics } = this.#connection.languages;
    diagnostics.on(
      async (
        { textDocument, previousResultId },
        token,
      ): Promise<RelatedFullDocumentDiagnosticReport | RelatedUnchangedDocumentDiagnosticReport> => {
        const diagnosis = await this.#diagnosing.pull(textDocument.uri, token);
        if (!diagnosis) return { kind: 'full', items: [] };
        const { resultId, items } = diagnosis;
        if (resultId === previousResultId) return { kind: 'unchanged', resultId };
        return { kind: 'full', resultId, items: [...items] };
      },
    );
    /** Files that the client was told findings of the last time it asked. */
    let told: ReadonlySet<string> = new Set();
    diagnostics.onWorkspace(async (_, token, progress, partial) => {
      const open = this.#analyst.documents;
      const items: Parameters<NonNullable<typeof partial>['report']>[0]['items'] = [];
      const found = new Set<string>();
      const report = (files: readonly FileReport[]) => {
        const reports = files
          .filter(({ uri }) => !open.has(uri))
          .map(({ uri, items }) => ({ uri, version: null, kind: 'full' as const, items: [...items] }));
        if (partial) partial.report({ items: reports });
        else items.push(...reports);
      };
      await lintWorkspace(
        this.#analyst,
        (files) => {
          for (const { uri } of files) found.add(uri);
          report(files);
        },
        progress,
        token,
      );
      report([...told].filter((uri) => !found.has(uri)).map((uri) => ({ uri, items: [] })));
      told = found;
      return { items };
    });
  }

  #answerTheRest(): void {
    const connection = this.#connection;
    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const actions: CodeAction[] = [];
      if (wants(context.only, CodeActionKind.QuickFix, true))
        actions.push(...(await this.#analyst.ask(Calls.actions, { uri: textDocument.uri, range }, token)));
      if (wants(context.only, FIX_ALL, false)) {
        const edits = await this.#analyst.ask(Calls.fixAll, { uri: textDocument.uri }, token);
        const edit = { changes: { [textDocument.uri]: [...edits] } };
        if (edits.length > 0) actions.push({ title: 'Apply all safe fixes of timesync-lint', kind: FIX_ALL, edit });
      }
      return actions;
    });
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const facts = await this.#analyst.ask(Calls.hover, { uri: textDocument.uri, position }, token);
      if (!facts) return null;
      const value = await hoverText(facts, this.#pages, this.#host.page);
      return { contents: { kind: 'markdown', value }, range: facts.range };
    });
    connection.onCompletion(async ({ textDocument, position }, token) => [
      ...(await this.#analyst.ask(Calls.complete, { uri: textDocument.uri, position }, token)),
    ]);
    connection.onExecuteCommand(({ command, arguments: args }, token, progress) =>
      executeCommand(command, args ?? [], progress, token, {
        connection,
        analyst: this.#analyst,
        diagnosing: this.#diagnosing,
        pages: this.#pages,
        showsDocuments: this.#params.capabilities.window?.showDocument?.support === true,
      }),
    );
    connection.onRequest(INVENTORY, (params: InventoryParams | null, token) =>
      this.#analyst.ask(Calls.inventory, params ?? {}, token),
    );
  }
}

const WATCHERS = [
  { globPattern: `**/*.{${EXTENSIONS.join()}}` },
  { globPattern: `**/{${[CONFIG_FILE, '.gitignore', ...MARKER_NAMES].join()}}` },
];

/** The first of the client's encodings that we know; UTF-16 where it names none (LSP 3.17). */
function encodingFor({ capabilities }: InitializeParams): Encoding {
  const known = (one: string): one is Encoding => one === 'utf-8' || one === 'utf-16' || one === 'utf-32';
  return capabilities.general?.positionEncodings?.find(known) ?? 'utf-16';
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** Whether a kind is asked for: by its own name or by one that it is part of. */
function wants(only: readonly string[] | undefined, kind: string, byDefault: boolean): boolean {
  return only?.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)) ?? byDefault;
}
