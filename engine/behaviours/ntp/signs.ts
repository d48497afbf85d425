/** What a file says about NTP as a whole: its port, the offset between the epochs, names. */
import type { ClassFacts, Expr, FunctionFacts, Macro } from '../../facts/model.ts';
import { walkBody, walkExpr } from '../../facts/walk.ts';
import type { Fn, Unit } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { activityOf } from '../activity.ts';
import { EPOCHS, NTP_PORT, saysNtp } from './header.ts';

export interface Signs {
  /** The seconds between 1900 and the device's epoch stand there. */
  readonly epoch: boolean;
  /** The number 123 stands there. */
  readonly port: boolean;
  /** An identifier or the file's name says NTP. */
  readonly named: boolean;
}

const known = new WeakMap<Unit['functions'], Signs>();

/** Looks through one file, once. */
export function signsOf(unit: Unit): Signs {
  const at = known.get(unit.functions);
  if (at) return at;
  const parts = [...unit.functions.map((fn) => fn.facts), ...unit.facts.macros, ...unit.facts.classes].map(signsIn);
  const signs = {
    epoch: parts.some((one) => one.epoch),
    port: parts.some((one) => one.port),
    named:
      saysNtp(unit.path.slice(unit.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')) || parts.some((one) => one.named),
  };
  known.set(unit.functions, signs);
  return signs;
}

type Part = FunctionFacts | Macro | ClassFacts;

const knownIn = new WeakMap<Part, Signs>();

/** Looks through one function, macro or class, once. */
function signsIn(part: Part): Signs {
  const at = knownIn.get(part);
  if (at) return at;
  let epoch = false;
  let port = false;
  let named = saysNtp(part.name);
  const visitor = {
    expr(expr: Expr): boolean | void {
      // A table of numbers (of a cipher, of a font) holds every number.
      if (expr.k === 'list' && expr.items.length > 8 && expr.items.every((item) => item.k === 'num')) return false;
      if (expr.k === 'num') {
        if (expr.v === NTP_PORT) port = true;
        else if (EPOCHS.has(expr.v)) epoch = true;
      } else if (expr.k === 'name') named ||= saysNtp(expr.n);
      else if (expr.k === 'member') named ||= saysNtp(expr.p);
    },
  };
  if ('parent' in part) {
    walkBody(part.body, visitor);
    for (const param of part.params) if (param.default) walkExpr(param.default, visitor);
  } else if ('fields' in part) {
    for (const field of part.fields) if (field.init) walkExpr(field.init, visitor);
  } else if (part.value) walkExpr(part.value, visitor);
  const signs = { epoch, port, named };
  knownIn.set(part, signs);
  return signs;
}

/** Whether a file can have to do with NTP packets at all. The number 123 says so only in a firmware that asks somebody. */
export function mayHoldPackets(world: World, unit: Unit): boolean {
  const { epoch, port, named } = signsOf(unit);
  return epoch || named || (port && askingFirmwares(world).has(unit.firmware));
}

const asking = new WeakMap<World, ReadonlySet<number>>();

function askingFirmwares(world: World): ReadonlySet<number> {
  const at = asking.get(world) ?? new Set(activityOf(world).acts.map((act) => act.fn.unit.firmware));
  asking.set(world, at);
  return at;
}

/** Whether the function, its class or its file bears NTP in its name. */
export const namedNtp = (fn: Fn): boolean =>
  saysNtp(fn.facts.name) ||
  (fn.facts.className !== undefined && saysNtp(fn.facts.className)) ||
  saysNtp(fn.unit.path.slice(fn.unit.path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
