/** Writes a number or text anew with version 4, as it was written before. */
import type { VersionLiteral } from '../../engine/behaviours/ntp-packets/versions.ts';

const CURRENT = 4;

/** The literal `source` with version 4; undefined where its spelling is not known. */
export function respelt(source: string, spot: VersionLiteral['spot']): string | undefined {
  const quoted = /^[A-Za-z]{0,2}(?=['"])/.exec(source);
  if (quoted) return escapeRespelt(source, quoted[0].length + 1);
  if (spot === 'text') return undefined;
  return numberRespelt(source, (value) => {
    if (spot === 'version') return CURRENT;
    if (spot === 'high') return withVersion(Math.floor(value / 0x1000000)) * 0x1000000 + (value % 0x1000000);
    const low = value % 0x100;
    // A word written the other way round has its first byte at the far end.
    if (spot === 'low' && low === 0)
      return withVersion(Math.floor(value / 0x1000000)) * 0x1000000 + (value % 0x1000000);
    return value - low + withVersion(low);
  });
}

const withVersion = (byte: number): number => (byte & ~0x38) | (CURRENT << 3);

/** Base, digits and suffix of a number: `0x1BU`, `0b00011011`, `033`, `27`. */
const NUMBER = /^(0[xX]|0[bB]|B(?=[01]{3,8}$)|0[oO]|0(?=[0-7]))?([0-9a-fA-F]+)([uUlL]*)$/;
const RADIX: Readonly<Record<string, number>> = { '0x': 16, '0b': 2, b: 2, '0o': 8, '0': 8 };

function numberRespelt(source: string, change: (value: number) => number): string | undefined {
  const parts = NUMBER.exec(source);
  if (!parts) return undefined;
  const [, prefix = '', digits = '', suffix = ''] = parts;
  const radix = prefix === '' ? 10 : RADIX[prefix.toLowerCase()];
  const value = radix === undefined ? Number.NaN : Number.parseInt(digits, radix);
  if (radix === undefined || Number.isNaN(value)) return undefined;
  const plain = change(value).toString(radix).padStart(digits.length, '0');
  const capital = /[A-F]/.test(digits) || (!/[a-f]/.test(digits) && prefix === '0X');
  return `${prefix}${capital ? plain.toUpperCase() : plain}${suffix}`;
}

/** `\x1b`, `\u001b`, `\033`. */
const ESCAPE = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-7]{2,3}))/;

/** A text (or character) whose first character is an escape. */
function escapeRespelt(source: string, from: number): string | undefined {
  const parts = ESCAPE.exec(source.slice(from));
  if (!parts) return undefined;
  const [whole, byte, unicode, octal] = parts;
  const digits = byte ?? unicode ?? octal!;
  const radix = octal === undefined ? 16 : 8;
  const value = Number.parseInt(digits, radix);
  if (value > 0xff) return undefined;
  const text = withVersion(value).toString(radix).padStart(digits.length, '0');
  const lead = octal === undefined ? whole.slice(0, 2) : '\\';
  const written = /[A-F]/.test(digits) ? text.toUpperCase() : text;
  return source.slice(0, from) + lead + written + source.slice(from + whole.length);
}
