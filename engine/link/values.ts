/** What an expression may be worth: constant alternatives, each with the trail from its literal. */
import type { Expr, Range } from '../facts/model.ts';
import type { TrailStep } from '../lint/finding.ts';
import type { Fn } from './program.ts';

/** Stands for a part of a text that is not known. */
export const HOLE = '\uFFFC';

/** More alternatives than this are not followed. */
export const MAX_ALTERNATIVES = 16;

export interface Origin {
  readonly expr: Expr;
  readonly fn: Fn;
  readonly range: Range;
}

interface Traced {
  /** The literal (or call) the value comes from. */
  readonly origin: Origin;
  /** From the literal towards the use. */
  readonly trail: readonly TrailStep[];
  /** What a host was looked up for: `getaddrinfo(host, 123)`. */
  readonly port?: readonly Value[];
}

/** A part of a text that another value gave. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

export type Value = Traced &
  (
    | {
        readonly t: 'text';
        readonly v: string;
        /** Has holes. */ readonly partial?: boolean;
        readonly bytes?: boolean;
        readonly lookedUp?: boolean;
        /** Parts that came from elsewhere. */ readonly pieces?: readonly TextPiece[];
      }
    | { readonly t: 'number'; readonly v: number }
    | { readonly t: 'boolean'; readonly v: boolean }
    | { readonly t: 'nothing' }
    /** An IP address made of octets or a word. */
    | { readonly t: 'address'; readonly v: string }
    | { readonly t: 'duration'; readonly ms: number }
    | { readonly t: 'list'; readonly items: readonly Expr[]; readonly fn: Fn }
    | { readonly t: 'object'; readonly expr: Extract<Expr, { k: 'object' }>; readonly fn: Fn }
    | { readonly t: 'function'; readonly fn: Fn }
    /** Differs between devices: a random number, a device's identity. */
    | { readonly t: 'per-device' }
    /** Can be changed in the field. */
    | { readonly t: 'configured' }
    | { readonly t: 'clock'; readonly wall: boolean }
    /** Grows (or at least changes) from one try to the next. */
    | { readonly t: 'changing' }
    | { readonly t: 'unknown' }
  );

export type ValueOf<T extends Value['t']> = Extract<Value, { t: T }>;

export const isText = (value: Value): value is ValueOf<'text'> => value.t === 'text';

/** The only number an expression can be, or undefined. */
export function onlyNumber(values: readonly Value[]): number | undefined {
  const first = values[0];
  if (!first || first.t !== 'number') return undefined;
  return values.every((value) => value.t === 'number' && value.v === first.v) ? first.v : undefined;
}

/** A value handed on: the same, one step further. */
export const withStep = (value: Value, step: TrailStep): Value => ({ ...value, trail: [...value.trail, step] });
