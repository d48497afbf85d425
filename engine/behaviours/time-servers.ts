/** Time servers that a program asks: which literal, through which trail, at which call. */
import type { ArgRefs, Meaning, Row } from '../apis/row.ts';
import type { Call, Expr, Range } from '../facts/model.ts';
import type { Confidence, TrailStep } from '../lint/finding.ts';
import { argumentOf, argumentsOf } from '../link/arguments.ts';
import { contentsOf } from '../link/contents.ts';
import { placeOf, type Fn } from '../link/program.ts';
import type { Origin, Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import { commandCalls, valueOfWord } from './commands.ts';
import type { Knowledge } from './knowledge.ts';
import { namedServers } from './named-servers.ts';
import { reachabilityOf } from './reachability.ts';
import { serverNameOfWord, serverNamesIn, type ServerName } from './server-names.ts';
import { asksTimePort, carriesTimePort, portSaysTime, targetsOf } from './time-ports.ts';

export interface TimeServer {
  /** Normalised address, or the name in lower case. */
  readonly server: string;
  readonly named: 'ip' | 'host';
  /** The literal: what a server finding points at. */
  readonly literal: Origin;
  readonly trail: readonly TrailStep[];
  /** The call (or assignment) through which it is asked; absent where only a name says so. */
  readonly use?: TimeServerUse;
  readonly confidence: Confidence;
}

export interface TimeServerUse {
  readonly expr: Expr;
  readonly fn: Fn;
  readonly api: string;
  readonly meaning?: Meaning;
  readonly accepts: readonly ('ip' | 'host')[];
  /** The argument that carries the server. */
  readonly arg: Expr;
}

const BOTH = ['ip', 'host'] as const;

export function findTimeServers(world: World, knowledge: Knowledge): readonly TimeServer[] {
  const finder = new ServerFinder(world, knowledge);
  const found: TimeServer[] = [];
  const reachable = reachabilityOf(world);
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!reachable.runs(fn)) continue;
      const contents = contentsOf(fn);
      for (const call of contents.calls) {
        if (!reachable.reached(call.r, fn)) continue;
        found.push(...finder.ofCall(call, fn));
        for (const command of commandCalls(world, call, fn))
          found.push(...finder.ofRows(command.rows, command.call, command.fn, call));
      }
      for (const assign of contents.assigns)
        if (reachable.reached(assign.r, fn)) found.push(...finder.ofAssignment(assign, fn));
    }
  const resolved = new Set(found.map((one) => one.literal.expr));
  return merge([...found, ...namedServers(world, knowledge, reachable, resolved)]);
}

class ServerFinder {
  private readonly world: World;
  private readonly knowledge: Knowledge;

  constructor(world: World, knowledge: Knowledge) {
    this.world = world;
    this.knowledge = knowledge;
  }

  ofCall(call: Call, fn: Fn): TimeServer[] {
    return this.ofRows(this.world.calls.resolve(call, fn).rows, call, fn, call);
  }

  ofRows(rows: readonly Row[], call: Call, fn: Fn, use: Expr): TimeServer[] {
    return rows.flatMap((row) => row.means.flatMap((meaning) => this.ofMeaning(row, meaning, call, fn, use)));
  }

  private ofMeaning(row: Row, meaning: Meaning, call: Call, fn: Fn, use: Expr): TimeServer[] {
    const api = apiName(row);
    const asked = (refs: ArgRefs, accepts: readonly ('ip' | 'host')[], only?: (value: Value) => boolean) =>
      [...argumentsOf(call, refs), ...fieldsOf(call, refs)].flatMap((arg) =>
        this.named(arg, fn, accepts, only).map((one) => serverFrom(one, { expr: use, fn, api, meaning, accepts, arg })),
      );
    switch (meaning.kind) {
      case 'sets-server':
        return asked(meaning.servers, meaning.accepts);
      case 'syncs':
        return meaning.servers === undefined ? [] : asked(meaning.servers, BOTH);
      case 'dns':
        return portSaysTime(this.world, call, fn, meaning.port) ? asked(meaning.host, BOTH) : [];
      case 'datagram':
      case 'request': {
        const refs = targetsOf(meaning);
        if (!asksTimePort(this.world, call, fn, meaning))
          return refs.flatMap((ref) => asked(ref, ['ip'], carriesTimePort));
        for (const ref of refs) {
          const found = asked(ref, meaning.kind === 'datagram' ? ['ip'] : BOTH);
          if (found.length > 0) return found;
        }
        return [];
      }
      default:
        return [];
    }
  }

  /** What an argument names: its own value, else what stands in the struct that it is or points to. */
  private named(
    arg: Expr,
    fn: Fn,
    accepts: readonly ('ip' | 'host')[],
    only: (value: Value) => boolean = () => true,
  ): readonly ServerName[] {
    const { values } = this.world;
    const word = valueOfWord(arg);
    const direct = (word ? [word] : values.evaluate(arg, fn)).filter(only);
    const found = direct.flatMap((value) => serverNamesIn(this.world, value));
    if (found.length > 0) return found;
    const below = values
      .at(arg, ['**'], fn)
      .filter(only)
      .flatMap((value) => serverNamesIn(this.world, value));
    if (below.length > 0) return below;
    if (!accepts.includes('ip')) return [];
    const known = (address: string) => this.knowledge.knownServer(address) !== undefined;
    return [...direct, ...values.at(arg, ['**addr'], fn), ...values.at(arg, ['**v4'], fn)].flatMap((value) =>
      serverNameOfWord(this.world, value, known),
    );
  }

  /** `ntptime.host = '…'`, `config.server = '…'` on a type that the catalogue knows. */
  ofAssignment(assign: Extract<Expr, { k: 'assign' }>, fn: Fn): TimeServer[] {
    const target = assign.target.k === 'index' ? assign.target.o : assign.target;
    if (target.k !== 'member') return [];
    return [
      ...this.ofProperty(target, assign.value, assign, fn),
      ...this.settingsBelow(assign.value, fn, target).flatMap(([place, value]) =>
        this.ofProperty(place, value, assign, fn),
      ),
    ];
  }

  private ofProperty(target: Expr, value: Expr, assign: Expr, fn: Fn): TimeServer[] {
    return this.world.calls
      .propertyRows(target, fn)
      .flatMap((row) =>
        row.means.flatMap((meaning) =>
          meaning.kind === 'sets-server'
            ? this.named(value, fn, meaning.accepts).map((one) =>
                serverFrom(one, { expr: assign, fn, api: apiName(row), meaning, accepts: meaning.accepts, arg: value }),
              )
            : [],
        ),
      );
  }

  /** Members, at any depth, of an object that is assigned as a whole: `device.network = { ntp: { servers: […] } }`. */
  private settingsBelow(value: Expr, fn: Fn, place: Expr): readonly (readonly [place: Expr, value: Expr])[] {
    if (value.k === 'call') {
      const passes = this.world.calls.meanings(value, fn, 'passes')[0];
      const inner = passes && argumentOf(value, passes.value);
      return inner?.k === 'object' ? this.settingsBelow(inner, fn, place) : [];
    }
    if (value.k !== 'object') return [];
    return value.entries.flatMap((entry) => {
      if (entry.key?.k !== 'str') return [];
      const member: Expr = { k: 'member', o: place, p: entry.key.v, pr: entry.key.r, r: entry.r };
      return [[member, entry.value] as const, ...this.settingsBelow(entry.value, fn, member)];
    });
  }
}

const listOf = (refs: ArgRefs): readonly ArgRefs[] => (Array.isArray(refs) ? (refs as readonly ArgRefs[]) : [refs]);

/** Role `0.servers` where argument 0 is no literal: the field of what it names. */
function fieldsOf(call: Call, refs: ArgRefs): readonly Expr[] {
  return listOf(refs).flatMap((ref): readonly Expr[] => {
    const [, head, path] = (typeof ref === 'string' && /^(\d+|[A-Za-z_]+)\.(\w[\w.]*)$/.exec(ref)) || [];
    const arg = head === undefined || argumentOf(call, ref) ? undefined : argumentOf(call, head);
    if (!arg) return [];
    return [path!.split('.').reduce<Expr>((o, p) => stepInto(o, p, arg.r), pointedTo(arg))];
  });
}

const stepInto = (o: Expr, step: string, r: Range): Expr =>
  /^\d+$/.test(step)
    ? { k: 'index', o, i: { k: 'num', v: Number(step), r }, r }
    : { k: 'member', o, p: step, pr: r, r };

const pointedTo = (expr: Expr): Expr =>
  expr.k === 'cast' || (expr.k === 'un' && expr.op === '&') ? pointedTo(expr.a) : expr;

function serverFrom(one: ServerName, use: TimeServerUse): TimeServer {
  return {
    ...one,
    trail: [
      { place: placeOf(one.literal, one.literal.range), note: 'the literal' },
      ...one.trail,
      { place: placeOf(use, use.expr.r), note: `given to ${use.api}` },
    ],
    use,
    confidence: 'high',
  };
}

/** A row's API as a reader knows it. */
export function apiName(row: Row): string {
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
    if (!known || rank(one) < rank(known)) byLiteral.set(key, one);
  }
  return [...byLiteral.values()];
}

const rank = (one: TimeServer): number => (one.use ? 0 : 1000) + one.trail.length;
