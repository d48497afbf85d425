/** Rounds that wait for somebody before they act: a server that answers requests, a prompt, a queue. */
import { identifierWords } from '../../apis/words.ts';
import type { Call } from '../../facts/model.ts';
import { contentsOf } from '../../link/contents.ts';
import type { World } from '../../link/world.ts';
import { actOf } from '../acts.ts';
import type { Slice } from '../paths/slice.ts';
import type { Root } from '../retries/roots.ts';

/** Whether a loop calls something that may block for ever before it gets to the act. */
export function waitsForSomebody(world: World, slice: Slice, root: Root): boolean {
  const { loop, fn } = root;
  if (!loop) return false;
  const [start, end] = loop.bodyRange;
  const inside = contentsOf(fn).calls.filter((call) => start <= call.r[0] && call.r[1] <= end);
  const act = inside.find(
    (call) => call === slice.act.call || world.calls.resolve(call, fn).functions.some((one) => slice.leads(one)),
  );
  return inside.some(
    (call) => (!act || call.r[0] < act.r[0]) && call !== act && saysWaiting(call) && !actOf(world, call, fn),
  );
}

function saysWaiting({ callee }: Call): boolean {
  const name = callee.k === 'member' ? callee.p : callee.k === 'name' ? callee.n : '';
  return identifierWords(name).some((word) => WAITING.has(word));
}

const WAITING = new Set([
  'accept',
  'recv',
  'recvfrom',
  'receive',
  'input',
  'read',
  'readline',
  'get',
  'wait',
  'poll',
  'select',
  'join',
  'scanf',
  'getch',
  'getchar',
  'fgets',
  'take',
  'pend',
]);
