/** Look-ups of time servers: by the port, by the server they are known to lead to, by the name of what is looked up. */
import { nameSays } from '../../apis/words.ts';
import type { Call, Expr } from '../../facts/model.ts';
import type { Meaning } from '../../apis/row.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { Knowledge } from '../knowledge.ts';
import { reachabilityOf } from '../reachability.ts';
import { reachOfValues } from '../targets.ts';
import type { TimeServer } from '../time-servers.ts';

type Dns = Extract<Meaning, { kind: 'dns' }>;

export interface LookUp {
  readonly call: Call;
  readonly fn: Fn;
  readonly meaning: Dns;
  readonly host?: string;
  /** That it is about time follows from more than a name. */
  readonly sure: boolean;
}

export function lookUpsOf(world: World, knowledge: Knowledge, timeServers: readonly TimeServer[]): readonly LookUp[] {
  const reachable = reachabilityOf(world);
  const servers = new Set(timeServers.map((one) => one.literal.expr));
  const found: LookUp[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions)
      for (const call of contentsOf(fn).calls) {
        const meaning = world.calls.meanings(call, fn, 'dns')[0];
        const host = meaning && argumentOf(call, meaning.host);
        if (!host || !reachable.runs(fn) || !reachable.reached(call.r, fn)) continue;
        const values = world.values.evaluate(host, fn);
        if (!isName(values)) continue;
        const text = values.find((value) => value.t === 'text');
        const sure =
          values.some((value) => servers.has(value.origin.expr)) ||
          (meaning.port !== undefined && isTimePort(world, argumentOf(call, meaning.port), fn));
        if (!sure && !wordsOf(host).some((name) => nameSays(name, knowledge.names))) continue;
        found.push({ call, fn, meaning, sure, ...(text?.t === 'text' && !text.partial ? { host: text.v } : {}) });
      }
  return found;
}

/** Neither an address, which needs no look-up, nor a name of the local network. */
function isName(values: readonly Value[]): boolean {
  if (reachOfValues(values) === 'lan') return false;
  return values.length === 0 || !values.every((value) => value.t === 'address' || isNumeric(value));
}

const isNumeric = (value: Value): boolean =>
  value.t === 'number' || (value.t === 'text' && /^[\d.]+$/.test(value.v) && value.v !== '');

function isTimePort(world: World, port: Expr | undefined, fn: Fn): boolean {
  const values = port ? world.values.evaluate(port, fn) : [];
  return values.some((value) =>
    value.t === 'number' ? value.v === 123 : value.t === 'text' && (value.v === '123' || value.v === 'ntp'),
  );
}

/** The names that an expression is made of: `this.ntpHost`, `cfg->ntp_server`, `getenv("NTP_SERVER")`. */
function wordsOf(expr: Expr): readonly string[] {
  switch (expr.k) {
    case 'name':
      return [expr.n];
    case 'member':
      return [expr.p];
    case 'index':
      return [...wordsOf(expr.o), ...(expr.i.k === 'str' ? [expr.i.v] : [])];
    case 'call':
      return [
        ...(expr.callee.k === 'member' ? wordsOf(expr.callee.o) : []),
        ...expr.args.flatMap((arg) => (arg.value.k === 'str' ? [arg.value.v] : [])),
      ];
    case 'un':
    case 'cast':
    case 'await':
      return wordsOf(expr.a);
    default:
      return [];
  }
}
