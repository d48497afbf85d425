/** What APIs mean: every built-in row. */
import type { Row } from '../engine/apis/row.ts';
import { acts } from './acts/index.ts';
import { rows as http } from './http/index.ts';
import { rows as time } from './time/index.ts';

export const catalogue: readonly Row[] = [...acts, ...time, ...http];
