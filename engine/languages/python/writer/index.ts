/** How Python spells what proposals ask for. */
import type { Range } from '../../../facts/model.ts';
import type { Edit } from '../../../lint/finding.ts';
import type { Code, State } from '../../../lint/proposal.ts';
import { parentOf, type Fn, type Unit } from '../../../link/program.ts';
import { addEntry, giveArgument, type Spelling } from '../../writing/arguments.ts';
import type { Dialect } from '../../writing/dialect.ts';
import { eolOf, indentAt, isBlank, lineEnd, lineStart, nextLine, quoteOf } from '../../writing/layout.ts';
import { placeStatement } from '../../writing/placing.ts';

const layout = { braces: false, indent: '    ' } as const;

export const pythonDialect: Dialect = {
  ...layout,
  expression,
  statement: (code) => statement(code),
  declare,
  import: importModule,
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
  keyword: (name, value) => `${name}=${value}`,
  entry: (key, value) => `${quoted(key, unit)}: ${value}`,
  object: (entry) => `{${entry}}`,
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
    return `{${quoted(code.entry, unit)}: ${typeof code.value === 'string' ? quoted(code.value, unit) : code.value}}`;
  if ('filled' in code) {
    const { before, value, after, digits } = code.filled;
    const hole = `{${value}${digits > 0 ? `:0${digits}d` : ''}}`;
    return `f${quoted(before.replaceAll('{', '{{') + hole + after.replaceAll('{', '{{'), unit)}`;
  }
  return 'source' in code ? code.source : undefined;
}

function statement(code: Code): readonly string[] | undefined {
  if ('source' in code) return [code.source];
  if ('set' in code) return [`${code.set} = ${code.to}`];
  if ('double' in code) return [`${code.double} = min(${code.double} * 2, ${code.limit})`];
  return undefined;
}

/** A variable of the call stands before the statement, one of the program at file level with `global` where it is written. */
function declare(state: State, fn: Fn, at: Range): readonly Edit[] | undefined {
  const line = `${state.name} = ${state.value}`;
  if (state.life === 'call') return placeStatement(fn, at, 'before', [line], { ...layout, aboveComment: true });
  if (fn.index === 0 || parentOf(fn)?.index !== 0 || fn.facts.kind === 'lambda' || fn.facts.generator) return undefined;
  const { text, path: file } = fn.unit;
  const start = outermostStart(fn);
  if (start === undefined) return undefined;
  const first = fn.facts.body[0];
  const body = first && isDocstring(fn) ? fn.facts.body[1] : first;
  if (!body) return undefined;
  const global =
    state.type === 'constant' ? [] : placeStatement(fn, body.r, 'before', [`global ${state.name}`], layout);
  const eol = eolOf(text);
  return global && [{ file, range: [start, start], text: `${line}${eol}${eol}${eol}` }, ...global];
}

function isDocstring(fn: Fn): boolean {
  const first = fn.facts.body[0];
  return first?.k === 'expr' && (first.e.k === 'str' || first.e.k === 'concat');
}

/** Start of the line at which a function of the file (or the class it belongs to) begins, its decorators and comments included. */
function outermostStart(fn: Fn): number | undefined {
  const { text, facts } = fn.unit;
  const owner = facts.classes.find((one) => one.range[0] < fn.facts.range[0] && fn.facts.range[1] <= one.range[1]);
  let at = lineStart(text, (owner ?? fn.facts).range[0]);
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, at).trim();
    if (indentAt(text, above) !== '' || (!line.startsWith('@') && !line.startsWith('#'))) break;
    at = above;
  }
  return indentAt(text, at) === '' ? at : undefined;
}

/** Beside the other imports: after the last plain one of the head of the file. */
function importModule(unit: Unit, module: string): readonly Edit[] | undefined {
  const { text, path: file, facts } = unit;
  if (facts.imports.some((one) => one.kind === 'module' && one.module === module && (one.local ?? module) === module))
    return [];
  if (facts.imports.some((one) => one.local === module)) return undefined;
  const atTop = facts.imports.filter(
    (one) => !one.conditional && indentAt(text, one.range[0]) === '' && one.module !== '__future__',
  );
  const plain = headOf(
    atTop.filter((one) => one.kind === 'module').map((one) => one.range),
    text,
  );
  const line = `import ${module}${eolOf(text)}`;
  const after = plain.at(-1);
  if (after) return insertAt(unit, afterLine(text, after[1]), line);
  const first = atTop[0];
  if (first) return insertAt(unit, lineStart(text, first.range[0]), line);
  const future = text.search(/^from __future__ import /m);
  if (future !== -1) return insertAt(unit, nextLine(text, future), line);
  const doc = facts.functions[0]?.body[0];
  if (doc?.k === 'expr' && doc.e.k === 'str')
    return [{ file, range: [afterLine(text, doc.r[1]), afterLine(text, doc.r[1])], text: eolOf(text) + line }];
  let at = 0;
  while (text[at] === '#') at = nextLine(text, at);
  return insertAt(unit, at, line);
}

const insertAt = (unit: Unit, at: number, line: string): readonly Edit[] => [
  { file: unit.path, range: [at, at], text: line },
];

const afterLine = (text: string, at: number): number => nextLine(text, lineEnd(text, at));

/** The leading imports that follow one another, with nothing but imports between. */
function headOf(ranges: readonly Range[], text: string): readonly Range[] {
  const head: Range[] = [];
  for (const range of ranges) {
    const before = head.at(-1);
    if (before) {
      const between = text.slice(before[1], lineStart(text, range[0])).split('\n');
      if (
        !between.every(
          (line) => isBlank(line) || line.startsWith('import ') || line.startsWith('from ') || line.startsWith('#'),
        )
      )
        break;
    }
    head.push(range);
  }
  return head;
}
