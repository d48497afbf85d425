/** Requests written by hand: the text that a function writes to one connection, piece by piece. */
import type { Call, Expr } from '../facts/model.ts';
import { argumentOf } from '../link/arguments.ts';
import { contentsOf } from '../link/contents.ts';
import type { Fn } from '../link/program.ts';
import { HOLE, type Origin, type Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import type { HttpRequest } from './http-requests.ts';

/** One piece of text on its way to a connection. */
export interface Piece {
  readonly text: string;
  readonly call: Call;
  readonly fn: Fn;
  /** The literal the text comes from, where it is one. */
  readonly origin?: Origin;
}

export interface RawRequest {
  readonly pieces: readonly Piece[];
  /** The piece that holds the request line. */
  readonly requestLine: Piece;
  /** The piece that ends the header section. */
  readonly blank: Piece;
}

const REQUEST_LINE = /(?:^|\n)(POST|PUT|PATCH) [^\r\n]*?(?:HTTP\/(1\.[01])|$|\r|\n)/;

/** Raw POST, PUT and PATCH requests of one function that carry no body, and no framing header. */
export function rawRequests(world: World, fn: Fn): readonly HttpRequest[] {
  const found: HttpRequest[] = [];
  for (const pieces of connections(world, fn).values()) {
    pieces.forEach((piece, index) => {
      const line = REQUEST_LINE.exec(piece.text);
      if (!line) return;
      const request = follow(pieces, index, line.index);
      if (!request) return;
      found.push({
        method: line[1]!,
        wire: 'nothing',
        call: piece.call,
        fn,
        raw: request,
        emptyBody: false,
        http10: request.text.includes('HTTP/1.0'),
        readsStdin: false,
        sure: true,
      });
    });
  }
  return found;
}

/** The header section that starts in piece `index`, if it ends, is unframed, names HTTP/1.x and no body follows. */
function follow(
  pieces: readonly Piece[],
  index: number,
  start: number,
): (RawRequest & { readonly text: string }) | undefined {
  let text = '';
  for (let i = index; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const added = i === index ? piece.text.slice(start).replace(/^\n/, '') : piece.text;
    if (i > index && REQUEST_LINE.test(added) && /(\r?\n)$/.test(text)) return undefined;
    text += added;
    const end = /\r?\n\r?\n/.exec(text);
    if (!end) continue;
    const header = text.slice(0, end.index);
    const body = text.slice(end.index + end[0].length);
    const more = pieces[i + 1];
    if (body !== '' || (more !== undefined && !/^(GET|POST|PUT|PATCH|DELETE|HEAD) /.test(more.text))) return undefined;
    if (!/HTTP\/1\.[01]/.test(header) || unresolvedHeaders(header)) return undefined;
    const lower = header.toLowerCase();
    if (lower.includes('content-length') || lower.includes('transfer-encoding')) return undefined;
    return { pieces: pieces.slice(index, i + 1), requestLine: pieces[index]!, blank: piece, text: header };
  }
  return undefined;
}

/** A hole that is a line of its own may hold any header. */
const unresolvedHeaders = (header: string): boolean => header.split(/\r?\n/).some((line) => line === HOLE);

/** What a function writes, by connection, in source order. */
function connections(world: World, fn: Fn): ReadonlyMap<string, readonly Piece[]> {
  const byConnection = new Map<string, Piece[]>();
  for (const call of contentsOf(fn).calls)
    for (const row of world.calls.resolve(call, fn).rows)
      for (const meaning of row.means) {
        if (meaning.kind !== 'writes') continue;
        const target =
          meaning.to === undefined
            ? call.callee.k === 'member'
              ? call.callee.o
              : undefined
            : argumentOf(call, meaning.to);
        const root = target && world.scopes.rootOf(target, fn);
        const key = root?.binding.key ?? (target?.k === 'name' ? target.n : 'connection');
        const arg = argumentOf(call, meaning.text);
        const value = arg && textOf(world, arg, fn);
        const text = (arg ? (value?.v ?? HOLE) : '') + (meaning.newline ? '\r\n' : '');
        const at = byConnection.get(key) ?? [];
        byConnection.set(key, at);
        if (at.some((piece) => piece.call === call)) continue;
        at.push({
          text: meaning.format ? text.replace(/%[-0-9.]*[a-z]+/gi, HOLE) : text,
          call,
          fn,
          ...(value?.origin ? { origin: value.origin } : {}),
        });
      }
  return byConnection;
}

/** The text of an expression, also where it was built up with `+=`. */
function textOf(world: World, arg: Expr, fn: Fn): { v: string; origin?: Origin } | undefined {
  const built = builtUp(world, arg, fn);
  if (built !== undefined) return built;
  const values = world.values
    .evaluate(arg, fn)
    .filter((value): value is Extract<Value, { t: 'text' }> => value.t === 'text');
  const first = values[0];
  return first ? { v: first.v, origin: first.origin } : undefined;
}

/** `String s = "POST …"; s += "Host: …"; client.print(s)`. */
function builtUp(world: World, arg: Expr, fn: Fn): { v: string; origin?: Origin } | undefined {
  const name = arg.k === 'call' && arg.callee.k === 'member' ? arg.callee.o : arg.k === 'cast' ? arg.a : arg;
  if (name.k !== 'name') return undefined;
  const binding = world.scopes.lookup(name.n, fn)[0];
  if (!binding || !binding.writes.some((write) => write.op === '+=')) return undefined;
  let v = '';
  let origin: Origin | undefined;
  for (const write of binding.writes) {
    if (write.fn !== fn || write.op === 'out') continue;
    const part = world.values.evaluate(write.value, fn)[0];
    if (write.op === 'init' || write.op === '=') v = '';
    if (part?.t === 'text' || part?.t === 'number') {
      v += String(part.v);
      if (part.t === 'text' && /^(POST|PUT|PATCH) /.test(part.v)) origin = part.origin;
    } else v += HOLE;
  }
  return { v, ...(origin ? { origin } : {}) };
}
