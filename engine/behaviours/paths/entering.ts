/** Runs functions of the program in place of the calls that reach them. */
import type { Call } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { frameOf } from '../../link/evaluate.ts';
import type { Fn } from '../../link/program.ts';
import type { Context, Reached } from './context.ts';
import type { Executor } from './executor.ts';
import {
  UNKNOWN,
  outcomeOf,
  signatureOf,
  withEvent,
  withExit,
  withValue,
  withoutExit,
  type Abs,
  type State,
} from './state.ts';

const MAX_DEPTH = 9;
const MAX_REACHED = 48;

/** Runs a function of the program in place of the call. */
export function enter(
  executor: Executor,
  functions: readonly Fn[],
  call: Call,
  state: State,
  at: Context,
  args?: readonly Abs[],
): readonly Reached[] {
  const out: Reached[] = [];
  for (const fn of functions.slice(0, 4)) {
    if (executor.roots.has(fn)) {
      out.push({ state: withExit(state, { x: 'again', via: call, fn: at.fn }), value: UNKNOWN });
      continue;
    }
    if (!executor.slice.enters(fn)) {
      out.push({ state: passedBy(executor, fn, call, state, at), value: simpleResult(executor, call, at) });
      continue;
    }
    if (at.depth >= MAX_DEPTH || at.stack.includes(fn)) {
      out.push({ state, value: UNKNOWN });
      continue;
    }
    executor.visited.add(fn);
    const frame = frameOf(fn, call, at.fn, at.frame);
    let entered = state;
    fn.facts.params.forEach((param, index) => {
      const key = executor.world.scopes.lookup(param.name, fn)[0]?.key;
      if (key === undefined) return;
      const given = args ? args[index] : argumentValue(executor, call, index, param.name, state, at);
      if (given && given.a !== 'unknown') entered = withValue(entered, key, given);
    });
    const inner: Context = { fn, frame, depth: at.depth + 1, stack: [...at.stack, fn] };
    for (const end of executor.run(fn.facts.body, [entered], inner)) {
      if (!end.exit) out.push({ state: end, value: UNKNOWN });
      else if (end.exit.x === 'return')
        out.push({ state: withoutExit(end), value: returned(executor, end.exit.value, fn, end) });
      else
        out.push({
          state: end.exit.x === 'break' || end.exit.x === 'continue' || end.exit.x === 'goto' ? withoutExit(end) : end,
          value: UNKNOWN,
        });
    }
  }
  return out.length > 24 ? pruneReached(out) : out;
}

/** What a function on the way to the act returns tells about the act, where it is nothing known. */
function returned(executor: Executor, value: Abs, fn: Fn, end: State): Abs {
  const id = executor.slice.act.id;
  if (value.a !== 'unknown' || !executor.slice.leads(fn) || outcomeOf(end, id) === undefined) return value;
  return { a: 'result', act: id, failure: ['false'], weak: true };
}

/** A function that does not bear on the act: only the time it takes counts. */
function passedBy(executor: Executor, fn: Fn, call: Call, state: State, at: Context): State {
  const pause = executor.slice.pausesIn(fn);
  return pause > 0 ? withEvent(state, { e: 'pause', pause, expr: call, fn: at.fn }) : state;
}

function pruneReached(reached: readonly Reached[]): readonly Reached[] {
  const seen = new Map<string, Reached>();
  for (const one of reached)
    seen.set(
      `${signatureOf(one.state)}#${one.value.a}${'v' in one.value ? String(one.value.v) : ''}${'act' in one.value ? one.value.act : ''}`,
      one,
    );
  return [...seen.values()].slice(0, MAX_REACHED);
}

function argumentValue(executor: Executor, call: Call, index: number, name: string, state: State, at: Context): Abs {
  const arg = argumentOf(call, [name, index]);
  if (!arg) return UNKNOWN;
  if (arg.k === 'num' || arg.k === 'str' || arg.k === 'bool') return { a: 'const', v: arg.v };
  if (arg.k === 'lambda') return { a: 'function', fn: at.fn.unit.functions[arg.fn]! };
  return arg.k === 'name' || arg.k === 'member' ? executor.read(arg, state, at) : UNKNOWN;
}

function simpleResult(executor: Executor, call: Call, at: Context): Abs {
  const values = executor.world.values.evaluate(call, at.fn, at.frame);
  const only = values.length === 1 ? values[0] : undefined;
  return only && (only.t === 'number' || only.t === 'boolean') ? { a: 'const', v: only.v } : UNKNOWN;
}
