/** Functions of the program that are given to somebody else to be called back. */
import { lastSegment } from '../../apis/catalogue.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';

/** The call that gets the function. */
export interface Registration {
  readonly call: Call;
  readonly fn: Fn;
}

const cache = new WeakMap<World, ReadonlyMap<Fn, readonly Registration[]>>();

export function callbacksOf(world: World): ReadonlyMap<Fn, readonly Registration[]> {
  const known = cache.get(world);
  if (known) return known;
  const found = new Map<Fn, Registration[]>();
  for (const unit of world.program.units)
    for (const fn of unit.functions)
      for (const call of contentsOf(fn).calls)
        for (const arg of call.args) {
          if (!mayBeFunction(world, arg.value)) continue;
          for (const callback of world.calls.functionsOf(arg.value, fn)) {
            const at = found.get(callback);
            if (at) at.push({ call, fn });
            else found.set(callback, [{ call, fn }]);
          }
        }
  cache.set(world, found);
  return found;
}

/** Cheap look before the resolution: a function given by name has a definition of that name. */
function mayBeFunction(world: World, expr: Expr): boolean {
  if (expr.k === 'lambda') return true;
  if (expr.k === 'un' || expr.k === 'cast') return mayBeFunction(world, expr.a);
  const name = expr.k === 'name' ? expr.n : expr.k === 'member' ? expr.p : undefined;
  return name !== undefined && world.program.functionsByName.has(lastSegment(name));
}
