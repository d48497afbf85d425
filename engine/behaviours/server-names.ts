/** The addresses and host names that a value is: a text, an address, four octets, a struct or list of any of them. */
import { HOLE, type Origin, type Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import type { TrailStep } from '../lint/finding.ts';
import { wordToAddress } from '../link/evaluate/addresses.ts';
import { isPoolName } from './pool-names.ts';
import { addressOf, hostOf, isHostName, isPublicAddress } from './targets.ts';

/** An address or name, and where it is written. */
export interface ServerName {
  /** Normalised address, or the name in lower case; `*.de.pool.ntp.org` where the first label is not known. */
  readonly server: string;
  readonly named: 'ip' | 'host';
  readonly literal: Origin;
  /** From the literal towards the use. */
  readonly trail: readonly TrailStep[];
}

/** Lists in lists (a table of octets in a struct in an array) are looked into so deeply. */
const MAX_NESTING = 3;

export function serverNamesIn(world: World, value: Value, depth = 0): readonly ServerName[] {
  switch (value.t) {
    case 'address':
      return [{ server: value.v, named: 'ip', literal: value.origin, trail: value.trail }];
    case 'text':
      if (value.bytes && !value.partial) return [...packed(value), ...inText(value.v, value)];
      return value.v.split(/[\s,;|]+/).flatMap((one) => inText(one, value));
    case 'list': {
      const octets = octetsOf(world, value);
      if (octets) return [{ server: octets, named: 'ip', literal: value.origin, trail: value.trail }];
      return depth > MAX_NESTING
        ? []
        : value.items.flatMap((item) => handedOn(world, world.values.evaluate(item, value.fn), value, depth));
    }
    case 'object':
      return depth > MAX_NESTING
        ? []
        : value.expr.entries.flatMap((entry) =>
            handedOn(world, world.values.evaluate(entry.value, value.fn), value, depth),
          );
    default:
      return [];
  }
}

/** A 32-bit word where an address is expected: which end comes first is told by the address that somebody knows. */
export function serverNameOfWord(
  world: World,
  value: Value,
  known: (address: string) => boolean,
): readonly ServerName[] {
  if (value.t !== 'number' || value.v < 0x0100_0000 || value.v > 0xffff_ffff) return [];
  const [big, little] = [wordToAddress(value.v, true), wordToAddress(value.v, false)];
  // Where one reading is no public address the other would be chance.
  const doubtful = [little, big].find((one) => !isPublicAddress(one));
  const server = doubtful ?? (known(little) && !known(big) ? little : big);
  return serverNamesIn(world, { ...value, t: 'address', v: server });
}

const handedOn = (world: World, inner: readonly Value[], outer: Value, depth: number): readonly ServerName[] =>
  inner.flatMap((one) => serverNamesIn(world, { ...one, trail: [...one.trail, ...outer.trail] }, depth + 1));

/** `{129, 6, 15, 28}`, and the same behind a type and a port: `{NET_ADDR_IP4, 0, 129, 6, 15, 28}`. */
function octetsOf(world: World, value: Extract<Value, { t: 'list' }>): string | undefined {
  if (value.items.length !== 4 && value.items.length !== 6) return undefined;
  const octets = value.items.slice(-4).map((item) => world.values.evaluate(item, value.fn)[0]);
  if (!octets.every((one) => one?.t === 'number' && Number.isInteger(one.v) && one.v >= 0 && one.v <= 255))
    return undefined;
  if (value.items.length === 6 && world.values.evaluate(value.items[1]!, value.fn)[0]?.t !== 'number') return undefined;
  return octets.map((one) => (one as { v: number }).v).join('.');
}

/** Four bytes in a byte string: `b'\xd8\xef\x23\x00'`. */
function packed(value: Extract<Value, { t: 'text' }>): readonly ServerName[] {
  if (value.v.length !== 4) return [];
  const octets = [...value.v].map((char) => char.charCodeAt(0));
  if (octets.every((one) => one >= 32 && one < 127) || octets.some((one) => one > 255)) return [];
  return [{ server: octets.join('.'), named: 'ip', literal: value.origin, trail: value.trail }];
}

function inText(text: string, value: Extract<Value, { t: 'text' }>): readonly ServerName[] {
  const host = hostOf(text.trim());
  if (host.includes(HOLE)) return inPool(host, value);
  const address = addressOf(host);
  const server = address ?? (isHostName(host) ? host.toLowerCase().replace(/\.$/, '') : undefined);
  if (server === undefined) return [];
  return [{ server, named: address ? 'ip' : 'host', ...writtenAt(host, value) }];
}

/** `f"{i}.uk.pool.ntp.org"`: only the number of the pool's server is worked out at run time. */
function inPool(host: string, value: Extract<Value, { t: 'text' }>): readonly ServerName[] {
  const dot = host.indexOf('.');
  const zone = host.slice(dot + 1).toLowerCase();
  if (dot < 0 || zone.includes(HOLE) || !isPoolName(zone)) return [];
  if (value.pieces?.some((one) => one.start < dot && one.value.t === 'configured')) return [];
  return [{ server: `*.${zone}`, named: 'host', ...writtenAt(host.slice(dot), value) }];
}

/** Where a host stands that is part of a text: in the literal that holds all of it, if one does. */
function writtenAt(host: string, value: Value): { literal: Origin; trail: readonly TrailStep[] } {
  const at = value.t === 'text' ? value.v.indexOf(host) : -1;
  const piece =
    value.t === 'text' && at >= 0
      ? value.pieces?.find((one) => one.start <= at && at + host.length <= one.end)
      : undefined;
  if (!piece || piece.value.t === 'number') return { literal: value.origin, trail: value.trail };
  const inner = writtenAt(host, piece.value);
  return { literal: inner.literal, trail: [...inner.trail, ...value.trail] };
}
