/** Edits that put a name of the vendor's zone in place of an address. */
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import { write } from '../../engine/languages/writer.ts';

import type { Edit, Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';
import { mendAddressObject } from './mend-address.ts';
import { mendServerCall } from './mend-call.ts';

/** Names of the pool that one vendor zone has. */
const POOL_NAMES = 4;

export function mendTimeServer(server: TimeServer, context: RuleContext): readonly Fix[] {
  const zone = context.settings(server.literal.fn.unit).vendorZone;
  if (!zone || !server.use) return [];
  const name = `${numberOf(server, context) % POOL_NAMES}.${zone}`;
  const { world } = context.behaviours;
  const edits =
    mendText(server, name, context) ?? mendAddressObject(server, name, world) ?? mendServerCall(server, name, context.behaviours);
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
  const carried = behaviours.world.values.evaluate(use.arg, use.fn).find((value) => value.origin.expr === literal.expr);
  const direct = carried === undefined ? use.arg === literal.expr || holdsLiteral(use.arg.r, literal) : carried.t === 'text' && !carried.bytes;
  if (!direct && carried?.t !== 'list') return undefined;
  const looksUp = carried?.t === 'text' && carried.lookedUp === true;
  if (!looksUp && !use.accepts.includes('host') && use.meaning?.kind !== 'datagram') return undefined;
  const { unit } = literal.fn;
  const source = unit.text.slice(literal.range[0], literal.range[1]);
  const at = source.indexOf(server.server);
  if (at === -1 || source.indexOf(server.server, at + 1) !== -1) return undefined;
  const from = literal.range[0] + at;
  return write([{ do: 'replace', unit, range: [from, from + server.server.length], code: { source: name } }]);
}

const holdsLiteral = (outer: readonly [number, number], literal: TimeServer['literal']): boolean =>
  outer[0] <= literal.range[0] && literal.range[1] <= outer[1];

