/** Timers whose function and period are given in different calls: `esp_timer_create(&args, &h)`, `os_timer_setfn(&t, f, 0)`. */
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Activity } from '../activity.ts';
import { objectKey } from '../objects.ts';
import { pauseOf } from '../paths/pause.ts';
import type { Root } from '../retries/roots.ts';

interface Armed {
  readonly call: Call;
  readonly fn: Fn;
  readonly period: Expr;
  readonly pause: Root['period'];
}

/** Repeaters that a handle ties together; what `rootsOf` finds is not among them. */
export function handleRoots(world: World, activity: Activity): readonly Root[] {
  const armed = new Map<string, Armed>();
  const functions = new Map<string, readonly Fn[]>();
  for (const unit of world.program.units)
    if (unit.family === 'c')
      for (const fn of unit.functions)
        for (const call of contentsOf(fn).calls)
          for (const meaning of world.calls.meanings(call, fn, 'repeat')) {
            const handle = call.args[0]?.value;
            const key = handle && objectKey(world, handle, fn);
            if (key === undefined) continue;
            const period = meaning.period === undefined ? undefined : argumentOf(call, meaning.period);
            const once = meaning.repeatFlag === undefined ? undefined : argumentOf(call, meaning.repeatFlag);
            if (period && !(once && isOff(world, once, fn)))
              armed.set(key, {
                call,
                fn,
                period,
                pause: pauseOf(world, period, fn, undefined, meaning.unit ?? 'ms', meaning.scale),
              });
            const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
            const own = callback && callback !== handle ? world.calls.functionsOf(callback, fn) : [];
            if (own.length > 0 && !period) functions.set(key, own);
            else if (own.length === 0 && handle) functions.set(key, madeWith(world, handle, fn));
          }
  const leading = new Set(activity.acts.flatMap((act) => [...activity.leadingTo(act.fn)]));
  return [...armed].flatMap(([key, { call, fn, period, pause }]) =>
    (functions.get(key) ?? [])
      .filter((target) => leading.has(target))
      .map((target): Root => ({
        kind: 'timer',
        fn: target,
        period: pause,
        periodExpr: { expr: period, fn },
        via: { call, fn },
      })),
  );
}

const isOff = (world: World, expr: Expr, fn: Fn): boolean =>
  world.values.evaluate(expr, fn).every((value) => (value.t === 'number' || value.t === 'boolean') && !value.v);

/** Functions in what the call that filled a handle was given. */
function madeWith(world: World, handle: Expr, fn: Fn): readonly Fn[] {
  const root = handle.k === 'name' || handle.k === 'member' ? world.scopes.rootOf(handle, fn) : undefined;
  return (root?.binding.writes ?? []).flatMap((write) =>
    write.op === 'out' && write.value.k === 'call'
      ? write.value.args.flatMap((arg) =>
          world.values.at(arg.value, ['**'], write.fn).flatMap((value) => (value.t === 'function' ? [value.fn] : [])),
        )
      : [],
  );
}
