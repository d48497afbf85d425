/** HTTP requests and what goes on the wire where they have no body: through a client, or written by hand. */
import type { Http, Meaning, Row, Wire } from '../apis/row.ts';
import type { Call, Expr } from '../facts/model.ts';
import { argumentOf, argumentsOf } from '../link/calls.ts';
import { contentsOf } from '../link/contents.ts';
import type { Fn } from '../link/program.ts';
import type { Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import { commandCalls } from './commands.ts';
import { rawRequests, type RawRequest } from './raw-http.ts';

export interface HttpRequest {
  readonly method: string;
  readonly wire: Wire;
  /** The call that sends. For raw text the call that writes the request line. */
  readonly call: Call;
  readonly fn: Fn;
  readonly client?: { readonly meaning: Http; readonly row: Row };
  readonly raw?: RawRequest;
  /** A body was given and is empty: the naive cure. */
  readonly emptyBody: boolean;
  /** HTTP/1.0, where the length is a requirement (RFC 1945 section 8.3). */
  readonly http10: boolean;
  /** libcurl's CURLOPT_POST without fields: chunked, and the body is read from standard input. */
  readonly readsStdin: boolean;
  /** False where headers or body come from somewhere that was not resolved. */
  readonly sure: boolean;
}

export const METHODS_WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

export function findHttpRequests(world: World): readonly HttpRequest[] {
  const found: HttpRequest[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      for (const call of contentsOf(fn).calls) {
        const own = requestOf(world, world.calls.resolve(call, fn).rows, call, fn, call);
        if (own) found.push(own);
        for (const command of commandCalls(world, call, fn)) {
          const run = requestOf(world, command.rows, command.call, command.fn, call, fn);
          if (run) found.push(run);
        }
      }
      found.push(...rawRequests(world, fn));
    }
  return found;
}

interface Known {
  readonly row: Row;
  readonly meaning: Http;
}

function requestOf(world: World, rows: readonly Row[], call: Call, fn: Fn, sends: Call, sendsIn: Fn = fn): HttpRequest | undefined {
  const candidates: Known[] = rows.flatMap((row) => row.means.flatMap((meaning) => (meaning.kind === 'http' ? [{ row, meaning }] : [])));
  let result: HttpRequest | undefined;
  for (const { row, meaning } of candidates) {
    const one = judge(world, meaning, call, fn);
    // Rows that disagree remain (the platform is not known): a finding needs all of them.
    if (!one) return undefined;
    const request = { ...one, call: sends, fn: sendsIn, client: { meaning, row } };
    if (result && result.wire !== request.wire) return { ...result, wire: lessGrave(result.wire, request.wire), sure: false };
    result = request;
  }
  return result;
}

const lessGrave = (a: Wire, b: Wire): Wire => (a === 'nothing' ? b : a);

function judge(world: World, meaning: Http, call: Call, fn: Fn): Omit<HttpRequest, 'call' | 'fn'> | undefined {
  if (call.args.some((arg) => arg.value.k === 'spread')) return undefined;
  const state = builderState(world, call, fn);
  const method = methodOf(world, meaning, call, fn, state);
  if (!method || !METHODS_WITH_BODY.has(method.name)) return undefined;
  const body = bodyOf(world, meaning, call, fn);
  if (body === 'given' || state.body === 'given') return undefined;
  const headers = headersOf(world, meaning, call, fn);
  if (headers === 'framed' || state.framed) return undefined;
  const noBody = typeof meaning.noBody === 'string' ? meaning.noBody : (meaning.noBody[method.name] ?? 'other');
  const wire = state.emptyWire ?? (body === 'empty' ? (meaning.emptyBody ?? noBody) : noBody);
  const readsStdin = method.byFlag && state.emptyWire === undefined;
  return {
    method: method.name,
    wire: readsStdin ? 'chunked' : wire,
    emptyBody: body === 'empty',
    http10: meaning.http10 === true,
    readsStdin,
    sure: headers !== 'unknown' && body !== 'unknown',
  };
}

function methodOf(world: World, meaning: Http, call: Call, fn: Fn, state: Builder): { name: string; byFlag: boolean } | undefined {
  if (typeof meaning.method === 'string') return { name: meaning.method, byFlag: false };
  const arg = argumentOf(call, meaning.method.arg);
  if (arg) {
    const name = constantName(world, arg, fn);
    return name === undefined ? undefined : { name: name.toUpperCase() === 'PATCH' ? name : name.toUpperCase(), byFlag: false };
  }
  if (state.method) return state.method;
  return meaning.method.default === undefined ? undefined : { name: meaning.method.default, byFlag: false };
}

function constantName(world: World, arg: Expr, fn: Fn): string | undefined {
  const values = world.values.evaluate(arg, fn);
  const texts = [...new Set(values.flatMap((value) => (value.t === 'text' && !value.partial ? [value.v] : [])))];
  if (texts.length === 1 && values.every((value) => value.t === 'text')) return texts[0];
  const name = arg.k === 'name' ? arg.n : arg.k === 'member' ? arg.p : undefined;
  return name?.split(/::|_/).pop();
}

type Presence = 'absent' | 'empty' | 'given' | 'unknown';

function bodyOf(world: World, meaning: Http, call: Call, fn: Fn): Presence {
  let presence: Presence = 'absent';
  for (const arg of meaning.body === undefined ? [] : argumentsOf(call, meaning.body)) {
    const one = presenceOf(world, arg, fn);
    if (one === 'given' || one === 'unknown') return 'given';
    if (one === 'empty') presence = 'empty';
  }
  if (meaning.bodyLength !== undefined && presence !== 'empty') {
    const length = argumentOf(call, meaning.bodyLength);
    if (length) {
      const values = world.values.evaluate(length, fn);
      if (!values.every((value) => value.t === 'number' && value.v === 0)) return presence === 'absent' && values.every((value) => value.t === 'nothing') ? 'absent' : 'given';
    }
  }
  return presence;
}

/** Whether an argument is a body: nothing, something empty in every alternative, or something that may be full. */
function presenceOf(world: World, arg: Expr, fn: Fn): Presence {
  const values = world.values.evaluate(bare(arg), fn);
  if (values.length === 0) return 'unknown';
  if (values.every((value) => value.t === 'nothing' || (value.t === 'number' && value.v === 0))) return 'absent';
  return values.every(isEmpty) ? 'empty' : 'given';
}

/** `String()` and `String("")` are what they hold. */
function bare(arg: Expr): Expr {
  if (arg.k === 'cast') return bare(arg.a);
  if (arg.k === 'call' && arg.callee.k === 'name' && (arg.callee.n === 'String' || arg.callee.n === 'std::string')) return arg.args[0]?.value ?? { k: 'str', v: '', r: arg.r };
  return arg;
}

const isEmpty = (value: Value): boolean =>
  value.t === 'nothing' || (value.t === 'text' && value.v === '') || (value.t === 'list' && value.items.length === 0) || (value.t === 'object' && value.expr.entries.length === 0);

/** Whether the headers given with the call frame the body. */
function headersOf(world: World, meaning: Http, call: Call, fn: Fn): 'none' | 'framed' | 'unframed' | 'unknown' {
  const args = meaning.headers === undefined ? [] : argumentsOf(call, meaning.headers);
  if (args.length === 0) return 'none';
  let result: 'unframed' | 'unknown' = 'unframed';
  for (const arg of args)
    for (const value of world.values.evaluate(arg, fn)) {
      if (value.t === 'object') {
        if (value.expr.entries.some((entry) => entry.key === null)) result = 'unknown';
        if (value.expr.entries.some((entry) => entry.key && namesFraming(keyText(entry.key)))) return 'framed';
      } else if (value.t === 'list') {
        if (value.items.some((item) => world.values.evaluate(item, value.fn).some((one) => one.t === 'text' && namesFraming(one.v)))) return 'framed';
      } else if (value.t === 'text') {
        if (namesFraming(value.v)) return 'framed';
      } else if (value.t !== 'nothing') result = 'unknown';
    }
  return result;
}

const keyText = (key: Expr): string => (key.k === 'str' ? key.v : key.k === 'name' ? key.n : '');

/** `Content-Length` or `Transfer-Encoding`, in any case, alone or as the start of a header line. */
export function namesFraming(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes('content-length') || lower.includes('transfer-encoding');
}

interface Builder {
  method?: { name: string; byFlag: boolean };
  body: Presence;
  emptyWire?: Wire;
  framed: boolean;
}

/** What other calls in the same function (or on the same object anywhere) did to the request that `call` sends. */
function builderState(world: World, call: Call, fn: Fn): Builder {
  const state: Builder = { body: 'absent', framed: false };
  const subject = subjectOf(world, call, fn);
  const scope = subject?.shared ? subject.unit.functions : [fn];
  for (const where of scope) {
    for (const other of contentsOf(where).calls) {
      if (other === call) continue;
      for (const row of world.calls.resolve(other, where).rows)
        for (const meaning of row.means) apply(world, meaning, other, where, state, where === fn, subject);
    }
    for (const assign of contentsOf(where).assigns)
      for (const row of assign.target.k === 'member' ? world.calls.propertyRows(assign.target, where) : [])
        for (const meaning of row.means) assigned(world, meaning, assign.value, where, state);
  }
  return state;
}

interface Subject {
  readonly key: string;
  readonly shared: boolean;
  readonly unit: Fn['unit'];
}

/** The object that the request is built on: the receiver, else the first argument. */
function subjectOf(world: World, call: Call, fn: Fn): Subject | undefined {
  const expr = call.callee.k === 'member' ? call.callee.o : call.args[0]?.value;
  const root = expr && world.scopes.rootOf(expr, fn);
  if (!root) return undefined;
  return { key: root.binding.key, shared: root.binding.kind === 'field', unit: root.binding.unit };
}

function apply(world: World, meaning: Meaning, call: Call, fn: Fn, state: Builder, here: boolean, subject: Subject | undefined): void {
  if (meaning.kind === 'http-header') {
    // A header with the right name anywhere in the function is taken to be for this request.
    const refs = [meaning.name, meaning.line].filter((one) => one !== undefined);
    if (refs.some((ref) => argumentsOf(call, ref).some((arg) => world.values.evaluate(arg, fn).some((value) => value.t === 'text' && namesFraming(value.v))))) state.framed = true;
    return;
  }
  if (meaning.kind !== 'http-method' && meaning.kind !== 'http-body' && meaning.kind !== 'http-begin') return;
  const owner = 'to' in meaning && meaning.to !== undefined ? argumentOf(call, meaning.to) : call.callee.k === 'member' ? call.callee.o : undefined;
  const root = owner && world.scopes.rootOf(owner, fn);
  if (subject && root && root.binding.key !== subject.key) return;
  if (!here && !root) return;
  if (meaning.kind === 'http-method') {
    const arg = argumentOf(call, meaning.method);
    const name = arg && methodName(world, arg, fn, meaning.values);
    if (name) state.method = { name, byFlag: meaning.values !== undefined && '1L' in meaning.values };
  } else if (meaning.kind === 'http-begin') {
    const arg = meaning.method === undefined ? undefined : argumentOf(call, meaning.method);
    const name = arg && methodName(world, arg, fn, undefined);
    if (name) state.method = { name, byFlag: false };
  } else bodyGiven(world, meaning, call, fn, state);
}

function bodyGiven(world: World, meaning: Extract<Meaning, { kind: 'http-body' }>, call: Call, fn: Fn, state: Builder): void {
  const body = meaning.body === undefined ? undefined : argumentOf(call, meaning.body);
  const length = meaning.length === undefined ? undefined : argumentOf(call, meaning.length);
  const presence: Presence = body ? presenceOf(world, body, fn) : length ? (world.values.evaluate(length, fn).every((value) => value.t === 'number' && value.v === 0) ? 'empty' : 'given') : 'given';
  if (presence === 'empty' || (presence === 'absent' && length !== undefined)) {
    if (meaning.empty) state.emptyWire = meaning.empty;
  } else if (presence !== 'absent') state.body = 'given';
}

function assigned(world: World, meaning: Meaning, value: Expr, fn: Fn, state: Builder): void {
  if (meaning.kind === 'http-method') {
    const name = methodName(world, value, fn, meaning.values);
    if (name) state.method = { name, byFlag: false };
  } else if (meaning.kind === 'http-body') {
    if (presenceOf(world, value, fn) !== 'absent') state.body = presenceOf(world, value, fn) === 'empty' ? state.body : 'given';
  } else if (meaning.kind === 'http-header') state.framed = true;
}

function methodName(world: World, arg: Expr, fn: Fn, values: Readonly<Record<string, string>> | undefined): string | undefined {
  const spelt = arg.k === 'name' ? arg.n : arg.k === 'member' ? arg.p : arg.k === 'num' ? String(arg.v) : arg.k === 'bool' ? String(arg.v) : undefined;
  if (values && spelt !== undefined && values[spelt]) return values[spelt];
  for (const value of world.values.evaluate(arg, fn)) {
    if (value.t === 'text' && !value.partial) return values?.[value.v] ?? value.v.toUpperCase();
    if (value.t === 'number' && values) return values[String(value.v)];
  }
  if (values) return undefined;
  return spelt?.split(/::|_/).pop();
}
