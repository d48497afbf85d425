/** Firing: what makes a time sync happen again, and how long after its last success. */
import type { Call, Expr, Range } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { RepeaterKind } from '../retries/index.ts';
import type { TimeSync } from '../time-syncs.ts';

export interface Firing {
  readonly sync: TimeSync;
  /** `boot`: runs once after start-up. `schedule`: the wall clock says when. */
  readonly by: RepeaterKind | 'schedule' | 'boot' | 'unknown';
  /** Seconds from a success to the next request, where that is known. */
  readonly everySeconds?: number;
  /** The expression that decides it: the delay, the period, the amount of the guard. */
  readonly decided?: { readonly expr: Expr; readonly fn: Fn };
  /** A comparison of the clock stands before it. */
  readonly guarded: boolean;
  /** It happens only under a condition whose outcome the program does not show: more seldom than `everySeconds` says. */
  readonly conditional: boolean;
  /** Where it goes round: the head of the loop, else the request itself. */
  readonly round: { readonly fn: Fn; readonly range: Range };
  /** The call that arms the timer. */
  readonly via?: { readonly call: Call; readonly fn: Fn };
}
