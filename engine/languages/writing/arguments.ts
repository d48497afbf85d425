/** Gives calls further arguments and object literals further entries, in the layout that is there. */
import type { ArgRef } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import type { Edit } from '../../lint/finding.ts';
import { argumentOf, entryOf } from '../../link/arguments.ts';
import type { Unit } from '../../link/program.ts';
import { eolOf, indentAt, isBlank } from './layout.ts';

/** How a family writes keyword arguments and the keys of object literals. */
export interface Spelling {
  readonly keyword?: (name: string, value: string) => string;
  readonly entry: (key: string, value: string) => string;
  /** An object literal with one entry. */
  readonly object: (entry: string) => string;
}

/** Edits that give the argument at `ref` the source `value`; undefined where the call has no such place. */
export function giveArgument(
  unit: Unit,
  call: Call,
  ref: ArgRef,
  value: string,
  spelling: Spelling,
): readonly Edit[] | undefined {
  if (ref === -1) return addArgument(unit, call, value);
  const there = argumentOf(call, ref);
  if (there) return [{ file: unit.path, range: there.r, text: value }];
  if (typeof ref === 'number') return call.args.length === ref ? addArgument(unit, call, value) : undefined;
  const dot = ref.indexOf('.');
  if (dot === -1) return spelling.keyword && addArgument(unit, call, spelling.keyword(ref, value));
  const path = ref.slice(dot + 1).split('.');
  const head = Number.parseInt(ref, 10);
  let at = Number.isNaN(head) ? undefined : call.args.filter((arg) => arg.name === undefined)[head]?.value;
  if (!at)
    return path.length === 1 && call.args.length === head
      ? addArgument(unit, call, spelling.object(spelling.entry(path[0]!, value)))
      : undefined;
  for (const key of path.slice(0, -1)) {
    at = at && entryOf(at, key);
    if (!at) return undefined;
  }
  return addEntry(unit, at, spelling.entry(path.at(-1)!, value));
}

/** Edits that add an argument at the end of a call. */
export function addArgument(unit: Unit, call: Call, source: string): readonly Edit[] | undefined {
  if (!call.argsRange || unit.text[call.argsRange[1] - 1] !== ')') return undefined;
  return addItem(unit, call.args.at(-1)?.value.r[1], call.argsRange, source);
}

/** Edits that add an entry at the end of an object literal. */
export function addEntry(unit: Unit, object: Expr, source: string): readonly Edit[] | undefined {
  if (object.k !== 'object' || unit.text[object.r[0]] !== '{') return undefined;
  return addItem(unit, object.entries.at(-1)?.r[1], object.r, source);
}

function addItem(
  { text, path: file }: Unit,
  last: number | undefined,
  [from, to]: readonly [number, number],
  source: string,
): readonly Edit[] | undefined {
  const close = to - 1;
  if (last === undefined) {
    const inside = text.slice(from + 1, close);
    return isBlank(inside) ? [{ file, range: [from + 1, close], text: source }] : undefined;
  }
  const tail = text.slice(last, close);
  const comma = tail.trimStart().startsWith(',');
  if (!isBlank(tail.replace(',', ''))) return undefined;
  const at = comma ? text.indexOf(',', last) + 1 : last;
  const lead = tail.includes('\n') ? `${eolOf(text)}${indentAt(text, last)}` : ' ';
  return [{ file, range: [at, at], text: `${comma ? '' : ','}${lead}${source}${comma ? ',' : ''}` }];
}
