/** Which libraries ask by themselves, and which only when the program calls them. */
import type { Meaning, Row } from '../../apis/row.ts';
import type { Knowledge } from '../knowledge.ts';

const callers = new WeakMap<readonly Row[], ReadonlySet<string>>();
const providers = new WeakMap<readonly Row[], ReadonlySet<string>>();

/** Libraries with a call that asks only when their interval is over (`NTPClient::update`). */
export function callerDriven({ rows }: Knowledge): ReadonlySet<string> {
  const known = callers.get(rows) ?? libsOf(rows, ({ means }) => means.some(isThrottled), isThrottled);
  callers.set(rows, known);
  return known;
}

/** Libraries that call a function of the program whenever their interval is over (`setSyncProvider`). */
export function providerDriven({ rows }: Knowledge): ReadonlySet<string> {
  const known =
    providers.get(rows) ??
    libsOf(
      rows,
      ({ means }) => means.some((one) => one.kind === 'repeat'),
      (one) => one.kind === 'sets-interval',
    );
  providers.set(rows, known);
  return known;
}

const isThrottled = (meaning: Meaning): boolean => meaning.kind === 'syncs' && meaning.throttleSeconds !== undefined;

const libsOf = (
  rows: readonly Row[],
  fits: (row: Row) => boolean,
  of: (meaning: Meaning) => boolean,
): ReadonlySet<string> =>
  new Set(
    rows
      .filter(fits)
      .flatMap((row) => row.means.filter(of))
      .flatMap((meaning) => ('lib' in meaning && meaning.lib !== undefined ? [meaning.lib] : [])),
  );
