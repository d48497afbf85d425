/** "Did you mean": the known name nearest to a mistyped one. */
import { distance } from 'fastest-levenshtein';

/** The nearest of `names`, or undefined where none is near enough to be what was meant. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(typed.length * 0.4)) + 1;
  for (const name of names) {
    // A word that was cut short (`warn`) is as good as one letter off.
    const short = typed.length > 2 && name.startsWith(typed);
    const d = short ? 1 : distance(typed.toLowerCase(), name.toLowerCase());
    if (d < least) [best, least] = [name, d];
  }
  return best;
}

/** ` (did you mean 'x'?)`, or nothing. */
export function didYouMean(typed: string, names: Iterable<string>): string {
  const name = nearest(typed, names);
  return name === undefined ? '' : ` (did you mean '${name}'?)`;
}
