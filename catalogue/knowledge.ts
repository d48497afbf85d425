/** Everything the catalogue tells the engine, in one piece. */
import type { Knowledge } from '../engine/behaviours/knowledge.ts';
import { catalogue } from './index.ts';
import { knownServer } from './servers/index.ts';
import { vocabulary } from './vocabulary.ts';

export const knowledge: Knowledge = { ...vocabulary, rows: catalogue, knownServer };
