/** Enum constants, with the values that C counts. */
import type { Declaration, Expr } from '../../facts/model.ts';
import { rangeOf, textOf, type Context } from './context.ts';
import { lowerExpr } from './expressions.ts';
import { kid, kidOf, type CNode } from './nodes.ts';
import { typeName } from './types.ts';

/** One const declaration a constant; those of an `enum class` carry its name: `Mode::Fast`. */
export function lowerEnum(cx: Context, node: CNode): Declaration[] {
  const type = typeName(cx, node);
  const scoped = type !== undefined && node.kids.some((it) => it.type === 'class' || it.type === 'struct');
  const out: Declaration[] = [];
  let last: Expr | undefined;
  for (const it of kidOf(node, 'enumerator_list')?.kids ?? []) {
    const name = it.type === 'enumerator' ? kid(it, 'name') : undefined;
    if (!name) continue;
    const value = kid(it, 'value');
    const init: Expr = value ? lowerExpr(cx, value) : following(last, rangeOf(it));
    last = init;
    const text = textOf(cx, name);
    out.push({
      k: 'decl',
      name: scoped ? `${type}::${text}` : text,
      ...(type !== undefined && { type }),
      init,
      const: true,
      nameRange: rangeOf(name),
      r: rangeOf(it),
    });
  }
  return out;
}

function following(last: Expr | undefined, r: readonly [number, number]): Expr {
  if (!last) return { k: 'num', v: 0, r };
  if (last.k === 'num') return { k: 'num', v: last.v + 1, r };
  if (last.k === 'bin' && last.op === '+' && last.b.k === 'num' && last.r === last.b.r) {
    return { ...last, b: { ...last.b, v: last.b.v + 1, r }, r };
  }
  return { k: 'bin', op: '+', a: last, b: { k: 'num', v: 1, r }, r };
}
