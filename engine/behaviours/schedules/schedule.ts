/** What a wall-clock schedule is: something that fires when the clock says so, on every device alike. */
import type { Meaning, Row } from '../../apis/row.ts';
import type { Call, Expr, Range } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { TrailStep } from '../../lint/finding.ts';
import type { Job } from './reached.ts';

export type SchedulesMeaning = Extract<Meaning, { kind: 'schedules' }>;

export type WallField = Extract<Meaning, { kind: 'wall-field' }>['field'];

export interface Schedule extends Job {
  /** The schedule text, the alarm call or the comparison. */
  readonly place: { readonly fn: Fn; readonly range: Range };
  /** How it is written: text given to a scheduler, its field arguments, `minute == 0`, a sleep until the hour, a crontab line. */
  readonly form: 'text' | 'fields' | 'comparison' | 'aligned-sleep' | 'crontab';
  /** The schedule in words a person can check: the cron text, the comparison as written. */
  readonly says: string;
  readonly trail: readonly TrailStep[];
  /** The scheduler's call. */
  readonly call?: { readonly call: Call; readonly fn: Fn; readonly meaning: SchedulesMeaning; readonly row: Row };
  /** The comparison of a wall-clock field with a constant. */
  readonly comparison?: { readonly expr: Extract<Expr, { k: 'bin' }>; readonly fn: Fn; readonly field: WallField };
}

/** The source text of a range, for messages. */
export const textOf = (fn: Fn, range: Range): string => fn.unit.text.slice(range[0], range[1]);
