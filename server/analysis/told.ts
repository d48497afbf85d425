/** What the client has been told of each document, so that it need not be told the same again. */
import type { Diagnostic } from 'vscode-languageserver-protocol';

export interface Result {
  /** Changes with the items. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export class Told {
  readonly #told = new Map<string, { readonly key: string; readonly resultId: string }>();
  #results = 0;

  /** The items as they will be told now. */
  result(uri: string, items: readonly Diagnostic[]): Result {
    const key = JSON.stringify(items);
    let told = this.#told.get(uri);
    if (told?.key !== key) this.#told.set(uri, (told = { key, resultId: String(++this.#results) }));
    return { resultId: told.resultId, items };
  }

  /** Whether the client knows of other items than these. What it never asked for it does not know at all. */
  isOther(uri: string, items: readonly Diagnostic[]): boolean {
    const told = this.#told.get(uri);
    return told !== undefined && told.key !== JSON.stringify(items);
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }
}
