/** Methods that take one element out of a list: `hosts.shift()`, `hosts.pop(0)`, `hosts.front()`. */
import type { Call } from '../../facts/model.ts';
import type { Fn } from '../program.ts';
import type { Value } from '../values.ts';
import type { Evaluator, Frame } from './frame.ts';

const TAKES = new Set(['shift', 'pop', 'at', 'popleft', 'front', 'back']);

/** What may come out of the list (or the dict, under a key); undefined where nothing is known of it. */
export function elementTaken(values: Evaluator, call: Call, fn: Fn, frame?: Frame): readonly Value[] | undefined {
  const { callee } = call;
  if (callee.k !== 'member' || !TAKES.has(callee.p)) return undefined;
  const found = values.at(callee.o, [stepOf(values, call, fn, frame)], fn, frame);
  if (found.every((value) => value.t === 'unknown')) return undefined;
  const fallback = callee.p === 'pop' ? call.args[1]?.value : undefined;
  return fallback ? [...found, ...values.evaluate(fallback, fn, frame)] : found;
}

/** Only reading leaves the list as it is; what a list gives up by and by is any of its elements. */
function stepOf(values: Evaluator, call: Call, fn: Fn, frame?: Frame): string {
  const at = call.args[0] ? values.evaluate(call.args[0].value, fn, frame) : [];
  if (at.length !== 1) return '[]';
  if (at[0]!.t === 'text') return at[0]!.v;
  const reads = call.callee.k === 'member' && call.callee.p === 'at';
  return reads && at[0]!.t === 'number' && at[0]!.v >= 0 ? `[${at[0]!.v}]` : '[]';
}
