/** Values at their origin, and what can be said of a value alone. */
import type { Expr } from '../../facts/model.ts';
import type { TrailStep } from '../../lint/finding.ts';
import type { Fn } from '../program.ts';
import type { Origin, Value } from '../values.ts';

export const literal = (expr: Expr, fn: Fn): { origin: Origin; trail: readonly TrailStep[] } => ({
  origin: { expr, fn, range: expr.r },
  trail: [],
});

export const unknown = (expr: Expr, fn: Fn): Value => ({ ...literal(expr, fn), t: 'unknown' });

export function textOf(value: Value | undefined): string | undefined {
  if (!value) return undefined;
  if (value.t === 'text') return value.v;
  if (value.t === 'number') return String(value.v);
  if (value.t === 'address') return value.v;
  return undefined;
}

export function truth(value: Value): boolean | undefined {
  switch (value.t) {
    case 'text':
      return value.partial ? true : value.v !== '';
    case 'number':
      return value.v !== 0;
    case 'boolean':
      return value.v;
    case 'nothing':
      return false;
    case 'function':
    case 'address':
      return true;
    default:
      return undefined;
  }
}

export function distinct(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const what = 'v' in value ? String(value.v) : 'ms' in value ? value.ms : '';
    const key = `${value.t}:${what}:${value.origin.fn.unit.path}:${value.origin.range[0]}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
