/** What an anonymous function is handed by the method it is given to: `hosts.forEach((host) => …)`. */
import type { Call } from '../../facts/model.ts';
import { contentsOf } from '../contents.ts';
import { parentOf, type Fn } from '../program.ts';
import type { Value } from '../values.ts';
import type { Workings } from './frame.ts';

const WALKS = new Set(['forEach', 'map', 'filter', 'some', 'every', 'find', 'flatMap', 'findIndex']);

/** Values of the first parameter of a callback that walks through a list. */
export function elementsHanded(work: Workings, fn: Fn, index: number, path: readonly string[]): readonly Value[] {
  const parent = parentOf(fn);
  if (fn.facts.kind !== 'lambda' || index !== 0 || !parent) return [];
  const call = contentsOf(parent).calls.find((one) => walksWith(one, fn.index));
  return call?.callee.k === 'member' ? work.at(call.callee.o, ['[]', ...path], parent) : [];
}

const walksWith = (call: Call, fn: number): boolean =>
  call.callee.k === 'member' &&
  WALKS.has(call.callee.p) &&
  call.args[0]?.value.k === 'lambda' &&
  call.args[0].value.fn === fn;
