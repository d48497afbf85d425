/** One device's program: which time servers it asks, and what in it lets somebody change them in the field. */
import type { Unit } from '../../link/program.ts';
import type { TimeServer } from '../time-servers.ts';
import type { Override } from './overrides.ts';

export interface Firmware {
  readonly units: readonly Unit[];
  /** In order of their slots where known, else of path and line. Servers on the local network are left out. */
  readonly timeServers: readonly TimeServer[];
  /** In order of path and line. */
  readonly overrides: readonly Override[];
}
