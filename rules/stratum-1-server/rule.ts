/** A known stratum-1 server, judged by what its operator says about devices. */
import type { DevicePolicy, KnownServer } from '../../engine/behaviours/knowledge.ts';
import { isPublicAddress } from '../../engine/behaviours/targets.ts';
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Level } from '../../engine/lint/finding.ts';
import { defineRule, type RuleContext, type Telling } from '../../engine/lint/rule.ts';
import { placeOf } from '../../engine/link/program.ts';
import { mendTimeServer } from '../shared/mend-server.ts';
import {
  askInstead,
  isOurs,
  knownAs,
  operatorSays,
  SERVER_LITERAL,
  settingsOf,
  softenedByPlace,
} from '../shared/server-judgement.ts';

export const stratum1Server = defineRule<TimeServer>({
  id: 'stratum-1-server',
  summary: "A server at the top of the hierarchy is asked without its operator's invitation.",
  level: 'warning',
  scope: 'file',
  about: SERVER_LITERAL,
  find: (context) =>
    context.behaviours.timeServers.filter(
      (server) =>
        knownAs(server, context)?.stratum === 1 &&
        (server.named === 'host' || isPublicAddress(server.server)) &&
        !isOurs(server, settingsOf(server, context)),
    ),
  tell,
  mend: mendTimeServer,
});

function tell(server: TimeServer, context: RuleContext): Telling {
  const known = knownAs(server, context)!;
  return {
    level: softenedByPlace(LEVELS[known.policy], server, context),
    confidence: server.confidence,
    place: placeOf(server.literal, server.literal.range),
    message: `${server.server} is a stratum-1 server of ${known.operator}${outcome(known)}.`,
    why:
      'Stratum-1 servers feed other servers; a device that needs the time to the second gains nothing from them and takes what many share. ' +
      'No RFC forbids them: permission is what counts (RFC 8633 sections 3.6 and 6.2; RFC 4330 section 10 item 3: use local servers whenever they are available).' +
      operatorSays(known),
    instead: askInstead(server, context),
    trail: server.trail,
  };
}

const LEVELS: Readonly<Record<DevicePolicy, Level>> = {
  open: 'hint',
  ask: 'warning',
  unknown: 'warning',
  restricted: 'error',
  no: 'error',
  dead: 'error',
};

function outcome(known: KnownServer): string {
  if (known.policy === 'dead') return ', which its operator has withdrawn';
  if (known.policy === 'no') return ', which refuses devices';
  return known.policy === 'restricted' ? ', which is not for devices' : '';
}
