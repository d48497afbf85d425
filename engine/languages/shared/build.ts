import type { BinaryOp, Expr, Range, Stmt } from '../../facts/model.ts';

/** How deep expressions and statements may nest in Facts; beyond it stands `unknown`. */
export const MAX_DEPTH = 300;

export function unknown(kids: readonly Expr[], r: Range): Expr {
  return { k: 'unknown', kids, r };
}

export function str(v: string, r: Range): Expr {
  return { k: 'str', v, r };
}

export function name(n: string, r: Range): Expr {
  return { k: 'name', n, r };
}

export function num(v: number, r: Range, float = false): Expr {
  return float ? { k: 'num', v, float, r } : { k: 'num', v, r };
}

export function not(a: Expr, r: Range): Expr {
  return { k: 'un', op: '!', a, r };
}

export function exprStmt(e: Expr, r: Range): Stmt {
  return { k: 'expr', e, r };
}

export function assign(target: Expr, value: Expr, r: Range): Expr {
  return { k: 'assign', op: '=', target, value, r };
}

/** One operand of a left-deep chain with the operator before it. */
export interface Operand {
  readonly op: BinaryOp;
  readonly e: Expr;
  readonly end: number;
}

/** `first op e op e …` as a left-deep tree; a chain longer than the depth limit is `unknown` over its operands. */
export function chain(first: Expr, rest: readonly Operand[]): Expr {
  const start = first.r[0];
  const last = rest[rest.length - 1];
  if (last && rest.length > MAX_DEPTH) return unknown([first, ...rest.map((operand) => operand.e)], [start, last.end]);
  let all = first;
  for (const { op, e, end } of rest) all = { k: 'bin', op, a: all, b: e, r: [start, end] };
  return all;
}

/** One arm of an `if … else if … else` chain. */
export interface Arm {
  readonly cond: Expr;
  readonly then: readonly Stmt[];
  readonly head: Range;
  readonly start: number;
}

/**
 * Nests the arms of a chain. Past the depth limit the remaining arms stand one after the other in the last `else`:
 * their calls stay alive, and nobody who walks the result runs out of stack.
 */
export function nestArms(arms: readonly Arm[], otherwise: readonly Stmt[] | undefined, end: number): Stmt[] {
  const toStmt = (arm: Arm, rest: readonly Stmt[] | undefined): Stmt => {
    const r: Range = [arm.start, end];
    const { cond, then, head } = arm;
    return rest ? { k: 'if', cond, then, else: rest, head, r } : { k: 'if', cond, then, head, r };
  };
  let rest = otherwise;
  if (arms.length > MAX_DEPTH) rest = [...arms.slice(MAX_DEPTH).map((arm) => toStmt(arm, undefined)), ...(rest ?? [])];
  for (const arm of arms.slice(0, MAX_DEPTH).reverse()) rest = [toStmt(arm, rest)];
  return [...(rest ?? [])];
}

/** Whether an expression is a plain path (`a`, `this.b.c`): naming it twice does nothing twice. */
export function isPath(e: Expr): boolean {
  let at = e;
  while (at.k === 'member') at = at.o;
  return at.k === 'name';
}

/** Whether control cannot run off the end of these statements. */
export function endsFlow(body: readonly Stmt[]): boolean {
  const last = body[body.length - 1];
  if (!last) return false;
  switch (last.k) {
    case 'break':
    case 'continue':
    case 'return':
    case 'throw':
    case 'goto':
      return true;
    case 'block':
      return endsFlow(last.body);
    case 'if':
      return last.else !== undefined && endsFlow(last.then) && endsFlow(last.else);
    case 'try':
      return endsFlow(last.body) && last.handlers.every((handler) => endsFlow(handler.body));
    default:
      return false;
  }
}
