/** Where in a program a way stands. */
import type { Frame } from '../../link/evaluate.ts';
import type { Fn } from '../../link/program.ts';
import type { Abs, State } from './state.ts';

/** Key under which ways remember whether the clock has been set. */
export const TIME_IS_SET = 'status:time is set';

export interface Reached {
  readonly state: State;
  readonly value: Abs;
}

/** Where in the program a step is taken. */
export interface Context {
  readonly fn: Fn;
  readonly frame?: Frame;
  readonly depth: number;
  readonly stack: readonly Fn[];
}
