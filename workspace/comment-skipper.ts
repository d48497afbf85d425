/**
 * Steps over comments in raw bytes, for the word scan. It knows strings only so far as to tell `"http://"` from a
 * comment; where it errs, it must err towards reading too much.
 */
export type CommentStyle = 'slashes' | 'hash';

export function commentStyleOf(path: string): CommentStyle {
  return path.endsWith('.py') ? 'hash' : 'slashes';
}

const NEWLINE = 10;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const QUOTE = 39;
const STAR = 42;
const SLASH = 47;
const COLON = 58;
const BACKSLASH = 92;

/** Given a byte that belongs to no identifier, tells where to read on. To be asked about every such byte in order. */
export function commentSkipper(bytes: Uint8Array, style: CommentStyle): (at: number, byte: number) => number {
  let quote = 0;
  return (at, byte) => {
    if (byte === NEWLINE) quote = 0;
    else if (byte === BACKSLASH) return at + (bytes[at + 1] === NEWLINE ? 1 : 2);
    else if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === DOUBLE_QUOTE || byte === QUOTE) quote = byte;
    else if (style === 'hash') {
      if (byte === HASH) return endOfLine(bytes, at);
    } else if (byte === SLASH) {
      if (bytes[at + 1] === SLASH && bytes[at - 1] !== COLON) return endOfLine(bytes, at);
      if (bytes[at + 1] === STAR) return endOfBlock(bytes, at);
    }
    return at + 1;
  };
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(NEWLINE, from);
  return end < 0 ? bytes.length : end;
}

/** A block that nothing closes is none. */
function endOfBlock(bytes: Uint8Array, from: number): number {
  for (let i = bytes.indexOf(STAR, from + 2); i >= 0; i = bytes.indexOf(STAR, i + 1))
    if (bytes[i + 1] === SLASH) return i + 2;
  return from + 1;
}
