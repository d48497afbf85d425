/** PollInterval: how often a time server is asked, in seconds, and where the program says so. */
import type { ArgRef, Unit } from '../../apis/row.ts';
import type { Call, Range } from '../../facts/model.ts';
import type { Confidence, TrailStep } from '../../lint/finding.ts';
import type { Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { Asked } from '../asked.ts';
import type { TimeSync } from '../time-syncs.ts';

export interface PollInterval {
  readonly place: { readonly fn: Fn; readonly range: Range };
  readonly seconds: number;
  /** `setting`: an interval given to a library; `default`: one it has by itself; `pace`: the program's own repetition. */
  readonly form: 'setting' | 'default' | 'pace';
  /** The API that sets it or, of a pace, that asks. */
  readonly api: string;
  readonly lib?: string;
  readonly asked: Asked;
  readonly confidence: Confidence;
  readonly trail: readonly TrailStep[];
  /** The act that it paces. */
  readonly sync?: TimeSync;
  /** The constant that stands there and the unit it is in. */
  readonly amount?: { readonly value: Value; readonly unit: Unit };
  /** The call that leaves the interval out, and the argument that would give it. */
  readonly leftOut?: { readonly call: Call; readonly fn: Fn; readonly ref: ArgRef; readonly unit: Unit };
}
