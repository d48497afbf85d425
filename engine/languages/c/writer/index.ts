/** How C and C++ spell what proposals ask for. */
import type { Range } from '../../../facts/model.ts';
import type { Edit } from '../../../lint/finding.ts';
import type { Code, State } from '../../../lint/proposal.ts';
import type { Fn, Unit } from '../../../link/program.ts';
import { giveArgument, type Spelling } from '../../writing/arguments.ts';
import type { Dialect } from '../../writing/dialect.ts';
import { eolOf, nextLine } from '../../writing/layout.ts';
import { placeStatement } from '../../writing/placing.ts';
import { wayTo } from '../../writing/statements.ts';

const layout = { braces: true, indent: '  ' } as const;

export const cDialect: Dialect = {
  ...layout,
  expression,
  statement,
  declare,
  import: include,
  entry: () => undefined,
  argument: ({ fn, call, ref, code }) => {
    const value = expression(code);
    return value === undefined ? undefined : giveArgument(fn.unit, call, ref, value, spelling);
  },
};

const spelling: Spelling = {
  entry: (key, value) => `.${key} = ${value}`,
  object: (entry) => `{ ${entry} }`,
};

function expression(code: Code): string | undefined {
  if ('text' in code) return literal(code.text);
  return 'source' in code ? code.source : undefined;
}

export const literal = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}"`;

function statement(code: Code): readonly string[] | undefined {
  if ('source' in code) return [`${code.source};`];
  if ('set' in code) return [`${code.set} = ${code.to};`];
  if ('double' in code)
    return [`${code.double} *= 2;`, `if (${code.double} > ${code.limit}) ${code.double} = ${code.limit};`];
  return undefined;
}

/** A variable of the call stands before the statement; one of the program is a static of the function. */
function declare(state: State, fn: Fn, at: Range): readonly Edit[] | undefined {
  const line = `${state.life === 'program' ? 'static ' : ''}${state.type} ${state.name} = ${state.value};`;
  const where = state.life === 'call' ? at : wayTo(fn.facts.body, at)[0]?.stmt.r;
  return where && placeStatement(fn, where, 'before', [line], { ...layout, aboveComment: true });
}

/** After the last `#include` that every build takes. */
function include(unit: Unit, header: string): readonly Edit[] | undefined {
  const { text, path: file, facts } = unit;
  const bare = header.slice(1, -1);
  const includes = facts.imports
    .filter((one) => one.kind === 'include')
    .map((one) => ({ module: one.module, at: one.range[1], depth: conditionsAround(text, one.range[0]) }));
  // The guard of a header is around all of them.
  const least = Math.min(...includes.map((one) => one.depth));
  const always = includes.filter((one) => one.depth === least);
  if (always.some((one) => one.module === bare)) return [];
  const last = always.at(-1);
  if (!last) return undefined;
  const at = nextLine(text, last.at);
  const line = `#include ${header}`;
  return [{ file, range: [at, at], text: text[at - 1] === '\n' ? line + eolOf(text) : eolOf(text) + line }];
}

/** How many conditional directives are open at an offset. */
function conditionsAround(text: string, at: number): number {
  let depth = 0;
  for (const line of text.slice(0, at).split('\n')) {
    if (/^[ \t]*#[ \t]*(if|ifdef|ifndef)\b/.test(line)) depth++;
    else if (/^[ \t]*#[ \t]*endif\b/.test(line)) depth--;
  }
  return depth;
}
