/** What a firmware does to the network and when, as data: one entry a behaviour, each with its place. */
import type { LibraryFacts } from '../apis/library.ts';
import type { Wire } from '../apis/row.ts';
import type { Confidence, Place } from '../lint/finding.ts';

export interface Inventory {
  /** Files that hang together, relative to the root. */
  readonly files: readonly string[];
  readonly platforms: readonly string[];
  readonly timeServers: readonly ServerEntry[];
  readonly syncs: readonly SyncEntry[];
  readonly intervals: readonly IntervalEntry[];
  readonly schedules: readonly ScheduleEntry[];
  readonly retries: readonly RetryEntry[];
  readonly packets: readonly PacketEntry[];
  readonly replies: readonly ReplyEntry[];
  readonly resolutions: readonly ResolutionEntry[];
  readonly libraries: readonly LibraryEntry[];
  readonly overrides: readonly OverrideEntry[];
  readonly requests: readonly RequestEntry[];
  /** What could not be determined. */
  readonly unknowns: readonly UnknownEntry[];
}

export interface Entry {
  readonly place: Place;
}

export interface ServerEntry extends Entry {
  /** Host name or address. `place` is the literal. */
  readonly server: string;
  readonly operator?: string;
  readonly stratum?: number;
  /** What its operator says about devices. */
  readonly policy?: string;
  /** The call it is given to; absent where only a name says that it is a time server. */
  readonly givenTo?: { readonly api: string; readonly place: Place };
  /** Asked whatever was set in the field, although something else can be set. */
  readonly besideConfigured: boolean;
  readonly confidence: Confidence;
}

export interface SyncEntry extends Entry {
  readonly api: string;
  readonly library?: string;
  readonly servers: readonly string[];
  readonly firedBy: readonly FiringEntry[];
  /** The library itself asks at most this often. */
  readonly throttleSeconds?: number;
}

export interface FiringEntry extends Entry {
  readonly by: string;
  readonly everySeconds?: number;
  /** Only under a condition: more seldom than the seconds say. */
  readonly conditional: boolean;
}

export interface IntervalEntry extends Entry {
  readonly seconds: number;
  /** `setting`: given to a library; `default`: the library's own; `pace`: the program's repetition. */
  readonly form: 'setting' | 'default' | 'pace';
  readonly api: string;
}

export interface ScheduleEntry extends Entry {
  /** The cron text, the comparison, the alarm as written. */
  readonly says: string;
  readonly asksTheTime: boolean;
  readonly act: Place;
}

export interface RetryEntry extends Entry {
  readonly asksTheTime: boolean;
  readonly act: Place;
  readonly by: string;
  /** Pause after a failure in milliseconds, or how it comes about. */
  readonly pause: number | 'growing' | 'random' | 'unknown';
  /** Pause after success, where the act goes on. */
  readonly cadence?: number | 'growing' | 'random' | 'unknown';
  /** Tries before it gives up. Absent: without end. */
  readonly tries?: number;
}

export interface PacketEntry extends Entry {
  /** NTP version of the request. */
  readonly version: number;
}

export interface ReplyEntry extends Entry {
  /** Header fields that are looked at before the timestamp is used. */
  readonly looksAt: readonly string[];
}

/** A look-up whose address is kept for ever. */
export interface ResolutionEntry extends Entry {
  readonly keptIn: string;
}

export interface LibraryEntry {
  readonly library: string;
  readonly facts: LibraryFacts;
}

export interface OverrideEntry extends Entry {
  readonly note: string;
}

export interface RequestEntry extends Entry {
  readonly method: string;
  /** What a request without a body puts on the wire. */
  readonly wire: Wire;
  readonly sure: boolean;
}

export interface UnknownEntry extends Entry {
  readonly what: string;
}
