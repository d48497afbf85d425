/** An IP literal that becomes a time server. */
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import { isPublicAddress } from '../../engine/behaviours/targets.ts';
import type { Level } from '../../engine/lint/finding.ts';
import { defineRule, type RuleContext, type Telling } from '../../engine/lint/rule.ts';
import { isExample, softer } from '../../engine/lint/softening.ts';
import { placeOf } from '../../engine/link/program.ts';
import { mendTimeServer } from './mend.ts';

export const hardcodedNtpIp = defineRule<TimeServer>({
  id: 'hardcoded-ntp-ip',
  summary: 'An IP address written into the program becomes a time server.',
  level: 'error',
  scope: 'file',
  find: ({ behaviours, settings }) =>
    behaviours.timeServers.filter(
      (server) =>
        server.named === 'ip' &&
        isPublicAddress(server.server) &&
        !settings(server.literal.fn.unit).ownServers.includes(server.server),
    ),
  tell,
  mend: mendTimeServer,
});

function tell(server: TimeServer, context: RuleContext): Telling {
  const known = context.behaviours.knowledge.knownServer(server.server);
  const whose = known ? ` (${known.operator})` : '';
  const path = server.literal.fn.unit.path;
  const level = levelOf(known?.policy);
  return {
    level: isExample(path, isAlone(context, path)) ? softer(level) : level,
    confidence: server.confidence,
    place: placeOf(server.literal, server.literal.range),
    message:
      known?.policy === 'dead'
        ? `${server.server}${whose} is hard-coded as a time server, and its operator has withdrawn it.`
        : `${server.server}${whose} is hard-coded as a time server.`,
    why:
      'An address in firmware outlives every agreement with its operator: it can neither be moved nor balanced by DNS, and devices in the field ' +
      'keep asking for years (RFC 4085 = BCP 105; RFC 4330 section 10 item 5; RFC 8633 section 6.2: vendors MUST only preconfigure servers that they have permission to use).' +
      (known && known.reason !== '' ? ` ${known.operator}: ${known.reason}` : ''),
    instead: context.settings(server.literal.fn.unit).vendorZone
      ? 'Use a name from your vendor zone, and let it be changed in the field.'
      : 'Use a name that you run or may use (your vendor zone of the NTP pool: set `vendorZone` in timesync-lint.json), and let it be changed in the field.',
    trail: server.trail,
  };
}

/** An operator that documents addresses for devices has given permission; BCP 105 still asks for the name. */
const levelOf = (policy: string | undefined): Level => (policy === 'open' ? 'warning' : 'error');

/** A sketch alone in its folder is taken for an example. */
function isAlone({ behaviours }: RuleContext, path: string): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (
    behaviours.world.program.units.filter(
      (unit) => unit.path.startsWith(folder) && !unit.path.slice(folder.length).includes('/'),
    ).length === 1
  );
}
