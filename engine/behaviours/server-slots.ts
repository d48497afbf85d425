/** Calls that give a time library a second server, where the library rotates through its servers and so never backs off. */
import type { ServerRotation } from '../apis/library.ts';
import type { Call, Expr } from '../facts/model.ts';
import { argumentOf, argumentsOf } from '../link/arguments.ts';
import { contentsOf } from '../link/contents.ts';
import type { Fn } from '../link/program.ts';
import { onlyNumber } from '../link/values.ts';
import type { World } from '../link/world.ts';
import type { SetsServer } from '../apis/row.ts';
import type { Confidence } from '../lint/finding.ts';
import type { AskedFinder } from './asked.ts';
import type { Knowledge } from './knowledge.ts';
import { reachabilityOf } from './reachability.ts';
import { reachOfValues, type Reach } from './targets.ts';
import { apiName } from './time-servers.ts';

export interface SecondServer {
  /** The call that configures the second server. */
  readonly call: Call;
  readonly fn: Fn;
  readonly api: string;
  /** Pause between two requests while no server answers. */
  readonly pauseMs: number;
  readonly reach: Reach;
  /** High where more than one slot is known to be built in. */
  readonly confidence: Confidence;
}

export function findSecondServers(world: World, knowledge: Knowledge, asked: AskedFinder): readonly SecondServer[] {
  const reachable = reachabilityOf(world);
  const found: SecondServer[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!reachable.runs(fn)) continue;
      const bySlot = new Map<string, { slot: number; one: SecondServer }>();
      for (const call of contentsOf(fn).calls) {
        if (!reachable.reached(call.r, fn)) continue;
        const second = secondServerOf(world, knowledge, call, fn, asked);
        if (!second) continue;
        // Slot by slot, the first beyond slot 0 is the second server; the others follow it.
        const key = second.slot === undefined ? `${call.r[0]}` : second.one.api;
        const before = bySlot.get(key);
        if (!before || (second.slot ?? 0) < before.slot) bySlot.set(key, { slot: second.slot ?? 0, one: second.one });
      }
      found.push(...[...bySlot.values()].map(({ one }) => one));
    }
  return found;
}

function secondServerOf(
  world: World,
  knowledge: Knowledge,
  call: Call,
  fn: Fn,
  asked: AskedFinder,
): { readonly one: SecondServer; readonly slot?: number } | undefined {
  let confidence: Confidence | undefined;
  let told: { readonly api: string; readonly pauseMs: number; readonly slot?: number } | undefined;
  for (const row of world.calls.resolve(call, fn).rows)
    for (const meaning of row.means) {
      if (meaning.kind !== 'sets-server') continue;
      const rotation = meaning.lib === undefined ? undefined : knowledge.libraries[meaning.lib]?.several;
      const given = rotation && serversGiven(world, meaning, call, fn);
      if (!rotation || !given) continue;
      const slots = slotsOf(world, knowledge, rotation, fn);
      // A server without a slot is never asked.
      if (slots !== undefined && slots < 2) return undefined;
      const sure: Confidence = slots !== undefined && given.sure ? 'high' : 'low';
      // Rows that disagree are doubtful.
      confidence = confidence === undefined || confidence === sure ? sure : 'low';
      told ??= {
        api: apiName(row),
        pauseMs: rotation.pauseMs,
        ...(given.slot !== undefined ? { slot: given.slot } : {}),
      };
    }
  if (!told || !confidence) return undefined;
  const { slot, ...rest } = told;
  return {
    one: { call, fn, ...rest, confidence, reach: asked.of(call, fn).reach },
    ...(slot !== undefined ? { slot } : {}),
  };
}

/** Whether a call gives a second server: by its slot, or by two or more arguments. */
function serversGiven(
  world: World,
  meaning: SetsServer,
  call: Call,
  fn: Fn,
): { readonly sure: boolean; readonly slot?: number } | undefined {
  const servers = argumentsOf(call, meaning.servers).filter((arg) => !isNothing(world, arg, fn));
  const named = servers.filter((arg) => reachOfValues(world.values.evaluate(arg, fn)) !== 'unknown').length;
  if (meaning.slot === undefined) return servers.length < 2 ? undefined : { sure: named >= 2 };
  const given = argumentOf(call, meaning.slot);
  const slot = given && onlyNumber(world.values.evaluate(given, fn));
  return slot === undefined || slot < 1 || servers.length === 0 ? undefined : { sure: named > 0, slot };
}

const isNothing = (world: World, arg: Expr, fn: Fn): boolean =>
  world.values
    .evaluate(arg, fn)
    .every(
      (value) =>
        value.t === 'nothing' || (value.t === 'text' && value.v === '') || (value.t === 'number' && value.v === 0),
    );

/** Slots that are built in: by the program's options, by the library, by every platform that the firmware may be for. */
function slotsOf(world: World, knowledge: Knowledge, rotation: ServerRotation, fn: Fn): number | undefined {
  for (const option of rotation.slotOptions ?? []) {
    const set = optionOf(world, option, fn);
    if (set !== undefined) return set;
  }
  if (rotation.slots !== undefined) return rotation.slots;
  const built = finest(world, knowledge, fn).flatMap((platform) => {
    const several = knowledge.libraries[platform]?.several;
    return several ? [several.slots] : [];
  });
  return built.length > 0 && built.every((slots) => slots !== undefined) ? Math.min(...built) : undefined;
}

/** The platforms of a firmware without those that are only what another of them is built on. */
function finest(world: World, knowledge: Knowledge, fn: Fn): readonly string[] {
  const here = world.platforms.of(fn.unit);
  const below = new Set(knowledge.platforms.filter(({ id }) => here.has(id)).flatMap((one) => one.implies ?? []));
  return [...here].filter((id) => !below.has(id));
}

/** A build option: a macro of the firmware, or a line of a Kconfig result (`sdkconfig`). */
function optionOf(world: World, option: string, fn: Fn): number | undefined {
  for (const binding of world.scopes.lookup(option, fn))
    if (binding.kind === 'macro' && binding.macro?.value)
      return onlyNumber(world.values.evaluate(binding.macro.value, binding.unit.functions[0]!));
  for (const { text } of world.markers)
    for (const line of text.split('\n')) {
      const [name, value] = line.trim().split('=', 2);
      if (name === option && value !== undefined && Number.isInteger(Number(value))) return Number(value);
    }
  return undefined;
}
