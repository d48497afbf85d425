/** Reads success or failure out of a comparison with an act's result. */
import { identifierWords } from '../../apis/words.ts';
import type { Failure } from '../../apis/row.ts';
import type { Outcome } from './state.ts';

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

const OK_WORDS = new Set([
  'ok',
  'success',
  'succeeded',
  'connected',
  'done',
  'noerror',
  'none',
  'pass',
  'true',
  'synced',
  'accepted',
  'ready',
  'completed',
  'valid',
  'fulfilled',
]);
const FAIL_WORDS = new Set([
  'fail',
  'failed',
  'failure',
  'error',
  'err',
  'timeout',
  'false',
  'invalid',
  'disconnected',
  'lost',
  'refused',
  'unreachable',
  'bad',
]);

const PENDING_WORDS = new Set([
  'again',
  'eagain',
  'wouldblock',
  'ewouldblock',
  'inprogress',
  'einprogress',
  'progress',
  'pending',
  'want',
  'already',
  'ealready',
  'busy',
  'eintr',
]);

/** Whether a constant's name says that the same request is still under way: `EINTR`, `ESP_ERR_HTTP_EAGAIN`. */
export const saysPending = (name: string): boolean => identifierWords(name).some((word) => PENDING_WORDS.has(word));

/** What functions return where they have nothing to return. */
export const isEmptyValue = (v: number | string | boolean | null): boolean =>
  v === null || v === false || v === 0 || v === -1 || v === '';

/** What a plain truth test of the result says where it is true. */
export function outcomeIfTruthy(failure: readonly Failure[], property?: string): Outcome {
  if (property !== undefined) return propertyOutcome(property);
  if (failure.includes('nonzero')) return 'fail';
  if (failure.some((one) => one === 'false' || one === 'null' || one === 'not-positive' || one === 'unknown'))
    return 'ok';
  if (failure.includes('negative') || failure.includes('http-status')) return 'maybe';
  return 'maybe';
}

/** What `result OP constant` says where it is true. The constant may be a name (`ESP_OK`). */
export function outcomeOfComparison(
  failure: readonly Failure[],
  op: Comparison,
  constant: number | string | boolean | null,
  ok?: readonly (number | string)[],
  property?: string,
): Outcome {
  const positive = op === '==';
  const negate = (outcome: Outcome): Outcome => (outcome === 'ok' ? 'fail' : outcome === 'fail' ? 'ok' : 'maybe');
  if (op === '==' || op === '!=') {
    const equal = equalOutcome(failure, constant, ok, property);
    return positive ? equal : negate(equal);
  }
  if (typeof constant !== 'number') return 'maybe';
  return orderedOutcome(failure, op, constant, property);
}

function equalOutcome(
  failure: readonly Failure[],
  constant: number | string | boolean | null,
  ok: readonly (number | string)[] | undefined,
  property: string | undefined,
): Outcome {
  if (constant === null || constant === '') return failure.includes('error-first') ? 'ok' : 'fail';
  if (typeof constant === 'string') return nameOutcome(constant, ok);
  const value = typeof constant === 'boolean' ? Number(constant) : constant;
  if (ok) return ok.includes(value) ? 'ok' : 'fail';
  if (property !== undefined || failure.includes('http-status'))
    return value >= 200 && value < 400 ? 'ok' : value === 0 && property === undefined ? 'maybe' : 'fail';
  if (failure.includes('nonzero')) return value === 0 ? 'ok' : 'fail';
  if (failure.includes('negative')) return value < 0 ? 'fail' : 'ok';
  if (failure.includes('not-positive')) return value > 0 ? 'ok' : 'fail';
  if (failure.some((one) => one === 'false' || one === 'null' || one === 'unknown')) return value > 0 ? 'ok' : 'fail';
  return 'maybe';
}

function orderedOutcome(
  failure: readonly Failure[],
  op: Comparison,
  constant: number,
  property: string | undefined,
): Outcome {
  const upward = op === '>' || op === '>=';
  if (property !== undefined || failure.includes('http-status') || constant >= 200) {
    if (constant >= 300) return upward ? 'fail' : 'ok';
    return upward ? 'ok' : 'fail';
  }
  if (failure.includes('nonzero'))
    return upward && constant > 0
      ? 'fail'
      : !upward && constant <= 0
        ? 'fail'
        : upward && op === '>' && constant === 0
          ? 'fail'
          : 'maybe';
  if (failure.some((one) => one === 'negative' || one === 'not-positive' || one === 'false' || one === 'unknown'))
    return upward ? 'ok' : 'fail';
  return 'maybe';
}

/** `ESP_OK`, `MQTT_CONNECTED`, `HTTP_CODE_OK`: read by their words. */
function nameOutcome(name: string, ok: readonly (number | string)[] | undefined): Outcome {
  if (ok?.includes(name)) return 'ok';
  if (saysPending(name)) return 'maybe';
  const words = identifierWords(name);
  if (words.includes('no') && words.some((word) => word === 'error' || word === 'err')) return 'ok';
  // The last word decides where the others name the family: `MOSQ_ERR_SUCCESS`, `EN_ERR_OK`.
  if (OK_WORDS.has(words.at(-1) ?? '') && !words.includes('not') && !words.includes('no')) return 'ok';
  if (words.some((word) => FAIL_WORDS.has(word))) return words.includes('ok') ? 'ok' : 'fail';
  if (words.some((word) => OK_WORDS.has(word))) return 'ok';
  return 'maybe';
}

function propertyOutcome(property: string): Outcome {
  const words = identifierWords(property);
  if (words.some((word) => OK_WORDS.has(word))) return 'ok';
  if (words.some((word) => FAIL_WORDS.has(word))) return 'fail';
  return 'maybe';
}
