/** Where a finding about a retry stands. */
import type { Call } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { Executor } from '../paths/executor.ts';
import type { Condition, State } from '../paths/state.ts';
import type { Waited } from './pauses.ts';
import { contradicted } from './repeating.ts';
import type { Retry } from './retry.ts';
import type { Root } from './roots.ts';
import type { Round } from './rounds.ts';

/** The condition that keeps the act going while it fails, and would stop it once it succeeded. */
export function decisive(executor: Executor, failing: State, succeeded: readonly Round[]): Condition | undefined {
  return failing.conditions.find((condition) => succeeded.some((way) => contradicted(executor, way.state, condition)));
}

/** The head of the loop, the call that arms a timer, the guard, the assignment of the next time, or what decides. */
export function placeOf(root: Root, waited: Waited, state: State, condition: Condition | undefined): Retry['place'] {
  if (root.loop) return { fn: root.fn, range: root.loop.head };
  const exit = state.exit;
  if (root.label && exit?.x === 'goto') return { fn: root.fn, range: exit.r };
  if (exit?.x === 'again') {
    const via = state.armed ?? { call: exit.via, fn: exit.fn };
    return { fn: via.fn, range: via.call.r };
  }
  if (waited.guard && !(waited.pause === 0 && !waited.stamp && condition)) {
    if (waited.stamp && waited.pause !== 0 && root.kind !== 'loop' && isDeadline(state, waited))
      return { fn: waited.stamp.fn, range: waited.stamp.expr.r };
    return { fn: waited.guard.fn, range: waited.guard.expr.r };
  }
  if (root.via) return { fn: root.via.fn, range: root.via.call.r };
  if (condition) return { fn: condition.fn, range: condition.expr.r };
  const at = state.events.findIndex((event) => event.e === 'act');
  const guard = state.events.findLast((event, index) => index < at && event.e === 'due' && !event.fresh);
  if (guard?.e === 'due') return { fn: guard.fn, range: guard.expr.r };
  const act = state.events[at];
  return act?.e === 'act'
    ? { fn: act.act.fn, range: act.act.call.r }
    : { fn: root.fn, range: root.fn.facts.nameRange ?? root.fn.facts.range };
}

const isDeadline = (state: State, waited: Waited): boolean =>
  state.events.some((event) => event.e === 'due' && event.expr === waited.guard?.expr && event.deadline);

/** The call that leads back to the act. */
export function viaOf(root: Root, state: State): { via: { call: Call; fn: Fn } } | undefined {
  if (state.armed) return { via: state.armed };
  if (state.exit?.x === 'again') return { via: { call: state.exit.via, fn: state.exit.fn } };
  return root.via ? { via: root.via } : undefined;
}
