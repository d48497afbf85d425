/**
 * How catalogue rows are written down. A file of the catalogue exports `const rows: readonly Row[]` made of:
 *
 *     row({ call: 'sntp_init' }, { kind: 'syncs', failure: ['none'] }, { platforms: ['lwip'], source: '…', evidence: 'source' }),
 *     ...rowsFor(methods('PubSubClient', 'publish', 'subscribe'), { kind: 'request', proto: 'mqtt', failure: ['false'] }, origin),
 *
 * `row` is one API, `rowsFor` several that mean the same. The second argument is one meaning or a list of them, the
 * third says where the knowledge comes from and where it holds. Matchers: `calls`, `methods`, `news`, `macros`,
 * `defined`, `events`, `enums`, `properties`, `decorators`, `commands`; `imported` adds the includes or modules.
 * A file about one family of languages wraps its list: `export const rows = inFamily('c', [ … ])`.
 *
 * `platforms` is given only where the name alone does not tell: `delay`, `wait`, `http.get`. A distinctive name
 * (`vTaskDelay`, `PubSubClient::connect`) is its own evidence and holds wherever it is met.
 *
 * JavaScript and Python: a dotted name is MODULE.NAME; with `from` its first part stands for any of those modules. A
 * name without a dot and with `from` is that export, or the module's default export, or the module called itself.
 */
import type { Family, Match, Meaning, Row } from '../engine/apis/row.ts';

/** Where a row comes from and where it holds: everything of a row except what it matches and means. */
export type Origin = Omit<Row, 'match' | 'means'>;

/** One row. */
export function row(match: Match, means: Meaning | readonly Meaning[], origin: Origin): Row {
  return { match, means: isList(means) ? means : [means], ...origin };
}

/** One row for each match; all share meaning and origin. */
export function rowsFor(matches: readonly Match[], means: Meaning | readonly Meaning[], origin: Origin): Row[] {
  return matches.map((match) => row(match, means, origin));
}

/** States for each row that names no language that it holds in this family. */
export function inFamily(family: Family, list: readonly Row[]): readonly Row[] {
  return list.map((each) => (each.languages ? each : { ...each, languages: [family] }));
}

/** Functions, module functions (`requests.get`) and functions of well-known globals (`WiFi.begin`). */
export function calls(...names: readonly string[]): Match[] {
  return names.map((call) => ({ call }));
}

/** Methods of one receiver type, or the same methods of several. */
export function methods(receiver: string | readonly string[], ...names: readonly string[]): Match[] {
  return listOf(receiver).flatMap((receiverType) => names.map((method) => ({ method, receiverType })));
}

/** Constructions of types. */
export function news(...types: readonly string[]): Match[] {
  return types.map((type) => ({ new: type }));
}

/** Macros and constants. */
export function macros(...names: readonly string[]): Match[] {
  return names.map((macro) => ({ macro }));
}

/** Functions that the program defines and the platform calls. */
export function defined(...names: readonly string[]): Match[] {
  return names.map((functionDefined) => ({ functionDefined }));
}

/** Listeners for events of one or several receiver types; `null` for any receiver. */
export function events(receiver: string | readonly string[] | null, ...names: readonly string[]): Match[] {
  if (receiver === null) return names.map((event) => ({ event }));
  return listOf(receiver).flatMap((receiverType) => names.map((event) => ({ event, receiverType })));
}

/** Case labels of event handlers. */
export function enums(...names: readonly string[]): Match[] {
  return names.map((name) => ({ enum: name }));
}

/** Properties of one or several receiver types; `null` for module attributes, struct fields and globals. */
export function properties(receiver: string | readonly string[] | null, ...names: readonly string[]): Match[] {
  if (receiver === null) return names.map((property) => ({ property }));
  return listOf(receiver).flatMap((receiverType) => names.map((property) => ({ property, receiverType })));
}

export function decorators(...names: readonly string[]): Match[] {
  return names.map((decorator) => ({ decorator }));
}

/** First words of shell commands. */
export function commands(...names: readonly string[]): Match[] {
  return names.map((command) => ({ command }));
}

/** The same matches, only where one of these headers is included or modules imported. */
export function imported(from: string | readonly string[], matches: readonly Match[]): Match[] {
  return matches.map((match) => (canBeImported(match) ? { ...match, from: listOf(from) } : match));
}

function canBeImported(match: Match): boolean {
  return !('macro' in match || 'functionDefined' in match || 'event' in match || 'enum' in match || 'command' in match);
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

function isList(means: Meaning | readonly Meaning[]): means is readonly Meaning[] {
  return Array.isArray(means);
}
