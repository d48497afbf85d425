/** Where a function reads a timestamp out of the bytes (or the struct) of an NTP packet. */
import type { Call, Expr, Stmt } from '../../facts/model.ts';
import { childrenOf, walkBody, walkExpr } from '../../facts/walk.ts';
import type { Fn } from '../../link/program.ts';
import { aboutFunction } from '../../link/remembering/per-function.ts';
import type { World } from '../../link/world.ts';
import { argumentOf } from '../../link/arguments.ts';
import { headerWrites } from '../ntp-packets/writes.ts';
import { fieldOf, TIMESTAMPS } from '../ntp/header.ts';
import { stripped } from '../ntp/held.ts';
import { trackedHolders } from '../ntp/holders.ts';
import { bytePlace, holderOf, itemsOf, type BytePlace } from '../ntp/places.ts';

export interface TimestampRead {
  readonly fn: Fn;
  readonly holder: string;
  /** Where the first byte of the timestamp is read. */
  readonly expr: Expr;
  /** Byte offset; absent where a struct's field is read. */
  readonly at?: number;
  /** The struct's own fields say that it is a packet. */
  readonly header: boolean;
}

interface ByteRead {
  readonly expr: Expr;
  readonly place: BytePlace;
}

const known = new WeakMap<World, WeakMap<Fn, readonly TimestampRead[]>>();

/** The first timestamp read of each holder in `fn`. */
export function timestampReads(world: World, fn: Fn): readonly TimestampRead[] {
  const table = known.get(world) ?? new WeakMap<Fn, readonly TimestampRead[]>();
  known.set(world, table);
  trackedHolders(world);
  const at = table.get(fn) ?? aboutFunction(world, fn, 'timestamp reads', () => findReads(world, fn));
  table.set(fn, at);
  return at;
}

function findReads(world: World, fn: Fn): readonly TimestampRead[] {
  const { bytes, fields } = readsIn(world, fn);
  const found = new Map<string, TimestampRead>();
  const add = (read: TimestampRead) => {
    const known = found.get(read.holder);
    if (!known || read.expr.r[0] < known.expr.r[0]) found.set(read.holder, read);
  };
  for (const read of fields) add(read);
  for (const [holder, reads] of grouped(bytes))
    for (const start of TIMESTAMPS) {
      const first = firstOf(reads, start);
      if (first) add({ fn, holder, expr: first.expr, at: start, header: false });
    }
  return [...found.values()];
}

/** The first read of the four bytes from `start`: together, in a loop, or one after the other. */
function firstOf(reads: readonly ByteRead[], start: number): ByteRead | undefined {
  const whole = reads.filter(
    ({ place }) => place.at.includes(start) && (place.swept === true || place.bytes === undefined || place.bytes >= 4),
  );
  const single = [0, 1, 2, 3].map((i) =>
    reads.find(({ place }) => place.at.length === 1 && place.at[0] === start + i && (place.bytes ?? 4) < 4),
  );
  const wide = single[0] && single[2] && single[0].place.bytes === 2 && single[2].place.bytes === 2;
  const apart = single.filter((one) => one !== undefined);
  return [...whole, ...(apart.length >= 3 || wide ? apart : [])].sort((a, b) => a.expr.r[0] - b.expr.r[0])[0];
}

function grouped(reads: readonly ByteRead[]): ReadonlyMap<string, readonly ByteRead[]> {
  const groups = new Map<string, ByteRead[]>();
  for (const read of reads) groups.set(read.place.holder, [...(groups.get(read.place.holder) ?? []), read]);
  return groups;
}

function readsIn(world: World, fn: Fn): { readonly bytes: readonly ByteRead[]; readonly fields: TimestampRead[] } {
  const bytes: ByteRead[] = [];
  const fields: TimestampRead[] = [];
  const visitor = {
    expr(expr: Expr): boolean | void {
      if (expr.k === 'assign') {
        if (unpacked(expr)) return;
        walkExpr(expr.value, visitor);
        // What is assigned to is written, not read; its indices are read.
        for (const kid of childrenOf(expr.target))
          if (expr.target.k === 'index' && kid !== expr.target.o) walkExpr(kid, visitor);
        return false;
      }
      if (expr.k === 'member') {
        // Only in C does a struct lie over the bytes; elsewhere an object holds what was read out of them.
        const field = fn.unit.family === 'c' ? fieldOf(world, expr, fn) : undefined;
        const holder = field?.field === 'timestamp' ? holderOf(world, expr.o, fn) : undefined;
        if (holder !== undefined) fields.push({ fn, holder, expr, header: field!.known });
        return holder === undefined;
      }
      if (expr.k === 'call') {
        const place = readAt(world, expr, fn);
        if (place) bytes.push({ expr, place });
        walkExpr(expr.callee, visitor);
        expr.args.forEach((arg, i) => {
          const pointed = pointedTo(world, arg.value, fn);
          if (pointed && fills(world, expr, i, fn, pointed.holder)) return;
          // `word32(reply + 40)` reads there like `word32(&reply[40])`.
          if (pointed && stripped(arg.value).k === 'bin') bytes.push({ expr: arg.value, place: pointed });
          walkExpr(arg.value, visitor);
        });
        return false;
      }
      if (expr.k !== 'index' && expr.k !== 'un') return;
      const place = readAt(world, expr, fn);
      if (!place) return;
      bytes.push({ expr, place });
      return false;
    },
    stmt(stmt: Stmt): boolean | void {
      // `tx, frac = struct.unpack('!II', data[40:48])` as a declaration's initialiser reads like any other.
      if (stmt.k === 'decl' && stmt.init) walkExpr(stmt.init, visitor);
      return stmt.k !== 'decl';
    },
  };
  /** `leap, stratum, …, transmit = struct.unpack(format, data)`: each name reads its item. */
  function unpacked(assign: Extract<Expr, { k: 'assign' }>): boolean {
    if (assign.target.k !== 'list' || assign.value.k !== 'call') return false;
    const items = itemsOf(world, assign.value, fn);
    const base = items && bytePlace(world, assign.value, fn);
    if (!items || !base) return false;
    assign.target.items.forEach((expr, i) => {
      const item = items[i];
      if (item && expr.k !== 'spread')
        bytes.push({ expr, place: { holder: base.holder, at: base.at.map((at) => at + item.at), bytes: item.bytes } });
    });
    return false;
  }
  walkBody(fn.facts.body, visitor);
  return { bytes, fields };
}

/** What an expression reads out of bytes; a name or a pointer alone reads nothing. */
function readAt(world: World, expr: Expr, fn: Fn): BytePlace | undefined {
  if (expr.k === 'un' && expr.op === '&') return expr.a.k === 'index' ? pointedTo(world, expr, fn) : undefined;
  if (expr.k === 'un' && expr.op !== '*') return undefined;
  // `ntohl(*word)` hands on what its argument reads.
  if (expr.k === 'call' && HANDS_ON.some((kind) => world.calls.meanings(expr, fn, kind).length > 0)) return undefined;
  const place = bytePlace(world, expr, fn);
  return place && (expr.k !== 'call' || place.at.some((at) => at > 0)) ? place : undefined;
}

const HANDS_ON = ['passes', 'bytes'] as const;

/** Where `&buf[40]`, `&packet.transmit` and `buf + 40` point. */
function pointedTo(world: World, expr: Expr, fn: Fn): BytePlace | undefined {
  let at = expr;
  while (at.k === 'cast') at = at.a;
  if (fn.unit.family !== 'c' || !((at.k === 'un' && at.op === '&' && at.a.k !== 'name') || at.k === 'bin'))
    return undefined;
  const place = bytePlace(world, at, fn);
  return place && { holder: place.holder, at: place.at };
}

/** Whether a call writes to where its argument points, rather than reads from there. */
function fills(world: World, call: Call, index: number, fn: Fn, holder: string): boolean {
  const { functions, rows } = world.calls.resolve(call, fn);
  for (const row of rows)
    for (const meaning of row.means) {
      if (meaning.kind === 'passes' && meaning.out !== undefined)
        return argumentOf(call, meaning.out) === call.args[index]!.value;
      if (meaning.kind === 'puts') return argumentOf(call, meaning.into) === call.args[index]!.value;
      if (meaning.kind === 'gets' || meaning.kind === 'passes') return false;
    }
  for (const callee of functions) {
    const param = callee.facts.params[index];
    const binding = param && world.scopes.lookup(param.name, callee)[0];
    if (!binding) continue;
    const same = trackedHolders(world).same(binding.key);
    if (headerWrites(world, callee).writes.some((one) => one.holder !== undefined && same.has(one.holder))) return true;
    if (binding.writes.some((write) => write.path.length > 0 && write.op !== 'out')) return true;
  }
  if (functions.length > 0) return false;
  // A function that nobody knows, given a packet that is put together here, puts something into it.
  const same = trackedHolders(world).same(holder);
  return headerWrites(world, fn).writes.some((one) => one.holder !== undefined && same.has(one.holder));
}
