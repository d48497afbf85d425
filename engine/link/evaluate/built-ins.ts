/** Methods and functions that every language has for numbers and text. */
import type { Call, Expr } from '../../facts/model.ts';
import { formatText } from '../format.ts';
import type { Fn } from '../program.ts';
import type { Value } from '../values.ts';
import { elementTaken } from './elements.ts';
import type { Evaluator, Frame } from './frame.ts';
import { literal } from './making.ts';
import { argumentValues, concat, joined, joinTexts } from './texts.ts';

const EXTREMES = new Set(['min', 'max', 'std::min', 'std::max', 'MIN', 'MAX']);
const PASSING_METHODS = new Set([
  'c_str',
  'toString',
  'trim',
  'strip',
  'encode',
  'decode',
  'toLowerCase',
  'lower',
  'slice',
  'data',
  'rstrip',
  'lstrip',
  'toCharArray',
  'value',
  'get',
  'valueOf',
  'clone',
  'begin',
  'buffer',
]);

export function builtIn(values: Evaluator, call: Call, fn: Fn, frame?: Frame): readonly Value[] | undefined {
  const callee = call.callee;
  const name = callee.k === 'member' ? callee.p : callee.k === 'name' ? callee.n : '';
  if (EXTREMES.has(name)) return extreme(values, call, name, fn, frame);
  if (callee.k !== 'member') return undefined;
  if (name === 'format' && fn.unit.family === 'python')
    return values
      .evaluate(callee.o, fn, frame)
      .flatMap((value): readonly Value[] =>
        value.t === 'text'
          ? [{ ...value, ...formatText(value.v, 'braces', argumentValues(values, call, fn, 0, frame)) }]
          : [],
      );
  if ((name === 'replace' || name === 'replaceAll') && fn.unit.family !== 'c')
    return replaced(values, call, callee.o, fn, frame);
  if (name === 'join') {
    const javascript = fn.unit.family === 'javascript';
    const list = javascript ? callee.o : call.args[0]?.value;
    const between = javascript ? call.args[0]?.value : callee.o;
    if (!list) return undefined;
    const separator = between ? values.evaluate(between, fn, frame)[0] : undefined;
    return joined(
      values,
      values.evaluate(list, fn, frame),
      separator?.t === 'text' ? separator.v : javascript ? ',' : '',
      call,
      fn,
      frame,
    );
  }
  if (name === 'concat' && fn.unit.family === 'javascript') return concatenated(values, call, callee.o, fn, frame);
  if (PASSING_METHODS.has(name)) return values.evaluate(callee.o, fn, frame);
  return elementTaken(values, call, fn, frame);
}

/** `"{0}.example.org".replace("{0}", host)`: constant text for text; what is put in may be a hole. */
function replaced(values: Evaluator, call: Call, receiver: Expr, fn: Fn, frame?: Frame): readonly Value[] | undefined {
  const [sought, given] = call.args;
  if (!sought || !given) return undefined;
  const old = values.evaluate(sought.value, fn, frame)[0];
  const whole = values.evaluate(receiver, fn, frame);
  if (old?.t !== 'text' || old.partial || old.v === '' || !whole.every((value) => value.t === 'text')) return undefined;
  const filling = values.evaluate(given.value, fn, frame)[0];
  return whole.map((value): Value => {
    const parts = value.v.split(old.v);
    if (parts.length === 1) return value;
    const text = (v: string): Value => ({ ...literal(call, fn), t: 'text', v });
    return { ...value, ...joinTexts(parts.flatMap((part, i) => (i === 0 ? [text(part)] : [filling, text(part)]))) };
  });
}

/** `'a'.concat('b')`; lists are left alone. */
function concatenated(
  values: Evaluator,
  call: Call,
  receiver: Expr,
  fn: Fn,
  frame?: Frame,
): readonly Value[] | undefined {
  if (!values.evaluate(receiver, fn, frame).every((value) => value.t === 'text')) return undefined;
  return concat(values, call, [receiver, ...call.args.map((arg) => arg.value)], fn, frame);
}

function extreme(values: Evaluator, call: Call, name: string, fn: Fn, frame?: Frame): readonly Value[] | undefined {
  const alternatives = call.args.map((arg) => values.evaluate(arg.value, fn, frame));
  const numbers = alternatives.map((found) => (found.length === 1 && found[0]!.t === 'number' ? found[0]! : undefined));
  if (numbers.length > 0 && numbers.every((one) => one !== undefined)) {
    const pick = name.toLowerCase().endsWith('min') ? Math.min : Math.max;
    return [{ ...literal(call, fn), t: 'number', v: pick(...numbers.map((one) => one.v)) }];
  }
  for (const kind of ['changing', 'per-device'] as const)
    if (alternatives.some((found) => found.some((value) => value.t === kind)))
      return [{ ...literal(call, fn), t: kind }];
  return undefined;
}
