/** Servers in objects of settings: `NTP_DEFAULTS = { servers: ['…'] }`, `CONFIG = {'ntp': {'host': '…'}}`. */
import { identifierWords, nameSays } from '../apis/words.ts';
import type { Expr, Range } from '../facts/model.ts';
import type { Binding } from '../link/bindings.ts';
import type { Fn } from '../link/program.ts';
import type { Knowledge } from './knowledge.ts';

/** A field that is a server by its own name, and of the time by its name or that of what it stands in. */
export interface ServerSetting {
  readonly key: string;
  readonly keyRange: Range;
  /** The object's name and the steps to the field: `NTP_DEFAULTS.servers`. */
  readonly name: string;
  readonly value: Expr;
  readonly fn: Fn;
}

const MAX_DEPTH = 3;
const LITERALS: ReadonlySet<Expr['k']> = new Set(['str', 'list', 'concat']);

export function serverSettingsIn(binding: Binding, knowledge: Knowledge): readonly ServerSetting[] {
  if (binding.kind !== 'global') return [];
  return binding.writes
    .filter((write) => write.path.length === 0 && (write.op === 'init' || write.op === '='))
    .flatMap((write) => fieldsOf(objectIn(write.value), binding.name, write.fn, knowledge, MAX_DEPTH));
}

/** `Object.freeze({…})` and functions like it hand on what they are given. */
const objectIn = (value: Expr): Expr =>
  value.k === 'call' && value.args.length === 1 && value.args[0]!.value.k === 'object' ? value.args[0]!.value : value;

function fieldsOf(object: Expr, path: string, fn: Fn, knowledge: Knowledge, depth: number): readonly ServerSetting[] {
  if (object.k !== 'object' || depth === 0) return [];
  return object.entries.flatMap(({ key, value }): readonly ServerSetting[] => {
    if (key?.k !== 'str') return [];
    const name = `${path}.${key.v}`;
    if (value.k === 'object') return fieldsOf(value, name, fn, knowledge, depth - 1);
    const saysServer = identifierWords(key.v).some((word) => knowledge.serverWords.includes(word));
    if (!LITERALS.has(value.k) || !saysServer || !nameSays(name, knowledge.names)) return [];
    return [{ key: key.v, keyRange: key.r, name, value, fn }];
  });
}
