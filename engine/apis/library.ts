/** What a time library does by itself, whatever its caller writes. */
export interface LibraryFacts {
  /** `caller`: the program decides. `firmware`: a module or operating system does, nobody outside knows how. */
  readonly backoff: 'none' | 'constant' | 'linear' | 'exponential' | 'caller' | 'firmware' | 'unknown';
  readonly firstMs?: number;
  readonly capMs?: number;
  /** Kiss-o'-death: honoured, handed to the caller, thrown away and asked again, or not seen at all. */
  readonly kod: 'handled' | 'reported' | 'discarded' | 'ignored' | 'caller' | 'unknown';
  /** NTP version in its requests. */
  readonly version?: number;
  readonly reResolves: 'each-request' | 'when-unanswered' | 'never' | 'caller' | 'unknown';
  /** Longest random pause before the first request; 0 for none. */
  readonly randomStartMs?: number;
  /** Whom it asks where the program does not say. */
  readonly defaultServer?: string;
  /** Seconds between requests where the program does not say. */
  readonly defaultIntervalSeconds?: number;
  /** What it does where several servers are given and none of them answers. */
  readonly several?: ServerRotation;
  readonly notes?: string;
}

/** A client that goes to the next server at each missed reply, and so never slows down. */
export interface ServerRotation {
  readonly pauseMs: number;
  /** Server slots that its builds are known to have; a server beyond them is never asked. */
  readonly slots?: number;
  /** Build options (macro or Kconfig symbol) that say how many slots there are. */
  readonly slotOptions?: readonly string[];
}
