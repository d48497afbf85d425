/** Which calls ask somebody. */
import type { Failure, Meaning } from '../apis/row.ts';
import type { Call, Expr } from '../facts/model.ts';
import { argumentOf } from '../link/arguments.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import type { Act, ActMeaning } from './paths/state.ts';
import { addressOf } from './targets.ts';

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
  if (staysHere(world, call, fn) || (best.kind === 'dns' && asksNobody(world, call, fn, best))) return undefined;
  const declared: readonly Failure[] = ('failure' in best ? best.failure : undefined) ?? ['unknown'];
  // A datagram that could not even be sent reaches nobody: only a missing answer is a failure of the request.
  const failure =
    world.calls.meanings(call, fn, 'datagram').length > 0 ? declared.filter((one) => TOLD_LATER.has(one)) : declared;
  const ok = best.kind === 'request' ? best.ok : undefined;
  return { id: idOf(call), call, fn, meaning: best, failure, ...(ok ? { ok } : {}) };
}

/** Whether a look-up is of addresses only: it reads them and sends nothing (RFC 3493 section 6.1). */
function asksNobody(world: World, call: Call, fn: Fn, meaning: Extract<Meaning, { kind: 'dns' }>): boolean {
  const host = argumentOf(call, meaning.host);
  const values = host ? world.values.evaluate(host, fn) : [];
  return (
    values.length > 0 &&
    values.every((value) => value.t === 'text' && !value.partial && addressOf(value.v) !== undefined)
  );
}

const ids = new WeakMap<Call, string>();
let made = 0;

/** The same wherever the call moves to in its file. */
function idOf(call: Call): string {
  let id = ids.get(call);
  if (id === undefined) ids.set(call, (id = `act ${++made}`));
  return id;
}

const TOLD_LATER = new Set<Failure>(['throws', 'rejects', 'error-first', 'event']);

/** Address families that reach a bus, the board itself or the wire's neighbour, but no server. */
const LOCAL_FAMILIES = new Set(
  ['UNIX', 'LOCAL', 'CAN', 'PACKET', 'RPMSG', 'NETLINK', 'BLUETOOTH', 'VSOCK', 'IEEE802154', 'PKTRADIO'].flatMap(
    (one) => [`AF_${one}`, `PF_${one}`],
  ),
);
const LOCAL_ADDRESSES = new Set(['sockaddr_un', 'sockaddr_ll', 'sockaddr_can', 'sockaddr_rpmsg', 'sockaddr_nl']);

/** Whether a C call works on a descriptor or an address that is no network's. */
function staysHere(world: World, call: Call, fn: Fn): boolean {
  if (fn.unit.family !== 'c') return false;
  return call.args.some(({ value }) => {
    const bare = stripped(value);
    if (bare.k !== 'name' && bare.k !== 'member') return false;
    if (world.calls.typesOf(bare, fn).some((type) => LOCAL_ADDRESSES.has(type))) return true;
    const root = world.scopes.rootOf(bare, fn);
    return root !== undefined && root.binding.writes.some((write) => opensLocally(write.value));
  });
}

const stripped = (expr: Expr): Expr =>
  expr.k === 'cast' || (expr.k === 'un' && expr.op === '&') ? stripped(expr.a) : expr;

function opensLocally(value: Expr): boolean {
  if (value.k !== 'call' || value.callee.k !== 'name') return false;
  if (value.callee.n === 'socketpair') return true;
  const family = value.args[0]?.value;
  return value.callee.n.endsWith('socket') && family?.k === 'name' && LOCAL_FAMILIES.has(family.n);
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
