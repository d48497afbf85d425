/** What a way has stored, by key. Never changes: each store makes a new one that shares what was there before. */
import { fingerprint, show, type Fingerprint } from './fingerprint.ts';
import { worthOf, type Abs } from './worth.ts';

interface Entry {
  readonly key: string;
  readonly value: Abs;
  readonly print: Fingerprint;
  readonly before: Entry | undefined;
}

/** Stores since the last table beyond which a new table is made. */
const MAX_LATEST = 8;

export class Memory {
  static readonly EMPTY = new Memory(new Map(), undefined, 0, { a: 0, b: 0 });

  private readonly table: ReadonlyMap<string, Entry>;
  private readonly latest: Entry | undefined;
  private readonly length: number;
  /** Of all that is stored, in whatever order that was done. */
  private readonly sum: Fingerprint;
  private text: string | undefined;

  private constructor(table: ReadonlyMap<string, Entry>, latest: Entry | undefined, length: number, sum: Fingerprint) {
    this.table = table;
    this.latest = latest;
    this.length = length;
    this.sum = sum;
  }

  get(key: string): Abs | undefined {
    return this.entry(key)?.value;
  }

  has(key: string): boolean {
    return this.entry(key) !== undefined;
  }

  with(key: string, value: Abs): Memory {
    const print = fingerprint(`${key}=${worthOf(value)}`);
    const old = this.entry(key)?.print ?? { a: 0, b: 0 };
    const sum = { a: (this.sum.a - old.a + print.a) | 0, b: (this.sum.b - old.b + print.b) | 0 };
    const latest = { key, value, print, before: this.latest };
    if (this.length < MAX_LATEST) return new Memory(this.table, latest, this.length + 1, sum);
    const table = new Map(this.table);
    const entries: Entry[] = [];
    for (let at: Entry | undefined = latest; at; at = at.before) entries.push(at);
    for (const entry of entries.reverse()) table.set(entry.key, { ...entry, before: undefined });
    return new Memory(table, undefined, 0, sum);
  }

  /** Equal for memories of the same content. */
  get signature(): string {
    return (this.text ??= show(this.sum));
  }

  private entry(key: string): Entry | undefined {
    for (let at = this.latest; at; at = at.before) if (at.key === key) return at;
    return this.table.get(key);
  }
}
