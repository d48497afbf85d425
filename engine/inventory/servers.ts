/** Time servers of a firmware, and which of them are asked whatever was set in the field. */
import type { Behaviours } from '../behaviours/behaviours.ts';
import type { Override } from '../behaviours/firmwares/index.ts';
import type { TimeServer } from '../behaviours/time-servers.ts';
import { placeOf, type Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import type { ServerEntry } from './inventory.ts';

export function serversIn(
  { world, knowledge, timeServers }: Behaviours,
  inside: (fn: Fn) => boolean,
  overrides: readonly Override[],
): readonly ServerEntry[] {
  return timeServers
    .filter((one) => inside(one.literal.fn))
    .map((one): ServerEntry => {
      const known = knowledge.knownServer(one.server);
      return {
        server: one.server,
        place: placeOf(one.literal, one.literal.range),
        ...(known ? { operator: known.operator, policy: known.policy } : {}),
        ...(typeof known?.stratum === 'number' ? { stratum: known.stratum } : {}),
        ...(one.use ? { givenTo: { api: one.use.api, place: placeOf(one.use, one.use.expr.r) } } : {}),
        besideConfigured: overrides.length > 0 && isFixed(world, one),
        confidence: one.confidence,
      };
    })
    .sort((a, b) =>
      a.place.file === b.place.file ? a.place.range[0] - b.place.range[0] : a.place.file < b.place.file ? -1 : 1,
    );
}

/** Nothing but constants arrives where the server is given. */
function isFixed(world: World, { use }: TimeServer): boolean {
  if (!use) return false;
  const values = world.values.evaluate(use.arg, use.fn);
  return (
    values.length > 0 && values.every((value) => value.t === 'text' || value.t === 'address' || value.t === 'list')
  );
}
