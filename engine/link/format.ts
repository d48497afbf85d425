/** `printf` and `str.format` for constant arguments. */
import { HOLE } from './values.ts';

/** Fills a format with texts by position (or name); what is not known becomes a hole. */
export function formatText(format: string, style: 'percent' | 'braces', texts: ReadonlyMap<string, string | undefined>): { v: string; partial?: true } {
  const v = style === 'percent' ? percent(format, texts) : braces(format, texts);
  return v.includes(HOLE) ? { v, partial: true } : { v };
}

const CONVERSION = /%(?:\(([^)]+)\))?[-+ #0]*(\*|\d+)?(?:\.(\*|\d+))?(?:hh|h|ll|l|z|j|t|L|q)?([diouxXeEfFgGcspnaAr%])/g;

function percent(format: string, texts: ReadonlyMap<string, string | undefined>): string {
  let next = 0;
  return format.replace(CONVERSION, (_all, name: string | undefined, width: string | undefined, precision: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (width === '*') next++;
    if (precision === '*') next++;
    const text = texts.get(name ?? String(next++));
    if (text === undefined) return HOLE;
    if (kind === 'x' || kind === 'X') return Number(text).toString(16);
    return text;
  });
}

function braces(format: string, texts: ReadonlyMap<string, string | undefined>): string {
  let next = 0;
  return format.replace(/\{\{|\}\}|\{([^{}:!]*)(?:![rsa])?(?::[^{}]*)?\}/g, (all, name: string | undefined) => {
    if (all === '{{') return '{';
    if (all === '}}') return '}';
    return texts.get(name === undefined || name === '' ? String(next++) : name) ?? HOLE;
  });
}
