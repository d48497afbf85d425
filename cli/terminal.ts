/** Text for terminals: harmless, measured and wrapped. */

/** Source text with everything that a terminal would obey made visible. */
export function harmless(text: string): string {
  let result = '';
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code < 32) result += String.fromCodePoint(0x2400 + code);
    else if (code === 127) result += '␡';
    else if (isCommand(code)) result += `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    else result += c;
  }
  return result;
}

/** C1 controls, and marks that turn the direction of text or hide in it. */
function isCommand(code: number): boolean {
  return (
    (code >= 0x80 && code < 0xa0) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** Columns that a text takes: two for East Asian wide characters and emoji, none for marks that combine. */
export function widthOf(text: string): number {
  let width = 0;
  for (const c of text) width += columnsOf(c.codePointAt(0)!);
  return width;
}

function columnsOf(code: number): number {
  if (code < 0x300) return 1;
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x200d) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** Breaks at blanks so that no line is wider than `width`, with `indent` before each but the first. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    const room = width - indent.length;
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.join(`\n${indent}`);
}
