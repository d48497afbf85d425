/** Unary and binary operators over alternatives. */
import type { Expr } from '../../facts/model.ts';
import { formatText } from '../format.ts';
import type { Fn } from '../program.ts';
import type { Value } from '../values.ts';
import { arithmetic, durations } from './arithmetic.ts';
import type { Evaluator, Frame } from './frame.ts';
import { literal, textOf, truth, unknown } from './making.ts';
import { joinTexts } from './texts.ts';

type Binary = Extract<Expr, { k: 'bin' }>;
type Unary = Extract<Expr, { k: 'un' }>;

export function unary(values: Evaluator, expr: Unary, fn: Fn, frame?: Frame): readonly Value[] {
  const operand = values.evaluate(expr.a, fn, frame);
  if (expr.op === '&' || expr.op === '*') return operand;
  return operand.map((value): Value => {
    if (value.t === 'number' && expr.op === '-') return { ...value, v: -value.v };
    if (value.t === 'number' && expr.op === '~') return { ...value, v: ~value.v };
    if (value.t === 'number' && expr.op === '+') return value;
    if (expr.op === '!') {
      const known = truth(value);
      return known === undefined ? unknown(expr, fn) : { ...literal(expr, fn), t: 'boolean', v: !known };
    }
    return value.t === 'changing' || value.t === 'per-device' ? value : unknown(expr, fn);
  });
}

export function binary(values: Evaluator, expr: Binary, fn: Fn, frame?: Frame): readonly Value[] {
  if (expr.op === '||' || expr.op === '??' || expr.op === '&&') return logical(values, expr, fn, frame);
  if (expr.op === ',') return values.evaluate(expr.b, fn, frame);
  const left = values.evaluate(expr.a, fn, frame);
  const right = values.evaluate(expr.b, fn, frame);
  const out: Value[] = [];
  for (const a of left.slice(0, 4)) for (const b of right.slice(0, 4)) out.push(combine(values, expr, a, b, fn, frame));
  return out;
}

/** `process.env.HOST || 'pool.ntp.org'`: either side. */
function logical(values: Evaluator, expr: Binary, fn: Fn, frame?: Frame): readonly Value[] {
  const left = values.evaluate(expr.a, fn, frame);
  const known = left.length === 1 ? truth(left[0]!) : undefined;
  if (expr.op === '&&') return known === false ? left : values.evaluate(expr.b, fn, frame);
  if (known === true) return left;
  return [...left.filter((value) => truth(value) !== false), ...values.evaluate(expr.b, fn, frame)];
}

function combine(values: Evaluator, expr: Binary, a: Value, b: Value, fn: Fn, frame?: Frame): Value {
  const made = literal(expr, fn);
  if (a.t === 'number' && b.t === 'number') {
    const v = arithmetic(expr.op, a.v, b.v);
    if (v === undefined) return unknown(expr, fn);
    if (typeof v === 'boolean') return { ...made, t: 'boolean', v };
    return { ...(a.trail.length >= b.trail.length ? a : b), origin: made.origin, t: 'number', v };
  }
  // What grows and has jitter grows.
  if (a.t === 'changing' || b.t === 'changing') return { ...made, t: 'changing' };
  if (a.t === 'per-device' || b.t === 'per-device') return { ...made, t: 'per-device' };
  const ms = durations(expr.op, a, b);
  if (ms !== undefined) return { ...made, t: 'duration', ms };
  if (a.t === 'clock' || b.t === 'clock')
    return { ...made, t: 'clock', wall: (a.t === 'clock' && a.wall) || (b.t === 'clock' && b.wall) };
  if (expr.op === '%' && a.t === 'text') {
    const items = expr.b.k === 'list' ? expr.b.items : [expr.b];
    const parts = new Map(items.map((item, index) => [String(index), values.evaluate(item, fn, frame)[0]]));
    return { ...a, ...formatText(a.v, 'percent', parts) };
  }
  if (expr.op === '+' && (a.t === 'text' || b.t === 'text')) {
    const bytes = (a.t === 'text' && a.bytes) || (b.t === 'text' && b.bytes);
    return { ...made, ...joinTexts([a, b]), t: 'text', ...(bytes ? { bytes: true } : {}) };
  }
  const [text, count] = a.t === 'number' ? [b, a] : [a, b];
  if (expr.op === '*' && text.t === 'text' && count.t === 'number' && count.v >= 0 && count.v * text.v.length <= 4096)
    return { ...text, v: text.v.repeat(count.v) };
  if ((expr.op === '==' || expr.op === '!=') && a.t === 'text' && b.t === 'text' && !a.partial && !b.partial)
    return { ...made, t: 'boolean', v: (textOf(a) === textOf(b)) === (expr.op === '==') };
  if (a.t === 'configured' || b.t === 'configured') return { ...made, t: 'configured' };
  return unknown(expr, fn);
}
