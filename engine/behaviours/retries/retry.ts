/** Retry: an act that is repeated because it failed, and how long the device waits before it asks again. */
import type { Call, Expr, Loop, Range } from '../../facts/model.ts';
import type { Confidence } from '../../lint/finding.ts';
import type { Fn } from '../../link/program.ts';
import type { Act, Pause } from '../paths/state.ts';

/** How the program comes back to the act. */
export type RepeaterKind = 'loop' | 'platform-loop' | 'timer' | 'recursion' | 'handler' | 'helper';

export interface Retry {
  readonly kind: RepeaterKind;
  readonly act: Act;
  /** Where the finding stands. */
  readonly place: { readonly fn: Fn; readonly range: Range };
  /** Shortest pause after a failure that does not grow. */
  readonly pause: Pause;
  /** Pause after success, where the act goes on periodically. Absent: it stops once it succeeded. */
  readonly cadence?: Pause;
  /** Tries before it gives up. Absent: without end. */
  readonly tries?: number;
  /** The delay expression to mend, where one stands on the failing way. */
  readonly delay?: { readonly expr: Expr; readonly fn: Fn };
  /** The guard or timer through which the pause comes about. */
  readonly guard?: { readonly expr: Expr; readonly fn: Fn };
  readonly loop?: { readonly loop: Loop; readonly fn: Fn };
  /** What leads back: the timer call or the recursive call. */
  readonly via?: { readonly call: Call; readonly fn: Fn };
  /** Ends by restarting the device, which then starts over. */
  readonly byReboot?: boolean;
  /** How sure it is that this is a retry and not polling. */
  readonly certainty: Confidence;
}

/** One retry a place, and one an act: the innermost repeater speaks. */
export function innermost(retries: readonly Retry[]): readonly Retry[] {
  const places = new Set<string>();
  const acts = new Set<string>();
  return [...retries]
    .sort((a, b) => breadth(a) - breadth(b))
    .filter((retry) => {
      const place = `${retry.place.fn.unit.path}@${retry.place.range[0]}`;
      if (places.has(place) || (acts.has(retry.act.id) && retry.kind !== 'handler')) return false;
      places.add(place);
      acts.add(retry.act.id);
      return true;
    })
    .map((retry) => (retry.tries !== undefined && goesOn(retry, retries) ? withoutEnd(retry) : retry));
}

/** Whether a repeater around this one starts its tries anew at the same pace, for ever. */
const goesOn = (retry: Retry, retries: readonly Retry[]): boolean =>
  retries.some(
    (around) =>
      around.act.id === retry.act.id &&
      around.tries === undefined &&
      around.pause === retry.pause &&
      breadth(around) > breadth(retry),
  );

function withoutEnd(retry: Retry): Retry {
  const endless: { -readonly [Part in keyof Retry]: Retry[Part] } = { ...retry };
  delete endless.tries;
  return endless;
}

/** How much of the program a repeater goes round. */
function breadth(retry: Retry): number {
  const kind = ['helper', 'loop', 'handler', 'recursion', 'timer', 'platform-loop'].indexOf(retry.kind) * 1e9;
  return kind + (retry.loop ? retry.loop.loop.r[1] - retry.loop.loop.r[0] : 0);
}
