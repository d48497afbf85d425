/**
 * The catalogue as the build writes it down for the bundle: JSON in parts, so that a run reads and parses only what its
 * languages need. Sources and notes are for readers of the catalogue and stay behind.
 */
import type { IndexWords } from '../engine/apis/index-words.ts';
import type { Family, Match, Row } from '../engine/apis/row.ts';
import type { KnownServer, Knowledge } from '../engine/behaviours/knowledge.ts';
import type { BuiltIn } from './built-in.ts';
import { vocabulary } from './vocabulary.ts';

type Rest = Omit<Row, 'match'>;

/** Rows of one part. Many share all but their match. */
interface PackedRows {
  readonly rests: readonly Rest[];
  /** Place in the whole catalogue, what it matches, index of its rest. */
  readonly rows: readonly (readonly [order: number, match: Match, rest: number])[];
}

type PackedServers = Readonly<Record<string, KnownServer>>;

/** The part that rows about several families, or none in particular, are in. */
const SHARED = 'shared';

/** The texts of all parts by the names that `packedBuiltIn` will ask for. */
export function packBuiltIn(source: BuiltIn, families: readonly Family[], servers: PackedServers): Map<string, string> {
  const parts = new Map<string, { rests: string[]; rows: [number, Match, number][] }>();
  source.knowledge(new Set(families)).rows.forEach((row, order) => {
    const { match, ...rest } = row;
    const name = rowsFile(row.languages?.length === 1 ? row.languages[0]! : SHARED);
    const part = parts.get(name) ?? { rests: [], rows: [] };
    parts.set(name, part);
    const text = JSON.stringify({ ...rest, source: 'built in', notes: undefined });
    const known = part.rests.indexOf(text);
    part.rows.push([order, match, known >= 0 ? known : part.rests.push(text) - 1]);
  });
  const texts = new Map<string, string>();
  for (const [name, { rests, rows }] of parts)
    texts.set(name, `{"rests":[${rests.join()}],"rows":${JSON.stringify(rows)}}`);
  for (const family of families) texts.set(wordsFile(family), JSON.stringify(source.words(family)));
  texts.set(SERVERS_FILE, JSON.stringify(servers));
  return texts;
}

/** The catalogue out of its parts; `read` gives the text of one. */
export function packedBuiltIn(read: (name: string) => string): BuiltIn {
  const known = new Map<string, Knowledge>();
  let servers: PackedServers | undefined;
  const knownServer = (hostOrAddress: string): KnownServer | undefined => {
    servers ??= JSON.parse(read(SERVERS_FILE)) as PackedServers;
    const name = hostOrAddress.trim().toLowerCase().replace(/\.$/, '');
    return Object.hasOwn(servers, name) ? servers[name] : undefined;
  };
  return {
    words: (family) => JSON.parse(read(wordsFile(family))) as IndexWords,
    knowledge(families) {
      const parts = [...families].sort();
      const key = parts.join();
      let knowledge = known.get(key);
      if (!knowledge) {
        const packed = [SHARED, ...parts].map((part) => JSON.parse(read(rowsFile(part))) as PackedRows);
        known.set(key, (knowledge = { ...vocabulary, rows: unpack(packed), knownServer }));
      }
      return knowledge;
    },
  };
}

/** The names of all parts that programs in these families may need. */
export const partNames = (families: readonly Family[]): readonly string[] => [
  rowsFile(SHARED),
  ...families.flatMap((family) => [rowsFile(family), wordsFile(family)]),
  SERVERS_FILE,
];

function unpack(parts: readonly PackedRows[]): Row[] {
  return parts
    .flatMap(({ rests, rows }) => rows.map(([order, match, rest]) => ({ order, row: { ...rests[rest]!, match } })))
    .sort((a, b) => a.order - b.order)
    .map(({ row }) => row);
}

const SERVERS_FILE = 'servers.json';
const rowsFile = (part: string): string => `rows-${part}.json`;
const wordsFile = (family: Family): string => `words-${family}.json`;
