/** How often a time server is asked, in seconds, whatever unit the API uses; library defaults included. */
import type { Place } from '../lint/finding.ts';
import type { World } from '../link/world.ts';
import type { Knowledge } from './knowledge.ts';
import type { TimeServer } from './time-servers.ts';
import type { TimeSync } from './time-syncs.ts';

export interface PollInterval {
  readonly place: Place;
  readonly seconds: number;
}

export function findPollIntervals(
  _world: World,
  _knowledge: Knowledge,
  _timeServers: readonly TimeServer[],
  _timeSyncs: readonly TimeSync[],
): readonly PollInterval[] {
  return [];
}
