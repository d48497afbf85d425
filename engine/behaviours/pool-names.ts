/** Names of the NTP pool: whose zone a name is in. */

export interface PoolName {
  /** `de` of `0.de.pool.ntp.org`; empty for the pool's own names. */
  readonly zone: string;
  /** `global`, `country` and `continent` zones are for people's own computers; a `named` one belongs to a vendor. */
  readonly kind: 'global' | 'country' | 'continent' | 'named';
}

const POOL = 'pool.ntp.org';
/** https://www.ntppool.org/zone/@ */
const CONTINENTS = new Set(['africa', 'antarctica', 'asia', 'europe', 'north-america', 'oceania', 'south-america']);

/** What of the pool `host` names; undefined for any other host. */
export function poolNameOf(host: string): PoolName | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name !== POOL && !name.endsWith(`.${POOL}`)) return undefined;
  const labels = name.slice(0, -POOL.length).split('.').filter(Boolean);
  // `0.` to `3.` choose a part of the zone; only `2.` has IPv6 addresses.
  if (labels[0] !== undefined && /^(\d+|\*)$/.test(labels[0])) labels.shift();
  const zone = labels.join('.');
  if (zone === '') return { zone, kind: 'global' };
  if (CONTINENTS.has(zone)) return { zone, kind: 'continent' };
  return { zone, kind: isCountry(zone) ? 'country' : 'named' };
}

export const isPoolName = (host: string): boolean => poolNameOf(host) !== undefined;

let regions: Intl.DisplayNames | undefined;

/** ISO 3166-1 alpha-2, as the runtime knows it, and the pool's `uk`. */
function isCountry(zone: string): boolean {
  if (zone.length !== 2 || !/^[a-z]{2}$/.test(zone) || zone === 'zz') return false;
  regions ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return regions.of(zone.toUpperCase()) !== undefined;
}
