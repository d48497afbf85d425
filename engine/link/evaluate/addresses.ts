/** Addresses made of octets, text, lists or words, and names looked up. */
import type { ArgRef, ArgRefs } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../calls.ts';
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

export function addressMade(values: Evaluator, call: Call, meaning: AddressMaker, fn: Fn, frame?: Frame): readonly Value[] {
  if (meaning.octets && call.args.length >= meaning.octets.length) {
    const octets = meaning.octets.map((ref) => octet(values, argumentOf(call, ref), fn, frame));
    const address = octetsOf(octets, call, fn);
    if (address) return [address];
  }
  const same = argumentOf(call, meaning.text ?? meaning.list ?? []);
  if (same) return values.evaluate(same, fn, frame);
  const word = meaning.word === undefined ? undefined : argumentOf(call, meaning.word);
  if (!word) return [unknown(call, fn)];
  return values.evaluate(word, fn, frame).map((value): Value =>
    value.t === 'number' ? { ...value, t: 'address', v: wordToAddress(value.v, meaning.order !== 'little') } : value,
  );
}

/** Four octets: the address stands where they do; octets that are all named elsewhere lead there. */
function octetsOf(octets: readonly (Extract<Value, { t: 'number' }> | undefined)[], call: Call, fn: Fn): Value | undefined {
  if (!octets.every((one) => one !== undefined)) return undefined;
  return { ...literal(call, fn), t: 'address', v: octets.map((one) => one.v).join('.') };
}

function octet(values: Evaluator, expr: Expr | undefined, fn: Fn, frame?: Frame): Extract<Value, { t: 'number' }> | undefined {
  const value = expr && values.evaluate(expr, fn, frame)[0];
  return value?.t === 'number' && value.v >= 0 && value.v <= 255 ? value : undefined;
}

export function lookUp(values: Evaluator, call: Call, meaning: { readonly host: ArgRefs; readonly port?: ArgRefs }, fn: Fn, frame?: Frame): readonly Value[] {
  const host = argumentOf(call, meaning.host);
  if (!host) return [unknown(call, fn)];
  const portExpr = meaning.port === undefined ? undefined : argumentOf(call, meaning.port);
  const port = portExpr ? values.evaluate(portExpr, fn, frame) : undefined;
  return values.evaluate(host, fn, frame).map((value): Value =>
    value.t === 'text'
      ? { ...value, lookedUp: true, ...(port ? { port } : {}), trail: [...value.trail, { place: placeOf({ fn }, call.r), note: 'looked up' }] }
      : value,
  );
}

/** Octets of a 32-bit word, the first at the most significant end where `big`. */
export function wordToAddress(word: number, big: boolean): string {
  const octets = [24, 16, 8, 0].map((shift) => (word >>> shift) & 255);
  return (big ? octets : octets.reverse()).join('.');
}
