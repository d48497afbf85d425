/** Constants whose name says time server and whose use is not resolved. */
import { nameSays } from '../apis/words.ts';
import type { Call, Expr, FunctionFacts, Range } from '../facts/model.ts';
import { walkBody } from '../facts/walk.ts';
import { mentionsOf } from '../link/mentions.ts';
import { placeOf, type Fn, type Unit } from '../link/program.ts';
import type { Binding } from '../link/bindings.ts';
import type { Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import type { Confidence, TrailStep } from '../lint/finding.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reachability } from './reachability.ts';
import { serverNamesIn } from './server-names.ts';
import { serverSettingsIn } from './server-settings.ts';
import type { TimeServer } from './time-servers.ts';

export function namedServers(
  world: World,
  knowledge: Knowledge,
  reachable: Reachability,
  resolved: ReadonlySet<Expr>,
): TimeServer[] {
  const references = referencesOf(world, reachable);
  const found: TimeServer[] = [];
  const add = (value: Value, name: string, nameRange: Range | undefined, unit: Unit, confidence: Confidence) => {
    if (isWebAddress(value)) return;
    for (const one of serverNamesIn(world, value)) {
      if (resolved.has(one.literal.expr)) continue;
      const step: TrailStep[] = nameRange
        ? [{ place: { file: unit.path, range: nameRange }, note: `named ${name}` }]
        : [];
      found.push({
        server: one.server,
        named: one.named,
        literal: one.literal,
        trail: [{ place: placeOf(one.literal, one.literal.range), note: 'the literal' }, ...step],
        confidence,
      });
    }
  };
  for (const binding of world.scopes.all) {
    if (binding.kind === 'import' || binding.kind === 'function' || binding.kind === 'class') continue;
    for (const setting of serverSettingsIn(binding, knowledge))
      if (references.of(setting.key, binding.unit).some((use) => isOpen(world, use)))
        for (const value of world.values.evaluate(setting.value, setting.fn))
          add(value, setting.name, setting.keyRange, binding.unit, 'medium');
    const configures = binding.kind === 'macro' && configuresLibrary(world, binding.name);
    if (!configures && !saysTimeServer(binding.name, knowledge)) continue;
    if (!configures && !mayBeAsked(world, binding, references)) continue;
    for (const value of constantsOf(world, binding))
      add(value, binding.name, binding.nameRange, binding.unit, configures ? 'high' : 'medium');
  }
  return found;
}

/** A web service that tells the time is no time server. */
const isWebAddress = (value: Value): boolean => value.t === 'text' && /^https?:\/\//i.test(value.v);

/** Whether a name says time server by its words. */
export const saysTimeServer = (name: string, knowledge: Knowledge): boolean => nameSays(name, knowledge.names);

/** A macro that a library reads: `SNTP_SERVER_ADDRESS` in lwipopts.h. */
const configuresLibrary = (world: World, name: string): boolean =>
  world.catalogue
    .macro(name)
    .some((row) => row.means.some((meaning) => meaning.kind === 'names-server' || meaning.kind === 'sets-server'));

/** Literals written to the binding itself: not what a parameter or another name hands it. */
function constantsOf(world: World, binding: Binding): readonly Value[] {
  return binding.writes
    .filter((write) => write.path.length === 0 && (write.op === 'init' || write.op === '='))
    .filter((write) => LITERALS.has(write.value.k))
    .flatMap((write) => world.values.evaluate(write.value, write.fn));
}

const LITERALS: ReadonlySet<Expr['k']> = new Set(['str', 'list', 'call', 'concat', 'bin']);

/** Whether something that may be a time client gets the constant: the program's known uses beat its name. */
function mayBeAsked(world: World, binding: Binding, references: References): boolean {
  if (binding.kind === 'param' && binding.fn && world.calls.callersOf(binding.fn).length > 0) return false;
  const uses = references.of(binding.name, binding.unit);
  if (uses.length === 0) return !world.complete || isExported(binding);
  return uses.some((use) => isOpen(world, use));
}

/** Whether nothing is known of what becomes of the constant there. */
const isOpen = (world: World, { call, fn }: Reference): boolean => !call || isUnknown(world, call, fn);

/** A library's public setting: somebody else's program may read it. */
function isExported(binding: Binding): boolean {
  return (
    binding.kind === 'global' &&
    binding.unit.family === 'javascript' &&
    binding.unit.facts.exports.some((one) => one.name === binding.name)
  );
}

/** Neither the program nor the catalogue knows what is called. */
function isUnknown(world: World, call: Call, fn: Fn): boolean {
  const { functions, rows } = world.calls.resolve(call, fn);
  return functions.length === 0 && rows.length === 0 && !PRINTS.has(lastWord(call));
}

const PRINTS = new Set([
  'print',
  'println',
  'printf',
  'puts',
  'log',
  'info',
  'debug',
  'warn',
  'error',
  'fprintf',
  'strlen',
  'strcmp',
  'strncmp',
  'printk',
  'sizeof',
  'ESP_LOGI',
  'ESP_LOGD',
  'ESP_LOGW',
  'ESP_LOGE',
  'LOG_INF',
  'LOG_DBG',
  'len',
]);

const lastWord = (call: Call): string =>
  call.callee.k === 'member' ? call.callee.p : call.callee.k === 'name' ? call.callee.n : '';

interface Reference {
  readonly fn: Fn;
  /** The call that the name is an argument of. */
  readonly call?: Call;
}

interface References {
  /** Of a name or field, in the language of `unit`. */
  of(name: string, unit: Unit): readonly Reference[];
}

/** Where each name is read in code that runs. */
function referencesOf(world: World, reachable: Reachability): References {
  const find = (name: string, family: Unit['family']): readonly Reference[] =>
    world.program.units.flatMap((unit) => {
      if (unit.family !== family) return [];
      const found = unit.functions.flatMap((fn): readonly Reference[] => {
        const uses = usesIn(fn.facts).get(name);
        return uses && reachable.runs(fn) ? uses.map((call) => ({ fn, ...(call ? { call } : {}) })) : [];
      });
      for (const macro of unit.facts.macros)
        if (macro.value && mentionsOf(macro.value).names.has(name)) found.push({ fn: unit.functions[0]! });
      return found;
    });
  return { of: (name, unit) => find(name, unit.family) };
}

/** By name: the calls that it is handed to, or undefined where it is used by itself. */
type Uses = ReadonlyMap<string, readonly (Call | undefined)[]>;

const usesBy = new WeakMap<FunctionFacts, Uses>();

function usesIn(facts: FunctionFacts): Uses {
  let uses = usesBy.get(facts);
  if (!uses) usesBy.set(facts, (uses = collect(facts)));
  return uses;
}

function collect(facts: FunctionFacts): Uses {
  const uses = new Map<string, (Call | undefined)[]>();
  const add = (expr: Expr, call?: Call) => {
    for (const name of namesOf(expr)) {
      const at = uses.get(name);
      if (at) at.push(call);
      else uses.set(name, [call]);
    }
  };
  for (const param of facts.params) if (param.default) add(param.default);
  walkBody(facts.body, {
    expr(expr) {
      if (expr.k === 'call') {
        for (const arg of expr.args) add(arg.value, expr);
      } else if (expr.k === 'assign') add(expr.value);
      else if (expr.k === 'list') for (const item of expr.items) add(item);
      else if (expr.k === 'object') for (const entry of expr.entries) add(entry.value);
    },
    stmt(stmt) {
      if (stmt.k === 'decl' && stmt.init) add(stmt.init);
      if (stmt.k === 'return' && stmt.e) add(stmt.e);
      if (stmt.k === 'loop' && stmt.over) add(stmt.over);
    },
  });
  return uses;
}

/** The name or member that an expression is about, without what it is wrapped in. */
function namesOf(expr: Expr): readonly string[] {
  switch (expr.k) {
    case 'name':
      return [expr.n];
    case 'member':
      return [expr.p];
    case 'index':
      return expr.i.k === 'str' ? [expr.i.v, ...namesOf(expr.o)] : namesOf(expr.o);
    case 'un':
    case 'cast':
    case 'await':
    case 'spread':
      return namesOf(expr.a);
    case 'cond':
      return [...namesOf(expr.a), ...namesOf(expr.b)];
    case 'bin':
      return [...namesOf(expr.a), ...namesOf(expr.b)];
    case 'concat':
      return expr.parts.flatMap(namesOf);
    case 'call':
      return expr.callee.k === 'member' ? namesOf(expr.callee.o) : [];
    default:
      return [];
  }
}
