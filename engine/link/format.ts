/** `printf` and `str.format` for constant arguments. */
import { HOLE, type TextPiece, type Value } from './values.ts';

/** Fills a format with values by position (or name); what is not known becomes a hole. */
export function formatText(
  format: string,
  style: 'percent' | 'braces',
  values: ReadonlyMap<string, Value | undefined>,
): { v: string; partial?: true; pieces?: readonly TextPiece[] } {
  const pieces: TextPiece[] = [];
  let v = '';
  let at = 0;
  let next = 0;
  for (const match of format.matchAll(style === 'percent' ? CONVERSION : FIELD)) {
    v += format.slice(at, match.index);
    at = match.index + match[0].length;
    const plain = PLAIN[match[0]];
    if (plain !== undefined) {
      v += plain;
      continue;
    }
    if (style === 'percent') next += [match[2], match[3]].filter((one) => one === '*').length;
    const value = values.get(match[1] === undefined || match[1] === '' ? String(next++) : match[1]);
    const text = filled(value, style === 'percent' ? match[4]! : '');
    if (value) pieces.push({ start: v.length, end: v.length + (text ?? HOLE).length, value });
    v += text ?? HOLE;
  }
  v += format.slice(at);
  return { v, ...(v.includes(HOLE) ? { partial: true } : {}), ...(pieces.length > 0 ? { pieces } : {}) };
}

const CONVERSION = /%(?:\(([^)]+)\))?[-+ #0]*(\*|\d+)?(?:\.(\*|\d+))?(?:hh|h|ll|l|z|j|t|L|q)?([diouxXeEfFgGcspnaAr%])/g;
const FIELD = /\{\{|\}\}|\{([^{}:!]*)(?:![rsa])?(?::[^{}]*)?\}/g;
const PLAIN: Readonly<Record<string, string>> = { '%%': '%', '{{': '{', '}}': '}' };

function filled(value: Value | undefined, conversion: string): string | undefined {
  if (value?.t === 'text' || value?.t === 'address') return value.v;
  if (value?.t !== 'number') return undefined;
  return conversion === 'x' || conversion === 'X' ? value.v.toString(16) : String(value.v);
}
