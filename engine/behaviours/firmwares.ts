/** Firmwares of a root: which time servers each asks, and what in it lets somebody change them in the field. */
import type { Unit } from '../link/program.ts';
import type { World } from '../link/world.ts';
import type { TimeServer } from './time-servers.ts';

export interface Firmware {
  readonly units: readonly Unit[];
  readonly timeServers: readonly TimeServer[];
}

export function findFirmwares(_world: World, _timeServers: readonly TimeServer[]): readonly Firmware[] {
  return [];
}
