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
  /** Seconds between requests where the program does not say. */
  readonly defaultIntervalSeconds?: number;
  readonly notes?: string;
}
