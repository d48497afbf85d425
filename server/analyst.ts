/** The analysis as the protocol's side sees it: a thread that is told what the client tells, and replaced when it hangs or dies. */
import {
  ErrorCodes,
  type CancellationToken,
  type MessageConnection,
  type RequestType,
  type RequestType0,
} from 'vscode-jsonrpc';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import { Calls, type ChangeParams, type OpenParams, type StartParams } from './analysis/calls.ts';
import { TextDocument } from './analysis/text-document.ts';

/** A running analysis. */
export interface AnalysisThread {
  readonly connection: MessageConnection;
  /** Told when it ends by itself; what it was asked is never answered then. */
  onDeath(mourner: () => void): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}

export interface AnalystOptions {
  readonly start: () => AnalysisThread;
  /** Answers what the analysis asks the client; called for each new thread, before it listens. */
  readonly attend: (connection: MessageConnection) => void;
  readonly log: (message: string) => void;
  /** Told after a thread was replaced. */
  readonly onReplaced: () => void;
  /** How long an answer may take, in milliseconds. */
  readonly patience?: number;
}

/** A document takes milliseconds; whoever takes this long will not come back. */
const PATIENCE_MS = 30_000;

/** A text that kills one thread kills the next: after so many in so long only an edit starts another. */
const MAX_DEATHS = 3;
const DEATHS_MS = 300_000;

export class Analyst {
  readonly #options: AnalystOptions;
  readonly #documents = new Map<string, TextDocument>();
  #params: StartParams;
  /** Absent after too many deaths. */
  #thread: AnalysisThread | undefined;
  /** When threads were lost. */
  #deaths: readonly number[] = [];
  /** Rejects what is waited for when the thread is replaced. */
  #waiting = new Set<(reason: unknown) => void>();

  constructor(options: AnalystOptions, params: StartParams) {
    this.#options = options;
    this.#params = params;
    this.#start();
  }

  get documents(): ReadonlyMap<string, TextDocument> {
    return this.#documents;
  }

  open(params: OpenParams): void {
    const { uri, languageId, version, text } = params;
    this.#documents.set(uri, new TextDocument(uri, languageId, version, text, this.#params.encoding));
    this.#tell((connection) => connection.sendNotification(Calls.open, params));
  }

  change(params: ChangeParams): void {
    const document = this.#documents.get(params.uri);
    if (!document) return;
    document.apply(params.version, params.changes);
    this.#tell((connection) => connection.sendNotification(Calls.change, params));
  }

  close(uri: string): void {
    if (this.#documents.delete(uri)) this.#tell((connection) => connection.sendNotification(Calls.close, { uri }));
  }

  touched(uris: readonly string[]): void {
    const files = uris.map((uri) => ({ uri }));
    this.#tell((connection) => connection.sendNotification(Calls.touched, files));
  }

  folders(folders: readonly string[]): void {
    this.#params = { ...this.#params, folders };
    this.#tell((connection) => connection.sendNotification(Calls.folders, folders));
  }

  configured(): void {
    this.#tell((connection) => connection.sendNotification(Calls.configured));
  }

  /** Rejects with `ServerCancelled` where the thread had to be replaced, with `RequestFailed` where there is none. */
  ask<P, R>(type: RequestType<P, R, void>, params: P, token?: CancellationToken): Promise<R> {
    return this.#waited((connection) => connection.sendRequest<R>(type.method, params, token), type.method, token);
  }

  ask0<R>(type: RequestType0<R, void>, token?: CancellationToken): Promise<R> {
    return this.#waited((connection) => connection.sendRequest(type, token), type.method, token);
  }

  /** An analysis of its own with the same documents, for work that takes long; the caller ends it. */
  another(): AnalysisThread {
    const thread = this.#connect();
    this.#tellAll(thread.connection);
    return thread;
  }

  end(): void {
    this.#thread?.end();
  }

  /** A thread that starts now learns by itself how things are. */
  #tell(say: (connection: MessageConnection) => Promise<void>): void {
    if (this.#thread) void say(this.#thread.connection);
    else this.#start();
  }

  async #waited<R>(
    send: (connection: MessageConnection) => Promise<R>,
    method: string,
    token: CancellationToken | undefined,
  ): Promise<R> {
    const thread = this.#thread;
    if (!thread) throw new ResponseError(LSPErrorCodes.RequestFailed, 'the analysis has died; an edit starts it anew');
    const patience = this.#options.patience ?? PATIENCE_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let abandon: ((reason: unknown) => void) | undefined;
    try {
      const answer = await Promise.race([
        send(thread.connection),
        new Promise<never>((_, reject) => {
          this.#waiting.add((abandon = reject));
          timer = setTimeout(() => this.#lost(thread, `${method}: no answer in ${patience / 1000} s`), patience);
        }),
      ]);
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return answer;
    } catch (error) {
      throw isEnded(error) ? new ResponseError(LSPErrorCodes.ServerCancelled, 'the analysis has ended') : error;
    } finally {
      clearTimeout(timer);
      if (abandon) this.#waiting.delete(abandon);
    }
  }

  #lost(thread: AnalysisThread, why: string): void {
    if (thread !== this.#thread) return;
    thread.end();
    this.#thread = undefined;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < DEATHS_MS), now];
    const again = this.#deaths.length <= MAX_DEATHS;
    this.#options.log(`${why}; the analysis is started anew${again ? '' : ' with the next edit'}`);
    if (again) this.#start();
    for (const abandon of this.#waiting)
      abandon(new ResponseError(LSPErrorCodes.ServerCancelled, 'the analysis was started anew'));
    if (again) this.#options.onReplaced();
  }

  #start(): void {
    const thread = this.#connect();
    this.#thread = thread;
    thread.onDeath(() => this.#lost(thread, 'the analysis has died'));
    this.#tellAll(thread.connection);
  }

  #connect(): AnalysisThread {
    const thread = this.#options.start();
    thread.connection.onNotification(Calls.failed, this.#options.log);
    this.#options.attend(thread.connection);
    thread.connection.listen();
    return thread;
  }

  #tellAll(connection: MessageConnection): void {
    connection.sendRequest(Calls.start, this.#params).catch((error: unknown) => {
      if (!isEnded(error)) this.#options.log(String(error));
    });
    for (const { uri, languageId, version, text } of this.#documents.values())
      void connection.sendNotification(Calls.open, { uri, languageId, version, text });
  }
}

/** The thread was ended before it answered. */
const isEnded = (error: unknown): boolean =>
  error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected;
