/**
 * The one look at raw C text: where comments, directives, storage attributes and names among string literals are.
 * Strings, raw strings, digit separators and line continuations are respected; meaning is left to the grammar.
 */
import type { Range } from '../../facts/model.ts';
import { ATTRIBUTES, ATTRIBUTES_WITH_ARGUMENTS } from './attributes.ts';

export interface Directive {
  /** `if`, `define`, `include`, … */
  readonly name: string;
  /** From `#` to the end of the (continued) line, without the line end. */
  readonly range: Range;
  /** What follows the name. */
  readonly argument: Range;
}

export interface Scan {
  readonly comments: readonly Range[];
  readonly directives: readonly Directive[];
  /** Attribute macros with their arguments. */
  readonly attributes: readonly Range[];
  /** `PATH` in `"POST " PATH " HTTP/1.1"`, `STR(X)` in `"a" STR(X)`: part of a string, and not in every grammar. */
  readonly spliced: readonly Range[];
}

const enum Ch {
  Tab = 9,
  Newline = 10,
  Return = 13,
  Space = 32,
  Quote = 34,
  Hash = 35,
  Apostrophe = 39,
  Open = 40,
  Close = 41,
  Star = 42,
  Plus = 43,
  Minus = 45,
  Dot = 46,
  Slash = 47,
  Backslash = 92,
}

const RAW_PREFIXES: ReadonlySet<string> = new Set(['R', 'LR', 'uR', 'UR', 'u8R']);
const STRING_PREFIXES: ReadonlySet<string> = new Set(['L', 'u', 'U', 'u8']);
const LITERAL_SUFFIXES: ReadonlySet<string> = new Set(['s', 'sv']);
/** Words after which a string is no string of the program, or which no macro is called. */
const NOT_SPLICED: ReadonlySet<string> = new Set(['if', 'else', 'while', 'for', 'return', 'and', 'or', 'not']);

/** Scans a whole file. */
export function scan(text: string): Scan {
  return new Scanner(text).run();
}

class Scanner {
  readonly #text: string;
  readonly #comments: Range[] = [];
  readonly #directives: Directive[] = [];
  readonly #attributes: Range[] = [];
  readonly #spliced: Range[] = [];
  #at = 0;
  #lineStart = true;
  /** Start and name of the directive that we are in. */
  #directive: { start: number; name: string; argument: number } | null = null;
  /** The last token: a string that a name may follow, the word itself, or anything else. */
  #last: 'string' | 'word' | 'other' = 'other';
  #lastWord = '';
  #lastEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Scan {
    const text = this.#text;
    while (this.#at < text.length) this.#step(text.charCodeAt(this.#at));
    this.#endDirective(text.length);
    return {
      comments: this.#comments,
      directives: this.#directives,
      attributes: this.#attributes,
      spliced: this.#spliced,
    };
  }

  #step(c: number): void {
    const text = this.#text;
    if (c === Ch.Newline) {
      this.#endDirective(text.charCodeAt(this.#at - 1) === Ch.Return ? this.#at - 1 : this.#at);
      this.#lineStart = true;
      this.#at++;
    } else if (c === Ch.Space || c === Ch.Tab || c === Ch.Return || c === 11 || c === 12 || c === 0xfeff) {
      this.#at++;
    } else if (c === Ch.Slash && text.charCodeAt(this.#at + 1) === Ch.Slash) {
      this.#comment(this.#lineEnd(this.#at));
    } else if (c === Ch.Slash && text.charCodeAt(this.#at + 1) === Ch.Star) {
      const end = text.indexOf('*/', this.#at + 2);
      this.#comment(end === -1 ? text.length : end + 2);
    } else if (c === Ch.Backslash && this.#continuation(this.#at) > 0) {
      this.#at += this.#continuation(this.#at);
    } else if (c === Ch.Hash && this.#lineStart && !this.#directive) {
      this.#startDirective();
    } else if (c === Ch.Quote) {
      this.#string(this.#at);
    } else if (c === Ch.Apostrophe) {
      this.#at = this.#quoted(this.#at, Ch.Apostrophe);
      this.#token('other');
    } else if (isWordStart(c)) {
      this.#word();
    } else if (isDigit(c) || (c === Ch.Dot && isDigit(text.charCodeAt(this.#at + 1)))) {
      this.#number();
    } else {
      this.#at++;
      this.#token('other');
    }
  }

  #token(kind: 'string' | 'word' | 'other'): void {
    this.#last = kind;
    this.#lastEnd = this.#at;
    this.#lineStart = false;
  }

  #comment(end: number): void {
    this.#comments.push([this.#at, end]);
    this.#at = end;
  }

  /** Length of a backslash with its line end at `at`, 0 where there is none. */
  #continuation(at: number): number {
    const next = this.#text.charCodeAt(at + 1);
    if (next === Ch.Newline) return 2;
    return next === Ch.Return && this.#text.charCodeAt(at + 2) === Ch.Newline ? 3 : 0;
  }

  /** Where the (continued) line at `from` ends. */
  #lineEnd(from: number): number {
    for (let at = from; ;) {
      const end = this.#text.indexOf('\n', at);
      if (end === -1) return this.#text.length;
      const last = this.#text.charCodeAt(end - 1) === Ch.Return ? end - 1 : end;
      if (this.#text.charCodeAt(last - 1) !== Ch.Backslash) return last;
      at = end + 1;
    }
  }

  #startDirective(): void {
    const start = this.#at++;
    while (this.#text.charCodeAt(this.#at) === Ch.Space || this.#text.charCodeAt(this.#at) === Ch.Tab) this.#at++;
    const word = this.#wordEnd(this.#at);
    this.#directive = { start, name: this.#text.slice(this.#at, word), argument: word };
    this.#at = word;
    this.#token('other');
    if (this.#directive.name === 'error' || this.#directive.name === 'warning') this.#at = this.#lineEnd(word);
  }

  #endDirective(end: number): void {
    if (this.#directive) {
      const { start, name, argument } = this.#directive;
      this.#directives.push({ name, range: [start, end], argument: [Math.min(argument, end), end] });
      this.#directive = null;
    }
    // A literal goes on over line ends of code, but never out of a directive.
    if (this.#directives.at(-1)?.range[1] === end) this.#last = 'other';
  }

  #string(start: number): void {
    const quiet = this.#last === 'word' && (this.#lastWord === 'extern' || this.#lastWord === 'operator');
    this.#at = this.#quoted(start, Ch.Quote);
    this.#token(quiet ? 'other' : 'string');
  }

  /** End of a quoted literal; it never runs over a line end that is not continued. */
  #quoted(start: number, quote: number): number {
    const text = this.#text;
    for (let at = start + 1; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === quote) return at + 1;
      if (c === Ch.Newline) return at;
      if (c === Ch.Backslash) at += Math.max(1, this.#continuation(at) - 1);
    }
    return text.length;
  }

  #wordEnd(start: number): number {
    let at = start;
    while (isWordPart(this.#text.charCodeAt(at))) at++;
    return at;
  }

  #word(): void {
    const start = this.#at;
    const end = this.#wordEnd(start);
    const word = this.#text.slice(start, end);
    if (this.#text.charCodeAt(end) === Ch.Quote) {
      if (RAW_PREFIXES.has(word)) {
        this.#at = this.#rawEnd(end);
        return this.#token('string');
      }
      if (STRING_PREFIXES.has(word)) return this.#string(end);
    }
    this.#at = end;
    if (this.#attribute(word, start, end)) return;
    if (this.#last === 'string' && !NOT_SPLICED.has(word) && !this.#isSuffix(word, start, end)) {
      this.#at = this.#callEnd(end) ?? end;
      this.#spliced.push([start, this.#at]);
      return this.#token('string');
    }
    this.#token('word');
    this.#lastWord = word;
  }

  #attribute(word: string, start: number, end: number): boolean {
    const call = ATTRIBUTES_WITH_ARGUMENTS.has(word) ? this.#callEnd(end) : undefined;
    if (call === undefined && !ATTRIBUTES.has(word)) return false;
    if (call === undefined && this.#text.charCodeAt(end) === Ch.Open) return false;
    this.#attributes.push([start, call ?? end]);
    this.#at = call ?? end;
    return true;
  }

  /** `"…"_km`, `"…"s`: part of the literal, not a macro, unless another string follows at once. */
  #isSuffix(word: string, start: number, end: number): boolean {
    if (start !== this.#lastEnd || this.#text.charCodeAt(end) === Ch.Quote) return false;
    return word.startsWith('_') || LITERAL_SUFFIXES.has(word);
  }

  /** End of the parentheses that open at `from` (white space allowed before), undefined where there are none. */
  #callEnd(from: number): number | undefined {
    const text = this.#text;
    let at = from;
    while (text.charCodeAt(at) === Ch.Space || text.charCodeAt(at) === Ch.Tab) at++;
    if (text.charCodeAt(at) !== Ch.Open) return undefined;
    for (let depth = 0; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === Ch.Quote || c === Ch.Apostrophe) at = this.#quoted(at, c) - 1;
      else if (c === Ch.Open) depth++;
      else if (c === Ch.Close && --depth === 0) return at + 1;
    }
    return undefined;
  }

  /** `quote` is at the `"` of `R"delimiter(…)delimiter"`. */
  #rawEnd(quote: number): number {
    const open = this.#text.indexOf('(', quote);
    if (open === -1 || open - quote > 17) return this.#quoted(quote, Ch.Quote);
    const close = `)${this.#text.slice(quote + 1, open)}"`;
    const end = this.#text.indexOf(close, open);
    return end === -1 ? this.#text.length : end + close.length;
  }

  #number(): void {
    const text = this.#text;
    let at = this.#at + 1;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === Ch.Apostrophe ? !isWordPart(text.charCodeAt(at + 1)) : !isWordPart(c) && c !== Ch.Dot) {
        const before = text.charCodeAt(at - 1) | 32;
        const exponent = before === 112 || (before === 101 && (text.charCodeAt(this.#at + 1) | 32) !== 120);
        if (!exponent || (c !== Ch.Plus && c !== Ch.Minus)) break;
      }
    }
    this.#at = at;
    this.#token('other');
  }
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isWordStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36 || c >= 0xaa;
}

function isWordPart(c: number): boolean {
  return isWordStart(c) || isDigit(c);
}
