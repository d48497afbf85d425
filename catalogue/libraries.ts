/**
 * What the libraries do by themselves: how they come back after a failure, which version they speak, whether they look
 * the name up again. Keys are `lib` of the rows; read from the sources that the rows name.
 */
import type { LibraryFacts } from '../engine/apis/library.ts';
import { libraries as c } from './libraries-c.ts';
import { libraries as scripting } from './libraries-scripting.ts';

export const libraries: Readonly<Record<string, LibraryFacts>> = { ...c, ...scripting };
