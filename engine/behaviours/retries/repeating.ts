/** Whether what an act needed before it ran holds again at the end of a way: only then does the next round repeat it. */
import { failureIn } from '../paths/conditions.ts';
import type { Executor } from '../paths/executor.ts';
import { isEmptyValue, outcomeIfTruthy, outcomeOfComparison } from '../paths/outcome.ts';
import { outcomeOf, type Condition, type State } from '../paths/state.ts';

/** A counter that had to be below its limit before the act has reached it since. */
function triesAreUsedUp(state: State, act: string): boolean {
  const at = state.events.findIndex((event) => event.e === 'act' && event.act.id === act);
  const open = state.events
    .slice(0, at)
    .flatMap((event) => (event.e === 'count' && !event.reached && !event.fresh ? [event.limit] : []));
  return state.events.slice(at).some((event) => event.e === 'count' && event.reached && open.includes(event.limit));
}

/** Whether what the act needed is so again at the end of the way. */
export function repeats(executor: Executor, state: State, act: string): boolean {
  if (triesAreUsedUp(state, act)) return false;
  return (
    !state.conditions.some((condition) => contradicted(executor, state, condition)) ||
    state.events.every((event) => event.e !== 'act' || event.act.id !== act)
  );
}

export function contradicted(executor: Executor, state: State, condition: Condition): boolean {
  const value = state.env.get(condition.key);
  if (!value) return false;
  // Something new was stored where the act needed it to be empty.
  if (value.a === 'unknown')
    return condition.op === '==' && (condition.value === '' || condition.value === null || condition.value === 0);
  if (value.a === 'now') return (condition.op === '==' && isEmptyValue(condition.value)) || condition.op === 'falsy';
  if (value.a === 'const') {
    const v = value.v;
    switch (condition.op) {
      case 'truthy':
        return v === false || v === 0 || v === null || v === '';
      case 'falsy':
        return !(v === false || v === 0 || v === null || v === '');
      case '==':
        return v !== condition.value;
      case '!=':
        return v === condition.value;
      default:
        return (
          typeof v === 'number' && typeof condition.value === 'number' && !ordered(v, condition.op, condition.value)
        );
    }
  }
  if (value.a !== 'result' && value.a !== 'error') return false;
  const settled = outcomeOf(state, value.act);
  // What a function made of an answer that nobody looked at further is not empty.
  const outcome = settled === 'maybe' && value.a === 'result' && value.weak ? 'ok' : settled;
  if (outcome !== 'ok' && outcome !== 'fail') return false;
  const failure = value.a === 'result' ? failureIn(executor, state, value) : (['error-first'] as const);
  const status = condition.key.startsWith('status:');
  const whenTrue = status ? 'ok' : value.a === 'error' ? 'fail' : outcomeIfTruthy(failure, value.property);
  if (condition.op === 'truthy') return whenTrue !== 'maybe' && whenTrue !== outcome;
  if (condition.op === 'falsy') return whenTrue !== 'maybe' && whenTrue === outcome;
  const wanted = outcomeOfComparison(status ? ['false'] : failure, condition.op, condition.value);
  return wanted !== 'maybe' && wanted !== outcome;
}

const ordered = (a: number, op: string, b: number): boolean =>
  op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b;
