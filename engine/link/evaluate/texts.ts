/** Text built of parts: concatenation, formatting, joining. Each text remembers which part came from where. */
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../arguments.ts';
import { formatText } from '../format.ts';
import type { Fn } from '../program.ts';
import { HOLE, MAX_ALTERNATIVES, type TextPiece, type Value } from '../values.ts';
import type { Evaluator, Frame } from './frame.ts';
import { literal, textOf, unknown } from './making.ts';

/** One text of several values in a row; what is not known becomes a hole. */
export function joinTexts(
  parts: readonly (Value | undefined)[],
  separator = '',
): { v: string; partial?: true; pieces: readonly TextPiece[] } {
  let v = '';
  const pieces: TextPiece[] = [];
  parts.forEach((part, index) => {
    if (index > 0) v += separator;
    const text = textOf(part);
    if (part) pieces.push({ start: v.length, end: v.length + (text ?? HOLE).length, value: part });
    v += text ?? HOLE;
  });
  return { v, pieces, ...(v.includes(HOLE) ? { partial: true as const } : {}) };
}

export function concat(values: Evaluator, expr: Expr, parts: readonly Expr[], fn: Fn, frame?: Frame): readonly Value[] {
  let rows: (Value | undefined)[][] = [[]];
  for (const part of parts) {
    const found = values.evaluate(part, fn, frame).slice(0, 4);
    rows = rows.flatMap((row) => (found.length > 0 ? found : [undefined]).map((value) => [...row, value]));
    if (rows.length > MAX_ALTERNATIVES) return [unknown(expr, fn)];
  }
  return rows.map((row): Value => {
    const only = row.length === 1 ? row[0] : undefined;
    const bytes = row.some((one) => one?.t === 'text' && one.bytes);
    return {
      ...(only && only.t !== 'unknown' ? only : literal(expr, fn)),
      ...joinTexts(row),
      t: 'text',
      ...(bytes ? { bytes: true } : {}),
    };
  });
}

export function joined(
  values: Evaluator,
  lists: readonly Value[],
  separator: string,
  call: Call,
  fn: Fn,
  frame?: Frame,
): readonly Value[] | undefined {
  const list = lists[0];
  if (list?.t !== 'list') return undefined;
  const parts = list.items.map((item) => values.evaluate(item, list.fn, frame)[0]);
  return [{ ...literal(call, fn), t: 'text', ...joinTexts(parts, separator) }];
}

/** `snprintf(buf, n, fmt, …)`, `strcpy(dst, src)`. */
export function formatted(
  values: Evaluator,
  call: Call,
  meaning: { readonly format?: number | string; readonly value?: number | string },
  fn: Fn,
  frame?: Frame,
): readonly Value[] {
  if (meaning.format !== undefined) {
    const format = argumentOf(call, meaning.format);
    if (!format) return [];
    const position = call.args.findIndex((arg) => arg.value === format);
    const texts = argumentValues(values, call, fn, position + 1, frame);
    return values.evaluate(format, fn, frame).flatMap((value): readonly Value[] => {
      if (value.t !== 'text') return [];
      const only = value.v === '%s' ? call.args[position + 1]?.value : undefined;
      if (only) return values.evaluate(only, fn, frame);
      return [{ ...value, ...formatText(value.v, 'percent', texts) }];
    });
  }
  const value = meaning.value === undefined ? undefined : argumentOf(call, meaning.value);
  return value ? values.evaluate(value, fn, frame) : [];
}

export function argumentValues(
  values: Evaluator,
  call: Call,
  fn: Fn,
  from: number,
  frame?: Frame,
): ReadonlyMap<string, Value | undefined> {
  const found = new Map<string, Value | undefined>();
  call.args
    .slice(from)
    .forEach((arg, index) => found.set(arg.name ?? String(index), values.evaluate(arg.value, fn, frame)[0]));
  return found;
}
