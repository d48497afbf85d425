/** Which functions can reach a network act at all: the rest need not be looked at. */
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { actOf } from '../acts.ts';

const known = new WeakMap<World, ReadonlySet<Fn>>();

/** Functions from which an act is reached through calls, lambdas and functions handed on. */
export function askingFunctions(world: World): ReadonlySet<Fn> {
  const found = known.get(world) ?? find(world);
  known.set(world, found);
  return found;
}

function find(world: World): ReadonlySet<Fn> {
  const asking = new Set<Fn>();
  for (const unit of world.program.units)
    for (const fn of unit.functions) if (contentsOf(fn).calls.some((call) => actOf(world, call, fn))) asking.add(fn);
  if (asking.size === 0) return asking;
  const users = new Map<Fn, Fn[]>();
  const use = (used: Fn, user: Fn) => {
    const at = users.get(used);
    if (at) at.push(user);
    else users.set(used, [user]);
  };
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (fn.facts.kind === 'lambda' && fn.facts.parent >= 0) use(fn, unit.functions[fn.facts.parent]!);
      for (const call of contentsOf(fn).calls) {
        const { functions } = world.calls.resolve(call, fn);
        for (const callee of functions) use(callee, fn);
        if (functions.length > 0) continue;
        for (const { value } of call.args)
          if (value.k === 'name' || value.k === 'member')
            for (const handed of world.calls.functionsOf(value, fn)) use(handed, fn);
      }
    }
  const queue = [...asking];
  for (const fn of queue)
    for (const user of users.get(fn) ?? [])
      if (!asking.has(user)) {
        asking.add(user);
        queue.push(user);
      }
  return asking;
}
