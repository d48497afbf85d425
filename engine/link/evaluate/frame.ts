/** What the parts of the evaluator ask of each other. */
import type { Call, Expr } from '../../facts/model.ts';
import type { Calls } from '../calls.ts';
import type { Fn } from '../program.ts';
import type { Binding } from '../bindings.ts';
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

export interface Evaluator {
  evaluate(expr: Expr, fn: Fn, frame?: Frame): readonly Value[];
  /** Values of everything written to a binding under `path`. */
  bindingValues(binding: Binding, path: readonly string[], frame?: Frame): readonly Value[];
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
