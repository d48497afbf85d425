/** The server that is running, whichever client object speaks with it now: that one is replaced by a restart. */
import { EventEmitter, type CancellationToken, type Disposable, type LogOutputChannel, type Uri } from 'vscode';
import {
  State,
  WorkDoneProgress,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageclient';
import { INVENTORY_CHANGED, SETTINGS, STATUS, type DocumentStatus } from '../server/protocol.ts';
import { clientOptions } from './client-options.ts';
import { serveFiles } from './served-files.ts';

/** What differs between the desktop and the browser. */
export interface Platform {
  readonly serverHasDisk: boolean;
  /** A client that has not been started. */
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
}

export type ServerState = 'starting' | 'running' | 'stopped';
export type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** The name of the output, the diagnostics and the status. */
export const NAME = 'timesync-lint';

export class LanguageServer implements Disposable {
  private readonly statusEmitter = new EventEmitter<DocumentStatus>();
  private readonly inventoryEmitter = new EventEmitter<void>();
  private readonly stateEmitter = new EventEmitter<ServerState>();
  /** How things stand with an open document. */
  readonly onStatus = this.statusEmitter.event;
  /** An inventory that was fetched before is out of date. */
  readonly onInventoryChanged = this.inventoryEmitter.event;
  readonly onState = this.stateEmitter.event;

  private client: BaseLanguageClient | undefined;
  /** Starts and stops one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly platform: Platform,
    private readonly extensionUri: Uri,
    private readonly log: LogOutputChannel,
  ) {}

  get state(): ServerState {
    if (this.client?.state === State.Running) return 'running';
    return this.client?.state === State.Starting ? 'starting' : 'stopped';
  }

  /** Starts the server, anew where it runs. What it forgets it is told again: the open documents and the settings. */
  restart(): Promise<void> {
    this.turn = this.turn.then(async () => {
      await this.end();
      this.client = this.create();
      try {
        await this.client.start();
      } catch (error) {
        this.log.error('The server could not be started.', String(error));
      }
    });
    return this.turn;
  }

  stop(): Promise<void> {
    this.turn = this.turn.then(() => this.end());
    return this.turn;
  }

  /** Rejects where no server runs or the request fails. */
  async request<T>(method: string, params: object, token?: CancellationToken): Promise<T> {
    if (this.client?.state !== State.Running) throw new Error('The timesync-lint server is not running.');
    // An absent token would be sent as a second parameter.
    return token ? this.client.sendRequest<T>(method, params, token) : this.client.sendRequest<T>(method, params);
  }

  /** Runs a command of the server and reports how far it is. */
  async execute<T>(command: string, token: CancellationToken, report: (progress: Progress) => void): Promise<T> {
    const workDoneToken = `${command}-${Date.now()}`;
    const listener = this.client?.onProgress(WorkDoneProgress.type, workDoneToken, report);
    try {
      return await this.request<T>('workspace/executeCommand', { command, workDoneToken }, token);
    } finally {
      listener?.dispose();
    }
  }

  dispose(): void {
    for (const emitter of [this.statusEmitter, this.inventoryEmitter, this.stateEmitter]) emitter.dispose();
  }

  private create(): BaseLanguageClient {
    let usual: ErrorHandler | undefined;
    const { platform, extensionUri } = this;
    const options = clientOptions({
      extensionUri,
      log: this.log,
      serverHasDisk: platform.serverHasDisk,
      defaultErrorHandler: () => (usual ??= client.createDefaultErrorHandler()),
    });
    const client = platform.createClient(SETTINGS, NAME, options);
    client.onDidChangeState(() => this.stateEmitter.fire(this.state));
    client.onNotification(STATUS, (status: DocumentStatus) => this.statusEmitter.fire(status));
    client.onNotification(INVENTORY_CHANGED, () => this.inventoryEmitter.fire());
    serveFiles(client);
    return client;
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // It does not answer any more; its process is ended all the same.
      this.log.warn('The server did not end in an orderly way.', String(error));
    }
  }
}
