/** Where a role of a catalogue row is found in a call. */
import type { ArgRef, ArgRefs } from '../apis/row.ts';
import type { Call, Expr } from '../facts/model.ts';

/** The argument that a role refers to; the first alternative that is present. */
export function argumentOf(call: Call, refs: ArgRefs): Expr | undefined {
  for (const ref of Array.isArray(refs) ? (refs as readonly ArgRef[]) : [refs as ArgRef]) {
    const found = oneArgument(call, ref);
    if (found) return found;
  }
  return undefined;
}

function oneArgument(call: Call, ref: ArgRef): Expr | undefined {
  if (typeof ref === 'number') {
    const positional = call.args.filter((arg) => arg.name === undefined);
    return positional.at(ref)?.value;
  }
  if (ref === 'this') return call.callee.k === 'member' ? call.callee.o : undefined;
  if (ref === 'result') return call;
  if (ref.endsWith('*')) return oneArgument(call, Number.parseInt(ref, 10));
  const dot = ref.indexOf('.');
  if (dot > 0) {
    const head = Number.parseInt(ref, 10);
    let at = Number.isNaN(head) ? oneArgument(call, ref.slice(0, dot)) : oneArgument(call, head);
    for (const key of ref.slice(dot + 1).split('.')) {
      if (!at) return undefined;
      at = entryOf(at, key);
    }
    return at;
  }
  if (/^-?\d+$/.test(ref)) return oneArgument(call, Number(ref));
  return call.args.find((arg) => arg.name === ref)?.value;
}

/** Key of an object literal, or element of a list literal. */
export function entryOf(expr: Expr, key: string): Expr | undefined {
  if (expr.k === 'object') return expr.entries.find((entry) => entry.key && keyText(entry.key) === key)?.value;
  if (expr.k === 'list' && /^\d+$/.test(key)) return expr.items[Number(key)];
  if (expr.k === 'call' && expr.callee.k === 'name' && expr.callee.n === 'dict')
    return expr.args.find((arg) => arg.name === key)?.value;
  if (expr.k === 'cast') return entryOf(expr.a, key);
  return undefined;
}

const keyText = (key: Expr): string | undefined =>
  key.k === 'str' ? key.v : key.k === 'name' ? key.n : key.k === 'num' ? String(key.v) : undefined;

/** All positional arguments from a `"N*"` role, or the one the role names. */
export function argumentsOf(call: Call, refs: ArgRefs): readonly Expr[] {
  const out: Expr[] = [];
  for (const ref of Array.isArray(refs) ? (refs as readonly ArgRef[]) : [refs as ArgRef]) {
    if (typeof ref === 'string' && ref.endsWith('*'))
      out.push(
        ...call.args
          .filter((arg) => arg.name === undefined)
          .slice(Number.parseInt(ref, 10))
          .map((arg) => arg.value),
      );
    else {
      const one = oneArgument(call, ref);
      if (one) out.push(one);
    }
  }
  return out;
}
