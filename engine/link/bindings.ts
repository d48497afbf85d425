/** What names are bound to, and the writes that give bindings their values. */
import type { AssignOp, Declaration, Expr, Macro, Param, Range } from '../facts/model.ts';
import type { Class, Fn, Unit } from './program.ts';

/** One place where a binding gets a value. */
export interface Write {
  readonly fn: Fn;
  readonly op: AssignOp | 'init' | 'out' | 'each';
  /** What is written; for `out` the call that fills it. */
  readonly value: Expr;
  /** Steps from the binding to the place written: field names, `[]` for elements, `*` for what it points to. */
  readonly path: readonly string[];
  /** For `out`: the argument position; -1 for the receiver. */
  readonly out?: number;
  /** For `each` that takes elements apart (`for host, port in …`): which part. */
  readonly at?: number;
  readonly r: Range;
}

export interface Binding {
  readonly kind: 'param' | 'local' | 'global' | 'field' | 'macro' | 'import' | 'function' | 'class';
  /** Unique within the program. */
  readonly key: string;
  readonly name: string;
  readonly unit: Unit;
  readonly fn?: Fn;
  type?: string;
  pointer?: boolean;
  array?: boolean;
  constant?: boolean;
  internal?: boolean;
  /** Declared in a file that was not read, which may write it too. */
  foreign?: boolean;
  nameRange?: Range;
  readonly writes: Write[];
  readonly param?: { readonly index: number; readonly facts: Param };
  readonly macro?: Macro;
  readonly functions?: readonly Fn[];
  readonly classes?: readonly Class[];
  /** For imports of names that the program does not define: MODULE or MODULE.NAME. */
  readonly qualified?: string;
}

/** What a cast out-argument points at: `(void **)&x`, `(char *)x.name`. */
export function outOfCast(expr: Expr): Expr {
  let at: Expr = expr;
  while (at.k === 'cast') at = at.a;
  return at.k === 'un' && at.op === '&' ? at.a : at;
}

/** The binding that a declaration makes. */
export function bindingOf(kind: Binding['kind'], key: string, declaration: Declaration, fn: Fn): Binding {
  return {
    kind,
    key,
    name: declaration.name,
    unit: fn.unit,
    nameRange: declaration.nameRange,
    writes: declaration.init ? [initOf(declaration, fn)] : [],
    ...(fn.index !== 0 ? { fn } : {}),
    ...(declaration.type !== undefined ? { type: declaration.type } : {}),
    ...(declaration.pointer ? { pointer: true } : {}),
    ...(declaration.array ? { array: true } : {}),
    ...(declaration.const ? { constant: true } : {}),
    ...(declaration.static ? { internal: true } : {}),
  };
}

/** The write that a declaration's initialiser is. */
export const initOf = (declaration: Declaration, fn: Fn): Write => ({
  fn,
  op: 'init',
  value: declaration.init!,
  path: [],
  r: declaration.r,
});

/** Names that an assignment target binds: `x`, `(x, y)`. */
export function assignedNames(target: Expr): string[] {
  if (target.k === 'name') return [target.n];
  if (target.k === 'list') return target.items.flatMap(assignedNames);
  if (target.k === 'spread') return assignedNames(target.a);
  return [];
}
