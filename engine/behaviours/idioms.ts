/** Pieces of program that fixes are made of, by platform. The data stands in `catalogue/idioms.ts`. */
import type { Family, Unit } from '../apis/row.ts';

/** How programs of one platform draw numbers and wait. In the texts `$d` stands for a pause, `$n` for a count. */
export interface PlatformIdioms {
  readonly platform: string;
  readonly family: Family;
  /** A whole number from 0 to `$n` - 1 that differs between devices. */
  readonly draw?: string;
  /** The same, of use only once the device has been on the network for a while. */
  readonly drawLate?: string;
  /** An amount between half of `$d` and `$d`: whole numbers, and where the amount may have a fraction. */
  readonly jitter?: { readonly whole: string; readonly real?: string };
  /** Header or module that `draw` and `jitter` need. */
  readonly imports?: string;
  /** A statement that waits `$d`; `async` ones stand in asynchronous functions only. */
  readonly wait?: { readonly code: string; readonly unit: Unit; readonly async?: boolean; readonly imports?: string };
  /** Type of a variable that holds a pause. */
  readonly pauseType?: string;
}

export interface Idioms {
  /** The most special platform first. */
  readonly platforms: readonly PlatformIdioms[];
  /** Functions that take a server's name in place of its address. */
  readonly byName: Readonly<Record<string, string>>;
}

/** The idioms of the first platform that a program is for. */
export function idiomsFor(idioms: Idioms, family: Family, platforms: ReadonlySet<string>): PlatformIdioms | undefined {
  return idioms.platforms.find((one) => one.family === family && platforms.has(one.platform));
}
