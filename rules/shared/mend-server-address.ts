/** An address made of octets becomes a name, where everything that is done with it takes names as well. */
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Call, Expr } from '../../engine/facts/model.ts';
import { walkBody } from '../../engine/facts/walk.ts';
import { write } from '../../engine/languages/writer.ts';
import { argumentsOf } from '../../engine/link/arguments.ts';
import { contentsOf } from '../../engine/link/contents.ts';
import type { Fn } from '../../engine/link/program.ts';
import type { Binding } from '../../engine/link/bindings.ts';
import type { World } from '../../engine/link/world.ts';
import type { Edit } from '../../engine/lint/finding.ts';
import type { Proposal } from '../../engine/lint/proposal.ts';

export function mendAddressObject(server: TimeServer, name: string, world: World): readonly Edit[] | undefined {
  const { literal, use } = server;
  const made = literal.expr;
  if (made.k !== 'call' || !use || literal.fn.unit.family !== 'c') return undefined;
  const binding = declared(world, made, literal.fn);
  if (!binding) {
    // The address is made where it is used: `Udp.beginPacket(IPAddress(…), 123)`.
    const call = use.expr;
    if (call.k !== 'call' || !call.args.some((arg) => arg.value === made) || !takesName(world, call, made, use.fn))
      return undefined;
    return write([{ do: 'replace', unit: literal.fn.unit, range: made.r, code: { text: name } }]);
  }
  const text = JSON.stringify(name);
  const changes = namesInstead(world, binding, binding.unit.functions[0]!, 0);
  const statement = declarationOf(binding, made);
  if (!changes || !statement) return undefined;
  return write([
    {
      do: 'replace',
      unit: binding.unit,
      range: statement.r,
      code: { source: `${statement.lead}const char ${binding.name}[] = ${text};` },
    },
    ...changes,
  ]);
}

/** The variable that the address initialises. */
function declared(world: World, made: Call, fn: Fn): Binding | undefined {
  const declaration = contentsOf(fn).declarations.find((one) => one.init === made);
  return (
    declaration &&
    world.scopes.lookup(declaration.name, fn).find((one) => one.writes.some((write) => write.value === made))
  );
}

/** The whole declaration, with `static` kept. */
function declarationOf(
  binding: Binding,
  made: Call,
): { readonly r: readonly [number, number]; readonly lead: string } | undefined {
  for (const fn of binding.unit.functions)
    for (const one of contentsOf(fn).declarations) {
      if (one.init !== made || one.array || one.pointer) continue;
      const source = binding.unit.text.slice(one.r[0], one.r[1]);
      return source.endsWith(';') ? { r: one.r, lead: one.static ? 'static ' : '' } : undefined;
    }
  return undefined;
}

/**
 * What else must change so that a name can stand in the variable: parameters that hand it on. Undefined where something
 * needs the address itself.
 */
function namesInstead(world: World, binding: Binding, home: Fn, depth: number): readonly Proposal[] | undefined {
  if (depth > 2 || binding.writes.some((one) => one.op !== 'init' && one.op !== 'out')) return undefined;
  const changes: Proposal[] = [];
  for (const unit of world.program.units) {
    if (unit.firmware !== home.unit.firmware) continue;
    for (const fn of unit.functions) {
      const uses = usesIn(fn, binding.name).filter((use) => world.scopes.lookup(use.n, fn).includes(binding));
      for (const use of uses) {
        const call = contentsOf(fn).calls.find((one) => one.args.some((arg) => arg.value === use));
        if (!call) return undefined;
        const further = takesName(world, call, use, fn) ? [] : handedOn(world, call, use, fn, binding, depth);
        if (!further) return undefined;
        changes.push(...further);
      }
    }
  }
  return changes;
}

/** A function of the program that takes the address: its parameter becomes a name. All its callers must give this one. */
function handedOn(
  world: World,
  call: Call,
  use: Expr,
  fn: Fn,
  given: Binding,
  depth: number,
): readonly Proposal[] | undefined {
  const { functions } = world.calls.resolve(call, fn);
  const callee = functions[0];
  const index = call.args.findIndex((arg) => arg.value === use);
  const param = callee?.facts.params[index];
  if (!callee || functions.length !== 1 || !param || callee.unit !== given.unit || callee.facts.kind !== 'function')
    return undefined;
  const callers = world.calls.callersOf(callee);
  if (
    !callers.every((one) => {
      const arg = one.call.args[index]?.value;
      return arg?.k === 'name' && world.scopes.lookup(arg.n, one.fn).includes(given);
    })
  )
    return undefined;
  const inner = world.scopes.lookup(param.name, callee).find((one) => one.param?.facts === param);
  const further = inner && namesInstead(world, inner, callee, depth + 1);
  if (!further) return undefined;
  const changed = [...signaturesOf(callee)].map((at): Proposal | undefined => {
    const range = parameterAt(callee.unit.text, at, index);
    return range && { do: 'replace', unit: callee.unit, range, code: { source: `const char *${param.name}` } };
  });
  return changed.some((one) => one === undefined) ? undefined : [...(changed as Proposal[]), ...further];
}

/** Offsets of the parentheses after each `name(` that is a definition or prototype: preceded by a type. */
function signaturesOf(callee: Fn): readonly number[] {
  const { text } = callee.unit;
  const called = new Set(callee.unit.functions.flatMap((fn) => contentsOf(fn).calls.map((call) => call.callee.r[0])));
  const found: number[] = [];
  const { name } = callee.facts;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const inWord = (char: string | undefined) => char !== undefined && /\w/.test(char);
    if (called.has(at) || inWord(text[at - 1]) || inWord(text[at + name.length])) continue;
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const before = text.slice(lineStart, at).trim();
    let open = at + name.length;
    while (text[open] === ' ') open++;
    if (text[open] === '(' && before !== '' && !before.startsWith('//') && !before.startsWith('*')) found.push(open);
  }
  return found;
}

/** Range of the parameter at `index` in a list without nested parentheses. */
function parameterAt(text: string, open: number, index: number): readonly [number, number] | undefined {
  const close = text.indexOf(')', open);
  const inside = text.slice(open + 1, close);
  if (close === -1 || inside.includes('(')) return undefined;
  const parts = inside.split(',');
  const part = parts[index];
  if (part === undefined) return undefined;
  const from = open + 1 + parts.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
  const lead = part.length - part.trimStart().length;
  return [from + lead, from + part.trimEnd().length];
}

function usesIn(fn: Fn, name: string): readonly Extract<Expr, { k: 'name' }>[] {
  const found: Extract<Expr, { k: 'name' }>[] = [];
  walkBody(fn.facts.body, { expr: (expr) => void (expr.k === 'name' && expr.n === name && found.push(expr)) });
  return found;
}

/** Whether a call takes a name in the place of this argument: `beginPacket`, constructors of clients. */
function takesName(world: World, call: Call, arg: Expr, fn: Fn): boolean {
  const { rows } = world.calls.resolve(call, fn);
  return (
    rows.length > 0 &&
    rows.every((row) =>
      row.means.some((meaning) => {
        if (meaning.kind === 'sets-server')
          return meaning.accepts.includes('host') && argumentsOf(call, meaning.servers as never).includes(arg);
        if (meaning.kind === 'syncs')
          return meaning.servers !== undefined && argumentsOf(call, meaning.servers).includes(arg);
        // Datagram methods of connection objects resolve names; functions over sockets take structures.
        if (meaning.kind === 'datagram')
          return 'method' in row.match && argumentsOf(call, meaning.address).includes(arg);
        return (
          meaning.kind === 'request' && meaning.server !== undefined && argumentsOf(call, meaning.server).includes(arg)
        );
      }),
    )
  );
}
