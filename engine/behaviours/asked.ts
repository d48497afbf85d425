/** Whom a time sync or an interval is about: the servers of the call, of the same object, else of the firmware. */
import type { Call, Expr } from '../facts/model.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import { argumentsOf } from '../link/arguments.ts';
import type { Knowledge } from './knowledge.ts';
import { objectOf } from './objects.ts';
import { isPoolName } from './pool-names.ts';
import { isOwnHost, reachOfText, type Reach } from './targets.ts';
import type { TimeServer } from './time-servers.ts';

export interface Asked {
  readonly servers: readonly TimeServer[];
  readonly reach: Reach;
  /** At least one of them is a name of the NTP pool, a vendor's zone included. */
  readonly pool: boolean;
}

export interface AskedFinder {
  /** Whom a call asks; `expr` where the use is not the call itself. */
  of(call: Call, fn: Fn, lib?: string): Asked;
  ofFirmware(fn: Fn, lib?: string): Asked;
}

export function askedFinder(world: World, knowledge: Knowledge, timeServers: readonly TimeServer[]): AskedFinder {
  const byUse = new Map<Expr, TimeServer[]>();
  const byObject = new Map<string, TimeServer[]>();
  const byFirmware = new Map<number, TimeServer[]>();
  const put = <K>(table: Map<K, TimeServer[]>, key: K, one: TimeServer) => {
    const at = table.get(key);
    if (at) at.push(one);
    else table.set(key, [one]);
  };
  for (const one of timeServers) {
    put(byFirmware, one.literal.fn.unit.firmware, one);
    if (!one.use) continue;
    put(byUse, one.use.expr, one);
    if (one.use.fn.unit.firmware !== one.literal.fn.unit.firmware) put(byFirmware, one.use.fn.unit.firmware, one);
    const object = one.use.expr.k === 'call' ? objectOf(world, one.use.expr, one.use.fn) : undefined;
    if (object !== undefined) put(byObject, object, one);
  }
  const judged = (servers: readonly TimeServer[], fn: Fn, fallback: string | undefined): Asked => {
    const names = servers.length > 0 ? servers.map((one) => one.server) : fallback === undefined ? [] : [fallback];
    const { ownDomains, ownServers } = world.settings(fn.unit);
    const reaches = names.map((name): Reach => (isOwnHost(name, ownDomains, ownServers) ? 'own' : reachOfText(name)));
    return {
      servers,
      reach: (['public', 'unknown', 'own', 'lan'] as const).find((reach) => reaches.includes(reach)) ?? 'unknown',
      pool: names.some(isPoolName),
    };
  };
  const fallbackOf = (lib: string | undefined) =>
    lib === undefined ? undefined : knowledge.libraries[lib]?.defaultServer;
  return {
    of(call, fn, lib) {
      const own = byUse.get(call);
      if (own) return judged(own, fn, undefined);
      const object = objectOf(world, call, fn);
      const same = object === undefined ? undefined : byObject.get(object);
      if (same) return judged(same, fn, undefined);
      const left = defaultOf(world, call, fn);
      if (left !== undefined) return judged([], fn, left);
      return this.ofFirmware(fn, lib);
    },
    ofFirmware: (fn, lib) => judged(byFirmware.get(fn.unit.firmware) ?? [], fn, fallbackOf(lib)),
  };
}

/** The server that a call which leaves it out takes. */
function defaultOf(world: World, call: Call, fn: Fn): string | undefined {
  for (const meaning of world.calls.meanings(call, fn, 'sets-server'))
    if (meaning.default !== undefined && argumentsOf(call, meaning.servers).length === 0) return meaning.default;
  return undefined;
}
