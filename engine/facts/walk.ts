/** Visits statements and expressions of Facts. Nested functions are not entered: they are functions of their own. */
import type { Expr, Stmt } from './model.ts';

export interface Visitor {
  /** Called before the children. Return false to leave them out. */
  stmt?(stmt: Stmt): boolean | void;
  expr?(expr: Expr): boolean | void;
}

/** Walks a body in source order. */
export function walkBody(body: readonly Stmt[], visitor: Visitor): void {
  for (const stmt of body) walkStmt(stmt, visitor);
}

export function walkStmt(stmt: Stmt, visitor: Visitor): void {
  if (visitor.stmt?.(stmt) === false) return;
  for (const part of partsOf(stmt)) {
    if (part === undefined) continue;
    if (Array.isArray(part)) walkBody(part as readonly Stmt[], visitor);
    else walkExpr(part as Expr, visitor);
  }
}

export function walkExpr(expr: Expr, visitor: Visitor): void {
  const pending: Expr[] = [expr];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (visitor.expr?.(next) === false) continue;
    const kids = childrenOf(next);
    for (let i = kids.length - 1; i >= 0; i--) pending.push(kids[i]!);
  }
}

type Part = Expr | readonly Stmt[] | undefined;

/** Expressions and bodies of a statement, in the order in which they run. */
function partsOf(stmt: Stmt): readonly Part[] {
  switch (stmt.k) {
    case 'decl':
      return [stmt.init];
    case 'expr':
      return [stmt.e];
    case 'block':
      return [stmt.body];
    case 'if':
      return [stmt.cond, stmt.then, stmt.else];
    case 'loop':
      return stmt.form === 'do'
        ? [stmt.body, stmt.cond]
        : [stmt.init, stmt.over, stmt.cond, stmt.body, stmt.step, stmt.else];
    case 'try':
      return [stmt.body, ...stmt.handlers.map((handler) => handler.body), stmt.else, stmt.finally];
    case 'switch':
      return [stmt.subject, ...stmt.cases.flatMap((one): Part[] => [...one.tests, one.body])];
    case 'return':
    case 'throw':
      return [stmt.e];
    default:
      return [];
  }
}

/** Direct sub-expressions in evaluation order. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.k) {
    case 'member':
      return [expr.o];
    case 'index':
      return [expr.o, expr.i];
    case 'call':
      return [expr.callee, ...expr.args.map((arg) => arg.value)];
    case 'bin':
      return [expr.a, expr.b];
    case 'un':
    case 'await':
    case 'cast':
    case 'spread':
      return [expr.a];
    case 'cond':
      return [expr.c, expr.a, expr.b];
    case 'list':
      return expr.items;
    case 'object':
      return expr.entries.flatMap((entry) => (entry.key ? [entry.key, entry.value] : [entry.value]));
    case 'concat':
      return expr.parts;
    case 'assign':
      return [expr.value, expr.target];
    case 'unknown':
      return expr.kids;
    default:
      return [];
  }
}
