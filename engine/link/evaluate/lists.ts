/** Initialiser lists in which a macro stands for several items: `{NTP_SERVERS}` of `"a", "b"`. */
import type { Expr } from '../../facts/model.ts';
import type { Fn } from '../program.ts';
import type { Scopes } from '../scopes.ts';

type List = Extract<Expr, { k: 'list' }>;

/** The items of a list, with those that one macro stands for as elements of its name. */
export function itemsOf(scopes: Scopes, { items }: List, fn: Fn): readonly Expr[] {
  if (fn.unit.family !== 'c' || !items.some((item) => item.k === 'name')) return items;
  return items.flatMap((item): readonly Expr[] => {
    const value = item.k === 'name' ? scopes.lookup(item.n, fn)[0]?.macro?.value : undefined;
    const several = value ? commaSeparated(value) : [];
    if (several.length < 2) return [item];
    return several.map((_, at) => ({ k: 'index', o: item, i: { k: 'num', v: at, r: item.r }, r: item.r }));
  });
}

/** `a, b, c` as a macro is defined: its parts from left to right. */
export function commaSeparated(expr: Expr): readonly Expr[] {
  return expr.k === 'bin' && expr.op === ',' ? [...commaSeparated(expr.a), expr.b] : [expr];
}
