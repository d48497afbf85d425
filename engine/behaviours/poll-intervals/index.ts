/**
 * How often time servers are asked: by intervals that libraries are given or have by themselves, and by the program's own
 * repetition. What a library throttles is judged by its interval, except where the program itself is slower.
 */
import type { World } from '../../link/world.ts';
import type { AskedFinder } from '../asked.ts';
import type { Firing } from '../firings/index.ts';
import type { Knowledge } from '../knowledge.ts';
import { objectOf } from '../objects.ts';
import type { TimeSync } from '../time-syncs.ts';
import { callerDriven, providerDriven } from './drivers.ts';
import { pacesOf } from './paces.ts';
import type { PollInterval } from './poll-interval.ts';
import { settingsOf, type Setting } from './settings.ts';
import { intervalOf } from './told.ts';

export type { PollInterval } from './poll-interval.ts';

export function findPollIntervals(
  world: World,
  knowledge: Knowledge,
  firings: readonly Firing[],
  asked: AskedFinder,
): readonly PollInterval[] {
  const settings = settingsOf(world);
  if (settings.length === 0 && firings.length === 0) return [];
  const drives = { byCaller: callerDriven(knowledge), byProvider: providerDriven(knowledge) };
  const told: PollInterval[] = [];
  /** Seconds that a library keeps between requests, by the sync that it throttles. */
  const kept = new Map<TimeSync, number>();
  for (const setting of settings) {
    if (setting.lib !== undefined && drives.byProvider.has(setting.lib)) continue;
    if (isReplaced(setting, settings)) continue;
    const throttled = setting.lib !== undefined && drives.byCaller.has(setting.lib);
    const users = throttled ? usersOf(world, setting, settings, firings) : [];
    for (const { sync } of users)
      if (setting.seconds !== undefined) kept.set(sync, Math.max(setting.seconds, kept.get(sync) ?? 0));
    const interval = intervalOf(world, setting, settings, asked, throttled ? users : undefined);
    if (interval) told.push(interval);
  }
  return unique([...told, ...pacesOf(world, knowledge, firings, kept)]);
}

/** The default of an object (or a library) that the program gives another interval; a constructor's, that a setter does. */
function isReplaced(setting: Setting, settings: readonly Setting[]): boolean {
  const makes = setting.call?.callee.k !== 'member';
  return settings.some(
    (other) =>
      other !== setting &&
      other.explicit &&
      other.lib === setting.lib &&
      other.fn.unit.firmware === setting.fn.unit.firmware &&
      (other.object === setting.object || other.object === undefined || setting.object === undefined) &&
      (!setting.explicit || (setting.object !== undefined && makes && other.call?.callee.k === 'member')),
  );
}

/** What makes the throttled syncs of the object that a setting is about happen. */
function usersOf(
  world: World,
  setting: Setting,
  settings: readonly Setting[],
  firings: readonly Firing[],
): readonly Firing[] {
  const objects = new Set(settings.map((one) => one.object));
  return firings.filter(({ sync }) => {
    if (sync.throttleSeconds === undefined) return false;
    const object = objectOf(world, sync.call, sync.fn);
    if (object !== undefined && object === setting.object) return true;
    return (
      sync.lib === setting.lib &&
      sync.fn.unit.firmware === setting.fn.unit.firmware &&
      (object === undefined || setting.object === undefined || !objects.has(object))
    );
  });
}

/** One place, one interval: the surest. */
function unique(intervals: readonly PollInterval[]): readonly PollInterval[] {
  const seen = new Map<string, PollInterval>();
  for (const one of intervals) {
    const key = `${one.place.fn.unit.path}@${one.place.range[0]}`;
    const before = seen.get(key);
    if (!before || SURE.indexOf(one.confidence) < SURE.indexOf(before.confidence)) seen.set(key, one);
  }
  return [...seen.values()];
}

const SURE = ['high', 'medium', 'low'];
