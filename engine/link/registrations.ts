/** Functions of the program that are given to somebody else to be called back. */
import { lastSegment } from '../apis/catalogue.ts';
import type { Call, Expr } from '../facts/model.ts';
import type { Calls } from './calls.ts';
import { contentsOf } from './contents.ts';
import type { Fn, Program } from './program.ts';

/** The call that gets the function. */
export interface Registration {
  readonly call: Call;
  readonly fn: Fn;
}

export function findRegistrations(program: Program, calls: Calls): ReadonlyMap<Fn, readonly Registration[]> {
  const found = new Map<Fn, Registration[]>();
  for (const unit of program.units)
    for (const fn of unit.functions)
      for (const call of contentsOf(fn).calls)
        for (const given of call.args.flatMap((arg) => functionsGiven(arg.value, program)))
          for (const callback of calls.functionsOf(given, fn)) {
            const at = found.get(callback);
            if (at) at.push({ call, fn });
            else found.set(callback, [{ call, fn }]);
          }
  return found;
}

/** What of an argument may be a function: itself, or the members of an object of listeners. */
function functionsGiven(expr: Expr, program: Program): readonly Expr[] {
  if (expr.k === 'object')
    return expr.entries.flatMap((entry) => (mayBeFunction(entry.value, program) ? [entry.value] : []));
  return mayBeFunction(expr, program) ? [expr] : [];
}

/** Cheap look before the resolution: a function given by name has a definition of that name. */
function mayBeFunction(expr: Expr, program: Program): boolean {
  if (expr.k === 'lambda') return true;
  if (expr.k === 'un' || expr.k === 'cast') return mayBeFunction(expr.a, program);
  const name = expr.k === 'name' ? expr.n : expr.k === 'member' ? expr.p : undefined;
  return name !== undefined && program.functionsByName.has(lastSegment(name));
}
