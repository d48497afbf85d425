/** Timers that are made in one place and started in another. */
import type { Unit } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';

export interface Timer {
  readonly functions: readonly Fn[];
  readonly period: Expr | undefined;
  readonly unit: Unit;
  /** Where it was made. */
  readonly fn: Fn;
}

/** The timer behind a handle that a call starts: `t = xTimerCreate(…, 2000, …, f); … xTimerStart(t, 0)`. */
export function timerOf(world: World, call: Call, fn: Fn): Timer | undefined {
  const handle = call.args[0]?.value;
  const root = handle && (handle.k === 'name' || handle.k === 'member') ? world.scopes.rootOf(handle, fn) : undefined;
  for (const write of root?.binding.writes ?? []) {
    const value = write.value.k === 'cast' ? write.value.a : write.value;
    if (value.k !== 'call' || value === call) continue;
    for (const kind of ['repeat', 'once'] as const)
      for (const meaning of world.calls.meanings(value, write.fn, kind)) {
        const callback = meaning.callback === undefined ? undefined : argumentOf(value, meaning.callback);
        const functions = callback ? world.calls.functionsOf(callback, write.fn) : [];
        if (functions.length === 0) continue;
        const period = meaning.period === undefined ? undefined : argumentOf(value, meaning.period);
        return { functions, period, unit: meaning.unit ?? 'ms', fn: write.fn };
      }
  }
  return undefined;
}
