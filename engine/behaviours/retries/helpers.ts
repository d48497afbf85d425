/** Retry helpers: `@retry(wait=wait_fixed(2))`, `pRetry(load, { factor: 1 })`, judged by their options. */
import { lastSegment } from '../../apis/catalogue.ts';
import type { Growth, Meaning } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Activity } from '../activity.ts';
import { pauseOf } from '../paths/pause.ts';
import type { Act, Pause } from '../paths/state.ts';
import type { Retry } from './retry.ts';

type Helper = Extract<Meaning, { kind: 'retry-helper' }>;

/** Retries that helpers make of the functions they are given, or that they decorate. */
export function helperRetries(world: World, activity: Activity): readonly Retry[] {
  const found: Retry[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      const outside = unit.functions[Math.max(fn.facts.parent, 0)]!;
      for (const decorator of fn.facts.decorators ?? []) {
        const act = actBelow(activity, [fn]);
        const helper = act && decoratorMeaning(world, decorator, outside);
        if (helper) found.push(...retryOf(world, helper, decorator, outside, act));
      }
      for (const call of contentsOf(fn).calls)
        for (const helper of world.calls.meanings(call, fn, 'retry-helper')) {
          const callback = helper.callback === undefined ? undefined : argumentOf(call, helper.callback);
          const act = actBelow(activity, callback ? world.calls.functionsOf(callback, fn) : []);
          if (act) found.push(...retryOf(world, helper, call, fn, act));
        }
    }
  return found;
}

/** The first act that one of these functions leads to; a request beats a look-up. */
function actBelow(activity: Activity, functions: readonly Fn[]): Act | undefined {
  const acts = activity.acts.filter((act) => functions.some((fn) => activity.leadingTo(act.fn).has(fn)));
  return acts.find((act) => act.meaning.kind !== 'dns') ?? acts[0];
}

function decoratorMeaning(world: World, decorator: Expr, fn: Fn): Helper | undefined {
  const name = decorator.k === 'call' ? decorator.callee : decorator;
  for (const spelling of world.calls.qualified(name, fn))
    for (const row of world.catalogue.decorator(spelling))
      for (const meaning of row.means)
        if (meaning.kind === 'retry-helper' && world.platforms.allows(row, fn.unit)) return meaning;
  return undefined;
}

function retryOf(world: World, helper: Helper, place: Expr, fn: Fn, act: Act): readonly Retry[] {
  const call: Call = place.k === 'call' ? place : { k: 'call', callee: place, args: [], r: place.r };
  const growth = growthOf(world, helper, call, fn);
  if (growth !== 'none' && growth !== 'constant') return [];
  const tries = triesOf(world, helper, call, fn);
  if (tries === 'unknown') return [];
  return [
    {
      kind: 'helper',
      act,
      pause: pauseOfHelper(world, helper, call, fn),
      place: { fn, range: place.r },
      ...(tries !== undefined ? { tries } : {}),
      certainty: 'high',
    },
  ];
}

function growthOf(world: World, helper: Helper, call: Call, fn: Fn): Growth | undefined {
  const { options, self } = helper;
  const factor = options?.factor === undefined ? undefined : argumentOf(call, options.factor);
  if (factor) {
    const value = world.values.evaluate(factor, fn)[0];
    if (value?.t !== 'number') return undefined;
    // A factor beside a first pause multiplies it; one that stands alone is the first pause.
    return value.v > (options?.first === undefined ? 0 : 1) ? 'exponential' : 'constant';
  }
  const chosen = options?.growth === undefined ? undefined : argumentOf(call, options.growth);
  if (!chosen) return self.growth;
  const named: Growth[] = [];
  walkExpr(chosen, {
    expr(expr) {
      const name = expr.k === 'name' ? lastSegment(expr.n) : expr.k === 'member' ? expr.p : undefined;
      const growth = name === undefined ? undefined : options?.growthBy?.[name];
      if (growth) named.push(growth);
    },
  });
  return named.find((one) => one !== 'none' && one !== 'constant') ?? named[0];
}

/** Tries before it gives up; undefined: without end. */
function triesOf(world: World, helper: Helper, call: Call, fn: Fn): number | 'unknown' | undefined {
  const given = helper.options?.tries === undefined ? undefined : argumentOf(call, helper.options.tries);
  if (!given) return helper.self.bound;
  if (given.k === 'null' || (given.k === 'name' && given.n === 'Infinity')) return undefined;
  const value = world.values.evaluate(given, fn)[0];
  if (value?.t !== 'number') return 'unknown';
  return value.v < 0 ? undefined : value.v;
}

function pauseOfHelper(world: World, helper: Helper, call: Call, fn: Fn): Pause {
  const { options, self } = helper;
  const first = options?.first === undefined ? undefined : argumentOf(call, options.first);
  if (first && options?.unit) return pauseOf(world, first, fn, undefined, options.unit);
  const chosen = options?.growth === undefined ? undefined : argumentOf(call, options.growth);
  if (chosen?.k === 'call')
    for (const option of world.calls.meanings(chosen, fn, 'retry-option')) {
      const amount = option.first === undefined ? undefined : argumentOf(chosen, option.first);
      if (amount && option.unit) return pauseOf(world, amount, fn, undefined, option.unit);
    }
  return self.firstMs ?? 0;
}
