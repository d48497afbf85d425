/** Binary formats of Python's `struct`: where each item of a packed text stands. */

export interface PackedItem {
  /** Byte offset. */
  readonly at: number;
  readonly bytes: number;
}

const SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  f: 4,
  q: 8,
  Q: 8,
  d: 8,
  n: 8,
  N: 8,
  P: 8,
};

/** Items of a format such as `!BBBb11I`; native padding is left out, as no packet has any. */
export function packedItems(format: string): readonly PackedItem[] | undefined {
  const items: PackedItem[] = [];
  let at = 0;
  for (const [, count, code] of format.replace(/^[@=<>!]|\s/g, '').matchAll(/(\d*)(\D)/g)) {
    const times = count === '' ? 1 : Number(count);
    if (times > 4096) return undefined;
    if (code === 'x') at += times;
    else if (code === 's' || code === 'p') {
      items.push({ at, bytes: times });
      at += times;
    } else {
      const bytes = SIZES[code!];
      if (bytes === undefined) return undefined;
      for (let i = 0; i < times; i++, at += bytes) items.push({ at, bytes });
    }
  }
  return items;
}

/** Bytes that a format takes. */
export function packedSize(format: string): number | undefined {
  const last = packedItems(format)?.at(-1);
  return last && last.at + last.bytes;
}
