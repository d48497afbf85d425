/** One line of source with its number and the words in question underlined. */
import type { Place } from '../../engine/lint/finding.ts';
import type { Lines } from '../../engine/source/lines.ts';
import { harmless, widthOf } from '../terminal.ts';

export interface FrameStyle {
  readonly width: number;
  /** Columns that the number takes. */
  readonly gutter: number;
  dim(text: string): string;
  mark(text: string): string;
}

/** The first line of the place, and the underline unless `plain`. */
export function codeFrame(place: Place, lines: Lines, style: FrameStyle, plain = false): string[] {
  const { line, column } = lines.positionAt(place.range[0]);
  const text = lines.lineText(line);
  const end = lines.positionAt(place.range[1]);
  const last = end.line > line ? text.trimEnd().length : Math.min(end.column - 1, text.length);
  const indent = text.length - text.trimStart().length;
  const room = Math.max(20, style.width - style.gutter - 4);
  // A line that is too long is shown around the place.
  const from = Math.min(indent, column - 1);
  const shift =
    widthOf(expand(text.slice(from))) <= room ? from : Math.max(from, Math.min(column - 1 - 10, last - room + 10));
  const shown = crop(expand(text.slice(shift)), room, shift > from);
  const number = style.dim(`${String(line).padStart(style.gutter)} │`);
  if (plain) return [`${number} ${shown}`];
  const lead = (shift > from ? 1 : 0) + widthOf(expand(text.slice(shift, column - 1)));
  const length = Math.max(1, Math.min(widthOf(expand(text.slice(Math.max(shift, column - 1), last))), room - lead));
  return [
    `${number} ${shown}`,
    `${style.dim(`${' '.repeat(style.gutter)} │`)} ${' '.repeat(lead)}${style.mark('^'.repeat(length))}`,
  ];
}

function expand(text: string): string {
  return harmless(text.replaceAll('\t', '  '));
}

function crop(text: string, room: number, cutBefore: boolean): string {
  const shown = cutBefore ? `…${text}` : text;
  if (widthOf(shown) <= room) return shown;
  let result = '';
  let width = 0;
  for (const c of shown) {
    width += widthOf(c);
    if (width > room - 1) break;
    result += c;
  }
  return `${result}…`;
}
