/** Whether a successful round comes again: not where only failure, or a clock that is not set yet, brings it about. */
import { identifierWords } from '../../apis/words.ts';
import type { Expr } from '../../facts/model.ts';
import type { World } from '../../link/world.ts';
import { TIME_IS_SET } from '../paths/context.ts';
import type { Executor } from '../paths/executor.ts';
import type { Act, Condition, State } from '../paths/state.ts';
import { contradicted, repeats } from '../retries/repeating.ts';
import { bindingOf, outlives } from './kept.ts';

export function isPeriodic(executor: Executor, state: State, act: Act): boolean {
  const at = state.events.findIndex((event) => event.e === 'act' && event.act.id === act.id);
  const before = state.events.slice(0, Math.max(at, 0));
  // What happens only until a moment has come is no period.
  if (before.some((event) => event.e === 'not-due' && outlives(executor.world, event))) return false;
  const event = state.events[at];
  const taken = event?.e === 'act' ? state.conditions.slice(0, event.after) : [];
  if (taken.some((condition) => endsWithSuccess(executor.world, condition))) return false;
  if (repeats(executor, state, act.id)) return true;
  const paced = before.some(
    (one) =>
      one.e === 'due' &&
      outlives(executor.world, one) &&
      state.events.some((stamp) => stamp.e === 'stamp' && stamp.key === one.key),
  );
  return (
    paced &&
    taken
      .filter((condition) => contradicted(executor, state, condition))
      .every((condition) => comesBack(executor.world, condition))
  );
}

/** The clock is not set yet, or a flag says that no answer has come, or a wrong one: the pause of a retry. */
function endsWithSuccess(world: World, condition: Condition): boolean {
  if (condition.op === 'truthy' || (condition.op === '!=' && !condition.value)) return saysFailure(condition.key);
  if (condition.op !== 'falsy' && !(condition.op === '==' && !condition.value)) return false;
  if (condition.key === TIME_IS_SET) return true;
  const binding = bindingOf(world, condition.key);
  if (!binding || !binding.writes.some((write) => isTrue(write.value))) return false;
  return (
    identifierWords(binding.name).some((word) => SUCCESS.has(word)) ||
    !binding.writes.some((write) => write.op === '=' && isFalse(write.value))
  );
}

/** `state->err`: what is asked again because it went wrong. */
const saysFailure = (key: string): boolean =>
  identifierWords(key.slice(Math.max(key.lastIndexOf('.'), key.lastIndexOf(':')) + 1)).some((word) =>
    FAILURE.has(word),
  );

const FAILURE = new Set(['err', 'error', 'failed', 'failure', 'fail', 'retry']);

/** Words of flags that are set once the time is known. */
const SUCCESS = new Set([
  'synced',
  'sync',
  'synchronized',
  'set',
  'valid',
  'got',
  'ready',
  'done',
  'received',
  'obtained',
  'ok',
  'success',
  'updated',
  'initialized',
  'initialised',
  'known',
]);

/** A phase or state that the program enters again elsewhere. */
function comesBack(world: World, { key, op, value }: Condition): boolean {
  if (op !== 'truthy' && op !== '==') return false;
  const binding = bindingOf(world, key);
  return (
    binding !== undefined &&
    binding.writes.some(
      (write) =>
        write.op === '=' && (op === 'truthy' ? isTrue(write.value) : 'v' in write.value && write.value.v === value),
    )
  );
}

const isTrue = (expr: Expr): boolean => (expr.k === 'bool' && expr.v) || (expr.k === 'num' && expr.v !== 0);
const isFalse = (expr: Expr): boolean => (expr.k === 'bool' && !expr.v) || (expr.k === 'num' && expr.v === 0);
