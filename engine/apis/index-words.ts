/**
 * The words without which a file can have nothing to do with a row of the catalogue: what the workspace scans for
 * before it parses. A file that could hold a finding, or lend Facts to one, must hold one of them.
 */
import type { Match, Meaning, Row } from './row.ts';

export interface IndexWords {
  /** Identifiers, case and all. A file matters where it holds every word of one group. */
  readonly groups: readonly (readonly string[])[];
  /** Parts of identifiers, lower case: `ntp` of `ntpServerIP`. */
  readonly parts: readonly string[];
}

/** What starts a behaviour: rows that only time, wait or convert lend nothing by themselves. */
const STARTS: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'sets-server',
  'syncs',
  'sets-interval',
  'names-server',
  'request',
  'dns',
  'datagram',
  'http',
  'http-begin',
  'schedules',
  'command',
  'retry-helper',
  'retry-option',
]);

/** Clock services and headers that no row may name, in the words of the trade; comments that suppress. */
const PARTS = ['ntp', 'sntp', 'ntpd', 'timeserver', 'timesync', 'cron', 'crontab'];
const GROUPS = [
  // Raw requests: `"POST " PATH " HTTP/1.1"`.
  ['POST', 'HTTP'],
  ['PUT', 'HTTP'],
  ['PATCH', 'HTTP'],
  // Broken-down time that a schedule may compare.
  ['tm_min'],
  ['timesync', 'lint'],
  // The seconds from 1900 to 1970 and to 2000: who takes an NTP packet apart needs them, whatever else he calls it.
  ...['', 'U', 'UL', 'ULL', 'L', 'LL', 'u', 'ul', 'ull', 'l'].map((suffix) => [`2208988800${suffix}`]),
  ['0x83AA7E80'],
  ['0x83AA7E80UL'],
  ['3155673600'],
];

/** The words of a catalogue. */
export function wordsOf(catalogue: readonly Row[]): IndexWords {
  const groups = new Map<string, readonly string[]>();
  const add = (group: readonly string[]) => groups.set([...group].sort().join(' '), group);
  GROUPS.forEach(add);
  const starting = catalogue.filter((row) => row.means.some((meaning) => STARTS.has(meaning.kind)));
  const receivers = new Set(starting.flatMap(({ match }) => ('method' in match ? [match.receiverType] : [])));
  // Who only calls a factory need not name the type: `dgram.createSocket('udp4').send(…)`.
  const makes = (row: Row) => row.means.some((one) => one.kind === 'makes' && receivers.has(one.type));
  for (const row of [...starting, ...catalogue.filter(makes)])
    for (const group of groupsOf(row)) if (group.length > 0) add(group);
  return { groups: [...groups.values()], parts: PARTS };
}

/** The words of one row: all of a group must stand in a file that the row is about. */
function groupsOf(row: Row): readonly (readonly string[])[] {
  const { match } = row;
  if ('macro' in match) return [pathWords(match.macro)];
  if ('enum' in match) return [pathWords(match.enum)];
  if ('command' in match) return [[match.command]];
  if ('functionDefined' in match) return [];
  if ('event' in match) return match.receiverType ? [pathWords(match.receiverType)] : [];
  const name = nameOf(match);
  if (match.from === undefined) return [pathWords(name)];
  // A script imports what it uses in the same file; what a C file uses it may include by way of another header.
  const modules = match.from.map((module) => pathWords(module.replace(/\.(h|hpp)$/, '')));
  if (!row.languages?.every((family) => family === 'c')) return modules.map((words) => joined(words, pathWords(name)));
  const isMember = 'receiverType' in match;
  return isMember ? [pathWords(name), ...modules.map((words) => joined(words, memberWords(match)))] : [pathWords(name)];
}

type Named = Exclude<
  Match,
  { macro: string } | { enum: string } | { command: string } | { functionDefined: string } | { event: string }
>;

/** What tells that a file matters. A receiver may be declared in another file; where its type is named decides. */
function nameOf(match: Named): string {
  if ('call' in match) return match.call;
  if ('new' in match) return match.new;
  if ('decorator' in match) return match.decorator;
  return match.receiverType ?? ('property' in match ? match.property : match.method);
}

function memberWords(match: Named): string[] {
  return pathWords('method' in match ? match.method : 'property' in match ? match.property : '');
}

function joined(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** First and last identifier of a dotted, scoped or slashed name: what every spelling of it keeps. */
function pathWords(name: string): string[] {
  const words = name.split(/[^A-Za-z0-9_$]+/).filter((word) => word !== '');
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
}
