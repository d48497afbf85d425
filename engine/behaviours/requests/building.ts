/** What other calls did to the request that a call sends: method, headers and body set piece by piece. */
import type { Meaning, Wire } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf, argumentsOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { partsAt } from './fields.ts';
import { methodName, type Method } from './method.ts';
import { namesFraming, presenceOf, type Presence, type Seen } from './parts.ts';

export interface Building {
  method?: Method;
  body: Presence;
  emptyWire?: Wire;
  framed: boolean;
}

/** Helpers that are handed the request are looked into so deeply. */
const MAX_DEPTH = 3;

/** All that is done in the same function, in helpers it calls, or on the same object anywhere. */
export function buildingOf(world: World, { call, fn, frame }: Seen): Building {
  const state: Building = { body: 'absent', framed: false };
  const subject = subjectOf(world, call, fn);
  const places = new Set<Fn>(subject?.shared ? [fn, ...subject.unit.functions] : [fn]);
  for (let at = frame; at; at = at.outer) places.add(at.fn);
  for (const place of [...places]) for (const helper of helpersOf(world, place, 0)) places.add(helper);
  const begins = beginsOf(world, fn, subject);
  for (const where of places) {
    for (const other of contentsOf(where).calls) {
      if (other === call || (where === fn && separated(begins, other, call))) continue;
      for (const row of world.calls.resolve(other, where).rows)
        for (const meaning of row.means) apply(world, meaning, other, where, state, where === fn, subject);
    }
    for (const assign of contentsOf(where).assigns)
      for (const row of assign.target.k === 'member' ? world.calls.propertyRows(assign.target, where) : [])
        for (const meaning of row.means) assigned(world, meaning, assign.value, where, state);
  }
  return state;
}

function helpersOf(world: World, fn: Fn, depth: number): readonly Fn[] {
  if (depth >= MAX_DEPTH) return [];
  return contentsOf(fn).calls.flatMap((call) =>
    // Only what is handed something can work on this request.
    call.args.length === 0 && call.callee.k !== 'member'
      ? []
      : world.calls
          .resolve(call, fn)
          .functions.slice(0, 2)
          .flatMap((one) => (one === fn ? [] : [one, ...helpersOf(world, one, depth + 1)])),
  );
}

interface Subject {
  /** The object that the request is built on: the receiver, else the first argument. */
  readonly key: string;
  /** That and all else that the call is handed: session, request, header list. */
  readonly keys: ReadonlySet<string>;
  readonly shared: boolean;
  readonly unit: Fn['unit'];
}

function subjectOf(world: World, call: Call, fn: Fn): Subject | undefined {
  const exprs = [...(call.callee.k === 'member' ? [call.callee.o] : []), ...call.args.map((arg) => arg.value)];
  const roots = exprs.flatMap((expr) => world.scopes.rootOf(expr, fn) ?? []);
  const first = exprs[0] && world.scopes.rootOf(exprs[0], fn);
  if (!first) return undefined;
  const { key, kind, unit } = first.binding;
  return { key, keys: new Set(roots.map((one) => one.binding.key)), shared: kind === 'field', unit };
}

/** Where requests begin on the same object: what was set before a later beginning is gone. */
function beginsOf(world: World, fn: Fn, subject: Subject | undefined): readonly number[] {
  if (!subject) return [];
  return contentsOf(fn)
    .calls.filter(
      (call) =>
        world.calls.meanings(call, fn, 'http-begin').length > 0 && subjectOf(world, call, fn)?.key === subject.key,
    )
    .map((call) => call.r[0]);
}

const separated = (begins: readonly number[], a: Call, b: Call): boolean => {
  if (begins.length < 2) return false;
  const part = (call: Call) => begins.filter((begin) => begin <= call.r[0]).length;
  return part(a) !== part(b);
};

function apply(
  world: World,
  meaning: Meaning,
  call: Call,
  fn: Fn,
  state: Building,
  here: boolean,
  subject: Subject | undefined,
): void {
  const own = ownerOf(world, meaning, call, fn);
  const another = here && subject !== undefined && own !== undefined && !subject.keys.has(own);
  if (meaning.kind === 'http-header') {
    if (another && !(call.callee.k === 'name' && meaning.to === undefined)) return;
    const refs = [meaning.name, meaning.line].filter((one) => one !== undefined);
    // Without a name the call settles the framing itself.
    if (refs.length === 1 && Array.isArray(refs[0]) && refs[0].length === 0) state.framed = true;
    const texts = refs.flatMap((ref) => argumentsOf(call, ref)).flatMap((arg) => world.values.evaluate(arg, fn));
    if (texts.some((value) => value.t === 'text' && namesFraming(value.v))) state.framed = true;
    return;
  }
  if (meaning.kind !== 'http-method' && meaning.kind !== 'http-body' && meaning.kind !== 'http-begin') return;
  if (another || (!here && own === undefined)) return;
  if (meaning.kind === 'http-method') {
    const arg = argumentOf(call, meaning.method);
    const name = arg && methodName(world, arg, { fn }, meaning.values);
    if (name) state.method = { name, byFlag: meaning.values !== undefined && '1L' in meaning.values };
  } else if (meaning.kind === 'http-begin') {
    const part = partsAt(world, meaning.method, { call, fn })[0];
    const name = part && methodName(world, part.expr, part, undefined);
    if (name) state.method = { name, byFlag: false };
  } else bodyGiven(world, meaning, call, fn, state);
}

/** The object that a call works on, by the key of its binding. */
function ownerOf(world: World, meaning: Meaning, call: Call, fn: Fn): string | undefined {
  const owner =
    'to' in meaning && meaning.to !== undefined
      ? argumentOf(call, meaning.to)
      : call.callee.k === 'member'
        ? call.callee.o
        : undefined;
  return owner && world.scopes.rootOf(owner, fn)?.binding.key;
}

function bodyGiven(
  world: World,
  meaning: Extract<Meaning, { kind: 'http-body' }>,
  call: Call,
  fn: Fn,
  state: Building,
): void {
  const body = meaning.body === undefined ? undefined : argumentOf(call, meaning.body);
  const length = meaning.length === undefined ? undefined : argumentOf(call, meaning.length);
  const noLength =
    length !== undefined && world.values.evaluate(length, fn).every((value) => value.t === 'number' && value.v === 0);
  // A call without either role (`beginBody()`) says that the body follows.
  const follows = meaning.body === undefined && meaning.length === undefined;
  const presence: Presence = body
    ? presenceOf(world, body, { fn })
    : follows || (length && !noLength)
      ? 'given'
      : length
        ? 'empty'
        : 'absent';
  if (presence === 'empty' || noLength || (presence === 'absent' && length !== undefined)) {
    if (meaning.empty) state.emptyWire = meaning.empty;
  } else if (presence !== 'absent') state.body = 'given';
}

function assigned(world: World, meaning: Meaning, value: Expr, fn: Fn, state: Building): void {
  if (meaning.kind === 'http-method') {
    const name = methodName(world, value, { fn }, meaning.values);
    if (name) state.method = { name, byFlag: false };
  } else if (meaning.kind === 'http-body') {
    const presence = presenceOf(world, value, { fn });
    if (presence === 'given' || presence === 'unknown') state.body = 'given';
  } else if (meaning.kind === 'http-header') {
    const values = world.values.evaluate(value, fn);
    const lists = values.flatMap((one) =>
      one.t === 'list' ? one.items.flatMap((item) => world.values.evaluate(item, one.fn)) : [one],
    );
    if (lists.length === 0 || lists.some((one) => one.t === 'unknown' || (one.t === 'text' && namesFraming(one.v))))
      state.framed = true;
  }
}
