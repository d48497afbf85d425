/** What a file says about NTP as a whole: its port, the offset between the epochs, names. */
import type { Expr } from '../../facts/model.ts';
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

const known = new WeakMap<Unit, Signs>();

/** Looks through one file, once. */
export function signsOf(unit: Unit): Signs {
  const at = known.get(unit);
  if (at) return at;
  let epoch = false;
  let port = false;
  let named = saysNtp(unit.path.slice(unit.path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
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
  for (const fn of unit.functions) {
    walkBody(fn.facts.body, visitor);
    named ||= saysNtp(fn.facts.name);
    for (const param of fn.facts.params) if (param.default) walkExpr(param.default, visitor);
  }
  for (const macro of unit.facts.macros) {
    if (macro.value) walkExpr(macro.value, visitor);
    named ||= saysNtp(macro.name);
  }
  for (const one of unit.facts.classes) {
    named ||= saysNtp(one.name);
    for (const field of one.fields) if (field.init) walkExpr(field.init, visitor);
  }
  const signs = { epoch, port, named };
  known.set(unit, signs);
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
