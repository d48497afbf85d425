/** What the catalogue tells the engine besides its rows and servers. */
import type { Knowledge } from '../engine/behaviours/knowledge.ts';
import { idioms } from './idioms.ts';
import { libraries } from './libraries.ts';
import { serverWords, timePairs, timeWords, vetoWords } from './names.ts';
import { platforms } from './platforms.ts';
import { vendorZones } from './servers/vendor-zones.ts';

export const vocabulary: Omit<Knowledge, 'rows' | 'knownServer'> = {
  platforms,
  names: { alone: timeWords, pairs: timePairs, vetoes: vetoWords },
  serverWords,
  libraries,
  vendorZones,
  idioms,
};
