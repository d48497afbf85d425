/** `#define`, `#include` and comments: read from the scan, because directives are no part of what the grammars see. */
import type { CommentDirective, Expr, Import, Macro, Range } from '../../facts/model.ts';
import type { Draft } from './context.ts';
import { numberValue, stringValue } from './literals.ts';
import type { Directive } from './scan.ts';

/** What the body of a macro turned out to be. */
export type MacroBody = { readonly value: Expr } | { readonly body: number };

/** Reads one `#define`; `lowerBody` is asked where the body is more than a literal or a name. */
export function readMacro(
  text: string,
  directive: Directive,
  comments: readonly Range[],
  lowerBody: (name: string, params: readonly string[], body: Range) => MacroBody | undefined,
): Macro | undefined {
  const end = directive.range[1];
  const start = skipSpace(text, directive.argument[0], end);
  const nameEnd = wordEnd(text, start);
  if (nameEnd === start) return undefined;
  const name = text.slice(start, nameEnd);
  const out: Draft<Macro> = { name, nameRange: [start, nameEnd], range: [...directive.range] };
  let bodyStart = nameEnd;
  if (text[nameEnd] === '(') {
    const close = text.indexOf(')', nameEnd);
    if (close === -1 || close > end) return undefined;
    out.params = paramNames(text.slice(nameEnd + 1, close));
    bodyStart = close + 1;
  }
  const body = trim(text, bodyStart, end, comments);
  if (body[0] >= body[1]) return out;
  const simple = simpleValue(text, body);
  const read = simple ? { value: simple } : lowerBody(name, out.params ?? [], body);
  return read ? { ...out, ...read } : out;
}

/** Most macros are a number, a string or another name: no parser is needed for those. */
function simpleValue(text: string, r: Range): Expr | undefined {
  const body = text.slice(...r);
  const c = body.charCodeAt(0);
  if (c >= 48 && c <= 57) {
    const word = wordEnd(text, r[0]);
    const value = word === r[1] ? numberValue(body) : undefined;
    return value && { k: 'num', v: value.v, ...(value.float && { float: true }), r };
  }
  if (c === 34) {
    const plain = body.length > 1 && body.indexOf('"', 1) === body.length - 1 && !body.includes('\\');
    return plain ? { k: 'str', v: stringValue(body), r } : undefined;
  }
  if (wordEnd(text, r[0]) !== r[1]) return undefined;
  if (body === 'true' || body === 'false') return { k: 'bool', v: body === 'true', r };
  if (body === 'NULL' || body === 'nullptr') return { k: 'null', r };
  return KEYWORDS.has(body) ? undefined : { k: 'name', n: body, r };
}

const KEYWORDS: ReadonlySet<string> = new Set([
  'const',
  'static',
  'inline',
  'extern',
  'volatile',
  'void',
  'int',
  'char',
  'long',
  'short',
  'unsigned',
  'signed',
  'bool',
  'float',
  'double',
  'struct',
  'enum',
  'union',
  'class',
  'return',
  'break',
  'continue',
  'else',
  'do',
  'register',
  'restrict',
  'typedef',
  'auto',
  'if',
  'while',
  'for',
  'switch',
  'goto',
  'case',
  'default',
]);

function paramNames(list: string): string[] {
  const names = list.split(',').map((it) => it.replaceAll('\\', '').trim());
  return names.filter((it) => it !== '');
}

/** Without white space and comments at either end. */
function trim(text: string, from: number, to: number, comments: readonly Range[]): Range {
  let [start, end] = [skipSpace(text, from, to), to];
  const inside = comments.filter((it) => it[0] >= from && it[0] < to);
  for (const it of inside) if (it[0] === start) start = skipSpace(text, it[1], to);
  for (const it of inside.reverse()) {
    while (end > start && isSpace(text, end - 1)) end--;
    if (it[1] >= end && it[0] >= start) end = it[0];
  }
  while (end > start && isSpace(text, end - 1)) end--;
  return [start, Math.max(start, end)];
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text, at)) at++;
  return at;
}

/** A continuation counts as space. */
function isSpace(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c === 92) return text[at + 1] === '\n' || text[at + 1] === '\r';
  return c === 32 || (c >= 9 && c <= 13);
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (!((c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95 || c === 36)) break;
  }
  return at;
}

/** Reads one `#include`; undefined where a macro names the header. */
export function readInclude(text: string, directive: Directive): Import | undefined {
  const start = skipSpace(text, directive.argument[0], directive.range[1]);
  const close = text[start] === '<' ? '>' : text[start] === '"' ? '"' : undefined;
  const end = close ? text.indexOf(close, start + 1) : -1;
  if (end === -1 || end >= directive.range[1]) return undefined;
  const include: Import = { kind: 'include', module: text.slice(start + 1, end).trim(), range: [start, end + 1] };
  return close === '>' ? { ...include, system: true } : include;
}

/** The comment, where it speaks to timesync-lint. */
export function readComment(text: string, range: Range): CommentDirective[] {
  const [start, end] = range;
  const written = text.slice(start, end);
  if (!written.includes('timesync-lint-')) return [];
  const block = written.startsWith('/*');
  const inner = block ? written.slice(2, written.endsWith('*/') ? -2 : undefined) : written.slice(2);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return [{ text: inner.trim(), range: [start, end], ownLine: line.trim() === '' }];
}
