/** Reads source files as bytes, and turns bytes into text that can be written back unchanged. */
import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export type Encoding = 'utf8' | 'latin1';

/** Text of a file and what is needed to make its bytes again. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** A byte order mark stands before the text. */
  readonly bom: boolean;
}

/** Why a file was not linted, in words for the report. */
export interface Unreadable {
  readonly reason: 'unreadable' | 'too large' | 'binary' | 'UTF-16' | 'minified';
  readonly message: string;
}

const BOM = [0xef, 0xbb, 0xbf];
/** As far as git looks for a NUL before it calls a file binary. */
const BINARY_PROBE = 8000;
const MINIFIED_BYTES = 20_000;
const MINIFIED_LINE = 1000;

/** The bytes of a file, or why it cannot be linted. */
export function readBytes(path: string, maxBytes: number): Buffer | Unreadable {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    return unreadable(error);
  }
  try {
    const size = fstatSync(descriptor).size;
    if (size > maxBytes) {
      return { reason: 'too large', message: `larger than ${megabytes(maxBytes)} (${megabytes(size)})` };
    }
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const read = readSync(descriptor, bytes, length, size - length, null);
      if (read === 0) break;
      length += read;
    }
    return judge(bytes.subarray(0, length));
  } catch (error) {
    return unreadable(error);
  } finally {
    closeSync(descriptor);
  }
}

/** UTF-8, or else Latin-1 byte for byte, which loses nothing. */
export function decode(bytes: Buffer): Decoded {
  const bom = BOM.every((byte, index) => bytes[index] === byte);
  const body = bom ? bytes.subarray(BOM.length) : bytes;
  const encoding = isUtf8(body) ? 'utf8' : 'latin1';
  return { text: body.toString(encoding), encoding, bom };
}

/** The bytes of a text in the encoding that it was read in. */
export function encode(text: string, as: { readonly encoding: Encoding; readonly bom: boolean }): Buffer {
  const body = Buffer.from(text, as.encoding);
  return as.bom ? Buffer.concat([Buffer.from(BOM), body]) : body;
}

export function isUnreadable(result: Buffer | Unreadable): result is Unreadable {
  return 'reason' in result;
}

function judge(bytes: Buffer): Buffer | Unreadable {
  const first = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (first === 0xfffe || first === 0xfeff)
    return { reason: 'UTF-16', message: 'UTF-16 text; save it as UTF-8 to have it linted' };
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) return { reason: 'binary', message: 'binary file' };
  if (isMinified(bytes)) return { reason: 'minified', message: 'minified: lint the source that it was made from' };
  return bytes;
}

/** Nobody writes lines that are a thousand characters long on average. */
function isMinified(bytes: Buffer): boolean {
  if (bytes.length < MINIFIED_BYTES) return false;
  let lines = 1;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++;
  return bytes.length / lines > MINIFIED_LINE;
}

function unreadable(error: unknown): Unreadable {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EISDIR: 'is a folder',
    ENOENT: 'no such file',
  };
  return { reason: 'unreadable', message: `cannot be read: ${words[code] ?? code}` };
}

function megabytes(bytes: number): string {
  return `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
}
