/** How a file is laid out: its line ends, indentation, quotes and free names. */
import { walkBody } from '../../facts/walk.ts';
import type { Facts, Range } from '../../facts/model.ts';

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** End of the line without its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Start of the following line, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

export const eolOf = (text: string): string => (text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');

export const isBlank = (text: string): boolean => text.trim() === '';

/** White space before the first sign of the line that holds `at`. */
export function indentAt(text: string, at: number): string {
  const start = lineStart(text, at);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** One level of indentation: what most lines that are one level deep begin with. */
export function indentUnit(text: string, fallback: string): string {
  const counts = new Map<string, number>();
  let before = '';
  for (const line of text.split('\n')) {
    if (isBlank(line)) continue;
    const indent = indentAt(line, 0);
    const deeper = indent.startsWith(before) ? indent.slice(before.length) : '';
    if (deeper === '\t' || (/^ +$/.test(deeper) && deeper.length <= 8))
      counts.set(deeper, (counts.get(deeper) ?? 0) + 1);
    before = indent;
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? fallback;
}

/** The quote that most text literals of a file begin with. */
export function quoteOf(text: string, facts: Facts): string {
  let single = 0;
  let double = 0;
  for (const fn of facts.functions)
    walkBody(fn.body, {
      expr(expr) {
        if (expr.k !== 'str') return;
        const first = text[expr.r[0]];
        if (first === "'") single++;
        else if (first === '"') double++;
      },
    });
  return double > single ? '"' : "'";
}

/** A name that the file does not hold yet. */
export function freeName(text: string, wanted: string): string {
  if (!text.includes(wanted)) return wanted;
  for (let i = 2; ; i++) if (!text.includes(`${wanted}${i}`)) return `${wanted}${i}`;
}

/** First offset from `at` on that is neither white space nor comment (C and JavaScript comments). */
export function skipSpace(text: string, at: number): number {
  for (;;) {
    while (at < text.length && isBlank(text[at]!)) at++;
    if (text.startsWith('//', at)) at = lineEnd(text, at);
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end === -1) return text.length;
      at = end + 2;
    } else return at;
  }
}

/** Whether a conditional directive of the preprocessor stands between the two ends. */
export function hasDirective(text: string, [from, to]: Range): boolean {
  return text
    .slice(lineStart(text, from), to)
    .split('\n')
    .some((line) => /^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|else|endif)\b/.test(line));
}
