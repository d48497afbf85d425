/** What every format says alike. */
import type { Inventory } from './inventory.ts';

export const NOTHING = 'Nothing here asks for the time, sends requests without a body, or retries.';

/** The files' common folder and how many they are, with the platforms they show. */
export function firmwareName({ files, platforms }: Inventory): string {
  const name = files.length === 1 ? files[0]! : `${commonFolder(files)} (${files.length} files)`;
  return platforms.length === 0 ? name : `${name} for ${platforms.join(', ')}`;
}

export const incomplete = (folder: string): string =>
  `${folder} is too large to be read whole (maxProjectFiles): what stands in files that were not read is missing here.`;

function commonFolder(files: readonly string[]): string {
  const [first = '', ...rest] = files.map((file) => file.split('/').slice(0, -1));
  const parts = [...first];
  for (const other of rest) while (parts.some((part, index) => other[index] !== part)) parts.pop();
  return parts.length === 0 ? '.' : parts.join('/');
}
