/** The first byte and the length of bytes that an expression makes. */
import type { Expr } from '../../facts/model.ts';
import { argumentOf, argumentsOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { packedItems, packedSize } from '../ntp/formats.ts';
import { numbersOf } from '../ntp/places.ts';

/** Where in what is written the header's first byte stands. */
export type Spot =
  /** It is the number itself. */
  | 'byte'
  /** It is the first character of a text. */
  | 'text'
  /** It is the most, the least significant byte of a 32-bit word. */
  | 'high'
  | 'low'
  /** Only the version is written, in a field of its own. */
  | 'version';

export interface MadeBytes {
  /** What the first byte is made of. */
  readonly first?: { readonly expr: Expr; readonly spot: Spot };
  readonly length?: number;
}

/** Undefined where an expression makes no bytes itself. */
export function bytesMade(world: World, expr: Expr, fn: Fn): MadeBytes | undefined {
  switch (expr.k) {
    case 'str':
      return { first: { expr, spot: 'text' }, length: expr.v.length };
    case 'concat':
      return joined(world, expr.parts, fn);
    case 'bin':
      if (expr.op === '+') return joined(world, [expr.a, expr.b], fn);
      return expr.op === '*' ? repeated(world, expr.a, expr.b, fn) : undefined;
    case 'cast':
    case 'await':
      return bytesMade(world, expr.a, fn);
    case 'list':
      return listed(world, expr.items, fn);
    case 'call':
      return called(world, expr, fn);
    default:
      return undefined;
  }
}

function joined(world: World, parts: readonly Expr[], fn: Fn): MadeBytes | undefined {
  const [head, ...rest] = parts;
  const first = head && bytesMade(world, head, fn);
  if (!first?.first) return undefined;
  const lengths = [first, ...rest.map((part) => bytesMade(world, part, fn))].map((one) => one?.length);
  const length = lengths.every((one) => one !== undefined) ? lengths.reduce((a, b) => a + b, 0) : undefined;
  return { first: first.first, ...(length === undefined ? {} : { length }) };
}

/** `47 * '\0'`, `[0] * 48`. */
function repeated(world: World, a: Expr, b: Expr, fn: Fn): MadeBytes | undefined {
  const [bytes, times] = a.k === 'str' || a.k === 'list' ? [a, b] : [b, a];
  if (bytes.k !== 'str' && bytes.k !== 'list') return undefined;
  const made = bytesMade(world, bytes, fn);
  const [count] = numbersOf(world, times, fn);
  return (
    made && { ...made, ...(count !== undefined && made.length !== undefined ? { length: made.length * count } : {}) }
  );
}

function listed(world: World, items: readonly Expr[], fn: Fn): MadeBytes {
  let length: number | undefined = 0;
  for (const item of items) {
    const inner = item.k === 'spread' ? bytesMade(world, item.a, fn)?.length : 1;
    length = inner === undefined || length === undefined ? undefined : length + inner;
  }
  const head = items[0];
  return {
    ...(head && head.k !== 'spread' ? { first: { expr: head, spot: 'byte' as const } } : {}),
    ...(length === undefined ? {} : { length }),
  };
}

function called(world: World, call: Extract<Expr, { k: 'call' }>, fn: Fn): MadeBytes | undefined {
  for (const row of world.calls.resolve(call, fn).rows)
    for (const meaning of row.means) {
      if (meaning.kind === 'bytes') {
        const of = argumentOf(call, meaning.of);
        if (!of) return undefined;
        const made = bytesMade(world, of, fn);
        if (made) return made;
        const [length] = numbersOf(world, of, fn);
        return length === undefined ? undefined : { length };
      }
      if (meaning.kind === 'packs' && meaning.into === undefined) {
        const format = world.values.evaluate(argumentOf(call, meaning.format) ?? call, fn)[0];
        const value = argumentsOf(call, meaning.values)[0];
        if (format?.t !== 'text' || !value || value.k === 'spread') return undefined;
        const length = packedSize(format.v);
        const spot = packedSpot(format.v);
        return { ...(spot ? { first: { expr: value, spot } } : {}), ...(length === undefined ? {} : { length }) };
      }
    }
  return padded(world, call, fn);
}

/** Where the first byte of a packed text stands in the first value. */
export function packedSpot(format: string): Spot | undefined {
  const first = packedItems(format)?.[0];
  if (first?.at !== 0) return undefined;
  if (first.bytes === 1) return 'byte';
  if (first.bytes !== 4) return undefined;
  return format.startsWith('!') || format.startsWith('>') ? 'high' : 'low';
}

const SHAPING = new Set(['ljust', 'padEnd', 'repeat', 'encode', 'fill']);

/** Methods that every language has for text and lists: `'\x1b'.ljust(48, '\0')`, `'\0'.repeat(47)`, `x.encode()`. */
function padded(world: World, call: Extract<Expr, { k: 'call' }>, fn: Fn): MadeBytes | undefined {
  if (call.callee.k !== 'member') {
    // `Array(47)`
    if (!call.new || call.callee.k !== 'name' || call.callee.n !== 'Array') return undefined;
    const [length] = call.args[0] ? numbersOf(world, call.args[0].value, fn) : [];
    return length === undefined ? undefined : { length };
  }
  if (!SHAPING.has(call.callee.p)) return undefined;
  const made = bytesMade(world, call.callee.o, fn);
  if (!made) return undefined;
  const [count] = call.args[0] ? numbersOf(world, call.args[0].value, fn) : [];
  switch (call.callee.p) {
    case 'ljust':
    case 'padEnd':
      return count === undefined ? made : { ...made, length: count };
    case 'repeat':
      return count === undefined || made.length === undefined ? made : { ...made, length: made.length * count };
    case 'encode':
    case 'fill':
      return made;
    default:
      return undefined;
  }
}
