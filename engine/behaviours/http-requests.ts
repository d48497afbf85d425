/** HTTP requests and what goes on the wire where they have no body: through a client, or written by hand. */
import type { Http, Row, Wire } from '../apis/row.ts';
import { walkExpr } from '../facts/walk.ts';
import type { Call, Expr } from '../facts/model.ts';
import { argumentOf, argumentsOf } from '../link/arguments.ts';
import { contentsOf } from '../link/contents.ts';
import type { Frame } from '../link/evaluate.ts';
import type { Fn } from '../link/program.ts';
import type { World } from '../link/world.ts';
import { commandCalls } from './commands.ts';
import { rawRequests, type RawRequest } from './raw-http.ts';
import { reachabilityOf } from './reachability.ts';
import { buildingOf } from './requests/building.ts';
import { partsAt } from './requests/fields.ts';
import { methodOf } from './requests/method.ts';
import { headersIn, presenceOf, type Presence, type Seen } from './requests/parts.ts';

export interface HttpRequest {
  readonly method: string;
  readonly wire: Wire;
  /** The call that sends, or the one that decides method and body where a helper sends. For raw text the call that writes the request line. */
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
  /** The sending call itself stands elsewhere: in a helper, or in a command. */
  readonly indirect?: boolean;
  /** False where headers or body come from somewhere that was not resolved. */
  readonly sure: boolean;
}

export const METHODS_WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** Helpers round helpers are followed so far. */
const MAX_HELPERS = 4;

export function findHttpRequests(world: World): readonly HttpRequest[] {
  const found: HttpRequest[] = [];
  const reachable = reachabilityOf(world);
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!reachable.runs(fn)) continue;
      for (const call of contentsOf(fn).calls) {
        if (!reachable.reached(call.r, fn)) continue;
        found.push(...requestsOf(world, call, fn));
        for (const command of commandCalls(world, call, fn)) {
          const run = requestOf(world, command.rows, command.call, command.fn);
          if (run) found.push({ ...run, call, fn, indirect: true });
        }
      }
      found.push(...rawRequests(world, fn).filter((request) => reachable.reached(request.call.r, request.fn)));
    }
  return distinct(found);
}

/** What a call sends; where its parameters decide, once for each call of the helper that decides. */
function requestsOf(world: World, call: Call, fn: Fn): readonly HttpRequest[] {
  const { rows } = world.calls.resolve(call, fn);
  if (!rows.some((row) => row.means.some((meaning) => meaning.kind === 'http'))) return [];
  const deciding = rows.flatMap((row) =>
    row.means.flatMap((meaning) => (meaning.kind === 'http' ? decidingArguments(call, meaning) : [])),
  );
  if (!deciding.some((arg) => isParameter(world, arg, fn))) {
    const request = requestOf(world, rows, call, fn);
    return request ? [request] : [];
  }
  return callersOf(world, deciding, fn).flatMap(({ frame, at }) => {
    const request = requestOf(world, rows, call, fn, frame);
    return request ? [{ ...request, call: at.call, fn: at.fn, indirect: true }] : [];
  });
}

function decidingArguments(call: Call, meaning: Http): readonly Expr[] {
  const refs = [typeof meaning.method === 'string' ? undefined : meaning.method.arg, meaning.body, meaning.bodyLength];
  return refs.flatMap((ref) => (ref === undefined ? [] : argumentsOf(call, ref)));
}

/** Whether an argument is (made of) a parameter of the function it stands in. */
function isParameter(world: World, arg: Expr, fn: Fn): boolean {
  let found = false;
  walkExpr(arg, {
    expr(expr) {
      if (expr.k !== 'name' || expr.n === 'this') return;
      const binding = world.scopes.lookup(expr.n, fn)[0];
      if (binding?.kind === 'param' && binding.fn === fn) found = true;
    },
  });
  return found;
}

interface Deciding {
  readonly frame: Frame;
  readonly at: { readonly call: Call; readonly fn: Fn };
}

/** The calls of `fn` whose arguments are no parameters again, with the way from them to `fn`. */
function callersOf(world: World, deciding: readonly Expr[], fn: Fn, depth = 0): readonly Deciding[] {
  if (depth >= MAX_HELPERS) return [];
  const parameters = new Set<string>();
  for (const arg of deciding) walkExpr(arg, { expr: (expr) => void (expr.k === 'name' && parameters.add(expr.n)) });
  return world.calls.callersOf(fn).flatMap((caller): readonly Deciding[] => {
    const args = fn.facts.params.flatMap((param, index) => {
      const arg = parameters.has(param.name) ? argumentOf(caller.call, [param.name, index]) : undefined;
      return arg ? [arg] : [];
    });
    if (!args.some((arg) => isParameter(world, arg, caller.fn)))
      return [{ frame: { callee: fn, call: caller.call, fn: caller.fn }, at: caller }];
    return callersOf(world, args, caller.fn, depth + 1).map(({ frame, at }) => ({
      frame: { callee: fn, call: caller.call, fn: caller.fn, outer: frame },
      at,
    }));
  });
}

interface Known {
  readonly row: Row;
  readonly meaning: Http;
}

type Judged = Omit<HttpRequest, 'call' | 'fn'>;

function requestOf(world: World, rows: readonly Row[], call: Call, fn: Fn, frame?: Frame): HttpRequest | undefined {
  const candidates: Known[] = rows.flatMap((row) =>
    row.means.flatMap((meaning) => (meaning.kind === 'http' ? [{ row, meaning }] : [])),
  );
  let result: HttpRequest | undefined;
  for (const { row, meaning } of likely(world, candidates, fn)) {
    const one = judge(world, meaning, { call, fn, ...(frame ? { frame } : {}) });
    if (!one) continue;
    const request = { ...one, call, fn, client: { meaning, row } };
    if (!result || (isFault(request) && !isFault(result))) result = request;
  }
  return result;
}

const isFault = (request: HttpRequest): boolean => request.wire === 'nothing' || request.wire === 'chunked';

/**
 * Rows of platforms that the program shows it is built for; all of them where it is built for several. Where it shows
 * none, the first row of the catalogue: `<HTTPClient.h>` is ESP32's.
 */
function likely(world: World, candidates: readonly Known[], fn: Fn): readonly Known[] {
  const here = world.platforms.of(fn.unit);
  const shown = candidates.filter(({ row }) => row.platforms?.some((id) => here.has(id)) === true);
  const anywhere = candidates.filter(({ row }) => row.platforms === undefined || row.platforms.length === 0);
  return shown.length > 0 ? shown : anywhere.length > 0 ? anywhere : candidates.slice(0, 1);
}

function judge(world: World, meaning: Http, seen: Seen): Judged | undefined {
  const { call } = seen;
  if (call.args.some((arg) => arg.value.k === 'spread')) return undefined;
  const building = buildingOf(world, seen);
  const method = methodOf(world, meaning, seen, building.method);
  if (!method || !METHODS_WITH_BODY.has(method.name)) return undefined;
  const body = bodyOf(world, meaning, seen);
  if (body === 'given' || building.body === 'given') return undefined;
  const headers = headersIn(world, partsAt(world, meaning.headers, seen));
  if (headers === 'framed' || building.framed) return undefined;
  const noBody = typeof meaning.noBody === 'string' ? meaning.noBody : (meaning.noBody[method.name] ?? 'other');
  const wire = building.emptyWire ?? (body === 'empty' ? (meaning.emptyBody ?? noBody) : noBody);
  const readsStdin = method.byFlag && building.emptyWire === undefined;
  return {
    method: method.name,
    wire: readsStdin ? 'chunked' : wire,
    emptyBody: body === 'empty',
    http10: meaning.http10 === true,
    readsStdin,
    sure: headers !== 'unknown' && body !== 'unknown',
  };
}

function bodyOf(world: World, meaning: Http, seen: Seen): Presence {
  if (partsAt(world, meaning.fullBody, seen).some((part) => presenceOf(world, part.expr, part) !== 'absent'))
    return 'given';
  let presence: Presence = 'absent';
  for (const part of partsAt(world, meaning.body, seen)) {
    const one = presenceOf(world, part.expr, part);
    if (one === 'given' || one === 'unknown') return 'given';
    if (one === 'empty') presence = 'empty';
  }
  const length = presence === 'empty' ? undefined : partsAt(world, meaning.bodyLength, seen)[0];
  if (!length) return presence;
  const values = world.values.evaluate(length.expr, length.fn, length.frame);
  if (values.length > 0 && values.every((value) => (value.t === 'number' && value.v === 0) || value.t === 'nothing'))
    return presence;
  return 'given';
}

/** One call, one request. */
function distinct(requests: readonly HttpRequest[]): readonly HttpRequest[] {
  const seen = new Set<string>();
  return requests.filter((one) => {
    const key = `${one.fn.unit.path}@${one.call.r[0]}:${one.method}:${one.raw?.requestLine.origin?.range[0] ?? ''}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
