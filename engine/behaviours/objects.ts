/** Which object a call is about: the receiver of a method, or what a constructor's result is kept in. */
import type { Call, Expr, Range } from '../facts/model.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';

interface Kept {
  readonly key: string;
  readonly nameRange?: Range;
}

const known = new WeakMap<World, ReadonlyMap<Call, Kept>>();

/** The same text for every call about one object; undefined where it is kept nowhere the program shows. */
export function objectOf(world: World, call: Call, fn: Fn): string | undefined {
  const made = keptIn(world).get(call);
  if (made !== undefined) return made.key;
  return call.callee.k === 'member' ? objectKey(world, call.callee.o, fn) : undefined;
}

/** The same text for every expression that names one object. */
export function objectKey(world: World, expr: Expr, fn: Fn): string | undefined {
  const root = world.scopes.rootOf(bare(expr), fn);
  return root && root.binding.kind !== 'import' ? keyOf(root.binding.key, root.path) : undefined;
}

/** The range of a call; of a C++ declaration (`NTPClient clock(udp)`) from the name on. */
export function rangeOfCall(world: World, call: Call): Range {
  const name = keptIn(world).get(call)?.nameRange;
  return name && call.new && call.argsRange?.[0] === call.r[0] && name[1] <= call.r[0] ? [name[0], call.r[1]] : call.r;
}

/** Calls whose result is stored, with the place it is stored in. */
function keptIn(world: World): ReadonlyMap<Call, Kept> {
  const before = known.get(world);
  if (before) return before;
  const found = new Map<Call, Kept>();
  for (const binding of world.scopes.all)
    for (const write of binding.writes) {
      if (write.op !== 'init' && write.op !== '=') continue;
      const value = bare(write.value);
      if (value.k !== 'call') continue;
      const key = keyOf(binding.key, write.path);
      found.set(value, { key, ...(binding.nameRange ? { nameRange: binding.nameRange } : {}) });
    }
  known.set(world, found);
  return found;
}

const keyOf = (key: string, path: readonly string[]): string => [key, ...path.filter((step) => step !== '*')].join('.');

const bare = (expr: Expr): Expr =>
  expr.k === 'cast' || expr.k === 'await' || (expr.k === 'un' && (expr.op === '&' || expr.op === '*'))
    ? bare(expr.a)
    : expr;
