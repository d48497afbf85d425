/**
 * Comments that silence one finding, written where the grammar takes them for comments: each is tried on the text and
 * offered only where the front end reads it back as a directive.
 */
import type { Facts, Language } from '../../engine/facts/model.ts';
import type { Finding } from '../../engine/lint/finding.ts';
import type { Change } from './text-document.ts';

export interface Suppression extends Change {
  readonly title: string;
  /** Offset in the text that results: where the reason goes. */
  readonly cursor: number;
}

/** Lowers a text of the document's language. */
export type Lower = (text: string) => Facts;

export function suppressions(text: string, language: Language, finding: Finding, lower: Lower): Suppression[] {
  const line = [aboveLine, endOfLine]
    .map((write) => write(text, language, finding))
    .find((one) => one !== undefined && isRead(text, one, lower));
  const file = inFile(text, language, finding);
  return [...(line ? [line] : []), ...(isRead(text, file, lower) ? [file] : [])];
}

function aboveLine(text: string, language: Language, { ruleId, place }: Finding): Suppression | undefined {
  const start = lineStart(text, place.range[0]);
  // What the line above continues into would end with the comment.
  if (/\\\r?\n$/.test(text.slice(Math.max(0, start - 3), start))) return undefined;
  const rest = text.slice(start);
  const indentation = rest.slice(0, rest.length - rest.trimStart().length).replace(/[\r\n]/g, '');
  const comment = `${indentation}${commentSign(language)} timesync-lint-disable-next-line ${ruleId} -- `;
  return insertion(`Suppress ${ruleId} on this line`, start, comment, lineEnd(text));
}

function endOfLine(text: string, language: Language, { ruleId, place }: Finding): Suppression | undefined {
  let end = text.indexOf('\n', place.range[0]);
  if (end === -1) end = text.length;
  if (text[end - 1] === '\r') end--;
  const title = `Suppress ${ruleId} on this line`;
  const words = `timesync-lint-disable-line ${ruleId} -- `;
  if (text[end - 1] !== '\\') return insertion(title, end, `  ${commentSign(language)} ${words}`, '');
  // Within a macro of several lines, before the sign that it goes on.
  return isC(language) ? insertion(title, end - 1, `/* ${words}`, ' */ ') : undefined;
}

function inFile(text: string, language: Language, { ruleId }: Finding): Suppression {
  const comment = `${commentSign(language)} timesync-lint-disable-file ${ruleId} -- `;
  return insertion(`Suppress ${ruleId} in this file`, afterFirstLines(text, language), comment, lineEnd(text));
}

function insertion(title: string, at: number, comment: string, after: string): Suppression {
  return { title, range: [at, at], text: comment + after, cursor: at + comment.length };
}

/** Behind `#!`, and behind the line in which Python looks for the encoding (PEP 263). */
function afterFirstLines(text: string, language: Language): number {
  let at = 0;
  if (text.startsWith('#!')) at = nextLine(text, 0);
  if (language === 'python') {
    const line = text.slice(at, nextLine(text, at));
    if (line.startsWith('#') && line.includes('coding')) at = nextLine(text, at);
  }
  return at;
}

function isRead(text: string, { range, text: inserted, cursor }: Suppression, lower: Lower): boolean {
  const written = text.slice(0, range[0]) + inserted + text.slice(range[1]);
  return lower(written).directives.some((directive) => directive.range[0] < cursor && cursor <= directive.range[1] + 1);
}

const isC = (language: Language): boolean => language === 'c' || language === 'cpp';

const commentSign = (language: Language): string => (language === 'python' ? '#' : '//');

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}
