/** What stands inside one function, indexed once: its calls, writes, declarations, loops. */
import { walkBody, walkExpr } from '../facts/walk.ts';
import type { Call, ClassFacts, Declaration, Expr, FunctionFacts, Loop, Stmt } from '../facts/model.ts';
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

const cache = new WeakMap<FunctionFacts, Contents>();
/** Of modules, whose classes may change while their own statements stay the same. */
const modules = new WeakMap<FunctionFacts, { readonly classes: readonly ClassFacts[]; readonly contents: Contents }>();

/** Nested functions are not part of it. Decorators and parameter defaults are. */
export function contentsOf(fn: Fn): Contents {
  if (fn.index === 0) return contentsOfModule(fn);
  let known = cache.get(fn.facts);
  if (!known) cache.set(fn.facts, (known = lookThrough(fn.facts, [])));
  return known;
}

function contentsOfModule(fn: Fn): Contents {
  const { classes } = fn.unit.facts;
  const known = modules.get(fn.facts);
  if (known && known.classes.length === classes.length && known.classes.every((one, i) => one === classes[i]))
    return known.contents;
  const contents = lookThrough(fn.facts, classes);
  modules.set(fn.facts, { classes: [...classes], contents });
  return contents;
}

function lookThrough(facts: FunctionFacts, classes: readonly ClassFacts[]): Contents {
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
  walkBody(facts.body, visitor);
  // Initialisers of fields belong to no function of their own.
  for (const one of classes) for (const field of one.fields) if (field.init) walkExpr(field.init, visitor);
  for (const param of facts.params) if (param.default) walkExpr(param.default, visitor);
  for (const decorator of facts.decorators ?? []) walkExpr(decorator, visitor);
  return { calls, assigns, declarations, loops, returns, binds, comparisons };
}
