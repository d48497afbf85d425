/**
 * Makes text that the grammars can read out of text that only a preprocessor can, without moving a character:
 * attribute macros become spaces, and a name among string literals becomes a literal of the same length.
 */
import type { Range } from '../../facts/model.ts';
import type { Scan } from './scan.ts';

export interface Mended {
  readonly text: string;
  /** By start of the stand-in literal: the text that it stands for. */
  readonly spliced: ReadonlyMap<number, Range>;
}

/** Applies the repairs that a scan found. */
export function mend(text: string, scan: Scan): Mended {
  const spliced = new Map<number, Range>();
  const patches: { range: Range; with: string }[] = scan.attributes.map((range) => ({
    range,
    with: blank(text, range),
  }));
  for (const range of scan.spliced) {
    const room = roomFor(text, range);
    if (!room) continue;
    spliced.set(room[0], range);
    patches.push({ range: room, with: `"${'x'.repeat(room[1] - room[0] - 2)}"` });
  }
  return { text: patch(text, patches), spliced };
}

/** Spaces for every character but line ends, so that offsets and lines stay true. */
export function blank(text: string, [start, end]: Range): string {
  let out = '';
  for (let at = start; at < end;) {
    let line = text.indexOf('\n', at);
    if (line === -1 || line > end) line = end;
    const carriage = line > at && line < end && text.charCodeAt(line - 1) === 13 ? 1 : 0;
    out += ' '.repeat(line - at - carriage) + (carriage ? '\r' : '') + (line < end ? '\n' : '');
    at = line + 1;
  }
  return out;
}

/** Replaces ranges by texts of the same length. Ranges inside an earlier one are skipped. */
export function patch(text: string, patches: { readonly range: Range; readonly with: string }[]): string {
  if (patches.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const it of patches.sort((a, b) => a.range[0] - b.range[0])) {
    if (it.range[0] < at) continue;
    parts.push(text.slice(at, it.range[0]), it.with);
    at = it.range[1];
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** A literal takes two characters and stands on one line; a name of one letter borrows the space beside it. */
function roomFor(text: string, [start, end]: Range): Range | undefined {
  const line = text.indexOf('\n', start);
  if (line !== -1 && line < end) return undefined;
  if (end - start >= 2) return [start, end];
  if (text[end] === ' ') return [start, end + 1];
  return text[start - 1] === ' ' ? [start - 1, end] : undefined;
}
