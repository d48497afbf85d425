/**
 * The cheap test before parsing: does a file hold any of the words without which it can have nothing to do with time or
 * servers? It runs over raw bytes, reads each once, and matches whole identifiers or parts of them (`ntpServerIP` is
 * ntp, server, ip), never substrings: `intptr_t` is not `ntp`.
 */
import type { IndexWords } from '../engine/apis/index-words.ts';
import { commentSkipper, type CommentStyle } from './comment-skipper.ts';

export interface WordScanner {
  mightMatter(bytes: Uint8Array): boolean;
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
/** `_` and `$`: inside an identifier, between its parts. */
const JOINER = 4;

const CLASSES = new Uint8Array(256);
for (let c = 97; c <= 122; c++) CLASSES[c] = LOWER;
for (let c = 65; c <= 90; c++) CLASSES[c] = UPPER;
for (let c = 48; c <= 57; c++) CLASSES[c] = DIGIT;
CLASSES[95] = CLASSES[36] = JOINER;

/** Builds one scanner of all words. What stands in comments is prose: there every system connects and every client asks. */
export function wordScanner(words: IndexWords, comments: CommentStyle): WordScanner {
  const table = new Table();
  const groupsOf = new Map<number, number[][]>();
  words.groups.forEach((group) => {
    const ids = group.map((word) => table.identifier(word));
    const last = ids.length - 1;
    ids.forEach((id, index) => {
      const others = ids.filter((_, other) => other !== index);
      if (last === 0) table.alone(id);
      else groupsOf.set(id, [...(groupsOf.get(id) ?? []), others]);
    });
  });
  for (const part of words.parts) table.part(part);

  return {
    mightMatter(bytes) {
      const seen = new Set<number>();
      return scan(bytes, table, comments, (id) => {
        if (table.isAlone(id)) return true;
        if (seen.has(id)) return false;
        seen.add(id);
        return (groupsOf.get(id) ?? []).some((others) => others.every((other) => seen.has(other)));
      });
    },
  };
}

/** Words by hash, behind a bitmap that turns most tokens away at once. A collision costs one parse, no finding. */
class Table {
  readonly #identifiers = new Map<number, number>();
  readonly #parts = new Set<number>();
  readonly #alone: boolean[] = [];
  readonly #identifierBits = new Uint8Array(1 << 16);
  readonly #partBits = new Uint8Array(1 << 16);

  identifier(word: string): number {
    const h = hash(word);
    let id = this.#identifiers.get(h);
    if (id === undefined) {
      id = this.#alone.push(false) - 1;
      this.#identifiers.set(h, id);
      this.#identifierBits[h & 0xffff] = 1;
    }
    return id;
  }

  part(word: string): void {
    const h = hash(word.toLowerCase());
    this.#parts.add(h);
    this.#partBits[h & 0xffff] = 1;
  }

  alone(id: number): void {
    this.#alone[id] = true;
  }

  isAlone(id: number): boolean {
    return this.#alone[id]!;
  }

  idOf(h: number): number | undefined {
    return this.#identifierBits[h & 0xffff] === 1 ? this.#identifiers.get(h) : undefined;
  }

  hasPart(h: number): boolean {
    return this.#partBits[h & 0xffff] === 1 && this.#parts.has(h);
  }
}

function hash(word: string): number {
  let h = SEED;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), PRIME);
  return h;
}

/** Walks the identifiers; stops with true where a part is known or `found` says so of an identifier. */
function scan(bytes: Uint8Array, table: Table, comments: CommentStyle, found: (id: number) => boolean): boolean {
  const length = bytes.length;
  const afterComment = commentSkipper(bytes, comments);
  let i = 0;
  while (i < length) {
    let c = bytes[i]!;
    let kind = CLASSES[c]!;
    if (kind === OTHER) {
      i = afterComment(i, c);
      continue;
    }
    let whole = SEED;
    let part = SEED;
    let before = OTHER;
    do {
      whole = Math.imul(whole ^ c, PRIME);
      if (kind === JOINER || kind === DIGIT) {
        if (part !== SEED && table.hasPart(part)) return true;
        part = SEED;
      } else {
        // A capital opens a part after a small letter, and before one: `ntpServer`, `NTPClient`.
        const opens = kind === UPPER && (before === LOWER || (before === UPPER && CLASSES[bytes[i + 1]!] === LOWER));
        if (opens) {
          if (table.hasPart(part)) return true;
          part = SEED;
        }
        part = Math.imul(part ^ (kind === UPPER ? c + 32 : c), PRIME);
      }
      before = kind;
      c = bytes[++i]!;
      kind = i < length ? CLASSES[c]! : OTHER;
    } while (kind !== OTHER);
    if (part !== SEED && table.hasPart(part)) return true;
    const id = table.idOf(whole);
    if (id !== undefined && found(id)) return true;
  }
  return false;
}
