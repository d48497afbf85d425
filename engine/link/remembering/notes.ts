/**
 * Answers that are kept from one version of a program to the next, each with what it rests on.
 *
 * While a question is answered, every look at the program (what a name is bound to, whom a call runs, who calls) is
 * written down in its note. In a later version the answer holds as long as every one of these looks shows the same.
 * Functions and bindings that did not change are the same objects in every version, so that "the same" is identity.
 */

/** One look at the program, and what it showed when it was last taken. */
interface Ground {
  readonly look: () => unknown;
  readonly same: (a: never, b: never) => boolean;
  shown: unknown;
  /** Version in which it was taken, and in which it last showed something else. */
  taken: number;
  changed: number;
}

/** What one answer rests on. */
export interface Note {
  readonly grounds: Set<Ground>;
  /** Of other kept answers that went into it. */
  readonly parts: Set<Note>;
  /** Version in which the answer was found. */
  readonly made: number;
  checked: number;
  holds: boolean;
}

interface Answer {
  readonly answer: unknown;
  readonly given: readonly unknown[];
  readonly note: Note;
}

export class Memory {
  private version = 0;
  private readonly open: Note[] = [];
  private readonly grounds = new WeakMap<object, Map<string, Ground>>();
  private readonly inside = new WeakMap<object, WeakMap<object, Map<string, Ground>>>();
  private readonly answers = new WeakMap<object, Map<string, Answer>>();
  private gave = false;

  /** From now on looks are taken at another version of the program. */
  turn(): void {
    this.version++;
  }

  /** A question led too far. How far one gets hangs on what is known already, so that nothing can be kept. */
  givesUp(): void {
    this.gave = true;
  }

  get gaveUp(): boolean {
    return this.gave;
  }

  /** Whether a question is being answered whose looks are written down. */
  get isOpen(): boolean {
    return this.open.length > 0;
  }

  /** Takes a look, `about` what and by which `key`; writes it down where a question is being answered. */
  look<T>(about: object, key: string, look: () => T, same: (a: T, b: T) => boolean): T {
    const note = this.open.at(-1);
    if (!note) return look();
    return this.note(note, tableIn(this.grounds, about), key, look, same);
  }

  /** The same about a part of a function; a part that stays may come to stand in another function. */
  lookIn<T>(fn: object, part: object, key: string, look: () => T, same: (a: T, b: T) => boolean): T {
    const note = this.open.at(-1);
    if (!note) return look();
    const parts = this.inside.get(fn) ?? new WeakMap<object, Map<string, Ground>>();
    this.inside.set(fn, parts);
    return this.note(note, tableIn(parts, part), key, look, same);
  }

  private note<T>(
    note: Note,
    table: Map<string, Ground>,
    key: string,
    look: () => T,
    same: (a: T, b: T) => boolean,
  ): T {
    let ground = table.get(key);
    if (!ground) {
      ground = { look, same, shown: this.closed(look), taken: this.version, changed: this.version };
      table.set(key, ground);
    } else this.take(ground);
    note.grounds.add(ground);
    return ground.shown as T;
  }

  /** Takes a look that no answer rests on. */
  aside<T>(look: () => T): T {
    return this.closed(look);
  }

  /** What is being answered holds for this version alone: it copies positions or text. */
  onlyNow(): void {
    this.open.at(-1)?.grounds.add(NEVER);
  }

  /** The answer to a question, from an earlier version where it was `given` the same and all else still holds. */
  remember<T>(about: object, key: string, work: () => T, given: readonly unknown[] = []): T {
    const table = this.answers.get(about) ?? new Map<string, Answer>();
    this.answers.set(about, table);
    const known = table.get(key);
    if (known && sameItems(known.given, given) && this.stands(known.note)) {
      this.rest(known.note);
      return known.answer as T;
    }
    const note = this.begin();
    try {
      const answer = work();
      table.set(key, { answer, note, given });
      return answer;
    } finally {
      this.end(note);
    }
  }

  begin(): Note {
    const note: Note = { grounds: new Set(), parts: new Set(), made: this.version, checked: this.version, holds: true };
    this.open.push(note);
    return note;
  }

  /** What the note says goes into the answer around it. */
  end(note: Note): void {
    this.open.pop();
    this.rest(note);
  }

  /** What is being answered rests on this. */
  rest(note: Note): void {
    this.open.at(-1)?.parts.add(note);
  }

  /** Whether all that an answer rests on is as it was. */
  stands(note: Note): boolean {
    if (note.checked === this.version) return note.holds;
    note.checked = this.version;
    note.holds = this.isAsItWas(note);
    return note.holds;
  }

  private isAsItWas(note: Note): boolean {
    for (const ground of note.grounds) {
      if (ground === NEVER) return false;
      this.take(ground);
      if (ground.changed > note.made) return false;
    }
    for (const part of note.parts) if (!this.stands(part)) return false;
    return true;
  }

  private take(ground: Ground): void {
    if (ground.taken === this.version) return;
    ground.taken = this.version;
    const shown = this.closed(ground.look);
    if (ground.same(shown as never, ground.shown as never)) return;
    ground.shown = shown;
    ground.changed = this.version;
  }

  /** A look is one ground, whatever it looks at in turn. */
  private closed<T>(look: () => T): T {
    const { open } = this;
    const before = open.splice(0, open.length);
    try {
      return look();
    } finally {
      open.push(...before);
    }
  }
}

function tableIn(tables: WeakMap<object, Map<string, Ground>>, about: object): Map<string, Ground> {
  let table = tables.get(about);
  if (!table) tables.set(about, (table = new Map()));
  return table;
}

const NEVER: Ground = { look: () => undefined, same: () => false, shown: undefined, taken: -1, changed: Infinity };

export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

export const sameOne = <T>(a: T, b: T): boolean => a === b;
