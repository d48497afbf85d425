/** Where statements stand: the way from a function's body down to one range. */
import type { Range, Stmt } from '../../facts/model.ts';

/** One list of statements on the way, and the statement of it that leads on. */
export interface Step {
  readonly list: readonly Stmt[];
  readonly index: number;
  readonly stmt: Stmt;
  /** The statement whose part `list` is; absent for the function's own body. */
  readonly owner?: Stmt;
  /** Which part. */
  readonly part: 'body' | 'then' | 'else' | 'handler' | 'finally' | 'case' | 'init';
}

export const holds = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** From the outermost statement to the innermost that holds `range`; empty where none does. */
export function wayTo(body: readonly Stmt[], range: Range): readonly Step[] {
  const steps: Step[] = [];
  let lists: readonly Omit<Step, 'index' | 'stmt'>[] = [{ list: body, part: 'body' }];
  for (;;) {
    let next: Step | undefined;
    for (const one of lists) {
      const index = one.list.findIndex((stmt) => holds(stmt.r, range));
      if (index !== -1) next = { ...one, index, stmt: one.list[index]! };
    }
    if (!next) return steps;
    steps.push(next);
    lists = partsOf(next.stmt);
  }
}

function partsOf(stmt: Stmt): readonly Omit<Step, 'index' | 'stmt'>[] {
  switch (stmt.k) {
    case 'block':
      return [{ list: stmt.body, owner: stmt, part: 'body' }];
    case 'if':
      return [
        { list: stmt.then, owner: stmt, part: 'then' },
        { list: stmt.else ?? [], owner: stmt, part: 'else' },
      ];
    case 'loop':
      return [
        { list: stmt.init ?? [], owner: stmt, part: 'init' },
        { list: stmt.body, owner: stmt, part: 'body' },
        { list: stmt.else ?? [], owner: stmt, part: 'else' },
      ];
    case 'try':
      return [
        { list: stmt.body, owner: stmt, part: 'body' },
        ...stmt.handlers.map((handler) => ({ list: handler.body, owner: stmt, part: 'handler' as const })),
        { list: stmt.else ?? [], owner: stmt, part: 'else' },
        { list: stmt.finally ?? [], owner: stmt, part: 'finally' },
      ];
    case 'switch':
      return stmt.cases.map((one) => ({ list: one.body, owner: stmt, part: 'case' as const }));
    default:
      return [];
  }
}

/** Whether control never runs past the end of a list. */
export function leaves(list: readonly Stmt[]): boolean {
  const last = list.at(-1);
  if (!last) return false;
  if (last.k === 'block') return leaves(last.body);
  return last.k === 'return' || last.k === 'throw' || last.k === 'break' || last.k === 'continue' || last.k === 'goto';
}
