/** Which calls ask somebody. */
import type { Failure, Meaning } from '../apis/row.ts';
import type { Call } from '../facts/model.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import type { Act, ActMeaning } from './paths/state.ts';

/** Kinds that ask somebody over the network. `http` sends; `writes` only where it starts a request of its own. */
const ACT_KINDS = new Set<Meaning['kind']>(['request', 'syncs', 'dns', 'datagram', 'http', 'command']);

/** The act that a call is, or undefined. A sync beats a request, a request a look-up. */
export function actOf(world: World, call: Call, fn: Fn): Act | undefined {
  let best: ActMeaning | undefined;
  for (const row of world.calls.resolve(call, fn).rows) {
    if (row.means.some((meaning) => meaning.kind === 'association' || meaning.kind === 'listens')) return undefined;
    for (const meaning of row.means)
      if (ACT_KINDS.has(meaning.kind) && (!best || rank(meaning.kind) < rank(best.kind))) best = meaning as ActMeaning;
  }
  if (!best || (best.kind === 'command' && !asksSomebody(world, call, fn, best))) return undefined;
  const failure: readonly Failure[] = ('failure' in best ? best.failure : undefined) ?? ['unknown'];
  const ok = best.kind === 'request' ? best.ok : undefined;
  return { id: `${fn.id}@${call.r[0]}-${call.r[1]}`, call, fn, meaning: best, failure, ...(ok ? { ok } : {}) };
}

const RANK: readonly Meaning['kind'][] = ['syncs', 'request', 'http', 'datagram', 'command', 'dns'];
const rank = (kind: Meaning['kind']): number => RANK.indexOf(kind);

/** A shell command is an act where its first word is one that the catalogue knows to ask a server. */
function asksSomebody(world: World, call: Call, fn: Fn, meaning: Extract<Meaning, { kind: 'command' }>): boolean {
  return commandWords(world, call, fn, meaning).some((word) =>
    world.catalogue
      .command(word)
      .some((row) => row.means.some((one) => one.kind === 'syncs' || one.kind === 'request' || one.kind === 'http')),
  );
}

/** First words of the commands that a call may run. */
export function commandWords(
  world: World,
  call: Call,
  fn: Fn,
  meaning: Extract<Meaning, { kind: 'command' }>,
): readonly string[] {
  const refs = Array.isArray(meaning.text) ? meaning.text : [meaning.text];
  const arg = call.args[typeof refs[0] === 'number' ? refs[0] : 0]?.value;
  if (!arg) return [];
  return world.values.evaluate(arg, fn).flatMap((value) => {
    if (value.t === 'text')
      return value.v
        .split(/[\s;|&]+/)
        .filter(Boolean)
        .map((word) => word.slice(word.lastIndexOf('/') + 1));
    if (value.t !== 'list' || !value.items[0]) return [];
    return world.values
      .evaluate(value.items[0], value.fn)
      .flatMap((first) => (first.t === 'text' ? [first.v.slice(first.v.lastIndexOf('/') + 1)] : []));
  });
}
