/** Firmwares of a root: the files that hang together by includes, imports, a sketch folder or a C name. */
import { argumentOf } from '../../link/arguments.ts';
import { group, type Unit } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { isExample } from '../../lint/softening.ts';
import type { Knowledge } from '../knowledge.ts';
import { isLocalName, isPublicAddress } from '../targets.ts';
import type { TimeServer } from '../time-servers.ts';
import type { Firmware } from './firmware.ts';
import { OverrideFinder } from './overrides.ts';
import { programsOf } from './programs.ts';

export type { Firmware } from './firmware.ts';
export type { Override } from './overrides.ts';

/** Firmwares that ask somebody beyond the local network for the time. */
export function findFirmwares(
  world: World,
  knowledge: Knowledge,
  timeServers: readonly TimeServer[],
): readonly Firmware[] {
  const beyond = timeServers.filter(isBeyondLan);
  if (beyond.length === 0) return [];
  const finder = new OverrideFinder(world, knowledge);
  const byFirmware = group(world.program.units, (unit) => String(unit.firmware));
  const asked = new Set(beyond.map((one) => String(one.literal.fn.unit.firmware)));
  return [...asked].flatMap((number) =>
    programsOf(world, byFirmware.get(number)!).flatMap(({ own, all }) => {
      const inside = new Set(own);
      const servers = beyond.filter((one) => inside.has(one.literal.fn.unit)).sort(inOrder(world));
      if (servers.length === 0) return [];
      return [{ units: own, timeServers: servers, overrides: finder.of(all, servers) }];
    }),
  );
}

const isBeyondLan = ({ named, server }: TimeServer): boolean =>
  named === 'ip' ? isPublicAddress(server) : !isLocalName(server);

/** Programs before their examples, surely asked before named so; then by slot within one file, by path and line. */
function inOrder(world: World): (a: TimeServer, b: TimeServer) => number {
  const slots = new Map<TimeServer, number>();
  const slotOf = (one: TimeServer): number => {
    const known = slots.get(one) ?? slotIn(world, one);
    slots.set(one, known);
    return known;
  };
  const softened = (one: TimeServer) => Number(isExample(one.literal.fn.unit.path));
  return (a, b) =>
    softened(a) - softened(b) ||
    Number(a.use === undefined) - Number(b.use === undefined) ||
    (sameUnit(a.use?.fn.unit, b.use?.fn.unit) ? slotOf(a) - slotOf(b) : 0) ||
    comparePaths(a.literal.fn.unit.path, b.literal.fn.unit.path) ||
    a.literal.range[0] - b.literal.range[0];
}

const sameUnit = (a: Unit | undefined, b: Unit | undefined): boolean => a !== undefined && a === b;
const comparePaths = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The slot that the call names, else the position of the argument; calls without either are slot 0. */
function slotIn(world: World, { use }: TimeServer): number {
  if (use?.expr.k !== 'call' || use.meaning?.kind !== 'sets-server') return 0;
  const { meaning, expr: call, fn } = use;
  const slot = meaning.slot === undefined ? undefined : argumentOf(call, meaning.slot);
  const value = slot ? world.values.evaluate(slot, fn)[0] : undefined;
  if (value?.t === 'number') return value.v;
  const at = call.args.findIndex((arg) => arg.value === use.arg);
  const first = Math.min(...call.args.flatMap((_, i) => (isServerRole(meaning.servers, i) ? [i] : [])));
  return at < 0 || !Number.isFinite(first) ? 0 : at - first;
}

const isServerRole = (refs: unknown, at: number): boolean =>
  (Array.isArray(refs) ? (refs as readonly unknown[]) : [refs]).some(
    (ref) => ref === at || (typeof ref === 'string' && ref.endsWith('*') && at >= Number.parseInt(ref, 10)),
  );
