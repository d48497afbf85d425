/** Reads source files as bytes, and turns bytes into text that can be written back unchanged. */
import { isUtf8 } from 'node:buffer';
import type { FileTree } from './files/file-tree.ts';

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

/** The bytes of a source file, or why it cannot be linted. */
export function readSource(files: FileTree, path: string, maxBytes: number): Buffer | Unreadable {
  const bytes = files.read(path, maxBytes);
  return isUnreadable(bytes) ? bytes : judge(bytes);
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

/** Why a file could not be read, from the code of the system's error (`ENOENT`). */
export function unreadable(code: string): Unreadable {
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EISDIR: 'is a folder',
    ENOENT: 'no such file',
  };
  return { reason: 'unreadable', message: `cannot be read: ${words[code] ?? code}` };
}

export function tooLarge(size: number, maxBytes: number): Unreadable {
  return { reason: 'too large', message: `larger than ${megabytes(maxBytes)} (${megabytes(size)})` };
}

function megabytes(bytes: number): string {
  return `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
}
