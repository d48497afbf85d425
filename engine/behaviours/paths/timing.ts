/** Delays, clocks, timers, restarts, states of connections, and looks for an answer. */
import type { Failure, Meaning } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { pauseOn } from './amounts.ts';
import { branch } from './conditions.ts';
import { TIME_IS_SET, type Context, type Reached } from './context.ts';
import { enter } from './entering.ts';
import type { Executor } from './executor.ts';
import { pauseOf } from './pause.ts';
import { timerOf } from './timers.ts';
import { UNKNOWN, outcomeOf, withEvent, withExit, withOutcome, type Abs, type State } from './state.ts';

/** Delays, clocks, timers, restarts, connection states. */
export function timely(
  executor: Executor,
  meaning: Meaning,
  call: Call,
  state: State,
  at: Context,
): readonly Reached[] | undefined {
  switch (meaning.kind) {
    case 'delay': {
      const amount = argumentOf(call, meaning.amount);
      return chosen(executor, amount, state, at).map((one) => {
        const pause = one.amount
          ? pauseOn(executor, one.amount, one.state, at, meaning.unit, meaning.scale)
          : 'unknown';
        return {
          state: one.state.exit
            ? one.state
            : withEvent(one.state, { e: 'pause', pause, expr: amount ?? call, fn: at.fn }),
          value: UNKNOWN,
        };
      });
    }
    case 'wait':
    case 'local-wait': {
      const amount = meaning.amount === undefined ? undefined : argumentOf(call, meaning.amount);
      if (!amount)
        return reply(executor, meaning.kind === 'local-wait' ? (meaning.failure ?? ['false']) : ['false'], state);
      const pause = pauseOn(executor, amount, state, at, meaning.unit ?? 'ms');
      return reply(
        executor,
        meaning.kind === 'local-wait' ? (meaning.failure ?? ['false']) : ['false'],
        withEvent(state, { e: 'pause', pause, expr: amount, fn: at.fn, upTo: true }),
      );
    }
    case 'clock':
      return meaning.wall && meaning.unit === 'own'
        ? [{ state, value: UNKNOWN }]
        : [{ state, value: { a: 'now', ahead: 0, unit: meaning.unit, ...(meaning.wall ? { wall: true } : {}) } }];
    case 'deadline': {
      const amount = argumentOf(call, meaning.amount);
      return [
        {
          state,
          value: {
            a: 'now',
            ahead: amount ? pauseOn(executor, amount, state, at, meaning.unit) : 'unknown',
            unit: meaning.unit,
          },
        },
      ];
    }
    case 'status':
      if (meaning.of === 'data') return reply(executor, meaning.failure ?? ['false'], state);
      if (meaning.of === 'time') return [{ state, value: { a: 'ref', key: TIME_IS_SET, status: true } }];
      return [{ state, value: { a: 'ref', key: `status:${executor.receiverKey(call, at)}`, status: true } }];
    case 'reboot': {
      const amount = meaning.amount === undefined ? undefined : argumentOf(call, meaning.amount);
      const pause = amount ? pauseOn(executor, amount, state, at, meaning.unit ?? 'us') : 'unknown';
      return [
        {
          state: withExit(withEvent(state, { e: 'reboot', pause, expr: call, fn: at.fn }), { x: 'stop' }),
          value: UNKNOWN,
        },
      ];
    }
    case 'repeat':
    case 'once': {
      const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
      const direct = callback && meaning.kind === 'once' ? executor.world.calls.functionsOf(callback, at.fn) : [];
      const made = direct.length === 0 ? timerOf(executor.world, call, at.fn) : undefined;
      const functions = made?.functions ?? direct;
      if (functions.length === 0) return undefined;
      const given = meaning.period === undefined ? undefined : argumentOf(call, meaning.period);
      if (made && !given) {
        const pause = made.period ? pauseOf(executor.world, made.period, made.fn, undefined, made.unit) : 'unknown';
        const armed = {
          ...withEvent(state, { e: 'pause', pause, expr: made.period ?? call, fn: made.fn }),
          armed: { call, fn: at.fn },
        };
        return later(enter(executor, functions, call, armed, at, []), state);
      }
      const period = given;
      const pause = period ? pauseOn(executor, period, state, at, meaning.unit ?? 'ms', meaning.scale) : 0;
      const armed = {
        ...withEvent(state, { e: 'pause', pause, expr: period ?? call, fn: at.fn }),
        armed: { call, fn: at.fn },
      };
      return later(enter(executor, functions, call, armed, at, []), state);
    }
    default:
      return undefined;
  }
}

/** `delay(ok ? 60000 : 1000)`: each alternative on its own ways. */
function chosen(
  executor: Executor,
  amount: Expr | undefined,
  state: State,
  at: Context,
): readonly { readonly state: State; readonly amount: Expr | undefined }[] {
  if (amount?.k === 'cast') return chosen(executor, amount.a, state, at);
  if (amount?.k === 'cond')
    return branch(executor, amount.c, state, at).flatMap((way) =>
      chosen(executor, way.taken ? amount.a : amount.b, way.state, at),
    );
  return [{ state, amount }];
}

/** What a timer does later takes no time now: only ways on which it leads to the act are followed. */
function later(reached: readonly Reached[], before: State): readonly Reached[] {
  const acts = (state: State) => state.events.filter((event) => event.e === 'act').length;
  const leading = reached.filter((one) => one.state.exit?.x === 'again' || acts(one.state) > acts(before));
  return leading.length > 0 ? leading : [{ state: before, value: UNKNOWN }];
}

/** A look for the answer to what was asked last. */
function reply(executor: Executor, failure: readonly Failure[], state: State): readonly Reached[] {
  const id = state.asked;
  if (id !== executor.slice.act.id || outcomeOf(state, id) === 'fail') return [{ state, value: UNKNOWN }];
  const value: Abs = { a: 'result', act: id, failure };
  if (!failure.includes('throws')) return [{ state, value }];
  return [
    { state: withExit(withOutcome(state, id, 'fail'), { x: 'throw', act: id }), value: UNKNOWN },
    { state: withOutcome(state, id, 'ok'), value: UNKNOWN },
  ];
}
