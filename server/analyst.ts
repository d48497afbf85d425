/** The analysis as the protocol's side sees it: a thread that is told what the client tells, and replaced when it hangs. */
import type { CancellationToken, MessageConnection, RequestType, RequestType0 } from 'vscode-jsonrpc';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import { Calls, type ChangeParams, type OpenParams, type StartParams } from './analysis/calls.ts';
import { TextDocument } from './analysis/text-document.ts';

/** A running analysis. */
export interface AnalysisThread {
  readonly connection: MessageConnection;
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
}

/** A document takes milliseconds; whoever takes this long will not come back. */
const PATIENCE_MS = 30_000;

export class Analyst {
  readonly #options: AnalystOptions;
  readonly #documents = new Map<string, TextDocument>();
  #params: StartParams;
  #thread: AnalysisThread;
  /** Rejects what is waited for when the thread is replaced. */
  #waiting = new Set<(reason: unknown) => void>();

  constructor(options: AnalystOptions, params: StartParams) {
    this.#options = options;
    this.#params = params;
    this.#thread = this.#start();
  }

  get documents(): ReadonlyMap<string, TextDocument> {
    return this.#documents;
  }

  open(params: OpenParams): void {
    const { uri, languageId, version, text } = params;
    this.#documents.set(uri, new TextDocument(uri, languageId, version, text, this.#params.encoding));
    void this.#thread.connection.sendNotification(Calls.open, params);
  }

  change(params: ChangeParams): void {
    const document = this.#documents.get(params.uri);
    if (!document) return;
    document.apply(params.version, params.changes);
    void this.#thread.connection.sendNotification(Calls.change, params);
  }

  close(uri: string): void {
    if (this.#documents.delete(uri)) void this.#thread.connection.sendNotification(Calls.close, { uri });
  }

  touched(uris: readonly string[]): void {
    void this.#thread.connection.sendNotification(
      Calls.touched,
      uris.map((uri) => ({ uri })),
    );
  }

  folders(folders: readonly string[]): void {
    this.#params = { ...this.#params, folders };
    void this.#thread.connection.sendNotification(Calls.folders, folders);
  }

  configured(): void {
    void this.#thread.connection.sendNotification(Calls.configured);
  }

  /** Rejects with `ServerCancelled` where the thread had to be replaced. */
  ask<P, R>(type: RequestType<P, R, void>, params: P, token?: CancellationToken): Promise<R> {
    return this.#waited(this.#thread.connection.sendRequest<R>(type.method, params, token), type.method);
  }

  ask0<R>(type: RequestType0<R, void>, token?: CancellationToken): Promise<R> {
    return this.#waited(this.#thread.connection.sendRequest(type, token), type.method);
  }

  /** An analysis of its own with the same documents, for work that takes long; the caller ends it. */
  another(): AnalysisThread {
    const thread = this.#connect();
    this.#tellAll(thread.connection);
    return thread;
  }

  end(): void {
    this.#thread.end();
  }

  async #waited<R>(answer: Promise<R>, method: string): Promise<R> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let abandon: ((reason: unknown) => void) | undefined;
    try {
      return await Promise.race([
        answer,
        new Promise<never>((_, reject) => {
          this.#waiting.add((abandon = reject));
          timer = setTimeout(() => {
            this.#options.log(`${method}: no answer in ${PATIENCE_MS / 1000} s; the analysis is started anew`);
            this.#replace();
          }, PATIENCE_MS);
        }),
      ]);
    } finally {
      clearTimeout(timer);
      if (abandon) this.#waiting.delete(abandon);
    }
  }

  #replace(): void {
    this.#thread.end();
    this.#thread = this.#start();
    for (const abandon of this.#waiting)
      abandon(new ResponseError(LSPErrorCodes.ServerCancelled, 'the analysis was started anew'));
    this.#options.onReplaced();
  }

  #start(): AnalysisThread {
    const thread = this.#connect();
    this.#tellAll(thread.connection);
    return thread;
  }

  #connect(): AnalysisThread {
    const thread = this.#options.start();
    thread.connection.onNotification(Calls.failed, this.#options.log);
    this.#options.attend(thread.connection);
    thread.connection.listen();
    return thread;
  }

  #tellAll(connection: MessageConnection): void {
    connection.sendRequest(Calls.start, this.#params).catch((error: unknown) => this.#options.log(String(error)));
    for (const { uri, languageId, version, text } of this.#documents.values())
      void connection.sendNotification(Calls.open, { uri, languageId, version, text });
  }
}
