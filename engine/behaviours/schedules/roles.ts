/** Arguments of schedulers, through names: fields of an object, a struct or a rule that is filled before it is handed over. */
import type { ArgRef, ArgRefs } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { World } from '../../link/world.ts';

const MAX_DEPTH = 4;

/** What the first role that is present may be worth; undefined where none of them is. */
export function valuesOfRole(world: World, call: Call, fn: Fn, refs: ArgRefs): readonly Value[] | undefined {
  for (const ref of Array.isArray(refs) ? (refs as readonly ArgRef[]) : [refs as ArgRef]) {
    const direct = argumentOf(call, ref);
    if (direct) return world.values.evaluate(direct, fn);
    if (typeof ref !== 'string') continue;
    const [head, ...path] = ref.split('.');
    const arg = path.length > 0 ? argumentOf(call, /^\d+$/.test(head!) ? Number(head) : head!) : undefined;
    const found = arg && fieldOf(world, arg, fn, path, 0);
    if (found && found.length > 0) return found;
  }
  return undefined;
}

/** A field of what an expression names: of an object, of a struct by pointer, of `T(…)` by position, of any list element. */
function fieldOf(
  world: World,
  expr: Expr,
  fn: Fn,
  path: readonly string[],
  depth: number,
): readonly Value[] | undefined {
  const at = stripped(expr);
  const [key, ...rest] = path as [string, ...string[]];
  if (depth > MAX_DEPTH) return undefined;
  const inner = (value: Expr | undefined, where: Fn): readonly Value[] | undefined => {
    if (!value) return undefined;
    return rest.length === 0 ? world.values.evaluate(value, where) : fieldOf(world, value, where, rest, depth + 1);
  };
  if (at.k === 'object') {
    return inner(
      at.entries.find(
        (entry) =>
          entry.key && (entry.key.k === 'str' ? entry.key.v : entry.key.k === 'name' ? entry.key.n : undefined) === key,
      )?.value,
      fn,
    );
  }
  if (at.k === 'list') {
    const all = at.items.flatMap((item) => fieldOf(world, item, fn, path, depth + 1) ?? []);
    return all.length > 0 ? all : undefined;
  }
  if (at.k === 'call') return /^\d+$/.test(key) ? inner(at.args[Number(key)]?.value, fn) : undefined;
  const root = at.k === 'name' || at.k === 'member' || at.k === 'index' ? world.scopes.rootOf(at, fn) : undefined;
  if (!root) return undefined;
  const whole = [...root.path, ...path];
  const filled = root.binding.writes.filter(
    (write) => write.path.length === whole.length && write.path.every((step, i) => step === whole[i]),
  );
  if (filled.length > 0) return filled.flatMap((write) => world.values.evaluate(write.value, write.fn));
  if (root.path.length > 0) return undefined;
  for (const write of root.binding.writes)
    if (write.path.length === 0 && (write.op === 'init' || write.op === '=')) {
      const found = fieldOf(world, write.value, write.fn, path, depth + 1);
      if (found) return found;
    }
  return undefined;
}

const stripped = (expr: Expr): Expr =>
  expr.k === 'cast' || expr.k === 'await' || (expr.k === 'un' && expr.op === '&') ? stripped(expr.a) : expr;
