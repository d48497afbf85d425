/** Numbers and durations. */
import type { Unit as TimeUnit } from '../../apis/row.ts';
import type { Value } from '../values.ts';

/** Milliseconds in one unit. */
export const MS: Readonly<Partial<Record<TimeUnit, number>>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

export function durations(op: string, a: Value, b: Value): number | undefined {
  if (a.t === 'duration' && b.t === 'duration') return op === '+' ? a.ms + b.ms : op === '-' ? a.ms - b.ms : undefined;
  if (a.t === 'number' && b.t === 'duration') return op === '*' || op === '/' ? a.v * b.ms : undefined;
  if (a.t === 'duration' && b.t === 'number') return op === '*' ? a.ms * b.v : op === '/' ? a.ms / b.v : undefined;
  return undefined;
}

export function arithmetic(op: string, a: number, b: number): number | boolean | undefined {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : a / b;
    case '//':
      return b === 0 ? undefined : Math.floor(a / b);
    case '%':
      return b === 0 ? undefined : a % b;
    case '**':
      return a ** b;
    case '<<':
      return b < 32 ? (a << b) >>> 0 : undefined;
    case '>>':
    case '>>>':
      return a >>> b;
    case '&':
      return (a & b) >>> 0;
    case '|':
      return (a | b) >>> 0;
    case '^':
      return (a ^ b) >>> 0;
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return undefined;
  }
}
