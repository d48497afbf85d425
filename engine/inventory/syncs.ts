/** What asks for the time, what fires it, and how often. */
import type { Behaviours } from '../behaviours/behaviours.ts';
import type { Firing } from '../behaviours/firings/index.ts';
import { placeOf, type Fn } from '../link/program.ts';
import type { FiringEntry, IntervalEntry, SyncEntry } from './inventory.ts';

export function syncsIn({ timeSyncs, firings }: Behaviours, inside: (fn: Fn) => boolean): readonly SyncEntry[] {
  return timeSyncs
    .filter((sync) => inside(sync.fn))
    .map((sync): SyncEntry => ({
      place: placeOf(sync, sync.call.r),
      api: sync.api,
      ...(sync.lib === undefined ? {} : { library: sync.lib }),
      servers: [...new Set(sync.servers.map((one) => one.server))],
      firedBy: firings.filter((one) => one.sync === sync).map(firingOf),
      ...(sync.throttleSeconds === undefined ? {} : { throttleSeconds: sync.throttleSeconds }),
    }));
}

const firingOf = (firing: Firing): FiringEntry => ({
  place: placeOf(firing.round, firing.round.range),
  by: firing.by,
  ...(firing.everySeconds === undefined ? {} : { everySeconds: firing.everySeconds }),
  conditional: firing.conditional,
});

export const intervalsIn = ({ pollIntervals }: Behaviours, inside: (fn: Fn) => boolean): readonly IntervalEntry[] =>
  pollIntervals
    .filter((one) => inside(one.place.fn))
    .map(({ place, seconds, form, api }) => ({ place: placeOf(place, place.range), seconds, form, api }));
