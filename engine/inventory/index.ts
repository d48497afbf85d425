/** Makes behaviours visible: what each firmware of a root does, without judging it. */
import { behavioursOf, type Behaviours } from '../behaviours/behaviours.ts';
import type { Knowledge } from '../behaviours/knowledge.ts';
import { placeOf, type Fn, type Unit } from '../link/program.ts';
import { linkWorld } from '../link/world.ts';
import type { ProjectInput } from '../lint/project-api.ts';
import type { Inventory, LibraryEntry } from './inventory.ts';
import { requestsIn, retriesIn, schedulesIn } from './network.ts';
import { serversIn } from './servers.ts';
import { intervalsIn, syncsIn } from './syncs.ts';
import { unknownsIn } from './unknowns.ts';

export type * from './inventory.ts';

/** One inventory for each firmware that holds a named file and does anything that is worth a line; in order of paths. */
export function takeInventory(input: ProjectInput, knowledge: Knowledge): readonly Inventory[] {
  const behaviours = behavioursOf(linkWorld(input, knowledge.rows, knowledge.platforms), knowledge);
  return programsOf(behaviours)
    .filter((units) => [...units].some((unit) => unit.file.named))
    .map((units) => inventoryOf(units, behaviours))
    .filter(isWorthALine);
}

/** The firmwares that ask for the time, as they were told apart there; the rest by what hangs together. */
function programsOf({ world, firmwares }: Behaviours): readonly ReadonlySet<Unit>[] {
  const programs = firmwares.map((firmware) => new Set(firmware.units));
  const taken = new Set(programs.flatMap((units) => [...units]));
  const rest = new Map<number, Set<Unit>>();
  for (const unit of world.program.units) {
    if (taken.has(unit)) continue;
    const units = rest.get(unit.firmware) ?? new Set<Unit>();
    rest.set(unit.firmware, units.add(unit));
  }
  return [...programs, ...rest.values()].sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

const first = (units: ReadonlySet<Unit>): string => [...units].map((unit) => unit.path).sort()[0]!;

function inventoryOf(units: ReadonlySet<Unit>, behaviours: Behaviours): Inventory {
  const inside = ({ unit }: Fn) => units.has(unit);
  const { world, ntpPackets, ntpReplies, resolutions, firmwares } = behaviours;
  const firmware = firmwares.find((one) => one.units.some((unit) => units.has(unit)));
  const timeServers = serversIn(behaviours, inside, firmware?.overrides ?? []);
  const syncs = syncsIn(behaviours, inside);
  return {
    files: [...units].map((unit) => unit.path).sort(),
    platforms: [...new Set([...units].flatMap((unit) => [...world.platforms.of(unit)]))].sort(),
    timeServers,
    syncs,
    intervals: intervalsIn(behaviours, inside),
    schedules: schedulesIn(behaviours, inside),
    retries: retriesIn(behaviours, inside),
    packets: ntpPackets
      .filter(({ fn }) => inside(fn))
      .map(({ fn, range, version }) => ({ place: placeOf({ fn }, range), version })),
    replies: ntpReplies
      .filter(({ read }) => inside(read.fn))
      .map(({ read, looks }) => ({ place: placeOf(read, read.expr.r), looksAt: [...looks].sort() })),
    resolutions: resolutions
      .filter(({ lookUp }) => inside(lookUp.fn))
      .map(({ lookUp, keptIn }) => ({ place: placeOf(lookUp, lookUp.call.r), keptIn })),
    libraries: librariesOf(behaviours, inside),
    overrides: (firmware?.overrides ?? []).map(({ place, note }) => ({ place, note })),
    requests: requestsIn(behaviours, inside),
    unknowns: unknownsIn(behaviours, inside, syncs),
  };
}

/** What is known of each time library that is used. */
function librariesOf(behaviours: Behaviours, inside: (fn: Fn) => boolean): readonly LibraryEntry[] {
  const { timeServers, timeSyncs, pollIntervals, knowledge } = behaviours;
  const used = new Set<string>();
  for (const { use } of timeServers)
    if (use && inside(use.fn) && use.meaning && 'lib' in use.meaning && use.meaning.lib) used.add(use.meaning.lib);
  for (const sync of timeSyncs) if (inside(sync.fn) && sync.lib) used.add(sync.lib);
  for (const interval of pollIntervals) if (inside(interval.place.fn) && interval.lib) used.add(interval.lib);
  return [...used].sort().flatMap((library) => {
    const facts = knowledge.libraries[library];
    return facts ? [{ library, facts }] : [];
  });
}

const isWorthALine = (one: Inventory): boolean =>
  [one.timeServers, one.syncs, one.schedules, one.retries, one.packets, one.replies, one.requests].some(
    (entries) => entries.length > 0,
  );
