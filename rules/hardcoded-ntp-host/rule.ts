/** Somebody else's time server, by name. */
import type { KnownServer } from '../../engine/behaviours/knowledge.ts';
import { poolNameOf } from '../../engine/behaviours/pool-names.ts';
import { isLocalName, isReservedName } from '../../engine/behaviours/targets.ts';
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Confidence, Level } from '../../engine/lint/finding.ts';
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

export const hardcodedNtpHost = defineRule<TimeServer>({
  id: 'hardcoded-ntp-host',
  summary: "Somebody else's time server, by name, is written into the program.",
  level: 'warning',
  scope: 'file',
  about: SERVER_LITERAL,
  find: (context) =>
    context.behaviours.timeServers.filter(
      (server) =>
        server.named === 'host' &&
        !isLocalName(server.server) &&
        !isReservedName(server.server) &&
        poolNameOf(server.server) === undefined &&
        !isOurs(server, settingsOf(server, context)),
    ),
  tell,
  mend: mendTimeServer,
});

function tell(server: TimeServer, context: RuleContext): Telling {
  const known = knownAs(server, context);
  return {
    level: softenedByPlace(levelOf(known, server, context), server, context),
    confidence: confidenceOf(server, known),
    place: placeOf(server.literal, server.literal.range),
    message: `${withOperator(server, known)} is hard-coded as a time server${outcome(known)}.`,
    why:
      'A name in firmware is somebody else’s to answer for as long as the device lives: a default must be the vendor’s own or used with specific permission ' +
      '(RFC 4330 section 10 item 5; RFC 8633 sections 3.6 and 6.2: vendors MUST only preconfigure servers that they have permission to use).' +
      operatorSays(known),
    instead: askInstead(server, context),
    trail: server.trail,
  };
}

function levelOf(known: KnownServer | undefined, server: TimeServer, { behaviours }: RuleContext): Level {
  switch (known?.policy) {
    case 'no':
    case 'dead':
      return 'error';
    case 'open': {
      // NIST and others object to what cannot be changed; an operator that invites devices leaves nothing else to object to.
      const firmware = behaviours.firmwares.find((one) => one.units.includes(server.literal.fn.unit));
      return firmware && firmware.overrides.length > 0 ? 'info' : 'warning';
    }
    default:
      return 'warning';
  }
}

/** A name that nobody has listed may be the author's own. */
const confidenceOf = (server: TimeServer, known: KnownServer | undefined): Confidence =>
  known === undefined && server.confidence === 'high' ? 'medium' : server.confidence;

function outcome(known: KnownServer | undefined): string {
  if (known?.policy === 'dead') return ', and its operator has withdrawn it';
  return known?.policy === 'no' ? ', and its operator refuses devices' : '';
}
