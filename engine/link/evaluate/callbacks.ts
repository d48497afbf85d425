/**
 * What a function is handed by what it is given to: `hosts.forEach((host) => …)`,
 * `dns.lookup(host, (error, address) => …)`, `lookUp(host).then((address) => …)`.
 */
import { argumentOf } from '../arguments.ts';
import type { Call, Expr } from '../../facts/model.ts';
import type { Fn } from '../program.ts';
import { MAX_ALTERNATIVES, type Value } from '../values.ts';
import { lookUp } from './addresses.ts';
import { descend } from './descending.ts';
import type { Workings } from './frame.ts';

const WALKS = new Set(['forEach', 'map', 'filter', 'some', 'every', 'find', 'flatMap', 'findIndex']);
const PYTHON_WALKS = new Set(['map', 'filter']);

/** Where the address stands among the parameters of a look-up's callback, if the row says nothing else. */
const AFTER_ERROR = 1;

/** What is known of a parameter of a function that the program itself need not call. */
export function handedToCallback(work: Workings, fn: Fn, index: number, path: readonly string[]): readonly Value[] {
  return (
    work.calls
      .registrationsOf(fn)
      .flatMap((one) => [
        ...(index === 0 ? elementsHanded(work, one.call, one.fn, path) : []),
        ...addressHanded(work, one.call, one.fn, fn, index, path),
      ])
      .filter((value) => value.t !== 'unknown')
      // Elements are no alternatives: each of them is handed over, so that the first speak for a long list.
      .slice(0, MAX_ALTERNATIVES)
  );
}

/** The elements of the list that is walked through; the result of what was waited for. */
function elementsHanded(work: Workings, call: Call, fn: Fn, path: readonly string[]): readonly Value[] {
  const { callee } = call;
  if (callee.k === 'name') {
    const list = fn.unit.family === 'python' && PYTHON_WALKS.has(callee.n) ? call.args[1]?.value : undefined;
    return list ? work.at(list, ['[]', ...path], fn) : [];
  }
  if (callee.k !== 'member') return [];
  if (callee.p === 'then') return work.at(callee.o, path, fn);
  return WALKS.has(callee.p) ? work.at(callee.o, ['[]', ...path], fn) : [];
}

/** The address that a look-up hands its callback. */
function addressHanded(
  work: Workings,
  call: Call,
  fn: Fn,
  callback: Fn,
  index: number,
  path: readonly string[],
): readonly Value[] {
  return work.calls.meanings(call, fn, 'dns').flatMap((meaning) => {
    const given = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
    if (index !== (meaning.at ?? AFTER_ERROR) || !given || !isGiven(work, given, fn, callback)) return [];
    return descend(work, lookUp(work, call, meaning, fn), path);
  });
}

const isGiven = (work: Workings, given: Expr, fn: Fn, callback: Fn): boolean =>
  work.calls.functionsOf(given, fn).includes(callback);
