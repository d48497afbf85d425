/** After how many tries a retry ends. */
import type { Pause } from '../paths/state.ts';
import type { Root } from './roots.ts';
import type { Round } from './rounds.ts';

/** Tries after which no failing round leads to another: by a counter, or by the time that the loop may take. */
export function bound(root: Root, repeated: readonly Round[], pause: Pause): number | undefined {
  if (root.tries !== undefined) return root.tries;
  const limits = repeated.map((way) => {
    const reached = new Set(
      way.state.events.flatMap((event) => (event.e === 'count' && event.reached ? [event.limit] : [])),
    );
    return way.state.events.flatMap((event) => {
      if (event.e === 'count' && !event.fresh && !event.reached && !reached.has(event.limit)) return [event.limit];
      if (
        root.loop &&
        event.e === 'not-due' &&
        !event.fresh &&
        typeof event.pause === 'number' &&
        typeof pause === 'number'
      )
        return [Math.ceil(event.pause / Math.max(pause, 1))];
      return [];
    });
  });
  const shared = (limits[0] ?? []).filter((limit) => limits.every((others) => others.includes(limit)));
  return shared.length > 0 ? Math.min(...shared) : undefined;
}
