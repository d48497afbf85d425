/** An IP literal that becomes a time server. */
import type { KnownServer } from '../../engine/behaviours/knowledge.ts';
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import { isPublicAddress } from '../../engine/behaviours/targets.ts';
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
  withOperator,
} from '../shared/server-judgement.ts';

export const hardcodedNtpIp = defineRule<TimeServer>({
  id: 'hardcoded-ntp-ip',
  summary: 'An IP address written into the program becomes a time server.',
  level: 'error',
  scope: 'file',
  about: SERVER_LITERAL,
  find: (context) =>
    context.behaviours.timeServers.filter(
      (server) =>
        server.named === 'ip' && isPublicAddress(server.server) && !isOurs(server, settingsOf(server, context)),
    ),
  tell,
  mend: mendTimeServer,
});

function tell(server: TimeServer, context: RuleContext): Telling {
  const known = knownAs(server, context);
  return {
    level: softenedByPlace(levelOf(known), server, context),
    confidence: server.confidence,
    place: placeOf(server.literal, server.literal.range),
    message: `${withOperator(server, known)} is hard-coded as a time server${known?.policy === 'dead' ? ', and its operator has withdrawn it' : ''}.`,
    why:
      'An address in firmware outlives every agreement with its operator: it can neither be moved nor balanced by DNS, and devices in the field ' +
      'keep asking for years (RFC 4085 = BCP 105; RFC 4330 section 10 item 5; RFC 8633 section 6.2: vendors MUST only preconfigure servers that they have permission to use).' +
      operatorSays(known),
    instead: askInstead(server, context),
    trail: server.trail,
  };
}

/** An operator that documents addresses for devices has given permission; BCP 105 still asks for the name. */
const levelOf = (known: KnownServer | undefined): Level => (known?.policy === 'open' ? 'warning' : 'error');
