/** Loops, `try` and `switch` inside what is looked at. */
import type { Expr, Handler, Loop, Stmt, SwitchCase } from '../../facts/model.ts';
import { branch } from './conditions.ts';
import type { Context } from './context.ts';
import type { Executor } from './executor.ts';
import { withExit, withOutcome, withoutExit, type Exit, type State } from './state.ts';

/** A loop inside what is looked at: left at once, or after one round. */
export function insideLoop(executor: Executor, loop: Loop, state: State, at: Context): readonly State[] {
  /** Ways that leave the loop by `break`, and those that go on elsewhere. */
  const done: State[] = [];
  /** Ways on which the loop has come to its own end. */
  const ended: State[] = [];
  let entering: readonly State[] = loop.init ? executor.run(loop.init, [state], at) : [state];
  if (loop.over)
    entering = entering.flatMap((one) =>
      one.exit ? [one] : executor.evaluate(loop.over!, one, at).map((r) => r.state),
    );
  const tested = (states: readonly State[]) => {
    if (!loop.cond || isForEver(loop.cond))
      return { enter: states.filter((s) => !s.exit), leave: [] as State[], gone: states.filter((s) => s.exit) };
    const ways = states.flatMap((one) =>
      one.exit ? [{ state: one, taken: true }] : branch(executor, loop.cond!, one, at),
    );
    return {
      enter: ways.filter((way) => way.taken && !way.state.exit).map((way) => way.state),
      leave: ways.filter((way) => !way.taken && !way.state.exit).map((way) => way.state),
      gone: ways.filter((way) => way.state.exit).map((way) => way.state),
    };
  };
  let enter: readonly State[] = entering.filter((one) => !one.exit);
  done.push(...entering.filter((one) => one.exit));
  if (loop.form !== 'do') {
    const first = tested(enter);
    ended.push(...first.leave);
    done.push(...first.gone);
    enter = first.enter;
    if (loop.form === 'each') ended.push(...enter);
  }
  const after: State[] = [];
  for (const end of executor.run(loop.body, executor.prune(enter), at)) {
    const exit = end.exit;
    if (exit?.x === 'break' && (!exit.label || exit.label === loop.label)) done.push(withoutExit(end));
    else if (exit && !(exit.x === 'continue' && (!exit.label || exit.label === loop.label))) done.push(end);
    else after.push(withoutExit(end));
  }
  const stepped = loop.step
    ? after.flatMap((one) => executor.evaluate(loop.step!, one, at).map((r) => r.state))
    : after;
  const last = tested(stepped);
  done.push(...last.gone);
  ended.push(...last.leave);
  if (last.leave.length === 0 && loop.cond && !isForEver(loop.cond)) ended.push(...last.enter);
  else if (loop.form === 'each') ended.push(...last.enter);
  return executor.prune([...(loop.else ? executor.run(loop.else, executor.prune(ended), at) : ended), ...done]);
}

export function attempt(
  executor: Executor,
  stmt: Extract<Stmt, { k: 'try' }>,
  state: State,
  at: Context,
): readonly State[] {
  const out: State[] = [];
  for (const end of executor.run(stmt.body, [state], at)) {
    if (end.exit?.x === 'throw' && stmt.handlers.length > 0) {
      const caught = catching(stmt.handlers, end.exit);
      if (caught.length === 0) out.push(end);
      const failed = withoutExit(refused(end, state.events.length));
      for (const handler of caught.slice(0, 3)) out.push(...executor.run(handler.body, [failed], at));
    } else if (!end.exit && stmt.else) out.push(...executor.run(stmt.else, [end], at));
    else out.push(end);
  }
  if (!stmt.finally) return executor.prune(out);
  return executor.prune(
    out.flatMap((end) => {
      if (!end.exit) return executor.run(stmt.finally!, [end], at);
      const exit = end.exit;
      return executor.run(stmt.finally!, [withoutExit(end)], at).map((one) => (one.exit ? one : withExit(one, exit)));
    }),
  );
}

/** What the program itself raises after a request says that the answer was of no use. */
function refused(end: State, from: number): State {
  const { exit, asked } = end;
  if (exit?.x !== 'throw' || exit.act !== undefined || asked === undefined) return end;
  const inside = end.events.slice(from).some((event) => event.e === 'act' && event.act.id === asked);
  return inside ? withOutcome(end, asked, 'fail') : end;
}

export function switchOver(
  executor: Executor,
  stmt: Extract<Stmt, { k: 'switch' }>,
  state: State,
  at: Context,
): readonly State[] {
  const out: State[] = [];
  for (const { state: next } of executor.evaluate(stmt.subject, state, at)) {
    if (next.exit) {
      out.push(next);
      continue;
    }
    let matchedAll = false;
    const rest: State[] = [next];
    stmt.cases.forEach((one, index) => {
      if (one.tests.length === 0) matchedAll = true;
      const entering =
        one.tests.length === 0
          ? rest
          : one.tests.flatMap((test) =>
              branch(executor, { k: 'bin', op: '==', a: stmt.subject, b: test, r: test.r }, next, at)
                .filter((way) => way.taken)
                .map((way) => way.state),
            );
      for (const end of executor.run(bodyFrom(stmt.cases, index), entering.slice(0, 4), at))
        out.push(end.exit?.x === 'break' && !end.exit.label ? withoutExit(end) : end);
    });
    if (!matchedAll) out.push(next);
  }
  return executor.prune(out);
}

/** The handlers that may get what was thrown: those after one that gets it for certain never do. */
function catching(handlers: readonly Handler[], thrown: Extract<Exit, { x: 'throw' }>): readonly Handler[] {
  const may = handlers.filter(
    ({ types }) =>
      !types.some((type) => UNRELATED_ERRORS.has(type)) &&
      (thrown.type === undefined || !GENERAL_ERRORS.has(thrown.type) || types.length === 0 || types.some(isGeneral)),
  );
  const sure = may.findIndex(
    ({ types }) =>
      types.length === 0 ||
      types.some((type) => isGeneral(type) || type === thrown.type || (thrown.act && NETWORK_ERRORS.has(type))),
  );
  return sure < 0 ? may : may.slice(0, sure + 1);
}

const GENERAL_ERRORS = new Set(['Exception', 'BaseException']);
const isGeneral = (type: string): boolean => GENERAL_ERRORS.has(type);

/** What sockets raise, and what the clients above them derive their errors from. */
const NETWORK_ERRORS = new Set(['OSError', 'IOError']);

const UNRELATED_ERRORS = new Set(['KeyboardInterrupt', 'SystemExit', 'ImportError', 'GeneratorExit', 'StopIteration']);

function bodyFrom(cases: readonly SwitchCase[], index: number): readonly Stmt[] {
  const body = [...cases[index]!.body];
  for (let i = index; cases[i]?.fallsThrough && cases[i + 1]; i++) body.push(...cases[i + 1]!.body);
  return body;
}

/** A condition that always holds. */
export function isForEver(cond: Expr): boolean {
  return (
    (cond.k === 'num' && cond.v !== 0) ||
    (cond.k === 'bool' && cond.v) ||
    (cond.k === 'name' && (cond.n === 'TRUE' || cond.n === 'True'))
  );
}
