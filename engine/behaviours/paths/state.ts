/** What is known at one point of one way through a program. */
import type { Failure, Meaning } from '../../apis/row.ts';
import type { Call, Expr, Range } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import { fingerprint, show } from './fingerprint.ts';
import { Memory } from './memory.ts';
import { worthOf, type Abs, type Pause } from './worth.ts';

export { UNKNOWN, type Abs, type Pause } from './worth.ts';

export type ActMeaning = Extract<
  Meaning,
  { kind: 'request' | 'syncs' | 'dns' | 'datagram' | 'http' | 'command' | 'writes' }
>;

/** One act of asking somebody: which call, and what the catalogue says of it. */
export interface Act {
  readonly id: string;
  readonly call: Call;
  readonly fn: Fn;
  readonly meaning: ActMeaning;
  readonly failure: readonly Failure[];
  readonly ok?: readonly (number | string)[];
}

export type Outcome = 'ok' | 'fail' | 'maybe';

export type PathEvent =
  /** `after`: how many conditions stood before it. */
  | { readonly e: 'act'; readonly act: Act; readonly outcome: Outcome; readonly after: number }
  | {
      readonly e: 'pause';
      readonly pause: Pause;
      readonly expr: Expr;
      readonly fn: Fn;
      /** Waiting for an event that may come sooner. */ readonly upTo?: boolean;
    }
  /** A clock comparison that was found due: at least `pause` since (or until) the time kept in `key`. `fresh`: that time was taken on this way. */
  | {
      readonly e: 'due';
      readonly key: string;
      readonly pause: Pause;
      /** The pause again, as it is once this way has ended. */ readonly later: (end: State) => Pause;
      readonly deadline: boolean;
      readonly fresh: boolean;
      readonly expr: Expr;
      readonly fn: Fn;
    }
  /** A clock comparison that was found not due yet. */
  | {
      readonly e: 'not-due';
      readonly key: string;
      readonly pause: Pause;
      readonly fresh: boolean;
      readonly expr: Expr;
      readonly fn: Fn;
    }
  /** The time now (plus `ahead`) was stored in `key`; `ahead` of undefined: something that is no time. */
  | {
      readonly e: 'stamp';
      readonly key: string;
      readonly ahead: Pause | undefined;
      readonly zero: boolean;
      readonly expr: Expr;
      readonly fn: Fn;
    }
  /** A counter was compared with a constant. */
  | {
      readonly e: 'count';
      readonly limit: number;
      readonly reached: boolean;
      /** The counter was set anew on this way. */ readonly fresh: boolean;
    }
  | { readonly e: 'reboot'; readonly pause: Pause; readonly expr: Expr; readonly fn: Fn };

/** Something a path took for granted before it acted; to be true again before it acts again. */
export interface Condition {
  readonly key: string;
  readonly op: '==' | '!=' | 'truthy' | 'falsy' | '<' | '<=' | '>' | '>=';
  readonly value: number | string | boolean | null;
  readonly expr: Expr;
  readonly fn: Fn;
}

export type Exit =
  | { readonly x: 'return'; readonly value: Abs }
  /** `type`: the class of what the program itself raises. */
  | { readonly x: 'throw'; readonly act?: string; readonly type?: string }
  | { readonly x: 'break'; readonly label?: string }
  | { readonly x: 'continue'; readonly label?: string }
  | { readonly x: 'goto'; readonly label: string; readonly r: Range }
  /** Back at the start of what is being looked at, through this call. */
  | { readonly x: 'again'; readonly via: Call; readonly fn: Fn }
  | { readonly x: 'stop' };

export interface State {
  readonly events: readonly PathEvent[];
  readonly env: Memory;
  readonly conditions: readonly Condition[];
  /** The timer call through which this path was armed, if any. */
  readonly armed?: { readonly call: Call; readonly fn: Fn };
  /** The act that was asked last: what a look for an answer is about. */
  readonly asked?: string;
  /** Events from here on belong to later passes of a state machine, after the one with the act. */
  readonly passEnd?: number;
  readonly exit?: Exit;
}

export const START: State = { events: [], env: Memory.EMPTY, conditions: [] };

export const withEvent = (state: State, event: PathEvent): State => ({ ...state, events: [...state.events, event] });

export const withValue = (state: State, key: string, value: Abs): State => ({
  ...state,
  env: state.env.with(key, value),
});

export const withExit = (state: State, exit: Exit): State => ({ ...state, exit });

export function withoutExit(state: State): State {
  const rest: { -readonly [Part in keyof State]: State[Part] } = { ...state };
  delete rest.exit;
  return rest;
}

/** Settles the last run of an act. */
export function withOutcome(state: State, act: string, outcome: Outcome): State {
  for (let i = state.events.length - 1; i >= 0; i--) {
    const event = state.events[i]!;
    if (event.e !== 'act' || event.act.id !== act) continue;
    const events = [...state.events];
    events[i] = { ...event, outcome };
    return { ...state, events };
  }
  return state;
}

export function outcomeOf(state: State, act: string): Outcome | undefined {
  for (let i = state.events.length - 1; i >= 0; i--) {
    const event = state.events[i]!;
    if (event.e === 'act' && event.act.id === act) return event.outcome;
  }
  return undefined;
}

/** A text that is equal for states that later steps cannot tell apart. */
export function signatureOf(state: State): string {
  const exit = state.exit ? `${state.exit.x}${detailOf(state.exit)}` : '';
  return `${textOf(state.events, eventsText)}|${state.env.signature}|${textOf(state.conditions, conditionsText)}|${state.asked}|${exit}`;
}

const detailOf = (exit: Exit): string =>
  exit.x === 'return' ? worthOf(exit.value) : exit.x === 'throw' ? (exit.type ?? '') : '';

/** Parts of a state never change and are shared by many states: each is put into words once. */
const texts = new WeakMap<object, string>();

function textOf<T extends object>(part: T, words: (part: T) => string): string {
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = show(fingerprint(words(part)))));
  return text;
}

const eventsText = (events: State['events']): string => events.map((event) => textOf(event, eventText)).join();
const conditionsText = (conditions: State['conditions']): string =>
  conditions.map((one) => `${one.key}${one.op}${one.value}`).join();

function eventText(event: PathEvent): string {
  switch (event.e) {
    case 'act':
      return `a${event.act.id}${event.outcome}`;
    case 'pause':
      return `p${event.pause}`;
    case 'due':
    case 'not-due':
      return `${event.e}${event.key}${event.pause}`;
    case 'stamp':
      return `s${event.key}${event.ahead}`;
    case 'count':
      return `c${event.limit}${event.reached}`;
    default:
      return event.e;
  }
}
