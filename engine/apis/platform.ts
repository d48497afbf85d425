import type { Family } from './row.ts';

/** A platform and the evidence that a firmware is built for it. Data stands in `catalogue/platforms.ts`. */
export interface Platform {
  readonly id: string;
  /** Platforms that this one is a kind of: `arduino-esp32` implies `arduino-esp` implies `arduino`. */
  readonly implies?: readonly string[];
  /** Families of languages in which firmware for it is written. Absent: C. */
  readonly languages?: readonly Family[];
  readonly evidence: {
    /** Headers, by the end of their path. */
    readonly includes?: readonly string[];
    /** Headers that say it only together: a program that includes both is built for both. */
    readonly together?: readonly (readonly string[])[];
    /** Modules of Python or JavaScript. */
    readonly imports?: readonly string[];
    /** Names that only this runtime provides. */
    readonly globals?: readonly string[];
    /** Absolute paths that the program names, or what they begin with. */
    readonly paths?: readonly string[];
    readonly markers?: readonly { readonly file: string; readonly contains?: string }[];
    readonly extensions?: readonly string[];
  };
}
