/** Time servers that a program asks: which literal, through which trail, at which call. */
import type { ArgRefs, Meaning, Row } from '../apis/row.ts';
import { nameSays } from '../apis/words.ts';
import type { Call, Expr } from '../facts/model.ts';
import type { Confidence, TrailStep } from '../lint/finding.ts';
import { argumentOf, argumentsOf } from '../link/calls.ts';
import { contentsOf } from '../link/contents.ts';
import { placeOf, type Fn } from '../link/program.ts';
import type { Binding } from '../link/scopes.ts';
import type { Origin, Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import { commandCalls } from './commands.ts';
import type { Knowledge } from './knowledge.ts';
import { addressOf, hostOf, isHostName } from './targets.ts';

export interface TimeServer {
  /** Normalised address, or the name in lower case. */
  readonly server: string;
  readonly named: 'ip' | 'host';
  /** The literal: what a server finding points at. */
  readonly literal: Origin;
  readonly trail: readonly TrailStep[];
  /** The call (or assignment) through which it is asked; absent where only a name says so. */
  readonly use?: { readonly expr: Expr; readonly fn: Fn; readonly api: string; readonly meaning?: Meaning; readonly accepts: readonly ('ip' | 'host')[]; /** The argument that carries the server. */ readonly arg: Expr };
  readonly confidence: Confidence;
}

/** NTP and SNTP, DAYTIME (RFC 867) and TIME (RFC 868). */
const TIME_PORTS = new Set([123, 13, 37]);
const TIME_SERVICES = new Set(['ntp', 'daytime', 'time', 'sntp', '123', '13', '37']);

export function findTimeServers(world: World, knowledge: Knowledge): readonly TimeServer[] {
  const found: TimeServer[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      const contents = contentsOf(fn);
      for (const call of contents.calls) {
        found.push(...serversOfCall(world, call, fn));
        for (const command of commandCalls(world, call, fn)) found.push(...serversOfRows(world, command.rows, command.call, command.fn, command.call));
      }
      for (const assign of contents.assigns) found.push(...serversOfAssignment(world, assign, fn));
    }
  return merge([...found, ...namedServers(world, knowledge, new Set(found.map((one) => one.literal.expr)))]);
}

function serversOfCall(world: World, call: Call, fn: Fn): TimeServer[] {
  return serversOfRows(world, world.calls.resolve(call, fn).rows, call, fn, call);
}

function serversOfRows(world: World, rows: readonly Row[], call: Call, fn: Fn, use: Expr): TimeServer[] {
  const found: TimeServer[] = [];
  for (const row of rows)
    for (const meaning of row.means) {
      const api = apiName(row);
      const servers = (refs: ArgRefs, accepts: readonly ('ip' | 'host')[], onlyWithPort: boolean) => {
        for (const arg of argumentsOf(call, refs)) {
          for (const value of world.values.evaluate(arg, fn)) {
            if (onlyWithPort && !(('port' in value && value.port?.some(isTimePort)) ?? false)) continue;
            for (const one of namesIn(world, value)) found.push(serverFrom(one, { expr: use, fn, api, meaning, accepts, arg }));
          }
        }
      };
      if (meaning.kind === 'sets-server') servers(meaning.servers, meaning.accepts, false);
      else if (meaning.kind === 'syncs' && meaning.servers !== undefined) servers(meaning.servers, ['ip', 'host'], false);
      else if (meaning.kind === 'datagram' || meaning.kind === 'request' || meaning.kind === 'dns') {
        const target = meaning.kind === 'datagram' ? meaning.address : meaning.kind === 'dns' ? meaning.host : meaning.server;
        if (target === undefined) continue;
        const asksTime = portSaysTime(world, call, fn, meaning.port) || (meaning.kind !== 'dns' && structSaysTime(world, call, fn, target));
        const refs = firstOf(target);
        if (asksTime) for (const ref of refs) {
          const before = found.length;
          servers(ref, meaning.kind === 'datagram' ? ['ip'] : ['ip', 'host'], false);
          if (found.length > before) break;
        }
        else if (meaning.kind !== 'dns') servers(target, ['ip'], true);
      }
    }
  return found;
}

const firstOf = (refs: ArgRefs): readonly ArgRefs[] => (Array.isArray(refs) ? (refs as readonly ArgRefs[]) : [refs]);

function portSaysTime(world: World, call: Call, fn: Fn, port: ArgRefs | undefined): boolean {
  const arg = port === undefined ? undefined : portArgument(world, call, fn, port);
  return arg !== undefined && arg.some(isTimePort);
}

function portArgument(world: World, call: Call, fn: Fn, refs: ArgRefs): readonly Value[] | undefined {
  for (const ref of firstOf(refs)) {
    const arg = argumentOf(call, ref);
    if (arg) return world.values.evaluate(arg, fn);
    const field = structField(world, call, fn, ref);
    if (field && field.length > 0) return field;
  }
  return undefined;
}

/** Field of a struct handed over by pointer: role `4.sin_port`. */
function structField(world: World, call: Call, fn: Fn, ref: ArgRefs): readonly Value[] | undefined {
  if (typeof ref !== 'string') return undefined;
  const [head, ...path] = ref.split('.');
  const arg = argumentOf(call, Number.parseInt(head!, 10));
  const root = arg && world.scopes.rootOf(stripped(arg), fn);
  return root ? world.values.bindingValues(root.binding, [...root.path, ...path]) : undefined;
}

const stripped = (expr: Expr): Expr => (expr.k === 'cast' || (expr.k === 'un' && expr.op === '&') ? stripped(expr.a) : expr);

/** Any port-like field of the sockaddr that `target` names. */
function structSaysTime(world: World, call: Call, fn: Fn, target: ArgRefs): boolean {
  for (const ref of firstOf(target)) {
    const arg = typeof ref === 'number' ? argumentOf(call, ref) : argumentOf(call, Number.parseInt(ref as string, 10));
    const root = arg && world.scopes.rootOf(stripped(arg), fn);
    if (!root) continue;
    const ports = root.binding.writes.filter((write) => write.path.some((step) => step.endsWith('port')));
    if (ports.some((write) => world.values.evaluate(write.value, write.fn).some(isTimePort))) return true;
  }
  return false;
}

function isTimePort(value: Value): boolean {
  if (value.t === 'number') return TIME_PORTS.has(value.v);
  return value.t === 'text' && TIME_SERVICES.has(value.v.toLowerCase());
}

interface Named {
  readonly server: string;
  readonly named: 'ip' | 'host';
  readonly value: Value;
}

/** The addresses and names that a value is: a text, an address, four octets, a list of any of them. */
function namesIn(world: World, value: Value, depth = 0): readonly Named[] {
  if (value.t === 'address') return [{ server: value.v, named: 'ip', value }];
  if (value.t === 'text') {
    if (value.partial || value.bytes) return value.bytes && !value.partial ? fromText(value.v, value) : [];
    return value.v.split(/[\s,;]+/).flatMap((one) => fromText(one, value));
  }
  if (value.t !== 'list' || depth > 2) return [];
  const octets = value.items.length === 4 ? value.items.map((item) => world.values.evaluate(item, value.fn)[0]) : [];
  if (octets.length === 4 && octets.every((one) => one?.t === 'number' && one.v >= 0 && one.v <= 255))
    return [{ server: octets.map((one) => (one as { v: number }).v).join('.'), named: 'ip', value }];
  return value.items.flatMap((item) => world.values.evaluate(item, value.fn).flatMap((one) => namesIn(world, { ...one, trail: [...one.trail, ...value.trail] }, depth + 1)));
}

function fromText(text: string, value: Value): readonly Named[] {
  const host = hostOf(text.trim());
  const address = addressOf(host);
  if (address) return [{ server: address, named: 'ip', value }];
  return isHostName(host) ? [{ server: host.toLowerCase().replace(/\.$/, ''), named: 'host', value }] : [];
}

function serverFrom(one: Named, use: NonNullable<TimeServer['use']>): TimeServer {
  return {
    server: one.server,
    named: one.named,
    literal: one.value.origin,
    trail: [
      { place: placeOf(one.value.origin, one.value.origin.range), note: 'the literal' },
      ...one.value.trail,
      { place: placeOf(use, use.expr.r), note: `given to ${use.api}` },
    ],
    use,
    confidence: 'high',
  };
}

/** `ntptime.host = '…'`, `config.server = '…'` on a type that the catalogue knows. */
function serversOfAssignment(world: World, assign: Extract<Expr, { k: 'assign' }>, fn: Fn): TimeServer[] {
  if (assign.target.k !== 'member') return [];
  return world.calls.propertyRows(assign.target, fn).flatMap((row) =>
    row.means.flatMap((meaning) =>
      meaning.kind === 'sets-server'
        ? world.values.evaluate(assign.value, fn).flatMap((value) => namesIn(world, value).map((one) => serverFrom(one, { expr: assign, fn, api: apiName(row), meaning, accepts: meaning.accepts, arg: assign.value })))
        : [],
    ),
  );
}

/** Constants whose name says time server and whose use is not resolved. */
function namedServers(world: World, knowledge: Knowledge, resolved: ReadonlySet<Expr>): TimeServer[] {
  const found: TimeServer[] = [];
  for (const binding of world.scopes.all) {
    const known = binding.kind === 'macro' && world.catalogue.macro(binding.name).some((row) => row.means.some((meaning) => meaning.kind === 'names-server' || meaning.kind === 'sets-server'));
    if (binding.kind === 'import' || binding.kind === 'function' || binding.kind === 'class') continue;
    if (!known && !saysTimeServer(binding.name, knowledge)) continue;
    for (const value of constantsOf(world, binding))
      for (const one of namesIn(world, value)) {
        if (resolved.has(one.value.origin.expr)) continue;
        const step: TrailStep[] = binding.nameRange ? [{ place: { file: binding.unit.path, range: binding.nameRange }, note: `named ${binding.name}` }] : [];
        found.push({
          server: one.server, named: one.named, literal: one.value.origin,
          trail: [{ place: placeOf(one.value.origin, one.value.origin.range), note: 'the literal' }, ...step],
          confidence: known ? 'high' : 'medium',
        });
      }
  }
  return found;
}

/** Literals written to the binding itself: not what a parameter or another name hands it. */
function constantsOf(world: World, binding: Binding): readonly Value[] {
  return binding.writes
    .filter((write) => write.path.length === 0 && (write.op === 'init' || write.op === '='))
    .filter((write) => write.value.k === 'str' || write.value.k === 'list' || write.value.k === 'call' || write.value.k === 'concat' || write.value.k === 'bin')
    .flatMap((write) => world.values.evaluate(write.value, write.fn));
}

/** Whether a name says time server by its words. */
export const saysTimeServer = (name: string, knowledge: Knowledge): boolean => nameSays(name, knowledge.names);

function apiName(row: Row): string {
  const match = row.match;
  if ('call' in match) return `${match.call}()`;
  if ('method' in match) return `${match.receiverType}.${match.method}()`;
  if ('new' in match) return `${match.new}()`;
  if ('property' in match) return match.property;
  if ('macro' in match) return match.macro;
  if ('command' in match) return match.command;
  return 'the time service';
}

/** One literal, one server: the shortest trail with the surest use. */
function merge(servers: readonly TimeServer[]): readonly TimeServer[] {
  const byLiteral = new Map<string, TimeServer>();
  for (const one of servers) {
    const key = `${one.literal.fn.unit.path}@${one.literal.range[0]}:${one.server}`;
    const known = byLiteral.get(key);
    if (!known || (known.use === undefined && one.use !== undefined) || (known.use !== undefined && one.use !== undefined && one.trail.length < known.trail.length)) byLiteral.set(key, one);
  }
  return [...byLiteral.values()];
}
