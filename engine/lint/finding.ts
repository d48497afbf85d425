/** What a rule has to say, and how it is to be shown and mended. */
import type { Range } from '../facts/model.ts';

export type Level = 'error' | 'warning' | 'info' | 'hint';
export type Confidence = 'high' | 'medium' | 'low';

/** A piece of a file. `file` is the path the driver gave, `/`-separated, relative to the root. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** One step from a literal to its use, in order. */
export interface TrailStep {
  readonly place: Place;
  /** `the literal`, `named NTP_SERVER`, `becomes argument 1 of sync_time()`, `asked for the time here`. */
  readonly note: string;
}

export interface Edit {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

export interface Fix {
  /** What the light bulb shows: an imperative without full stop. */
  readonly title: string;
  /** Safe fixes keep the device working the same way except for the fault; others are suggestions. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly ruleId: string;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly place: Place;
  /** One sentence: what is there. */
  readonly message: string;
  /** Why it harms somebody else, with the authority. */
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
  readonly trail: readonly TrailStep[];
  /** Other places that belong to it: the request of a retry, the job of a schedule. */
  readonly related: readonly TrailStep[];
  /** First suggestion or fix first. Empty where no edit can be trusted. */
  readonly fixes: readonly Fix[];
}
