/** Where an expression points into a buffer: which variable holds it, and at which byte. */
import type { Meaning } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import { sameOne } from '../../link/remembering/notes.ts';
import { isOfThis } from '../../link/remembering/tracked.ts';
import type { World } from '../../link/world.ts';
import { packedItems, type PackedItem } from './formats.ts';
import { PACKET_BYTES } from './header.ts';

/** A place in bytes. */
export interface BytePlace {
  /** Key of the variable (or field) that holds the bytes. */
  readonly holder: string;
  /** Byte offsets that it may be at. */
  readonly at: readonly number[];
  /** Bytes that are read or written there; absent: up to the end. */
  readonly bytes?: number;
  /** Followed by its neighbours in a loop. */
  readonly swept?: boolean;
}

/** Key of what a name, a field or an element is kept in. */
export const holderOf = (world: World, expr: Expr, fn: Fn): string | undefined =>
  ofRoot(world, expr, fn, 'holder', (root) => {
    if (!root || root.binding.kind === 'function' || root.binding.kind === 'class') return undefined;
    const fields = root.path.filter((step) => !step.startsWith('[') && step !== '*');
    return [root.binding.key, ...fields].join('.');
  });

type Root = ReturnType<World['scopes']['rootOf']>;

/** What a root says by its declaration alone: whatever else is written there, that stays. */
function ofRoot<T>({ scopes, memory }: World, expr: Expr, fn: Fn, what: string, say: (root: Root) => T): T {
  if (!memory?.isOpen || isOfThis(expr)) return say(scopes.rootOf(expr, fn));
  const root = memory.aside(() => scopes.rootOf(expr, fn));
  if (root?.binding.fn === fn && scopes.isSettled(fn)) return say(root);
  return memory.lookIn(fn, expr, what, () => say(scopes.rootOf(expr, fn)), sameOne);
}

/** The place that an expression names, points to or reads; undefined for what is no place. */
export function bytePlace(world: World, expr: Expr, fn: Fn): BytePlace | undefined {
  switch (expr.k) {
    case 'name':
    case 'member': {
      const viewed = expr.k === 'member' && expr.p === 'buffer' && fn.unit.family === 'javascript' ? expr.o : undefined;
      const holder = (viewed && holderOf(world, viewed, fn)) ?? holderOf(world, expr, fn);
      return holder === undefined ? undefined : { holder, at: [0] };
    }
    case 'cast':
    case 'await':
    case 'spread':
      return bytePlace(world, expr.a, fn);
    case 'un': {
      if (expr.op !== '*' && expr.op !== '&') return undefined;
      const inner = bytePlace(world, expr.a, fn);
      return inner && expr.op === '*' ? { ...inner, bytes: elementBytes(world, expr.a, fn) } : inner;
    }
    case 'index':
      return indexed(world, expr, fn);
    case 'bin': {
      if (expr.op !== '+' || fn.unit.family !== 'c') return undefined;
      const base = bytePlace(world, expr.a, fn);
      const steps = numbersOf(world, expr.b, fn);
      return base && steps.length > 0 ? moved(base, steps, elementBytes(world, expr.a, fn)) : undefined;
    }
    case 'call':
      return ofCall(world, expr, fn);
    default:
      return undefined;
  }
}

function indexed(world: World, expr: Extract<Expr, { k: 'index' }>, fn: Fn): BytePlace | undefined {
  const item = unpackedItem(world, expr, fn);
  if (item) return item;
  const base = bytePlace(world, expr.o, fn);
  if (!base) return undefined;
  const slice = sliceOf(world, expr.i, fn);
  if (slice) return { holder: base.holder, ...shift(base, slice.from), ...(slice.bytes ? { bytes: slice.bytes } : {}) };
  const { at, swept } = offsetsOf(world, expr.i, fn);
  if (at.length === 0) return undefined;
  const size = elementBytes(world, expr.o, fn);
  return { ...moved(base, at, size), bytes: size, ...(swept ? { swept } : {}) };
}

const moved = (base: BytePlace, steps: readonly number[], size: number): BytePlace => ({
  holder: base.holder,
  at: [...new Set(base.at.flatMap((at) => steps.map((step) => at + step * size)))].slice(0, 16),
});

const shift = (base: BytePlace, from: number) => ({ at: base.at.map((at) => at + from) });

/** Python's `data[40:44]`, whose index holds its bounds. */
function sliceOf(world: World, index: Expr, fn: Fn): { readonly from: number; readonly bytes?: number } | undefined {
  if (index.k !== 'unknown' || fn.unit.family !== 'python') return undefined;
  const [first, second] = index.kids;
  // `data[:4]` has its one bound after the colon.
  if (!first || (!second && first.r[0] !== index.r[0])) return { from: 0 };
  const { at } = offsetsOf(world, first, fn);
  const from = at[0];
  if (from === undefined) return undefined;
  const to = second && offsetsOf(world, second, fn).at[0];
  return { from, ...(to !== undefined && to > from ? { bytes: to - from } : {}) };
}

/** Numbers that an index can be: `40`, `offset + i`, `len(data) - 8`, `-8`. */
export function offsetsOf(
  world: World,
  expr: Expr,
  fn: Fn,
): { readonly at: readonly number[]; readonly swept?: boolean } {
  if (expr.k === 'un' && expr.op === '-') return { at: numbersOf(world, expr.a, fn).map((n) => PACKET_BYTES - n) };
  const values = world.values.evaluate(expr, fn);
  const numbers = numbersIn(values);
  const moving = values.some((value) => value.t !== 'number');
  if (numbers.length > 0) return { at: numbers, ...(moving || numbers.length > 2 ? { swept: true } : {}) };
  if (expr.k !== 'bin') return { at: [] };
  const left = numbersOf(world, expr.a, fn);
  const right = numbersOf(world, expr.b, fn);
  if (expr.op === '+') return { at: left.length > 0 ? left : right, swept: true };
  if (expr.op === '-' && right.length > 0 && asksLength(expr.a)) return { at: right.map((n) => PACKET_BYTES - n) };
  return { at: [] };
}

const asksLength = (expr: Expr): boolean =>
  expr.k === 'member' ? expr.p === 'length' || expr.p === 'byteLength' : expr.k === 'call' || expr.k === 'name';

export const numbersOf = (world: World, expr: Expr, fn: Fn): readonly number[] =>
  numbersIn(world.values.evaluate(expr, fn));

const numbersIn = (values: ReturnType<World['values']['evaluate']>): readonly number[] => [
  ...new Set(values.flatMap((value) => (value.t === 'number' && Number.isInteger(value.v) ? [value.v] : []))),
];

/** `buf.readUInt32BE(40)`, `data.slice(40, 44)`, `Buffer.from(data)`, `struct.unpack_from('!I', data, 40)`. */
function ofCall(world: World, call: Call, fn: Fn): BytePlace | undefined {
  const { functions, rows } = world.calls.resolve(call, fn);
  if (functions.length > 0) return returned(world, functions);
  for (const row of rows)
    for (const meaning of row.means) {
      if (meaning.kind === 'gets') {
        const from = argumentOf(call, meaning.from);
        const base = from && bytePlace(world, from, fn);
        if (!base) continue;
        const at = meaning.at === undefined ? undefined : argumentOf(call, meaning.at);
        const steps = at ? offsetsOf(world, at, fn).at : [0];
        if (steps.length === 0) return undefined;
        const bytes = meaning.bits ? meaning.bits / 8 : base.bytes;
        return { ...moved(base, steps, 1), ...(bytes === undefined ? {} : { bytes }) };
      }
      if (meaning.kind === 'bytes' || meaning.kind === 'passes') {
        const of = argumentOf(call, meaning.kind === 'bytes' ? meaning.of : meaning.value);
        return of && of !== call ? bytePlace(world, of, fn) : undefined;
      }
      if (meaning.kind === 'unpacks') return unpackedFrom(world, call, meaning, fn);
      // `packet.data()[40]`: the packet that came in holds its bytes.
      if (
        meaning.kind === 'receives' &&
        meaning.data === 'result' &&
        call.args.length === 0 &&
        call.callee.k === 'member'
      )
        return bytePlace(world, call.callee.o, fn);
    }
  const callee = call.callee;
  if (callee.k !== 'member' || !PARTS.has(callee.p)) return undefined;
  const base = bytePlace(world, callee.o, fn);
  const from = call.args[0] ? offsetsOf(world, call.args[0].value, fn).at[0] : 0;
  const to = call.args[1] && offsetsOf(world, call.args[1].value, fn).at[0];
  if (!base || from === undefined) return undefined;
  return { holder: base.holder, ...shift(base, from), ...(to !== undefined && to > from ? { bytes: to - from } : {}) };
}

/** Functions whose results are being followed; one that calls itself says nothing. */
const following = new Set<Fn>();

/** What a function of the program hands back as a whole. */
function returned(world: World, functions: readonly Fn[]): BytePlace | undefined {
  for (const callee of functions.slice(0, 4)) {
    if (following.has(callee) || following.size > 4) continue;
    following.add(callee);
    try {
      for (const { e } of contentsOf(callee).returns) {
        const place = e && e.k !== 'index' ? bytePlace(world, e, callee) : undefined;
        if (place && place.bytes === undefined && place.at[0] === 0) return place;
      }
    } finally {
      following.delete(callee);
    }
  }
  return undefined;
}

/** Methods that every kind of bytes has for a part of them. */
const PARTS = new Set(['slice', 'subarray']);

function unpackedFrom(
  world: World,
  call: Call,
  meaning: Extract<Meaning, { kind: 'unpacks' }>,
  fn: Fn,
): BytePlace | undefined {
  const data = argumentOf(call, meaning.data);
  const base = data && bytePlace(world, data, fn);
  if (!base) return undefined;
  const at = meaning.at === undefined ? undefined : argumentOf(call, meaning.at);
  const from = at ? offsetsOf(world, at, fn).at[0] : 0;
  return from === undefined ? undefined : { holder: base.holder, ...shift(base, from) };
}

/** Items of the format that an `unpack` call is given. */
export function itemsOf(world: World, call: Call, fn: Fn): readonly PackedItem[] | undefined {
  const [meaning] = world.calls.meanings(call, fn, 'unpacks');
  const format = meaning && argumentOf(call, meaning.format);
  const text = format && world.values.evaluate(format, fn)[0];
  return text?.t === 'text' ? packedItems(text.v) : undefined;
}

/** `struct.unpack('!12I', data)[10]`, or `words[10]` where `words` is such a call's result. */
function unpackedItem(world: World, expr: Extract<Expr, { k: 'index' }>, fn: Fn): BytePlace | undefined {
  if (fn.unit.family !== 'python') return undefined;
  const made = unpackCall(world, expr.o, fn);
  if (!made) return undefined;
  const items = itemsOf(world, made.call, made.fn);
  const base = bytePlace(world, made.call, made.fn);
  const index = world.values.evaluate(expr.i, fn)[0];
  if (!items || !base || index?.t !== 'number') return undefined;
  const item = items.at(index.v);
  return item && { holder: base.holder, ...shift(base, item.at), bytes: item.bytes };
}

function unpackCall(world: World, expr: Expr, fn: Fn): { readonly call: Call; readonly fn: Fn } | undefined {
  if (expr.k === 'call') return world.calls.meanings(expr, fn, 'unpacks').length > 0 ? { call: expr, fn } : undefined;
  if (expr.k !== 'name' && expr.k !== 'member') return undefined;
  const root = world.scopes.rootOf(expr, fn);
  if (!root || root.path.length > 0) return undefined;
  for (const write of root.binding.writes)
    if (write.value.k === 'call' && write.op !== 'out' && write.path.length === 0) {
      const found = unpackCall(world, write.value, write.fn);
      if (found) return found;
    }
  return undefined;
}

/** Bytes of one element of what an expression points to. */
export function elementBytes(world: World, expr: Expr, fn: Fn): number {
  if (fn.unit.family !== 'c') return 1;
  if (expr.k === 'cast') return typeBytes(expr.type);
  if (expr.k === 'un' && expr.op === '&') return elementBytes(world, expr.a, fn);
  if (expr.k === 'bin') return elementBytes(world, expr.a, fn);
  if (expr.k === 'index') return elementBytes(world, expr.o, fn);
  return ofRoot(world, expr, fn, 'element', (root) => {
    if (!root || root.path.length > 0) return 1;
    const type = root.binding.type ?? root.binding.param?.facts.type;
    return type === undefined ? 1 : typeBytes(type);
  });
}

const WIDE: readonly (readonly [RegExp, number])[] = [
  [/\b(?:u?int64_t|u64|u64_t|long long)\b/, 8],
  [/\b(?:u?int32_t|u32|u32_t|s32_t|uint32|int|unsigned|long|DWORD)\b/, 4],
  [/\b(?:u?int16_t|u16|u16_t|s16_t|uint16|short|WORD)\b/, 2],
];
const NARROW = /\bchar\b/;

function typeBytes(type: string): number {
  if (NARROW.test(type)) return 1;
  return WIDE.find(([words]) => words.test(type))?.[1] ?? 1;
}
