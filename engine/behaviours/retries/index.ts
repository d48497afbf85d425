/** Finds the retries of a program: for each act, everything that may repeat it is followed and judged. */
import { argumentOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { activityOf, trackedActivity, type Activity } from '../activity.ts';
import { Executor } from '../paths/executor.ts';
import { Slice } from '../paths/slice.ts';
import type { Act } from '../paths/state.ts';
import { handlerRetries, handlerRoots } from './handlers.ts';
import { helperRetries } from './helpers.ts';
import { judge } from './judging.ts';
import type { Retry } from './retry.ts';
import { followed } from './state-machines.ts';
import { partsOfRoot, rootsOf, type Root } from './roots.ts';
import { roundsOf, type Round } from './rounds.ts';

export { innermost, type RepeaterKind, type Retry } from './retry.ts';

/** Repeaters of one act that are looked at; in a large tree a general send function is called from everywhere. */
const MAX_REPEATERS = 12;

/** All retries of a program; one act may be repeated by several, see `innermost`. */
export function findRetries(world: World): readonly Retry[] {
  const activity = activityOf(world);
  if (activity.acts.length === 0) return [];
  const roots = new Map<Fn, Root[]>();
  for (const root of rootsOf(world, activity)) roots.set(root.fn, [...(roots.get(root.fn) ?? []), root]);
  const handlers = handlerRoots(world);
  const found: Retry[] = [...helperRetries(world, activity)];
  for (const act of activity.acts) {
    if (isOwnModule(world, activity, act)) continue;
    const slice = new Slice(world, activity, act);
    const leading = activity.leadingTo(act.fn);
    const timed = [...leading].some((fn) => activity.timed.has(fn));
    // `leading` goes from the act outwards: the repeaters nearest to it come first.
    const around = [...leading].flatMap((fn) =>
      (roots.get(fn) ?? []).filter((root) => (root.polled ? timed : !root.loop || slice.reachedIn(root.loop.r, fn))),
    );
    for (const root of around.slice(0, MAX_REPEATERS))
      found.push(...rememberedRetries(world, activity, slice, root, act));
    for (const root of handlers) if (leading.has(root.fn)) found.push(...handlerRetries(world, slice, root));
  }
  return found;
}

/** A call of the program's own copy of a library, `ntptime.py`: what it does in there is looked at instead. */
function isOwnModule(world: World, activity: Activity, act: Act): boolean {
  const { functions } = world.calls.resolve(act.call, act.fn);
  return (
    functions.length > 0 &&
    activity.acts.some((other) => {
      const leading = activity.leadingTo(other.fn);
      return other !== act && functions.some((fn) => leading.has(fn));
    })
  );
}

/** Where the program is linted again and again: found once, as long as all that was looked at stays as it is. */
function rememberedRetries(world: World, activity: Activity, slice: Slice, root: Root, act: Act): readonly Retry[] {
  const { memory } = world;
  if (!memory) return retriesOf(world, slice, root, act);
  const tracked = trackedActivity(memory, activity);
  return memory.remember(
    root.loop ?? root.via?.call ?? root.fn,
    `${act.id} ${root.kind} ${root.label?.name}`,
    () => retriesOf(world, new Slice(world, tracked, act), root, act),
    [...partsOfRoot(root), act.call, act.fn, act.meaning, ...act.failure, ...(act.ok ?? [])],
  );
}

function retriesOf(world: World, slice: Slice, root: Root, act: Act): readonly Retry[] {
  const executor = new Executor(world, slice, root.recursive ? [root.fn] : []);
  const rounds = roundsOf(executor, root);
  if (executor.exhausted || (root.polled && !isPaced(act, rounds))) return [];
  const retry = judge(executor, root, act, followed(executor, root, act, rounds));
  if (!retry) return [];
  return [root.recursive && isNamedAnew(world, act) ? { ...retry, certainty: 'low' } : retry];
}

/** A look-up that comes back with whatever name it is handed next: for all that is known, somebody else's. */
function isNamedAnew(world: World, { meaning, call, fn }: Act): boolean {
  const host = meaning.kind === 'dns' ? argumentOf(call, meaning.host) : undefined;
  return host !== undefined && world.values.evaluate(host, fn).every((value) => value.t === 'unknown');
}

/** Whether a time guard that survives the call stands before the act: it is called again and again. */
function isPaced(act: Act, ways: readonly Round[]): boolean {
  return ways.some(({ state }) => {
    const at = state.events.findIndex((event) => event.e === 'act' && event.act.id === act.id);
    return state.events
      .slice(0, Math.max(at, 0))
      .some((event) => (event.e === 'due' || event.e === 'not-due') && !event.fresh);
  });
}
