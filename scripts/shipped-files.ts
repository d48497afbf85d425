/** The files of the extension, by the list in `.vscodeignore`, which excludes everything and then names what ships. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';

/**
 * Paths relative to `root`, sorted. Throws for a list that does not begin with the exclusion of all, or that names a
 * single file that is not there.
 */
export function shippedFiles(root: string): string[] {
  const [first, ...patterns] = readFileSync(join(root, '.vscodeignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (first !== '**' || patterns.some((pattern) => !pattern.startsWith('!')))
    throw new Error('.vscodeignore: `**` first, then only lines that begin with `!`');
  return [...new Set(patterns.flatMap((pattern) => filesOf(root, pattern.slice(1))))].sort();
}

function filesOf(root: string, pattern: string): string[] {
  const { base, glob } = picomatch.scan(pattern);
  if (glob === '') {
    if (!isFile(join(root, pattern))) throw new Error(`.vscodeignore: ${pattern} is not there`);
    return [pattern];
  }
  const matches = picomatch(pattern);
  return listed(join(root, base))
    .map((path) => `${base}/${path.replaceAll('\\', '/')}`)
    .filter((path) => matches(path) && isFile(join(root, path)));
}

function listed(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
