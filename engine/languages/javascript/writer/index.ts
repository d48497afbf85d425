/** How JavaScript and TypeScript spell what proposals ask for. */
import { wayTo } from '../../writing/statements.ts';
import type { Range } from '../../../facts/model.ts';
import type { Edit } from '../../../lint/finding.ts';
import type { Code, State } from '../../../lint/proposal.ts';
import { parentOf, type Fn, type Unit } from '../../../link/program.ts';
import { addEntry, giveArgument, type Spelling } from '../../writing/arguments.ts';
import type { Dialect } from '../../writing/dialect.ts';
import { eolOf, indentAt, lineStart, quoteOf } from '../../writing/layout.ts';
import { placeStatement, startOf } from '../../writing/placing.ts';

const layout = { braces: true, indent: '  ' } as const;

export const javascriptDialect: Dialect = {
  ...layout,
  expression,
  statement: (code, unit) => statement(code, usesSemicolons(unit.text)),
  declare,
  import: () => undefined,
  entry: ({ unit, object, key, value }) =>
    addEntry(
      unit,
      object,
      spellingOf(unit).entry(key, typeof value === 'string' ? quoted(value, unit) : String(value)),
    ),
  argument: ({ fn, call, ref, code }) => {
    const value = expression(code, fn.unit);
    return value === undefined ? undefined : giveArgument(fn.unit, call, ref, value, spellingOf(fn.unit));
  },
};

const spellingOf = (unit: Unit): Spelling => ({
  entry: (key, value) => `${key.includes('-') ? quoted(key, unit) : key}: ${value}`,
  object: (entry) => `{ ${entry} }`,
});

function quoted(text: string, unit: Unit): string {
  const quote = quoteOf(unit.text, unit.facts);
  return (
    quote +
    text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\r', '\\r').replaceAll('\n', '\\n') +
    quote
  );
}

function expression(code: Code, unit: Unit): string | undefined {
  if ('text' in code) return quoted(code.text, unit);
  if ('entry' in code)
    return `{ ${quoted(code.entry, unit)}: ${typeof code.value === 'string' ? quoted(code.value, unit) : code.value} }`;
  if ('filled' in code) {
    const { before, value, after, digits } = code.filled;
    return `\`${before}\${${digits > 0 ? `String(${value}).padStart(${digits}, '0')` : value}}${after}\``;
  }
  return 'source' in code ? code.source : undefined;
}

function statement(code: Code, semicolon: boolean): readonly string[] | undefined {
  const end = semicolon ? ';' : '';
  if ('source' in code) return [code.source + end];
  if ('set' in code) return [`${code.set} = ${code.to}${end}`];
  if ('double' in code) return [`${code.double} = Math.min(${code.double} * 2, ${code.limit})${end}`];
  return undefined;
}

/** Whether the statements of a file end with semicolons: most simple ones tell. */
function usesSemicolons(text: string): boolean {
  let balance = 0;
  for (const line of text.split('\n')) {
    const end = line.trimEnd().at(-1);
    if (end === ';') balance++;
    else if (end === ')' || end === "'" || end === '"') balance--;
  }
  return balance >= 0;
}

/** A variable of the call stands before the statement, one of the program before the function that uses it. */
function declare(state: State, fn: Fn, at: Range): readonly Edit[] | undefined {
  const keyword = state.type === 'constant' ? 'const' : 'let';
  const line = (semicolon: boolean) => [`${keyword} ${state.name} = ${state.value}${semicolon ? ';' : ''}`];
  if (state.life === 'call')
    return placeStatement(fn, at, 'before', line(usesSemicolons(fn.unit.text)), { ...layout, aboveComment: true });
  return declareOutside(fn, line);
}

/**
 * Before the first statement of the enclosing scope that mentions the function: a function may be called before the line
 * that declares it, a `let` may not be read there.
 */
function declareOutside(fn: Fn, line: (semicolon: boolean) => readonly string[]): readonly Edit[] | undefined {
  const { text, path: file } = fn.unit;
  let inner = fn;
  let outer = parentOf(fn);
  // Callbacks within the function come and go with each of its calls.
  while (outer && outer.index !== 0 && inner.facts.kind === 'lambda' && !isNamedValue(inner, outer)) {
    inner = outer;
    outer = parentOf(outer);
  }
  if (!outer || inner.facts.className !== undefined) return undefined;
  const start = lineStart(text, inner.facts.range[0]);
  const before = commentStart(text, start);
  const name = inner.facts.name || nameOfValue(inner, outer);
  const mention = outer.facts.body.find(
    (stmt) => name !== '' && stmt.r[0] < before && text.slice(stmt.r[0], stmt.r[1]).includes(name),
  );
  if (mention) {
    return startOf(mention, text) === undefined
      ? undefined
      : placeStatement(outer, mention.r, 'before', line(usesSemicolons(text)), layout);
  }
  const holder = wayTo(outer.facts.body, inner.facts.range)[0];
  const indent = indentAt(text, start);
  if (
    !holder &&
    text
      .slice(start, inner.facts.range[0])
      .trim()
      .replace(/^(export|default|async|\s)+$/, '') !== ''
  )
    return undefined;
  const point = holder ? commentStart(text, lineStart(text, startOf(holder.stmt, text) ?? start)) : before;
  const semicolon = usesSemicolons(text);
  const eol = eolOf(text);
  const own = holder ? indentAt(text, holder.stmt.r[0]) : indent;
  return [
    {
      file,
      range: [point, point],
      text:
        line(semicolon)
          .map((one) => own + one + eol)
          .join('') + (outer.index === 0 ? eol : ''),
    },
  ];
}

/** `const connect = () => …`. */
const isNamedValue = (fn: Fn, outer: Fn): boolean => nameOfValue(fn, outer) !== '';

function nameOfValue(fn: Fn, outer: Fn): string {
  for (const stmt of outer.facts.body)
    if (stmt.k === 'decl' && stmt.init?.k === 'lambda' && stmt.init.fn === fn.index) return stmt.name;
  return '';
}

/** Start of the comment that stands directly above a line, or the line itself. */
function commentStart(text: string, line: number): number {
  let at = line;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const written = text.slice(above, at).trim();
    if (written.endsWith('*/')) {
      const open = text.lastIndexOf('/*', at);
      const from = lineStart(text, open);
      if (open === -1 || text.slice(from, open).trim() !== '') return at;
      at = from;
    } else if (written.startsWith('//')) at = above;
    else return at;
  }
  return at;
}
