/** Waiting for something that another program does. */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks until what is seen is right, and returns it. The error tells what was waited for and what was seen last.
 * A look that throws counts as not there yet.
 */
export async function waitFor<T>(
  what: string,
  look: () => T | Promise<T>,
  right: (seen: T) => boolean = Boolean,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last = 'nothing';
  for (;;) {
    try {
      const seen = await look();
      if (right(seen)) return seen;
      last = JSON.stringify(seen);
    } catch (error) {
      last = String(error);
    }
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}; seen last: ${last}`);
    await sleep(100);
  }
}
