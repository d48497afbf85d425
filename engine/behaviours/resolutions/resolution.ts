/** A look-up of a time server's name, and the place that keeps using its result. */
import type { Call } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { Confidence } from '../../lint/finding.ts';

export interface Site {
  readonly call: Call;
  readonly fn: Fn;
}

export interface Resolution {
  readonly lookUp: Site;
  /** The name that is looked up, where it is known. */
  readonly host?: string;
  /** The variable that keeps the address. */
  readonly keptIn: string;
  /** Where the address is used again and again. */
  readonly use: Site;
  /** `once`: runs once; `until-known`: a condition keeps it from running again once there is an address. */
  readonly made: 'once' | 'until-known';
  readonly confidence: Confidence;
}
