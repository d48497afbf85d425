/** When documents are looked at and how the client learns of it: it asks, or it is told. */
import { ErrorCodes, LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import type { CancellationToken, Diagnostic } from 'vscode-languageserver-protocol';
import { Calls, type Diagnosis } from './analysis/calls.ts';
import type { Analyst } from './analyst.ts';
import { STATUS, INVENTORY_CHANGED } from './protocol.ts';

export interface DiagnosingOptions {
  /** The client asks for diagnostics; else they are pushed. */
  readonly pulls: boolean;
  /** The client can be told to ask again. */
  readonly refreshes: boolean;
  readonly status: boolean;
}

/** How long the keyboard rests before it is looked whether other files have to be read now. */
const REST_MS = 150;

export class Diagnosing {
  readonly #connection: Connection;
  readonly #analyst: Analyst;
  readonly #options: DiagnosingOptions;
  /** Documents to be looked at, each once, however many wait for it. */
  readonly #waiting = new Map<string, Promise<Diagnosis | null>>();
  /** One after the other: what comes meanwhile is answered by the newest text. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Files that are not open and whose findings were published. */
  readonly #shown = new Set<string>();
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, analyst: Analyst, options: DiagnosingOptions) {
    this.#connection = connection;
    this.#analyst = analyst;
    this.#options = options;
  }

  /** What a client that pulls gets. Rejects with `RequestCancelled` where it has lost interest. */
  async pull(uri: string, token: CancellationToken): Promise<Diagnosis | null> {
    const diagnosis = await this.#look(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return diagnosis;
  }

  /** A document was opened or changed. */
  edited(uri: string): void {
    if (this.#shown.delete(uri)) this.#publish(uri, []);
    if (!this.#options.pulls) this.#push(uri);
  }

  closed(uri: string): void {
    if (!this.#options.pulls) this.#publish(uri, []);
  }

  /** Something else has changed: everything that is open is looked at again. */
  again(): void {
    if (this.#options.pulls) this.#refresh();
    else for (const uri of this.#analyst.documents.keys()) this.#push(uri);
  }

  /** Shows findings of files, whether open or not. Open ones the client knows already. */
  show(uri: string, items: readonly Diagnostic[]): void {
    if (this.#analyst.documents.has(uri)) return;
    if (items.length > 0) this.#shown.add(uri);
    else if (!this.#shown.delete(uri)) return;
    this.#publish(uri, items);
  }

  /** Forgets findings of files that have changed on disk, and, without an argument, of all that are not open. */
  hide(uris: Iterable<string> = [...this.#shown]): void {
    for (const uri of uris) this.show(uri, []);
  }

  #push(uri: string): void {
    this.#look(uri).then(
      (diagnosis) => {
        const document = this.#analyst.documents.get(uri);
        if (diagnosis && document) this.#publish(uri, diagnosis.items, diagnosis.version);
      },
      (error: unknown) => this.#failed(error),
    );
  }

  #look(uri: string): Promise<Diagnosis | null> {
    const waiting = this.#waiting.get(uri);
    if (waiting) return waiting;
    const looked = this.#turn.then(async () => {
      this.#waiting.delete(uri);
      const diagnosis = await this.#analyst.ask(Calls.diagnose, { uri });
      if (diagnosis) this.#told(diagnosis);
      return diagnosis;
    });
    this.#waiting.set(uri, looked);
    this.#turn = looked.catch(() => undefined);
    return looked;
  }

  #told({ status, changed }: Diagnosis): void {
    if (this.#options.status) void this.#connection.sendNotification(STATUS, status);
    this.#others(changed);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#settle(), REST_MS);
    this.#rest.unref?.();
  }

  async #settle(): Promise<void> {
    try {
      this.#others(await this.#analyst.ask0(Calls.settle));
      if (this.#options.status) void this.#connection.sendNotification(INVENTORY_CHANGED);
    } catch (error) {
      this.#failed(error);
    }
  }

  #others(changed: readonly string[]): void {
    if (changed.length === 0) return;
    if (this.#options.pulls) this.#refresh();
    else for (const uri of changed) this.#push(uri);
  }

  #refresh(): void {
    if (this.#options.refreshes) this.#connection.languages.diagnostics.refresh().catch((error) => this.#failed(error));
  }

  #publish(uri: string, items: readonly Diagnostic[], version?: number): void {
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: [...items],
      ...(version === undefined ? {} : { version }),
    });
  }

  #failed(error: unknown): void {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled) return;
    if (error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected) return;
    this.#connection.console.error(String((error as Error)?.stack ?? error));
  }
}
