/** NTP requests that the program makes: built byte by byte, or by a call that takes the version. */
import type { ArgRef } from '../apis/row.ts';
import type { Call, Expr, Range } from '../facts/model.ts';
import { walkBody } from '../facts/walk.ts';
import { argumentOf } from '../link/arguments.ts';
import { contentsOf } from '../link/contents.ts';
import type { Fn, Unit } from '../link/program.ts';
import type { World } from '../link/world.ts';
import type { Confidence } from '../lint/finding.ts';
import {
  modeOf,
  MODE_CLIENT,
  MODE_SYMMETRIC_ACTIVE,
  NTP_PORT,
  PACKET_SIZES,
  saysNtp,
  versionOf,
} from './ntp/header.ts';
import { holdersOf } from './ntp/holders.ts';
import { numbersOf } from './ntp/places.ts';
import { mayHoldPackets, namedNtp, signsOf } from './ntp/signs.ts';
import { headerWrites, type HeaderWrite } from './ntp-packets/writes.ts';
import { versionsSaid, type SaidVersion, type VersionLiteral } from './ntp-packets/versions.ts';
import { looksIn } from './ntp-replies/looks.ts';
import { timestampReads } from './ntp-replies/reads.ts';
import { reachabilityOf } from './reachability.ts';

export interface NtpPacket {
  readonly version: number;
  /** The byte, the version argument, or the call that leaves it out. */
  readonly fn: Fn;
  readonly range: Range;
  /** The literal that decides the version. */
  readonly literal?: VersionLiteral;
  /** Where it is put into the packet, if that is somewhere else. */
  readonly written?: { readonly fn: Fn; readonly range: Range };
  /** The call that chooses the version by what it leaves out. */
  readonly leftOut?: { readonly call: Call; readonly ref: ArgRef };
  /** The program compares the version of answers, which servers give in that of the request. */
  readonly answerTold?: boolean;
  /** The library call, for words. */
  readonly call?: Call;
  readonly confidence: Confidence;
}

export function findNtpPackets(world: World): readonly NtpPacket[] {
  const found: NtpPacket[] = [];
  const reachable = reachabilityOf(world);
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!reachable.runs(fn)) continue;
      for (const call of contentsOf(fn).calls)
        if (reachable.reached(call.r, fn)) found.push(...chosenBy(world, call, fn));
      if (!mayHoldPackets(world, unit)) continue;
      const { writes } = headerWrites(world, fn);
      for (const write of writes) if (reachable.reached(write.value.r, fn)) found.push(...built(world, write, writes));
    }
  return distinct(found).map((packet) =>
    packet.version < 4 && comparesVersion(world, packet.fn.unit) ? { ...packet, answerTold: true } : packet,
  );
}

/** Whether a file compares the version in what it receives. */
function comparesVersion(world: World, unit: Unit): boolean {
  const holders = holdersOf(world);
  const received = new Set([...holders.received].flatMap((one) => [...holders.same(one)]));
  return unit.functions.some((fn) => looksIn(world, fn, received).has('version'));
}

/** A call that takes the version: what it is given, or what it sends without. */
function chosenBy(world: World, call: Call, fn: Fn): readonly NtpPacket[] {
  for (const meaning of world.calls.meanings(call, fn, 'syncs')) {
    if (meaning.versionArg === undefined) continue;
    const arg = argumentOf(call, meaning.versionArg);
    if (arg)
      return versionsSaid(world, arg, fn, 'version').map((said) => ({ ...packetOf(said, arg, fn, 'high'), call }));
    if (meaning.version === undefined || call.args.some((one) => one.value.k === 'spread')) return [];
    const refs = [meaning.versionArg].flat() as ArgRef[];
    const ref = refs.find((one) => typeof one === 'string') ?? refs[0]!;
    return [{ version: meaning.version, fn, range: call.r, leftOut: { call, ref }, call, confidence: 'high' }];
  }
  return [];
}

function packetOf(said: SaidVersion, value: Expr, fn: Fn, confidence: Confidence): NtpPacket {
  // A literal elsewhere is the place; one inside a larger expression belongs to it.
  const inside = said.fn === fn && value.r[0] <= said.expr.r[0] && said.expr.r[1] <= value.r[1];
  return {
    version: said.version,
    fn: inside ? fn : said.fn,
    range: inside ? value.r : said.expr.r,
    ...(said.literal ? { literal: said.literal } : {}),
    ...(inside ? {} : { written: { fn, range: value.r } }),
    confidence,
  };
}

/** What one write of a header's first byte (or of its version) says. */
function built(world: World, write: HeaderWrite, all: readonly HeaderWrite[]): readonly NtpPacket[] {
  const { fn, value, spot } = write;
  // Values are followed only where the bytes can be a request at all.
  if (!isRequest(world, write, false)) return [];
  return versionsSaid(world, value, fn, spot).flatMap((said) => {
    const mode = said.mode === undefined ? modeWritten(world, write) : modeInAll(world, write, all, said.mode);
    const version = write.added ? said.version : versionInAll(world, write, all, said.version);
    // The version is added to this byte by another statement, which speaks for both.
    if (version === undefined || (write.added && said.version === 0)) return [];
    // The header of NTP version 1 (RFC 1059) had no mode yet; version 4 with mode 0 would be no request.
    const early = version === 1 && mode === 0;
    if (mode !== MODE_CLIENT && mode !== MODE_SYMMETRIC_ACTIVE && !early) return [];
    const confidence = isRequest(world, write, early || version === 0 || mode === MODE_SYMMETRIC_ACTIVE);
    if (!confidence) return [];
    const { literal, ...rest } = said;
    return [packetOf({ ...rest, version, ...(literal && !early ? { literal } : {}) }, value, fn, confidence)];
  });
}

/** `packet[0] = 3; packet[0] |= 4 << 3;` is one byte. */
function partsOf(write: HeaderWrite, all: readonly HeaderWrite[]): readonly HeaderWrite[] {
  return all.filter(
    (one) =>
      one !== write &&
      one.spot === 'byte' &&
      one.holder !== undefined &&
      one.holder === write.holder &&
      (one.added === true || write.added === true),
  );
}

function modeInAll(world: World, write: HeaderWrite, all: readonly HeaderWrite[], own: number): number {
  return partsOf(write, all).reduce((mode, part) => mode | modeOf(numbersOf(world, part.value, part.fn)[0] ?? 0), own);
}

function versionInAll(world: World, write: HeaderWrite, all: readonly HeaderWrite[], own: number): number | undefined {
  const others = partsOf(write, all).filter((part) =>
    numbersOf(world, part.value, part.fn).some((one) => versionOf(one) !== 0),
  );
  return others.length > 0 ? undefined : own;
}

/** The mode that is written into a field of the same struct; a client's where none is. */
function modeWritten(world: World, write: HeaderWrite): number | undefined {
  const modes = headerWrites(world, write.fn)
    .modes.filter((one) => one.holder === write.holder)
    .flatMap((one) => numbersOf(world, one.value, write.fn));
  return modes.length > 0 ? modes[0] : write.header ? MODE_CLIENT : undefined;
}

/** Whether the bytes are an NTP request, and how surely. `odd`: what is written is rare in requests. */
function isRequest(world: World, write: HeaderWrite, odd: boolean): Confidence | undefined {
  const { fn, holder } = write;
  const { epoch, port } = signsOf(fn.unit);
  const named = namedNtp(fn) || (holder !== undefined && saysNtp(holder.slice(holder.lastIndexOf(':') + 1)));
  if (holder === undefined) {
    if (write.length !== undefined)
      return PACKET_SIZES.has(write.length) ? (epoch || port || named ? 'high' : 'medium') : undefined;
    return write.sent && asksPort(world, fn) ? 'medium' : undefined;
  }
  const holders = holdersOf(world);
  const same = holders.same(holder);
  const around = evidenceAbout(world, same);
  if (around.lengths.some((length) => length < 48) || around.strata.some((stratum) => stratum > 0)) return undefined;
  if (write.length !== undefined && !PACKET_SIZES.has(write.length)) return undefined;
  const sized = around.lengths.some((length) => PACKET_SIZES.has(length));
  const sent = [...same].some((one) => holders.sent.has(one));
  const read = around.timed;
  if (odd && !write.header && !read && !(sent && (sized || asksPort(world, fn)))) return undefined;
  if (write.header === true || read || sized) return epoch || port || named ? 'high' : sent ? 'medium' : undefined;
  if (sent && (asksPort(world, fn) || named)) return named && (epoch || port) ? 'high' : 'medium';
  return named ? 'medium' : undefined;
}

interface Evidence {
  readonly lengths: readonly number[];
  readonly strata: readonly number[];
  /** A timestamp is read out of the same bytes. */
  readonly timed: boolean;
}

interface Told {
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  readonly strata: ReadonlyMap<string, readonly (() => readonly number[])[]>;
  readonly timed: ReadonlySet<string>;
}

const told = new WeakMap<World, Told>();

/** What all files with packets tell about holders, gathered once. */
function gathered(world: World): Told {
  const known = told.get(world);
  if (known) return known;
  const lengths = new Map<string, number[]>();
  const strata = new Map<string, (() => readonly number[])[]>();
  const timed = new Set<string>();
  for (const unit of world.program.units) {
    if (!mayHoldPackets(world, unit)) continue;
    for (const fn of unit.functions) {
      const writes = headerWrites(world, fn);
      for (const { holder, length } of writes.lengths) lengths.set(holder, [...(lengths.get(holder) ?? []), length]);
      for (const { holder, value } of writes.strata)
        strata.set(holder, [...(strata.get(holder) ?? []), () => numbersOf(world, value, fn)]);
      for (const read of timestampReads(world, fn)) timed.add(read.holder);
    }
  }
  const all = { lengths, strata, timed };
  told.set(world, all);
  return all;
}

/** What is told about bytes under any of their names: lengths, strata, reads. */
function evidenceAbout(world: World, same: ReadonlySet<string>): Evidence {
  const { lengths, strata, timed } = gathered(world);
  const names = [...same];
  return {
    lengths: names.flatMap((one) => lengths.get(one) ?? []),
    strata: names.flatMap((one) => (strata.get(one) ?? []).flatMap((values) => values())),
    timed: names.some((one) => timed.has(one)),
  };
}

/** Whether the number of the port stands in the function, by itself or by name. */
function asksPort(world: World, fn: Fn): boolean {
  let found = false;
  walkBody(fn.facts.body, {
    expr(expr) {
      if (found) return false;
      if (expr.k === 'num') found = expr.v === NTP_PORT;
      else if (expr.k === 'name') found = numbersOf(world, expr, fn).includes(NTP_PORT);
      return !found;
    },
  });
  return found;
}

function distinct(packets: readonly NtpPacket[]): readonly NtpPacket[] {
  const seen = new Set<string>();
  return packets.filter(({ fn, range, version }) => {
    const key = `${fn.unit.path}:${range[0]}:${version}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
