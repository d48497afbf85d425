/** Promises on a way: what awaits them, `.then`, `.catch`, `.finally`, `new Promise(…)`. */
import type { Call } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { Context, Reached } from './context.ts';
import { enter } from './entering.ts';
import { pauseOn } from './amounts.ts';
import type { Executor } from './executor.ts';
import { sleepOf } from './sleeping.ts';
import { UNKNOWN, outcomeOf, withEvent, withExit, withOutcome, withoutExit, type Abs, type State } from './state.ts';

/** `new Promise((resolve, reject) => …)`: rejects where an act in it fails later. */
export function promise(executor: Executor, call: Call, state: State, at: Context): readonly Reached[] {
  const sleep = sleepOf(executor.world, call, at.fn);
  if (sleep) {
    const pause = pauseOn(executor, sleep.amount, state, { ...at, fn: sleep.fn }, sleep.unit);
    return [{ state: withEvent(state, { e: 'pause', pause, expr: sleep.amount, fn: sleep.fn }), value: UNKNOWN }];
  }
  const run = call.args
    .flatMap((arg) => executor.world.calls.functionsOf(arg.value, at.fn))
    .filter((fn) => executor.slice.enters(fn));
  if (run.length === 0) return [{ state, value: UNKNOWN }];
  const id = executor.slice.act.id;
  return enter(executor, run, call, state, at, []).map((one) => ({
    state: one.state,
    value:
      one.state.exit || outcomeOf(one.state, id) === undefined
        ? UNKNOWN
        : { a: 'result', act: id, failure: ['rejects'] },
  }));
}

/** An awaited result: a promise that may reject throws. */
export function settle(executor: Executor, one: Reached): readonly Reached[] {
  if (one.state.exit) return [one];
  if (one.value.a === 'rejected')
    return [{ state: withExit(one.state, { x: 'throw', act: one.value.act }), value: UNKNOWN }];
  if (one.value.a !== 'result' || one.value.property !== undefined) return [one];
  const id = one.value.act;
  if (
    outcomeOf(one.state, id) !== 'maybe' ||
    !(one.value.failure ?? executor.failureOf(one.state, id))?.includes('rejects')
  )
    return [one];
  return [
    { state: withExit(withOutcome(one.state, id, 'fail'), { x: 'throw', act: id }), value: UNKNOWN },
    { state: mayStillFail(executor, one.state, id) ? one.state : withOutcome(one.state, id, 'ok'), value: one.value },
  ];
}

/** A fetch that resolves may still carry a status to look at. */
function mayStillFail(executor: Executor, state: State, id: string): boolean {
  return executor.failureOf(state, id)?.includes('http-status') === true;
}

/** `.then(f, g)`, `.catch(g)`, `.finally(f)` and `.on('error', g)` on a result. */
export function promiseStep(executor: Executor, call: Call, state: State, at: Context): readonly Reached[] | undefined {
  if (call.callee.k !== 'member' || !PROMISE_METHODS.has(call.callee.p)) return undefined;
  const method = call.callee.p;
  const functions = (index: number) =>
    call.args[index] ? executor.world.calls.functionsOf(call.args[index].value, at.fn) : [];
  const out: Reached[] = [];
  for (const one of executor.evaluate(call.callee.o, state, at)) {
    if (one.state.exit?.x === 'throw' && one.state.exit.act && method === 'catch') {
      out.push(...enter(executor, functions(0), call, withoutExit(one.state), at, []));
      continue;
    }
    if (one.state.exit || (one.value.a !== 'result' && one.value.a !== 'rejected')) {
      out.push(one.state.exit ? one : { state: one.state, value: UNKNOWN });
      if (!one.state.exit && method !== 'catch') out.push(...enter(executor, functions(0), call, one.state, at, []));
      continue;
    }
    const id = one.value.act;
    const settled = one.value.a === 'rejected' ? 'fail' : outcomeOf(one.state, id);
    const pass: Abs = { a: 'result', act: id };
    const fails = settled === 'fail' || settled === 'maybe';
    const succeeds = settled === 'ok' || settled === 'maybe';
    if (method === 'then') {
      if (succeeds)
        out.push(...entered(executor, functions(0), call, withOutcome(one.state, id, 'ok'), at, [pass], pass));
      if (fails)
        out.push(
          ...(functions(1).length > 0
            ? entered(executor, functions(1), call, withOutcome(one.state, id, 'fail'), at, [], pass)
            : [{ state: withOutcome(one.state, id, 'fail'), value: { a: 'rejected', act: id } as Abs }]),
        );
    } else if (method === 'catch') {
      if (succeeds) out.push({ state: withOutcome(one.state, id, 'ok'), value: pass });
      if (fails) out.push(...entered(executor, functions(0), call, withOutcome(one.state, id, 'fail'), at, [], pass));
    } else out.push(...entered(executor, functions(0), call, one.state, at, [], one.value));
  }
  return out;
}

function entered(
  executor: Executor,
  functions: readonly Fn[],
  call: Call,
  state: State,
  at: Context,
  args: readonly Abs[],
  value: Abs,
): readonly Reached[] {
  if (functions.length === 0) return [{ state, value }];
  return enter(executor, functions, call, state, at, args).map((one) => ({
    state: one.state,
    value: one.state.exit ? one.value : value,
  }));
}

const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);
