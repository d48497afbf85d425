/** Puts statements before and after others, in the layout that is there. */
import type { Range, Stmt } from '../../facts/model.ts';
import type { Edit } from '../../lint/finding.ts';
import type { Fn } from '../../link/program.ts';
import { eolOf, indentAt, indentUnit, isBlank, lineEnd, lineStart, nextLine, skipSpace } from './layout.ts';
import { wayTo, type Step } from './statements.ts';

export interface Placing {
  readonly braces: boolean;
  readonly indent: string;
  /** Above the comment that stands over the statement. */
  readonly aboveComment?: boolean;
}

/** Edits that put `lines` before or after the statement that holds `at`; undefined where there is no room. */
export function placeStatement(
  fn: Fn,
  at: Range,
  where: 'before' | 'after',
  lines: readonly string[],
  { braces, indent, aboveComment }: Placing,
): readonly Edit[] | undefined {
  const step = wayTo(fn.facts.body, at).at(-1);
  if (!step || fn.facts.kind === 'macro' || step.part === 'init') return undefined;
  const { text, path: file } = fn.unit;
  const { stmt } = step;
  // What a loop's head does is done again each round; a statement before the loop is not.
  if (stmt.k === 'loop' && (at[0] !== stmt.r[0] || at[1] !== stmt.r[1])) return undefined;
  if (braces && continuesElse(step, text)) return undefined;
  const start = startOf(stmt, text);
  if (start === undefined) return undefined;
  const end = endOf(stmt, text);
  const eol = eolOf(text);
  if (braces && !isBraced(fn, step)) return wrapped(fn, step, start, end, where, lines, indentUnit(text, indent));
  if (where === 'before') {
    if (isBlank(text.slice(lineStart(text, start), start))) {
      const own = indentAt(text, start);
      const point = aboveComment
        ? commentAbove(text, lineStart(text, start), own, braces ? '//' : '#')
        : lineStart(text, start);
      return [{ file, range: [point, point], text: lines.map((line) => own + line + eol).join('') }];
    }
    return braces ? [{ file, range: [start, start], text: lines.map((line) => `${line} `).join('') }] : undefined;
  }
  const rest = text.slice(end, lineEnd(text, end)).trimStart();
  if (
    rest === '' ||
    rest.startsWith(braces ? '//' : '#') ||
    (braces && rest.startsWith('/*') && rest.trimEnd().endsWith('*/'))
  ) {
    const own = indentAt(text, start);
    const to = lineEnd(text, end);
    return [{ file, range: [to, to], text: lines.map((line) => eol + own + line).join('') }];
  }
  return braces ? [{ file, range: [end, end], text: lines.map((line) => ` ${line}`).join('') }] : undefined;
}

/** Start of the comment lines directly above a line, or the line itself. */
function commentAbove(text: string, line: number, indent: string, mark: string): number {
  let at = line;
  while (at > 0 && text.startsWith(indent + mark, lineStart(text, at - 1))) at = lineStart(text, at - 1);
  return at;
}

/** Edits that give the `if` at `at` an `else`. */
export function placeElse(
  fn: Fn,
  at: Range,
  lines: readonly string[],
  { braces, indent }: Placing,
): readonly Edit[] | undefined {
  const step = wayTo(fn.facts.body, at).find((one) => one.stmt.k === 'if' && one.stmt.r[0] === at[0]);
  if (!step || step.stmt.k !== 'if' || step.stmt.else !== undefined || fn.facts.kind === 'macro') return undefined;
  const { text, path: file } = fn.unit;
  const { stmt } = step;
  const own = indentAt(text, stmt.r[0]);
  const eol = eolOf(text);
  const inner = lines.map((line) => eol + own + indentUnit(text, indent) + line).join('');
  const end = stmt.r[1];
  if (!braces) {
    if (!isBlank(text.slice(lineStart(text, stmt.r[0]), stmt.r[0])) || !isBlank(text.slice(end, lineEnd(text, end))))
      return undefined;
    return [{ file, range: [end, end], text: `${eol}${own}else:${inner}` }];
  }
  if (text[end - 1] !== '}' || text[skipSpace(text, stmt.head[1])] !== '{') return undefined;
  return [{ file, range: [end, end], text: ` else {${inner}${eol}${own}}` }];
}

/** Edits that take a statement out. It must have its lines to itself. */
export function removeStatement(fn: Fn, at: Range, { braces }: Placing): readonly Edit[] | undefined {
  const step = wayTo(fn.facts.body, at).at(-1);
  const { text, path: file } = fn.unit;
  const start = step && startOf(step.stmt, text);
  if (!step || start === undefined || fn.facts.kind === 'macro' || (braces && !isBraced(fn, step))) return undefined;
  const end = endOf(step.stmt, text);
  const from = lineStart(text, start);
  if (!isBlank(text.slice(from, start)) || !isBlank(text.slice(end, lineEnd(text, end)))) return undefined;
  return [{ file, range: [from, nextLine(text, end)], text: '' }];
}

/** A lone statement under `if` gets its braces first. */
function wrapped(
  fn: Fn,
  step: Step,
  start: number,
  end: number,
  where: 'before' | 'after',
  lines: readonly string[],
  unit: string,
): readonly Edit[] | undefined {
  const { text, path: file } = fn.unit;
  if (!step.owner) return opened(fn, start, step.stmt.r[1], where, lines, unit);
  if (step.owner.k !== 'if' && step.owner.k !== 'loop') return undefined;
  let head = start;
  while (head > 0 && isBlank(text[head - 1]!)) head--;
  const rest = text.slice(end, lineEnd(text, end)).trimStart();
  if (!endsHead(text, head) || (rest !== '' && !rest.startsWith('else') && !rest.startsWith('//'))) return undefined;
  const eol = eolOf(text);
  const base = indentAt(text, step.owner.r[0]);
  const inner = base + unit;
  const added = lines.map((line) => inner + line + eol).join('');
  const close = rest.startsWith('//') ? lineEnd(text, end) : end;
  return [
    { file, range: [head, start], text: ` {${eol}${where === 'before' ? added : ''}${inner}` },
    { file, range: [close, close], text: `${eol}${where === 'after' ? added : ''}${base}}` },
  ];
}

/** `() => retry()` becomes a function with a block. What it returned is not looked at where a callback is given. */
function opened(
  fn: Fn,
  start: number,
  end: number,
  where: 'before' | 'after',
  lines: readonly string[],
  unit: string,
): readonly Edit[] | undefined {
  const { text, path: file } = fn.unit;
  if (!text.slice(fn.facts.range[0], start).trimEnd().endsWith('=>') || fn.facts.async) return undefined;
  const eol = eolOf(text);
  const base = indentAt(text, start);
  const inner = base + unit;
  const added = lines.map((line) => inner + line + eol).join('');
  const semicolon = lines[0]?.endsWith(';') ? ';' : '';
  return [
    { file, range: [start, start], text: `{${eol}${where === 'before' ? added : ''}${inner}` },
    { file, range: [end, end], text: `${semicolon}${eol}${where === 'after' ? added : ''}${base}}` },
  ];
}

/** Whether a head (`if (…)`, `else`, `do`) ends right here: no comment stands between. */
const endsHead = (text: string, at: number): boolean =>
  text[at - 1] === ')' || text.slice(0, at).endsWith('else') || text.slice(0, at).endsWith('do');

/** `else if`: a statement before it has no place. */
function continuesElse(step: Step, text: string): boolean {
  if (step.part !== 'else' || step.stmt.k !== 'if' || step.index > 0) return false;
  return text.slice(0, step.stmt.r[0]).trimEnd().endsWith('else');
}

/** Where a statement begins; a declarator's statement begins before it. Undefined where several share one statement. */
export function startOf(stmt: Stmt, text: string): number | undefined {
  if (stmt.k !== 'decl') return stmt.r[0];
  let at = stmt.r[0];
  while (at > 0 && /[A-Za-z0-9_ \t*&:<>]/.test(text[at - 1]!)) at--;
  const before = text[at - 1];
  if (before !== undefined && !'\n\r;{}'.includes(before)) return undefined;
  while (isBlank(text[at]!)) at++;
  return at;
}

/** Where a statement ends, its semicolon included. */
export function endOf(stmt: Stmt, text: string): number {
  let end = stmt.r[1];
  while (isBlank(text[end - 1]!)) end--;
  return text[end - 1] !== '}' && text[end] === ';' ? end + 1 : end;
}

/** Whether a statement stands in a block and not alone under a head. */
function isBraced(fn: Fn, { owner, part, index, list }: Step): boolean {
  const { text } = fn.unit;
  if (index > 0 || part === 'case') return true;
  if (!owner) {
    const only = list[0];
    return !(
      fn.facts.kind === 'lambda' &&
      list.length === 1 &&
      only?.k === 'return' &&
      !text.startsWith('return', only.r[0])
    );
  }
  if (owner.k === 'loop') return text[owner.bodyRange[0]] === '{';
  if (owner.k !== 'if') return true;
  if (part === 'then') return text[skipSpace(text, owner.head[1])] === '{';
  let at = skipSpace(text, owner.then.at(-1)?.r[1] ?? owner.head[1]);
  while (text[at] === ';' || text[at] === '{' || text[at] === '}') at = skipSpace(text, at + 1);
  return text.startsWith('else', at) && text[skipSpace(text, at + 4)] === '{';
}
