/** Every argument that becomes a time server, whether its value is known or not. */
import type { ArgRefs } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import { argumentOf, argumentsOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { Reachability } from '../reachability.ts';

export interface ServerArgument {
  readonly arg: Expr;
  readonly fn: Fn;
}

export function serverArguments(world: World, reachable: Reachability): readonly ServerArgument[] {
  const found: ServerArgument[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!reachable.runs(fn)) continue;
      const { calls, assigns } = contentsOf(fn);
      for (const call of calls) {
        for (const meaning of world.calls.resolve(call, fn).rows.flatMap((row) => row.means)) {
          const refs: ArgRefs | undefined =
            meaning.kind === 'sets-server' || meaning.kind === 'syncs'
              ? meaning.servers
              : meaning.kind === 'dns' && isTimePort(world, argumentOf(call, meaning.port ?? []), fn)
                ? meaning.host
                : undefined;
          if (refs !== undefined && reachable.reached(call.r, fn))
            found.push(...argumentsOf(call, refs).map((arg) => ({ arg, fn })));
        }
      }
      for (const assign of assigns) {
        if (assign.target.k !== 'member') continue;
        const rows = world.calls.propertyRows(assign.target, fn);
        if (rows.some((row) => row.means.some((meaning) => meaning.kind === 'sets-server')))
          found.push({ arg: assign.value, fn });
      }
    }
  return found;
}

const isTimePort = (world: World, port: Expr | undefined, fn: Fn): boolean =>
  port !== undefined && world.values.evaluate(port, fn).some(saysNtp);

const saysNtp = (value: Value): boolean =>
  value.t === 'number' ? value.v === 123 : value.t === 'text' && (value.v === '123' || value.v === 'ntp');
