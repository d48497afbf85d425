/** Names of the NTP pool that are not the vendor's own zone. */
import type { VendorZone } from '../../engine/behaviours/knowledge.ts';
import { poolNameOf, type PoolName } from '../../engine/behaviours/pool-names.ts';
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Confidence, Level } from '../../engine/lint/finding.ts';
import { defineRule, type RuleContext, type Telling } from '../../engine/lint/rule.ts';
import { placeOf } from '../../engine/link/program.ts';
import { mendTimeServer } from '../shared/mend-server.ts';
import { isOurs, settingsOf, standsInExample } from '../shared/server-judgement.ts';

interface Case {
  readonly server: TimeServer;
  readonly pool: PoolName;
  /** Whose zone it is, where it is a vendor's. */
  readonly owner?: VendorZone;
  /** Whether the program may be the owner's. */
  readonly perhaps: boolean;
}

export const genericPoolZone = defineRule<Case>({
  id: 'generic-pool-zone',
  summary:
    "A zone of the NTP pool that is meant for people's own computers, or another vendor's, is the default of a device.",
  level: 'warning',
  scope: 'file',
  find: (context) => context.behaviours.timeServers.flatMap((server) => caseOf(server, context) ?? []),
  tell,
  mend: ({ server }, context) => mendTimeServer(server, context),
});

function caseOf(server: TimeServer, context: RuleContext): Case | undefined {
  const pool = server.named === 'host' ? poolNameOf(server.server) : undefined;
  if (!pool || isOurs(server, settingsOf(server, context))) return undefined;
  if (pool.kind !== 'named') return { server, pool, perhaps: false };
  const { knowledge, world } = context.behaviours;
  // Any zone that is no known vendor's is presumed to be the author's own.
  const owner = Object.hasOwn(knowledge.vendorZones, pool.zone) ? knowledge.vendorZones[pool.zone] : undefined;
  const here = world.platforms.of((server.use?.fn ?? server.literal.fn).unit);
  if (!owner || owner.own.some((platform) => here.has(platform))) return undefined;
  return { server, pool, owner, perhaps: [...here].every((platform) => owner.perhaps.includes(platform)) };
}

function tell({ server, pool, owner, perhaps }: Case, context: RuleContext): Telling {
  const level: Level = owner && !perhaps ? 'error' : 'warning';
  const confidence: Confidence = perhaps && server.confidence === 'high' ? 'medium' : server.confidence;
  return {
    level: standsInExample(server, context) ? 'hint' : level,
    confidence,
    place: placeOf(server.literal, server.literal.range),
    message: owner
      ? `${server.server} is in the zone that the NTP pool gave to ${owner.vendor}.`
      : `${server.server} is ${KINDS[pool.kind]} of the NTP pool, which is not for the default of a product.`,
    why: owner
      ? `A vendor's zone is how that vendor and the pool can see, and switch off, a product that misbehaves; devices of others take that away from both (the pool's page for vendors; RFC 8633 sections 3.6 and 6.2).`
      : 'The pool cannot tell your devices from all others, nor reach you when they misbehave: vendors "must absolutely not use the default pool.ntp.org zone names as the default configuration" (the pool\'s page for vendors; RFC 8633 sections 3.6 and 6.2).',
    instead:
      settingsOf(server, context).vendorZone === undefined
        ? 'Ask the pool for a zone of your own (https://www.ntppool.org/en/vendors.html, free for open-source projects), set it as `vendorZone` in timesync-lint.json, and use 0. to 3. of it.'
        : 'Use names of your vendor zone, 0. to 3., and let them be changed in the field.',
    trail: server.trail,
  };
}

const KINDS: Readonly<Record<PoolName['kind'], string>> = {
  global: 'the general zone',
  country: 'a country zone',
  continent: 'a continent zone',
  named: 'a zone',
};
