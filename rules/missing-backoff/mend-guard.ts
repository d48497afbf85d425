/** A pause kept by a clock comparison (`millis() - last > 5000`): the limit becomes a variable that grows with each try. */
import type { Expr, Stmt } from '../../engine/facts/model.ts';
import { walkBody } from '../../engine/facts/walk.ts';
import { newName, write } from '../../engine/languages/writer.ts';
import { leaves } from '../../engine/languages/writing/statements.ts';
import type { Fn } from '../../engine/link/program.ts';
import type { Edit } from '../../engine/lint/finding.ts';
import type { Code, Proposal } from '../../engine/lint/proposal.ts';
import { measured, type Amount } from './amount.ts';
import { doubled, imports, jittered, numbered, stateOf, type Plan } from './mend.ts';

export function mendGuard(plan: Plan): readonly Edit[] {
  const { retry } = plan;
  const { expr, fn } = retry.guard!;
  if (expr.k !== 'bin') return [];
  const amount = limitOf(plan, expr, fn);
  const due = amount && whenDue(expr, fn);
  if (!amount || !due) return [];
  const state = stateOf(plan, amount, 'program');
  const pause = newName(fn.unit, 'retry', numbered('pause', plan, 'program'));
  const reset = afterSuccess(plan, due.list, fn, [
    { set: state.name, to: state.value },
    { set: pause, to: state.value },
  ]);
  if (!reset) return [];
  return write([
    { do: 'state', fn, at: expr.r, state },
    { do: 'state', fn, at: expr.r, state: { ...state, name: pause } },
    { do: 'replace', unit: fn.unit, range: amount.expr.r, code: { source: pause } },
    {
      do: 'statement',
      fn,
      at: due.list[0]!.r,
      where: 'before',
      code: [
        { set: pause, to: (jittered(plan, amount.real, state.name) as { source: string }).source },
        doubled(plan, amount, state.name),
      ],
    },
    reset,
    ...imports(plan),
  ]);
}

/** The constant side of the comparison, in the unit of its clock. */
function limitOf({ world }: Plan, expr: Extract<Expr, { k: 'bin' }>, fn: Fn): Amount | undefined {
  let unit: 'ms' | 's' = 'ms';
  let clock = false;
  for (const value of [...world.values.evaluate(expr.a, fn), ...world.values.evaluate(expr.b, fn)])
    if (value.t === 'clock') clock = true;
  if (fn.unit.family === 'python' && clock) unit = 's';
  for (const side of [expr.b, expr.a]) {
    const found = measured(world, side, fn, unit);
    if (found) return found;
  }
  return undefined;
}

/** What runs once the comparison says that it is time. */
function whenDue(expr: Extract<Expr, { k: 'bin' }>, fn: Fn): { readonly list: readonly Stmt[] } | undefined {
  let found: { readonly list: readonly Stmt[] } | undefined;
  const visit = (list: readonly Stmt[]): void =>
    list.forEach((stmt, index) => {
      if (stmt.k !== 'if' || stmt.cond.r[0] > expr.r[0] || stmt.cond.r[1] < expr.r[1] || found) return;
      const later = expr.op === '>' || expr.op === '>=';
      if (later && isConjunct(stmt.cond, expr)) found = { list: stmt.then };
      else if (!later && stmt.cond === expr && leaves(stmt.then)) found = { list: list.slice(index + 1) };
    });
  visit(fn.facts.body);
  walkBody(fn.facts.body, {
    stmt(stmt) {
      if (stmt.k === 'if') [stmt.then, stmt.else ?? []].forEach(visit);
      else if (stmt.k === 'block' || stmt.k === 'loop' || stmt.k === 'try') visit(stmt.body);
    },
  });
  return found && found.list.length > 0 ? found : undefined;
}

const isConjunct = (cond: Expr, expr: Expr): boolean =>
  cond === expr || (cond.k === 'bin' && cond.op === '&&' && (isConjunct(cond.a, expr) || isConjunct(cond.b, expr)));

/** Among what runs: the branch, or the end of the `try`, at which the call that leads to the act has succeeded. */
function afterSuccess(
  { retry, world }: Plan,
  list: readonly Stmt[],
  fn: Fn,
  code: readonly Code[],
): Proposal | undefined {
  const { act } = retry;
  const leads = (call: Expr): boolean =>
    call === act.call || (call.k === 'call' && world.calls.resolve(call, fn).functions.includes(act.fn));
  const truthful = act.failure.some((one) => one === 'false' || one === 'null');
  let result: string | undefined;
  for (const stmt of list) {
    const asks = stmt.k === 'decl' ? stmt.init : stmt.k === 'expr' && stmt.e.k === 'assign' ? stmt.e.value : undefined;
    if (asks && leads(asks)) result = stmt.k === 'decl' ? stmt.name : nameOf(stmt);
    if (stmt.k === 'try') {
      const tried = stmt.body.find((one) =>
        one.k === 'expr' || one.k === 'decl'
          ? leads(one.k === 'expr' ? callIn(one.e) : (one.init ?? act.call.callee))
          : false,
      );
      if (tried) return { do: 'statement', fn, at: tried.r, where: 'after', code };
    }
    if (stmt.k !== 'if') continue;
    const negated = stmt.cond.k === 'un' && stmt.cond.op === '!';
    const cond = stmt.cond.k === 'un' && negated ? stmt.cond.a : stmt.cond;
    const decides =
      (leads(cond) && (cond !== act.call || truthful)) || (cond.k === 'name' && cond.n === result && truthful);
    if (!decides) continue;
    const first = negated ? stmt.else?.[0] : stmt.then[0];
    if (first) return { do: 'statement', fn, at: first.r, where: 'before', code };
    if (negated && !stmt.else)
      return leaves(stmt.then)
        ? { do: 'statement', fn, at: stmt.r, where: 'after', code }
        : { do: 'else', fn, at: stmt.r, code };
  }
  return undefined;
}

const nameOf = (stmt: Stmt): string | undefined =>
  stmt.k === 'expr' && stmt.e.k === 'assign' && stmt.e.target.k === 'name' ? stmt.e.target.n : undefined;

const callIn = (expr: Expr): Expr => (expr.k === 'await' ? expr.a : expr.k === 'assign' ? callIn(expr.value) : expr);
