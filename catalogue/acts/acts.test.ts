import { assert } from 'chai';
import { rowSchema } from '../../engine/apis/schema.ts';
import type { Match, Meaning, Row } from '../../engine/apis/row.ts';
import { platforms } from '../platforms.ts';
import { acts } from './index.ts';

describe('catalogue: acts', () => {
  it('every row is valid', () => {
    const faults = acts.flatMap((row) => {
      const parsed = rowSchema.safeParse(row);
      return parsed.success ? [] : [`${JSON.stringify(row.match)}: ${parsed.error.message}`];
    });
    assert.deepEqual(faults, []);
  });

  it('every row has a source', () => {
    assert.deepEqual(
      acts.filter((row) => row.source.trim() === ''),
      [],
    );
  });

  it('every platform is a known one', () => {
    const known = new Set(platforms.map((platform) => platform.id));
    const unknown = acts.flatMap((row) => row.platforms ?? []).filter((platform) => !known.has(platform));
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('no two rows that hold together contradict each other', () => {
    const byMatch = new Map<string, Row[]>();
    for (const row of acts) byMatch.set(keyOf(row.match), [...(byMatch.get(keyOf(row.match)) ?? []), row]);
    const clashes = [...byMatch].filter(([, rows]) =>
      rows.some((row, i) => rows.slice(i + 1).some((other) => sameScope(row, other) && !isBesideBytes(row, other))),
    );
    assert.deepEqual(
      clashes.map(([key]) => key),
      [],
    );
  });

  it('names are names: no spaces, no calls inside, no slashes', () => {
    const odd = acts.map((row) => nameOf(row.match)).filter((name) => /[\s()/\\,;|<>"'*]/.test(name));
    assert.deepEqual(odd, []);
  });
});

function keyOf(match: Match): string {
  return JSON.stringify(Object.entries(match).filter(([key]) => key !== 'from'));
}

function nameOf(match: Match): string {
  const [, name] = Object.entries(match).find(([key]) => key !== 'from' && key !== 'receiverType') ?? ['', ''];
  return String(name);
}

/** What a call does with bytes stands beside whatever else it means. */
const BYTES: ReadonlySet<Meaning['kind']> = new Set(['bytes', 'puts', 'gets', 'packs', 'unpacks', 'receives']);

function isBesideBytes(a: Row, b: Row): boolean {
  const isAboutBytes = (row: Row) => row.means.every((meaning) => BYTES.has(meaning.kind));
  return isAboutBytes(a) !== isAboutBytes(b);
}

/** True where both rows would be taken for the same call: nothing tells them apart. */
function sameScope(a: Row, b: Row): boolean {
  const scope = (row: Row) =>
    JSON.stringify([
      [...(row.languages ?? [])].sort(),
      [...(row.platforms ?? [])].sort(),
      row.arity ?? null,
      'from' in row.match ? row.match.from : null,
    ]);
  return scope(a) === scope(b);
}
