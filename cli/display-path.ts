import { relative } from 'node:path';

/** A path as a person at this working directory would write it, with `/`. */
export function displayPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown === '' ? '.' : shown.startsWith('..') ? path : shown).replaceAll('\\', '/');
}
