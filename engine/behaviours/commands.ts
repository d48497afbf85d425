/** Shell commands and modem AT commands that a program runs, as calls whose arguments are the command's words. */
import type { ArgRefs, Row } from '../apis/row.ts';
import type { Arg, Call, Expr } from '../facts/model.ts';
import { argumentOf, argumentsOf } from '../link/arguments.ts';
import type { Binding } from '../link/bindings.ts';
import { mentionsOf } from '../link/mentions.ts';
import type { Fn } from '../link/program.ts';
import { HOLE, type Value } from '../link/values.ts';
import type { World } from '../link/world.ts';

export interface Command {
  /** `callee` is the command word; options are named arguments (`-X`), the rest positional. Ranges are the text's. */
  readonly call: Call;
  readonly fn: Fn;
  readonly rows: readonly Row[];
}

const known = new WeakMap<World, Map<Call, readonly Command[]>>();

/** The known commands in what a call runs or writes. */
export function commandCalls(world: World, call: Call, fn: Fn): readonly Command[] {
  let commands = known.get(world);
  if (!commands) known.set(world, (commands = new Map()));
  let found = commands.get(call);
  if (!found) commands.set(call, (found = commandsOf(world, call, fn)));
  return found;
}

function commandsOf(world: World, call: Call, fn: Fn): readonly Command[] {
  const found: Command[] = [];
  const { rows } = world.calls.resolve(call, fn);
  if (rows.length === 0 && modemNames(world).names.size === 0 && !spellsModemText(call)) return found;
  // Whatever is handed a known AT command hands it to a modem.
  if (rows.length === 0)
    for (const { value: arg } of call.args)
      if (mayBeModemText(world, arg, fn))
        for (const value of world.values.evaluate(arg, fn)) found.push(...commandsIn(world, value, true));
  for (const row of rows)
    for (const meaning of row.means) {
      if (meaning.kind !== 'command' && meaning.kind !== 'writes') continue;
      const arg = argumentOf(call, meaning.text);
      if (!arg) continue;
      const apart =
        meaning.kind === 'command' && meaning.words !== undefined ? wordsApart(world, call, meaning.words, fn) : [];
      for (const value of world.values.evaluate(arg, fn))
        found.push(
          ...(apart.length > 0 && value.t === 'text'
            ? programIn(world, [{ v: value.v, origin: value }, ...apart], value)
            : commandsIn(world, value, meaning.kind === 'writes')),
        );
    }
  return found;
}

/** `AT+CNTP=…`, or `+CNTP=…` where the library writes the AT. */
const MODEM_TEXT = /^\s*(?:AT)?[+#]/;

const spelling = new WeakMap<Call, boolean>();

/** Whether a literal in a call starts like an AT command. */
function spellsModemText(call: Call): boolean {
  let spells = spelling.get(call);
  if (spells === undefined) {
    spells = call.args.some(({ value }) => [...mentionsOf(value).texts].some((text) => MODEM_TEXT.test(text)));
    spelling.set(call, spells);
  }
  return spells;
}

/** Whether an argument is, holds or names a literal that starts like an AT command. */
function mayBeModemText(world: World, arg: Expr, fn: Fn): boolean {
  if (arg.k === 'num') return false;
  if (arg.k === 'str') return MODEM_TEXT.test(arg.v);
  const spoken = modemNames(world);
  const isSpoken = (name: string) =>
    spoken.names.has(name) && world.scopes.lookup(name, fn).some((one) => spoken.bindings.has(one));
  if (arg.k === 'name') return isSpoken(arg.n);
  const { texts, names } = mentionsOf(arg);
  for (const text of texts) if (MODEM_TEXT.test(text)) return true;
  return spoken.names.size > 0 && [...names.keys()].some(isSpoken);
}

interface ModemNames {
  readonly bindings: ReadonlySet<Binding>;
  readonly names: ReadonlySet<string>;
}

const modemNamesIn = new WeakMap<World, ModemNames>();

/** Names to which some literal is written that starts like an AT command: few programs have any. */
function modemNames(world: World): ModemNames {
  let found = modemNamesIn.get(world);
  if (!found) {
    const bindings = world.scopes.all.filter(({ writes }) =>
      writes.some(({ value }) => {
        const text = firstText(value);
        return text !== '' && MODEM_TEXT.test(text);
      }),
    );
    found = { bindings: new Set(bindings), names: new Set(bindings.map((one) => one.name)) };
    modemNamesIn.set(world, found);
  }
  return found;
}

/** The text that a literal, or text put together, starts with. */
const firstText = (expr: Expr): string =>
  expr.k === 'str'
    ? expr.v
    : expr.k === 'concat' && expr.parts[0]
      ? firstText(expr.parts[0])
      : expr.k === 'bin'
        ? firstText(expr.a)
        : '';

interface Word {
  readonly v: string;
  readonly origin: Value;
}

/** The arguments that a program is given as a list, or one by one. */
function wordsApart(world: World, call: Call, refs: ArgRefs, fn: Fn): readonly Word[] {
  return argumentsOf(call, refs).flatMap((arg) => {
    const value = world.values.evaluate(arg, fn)[0];
    if (value?.t === 'list') return listWords(world, value);
    return value?.t === 'text' ? [{ v: value.v, origin: value }] : [];
  });
}

const listWords = (world: World, list: Extract<Value, { t: 'list' }>): readonly Word[] =>
  list.items.map((item) => {
    const word = world.values.evaluate(item, list.fn)[0];
    return word?.t === 'text' ? { v: word.v, origin: word } : { v: HOLE, origin: list };
  });

function commandsIn(world: World, value: Value, modem: boolean): readonly Command[] {
  if (value.t === 'list' && !modem) return programIn(world, listWords(world, value), value);
  if (value.t !== 'text') return [];
  if (modem)
    return MODEM_TEXT.test(value.v)
      ? withRows(
          world,
          atWords(value.v).map((v) => ({ v, origin: value })),
          value,
        )
      : [];
  return shellText(world, value.v, value);
}

/** `["sh", "-c", "ntpdate …"]` runs a shell text; anything else is a program and its words. */
function programIn(world: World, words: readonly Word[], value: Value): readonly Command[] {
  const text =
    SHELLS.has(words[0]?.v ?? '') && words[1]?.v.startsWith('-') === true && words[1].v.endsWith('c')
      ? words[2]
      : undefined;
  return text ? shellText(world, text.v, text.origin) : withRows(world, words, value);
}

const SHELLS = new Set(['sh', 'bash', 'ash', '/bin/sh', '/bin/bash']);

const shellText = (world: World, text: string, value: Value): readonly Command[] =>
  text.split(/\s*(?:&&|\|\||[;|&\n])\s*/).flatMap((one) =>
    withRows(
      world,
      shellWords(one).map((v) => ({ v, origin: value })),
      value,
    ),
  );

function withRows(world: World, words: readonly Word[], value: Value): readonly Command[] {
  const start = words.findIndex((word) => (word.v !== 'sudo' && !word.v.includes('=')) || word.v.startsWith('AT'));
  const first = words[start];
  if (!first) return [];
  const rows = world.catalogue.command(first.v.slice(first.v.lastIndexOf('/') + 1));
  if (rows.length === 0) return [];
  const fn = value.origin.fn;
  const args: Arg[] = [];
  const rest = words.slice(start + 1);
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i]!;
    if (!word.v.startsWith('-') || word.v === '-') {
      args.push({ value: wordExpr(word) });
      continue;
    }
    const equals = word.v.indexOf('=');
    if (equals > 0)
      args.push({ name: word.v.slice(0, equals), value: wordExpr({ ...word, v: word.v.slice(equals + 1) }) });
    else if (
      /^-[A-Za-z]$|^--/.test(word.v) &&
      rest[i + 1] &&
      !rest[i + 1]!.v.startsWith('-') &&
      takesValue(rows, word.v)
    )
      args.push({ name: word.v, value: wordExpr(rest[++i]!) });
    else if (/^-[A-Z][A-Za-z]+$/.test(word.v))
      args.push({ name: word.v.slice(0, 2), value: wordExpr({ ...word, v: word.v.slice(2) }) });
    else args.push({ name: word.v, value: wordExpr({ ...word, v: '' }) });
  }
  const call: Call = {
    k: 'call',
    callee: { k: 'name', n: first.v, r: value.origin.range },
    args,
    r: value.origin.range,
  };
  return [{ call, fn, rows: rows.filter((row) => arityHolds(row, args)) }];
}

const wordValues = new WeakMap<Expr, Value>();

/** The value of a command's word, which knows where its parts were written. */
export const valueOfWord = (expr: Expr): Value | undefined => wordValues.get(expr);

/** A word as an expression at the place of the text that it is part of. */
function wordExpr({ v, origin }: Word): Expr {
  const literal = origin.origin.expr;
  if (literal.k === 'str' && literal.v === v) return literal;
  const expr: Expr = { k: 'str', v, r: origin.origin.range };
  if (origin.t === 'text') wordValues.set(expr, partOf(origin, v));
  return expr;
}

function partOf(whole: Extract<Value, { t: 'text' }>, word: string): Value {
  const at = Math.max(0, whole.v.indexOf(word));
  return {
    ...whole,
    v: word,
    pieces: (whole.pieces ?? []).map((one) => ({ ...one, start: one.start - at, end: one.end - at })),
  };
}

const arityHolds = (row: Row, args: readonly Arg[]): boolean =>
  row.arity === undefined ||
  (typeof row.arity === 'number'
    ? row.arity === args.length
    : args.length >= row.arity[0] && args.length <= row.arity[1]);

/** Options that some role of the command names take a value, and some of every HTTP client; `-s` and the like take none. */
const takesValue = (rows: readonly Row[], option: string): boolean =>
  rows.some((row) => row.means.some((meaning) => JSON.stringify(meaning).includes(JSON.stringify(option)))) ||
  (rows.some((row) => row.means.some((meaning) => meaning.kind === 'http')) &&
    /^(-[HAoueUxmp]|--(header|user|user-agent|output|max-time|connect-timeout|retry|proxy))$/.test(option));

/** Words of a shell command, quotes removed. */
function shellWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let open: string | undefined;
  let any = false;
  for (const char of text) {
    if (open) {
      if (char === open) open = undefined;
      else word += char;
    } else if (char === '"' || char === "'") {
      open = char;
      any = true;
    } else if (/\s/.test(char)) {
      if (word !== '' || any) words.push(word);
      word = '';
      any = false;
    } else word += char;
  }
  if (word !== '' || any) words.push(word);
  return words;
}

/** `AT+CNTP="host",32` → `AT+CNTP`, `host`, `32`. Without the AT prefix where the library writes it. */
function atWords(text: string): string[] {
  const line = text.trim().split(/[\r\n]/, 1)[0]!;
  const equals = line.indexOf('=');
  const head = (equals === -1 ? line : line.slice(0, equals)).replace(/\?$/, '');
  const name = head.startsWith('AT') ? head : `AT${head}`;
  return equals === -1
    ? [name]
    : [
        name,
        ...line
          .slice(equals + 1)
          .split(',')
          .map((part) => part.trim().replace(/^"|"$/g, '')),
      ];
}
