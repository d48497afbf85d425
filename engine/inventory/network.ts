/** Schedules, retries and requests of a firmware. */
import type { Behaviours } from '../behaviours/behaviours.ts';
import { innermost } from '../behaviours/retries/index.ts';
import type { Act } from '../behaviours/paths/state.ts';
import { placeOf, type Fn } from '../link/program.ts';
import type { RequestEntry, RetryEntry, ScheduleEntry } from './inventory.ts';

export const schedulesIn = ({ schedules }: Behaviours, inside: (fn: Fn) => boolean): readonly ScheduleEntry[] =>
  schedules
    .filter((one) => inside(one.place.fn))
    .map((one) => ({
      place: placeOf(one.place, one.place.range),
      says: one.says,
      asksTheTime: one.syncs,
      act: placeOf(one.act, one.act.call.r),
    }));

export function retriesIn({ retries, timeSyncs }: Behaviours, inside: (fn: Fn) => boolean): readonly RetryEntry[] {
  const syncs = new Set(timeSyncs.map((sync) => sync.call));
  const asksTheTime = (act: Act) => act.meaning.kind === 'syncs' || syncs.has(act.call);
  return innermost(retries.filter((one) => inside(one.place.fn))).map((one) => ({
    place: placeOf(one.place, one.place.range),
    asksTheTime: asksTheTime(one.act),
    act: placeOf(one.act, one.act.call.r),
    by: one.kind,
    pause: one.pause,
    ...(one.cadence === undefined ? {} : { cadence: one.cadence }),
    ...(one.tries === undefined ? {} : { tries: one.tries }),
  }));
}

export const requestsIn = ({ httpRequests }: Behaviours, inside: (fn: Fn) => boolean): readonly RequestEntry[] =>
  httpRequests
    .filter(({ fn }) => inside(fn))
    .map(({ fn, call, method, wire, sure }) => ({ place: placeOf({ fn }, call.r), method, wire, sure }));
