/** Number and string literals as Python and JavaScript spell them. */

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

/** Which escapes a literal knows beyond the common ones. */
export interface EscapeRules {
  /** `\a`, `\N{…}`, eight-digit `\U`; unknown escapes keep their backslash (Python). */
  readonly python?: boolean;
  /** Only byte escapes: `\u` means nothing. */
  readonly bytes?: boolean;
}

/** Resolves the backslash escapes of a literal's inner text. */
export function unescape(raw: string, rules: EscapeRules = {}): string {
  if (!raw.includes('\\')) return raw;
  let out = '';
  let i = 0;
  while (i < raw.length) {
    const at = raw.indexOf('\\', i);
    if (at === -1 || at === raw.length - 1) return out + raw.slice(i);
    out += raw.slice(i, at);
    const [value, length] = readEscape(raw, at + 1, rules);
    out += value;
    i = at + 1 + length;
  }
  return out;
}

/** Value of the escape whose letter stands at `at`, and how many characters it takes after the backslash. */
function readEscape(raw: string, at: number, rules: EscapeRules): [value: string, length: number] {
  const c = raw.charAt(at);
  if (c === '\r') return ['', raw.charAt(at + 1) === '\n' ? 2 : 1];
  if (c === '\n' || c === '\u2028' || c === '\u2029') return ['', 1];
  if (c === '\\' || c === "'" || c === '"') return [c, 1];
  const simple = SIMPLE[c];
  if (simple !== undefined) return [simple, 1];
  if (c >= '0' && c <= '7') return readOctal(raw, at);
  if (c === 'x') return readHex(raw, at, 2);
  if (c === 'u' && !rules.bytes) {
    if (raw.charAt(at + 1) !== '{' || rules.python) return readHex(raw, at, 4);
    const close = raw.indexOf('}', at);
    const code = Number.parseInt(raw.slice(at + 2, close), 16);
    return close === -1 ? [c, 1] : [fromCode(code), close - at + 1];
  }
  if (rules.python) {
    if (c === 'a') return ['\x07', 1];
    if (c === 'U' && !rules.bytes) return readHex(raw, at, 8);
    return ['\\' + c, 1];
  }
  return [c, 1];
}

function readOctal(raw: string, at: number): [string, number] {
  let length = 1;
  while (length < 3 && raw.charAt(at + length) >= '0' && raw.charAt(at + length) <= '7') length++;
  return [String.fromCharCode(Number.parseInt(raw.slice(at, at + length), 8)), length];
}

function readHex(raw: string, at: number, digits: number): [string, number] {
  const written = raw.slice(at + 1, at + 1 + digits);
  const code = written.length === digits && [...written].every(isHexDigit) ? Number.parseInt(written, 16) : NaN;
  return Number.isNaN(code) ? [raw.charAt(at), 1] : [fromCode(code), digits + 1];
}

function isHexDigit(c: string): boolean {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

function fromCode(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** A number literal's value: digit separators, `0x` `0o` `0b`, old octal `017`, suffixes `n` and `L`. Null: no real number. */
export function numberOf(written: string): { value: number; float: boolean } | null {
  let digits = written.replaceAll('_', '').toLowerCase();
  if (digits.endsWith('n') || digits.endsWith('l')) digits = digits.slice(0, -1);
  if (digits.endsWith('j')) return null;
  const prefixed = digits.startsWith('0x') || digits.startsWith('0b') || digits.startsWith('0o');
  const allOctal = digits.length > 1 && digits.startsWith('0') && [...digits].every((c) => c >= '0' && c <= '7');
  const value = allOctal ? Number.parseInt(digits, 8) : Number(digits);
  if (Number.isNaN(value) || digits === '') return null;
  const float = !prefixed && (digits.includes('.') || digits.includes('e'));
  return { value, float };
}
