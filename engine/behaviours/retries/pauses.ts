/** How long the device waits between one round's act and the next. */
import type { Expr } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { Pause, PathEvent, State } from '../paths/state.ts';
import type { Root } from './roots.ts';

export interface Waited {
  readonly state: State;
  readonly pause: Pause;
  readonly delay?: { readonly expr: Expr; readonly fn: Fn };
  readonly guard?: { readonly expr: Expr; readonly fn: Fn };
  /** Where the next time was assigned. */
  readonly stamp?: { readonly expr: Expr; readonly fn: Fn };
}

/** How long passes from this round's act to the next. */
export function pauseAfter(root: Root, state: State, act: string): Waited {
  let sum: Pause = root.period;
  let longest: Extract<PathEvent, { e: 'pause' }> | undefined;
  for (const event of state.events) {
    if (event.e !== 'pause') continue;
    sum = add(sum, event.upTo && event.pause === 'unknown' ? 0 : event.pause);
    if (!longest || order(event.pause) > order(longest.pause)) longest = event;
  }
  let waited: Waited = {
    state,
    pause: sum,
    ...(longest
      ? { delay: { expr: longest.expr, fn: longest.fn } }
      : root.periodExpr
        ? { delay: root.periodExpr }
        : {}),
  };
  for (const event of state.events) {
    if (event.e !== 'due' || !(before(state, event, act) || isLater(state, event))) continue;
    const next = untilDue(state, event);
    const guard = { expr: event.expr, fn: event.fn };
    const stamp = stampOf(state, event.key);
    if (order(next) >= order(waited.pause) || waited.pause === 0)
      waited = {
        state,
        pause: next,
        guard,
        ...(stamp ? { stamp: { expr: stamp.expr, fn: stamp.fn } } : {}),
        ...(waited.delay && next === waited.pause ? { delay: waited.delay } : {}),
      };
  }
  return waited;
}

/** Pauses between the failure and the act. */
export function pauseBefore(state: State, act: PathEvent): Waited {
  let sum: Pause = 0;
  let delay: Waited['delay'];
  for (const event of state.events) {
    if (event === act) break;
    if (event.e !== 'pause') continue;
    sum = add(sum, event.pause);
    delay = { expr: event.expr, fn: event.fn };
  }
  return { state, pause: sum, ...(delay ? { delay } : {}) };
}

const before = (state: State, guard: PathEvent, act: string): boolean =>
  state.events.indexOf(guard) < state.events.findIndex((event) => event.e === 'act' && event.act.id === act);

/** A guard that a later pass of a state machine stood before. */
const isLater = (state: State, guard: PathEvent): boolean =>
  state.passEnd !== undefined && state.events.indexOf(guard) >= state.passEnd;

function stampOf(state: State, key: string) {
  for (let i = state.events.length - 1; i >= 0; i--) {
    const event = state.events[i]!;
    if (event.e === 'stamp' && event.key === key) return event;
  }
  return undefined;
}

/** The wait that a time guard enforces before it is due again. */
function untilDue(state: State, guard: Extract<PathEvent, { e: 'due' }>): Pause {
  const stamp = stampOf(state, guard.key);
  if (!stamp) return 0;
  if (stamp.ahead === undefined) return stamp.zero ? 0 : 'unknown';
  if (guard.deadline) return stamp.ahead;
  return add(guard.later(state), stamp.ahead);
}

function add(a: Pause, b: Pause): Pause {
  if (a === 'growing' || b === 'growing') return 'growing';
  if (a === 0) return b;
  if (b === 0) return a;
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'random' || b === 'random') return 'random';
  return a + b;
}

/** Longer sorts higher; what grows is the longest. */
export const order = (pause: Pause): number =>
  typeof pause === 'number' ? pause : pause === 'random' ? 1e15 : pause === 'unknown' ? 1e16 : 1e17;

/** The shortest of several: a retry with one growing and one constant branch is judged on the constant one. */
export function choosePause(all: readonly Waited[]): Waited | undefined {
  return [...all].sort((a, b) => order(a.pause) - order(b.pause))[0];
}

/** How much longer the longest of several pauses must be to count as growth: less is something else that takes time. */
const STEP = 1.5;

/** Pauses that a counter of failures chooses: 1 s at first, 2 s after ten tries, then a minute. That is growth. */
export function isStepped(ways: readonly { readonly state: State; readonly pause: Pause }[]): boolean {
  const pauses = ways.map((way) => order(way.pause));
  return (
    Math.max(...pauses) > STEP * Math.min(...pauses) &&
    ways.every((way) => way.state.events.some((event) => event.e === 'count'))
  );
}
