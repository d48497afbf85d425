/** Which variables hold the same bytes, which of them came in from the network, and which go out. */
import { sameItems, type Memory } from '../../link/remembering/notes.ts';
import type { World } from '../../link/world.ts';
import { heldIn, type Held } from './held.ts';
import { mayHoldPackets } from './signs.ts';

export interface Holders {
  /** All holders of the bytes that `holder` holds, itself included. */
  same(holder: string): ReadonlySet<string>;
  /** Holders that a receiving call fills. */
  readonly received: ReadonlySet<string>;
  /** Holders that a sending call takes. */
  readonly sent: ReadonlySet<string>;
  /** Holders that come from where the program does not show: another library's call, a pointer of its. */
  readonly open: ReadonlySet<string>;
}

/** Holders further away than this are not followed. */
const MAX_HOLDERS = 32;

const known = new WeakMap<World, Holders>();

export function holdersOf(world: World): Holders {
  const at = known.get(world) ?? gather(world);
  known.set(world, at);
  return at;
}

interface Latest {
  parts: readonly Held[];
  holders: Holders;
}

/** Of the version of the program that was looked at last. */
const latest = new WeakMap<Memory, Latest>();

/** The same for a question whose looks are written down; to be asked for in each version before the question is. */
export function trackedHolders(world: World): Pick<Holders, 'same'> {
  const holders = holdersOf(world);
  const { memory } = world;
  const at = memory && latest.get(memory);
  return at ? { same: (holder) => memory.look(at, holder, () => at.holders.same(holder), sameMembers) } : holders;
}

const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a === b || sameItems([...a], [...b]);

function gather(world: World): Holders {
  const open = new Set<string>();
  const parts: Held[] = [];
  for (const unit of world.program.units)
    if (mayHoldPackets(world, unit))
      for (const fn of unit.functions) {
        const held = heldIn(world, fn, open);
        for (const one of held.open) open.add(one);
        parts.push(held);
      }
  const before = world.memory && latest.get(world.memory);
  if (before && sameItems(before.parts, parts)) return before.holders;
  const holders = together(parts, open);
  if (before) Object.assign(before, { parts, holders });
  else if (world.memory) latest.set(world.memory, { parts, holders });
  return holders;
}

function together(parts: readonly Held[], open: ReadonlySet<string>): Holders {
  const links = linksOf(parts);
  const cache = new Map<string, ReadonlySet<string>>();
  return {
    received: new Set(parts.flatMap((one) => [...one.received])),
    sent: new Set(parts.flatMap((one) => [...one.sent])),
    open,
    same: (holder) => {
      const at = cache.get(holder) ?? closure(links, holder);
      cache.set(holder, at);
      return at;
    },
  };
}

function linksOf(parts: readonly Held[]): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const at = links.get(from);
    if (at) at.add(to);
    else links.set(from, new Set([to]));
  };
  for (const part of parts)
    for (const [a, b] of part.links) {
      add(a, b);
      add(b, a);
    }
  return links;
}

function closure(links: ReadonlyMap<string, ReadonlySet<string>>, holder: string): ReadonlySet<string> {
  const found = new Set([holder]);
  for (const at of found) {
    if (found.size > MAX_HOLDERS) break;
    for (const next of links.get(at) ?? []) found.add(next);
  }
  return found;
}
