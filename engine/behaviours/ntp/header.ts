/** The header of an NTP packet (RFC 5905 section 7.3): what stands at which byte, and what programs call it. */
import { identifierWords } from '../../apis/words.ts';
import type { Expr } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';

/** Bytes of a packet without extensions; with a key and a digest there are 20 more. */
export const PACKET_BYTES = 48;
export const PACKET_SIZES: ReadonlySet<number> = new Set([PACKET_BYTES, PACKET_BYTES + 20]);

/** Where the timestamps begin that a client can take the time from: reference, receive, transmit. */
export const TIMESTAMPS = [16, 32, 40] as const;

/** Seconds from 1900 to the epochs of 1970 and 2000, and the former in milliseconds. */
export const EPOCHS: ReadonlySet<number> = new Set([2208988800, 3155673600, 2208988800000, -2208988800]);

export const NTP_PORT = 123;

export const MODE_SYMMETRIC_ACTIVE = 1;
export const MODE_CLIENT = 3;
export const MODE_SERVER = 4;

export const versionOf = (byte: number): number => (byte >> 3) & 7;
export const modeOf = (byte: number): number => byte & 7;

/** `fields`: the part of a header that a name speaks of. */
export type HeaderField = 'first' | 'leap' | 'version' | 'mode' | 'stratum' | 'timestamp';

const TIME_OF = [
  'tx',
  'xmt',
  'xmit',
  'trans',
  'transm',
  'rx',
  'rec',
  'recv',
  'txtm',
  'rxtm',
  'txtime',
  'rxtime',
  'ref',
  'reftm',
];
const TIME_STEMS = ['transmit', 'receive', 'reference', 'reftime', 'trantime', 'xmttime', 'rectime'];
const NOT_TIME = [
  'id',
  'identifier',
  'clock',
  'ident',
  'frac',
  'fraction',
  'len',
  'length',
  'size',
  'count',
  'buffer',
  'buf',
];
const FIRST = [
  'livnmode',
  'leapvermode',
  'livnm',
  'lvm',
  'livermode',
  'lvnm',
  'flags',
  'settings',
  'header',
  'control',
];

const saysTime = (word: string): boolean =>
  TIME_OF.includes(word) || (TIME_STEMS.some((stem) => word.startsWith(stem)) && !word.endsWith('id'));

/** What a field of a struct that holds a packet is, by its name. */
export function headerField(name: string): HeaderField | undefined {
  const words = identifierWords(name);
  const whole = words.join('');
  if (words.some((word) => word.startsWith('stratum'))) return 'stratum';
  const parts = [
    words.some((word) => ['li', 'leap'].includes(word)),
    words.some((word) => ['vn', 'ver', 'version'].includes(word)),
    words.includes('mode'),
  ].filter(Boolean).length;
  if (parts > 1 || FIRST.includes(whole)) return 'first';
  if (['li', 'leap', 'leapindicator'].includes(whole) || words.includes('leap')) return 'leap';
  if (['vn', 'ver', 'version', 'versionnumber', 'ntpversion'].includes(whole)) return 'version';
  if (whole === 'mode' || whole === 'ntpmode') return 'mode';
  if (words.some((word) => NOT_TIME.includes(word))) return undefined;
  return words.some(saysTime) ? 'timestamp' : undefined;
}

/** Whether a name has a word that says NTP: `ntpServer`, `sntp_packet`, `ntpframe`. */
export const saysNtp = (name: string): boolean =>
  identifierWords(name).some((word) => word.startsWith('ntp') || word.startsWith('sntp'));

/** Whether a type of the program is a packet's header: it has a stratum and two more of what only a header has. */
export function isHeaderType(world: World, type: string): boolean {
  const fields = world.scopes.classesNamed(type).flatMap((one) => one.facts.fields);
  if (!fields.some((field) => headerField(field.name) === 'stratum')) return false;
  const telling = fields.filter(({ name }) => {
    const words = identifierWords(name);
    return words.some((word) => OF_HEADERS.some((stem) => word.startsWith(stem)));
  });
  return telling.length >= 2;
}

/** How words of a header's other fields begin. */
const OF_HEADERS = ['poll', 'ppoll', 'precision', 'root', 'dispersion', 'ref', 'transmit', 'tx', 'xmt', 'xmit', 'orig'];

/** The field of a header that a member expression reads or writes; `known`: the struct's own fields say so. */
export function fieldOf(
  world: World,
  expr: Extract<Expr, { k: 'member' }>,
  fn: Fn,
): { readonly field: HeaderField; readonly known: boolean } | undefined {
  const field = headerField(expr.p);
  if (!field) return undefined;
  const types = world.calls.typesOf(expr.o, fn);
  if (types.some((type) => isHeaderType(world, type))) return { field, known: true };
  if (types.some(saysNtp)) return { field, known: false };
  const holder = expr.o.k === 'name' ? expr.o.n : expr.o.k === 'member' ? expr.o.p : undefined;
  return holder !== undefined && saysNtp(holder) ? { field, known: false } : undefined;
}

/** Name of the field of a header type at a position of a positional initialiser. */
export function fieldAt(world: World, type: string, at: number): string | undefined {
  return world.scopes.classesNamed(type)[0]?.facts.fields[at]?.name;
}
