/** Compares a repeater's failing rounds with its successful ones: a retry, polling, or neither. */
import { identifierWords } from '../../apis/words.ts';
import type { Confidence } from '../../lint/finding.ts';
import { TIME_IS_SET } from '../paths/context.ts';
import type { Executor } from '../paths/executor.ts';
import { outcomeOf, type Act, type Condition, type State } from '../paths/state.ts';
import { bound } from './bounds.ts';
import { choosePause, isStepped, pauseAfter, type Waited } from './pauses.ts';
import { decisive, placeOf, viaOf } from './places.ts';
import { contradicted, repeats } from './repeating.ts';
import type { Retry } from './retry.ts';
import type { Root } from './roots.ts';
import type { Round } from './rounds.ts';

/** The retry that the rounds of a repeater make of an act, if they make one. */
export function judge(executor: Executor, root: Root, act: Act, ways: readonly Round[]): Retry | undefined {
  const failed: Round[] = [];
  const succeeded: Round[] = [];
  const open: Round[] = [];
  for (const way of ways) {
    const outcome = outcomeOf(way.state, act.id);
    if (outcome === 'fail') failed.push(way);
    else if (outcome === 'ok') succeeded.push(way);
    else if (outcome === 'maybe') open.push(way);
  }
  // Nobody looks further at what did not fail outright.
  if (succeeded.length === 0 && failed.length > 0) succeeded.push(...open);
  const guarding = failed.length === 0 && succeeded.length === 0 ? untilSucceeded(executor, act, open) : undefined;
  const repeated = guarding
    ? open.filter((way) => way.again && repeats(executor, way.state, act.id))
    : failed.filter((way) => way.again && repeats(executor, way.state, act.id));
  if (repeated.length === 0 || (succeeded.length === 0 && !guarding)) return undefined;
  const periodic = succeeded.filter((way) => way.again && repeats(executor, way.state, act.id));
  const pauses = repeated.map((way) => pauseAfter(root, way.state, act.id));
  const shortest = choosePause(pauses);
  if (!shortest || isStepped(pauses)) return undefined;
  const told = (waited: Waited): Omit<Retry, 'certainty'> => {
    const tries = bound(root, repeated, waited.pause);
    return {
      kind: root.kind,
      act,
      pause: waited.pause,
      place: placeOf(root, waited, waited.state, decisive(executor, waited.state, succeeded)),
      ...(tries !== undefined ? { tries } : {}),
      ...(waited.delay ? { delay: waited.delay } : {}),
      ...(waited.guard ? { guard: waited.guard } : {}),
      ...(root.loop ? { loop: { loop: root.loop, fn: root.fn } } : {}),
      ...(viaOf(root, waited.state) ?? {}),
    };
  };
  const base = told(shortest);
  const sure: Confidence = callsItself(root, shortest.state) ? 'low' : 'high';
  if (periodic.length === 0) return { ...base, certainty: guarding ?? sure };
  // What only success ends is a retry, whatever else asks now and then.
  const stuck = choosePause(
    repeated
      .filter((way) => onlySuccessEnds(executor, way.state, succeeded, act))
      .map((way) => pauseAfter(root, way.state, act.id)),
  );
  if (stuck) return { ...told(stuck), certainty: sure };
  const cadence = choosePause(periodic.map((way) => pauseAfter(root, way.state, act.id)));
  if (!cadence) return undefined;
  if (cadence.pause === shortest.pause) {
    // Only success can end it: some successful rounds go on because what they brought was not good enough.
    const untilSuccess =
      failed.every((way) => way.again) &&
      succeeded.some((way) => !way.again && way.state.exit?.x !== 'throw' && way.state.exit?.x !== 'stop');
    return untilSuccess ? { ...base, certainty: 'high' } : undefined;
  }
  if (cadence.pause === 'unknown' || shortest.pause === 'unknown') return undefined;
  // A connection that was made lasts; what the round waits after it says nothing.
  if (cadence.pause === 0 && holds(act)) return { ...base, certainty: 'high' };
  const longer =
    typeof cadence.pause === 'number' && typeof shortest.pause === 'number' && shortest.pause > cadence.pause;
  return { ...base, cadence: cadence.pause, certainty: longer ? 'low' : sure };
}

/** Whether a failing round acted under a condition that every success under it has lifted. */
function onlySuccessEnds(executor: Executor, failing: State, succeeded: readonly Round[], act: Act): boolean {
  const event = failing.events.find((one) => one.e === 'act' && one.act.id === act.id);
  const before = event?.e === 'act' ? failing.conditions.slice(0, event.after) : [];
  return before.some((condition) => {
    const alike = succeeded.filter(({ state }) => state.conditions.some((one) => isSame(one, condition)));
    return alike.length > 0 && alike.every(({ state }) => contradicted(executor, state, condition));
  });
}

const isSame = (a: Condition, b: Condition): boolean => a.key === b.key && a.op === b.op && a.value === b.value;

/**
 * An act whose outcome nobody looks at, but which happens only while something says that it has not succeeded yet: the
 * connection's own state, the clock not being set, a flag that another function sets.
 */
function untilSucceeded(executor: Executor, act: Act, ways: readonly Round[]): Confidence | undefined {
  const found = ways.map((way) => {
    const event = way.state.events.find((one) => one.e === 'act' && one.act.id === act.id);
    const before = event?.e === 'act' ? way.state.conditions.slice(0, event.after) : [];
    const own = before.find((condition) => condition.op === 'falsy' && isAbout(executor, condition, act));
    if (own) return 'high';
    return before.some((condition) => condition.op === 'falsy' && isSetElsewhere(executor, condition))
      ? 'medium'
      : undefined;
  });
  if (found.length === 0 || found.some((one) => one === undefined)) return undefined;
  return found.includes('medium') ? 'medium' : 'high';
}

function isAbout(executor: Executor, condition: Condition, act: Act): boolean {
  if (condition.key === TIME_IS_SET) return act.meaning.kind === 'syncs';
  return (
    opens(act) && condition.key === `status:${executor.receiverKey(act.call, { fn: act.fn, depth: 0, stack: [] })}`
  );
}

/** Whether an act opens a connection, by the words of its name. */
function opens(act: Act): boolean {
  const callee = act.call.callee;
  const name = callee.k === 'member' ? callee.p : callee.k === 'name' ? callee.n : '';
  return act.call.new === true || identifierWords(name).some((word) => OPENING.has(word));
}

/** Whether an act makes a connection that is then kept. */
const holds = (act: Act): boolean => act.meaning.kind === 'request' && KEPT.has(act.meaning.proto ?? '') && opens(act);

const KEPT = new Set(['ws', 'mqtt', 'tcp', 'amqp', 'database']);

const OPENING = new Set([
  'connect',
  'reconnect',
  'begin',
  'start',
  'open',
  'init',
  'login',
  'dial',
  'join',
  'socket',
  'sync',
  'update',
]);

/** A flag that a function which no way here enters sets to true: a handler of success. */
function isSetElsewhere(executor: Executor, condition: Condition): boolean {
  const binding = executor.world.scopes.byKey(condition.key);
  return (
    binding !== undefined &&
    binding.writes.some(
      (write) =>
        write.op === '=' &&
        !executor.visited.has(write.fn) &&
        (write.value.k === 'bool' ? write.value.v : write.value.k === 'num' && write.value.v === 1),
    )
  );
}

/** C that calls itself at once mostly goes on to the next server of a list; a retry would overflow the stack. */
const callsItself = (root: Root, state: State): boolean =>
  root.recursive === true && root.fn.unit.family === 'c' && state.armed === undefined;
