/** Edits that put a name of the vendor's zone in place of an address. */
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import { write } from '../../engine/languages/writer.ts';

import type { Expr } from '../../engine/facts/model.ts';
import type { Fn } from '../../engine/link/program.ts';
import type { World } from '../../engine/link/world.ts';
import type { Edit, Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';
import { mendAddressObject } from './mend-server-address.ts';
import { mendServerCall } from './mend-server-call.ts';

/** Names of the pool that one vendor zone has. */
const POOL_NAMES = 4;

export function mendTimeServer(server: TimeServer, context: RuleContext): readonly Fix[] {
  const zone = context.settings(server.literal.fn.unit).vendorZone;
  // A name that is put together at run time has no one text to replace.
  if (!zone || !server.use || server.server.startsWith('*')) return [];
  const name = `${numberOf(server, context) % POOL_NAMES}.${zone}`;
  const { world } = context.behaviours;
  const edits =
    mendText(server, name, context) ??
    mendAddressObject(server, name, world) ??
    mendServerCall(server, name, context.behaviours);
  return edits && edits.length > 0 ? [{ title: `Ask ${name} instead`, safe: false, edits }] : [];
}

/** The place of a server among those of its firmware, in the order of files and lines. */
function numberOf(server: TimeServer, { behaviours }: RuleContext): number {
  const places = behaviours.timeServers
    .filter((one) => one.literal.fn.unit.firmware === server.literal.fn.unit.firmware)
    .map((one) => ({ path: one.literal.fn.unit.path, at: one.literal.range[0] }))
    .filter((one, index, all) => all.findIndex((other) => other.path === one.path && other.at === one.at) === index)
    .sort((a, b) => (a.path === b.path ? a.at - b.at : a.path < b.path ? -1 : 1));
  return places.findIndex((one) => one.path === server.literal.fn.unit.path && one.at === server.literal.range[0]);
}

/** A text stays a text, where what asks takes names. */
function mendText(server: TimeServer, name: string, { behaviours }: RuleContext): readonly Edit[] | undefined {
  const { use, literal } = server;
  if (!use || literal.expr.k !== 'str') return undefined;
  const { world } = behaviours;
  const carried = world.values.evaluate(use.arg, use.fn).find((value) => value.origin.expr === literal.expr);
  if (carried && (carried.t === 'address' || (carried.t === 'text' && carried.bytes))) return undefined;
  const looksUp = carried?.t === 'text' && carried.lookedUp === true;
  if (!looksUp && !takesText(server, world)) return undefined;
  const { unit } = literal.fn;
  const source = unit.text.slice(literal.range[0], literal.range[1]);
  const at = source.indexOf(server.server);
  if (at === -1 || source.indexOf(server.server, at + 1) !== -1) return undefined;
  const from = literal.range[0] + at;
  return write([{ do: 'replace', unit, range: [from, from + server.server.length], code: { source: name } }]);
}

/** Whether the text itself arrives where it is used, and not an address made of it. */
function takesText({ use, literal }: TimeServer, world: World): boolean {
  if (!use) return false;
  if (literal.fn.unit.family !== 'c') return use.accepts.includes('host') || use.meaning?.kind === 'datagram';
  if (
    !use.accepts.includes('host') &&
    !(use.meaning?.kind === 'datagram' && use.expr.k === 'call' && use.expr.callee.k === 'member')
  )
    return false;
  return !use.accepts.includes('ip') || isText(use.arg, use.fn, world);
}

/** Types in which text is held. */
const TEXT_TYPES = new Set(['char', 'String', 'std::string', 'string', 'auto', 'std::string_view', 'StringRef']);

function isText(arg: Expr, fn: Fn, world: World): boolean {
  if (arg.k === 'str' || arg.k === 'concat') return true;
  if (arg.k === 'call') return arg.callee.k === 'member' && isText(arg.callee.o, fn, world);
  if (arg.k === 'cast') return arg.type.includes('char') && isText(arg.a, fn, world);
  const root = arg.k === 'name' || arg.k === 'member' || arg.k === 'index' ? world.scopes.rootOf(arg, fn) : undefined;
  if (!root) return false;
  const { binding, path } = root;
  if (binding.kind === 'macro') return true;
  return (
    path.every((step) => step === '[]' || step.startsWith('[')) &&
    binding.type !== undefined &&
    TEXT_TYPES.has(binding.type)
  );
}
