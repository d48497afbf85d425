/**
 * What the body of one function mentions, indexed once: names, members, texts, numbers, conditions.
 *
 * Kept by the Facts of the function, which never change once they are made (they only move with the text), so that a
 * file that is being edited has its other functions looked through no second time.
 */
import type { Expr, FunctionFacts, Stmt } from '../facts/model.ts';
import { walkBody, walkExpr } from '../facts/walk.ts';

type Name = Extract<Expr, { k: 'name' }>;
type Lambda = Extract<Expr, { k: 'lambda' }>;
type If = Extract<Stmt, { k: 'if' }>;
type Loop = Extract<Stmt, { k: 'loop' }>;
type ShortCircuit = Extract<Stmt, { k: 'expr' }> & { readonly e: Extract<Expr, { k: 'bin' }> };

/** What is looked through once: a body, the default of a parameter, the value of a macro. */
export interface Mentions {
  /** By word, each with the expressions that spell it. */
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly members: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
  readonly lambdas: readonly Lambda[];
  /** `if` and loops with a condition that nothing can change but what its names stand for. */
  readonly steady: readonly (If | Loop)[];
  readonly ifs: readonly If[];
  /** `ready && ask();` */
  readonly shortCircuits: readonly ShortCircuit[];
}

const bodies = new WeakMap<FunctionFacts, Mentions>();
const values = new WeakMap<Expr, Mentions>();

/** Nested functions, parameters and decorators are not part of it. */
export function mentionsIn(facts: FunctionFacts): Mentions {
  let found = bodies.get(facts);
  if (!found) bodies.set(facts, (found = collect((visitor) => walkBody(facts.body, visitor))));
  return found;
}

/** What one expression mentions. */
export function mentionsOf(value: Expr): Mentions {
  let found = values.get(value);
  if (!found) values.set(value, (found = collect((visitor) => walkExpr(value, visitor))));
  return found;
}

interface Both {
  stmt(stmt: Stmt): void;
  expr(expr: Expr): boolean;
}

function collect(walk: (visitor: Both) => void): Mentions {
  const names = new Map<string, Name[]>();
  const members = new Set<string>();
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const lambdas: Lambda[] = [];
  const steady: (If | Loop)[] = [];
  const ifs: If[] = [];
  const shortCircuits: ShortCircuit[] = [];
  walk({
    stmt(stmt) {
      if (stmt.k === 'if') {
        ifs.push(stmt);
        if (isSteady(stmt.cond)) steady.push(stmt);
      } else if (stmt.k === 'loop') {
        if (stmt.form !== 'do' && stmt.cond && isSteady(stmt.cond)) steady.push(stmt);
      } else if (stmt.k === 'expr' && stmt.e.k === 'bin' && stmt.e.op === '&&')
        shortCircuits.push(stmt as ShortCircuit);
    },
    expr(expr) {
      if (expr.k === 'name') {
        const at = names.get(expr.n);
        if (at) at.push(expr);
        else names.set(expr.n, [expr]);
      } else if (expr.k === 'member') members.add(expr.p);
      else if (expr.k === 'str') texts.add(expr.v);
      else if (expr.k === 'num') numbers.add(expr.v);
      else if (expr.k === 'lambda') lambdas.push(expr);
      return true;
    },
  });
  return { names, members, texts, numbers, lambdas, steady, ifs, shortCircuits };
}

/** Nothing but literals, names and operators on them. */
function isSteady(cond: Expr): boolean {
  let steady = true;
  walkExpr(cond, {
    expr(expr) {
      if (expr.k === 'call' || expr.k === 'member' || expr.k === 'index' || expr.k === 'assign' || expr.k === 'unknown')
        steady = false;
      return steady;
    },
  });
  return steady;
}
