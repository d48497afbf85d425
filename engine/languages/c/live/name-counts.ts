/** How often each name is declared in a file that is being edited, and which names came or went. */
import type { NameKind, Names } from '../context.ts';
import type { DeclaredNames } from '../survey.ts';
import type { Lowered } from './lowered.ts';

const KINDS: readonly NameKind[] = ['types', 'variables', 'functions', 'namespaces'];

export class NameCounts {
  readonly #counts: Readonly<Record<NameKind, Map<string, number>>> = {
    types: new Map(),
    variables: new Map(),
    functions: new Map(),
    namespaces: new Map(),
  };
  /** Names that were counted anew since the last `settle`, and whether they were there before. */
  readonly #touched: Readonly<Record<NameKind, Map<string, boolean>>> = {
    types: new Map(),
    variables: new Map(),
    functions: new Map(),
    namespaces: new Map(),
  };
  #changed: readonly (readonly [NameKind, string])[] = [];

  get names(): Names {
    return this.#counts;
  }

  /** Counts what an item declares (`by` 1), or forgets it (`by` -1). */
  count(declared: DeclaredNames, by: 1 | -1): void {
    for (const kind of KINDS) {
      const counts = this.#counts[kind];
      for (const name of declared[kind]) {
        const before = counts.get(name) ?? 0;
        if (!this.#touched[kind].has(name)) this.#touched[kind].set(name, before > 0);
        if (before + by > 0) counts.set(name, before + by);
        else counts.delete(name);
      }
    }
  }

  /** Ends an edit: from here on `changes` tells whether what was lowered before it would be answered otherwise. */
  settle(): void {
    this.#changed = KINDS.flatMap((kind) => {
      const changed = [...this.#touched[kind]].filter(([name, before]) => this.#counts[kind].has(name) !== before);
      this.#touched[kind].clear();
      return changed.map(([name]) => [kind, name] as const);
    });
  }

  /** Whether a name that was asked for has come or gone. */
  changes(lowered: Lowered): boolean {
    return this.#changed.some(([kind, name]) => lowered.asked[kind].has(name));
  }
}
