/** Time servers that are known by name or address: whose they are, and what their operators say about devices. */
import type { DevicePolicy } from '../../engine/behaviours/knowledge.ts';
import data from './known-servers.json' with { type: 'json' };

export type ServerStatus = 'active' | 'historical' | 'dead' | 'unknown';

export interface KnownServer {
  /** One of `host` and `ip`. */
  readonly host?: string;
  readonly ip?: string;
  readonly operator: string;
  /** As published or observed; null where unknown. */
  readonly stratum: number | null;
  readonly anycast: boolean | null;
  /** As published; nothing was probed. */
  readonly status: ServerStatus;
  readonly policy: DevicePolicy;
  readonly reason: string;
  /** Server and operator are both named by something that was read. */
  readonly confirmed: boolean;
  readonly notes?: string;
  /** Known from this list alone, see `NOTICE`. */
  readonly list?: string;
}

export const knownServers = data.servers as readonly KnownServer[];
/** Day on which the list was put together. */
export const knownServersDate: string = data.date;

const byName = new Map(knownServers.map((server) => [server.ip ?? server.host ?? '', server]));

/** Looks a host name or address up; case and a trailing dot do not matter, addresses are compared as written canonically. */
export function knownServer(hostOrIp: string): KnownServer | undefined {
  const name = hostOrIp.trim().toLowerCase();
  return byName.get(name.endsWith('.') ? name.slice(0, -1) : name);
}
