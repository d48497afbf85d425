/** Acts of asking for the time: through which API, of which servers, fired by what. */
import type { Call } from '../facts/model.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import type { TimeServer } from './time-servers.ts';

export interface TimeSync {
  readonly call: Call;
  readonly fn: Fn;
  /** The call as a reader knows it: `NTPClient.forceUpdate()`. */
  readonly api: string;
  /** Key of `Knowledge.libraries`, where a library asks. */
  readonly lib?: string;
  readonly servers: readonly TimeServer[];
}

export function findTimeSyncs(_world: World, _timeServers: readonly TimeServer[]): readonly TimeSync[] {
  return [];
}
