/** What the parts of call linking (names, types, callees, rows) know of each other. */
import type { Catalogue } from '../apis/catalogue.ts';
import type { Row } from '../apis/row.ts';
import type { Expr } from '../facts/model.ts';
import type { Calls } from './calls.ts';
import type { Platforms } from './platforms.ts';
import type { Fn, Program } from './program.ts';
import type { Binding } from './bindings.ts';
import type { Scopes } from './scopes.ts';

/** Steps through names and calls after which a type or function is given up. */
export const MAX_DEPTH = 6;

export interface Links extends Calls {
  readonly program: Program;
  readonly scopes: Scopes;
  readonly catalogue: Catalogue;
  readonly platforms: Platforms;
  /** Names and expressions that are being looked at: recursion ends there. */
  readonly visiting: Set<Expr | Binding>;
  /** Callers are being gathered: not all are known yet. */
  readonly gathering: boolean;
  /** Whether what is being worked out hangs on that; then it is not kept. */
  unsure: boolean;
  /** The field that `this.x` denotes. */
  fieldBindings(expr: Extract<Expr, { k: 'member' }>, fn: Fn): readonly Binding[];
  /** Whether `type` is, or derives from, the type that a row wants. */
  isA(type: string, wanted: string, row: Row, fn: Fn): boolean;
}
