/** What the engine is told about the world outside the linted tree. The data stands in `catalogue/`. */
import type { LibraryFacts } from '../apis/library.ts';
import type { Platform } from '../apis/platform.ts';
import type { Row } from '../apis/row.ts';
import type { NameVocabulary } from '../apis/words.ts';
import type { Idioms } from './idioms.ts';

/**
 * What an operator says about devices. `open`: welcome; `ask`: public, but permission or notice expected, or only as a
 * default that can be changed; `restricted`: for servers, own members or own country; `no`: refused, or a known victim;
 * `dead`: withdrawn; `unknown`: terms not read.
 */
export type DevicePolicy = 'open' | 'ask' | 'restricted' | 'no' | 'dead' | 'unknown';

export interface KnownServer {
  readonly operator: string;
  readonly stratum: number | null;
  readonly policy: DevicePolicy;
  readonly reason: string;
}

/** A zone of the NTP pool that belongs to the vendor of a platform. */
export interface VendorZone {
  readonly vendor: string;
  /** Platforms on which the vendor's own code runs: the zone is right there. */
  readonly own: readonly string[];
  /** Platforms on which the code may be the vendor's, where nothing else is known of it. */
  readonly perhaps: readonly string[];
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
  /** By zone: `ubuntu` for `0.ubuntu.pool.ntp.org`. */
  readonly vendorZones: Readonly<Record<string, VendorZone>>;
  /** What fixes are made of, by platform. */
  readonly idioms: Idioms;
  /** By host name (any case) or normalised address. */
  knownServer(hostOrAddress: string): KnownServer | undefined;
}
