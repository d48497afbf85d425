/** Parts of a request that stand in a struct or object that a call is handed: `req.method = HTTP_POST; perform(&req)`. */
import type { ArgRefs } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import { argumentOf, argumentsOf, entryOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Seen } from './parts.ts';

/** An expression, and the way by which it is read. */
export interface Part extends Pick<Seen, 'fn' | 'frame'> {
  readonly expr: Expr;
}

/** What stands at a role: the arguments, else what is written to the fields that the role names. */
export function partsAt(world: World, refs: ArgRefs | undefined, { call, fn, frame }: Seen): readonly Part[] {
  if (refs === undefined) return [];
  const given = argumentsOf(call, refs).map((expr) => ({ expr, fn, ...(frame ? { frame } : {}) }));
  const list = Array.isArray(refs) ? (refs as readonly (string | number)[]) : [refs as string | number];
  const fields = list.flatMap((ref) => {
    const [, head, path] = (typeof ref === 'string' && /^(\d+|this)\.(\w[\w.]*)$/.exec(ref)) || [];
    if (head === undefined || argumentOf(call, ref)) return [];
    const arg = argumentOf(call, head);
    return arg ? writtenAt(world, arg, path!.split('.'), fn) : [];
  });
  return [...given, ...fields];
}

function writtenAt(world: World, arg: Expr, path: readonly string[], fn: Fn): readonly Part[] {
  const root = world.scopes.rootOf(arg, fn);
  if (!root) return [];
  const wanted = [...root.path, ...path];
  return root.binding.writes.flatMap((write) => {
    if (write.op !== '=' && write.op !== 'init') return [];
    if (!write.path.every((step, i) => step === wanted[i])) return [];
    const expr = wanted
      .slice(write.path.length)
      .reduce<Expr | undefined>((at, step) => at && partOf(at, step), write.value);
    return expr ? [{ expr, fn: write.fn }] : [];
  });
}

/** A field of an initialiser, or an argument of a constructor. */
function partOf(expr: Expr, step: string): Expr | undefined {
  if (expr.k === 'call' && /^\d+$/.test(step)) return expr.args[Number(step)]?.value;
  return entryOf(expr, step);
}
