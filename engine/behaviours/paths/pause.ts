/** How long a delay lasts, in milliseconds, as far as constants tell. */
import type { Unit } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import { MS, type Frame } from '../../link/evaluate.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Pause } from './state.ts';

/** FreeRTOS' usual tick (configTICK_RATE_HZ 100). */
const TICK_MS = 10;

/**
 * The pause that `expr` asks for, `unit` being the API's. Several constants: the shortest. A value that differs from try
 * to try is `growing`; one drawn at random is `random`.
 */
export function pauseOf(world: World, expr: Expr, fn: Fn, frame: Frame | undefined, unit: Unit, scale = 1): Pause {
  if (growsByRecursion(world, expr, fn)) return 'growing';
  const values = world.values.evaluate(expr, fn, frame);
  if (values.some((value) => value.t === 'changing')) return 'growing';
  if (values.some((value) => value.t === 'per-device')) return 'random';
  const factor = unit === 'ticks' ? TICK_MS : (MS[unit] ?? (unit === 'own' ? 1 : undefined));
  const times = values.flatMap((value) => {
    if (value.t === 'duration') return [value.ms];
    if (value.t === 'number' && factor !== undefined) return [value.v * factor * scale];
    return [];
  });
  if (times.length === 0) return 'unknown';
  if (times.length > 2 && expr.k === 'index') return 'growing';
  return Math.min(...times);
}

/** `get(url, delay * 2)` inside `get(url, delay)`: a parameter that each call makes of its own former value. */
function growsByRecursion(world: World, expr: Expr, fn: Fn): boolean {
  let grows = false;
  walkExpr(expr, {
    expr(one) {
      if (one.k !== 'name' || grows) return;
      const binding = world.scopes.lookup(one.n, fn)[0];
      if (!binding?.param || !binding.fn) return;
      const { facts, index } = binding.param;
      grows = world.calls.callersOf(binding.fn).some((caller) => {
        const given = argumentOf(caller.call, [facts.name, index]);
        return given !== undefined && given.k !== 'name' && mentions(world, given, caller.fn, binding.key);
      });
    },
  });
  return grows;
}

function mentions(world: World, expr: Expr, fn: Fn, key: string): boolean {
  let found = false;
  walkExpr(expr, {
    expr: (one) => void (found ||= one.k === 'name' && world.scopes.lookup(one.n, fn)[0]?.key === key),
  });
  return found;
}
