/** Literals of the C family, resolved to their values. */

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

/** The text of a string literal with prefix and quotes: `u8"a\n"`, `R"x(raw)x"`. */
export function stringValue(literal: string): string {
  const quote = literal.indexOf('"');
  if (quote > 0 && literal[quote - 1] === 'R') {
    const open = literal.indexOf('(', quote);
    const close = literal.lastIndexOf(')');
    return open === -1 || close <= open ? '' : literal.slice(open + 1, close);
  }
  const end = literal.length > quote + 1 && literal.endsWith('"') ? literal.length - 1 : literal.length;
  return unescape(literal.slice(quote + 1, end));
}

/** The number of a character literal; several characters are packed as compilers do. */
export function charValue(literal: string): number {
  const quote = literal.indexOf("'");
  const inner = unescape(literal.slice(quote + 1, literal.endsWith("'") ? -1 : undefined));
  let value = 0;
  for (const c of inner) value = (value * 256 + c.codePointAt(0)!) % 0x100000000;
  return value;
}

/** The value of a number literal with suffixes and separators; `float` for those with a fraction or exponent. */
export function numberValue(literal: string): { readonly v: number; readonly float: boolean } | undefined {
  let text = literal.replaceAll("'", '').replaceAll(' ', '').toLowerCase();
  const negative = text.startsWith('-');
  if (negative || text.startsWith('+')) text = text.slice(1);
  const sign = negative ? -1 : 1;
  if (text.startsWith('0x')) {
    const point = text.includes('.') || text.includes('p');
    if (point) return { v: sign * hexFloat(text.slice(2)), float: true };
    return integer(withoutSuffix(text.slice(2), '0123456789abcdef'), 16, sign);
  }
  if (text.startsWith('0b')) return integer(withoutSuffix(text.slice(2), '01'), 2, sign);
  const digits = withoutSuffix(text, '0123456789');
  const rest = text.slice(digits.length);
  if (rest.startsWith('.') || rest.startsWith('e') || rest.startsWith('f')) {
    const v = Number.parseFloat(text);
    return Number.isNaN(v) ? undefined : { v: sign * v, float: true };
  }
  return integer(digits, digits.length > 1 && digits.startsWith('0') ? 8 : 10, sign);
}

function integer(digits: string, base: number, sign: number): { v: number; float: boolean } | undefined {
  const v = Number.parseInt(digits, base);
  return Number.isNaN(v) ? undefined : { v: v === 0 ? 0 : sign * v, float: false };
}

function withoutSuffix(text: string, digits: string): string {
  let end = 0;
  while (end < text.length && digits.includes(text[end]!)) end++;
  return text.slice(0, end);
}

function hexFloat(text: string): number {
  const [mantissa = '', exponent = '0'] = text.split('p');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const value = Number.parseInt(whole + fraction || '0', 16) / 16 ** fraction.length;
  return value * 2 ** (Number.parseInt(exponent, 10) || 0);
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (c !== '\\') {
      out += c;
      continue;
    }
    const next = text[++at] ?? '';
    if (next === '\n') continue;
    if (next === '\r') {
      if (text[at + 1] === '\n') at++;
    } else if (next === 'x') {
      const digits = withoutSuffix(text.slice(at + 1).toLowerCase(), '0123456789abcdef');
      out += String.fromCharCode(Number.parseInt(digits || '0', 16) & 0xffff);
      at += digits.length;
    } else if (next === 'u' || next === 'U') {
      const length = next === 'u' ? 4 : 8;
      const code = Number.parseInt(text.slice(at + 1, at + 1 + length), 16);
      out += Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code);
      at += length;
    } else if (next >= '0' && next <= '7') {
      const digits = withoutSuffix(text.slice(at, at + 3), '01234567');
      out += String.fromCharCode(Number.parseInt(digits, 8));
      at += digits.length - 1;
    } else out += SIMPLE[next] ?? next;
  }
  return out;
}
