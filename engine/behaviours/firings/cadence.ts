/** How long one repeater waits from a success of an act to the next request. */
import type { Expr } from '../../facts/model.ts';
import type { World } from '../../link/world.ts';
import { Executor } from '../paths/executor.ts';
import type { Slice } from '../paths/slice.ts';
import { outcomeOf, withOutcome, type Act, type PathEvent, type State } from '../paths/state.ts';
import { bound } from '../retries/bounds.ts';
import { order, pauseAfter, type Waited } from '../retries/pauses.ts';
import type { Root } from '../retries/roots.ts';
import { roundsOf, type Round } from '../retries/rounds.ts';
import { followed } from '../retries/state-machines.ts';
import type { TimeSync } from '../time-syncs.ts';
import type { Firing } from './firing.ts';
import { outlives } from './kept.ts';
import { isPeriodic } from './periods.ts';
import { PlainTurns } from './plain-turns.ts';
import { waitsForSomebody } from './waits.ts';
import { isTurnedBy, turnsTo, type Turn } from './turns.ts';

/** The firing that a repeater makes of a sync; undefined where it does not repeat after success. */
export function cadenceOf(world: World, slice: Slice, root: Root, sync: TimeSync): Firing | undefined {
  const { act } = sync;
  const executor = new Executor(world, slice, root.recursive ? [root.fn] : []);
  const rounds = roundsOf(executor, root);
  if (root.polled && (executor.exhausted || !isPaced(world, act, rounds))) return undefined;
  const base = {
    sync,
    by: root.polled ? ('unknown' as const) : root.kind,
    round: root.loop ? { fn: root.fn, range: root.loop.head } : { fn: sync.fn, range: sync.call.r },
    ...(root.via ? { via: root.via } : {}),
  };
  // Too many ways to follow: it may come round, nobody knows when.
  if (executor.exhausted) return { ...base, guarded: false, conditional: true };
  const guards = new Set(rounds.flatMap(({ state }) => guardsOf(world, state, act)));
  const plain = new PlainTurns(world, slice, guards);
  const turns = simplest(turnsTo(world, slice, root, act), plain);
  // Reached in a way that only the paths know.
  if (!turns) return { ...base, guarded: false, conditional: true };
  const around: readonly Turn[] = [
    ...turns,
    ...(root.loop?.cond ? [{ expr: root.loop.cond, fn: root.fn, wanted: true }] : []),
  ];
  if (root.loop && endsBySuccess(rounds)) return undefined;
  const ways = followed(executor, root, act, successful(rounds, act))
    .map((one) => ({ ...one, state: withoutOthers(world, one.state, around) }))
    .filter(({ again, state }) => again && isPeriodic(executor, state, act));
  if (ways.length === 0) return undefined;
  const waits = ways.map((way) => pauseAfter(root, way.state, act.id));
  // Where success leads to several pauses the longest is the interval: the others are start-up or a second attempt.
  const waited = waits.sort((a, b) => order(b.pause) - order(a.pause))[0]!;
  // A number of requests and then an end is a burst.
  if (bound(root, ways, waited.pause) !== undefined) return undefined;
  const decided = decidedBy(waited, root);
  return {
    ...base,
    ...(typeof waited.pause === 'number' ? { everySeconds: waited.pause / 1000 } : {}),
    ...(decided ? { decided } : {}),
    guarded: waited.guard !== undefined,
    conditional:
      !plain.goesOn(root) ||
      !turns.every((turn) => plain.isPlain(turn)) ||
      (waited.pause === 0 && waitsForSomebody(world, slice, root)),
  };
}

/** Of several ways to an act the one with the fewest unexplained turns. */
function simplest(ways: readonly (readonly Turn[])[], plain: PlainTurns): readonly Turn[] | undefined {
  const doubts = (turns: readonly Turn[]) => turns.filter((turn) => !plain.isPlain(turn)).length;
  return [...ways].sort((a, b) => doubts(a) - doubts(b))[0];
}

/** A way without the clock comparisons that do not decide about the act: a display that is due now and then. */
function withoutOthers(world: World, state: State, turns: readonly Turn[]): State {
  const { passEnd } = state;
  const counts = (event: PathEvent) =>
    (event.e !== 'due' && event.e !== 'not-due') || isTurnedBy(world, turns, event.expr, event.fn);
  const first = state.events.slice(0, passEnd).filter(counts);
  if (passEnd === undefined) return { ...state, events: first };
  // A guard of the act's own decides, whatever the phases after it wait for.
  const own = first.some((event) => event.e === 'due' && outlives(world, event));
  const later = state.events.slice(passEnd).filter((event) => !own || (event.e !== 'due' && event.e !== 'not-due'));
  return { ...state, events: [...first, ...later], passEnd: first.length };
}

/** The rounds in which the act succeeded; where nobody looks at the outcome, all that have it. */
function successful(rounds: readonly Round[], act: Act): readonly Round[] {
  const of = (outcome: string) => rounds.filter((one) => outcomeOf(one.state, act.id) === outcome);
  const ok = of('ok');
  if (ok.length > 0) return ok;
  return of('maybe').map((one) => ({ ...one, state: withOutcome(one.state, act.id, 'ok') }));
}

/** Whether a time guard that survives the call stands before the act: it is called again and again. */
const isPaced = (world: World, act: Act, rounds: readonly Round[]): boolean =>
  rounds.some(({ state }) => guardsOf(world, state, act).length > 0);

/** Whether a loop is left after a success and never after a failure: it tries until the time is known. */
function endsBySuccess(rounds: readonly Round[]): boolean {
  const ids = new Set(
    rounds.flatMap(({ state }) => state.events.flatMap((one) => (one.e === 'act' ? [one.act.id] : []))),
  );
  const some = (id: string, outcome: string, again: boolean) =>
    rounds.some((one) => one.again === again && outcomeOf(one.state, id) === outcome);
  return [...ids].some((id) => some(id, 'ok', false) && some(id, 'fail', true) && !some(id, 'fail', false));
}

/** The comparisons of a clock with a remembered time that stand before the act. */
function guardsOf(world: World, state: State, act: Act): readonly Expr[] {
  const at = state.events.findIndex((event) => event.e === 'act' && event.act.id === act.id);
  return state.events
    .slice(0, Math.max(at, 0))
    .flatMap((event: PathEvent) =>
      (event.e === 'due' || event.e === 'not-due') && outlives(world, event) ? [event.expr] : [],
    );
}

function decidedBy(waited: Waited, root: Root): Firing['decided'] {
  if (waited.guard) {
    const at = waited.stamp && isDeadline(waited) ? waited.stamp : waited.guard;
    return at;
  }
  return waited.delay ?? root.periodExpr;
}

/** `now >= next`: the amount stands where `next` was assigned. */
const isDeadline = (waited: Waited): boolean =>
  waited.state.events.some((event) => event.e === 'due' && event.expr === waited.guard?.expr && event.deadline);
