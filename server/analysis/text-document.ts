/** The text of an open document, and its positions in the encoding that was agreed on with the client. */
import type { Position, Range as LspRange, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Range } from '../../engine/facts/model.ts';

/** What `character` counts on a line. Offsets of the engine are UTF-16 units. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** A range of the text as it was, and what stands there now. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

export class TextDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly encoding: Encoding;
  version: number;
  #text: string;
  #lineStarts: number[] | undefined;

  constructor(uri: string, languageId: string, version: number, text: string, encoding: Encoding) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.encoding = encoding;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Applies the changes one after the other; each counts in the text that the one before it left. */
  apply(version: number, events: readonly TextDocumentContentChangeEvent[]): Change[] {
    this.version = version;
    return events.map((event) => {
      const range: Range = 'range' in event ? this.rangeAt(event.range) : [0, this.#text.length];
      this.#text = this.#text.slice(0, range[0]) + event.text + this.#text.slice(range[1]);
      this.#lineStarts = undefined;
      return { range, text: event.text };
    });
  }

  /** Positions behind the end of a line or of the text mean that end. */
  offsetAt({ line, character }: Position): number {
    const starts = this.#starts();
    if (line < 0) return 0;
    if (line >= starts.length) return this.#text.length;
    const start = starts[line]!;
    const end = this.#endOfLine(line);
    return start + unitsIn(this.#text.slice(start, end), Math.max(0, character), this.encoding);
  }

  positionAt(offset: number): Position {
    const starts = this.#starts();
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: countIn(this.#text.slice(starts[low], at), this.encoding) };
  }

  rangeAt({ start, end }: LspRange): Range {
    const from = this.offsetAt(start);
    return [from, Math.max(from, this.offsetAt(end))];
  }

  lspRange([start, end]: Range): LspRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Where each line starts. The protocol ends lines at `\n`, `\r\n` and `\r`. */
  #starts(): readonly number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    const text = this.#text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    return (this.#lineStarts = starts);
  }

  #endOfLine(line: number): number {
    let end = this.#starts()[line + 1] ?? this.#text.length;
    while (end > this.#starts()[line]! && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** UTF-16 units of a line up to `count` in the encoding; a place inside a character means its start. */
function unitsIn(line: string, count: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(count, line.length);
  let units = 0;
  let left = count;
  for (const character of line) {
    left -= widthOf(character, encoding);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}

function countIn(text: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.length;
  let count = 0;
  for (const character of text) count += widthOf(character, encoding);
  return count;
}

function widthOf(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
