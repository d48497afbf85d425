/** What a call does on a way: it asks somebody, waits, runs a function of the program, or nothing that counts. */
import type { Meaning } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import { actOf } from '../acts.ts';
import type { Context, Reached } from './context.ts';
import { enter } from './entering.ts';
import { holdsCall, type Executor } from './executor.ts';
import { promise, promiseStep } from './promises.ts';
import { timely } from './timing.ts';
import {
  UNKNOWN,
  outcomeOf,
  withEvent,
  withExit,
  withOutcome,
  withValue,
  type Abs,
  type Act,
  type State,
} from './state.ts';

export function call(executor: Executor, call: Call, state: State, at: Context): readonly Reached[] {
  const chained = promiseStep(executor, call, state, at);
  if (chained) return chained;
  let live: readonly Prepared[] = [{ state, values: new Map() }];
  const parts = [
    ...(call.callee.k === 'member' ? [call.callee.o] : call.callee.k === 'call' ? [call.callee] : []),
    ...call.args.map((arg) => arg.value),
  ];
  for (const part of parts)
    if (holdsCall(part))
      live = live.flatMap((one) =>
        one.state.exit
          ? [one]
          : executor
              .evaluate(part, one.state, at)
              .map((reached) => ({ state: reached.state, values: new Map(one.values).set(part, reached.value) })),
      );
  return live.flatMap((one) =>
    one.state.exit ? [{ state: one.state, value: UNKNOWN }] : perform(executor, call, one.state, at, one.values),
  );
}

/** A way on which the parts of a call have been evaluated, with what those are worth that do something. */
interface Prepared {
  readonly state: State;
  readonly values: ReadonlyMap<Expr, Abs>;
}

function perform(
  executor: Executor,
  call: Call,
  state: State,
  at: Context,
  values: ReadonlyMap<Expr, Abs>,
): readonly Reached[] {
  if (call.new && call.callee.k === 'name' && call.callee.n === 'Promise') return promise(executor, call, state, at);
  const { functions, rows } = executor.world.calls.resolve(call, at.fn);
  const meanings = rows.flatMap((row) => row.means);
  const act = actOf(executor.world, call, at.fn);
  if (act && act.call !== executor.slice.act.call) {
    // The program has its own module of that name, and the act is in there.
    if (functions.some((fn) => executor.slice.leads(fn))) return enter(executor, functions, call, state, at);
    return passAct(executor, act, call, state, at);
  }
  if (act)
    return performAct(
      executor,
      act.id,
      call,
      withEvent({ ...state, asked: act.id }, { e: 'act', act, outcome: 'maybe', after: state.conditions.length }),
      at,
      act.failure.includes('throws'),
      callbackOf(act.meaning),
    );
  for (const meaning of meanings) {
    const result = timely(executor, meaning, call, state, at);
    if (result) return result;
  }
  if (functions.length > 0) return enter(executor, functions, call, state, at);
  const handed = handedThrough(executor, call, at.fn);
  if (handed) {
    const known = values.get(handed);
    return known ? [{ state, value: known }] : executor.evaluate(handed, state, at);
  }
  if (meanings.some((meaning) => RUNS_LATER.has(meaning.kind))) return [{ state, value: UNKNOWN }];
  return runHandlers(executor, call, state, at);
}

/** The argument that a call only converts or rounds: `int(x)`, `Math.floor(x)`. */
export function handedThrough(executor: Executor, call: Call, fn: Fn): Expr | undefined {
  const meaning = executor.world.calls.meanings(call, fn, 'passes').find((one) => one.out === undefined);
  return meaning && argumentOf(call, meaning.value);
}

/** An act happened: it may throw, hand its result to a callback, or return it. */
function performAct(
  executor: Executor,
  id: string,
  call: Call,
  state: State,
  at: Context,
  throws: boolean,
  callback: Parameters<typeof argumentOf>[1] | undefined,
): readonly Reached[] {
  const out: Reached[] = [];
  const receiver = `status:${executor.receiverKey(call, at)}`;
  if (throws) out.push({ state: withExit(withOutcome(state, id, 'fail'), { x: 'throw', act: id }), value: UNKNOWN });
  const returned = throws ? withOutcome(state, id, 'ok') : state;
  const next = isOpen(returned, receiver) ? returned : withValue(returned, receiver, { a: 'result', act: id });
  const handed = callback === undefined ? undefined : argumentOf(call, callback);
  const lambdas = [
    ...new Set([
      ...(handed ? executor.world.calls.functionsOf(handed, at.fn) : []),
      ...call.args.flatMap((arg) =>
        arg.value.k === 'lambda' ? executor.world.calls.functionsOf(arg.value, at.fn) : [],
      ),
    ]),
  ];
  if (lambdas.length === 0) return [...out, { state: next, value: { a: 'result', act: id } }];
  const first: Abs = executor.failureOf(next, id)?.includes('error-first') ? { a: 'error', act: id } : UNKNOWN;
  const rest: Abs = { a: 'result', act: id };
  return [
    ...out,
    ...enter(executor, lambdas, call, next, at, [first, rest]).map((one) => ({
      state: one.state,
      value: { a: 'result', act: id } as Abs,
    })),
  ];
}

/** An act that is not looked at: only what leads on from it counts. */
function passAct(executor: Executor, act: Act, call: Call, state: State, at: Context): readonly Reached[] {
  const asked: State = act.meaning.kind === 'dns' ? state : { ...state, asked: act.id };
  const callback = callbackOf(act.meaning);
  const handed = callback === undefined ? undefined : argumentOf(call, callback);
  const lambdas = [
    ...(handed ? executor.world.calls.functionsOf(handed, at.fn) : []),
    ...call.args.flatMap((arg) => (arg.value.k === 'lambda' ? executor.world.calls.functionsOf(arg.value, at.fn) : [])),
  ];
  const leading = [...new Set(lambdas)].filter((fn) => executor.slice.enters(fn));
  if (leading.length === 0) return [{ state: asked, value: UNKNOWN }];
  return enter(executor, leading, call, asked, at, []).map((one) => ({ state: one.state, value: UNKNOWN }));
}

/** Lambdas given to calls that nobody knows run at once, or not at all. */
function runHandlers(executor: Executor, call: Call, state: State, at: Context): readonly Reached[] {
  const lambdas = call.args.flatMap((arg) => (arg.value.k === 'lambda' ? [at.fn.unit.functions[arg.value.fn]!] : []));
  const eager = lambdas.filter((fn) => executor.slice.enters(fn));
  if (eager.length === 0 || isListener(call)) return [{ state, value: UNKNOWN }];
  return enter(executor, eager, call, state, at, []).map((one) => ({ state: one.state, value: UNKNOWN }));
}

/** Whether an earlier act has opened the connection: later ones say nothing about it. */
function isOpen(state: State, receiver: string): boolean {
  const before = state.env.get(receiver);
  return before?.a === 'result' && outcomeOf(state, before.act) !== 'fail';
}

const RUNS_LATER = new Set<Meaning['kind']>(['repeat', 'once', 'task', 'handler', 'schedules']);

const callbackOf = (meaning: Meaning) => ('callback' in meaning ? meaning.callback : undefined);

/** `x.on('event', f)`: runs when the event comes, not now. */
function isListener(call: Call): boolean {
  return call.callee.k === 'member' && call.args[0]?.value.k === 'str' && call.args.length === 2;
}
