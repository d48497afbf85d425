/** Rows by the word that a program spells: one look-up a call. */
import type { Family, Row } from './row.ts';

export interface Catalogue {
  /** Rows for a free or module-qualified name. */
  call(name: string): readonly Row[];
  /** Rows for construction of a type, by its last segment. */
  construct(name: string): readonly Row[];
  method(name: string): readonly Row[];
  macro(name: string): readonly Row[];
  defined(name: string): readonly Row[];
  event(name: string): readonly Row[];
  enumerator(name: string): readonly Row[];
  property(name: string): readonly Row[];
  decorator(name: string): readonly Row[];
  command(word: string): readonly Row[];
}

export const lastSegment = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);

export function indexCatalogue(rows: readonly Row[]): Catalogue {
  const calls = new Map<string, Row[]>();
  const constructs = new Map<string, Row[]>();
  const methods = new Map<string, Row[]>();
  const macros = new Map<string, Row[]>();
  const defined = new Map<string, Row[]>();
  const events = new Map<string, Row[]>();
  const enums = new Map<string, Row[]>();
  const properties = new Map<string, Row[]>();
  const decorators = new Map<string, Row[]>();
  const commands = new Map<string, Row[]>();
  const put = (table: Map<string, Row[]>, key: string, row: Row) => {
    const at = table.get(key);
    if (!at) table.set(key, [row]);
    else if (!at.includes(row)) at.push(row);
  };
  for (const row of rows) {
    const match = row.match;
    if ('call' in match) for (const name of spellings(match.call, match.from, row.languages)) put(calls, name, row);
    else if ('new' in match) {
      put(constructs, lastSegment(match.new), row);
      // `const ws = require('ws'); new ws(url)`: a module that is its class.
      if (!row.languages?.includes('c'))
        for (const module of match.from ?? []) put(constructs, lastSegment(module), row);
    } else if ('method' in match) put(methods, match.method, row);
    else if ('macro' in match) put(macros, match.macro, row);
    else if ('functionDefined' in match) put(defined, match.functionDefined, row);
    else if ('event' in match) put(events, match.event, row);
    else if ('enum' in match) put(enums, match.enum, row);
    else if ('property' in match) put(properties, lastSegment(match.property), row);
    else if ('decorator' in match)
      for (const name of spellings(match.decorator, match.from, row.languages)) put(decorators, name, row);
    else put(commands, match.command, row);
  }
  const none: readonly Row[] = [];
  const from = (table: ReadonlyMap<string, readonly Row[]>) => (key: string) => table.get(key) ?? none;
  return {
    call: from(calls),
    construct: from(constructs),
    method: from(methods),
    macro: from(macros),
    defined: from(defined),
    event: from(events),
    enumerator: from(enums),
    property: from(properties),
    decorator: from(decorators),
    command: from(commands),
  };
}

/** `sleep` from `sleep-promise` is spelt `sleep-promise` (default import), `sleep-promise.sleep`, `sleep-promise.default`. */
function spellings(
  name: string,
  from: readonly string[] | undefined,
  languages: readonly Family[] | undefined,
): string[] {
  if (!from || (languages?.length === 1 && languages[0] === 'c')) return [name];
  const last = lastSegment(name);
  const all = name.includes('.') ? [name] : [];
  for (const module of from) {
    all.push(name.startsWith(`${module}.`) ? name : `${module}.${last}`);
    if (name.includes('.')) all.push(`${module}${name.slice(name.indexOf('.'))}`, `${module}.${name}`);
    if (!name.includes('.')) all.push(module, `${module}.default`);
  }
  return [...new Set(all)];
}
