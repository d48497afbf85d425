/** Fingerprints: short stand-ins for long texts that are compared again and again. */

/** Two numbers that are equal for equal texts, and for different ones with a chance of one in 2^64. */
export interface Fingerprint {
  readonly a: number;
  readonly b: number;
}

/** FNV-1a, twice with different primes. */
export function fingerprint(text: string): Fingerprint {
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return { a: a ^ (a >>> 15), b: b ^ (b >>> 13) };
}

export const show = ({ a, b }: Fingerprint): string => `${a}.${b}`;
