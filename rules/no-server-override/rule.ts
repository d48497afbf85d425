/** Nobody can change in the field which time servers the firmware asks. */
import type { Firmware } from '../../engine/behaviours/firmwares/index.ts';
import { poolNameOf } from '../../engine/behaviours/pool-names.ts';
import { isReservedName } from '../../engine/behaviours/targets.ts';
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Confidence, Level } from '../../engine/lint/finding.ts';
import { defineRule, type RuleContext, type Telling } from '../../engine/lint/rule.ts';
import { placeOf } from '../../engine/link/program.ts';
import { isOurs, knownAs, settingsOf, standsInExample, withOperator } from '../shared/server-judgement.ts';

export const noServerOverride = defineRule<Firmware>({
  id: 'no-server-override',
  summary: 'Nobody can change in the field which time servers the firmware asks.',
  level: 'warning',
  scope: 'firmware',
  find: ({ behaviours }) =>
    behaviours.firmwares.filter((one) => one.overrides.length === 0 && firstOf(one) !== undefined),
  tell,
  mend: () => [],
});

/** Names of documentation are nobody's. */
const firstOf = ({ timeServers }: Firmware): TimeServer | undefined =>
  timeServers.find((one) => one.named === 'ip' || !isReservedName(one.server));

function tell(firmware: Firmware, context: RuleContext): Telling {
  const first = firstOf(firmware)!;
  const others = firmware.timeServers.filter((one) => one.server !== first.server);
  const count = new Set(others.map((one) => one.server)).size;
  const named = withOperator(first, knownAs(first, context));
  return {
    level: levelOf(firmware, first, context),
    confidence: confidenceOf(first),
    place: placeOf(first.literal, first.literal.range),
    message:
      count === 0
        ? `${named} is the only time server of this firmware, and nothing can change it in the field.`
        : `${named} and ${count} more are the only time servers of this firmware, and nothing can change them in the field.`,
    why:
      'When the operator moves, withdraws or asks for peace, devices that nobody can reach keep asking. Clients MUST let their operator configure ' +
      'servers in addition to or in place of the built-in ones (RFC 4330 section 10 item 4); vendors SHOULD be able to update the list (RFC 8633 section 6.1).',
    instead:
      'Keep the constant as a default only: read the server from what can be written in the field (NVS, a settings file, a portal, a command), or take it from DHCP option 42.',
    trail: first.trail,
    related: others.slice(0, 7).map((one) => ({
      place: placeOf(one.literal, one.literal.range),
      note: `${one.server} is built in as well`,
    })),
  };
}

function levelOf({ timeServers }: Firmware, first: TimeServer, context: RuleContext): Level {
  if (standsInExample(first, context)) return 'hint';
  if (timeServers.every((one) => isTheAuthors(one, context))) return 'info';
  return timeServers.every((one) => one.named === 'ip') ? 'error' : 'warning';
}

/** By the configuration, or in a vendor zone of the pool that is no platform's: presumed the author's own. */
function isTheAuthors(server: TimeServer, context: RuleContext): boolean {
  if (isOurs(server, settingsOf(server, context))) return true;
  const pool = poolNameOf(server.server);
  if (pool?.kind !== 'named') return false;
  const vendor = context.behaviours.knowledge.vendorZones[pool.zone];
  if (!vendor) return true;
  const here = context.behaviours.world.platforms.of(server.literal.fn.unit);
  return [...vendor.own, ...vendor.perhaps].some((platform) => here.has(platform));
}

const SETTINGS = new Set(['settings', 'config', 'conf', 'configuration', 'secrets', 'options', 'constants']);

/** A module of constants that lies on the device as a file is within reach of its owner; a C header is not. */
function confidenceOf(first: TimeServer): Confidence {
  const { family, path, functions } = first.literal.fn.unit;
  const stem = path.slice(path.lastIndexOf('/') + 1).split('.', 1)[0]!;
  const isSettings = family !== 'c' && functions.length === 1 && SETTINGS.has(stem.toLowerCase());
  return isSettings ? 'low' : first.confidence;
}
