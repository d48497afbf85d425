/** Look-ups of a time server's name whose result outlives one sync. */
import type { Place } from '../lint/finding.ts';
import type { World } from '../link/world.ts';
import type { TimeServer } from './time-servers.ts';
import type { TimeSync } from './time-syncs.ts';

export interface Resolution {
  readonly place: Place;
}

export function findResolutions(
  _world: World,
  _timeServers: readonly TimeServer[],
  _timeSyncs: readonly TimeSync[],
): readonly Resolution[] {
  return [];
}
