/** How calls of the program's own functions hand values on. */
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Write } from '../../link/bindings.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';

const declaredTypes = new WeakMap<World, ReadonlySet<string>>();

/** Whether a C++ constructor runs for a variable of its class. */
export function isDeclared(world: World, { facts, unit }: Fn): boolean {
  if (unit.family !== 'c' || facts.className === undefined || facts.className !== facts.name) return false;
  const types =
    declaredTypes.get(world) ??
    new Set(
      world.scopes.all.flatMap((one) =>
        one.type !== undefined && !one.pointer && one.kind !== 'param' ? [one.type] : [],
      ),
    );
  declaredTypes.set(world, types);
  return types.has(facts.className);
}

/** `*target = …` rather than `target = …`. */
export const isThroughPointer = ({ fn, r }: Write): boolean =>
  contentsOf(fn).assigns.some((one) => one.r === r && one.target.k === 'un' && one.target.op === '*');

/** What this very call hands to the parameter that `expr` is: other callers of a helper are not its business. */
export function argumentFor(expr: Expr, callee: Fn, call: Call): Expr | undefined {
  if (expr.k === 'un' || expr.k === 'cast') return argumentFor(expr.a, callee, call);
  if (expr.k === 'index') return argumentFor(expr.o, callee, call);
  const at = expr.k === 'name' ? callee.facts.params.findIndex((param) => param.name === expr.n) : -1;
  return at < 0 ? undefined : argumentOf(call, [callee.facts.params[at]!.name, at]);
}
