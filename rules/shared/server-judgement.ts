/** What the rules about servers ask alike: whose a server is, and how grave it is where the code stands. */
import type { KnownServer } from '../../engine/behaviours/knowledge.ts';
import { isOwnHost } from '../../engine/behaviours/targets.ts';
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Level } from '../../engine/lint/finding.ts';
import type { Settings } from '../../engine/lint/project-api.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';
import { isExample, softer } from '../../engine/lint/softening.ts';

/** Of one literal only one of the rules that share this word speaks. */
export const SERVER_LITERAL = 'time server literal';

export const settingsOf = (server: TimeServer, context: RuleContext): Settings =>
  context.settings(server.literal.fn.unit);

export const knownAs = (server: TimeServer, { behaviours }: RuleContext): KnownServer | undefined =>
  behaviours.knowledge.knownServer(server.server);

/** Whether the configuration says that a server is the author's own. */
export function isOurs(server: TimeServer, { ownDomains, ownServers, vendorZone }: Settings): boolean {
  const domains = vendorZone === undefined ? ownDomains : [...ownDomains, vendorZone];
  return isOwnHost(server.server, domains, ownServers);
}

/** One step lower in examples and tests. */
export function softenedByPlace(level: Level, server: TimeServer, context: RuleContext): Level {
  return standsInExample(server, context) ? softer(level) : level;
}

export function standsInExample(server: TimeServer, { behaviours }: RuleContext): boolean {
  const { path } = server.literal.fn.unit;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const neighbours = behaviours.world.paths.filter(
    (one) => one.startsWith(folder) && !one.slice(folder.length).includes('/'),
  );
  return isExample(path, neighbours.length === 1);
}

/** `132.163.4.101 (NIST)`. */
export const withOperator = (server: TimeServer, known: KnownServer | undefined): string =>
  known ? `${server.server} (${known.operator})` : server.server;

/** What the operator says of devices, to stand at the end of a reason; empty where nothing is known. */
export const operatorSays = (known: KnownServer | undefined): string =>
  known && known.reason !== '' ? ` ${known.operator}: ${known.reason}` : '';

/** What to ask in place of somebody else's server. */
export const askInstead = (server: TimeServer, context: RuleContext): string =>
  settingsOf(server, context).vendorZone
    ? 'Use a name from your vendor zone, and let it be changed in the field.'
    : 'Use a name that you run or may use (your vendor zone of the NTP pool: set `vendorZone` in timesync-lint.json), and let it be changed in the field.';
