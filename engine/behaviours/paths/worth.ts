/** What an expression is worth on a way, as far as the way itself tells. */
import type { Failure, Unit } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';

/** A length of time that a path waits. `growing`: differs from try to try. */
export type Pause = number | 'growing' | 'random' | 'unknown';

/** What an expression is worth on a path, as far as the path itself tells. */
export type Abs =
  /** `assumed`: a condition says so, nothing was stored. */
  | { readonly a: 'const'; readonly v: number | string | boolean | null; readonly assumed?: boolean }
  /** Result of an act; `property` of it where that was read. */
  | {
      readonly a: 'result';
      readonly act: string;
      readonly property?: string;
      /** How this look at the result shows failure, where it is not the act's own. */ readonly failure?: readonly Failure[];
      /** What a function that acts returned: says something only where it is empty or not. */ readonly weak?: boolean;
    }
  /** The error parameter of a callback. */
  | { readonly a: 'error'; readonly act: string }
  /** A promise that was rejected. */
  | { readonly a: 'rejected'; readonly act: string }
  /** The clock, `ahead` of now; amounts added to it are in its unit. */
  | { readonly a: 'now'; readonly ahead: Pause; readonly unit: Unit; readonly wall?: boolean }
  /** Something that lives outside the path: a variable or a connection's state. */
  /** `symbol`: a name that the program does not define, perhaps a constant of the platform. */
  | { readonly a: 'ref'; readonly key: string; readonly status?: boolean; readonly symbol?: string }
  | { readonly a: 'function'; readonly fn: Fn }
  /** `from`: what was stored, where the path cannot tell its worth. */
  | { readonly a: 'unknown'; readonly from?: { readonly expr: Expr; readonly fn: Fn } };

export const UNKNOWN: Abs = { a: 'unknown' };

/** A text that is equal for values that later steps cannot tell apart. */
export function worthOf(value: Abs): string {
  switch (value.a) {
    case 'const':
      return `${typeof value.v}${value.v}`;
    case 'result':
      return `${value.act}.${value.property ?? ''}${value.failure?.join() ?? ''}${value.weak === true}`;
    case 'error':
    case 'rejected':
      return `${value.a}${value.act}`;
    case 'now':
      return `now${value.ahead}`;
    case 'ref':
      return `ref${value.key}`;
    case 'function':
      return `fn${value.fn.id}`;
    case 'unknown':
      return `?${value.from ? `${value.from.fn.id}@${value.from.expr.r[0]}` : ''}`;
  }
}
