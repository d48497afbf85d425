/** Edits as an editor applies them (UTF-16), written anew for tests. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';

/** Where `needle` stands for the n-th time (from 0). */
export function rangeOf(text: string, needle: string, nth = 0): Range {
  let at = -1;
  for (let left = nth; left >= 0; left--) {
    at = text.indexOf(needle, at + 1);
    if (at === -1) throw new Error(`'${needle}' does not stand there`);
  }
  return { start: positionOf(text, at), end: positionOf(text, at + needle.length) };
}

export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

export function offsetOf(text: string, { line, character }: Position): number {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let left = line; left > 0; left--) {
    if (!ends.exec(text)) throw new Error(`there is no line ${line}`);
    start = ends.lastIndex;
  }
  return start + character;
}

/** All edits count in the text as it was. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .map(({ range, newText }) => ({ from: offsetOf(text, range.start), to: offsetOf(text, range.end), newText }))
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((current, { from, to, newText }) => current.slice(0, from) + newText + current.slice(to), text);
}

/** The text that a range covers. */
export function textAt(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}
