import { libraries as c } from './libraries-c.ts';
import { libraries as scripting } from './libraries-scripting.ts';

/**
 * What the libraries do by themselves: how they come back after a failure, which version they speak, whether they look
 * the name up again. Keys are `lib` of the rows; read from the sources that the rows name.
 */
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

export const libraries: Readonly<Record<string, LibraryFacts>> = { ...c, ...scripting };
