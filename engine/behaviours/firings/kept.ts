/** Variables by the key under which ways remember them, and which of their values outlive a pass. */
import type { Binding } from '../../link/bindings.ts';
import type { World } from '../../link/world.ts';

const known = new WeakMap<World, ReadonlyMap<string, Binding>>();

export function bindingOf(world: World, key: string): Binding | undefined {
  let bindings = known.get(world);
  if (!bindings) known.set(world, (bindings = new Map(world.scopes.all.map((one) => [one.key, one]))));
  return bindings.get(key);
}

/** Whether a clock guard compares with a time of an earlier pass: a `static` local counts, though the pass declares it. */
export const outlives = (world: World, guard: { readonly key: string; readonly fresh: boolean }): boolean =>
  !guard.fresh || bindingOf(world, guard.key)?.internal === true;
