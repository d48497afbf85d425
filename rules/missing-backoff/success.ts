/** Where a program knows that the act has succeeded: the place at which its pause starts over. */
import type { Act } from '../../engine/behaviours/paths/state.ts';
import type { Expr, Range, Stmt } from '../../engine/facts/model.ts';
import { walkExpr } from '../../engine/facts/walk.ts';
import { holds, leaves, wayTo } from '../../engine/languages/writing/statements.ts';
import { contentsOf } from '../../engine/link/contents.ts';
import { parentOf, type Fn } from '../../engine/link/program.ts';
import type { World } from '../../engine/link/world.ts';
import type { Code, Proposal } from '../../engine/lint/proposal.ts';

/** The proposal that puts `code` where the act succeeded, seen from the place where its failure is dealt with. */
export function onSuccess(
  world: World,
  act: Act,
  failure: { readonly fn: Fn; readonly at: Range },
  code: readonly Code[],
): Proposal | undefined {
  for (let fn: Fn | undefined = failure.fn; fn; fn = parentOf(fn)) {
    const found = inBranches(world, act, fn, failure.at, code) ?? inPromise(fn, code) ?? inHandler(world, fn, code);
    if (found) return found;
  }
  return undefined;
}

/** The other side of the `try` or `if` in which the failure is dealt with. */
function inBranches(world: World, act: Act, fn: Fn, at: Range, code: readonly Code[]): Proposal | undefined {
  for (const step of [...wayTo(fn.facts.body, at)].reverse()) {
    const { owner } = step;
    if (owner?.k === 'try' && step.part === 'handler') return inTry(act, fn, owner, code);
    if (owner?.k !== 'if' || !tellsOutcome(world, owner.cond, act, fn)) continue;
    if (step.part === 'else') return before(fn, owner.then, code);
    if (owner.else) return before(fn, owner.else, code);
    if (leaves(owner.then)) return { do: 'statement', fn, at: owner.r, where: 'after', code };
    return { do: 'else', fn, at: owner.r, code };
  }
  return undefined;
}

/** Whether a condition asks how the act went: it makes it, or looks at its result or its callback's error. */
function tellsOutcome(world: World, cond: Expr, act: Act, fn: Fn): boolean {
  const leads = (expr: Expr): boolean => {
    let found = false;
    walkExpr(expr, {
      expr: (one) =>
        void (
          (one === act.call || (one.k === 'call' && world.calls.resolve(one, fn).functions.includes(act.fn))) &&
          (found = true)
        ),
    });
    return found;
  };
  if (leads(cond)) return true;
  const { declarations, assigns } = contentsOf(fn);
  const results = [
    ...declarations.filter((one) => one.init && leads(one.init)).map((one) => one.name),
    ...assigns
      .filter((one) => one.target.k === 'name' && leads(one.value))
      .map((one) => (one.target.k === 'name' ? one.target.n : '')),
    // The callback of the act is told how it went.
    ...(act.fn.unit === fn.unit && holds(act.call.r, fn.facts.range) ? fn.facts.params.map((param) => param.name) : []),
  ];
  let named = false;
  walkExpr(cond, { expr: (one) => void (one.k === 'name' && results.includes(one.n) && (named = true)) });
  return named;
}

function before(fn: Fn, list: readonly Stmt[], code: readonly Code[]): Proposal | undefined {
  return list[0] && { do: 'statement', fn, at: list[0].r, where: 'before', code };
}

/** After the statement that asks; where it asks inside a callee, after what the `try` tries. */
function inTry(act: Act, fn: Fn, { body }: Extract<Stmt, { k: 'try' }>, code: readonly Code[]): Proposal | undefined {
  const asking =
    act.fn === fn ? body.find((stmt) => holds(stmt.r, act.call.r)) : body.length === 1 ? body[0] : undefined;
  if (asking) {
    if (asking.k === 'expr' || asking.k === 'decl') return { do: 'statement', fn, at: asking.r, where: 'after', code };
    return undefined;
  }
  const last = body.at(-1);
  if (!last || act.fn === fn) return undefined;
  if (last.k === 'break' || last.k === 'continue' || (last.k === 'return' && !last.e))
    return { do: 'statement', fn, at: last.r, where: 'before', code };
  return last.k === 'expr' || last.k === 'decl' ? { do: 'statement', fn, at: last.r, where: 'after', code } : undefined;
}

/** `ask().then((reply) => { … }).catch(() => …)`. */
function inPromise(fn: Fn, code: readonly Code[]): Proposal | undefined {
  const outer = parentOf(fn);
  if (!outer || fn.unit.family !== 'javascript') return undefined;
  for (const call of contentsOf(outer).calls) {
    if (call.callee.k !== 'member' || call.callee.p !== 'catch') continue;
    if (!call.args.some((arg) => arg.value.k === 'lambda' && arg.value.fn === fn.index)) continue;
    let then: Fn | undefined;
    walkExpr(call.callee.o, {
      expr(expr) {
        const first =
          expr.k === 'call' && expr.callee.k === 'member' && expr.callee.p === 'then' ? expr.args[0]?.value : undefined;
        if (first?.k === 'lambda') then ??= fn.unit.functions[first.fn];
      },
    });
    return then && before(then, then.facts.body, code);
  }
  return undefined;
}

/** `ws.on('open', () => { … })` beside the listener that deals with the failure. */
function inHandler(world: World, fn: Fn, code: readonly Code[]): Proposal | undefined {
  const outer = parentOf(fn);
  if (!outer || fn.unit.family !== 'javascript') return undefined;
  const { calls, assigns } = contentsOf(outer);
  const registered = calls.find((call) =>
    call.args.some((arg) => arg.value.k === 'lambda' && arg.value.fn === fn.index),
  );
  const assigned = assigns.find((one) => one.value.k === 'lambda' && one.value.fn === fn.index);
  const receiver =
    registered?.callee.k === 'member'
      ? registered.callee.o
      : assigned?.target.k === 'member'
        ? assigned.target.o
        : undefined;
  const source = (range: Range | undefined) => range && fn.unit.text.slice(range[0], range[1]);
  if (!receiver) return undefined;
  const succeeded = (event: string) =>
    world.catalogue.event(event).some((row) => row.means.some((one) => one.kind === 'handler' && one.outcome === 'ok'));
  for (const call of calls) {
    const [event, listener] = [call.args[0]?.value, call.args[1]?.value];
    if (
      call.callee.k !== 'member' ||
      source(call.callee.o.r) !== source(receiver.r) ||
      event?.k !== 'str' ||
      listener?.k !== 'lambda'
    )
      continue;
    const to = succeeded(event.v) ? fn.unit.functions[listener.fn] : undefined;
    if (to) return before(to, to.facts.body, code);
  }
  for (const one of assigns) {
    if (
      one.target.k !== 'member' ||
      source(one.target.o.r) !== source(receiver.r) ||
      one.value.k !== 'lambda' ||
      !one.target.p.startsWith('on')
    )
      continue;
    const to = succeeded(one.target.p.slice(2).toLowerCase()) ? fn.unit.functions[one.value.fn] : undefined;
    if (to) return before(to, to.facts.body, code);
  }
  return undefined;
}
