/** Acts of asking for the time: through which API and of which servers. What fires them: `firings/`. */
import type { Call } from '../facts/model.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import { activityOf } from './activity.ts';
import type { Asked, AskedFinder } from './asked.ts';
import type { Act } from './paths/state.ts';
import { reachabilityOf } from './reachability.ts';
import { asksTheTime } from './schedules/reached.ts';
import { apiName, type TimeServer } from './time-servers.ts';
import { reachOfAct } from './targets.ts';

export interface TimeSync {
  readonly act: Act;
  readonly call: Call;
  readonly fn: Fn;
  /** The call as a reader knows it: `NTPClient.forceUpdate()`. */
  readonly api: string;
  /** Key of `Knowledge.libraries`, where a library asks. */
  readonly lib?: string;
  /** The library asks at most this often where the program does not say how often. */
  readonly throttleSeconds?: number;
  readonly asked: Asked;
  readonly servers: readonly TimeServer[];
}

export function findTimeSyncs(
  world: World,
  timeServers: readonly TimeServer[],
  asked: AskedFinder,
): readonly TimeSync[] {
  const reachable = reachabilityOf(world);
  return activityOf(world).acts.flatMap((act): readonly TimeSync[] => {
    // A look-up asks a name server; what follows it asks the time server.
    if (act.meaning.kind === 'dns' || !asksTheTime(world, act, timeServers)) return [];
    if (!reachable.runs(act.fn) || !reachable.reached(act.call.r, act.fn)) return [];
    const syncs = act.meaning.kind === 'syncs' ? act.meaning : undefined;
    const whom = withOwnReach(world, act, asked.of(act.call, act.fn, syncs?.lib));
    return [
      {
        act,
        call: act.call,
        fn: act.fn,
        api: nameOf(world, act),
        ...(syncs?.lib !== undefined ? { lib: syncs.lib } : {}),
        ...(syncs?.throttleSeconds !== undefined ? { throttleSeconds: syncs.throttleSeconds } : {}),
        asked: whom,
        servers: whom.servers,
      },
    ];
  });
}

/** A local address is no server of the firmware's list: `sendto(…, ("192.168.1.1", 123))`. */
function withOwnReach(world: World, act: Act, asked: Asked): Asked {
  const { reach } = reachOfAct(world, act);
  return reach === 'lan' ? { servers: [], reach, pool: false } : asked;
}

function nameOf(world: World, act: Act): string {
  const row = world.calls.resolve(act.call, act.fn).rows.find((one) => one.means.includes(act.meaning));
  return row ? apiName(row) : 'the time service';
}
