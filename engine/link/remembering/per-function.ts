/** Answers about one function at a time, kept from version to version where the program is linted again and again. */
import type { Fn } from '../program.ts';
import type { World } from '../world.ts';

/**
 * The answer to question `key` about `fn`. It may hold functions, bindings and parts of Facts, but no positions; `work`
 * may look at the program through `world.scopes`, `world.calls` and `world.values` alone.
 */
export const aboutFunction = <T>({ memory }: World, fn: Fn, key: string, work: () => T): T =>
  memory ? memory.remember(fn, key, work) : work();
