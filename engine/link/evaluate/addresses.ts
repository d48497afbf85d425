/** Addresses made of octets, text, lists or words, and names looked up. */
import type { ArgRef, ArgRefs } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../arguments.ts';
import { placeOf, type Fn } from '../program.ts';
import type { Value } from '../values.ts';
import type { Evaluator, Frame } from './frame.ts';
import { literal, unknown } from './making.ts';

export interface AddressMaker {
  readonly octets?: readonly ArgRef[];
  readonly list?: ArgRef;
  readonly text?: ArgRef;
  readonly word?: ArgRef;
  readonly order?: string;
}

export function addressMade(
  values: Evaluator,
  call: Call,
  meaning: AddressMaker,
  fn: Fn,
  frame?: Frame,
): readonly Value[] {
  if (meaning.octets && call.args.length >= meaning.octets.length) {
    const addresses = octetAddresses(values, call, meaning.octets, fn, frame);
    if (addresses.length > 0) return addresses;
  }
  const same = argumentOf(call, meaning.text ?? meaning.list ?? []);
  if (same) return values.evaluate(same, fn, frame);
  const word = meaning.word === undefined ? undefined : argumentOf(call, meaning.word);
  if (!word) return [unknown(call, fn)];
  return values
    .evaluate(word, fn, frame)
    .map((value): Value =>
      value.t === 'number' ? { ...value, t: 'address', v: wordToAddress(value.v, meaning.order !== 'little') } : value,
    );
}

type Octet = Extract<Value, { t: 'number' }>;

/** Addresses of four octets; octets that a function or macro is handed come together from each of its calls. */
function octetAddresses(
  values: Evaluator,
  call: Call,
  refs: readonly ArgRef[],
  fn: Fn,
  frame?: Frame,
): readonly Value[] {
  const columns = refs.map((ref) => octetsAt(values, argumentOf(call, ref), fn, frame));
  const count = Math.max(...columns.map((column) => column.length));
  if (columns.some((column) => column.length !== count && column.length !== 1)) return [];
  return Array.from({ length: count }, (_, i) => {
    const row = columns.map((column) => column[column.length === 1 ? 0 : i]!);
    return { ...writtenAs(values, row, call, fn), t: 'address', v: row.map((one) => one.v).join('.') } as const;
  });
}

function octetsAt(values: Evaluator, expr: Expr | undefined, fn: Fn, frame?: Frame): readonly Octet[] {
  const found = expr ? values.evaluate(expr, fn, frame) : [];
  return found.filter(
    (one): one is Octet => one.t === 'number' && Number.isInteger(one.v) && one.v >= 0 && one.v <= 255,
  );
}

/** An address stands where its octets do: side by side at a call of a wrapper, else where they are put together. */
function writtenAs(values: Evaluator, octets: readonly Octet[], call: Call, fn: Fn): Pick<Value, 'origin' | 'trail'> {
  const made = literal(call, fn);
  const [first, last] = [octets[0]!, octets.at(-1)!];
  const { fn: where, range } = first.origin;
  const end = last.origin.range[1];
  const inside = where === fn && call.r[0] <= range[0] && end <= call.r[1];
  if (inside || octets.some((one) => one.origin.fn !== where) || end <= range[0]) return made;
  values.memory?.onlyNow();
  if (where.unit.text.slice(range[0], end).includes('\n')) return made;
  return { origin: { expr: first.origin.expr, fn: where, range: [range[0], end] }, trail: first.trail };
}

export function lookUp(
  values: Evaluator,
  call: Call,
  meaning: { readonly host: ArgRefs; readonly port?: ArgRefs },
  fn: Fn,
  frame?: Frame,
): readonly Value[] {
  const host = argumentOf(call, meaning.host);
  if (!host) return [unknown(call, fn)];
  const portExpr = meaning.port === undefined ? undefined : argumentOf(call, meaning.port);
  const port = portExpr ? values.evaluate(portExpr, fn, frame) : undefined;
  const service = port ? { port } : {};
  return values.evaluate(host, fn, frame).map((value): Value =>
    value.t === 'text'
      ? {
          ...value,
          ...service,
          lookedUp: true,
          trail: [...value.trail, { place: placeOf({ fn }, call.r), note: 'looked up' }],
        }
      : { ...value, ...service },
  );
}

/** Octets of a 32-bit word, the first at the most significant end where `big`. */
export function wordToAddress(word: number, big: boolean): string {
  const octets = [24, 16, 8, 0].map((shift) => (word >>> shift) & 255);
  return (big ? octets : octets.reverse()).join('.');
}
