/** NTP replies that the program takes apart by hand, and which header checks guard the timestamp. */
import { contentsOf } from '../link/contents.ts';
import type { Confidence } from '../lint/finding.ts';
import { parentOf, type Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import { modeOf, MODE_SERVER, PACKET_SIZES, versionOf } from './ntp/header.ts';
import { holdersOf } from './ntp/holders.ts';
import { numbersOf } from './ntp/places.ts';
import { mayHoldPackets, namedNtp, signsOf } from './ntp/signs.ts';
import { byteOf } from './ntp-packets/versions.ts';
import { headerWrites, type HeaderWrite } from './ntp-packets/writes.ts';
import { looksIn, type Look } from './ntp-replies/looks.ts';
import { timestampReads, type TimestampRead } from './ntp-replies/reads.ts';
import { reachabilityOf } from './reachability.ts';

export interface NtpReply {
  /** The first read of the timestamp. */
  readonly read: TimestampRead;
  /** Header fields that conditions look at: where it is read, in callers, in helpers. */
  readonly looks: ReadonlySet<Look>;
  /** How sure it is that these bytes are an NTP reply. */
  readonly confidence: Confidence;
}

/** Calls between a read and the check that guards it. */
const CALLERS = 4;
const HELPERS = 2;

export function findNtpReplies(world: World): readonly NtpReply[] {
  const found: NtpReply[] = [];
  const reachable = reachabilityOf(world);
  for (const unit of world.program.units) {
    if (!mayHoldPackets(world, unit)) continue;
    for (const fn of unit.functions) {
      if (!reachable.runs(fn)) continue;
      for (const read of timestampReads(world, fn)) {
        if (!reachable.reached(read.expr.r, fn)) continue;
        const confidence = isReply(world, read);
        if (!confidence) continue;
        const around = [...surroundings(world, fn)].filter((one) => mayHoldPackets(world, one.unit));
        if (around.some((one) => answers(world, one, one === fn))) continue;
        const holders = holdersOf(world).same(read.holder);
        const looks = new Set(around.flatMap((one) => [...looksIn(world, one, holders)]));
        found.push({ read, looks, confidence });
      }
    }
  }
  return firstOfEach(world, found);
}

/** Whether the bytes can have come from a time server, and how surely. */
function isReply(world: World, read: TimestampRead): Confidence | undefined {
  const holders = holdersOf(world);
  const same = [...holders.same(read.holder)];
  const received = same.some((one) => holders.received.has(one));
  const open = same.some((one) => holders.open.has(one));
  const { epoch, port } = signsOf(read.fn.unit);
  const named = namedNtp(read.fn);
  if (read.header || read.at === undefined) {
    if (received) return 'high';
    return open ? (epoch || port ? 'high' : 'medium') : undefined;
  }
  if (epoch) {
    if (received) return 'high';
    return read.at === 40 && (open || !isBuilt(world, read, same)) && talks(world, read) ? 'medium' : undefined;
  }
  if (port) return received ? 'high' : open && (named || read.at === 40) ? 'medium' : undefined;
  return named && received ? 'medium' : undefined;
}

/** Whether the bytes are put together by the program itself. */
const isBuilt = (world: World, read: TimestampRead, same: readonly string[]): boolean =>
  headerWrites(world, read.fn).writes.some((one) => one.holder !== undefined && same.includes(one.holder));

/** Whether the file sends or receives anything, or only helps one that does. */
function talks(world: World, { fn, holder }: TimestampRead): boolean {
  const { received, sent } = holdersOf(world);
  if (signsOf(fn.unit).port || fn.facts.params.some((param) => holder.endsWith(`:${param.name}`))) return true;
  return [...received, ...sent].some((one) => one.startsWith(fn.unit.path));
}

/** The function, what it calls, what calls it or holds it, and what those call. */
function surroundings(world: World, fn: Fn): ReadonlySet<Fn> {
  const found = new Set<Fn>();
  let edge: readonly Fn[] = [fn];
  for (let calls = 0; calls <= CALLERS && edge.length > 0; calls++) {
    for (const one of edge) withHelpers(world, one, HELPERS, found);
    edge = edge.flatMap((one) => {
      const parent = one.facts.kind === 'lambda' || one.facts.parent > 0 ? parentOf(one) : undefined;
      return [...world.calls.callersOf(one).map((caller) => caller.fn), ...(parent ? [parent] : [])];
    });
  }
  return found;
}

function withHelpers(world: World, fn: Fn, depth: number, found: Set<Fn>): void {
  if (found.has(fn)) return;
  found.add(fn);
  if (depth === 0) return;
  for (const call of contentsOf(fn).calls)
    for (const callee of world.calls.resolve(call, fn).functions) withHelpers(world, callee, depth - 1, found);
}

/**
 * Whether a function writes the header of a server's answer: what it takes apart are requests. Elsewhere than where they
 * are read that takes bytes of which it is known that they are a packet.
 */
function answers(world: World, fn: Fn, here: boolean): boolean {
  const { writes, modes, lengths } = headerWrites(world, fn);
  const packets = lengths.filter((one) => PACKET_SIZES.has(one.length)).map((one) => one.holder);
  const isPacket = (one: HeaderWrite): boolean =>
    here ||
    one.header === true ||
    (one.length !== undefined && PACKET_SIZES.has(one.length)) ||
    (one.holder !== undefined && packets.includes(one.holder));
  return (
    modes.some((one) => numbersOf(world, one.value, fn).includes(MODE_SERVER)) ||
    writes.some(
      (one) =>
        one.spot !== 'version' &&
        isPacket(one) &&
        world.values.evaluate(one.value, fn).some((value) => {
          const byte = byteOf(value, one.spot);
          return byte !== undefined && modeOf(byte) === MODE_SERVER && versionOf(byte) > 0;
        }),
    )
  );
}

/** One reply that a function and its helper read is one finding, where it is read first. */
function firstOfEach(world: World, replies: readonly NtpReply[]): readonly NtpReply[] {
  const { same } = holdersOf(world);
  const taken: TimestampRead[] = [];
  return replies.filter(({ read }) => {
    const holders = same(read.holder);
    const helpers = new Set<Fn>();
    withHelpers(world, read.fn, HELPERS, helpers);
    const told = taken.some((other) => {
      if (!holders.has(other.holder)) return false;
      const others = new Set<Fn>();
      withHelpers(world, other.fn, HELPERS, others);
      return helpers.has(other.fn) || others.has(read.fn);
    });
    if (!told) taken.push(read);
    return !told;
  });
}
