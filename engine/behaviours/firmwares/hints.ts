/** What names, paths and values tell of a step between a time server and where it comes from. */
import { identifierWords } from '../../apis/words.ts';
import type { Call, Expr } from '../../facts/model.ts';
import type { Write } from '../../link/bindings.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { serverNamesIn } from '../server-names.ts';

/** Fields of an address that say nothing about whose it is. */
const NOT_THE_SERVER = new Set(['port', 'family', 'len', 'length', 'size', 'type', 'socktype', 'protocol', 'flags']);

/** What a function is called that fills a buffer from somewhere. */
const READS = new Set(['get', 'read', 'load', 'receive', 'recv', 'fetch', 'parse', 'scan', 'query', 'restore', 'ask']);

/** A text of which no constant is known that could be a server: a line of a serial port, a field of a form. */
export function isReceived(world: World, expr: Expr, fn: Fn): boolean {
  const values = world.values.evaluate(expr, fn);
  return (
    values.some((value) => value.t === 'unknown' || (value.t === 'text' && value.partial === true)) &&
    !values.some((value) => serverNamesIn(world, value).length > 0)
  );
}

/** Whether one of the values that an expression may have is a server. */
export const namesServer = (world: World, expr: Expr, fn: Fn): boolean =>
  world.values.evaluate(expr, fn).some((value) => serverNamesIn(world, value).length > 0);

/** A number or size, of which no text is made. */
export const isPlain = (expr: Expr): boolean =>
  expr.k === 'num' || expr.k === 'bool' || expr.k === 'null' || (expr.k === 'un' && expr.op === 'sizeof');

/** Whether a write says something of the place at `path`. */
export const concerns = (write: Write, path: readonly string[]): boolean =>
  fits(write.path, path) && !isNoServer(write.path);

export function fits(written: readonly string[], path: readonly string[]): boolean {
  const open = (step: string) => step === '[]' || step === '*' || step.startsWith('[');
  return written.every((step, i) => i >= path.length || step === path[i] || open(step) || open(path[i]!));
}

export const isNoServer = (path: readonly string[]): boolean =>
  path.some((step) => identifierWords(step).some((word) => NOT_THE_SERVER.has(word)));

export const isMacroName = (name: string): boolean => name !== '' && name === name.toUpperCase();

export function reads(call: Call): boolean {
  const name = call.callee.k === 'member' ? call.callee.p : call.callee.k === 'name' ? call.callee.n : '';
  return identifierWords(name).some((word) => READS.has(word));
}
