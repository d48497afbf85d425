/** Where two versions of a text differ. */

/** `[start, oldEnd)` of the old text became `[start, newEnd)` of the new one. */
export interface Difference {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Long enough that comparing slices is cheaper than comparing characters. */
const CHUNK = 1024;

/** The one range in which the texts differ, as short as it can be; undefined where they are the same. */
export function differenceOf(before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + CHUNK <= shorter && before.slice(start, start + CHUNK) === after.slice(start, start + CHUNK))
    start += CHUNK;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const room = shorter - start;
  let same = 0;
  const tail = (text: string) => text.slice(text.length - same - CHUNK, text.length - same);
  while (same + CHUNK <= room && tail(before) === tail(after)) same += CHUNK;
  while (same < room && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1))
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}
