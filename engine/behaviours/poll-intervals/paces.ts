/** Poll intervals that a program makes by its own repetition: loops with delays, timers, clock guards. */
import type { Unit } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import { childrenOf } from '../../facts/walk.ts';
import { placeOf, type Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { Firing } from '../firings/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { TimeSync } from '../time-syncs.ts';
import { providerDriven } from './drivers.ts';
import type { PollInterval } from './poll-interval.ts';
import { settingsOf } from './settings.ts';
import { secondsOf } from './units.ts';

/** The pool's limit (terms of service, section 4(b)). */
const POLITE_SECONDS = 1800;

export function pacesOf(
  world: World,
  knowledge: Knowledge,
  firings: readonly Firing[],
  kept: ReadonlyMap<TimeSync, number>,
): readonly PollInterval[] {
  const providers = new Map(
    settingsOf(world)
      .filter((one) => one.provides && one.lib !== undefined && providerDriven(knowledge).has(one.lib))
      .map((one) => [one.call, one]),
  );
  const rounds = new Set<string>();
  return firings.flatMap((firing): readonly PollInterval[] => {
    const { sync, everySeconds } = firing;
    const provider = firing.via && providers.get(firing.via.call);
    if (everySeconds === undefined || firing.by === 'boot' || firing.by === 'schedule') return [];
    if (firing.conditional && !provider) return [];
    const throttle = kept.get(sync) ?? sync.throttleSeconds;
    if (throttle !== undefined && everySeconds <= throttle) return [];
    const value = firing.decided && amountIn(world, firing.decided.expr, firing.decided.fn);
    const unit = value && unitOf(value, everySeconds);
    const others = firing.decided && unit ? alternatives(world, firing.decided.expr, firing.decided.fn, unit) : [];
    // A short wait at first, an hour from then on.
    if (others.length > 1 && others.some((one) => one >= POLITE_SECONDS)) return [];
    const literal = value?.origin;
    const place = literal
      ? { fn: literal.fn, range: literal.range }
      : firing.via
        ? { fn: firing.via.fn, range: firing.via.call.r }
        : firing.round;
    // Look-up, connection and packet of one round are one request.
    const key = `${place.fn.unit.path}@${place.range[0]}`;
    if (rounds.has(key)) return [];
    rounds.add(key);
    return [
      {
        place,
        seconds: everySeconds,
        form: provider && !literal ? 'default' : 'pace',
        api: provider && !literal ? provider.api : sync.api,
        ...(sync.lib !== undefined ? { lib: sync.lib } : {}),
        asked: sync.asked,
        confidence: firing.conditional || others.length > 1 ? 'medium' : 'high',
        trail: literal ? [{ place: placeOf(literal, literal.range), note: 'the interval' }, ...value!.trail] : [],
        sync,
        // What loop() waits is the pace of everything in it.
        ...(value && unit && (firing.by !== 'platform-loop' || firing.guarded) ? { amount: { value, unit } } : {}),
      },
    ];
  });
}

/** The constant of an expression that says how long: the whole, or the greatest of a comparison's or sum's parts. */
function amountIn(world: World, expr: Expr, fn: Fn): Value | undefined {
  const values = world.values.evaluate(expr, fn);
  const whole = values.find((value) => value.t === 'number' || value.t === 'duration');
  if (whole && expr.k !== 'call') return whole;
  const parts = childrenOf(expr)
    .flatMap((kid) => amountIn(world, kid, fn) ?? [])
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  return parts[0] ?? whole;
}

/** Every number of seconds that a variable amount may be worth. */
const alternatives = (world: World, expr: Expr, fn: Fn, unit: Unit): readonly number[] => [
  ...new Set(world.values.evaluate(expr, fn).flatMap((value) => secondsOf(value, unit) ?? [])),
];

const sizeOf = (value: Value): number => (value.t === 'duration' ? value.ms : value.t === 'number' ? value.v : 0);

const UNITS: readonly Unit[] = ['us', 'ms', 'ticks', 's', 'min', 'h'];

/** The unit in which an amount is the greatest part of so many seconds. */
function unitOf(value: Value, seconds: number): Unit | undefined {
  if (value.t === 'duration') return 'own';
  return UNITS.find((unit) => {
    const part = secondsOf(value, unit);
    return part !== undefined && part <= seconds * 1.001 && part * 2 >= seconds;
  });
}
