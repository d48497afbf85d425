/** What is known at one point of one way through a program. */
import type { Failure, Meaning, Unit } from '../../apis/row.ts';
import type { Call, Expr, Range } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';

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

/** A length of time that a path waits. `growing`: differs from try to try. */
export type Pause = number | 'growing' | 'random' | 'unknown';

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

/** What an expression is worth on a path, as far as the path itself tells. */
export type Abs =
  /** `assumed`: a condition says so, nothing was stored. */
  | { readonly a: 'const'; readonly v: number | string | boolean | null; readonly assumed?: boolean }
  /** Result of an act; `property` of it where that was read. */
  | {
      readonly a: 'result';
      readonly act: string;
      readonly property?: string;
      /** How this look at the result shows failure, where it is not the act's own. */ readonly failure?: readonly Failure[];
      /** What a function that acts returned: says something only where it is empty or not. */ readonly weak?: boolean;
    }
  /** The error parameter of a callback. */
  | { readonly a: 'error'; readonly act: string }
  /** A promise that was rejected. */
  | { readonly a: 'rejected'; readonly act: string }
  /** The clock, `ahead` of now; amounts added to it are in its unit. */
  | { readonly a: 'now'; readonly ahead: Pause; readonly unit: Unit; readonly wall?: boolean }
  /** Something that lives outside the path: a variable or a connection's state. */
  /** `symbol`: a name that the program does not define, perhaps a constant of the platform. */
  | { readonly a: 'ref'; readonly key: string; readonly status?: boolean; readonly symbol?: string }
  | { readonly a: 'function'; readonly fn: Fn }
  /** `from`: what was stored, where the path cannot tell its worth. */
  | { readonly a: 'unknown'; readonly from?: { readonly expr: Expr; readonly fn: Fn } };

export const UNKNOWN: Abs = { a: 'unknown' };

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
  | { readonly x: 'throw'; readonly act?: string }
  | { readonly x: 'break'; readonly label?: string }
  | { readonly x: 'continue'; readonly label?: string }
  | { readonly x: 'goto'; readonly label: string; readonly r: Range }
  /** Back at the start of what is being looked at, through this call. */
  | { readonly x: 'again'; readonly via: Call; readonly fn: Fn }
  | { readonly x: 'stop' };

export interface State {
  readonly events: readonly PathEvent[];
  readonly env: ReadonlyMap<string, Abs>;
  readonly conditions: readonly Condition[];
  /** The timer call through which this path was armed, if any. */
  readonly armed?: { readonly call: Call; readonly fn: Fn };
  /** The act that was asked last: what a look for an answer is about. */
  readonly asked?: string;
  /** Events from here on belong to later passes of a state machine, after the one with the act. */
  readonly passEnd?: number;
  readonly exit?: Exit;
}

export const START: State = { events: [], env: new Map(), conditions: [] };

export const withEvent = (state: State, event: PathEvent): State => ({ ...state, events: [...state.events, event] });

export function withValue(state: State, key: string, value: Abs): State {
  const env = new Map(state.env);
  env.set(key, value);
  return { ...state, env };
}

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
  const exit = state.exit ? `${state.exit.x}${state.exit.x === 'return' ? worthOf(state.exit.value) : ''}` : '';
  return `${textOf(state.events, eventsText)}|${textOf(state.env, envText)}|${textOf(state.conditions, conditionsText)}|${state.asked}|${exit}`;
}

/** Parts of a state never change and are shared by many states: each is put into words once. */
const texts = new WeakMap<object, string>();

function textOf<T extends object>(part: T, words: (part: T) => string): string {
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = words(part)));
  return text;
}

const eventsText = (events: State['events']): string => events.map((event) => textOf(event, eventText)).join();
const envText = (env: State['env']): string => [...env].map(([key, value]) => `${key}=${worthOf(value)}`).join();
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

/** A text that is equal for values that later steps cannot tell apart. */
export function worthOf(value: Abs): string {
  switch (value.a) {
    case 'const':
      return `${typeof value.v}${value.v}`;
    case 'result':
      return `${value.act}.${value.property ?? ''}${value.failure?.join() ?? ''}${value.weak === true}`;
    case 'error':
    case 'rejected':
      return `${value.a}${value.act}`;
    case 'now':
      return `now${value.ahead}`;
    case 'ref':
      return `ref${value.key}`;
    case 'function':
      return `fn${value.fn.id}`;
    case 'unknown':
      return `?${value.from ? `${value.from.fn.id}@${value.from.expr.r[0]}` : ''}`;
  }
}
