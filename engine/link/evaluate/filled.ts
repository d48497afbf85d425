/** What a library call leaves in the place that one of its arguments points to. */
import type { ArgRefs, Meaning } from '../../apis/row.ts';
import type { Call } from '../../facts/model.ts';
import { argumentOf } from '../arguments.ts';
import type { Write } from '../bindings.ts';
import type { Value } from '../values.ts';
import { addressMade, lookUp } from './addresses.ts';
import type { Evaluator, Frame } from './frame.ts';
import { literal } from './making.ts';
import { formatted } from './texts.ts';

/** Undefined where the meaning is not about that argument. */
export function valueFilled(
  values: Evaluator,
  call: Call,
  meaning: Meaning,
  write: Write,
  frame?: Frame,
): readonly Value[] | undefined {
  const fills = (refs: ArgRefs | undefined) =>
    refs !== undefined &&
    write.out !== undefined &&
    argumentOf(call, refs) === (write.out === -1 ? argumentOf(call, 'this') : call.args[write.out]?.value);
  switch (meaning.kind) {
    case 'formats':
      return fills(meaning.out) ? formatted(values, call, meaning, write.fn, frame) : undefined;
    case 'passes': {
      if (!fills(meaning.out)) return undefined;
      const value = argumentOf(call, meaning.value);
      return value ? values.evaluate(value, write.fn, frame) : [];
    }
    case 'address':
      return fills(meaning.out) ? addressMade(values, call, meaning, write.fn, frame) : undefined;
    case 'dns':
      return fills(meaning.out) ? lookUp(values, call, meaning, write.fn, frame) : undefined;
    case 'field-config':
      return fills(meaning.out) ? [{ ...literal(call, write.fn), t: 'configured' }] : undefined;
    case 'device-id':
      return fills(meaning.out) ? [{ ...literal(call, write.fn), t: 'per-device' }] : undefined;
    default:
      return undefined;
  }
}
