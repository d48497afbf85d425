/** What the engine is told about the world outside the linted tree. The data stands in `catalogue/`. */
import type { LibraryFacts } from '../apis/library.ts';
import type { Platform } from '../apis/platform.ts';
import type { Row } from '../apis/row.ts';
import type { NameVocabulary } from '../apis/words.ts';
import type { Idioms } from './idioms.ts';

export interface KnownServer {
  readonly operator: string;
  readonly stratum: number | null;
  /** `open`: devices welcome; `ask`: permission or notice expected; `restricted`, `no`: not for devices; `dead`: withdrawn. */
  readonly policy: 'open' | 'ask' | 'restricted' | 'no' | 'dead' | 'unknown';
  readonly reason: string;
}

export interface Knowledge {
  readonly rows: readonly Row[];
  readonly platforms: readonly Platform[];
  /** Words that say time server. */
  readonly names: NameVocabulary;
  /** Names that say what a time word alone leaves open (`NTP_HOST`). */
  readonly serverWords: readonly string[];
  /** What time libraries do by themselves, by the `lib` of rows. */
  readonly libraries: Readonly<Record<string, LibraryFacts>>;
  /** What fixes are made of, by platform. */
  readonly idioms: Idioms;
  /** By host name (any case) or normalised address. */
  knownServer(hostOrAddress: string): KnownServer | undefined;
}
