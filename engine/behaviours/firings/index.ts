/** What fires each time sync: everything in the program that may repeat it, measured from success to success. */
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { activityOf, type Activity } from '../activity.ts';
import { Slice } from '../paths/slice.ts';
import { rootsOf, type Root } from '../retries/roots.ts';
import type { Schedule } from '../schedules.ts';
import type { TimeSync } from '../time-syncs.ts';
import { cadenceOf } from './cadence.ts';
import type { Firing } from './firing.ts';
import { handleRoots } from './handles.ts';
import { withPeriod } from './providers.ts';

export type { Firing } from './firing.ts';

/** Repeaters of one sync that are looked at, the nearest first. */
const MAX_REPEATERS = 12;

export function findFirings(
  world: World,
  timeSyncs: readonly TimeSync[],
  schedules: readonly Schedule[],
): readonly Firing[] {
  if (timeSyncs.length === 0) return [];
  const whole = activityOf(world);
  // Only what leads to a time sync is looked at.
  const activity: Activity = {
    acts: timeSyncs.map((one) => one.act),
    eventful: whole.eventful,
    timed: whole.timed,
    leadingTo: (fn) => whole.leadingTo(fn),
  };
  const roots = new Map<Fn, Root[]>();
  for (const root of [...rootsOf(world, activity), ...handleRoots(world, activity)]) {
    const timed = withPeriod(world, root);
    roots.set(root.fn, [...(roots.get(root.fn) ?? []), timed]);
  }
  const scheduled = new Set(schedules.map((one) => one.act.call));
  return timeSyncs.flatMap((sync) => {
    const found = firingsOf(world, activity, sync, roots);
    const once = (by: Firing['by']): Firing => ({
      sync,
      by,
      guarded: false,
      conditional: false,
      round: { fn: sync.fn, range: sync.call.r },
    });
    if (scheduled.has(sync.call)) return [...found, once('schedule')];
    if (found.length > 0) return found;
    return [once(startsAtBoot(world, activity, sync) ? 'boot' : 'unknown')];
  });
}

function firingsOf(
  world: World,
  activity: Activity,
  sync: TimeSync,
  roots: ReadonlyMap<Fn, readonly Root[]>,
): readonly Firing[] {
  const slice = new Slice(world, activity, sync.act);
  const leading = activity.leadingTo(sync.fn);
  const timed = [...leading].some((fn) => activity.timed.has(fn));
  // `leading` goes from the act outwards: the repeaters nearest to it come first.
  const around = [...leading].flatMap((fn) =>
    (roots.get(fn) ?? []).filter((root) => (root.polled ? timed : !root.loop || slice.reachedIn(root.loop.r, fn))),
  );
  return around.slice(0, MAX_REPEATERS).flatMap((root) => cadenceOf(world, slice, root, sync) ?? []);
}

/** What runs once: file level, `setup()`, `main()`, and what these call. */
const AT_BOOT = new Set(['setup', 'main', 'app_main', 'onInit', 'begin', 'init']);

const startsAtBoot = (world: World, activity: Activity, sync: TimeSync): boolean =>
  [...activity.leadingTo(sync.fn)].some(
    (fn) =>
      AT_BOOT.has(fn.facts.name) ||
      (fn.facts.kind === 'module' && fn.unit.family !== 'c' && world.calls.callersOf(fn).length === 0),
  );
