/** What stands inside one function, indexed once: its calls, writes, declarations, loops. */
import { walkBody, walkExpr } from '../facts/walk.ts';
import type { Call, Declaration, Expr, Loop, Stmt } from '../facts/model.ts';
import type { Fn } from './program.ts';

export type Assign = Extract<Expr, { k: 'assign' }>;
export type Return = Extract<Stmt, { k: 'return' }>;

export interface Contents {
  readonly calls: readonly Call[];
  readonly assigns: readonly Assign[];
  readonly declarations: readonly Declaration[];
  readonly loops: readonly Loop[];
  readonly returns: readonly Return[];
  readonly binds: readonly Bind[];
  readonly comparisons: readonly Extract<Expr, { k: 'bin' }>[];
}

/** A name that a loop or handler binds; `at`: which part of each element, where elements are taken apart. */
export interface Bind {
  readonly name: string;
  readonly over?: Expr;
  readonly at?: number;
}

const cache = new WeakMap<Fn, Contents>();

/** Nested functions are not part of it. Decorators and parameter defaults are. */
export function contentsOf(fn: Fn): Contents {
  const known = cache.get(fn);
  if (known) return known;
  const calls: Call[] = [];
  const assigns: Assign[] = [];
  const declarations: Declaration[] = [];
  const loops: Loop[] = [];
  const returns: Return[] = [];
  const binds: Bind[] = [];
  const comparisons: Extract<Expr, { k: 'bin' }>[] = [];
  const visitor = {
    stmt(stmt: Stmt) {
      if (stmt.k === 'decl') declarations.push(stmt);
      else if (stmt.k === 'return') returns.push(stmt);
      else if (stmt.k === 'loop') {
        loops.push(stmt);
        (stmt.binds ?? []).forEach((name, at, all) =>
          binds.push({ name, ...(stmt.over ? { over: stmt.over } : {}), ...(all.length > 1 ? { at } : {}) }),
        );
      } else if (stmt.k === 'try') {
        for (const handler of stmt.handlers) if (handler.name) binds.push({ name: handler.name });
      }
    },
    expr(expr: Expr) {
      if (expr.k === 'call') calls.push(expr);
      else if (expr.k === 'assign') assigns.push(expr);
      else if (expr.k === 'bin') comparisons.push(expr);
    },
  };
  walkBody(fn.facts.body, visitor);
  // Initialisers of fields belong to no function of their own.
  if (fn.index === 0)
    for (const one of fn.unit.facts.classes)
      for (const field of one.fields) if (field.init) walkExpr(field.init, visitor);
  for (const param of fn.facts.params) if (param.default) walkExpr(param.default, visitor);
  for (const decorator of fn.facts.decorators ?? []) walkExpr(decorator, visitor);
  const contents = { calls, assigns, declarations, loops, returns, binds, comparisons };
  cache.set(fn, contents);
  return contents;
}
