/** Everything the catalogue tells the engine, in one piece. */
import type { Knowledge } from '../engine/behaviours/knowledge.ts';
import { catalogue } from './index.ts';
import { serverWords, timePairs, timeWords, vetoWords } from './names.ts';
import { platforms } from './platforms.ts';
import { knownServer } from './servers/index.ts';

export const knowledge: Knowledge = {
  rows: catalogue,
  platforms,
  names: { alone: timeWords, pairs: timePairs, vetoes: vetoWords },
  serverWords,
  knownServer,
};
