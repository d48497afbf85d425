/** Lines and columns of a text. Offsets and columns count UTF-16 units, as editors and tree-sitter's binding do. */
import type { Range } from '../facts/model.ts';

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

export class Lines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** How many lines there are; a final line end opens no further line. */
  get count(): number {
    return this.text.endsWith('\n') ? this.#starts.length - 1 : this.#starts.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** Offsets of line `line` (1-based) without its line end. */
  rangeOf(line: number): Range {
    const start = this.#starts[line - 1] ?? this.text.length;
    let end = (this.#starts[line] ?? this.text.length + 1) - 1;
    if (this.text.charCodeAt(end - 1) === 13 && end > start) end--;
    return [start, Math.max(start, end)];
  }

  /** The text of line `line` (1-based) without its line end. */
  lineText(line: number): string {
    return this.text.slice(...this.rangeOf(line));
  }

  /** Where the line after `line` starts. */
  startAfter(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }
}
