/** Who is asked: somebody on the Internet, something on the local network, or nobody knows. */
import ipaddr from 'ipaddr.js';
import type { ArgRefs, Meaning } from '../apis/row.ts';
import type { Call, Expr } from '../facts/model.ts';
import { argumentOf } from '../link/arguments.ts';
import { contentsOf } from '../link/contents.ts';
import type { Fn } from '../link/program.ts';
import type { Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import type { Act } from './paths/state.ts';

export type Reach = 'public' | 'lan' | 'own' | 'unknown';

/** An address in one normal form, or undefined where `text` is no IP address. */
export function addressOf(text: string): string | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  // ipaddr.js also takes `1.2` and octal parts: firmware means dotted quads.
  if (!bare.includes(':') && bare.split('.').length !== 4) return undefined;
  if (!ipaddr.isValid(bare)) return undefined;
  const parsed = ipaddr.process(bare);
  return parsed.toString();
}

/** Whether an address is one of the public Internet: not private, CGNAT, loopback, link-local, multicast, documentation. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

const LOCAL_SUFFIXES = ['.local', '.lan', '.home.arpa', '.internal', '.localdomain', '.home', '.fritz.box'];
const LOCAL_NAMES = new Set([
  'localhost',
  'fritz.box',
  'router',
  'gateway',
  'speedport.ip',
  'tplinkwifi.net',
  'routerlogin.net',
]);

/** RFC 6761, 6762 and 8375 names, router names and single labels stay on the local network. */
export function isLocalName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return !name.includes('.') || LOCAL_NAMES.has(name) || LOCAL_SUFFIXES.some((suffix) => name.endsWith(suffix));
}

/** RFC 2606 and 6761 names that belong to nobody. */
export function isReservedName(host: string): boolean {
  const name = host.toLowerCase();
  return (
    ['.example', '.test', '.invalid'].some((suffix) => name.endsWith(suffix)) ||
    /(^|\.)example\.(com|net|org)$/.test(name)
  );
}

/** Whether the configuration says that a host (lower case) or address is the author's own. */
export const isOwnHost = (host: string, domains: readonly string[], servers: readonly string[]): boolean =>
  servers.includes(host) ||
  domains.some((domain) => host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`));

const HOST = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\.?$/i;

/** A host name with at least one dot. */
export const isHostName = (text: string): boolean => HOST.test(text);

/** The host of a URL, of `host:port`, or the text itself. */
export function hostOf(text: string): string {
  const scheme = text.indexOf('://');
  let rest = scheme === -1 ? text : text.slice(scheme + 3);
  rest = rest.split(/[/?#]/, 1)[0]!;
  rest = rest.slice(rest.lastIndexOf('@') + 1);
  if (rest.startsWith('[')) return rest.slice(0, rest.indexOf(']') + 1);
  const colon = rest.indexOf(':');
  return colon !== -1 && rest.indexOf(':', colon + 1) === -1 ? rest.slice(0, colon) : rest;
}

export function reachOfText(text: string): Reach {
  // One label may be worked out at run time: `*.pool.ntp.org`.
  const host = hostOf(text).replace(/^\*\./, '');
  const address = addressOf(host);
  if (address) return isPublicAddress(address) ? 'public' : 'lan';
  if (isHostName(host)) return isLocalName(host) ? 'lan' : 'public';
  return LOCAL_NAMES.has(host.toLowerCase()) ? 'lan' : 'unknown';
}

export function reachOfValues(values: readonly Value[]): Reach {
  const reaches = values.map((value): Reach => {
    if (value.t === 'address') return isPublicAddress(value.v) ? 'public' : 'lan';
    if (value.t !== 'text') return 'unknown';
    return reachOfText(value.v);
  });
  if (reaches.includes('public')) return 'public';
  return reaches.length > 0 && reaches.every((one) => one === 'lan') ? 'lan' : 'unknown';
}

/** Who an act asks: its own argument, else what the same receiver was given elsewhere (`setServer`, `begin`). */
export function reachOfAct(world: World, act: Act): { readonly reach: Reach; readonly values: readonly Value[] } {
  const own = targetsOf(world, act.call, act.fn, act.meaning);
  const values = own.length > 0 ? own : receiverTargets(world, act);
  return { reach: reachOfValues(values), values };
}

function targetsOf(world: World, call: Call, fn: Fn, meaning: Meaning): readonly Value[] {
  return rolesOf(meaning).flatMap((refs) => {
    const arg = argumentOf(call, refs);
    return arg ? world.values.evaluate(arg, fn) : [];
  });
}

function rolesOf(meaning: Meaning): readonly ArgRefs[] {
  switch (meaning.kind) {
    case 'request':
      return [meaning.server, meaning.url].filter((refs) => refs !== undefined);
    case 'syncs':
      return meaning.servers === undefined ? [] : [meaning.servers];
    case 'http':
    case 'http-begin':
      return meaning.url === undefined ? [] : [meaning.url];
    case 'dns':
      return [meaning.host];
    case 'datagram':
      return [meaning.address];
    default:
      return [];
  }
}

/** Texts given to other calls on the same receiver (and to its constructor) that look like hosts. */
function receiverTargets(world: World, act: Act): readonly Value[] {
  const receiver = act.call.callee.k === 'member' ? act.call.callee.o : handleOf(act);
  const root = receiver && world.scopes.rootOf(receiver, act.fn);
  if (!root) return [];
  const found: Value[] = [];
  const look = (call: Call, fn: Fn) => {
    for (const arg of call.args) {
      if (arg.value.k === 'lambda') continue;
      for (const value of [...world.values.evaluate(arg.value, fn), ...fieldValues(world, arg.value, fn)])
        if (value.t === 'address' || (value.t === 'text' && reachOfText(value.v) !== 'unknown')) found.push(value);
    }
  };
  for (const write of root.binding.writes) if (write.value.k === 'call') look(write.value, write.fn);
  for (const fn of root.binding.unit.functions)
    for (const call of contentsOf(fn).calls) {
      const target =
        call.callee.k === 'member'
          ? SETS_TARGET.has(call.callee.p)
            ? call.callee.o
            : undefined
          : fn.unit.family === 'c'
            ? handle(call)
            : undefined;
      const other = target && world.scopes.rootOf(target, fn);
      if (other?.binding === root.binding) look(call, fn);
    }
  return found;
}

/** `esp_http_client_perform(client)`: in C the receiver is the first argument. */
const handleOf = (act: Act): Expr | undefined => (act.fn.unit.family === 'c' ? handle(act.call) : undefined);

function handle(call: Call): Expr | undefined {
  let first = call.args[0]?.value;
  while (first && (first.k === 'cast' || (first.k === 'un' && first.op === '&'))) first = first.a;
  return first?.k === 'name' || first?.k === 'member' ? first : undefined;
}

/** What is written into the fields of a struct handed over by pointer: `esp_http_client_init(&config)`. */
function fieldValues(world: World, arg: Expr, fn: Fn): readonly Value[] {
  if (arg.k !== 'un' || arg.op !== '&') return [];
  const binding = world.scopes.rootOf(arg.a, fn)?.binding;
  return (binding?.writes ?? []).flatMap((write) =>
    write.value.k === 'object'
      ? write.value.entries.flatMap((entry) => world.values.evaluate(entry.value, write.fn))
      : write.path.length > 0
        ? world.values.evaluate(write.value, write.fn)
        : [],
  );
}

const SETS_TARGET = new Set([
  'setServer',
  'setHost',
  'begin',
  'config',
  'setUri',
  'host',
  'beginSSL',
  'setURL',
  'username_pw_set',
  'connect',
]);
