/** What the parts of the evaluator ask of each other. */
import type { Call, Expr } from '../../facts/model.ts';
import type { Calls } from '../calls.ts';
import type { Fn } from '../program.ts';
import type { Memory } from '../remembering/notes.ts';
import type { Scopes } from '../scopes.ts';
import type { Value } from '../values.ts';

/** The call through which a function (or macro) is being looked at, so that its parameters have one value. */
export interface Frame {
  readonly callee: Fn | undefined;
  readonly macroParams?: ReadonlyMap<string, { readonly expr: Expr; readonly fn: Fn }>;
  readonly call: Call;
  readonly fn: Fn;
  readonly outer?: Frame;
}

const frames = new WeakMap<Fn, WeakMap<Call, Map<Frame | undefined, Frame>>>();

/** The frame of one call of a function: the same object each time, so that what is found in it can be remembered. */
export function frameOf(callee: Fn, call: Call, fn: Fn, outer: Frame | undefined): Frame {
  const calls = frames.get(callee) ?? new WeakMap<Call, Map<Frame | undefined, Frame>>();
  frames.set(callee, calls);
  const at = calls.get(call) ?? new Map<Frame | undefined, Frame>();
  calls.set(call, at);
  const known = at.get(outer);
  // A call that stays in a function that was edited stands in another function now.
  if (known?.fn === fn) return known;
  const frame = { callee, call, fn, ...(outer ? { outer } : {}) };
  at.set(outer, frame);
  return frame;
}

export interface Evaluator {
  /** What is kept from one version of the program to the next. */
  readonly memory?: Memory | undefined;
  evaluate(expr: Expr, fn: Fn, frame?: Frame): readonly Value[];
  /**
   * Values of `expr.path`, through pointers and parameters. The step `**` stands for every place below,
   * `**port` for those whose last step ends with `port`.
   */
  at(expr: Expr, path: readonly string[], fn: Fn, frame?: Frame): readonly Value[];
}

/** What a part of the evaluator works with. */
export interface Workings extends Evaluator {
  readonly calls: Calls;
  readonly scopes: Scopes;
}

/** How many calls deep a frame is. */
export function depthOf(frame: Frame | undefined): number {
  let depth = 0;
  for (let at = frame; at; at = at.outer) depth++;
  return depth;
}
