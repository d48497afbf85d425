/** What the source does not tell: said in so many words, so that silence never reads as an all-clear. */
import type { Behaviours } from '../behaviours/behaviours.ts';
import { argumentsOf } from '../link/arguments.ts';
import { contentsOf } from '../link/contents.ts';
import { placeOf, type Fn } from '../link/program.ts';
import type { SyncEntry, UnknownEntry } from './inventory.ts';

export function unknownsIn(
  behaviours: Behaviours,
  inside: (fn: Fn) => boolean,
  syncs: readonly SyncEntry[],
): readonly UnknownEntry[] {
  return [...serversLeftOpen(behaviours, inside), ...syncs.flatMap(whatFires), ...pausesOf(behaviours, inside)];
}

/** Calls that are given a server which no constant decides. */
function serversLeftOpen({ world, timeServers }: Behaviours, inside: (fn: Fn) => boolean): readonly UnknownEntry[] {
  const resolved = new Set(timeServers.map((one) => one.use?.expr));
  const found: UnknownEntry[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!inside(fn)) continue;
      for (const call of contentsOf(fn).calls) {
        if (resolved.has(call)) continue;
        for (const meaning of world.calls.meanings(call, fn, 'sets-server'))
          if (argumentsOf(call, meaning.servers as never).length > 0) {
            found.push({ place: placeOf({ fn }, call.r), what: 'which time server is set here' });
            break;
          }
      }
    }
  return found;
}

const whatFires = (sync: SyncEntry): readonly UnknownEntry[] =>
  sync.firedBy.every((one) => one.by === 'unknown')
    ? [{ place: sync.place, what: `what calls ${sync.api}, and how often` }]
    : sync.firedBy.some((one) => one.by !== 'boot' && one.by !== 'schedule' && one.everySeconds === undefined) &&
        sync.throttleSeconds === undefined
      ? [{ place: sync.place, what: `how often ${sync.api} is called` }]
      : [];

const pausesOf = ({ retries }: Behaviours, inside: (fn: Fn) => boolean): readonly UnknownEntry[] =>
  retries
    .filter((one) => one.pause === 'unknown' && inside(one.place.fn))
    .map((one) => ({ place: placeOf(one.place, one.place.range), what: 'how long the pause between two tries is' }));
