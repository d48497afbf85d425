/** Which version a header's first byte says, and which literal decides it. */
import type { Expr } from '../../facts/model.ts';
import type { Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import { modeOf, versionOf } from '../ntp/header.ts';
import type { Spot } from './first-bytes.ts';

/** A literal that decides the version; another spelling of it is another version. */
export interface VersionLiteral {
  readonly expr: Expr;
  readonly fn: Fn;
  /** `bits`: the version is in bits 3 to 5 of the number. */
  readonly spot: Exclude<Spot, 'byte'> | 'bits';
}

export interface SaidVersion {
  readonly version: number;
  /** Absent where only the version is written. */
  readonly mode?: number;
  /** The expression that says it, in the function (or module) where it stands. */
  readonly expr: Expr;
  readonly fn: Fn;
  readonly literal?: VersionLiteral;
}

const VERSION_BITS = 0x38;
/** Names and sums that are followed; a value may lead back to itself. */
const MAX_STEPS = 16;

/** What `expr` says at `spot`, alternatives included. */
export function versionsSaid(world: World, expr: Expr, fn: Fn, spot: Spot): readonly SaidVersion[] {
  const found = new Map<string, SaidVersion>();
  for (const value of world.values.evaluate(expr, fn)) {
    const byte = byteOf(value, spot);
    if (byte === undefined) continue;
    const version = spot === 'version' ? byte : versionOf(byte);
    const all = deciding(world, expr, fn, spot, value);
    // Where callers choose the version, the default that they replace does not.
    const chosen = all.filter((one) => !one.literal || !isDefault(one.literal));
    const sources = chosen.length > 0 ? chosen : all;
    for (const { literal, said = { expr, fn } } of sources.length > 0 ? sources : [{}])
      found.set(`${version}@${said.fn.unit.path}:${said.expr.r[0]}`, {
        version,
        ...(spot === 'version' ? {} : { mode: modeOf(byte) }),
        ...said,
        ...(literal ? { literal } : {}),
      });
  }
  return [...found.values()];
}

const isDefault = ({ expr, fn }: VersionLiteral): boolean =>
  fn.facts.params.some((param) => param.default?.r[0] === expr.r[0]);

/** The header's first byte (or the version alone) of one value. */
export function byteOf(value: Value, spot: Spot): number | undefined {
  if (value.t === 'text') {
    const code = value.partial || value.v === '' ? undefined : value.v.charCodeAt(0);
    // Prose begins with a letter, and a letter can look like a header.
    return code !== undefined && code <= 0xff && !isPrinted(code) && spot !== 'version' ? code : undefined;
  }
  if (value.t !== 'number' || !Number.isInteger(value.v) || value.v < 0) return undefined;
  switch (spot) {
    case 'high':
      return value.v > 0xffffff && value.v <= 0xffffffff ? Math.floor(value.v / 0x1000000) : undefined;
    case 'low':
      // A word that is written as it goes out on a big-endian machine.
      return (value.v & 0xff) === 0 ? byteOf(value, 'high') : value.v & 0xff;
    case 'version':
      return value.v <= 7 ? value.v : undefined;
    default:
      return value.v <= 0xff ? value.v : undefined;
  }
}

const isPrinted = (code: number): boolean => code >= 0x20 && code < 0x7f;

/** Where a version is decided: the literal, and the expression that says it where that is not the one at hand. */
interface Source {
  readonly literal?: VersionLiteral;
  readonly said?: { readonly expr: Expr; readonly fn: Fn };
}

/** Follows the part of an expression that carries the version to its literals. */
function deciding(world: World, expr: Expr, fn: Fn, spot: Spot, value: Value, steps = MAX_STEPS): readonly Source[] {
  if (steps === 0) return [];
  switch (expr.k) {
    case 'num':
      return [{ literal: { expr, fn, spot: spot === 'byte' ? 'bits' : spot } }];
    case 'str':
      return [{ literal: { expr, fn, spot: 'text' } }];
    case 'cast':
      return deciding(world, expr.a, fn, spot, value, steps - 1);
    case 'call': {
      // `htonl(0x1b000000)`: what it hands through.
      const arg = expr.args.length === 1 ? expr.args[0]!.value : undefined;
      return arg && (arg.k === 'num' || arg.k === 'name') ? deciding(world, arg, fn, spot, value, steps - 1) : [];
    }
    case 'bin':
      return spot === 'byte' ? summed(world, expr, fn, value, steps - 1) : [];
    case 'name':
    case 'member':
    case 'index': {
      const { origin } = value;
      if (origin.expr === expr) return [];
      const said = { expr: origin.expr, fn: origin.fn };
      const there = deciding(world, origin.expr, origin.fn, spot, value, steps - 1);
      return there.length > 0 ? there.map((one) => ({ ...one, said: one.said ?? said })) : [{ said }];
    }
    default:
      return [];
  }
}

/** Of `leap << 6 | version << 3 | mode` the part with the version. */
function summed(
  world: World,
  expr: Extract<Expr, { k: 'bin' }>,
  fn: Fn,
  value: Value,
  steps: number,
): readonly Source[] {
  const version = value.t === 'number' ? versionOf(value.v) : undefined;
  if (version === undefined) return [];
  if (expr.op === '<<') {
    const by = world.values.evaluate(expr.b, fn);
    if (by.length !== 1 || by[0]!.t !== 'number' || by[0]!.v !== 3) return [];
    return world.values
      .evaluate(expr.a, fn)
      .flatMap((one) =>
        one.t === 'number' && one.v === version ? deciding(world, expr.a, fn, 'version', one, steps) : [],
      );
  }
  if (expr.op === '&') return deciding(world, expr.a, fn, 'byte', value, steps);
  if (expr.op !== '|' && expr.op !== '+' && expr.op !== '^') return [];
  const carriers = [expr.a, expr.b].flatMap((part) => {
    const carried = world.values
      .evaluate(part, fn)
      .find((one) => one.t === 'number' && (one.v & VERSION_BITS) === version << 3);
    return carried && version > 0 ? [{ part, carried }] : [];
  });
  return carriers.length === 1 ? deciding(world, carriers[0]!.part, fn, 'byte', carriers[0]!.carried, steps) : [];
}
