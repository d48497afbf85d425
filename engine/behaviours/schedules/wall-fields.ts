/** Which field of the wall clock an expression reads: directly, by position in a tuple, through names, by arithmetic. */
import type { Call, Expr } from '../../facts/model.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import { onlyNumber } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { WallField } from './schedule.ts';

const MAX_DEPTH = 6;

/** Seconds between 1900, where NTP starts to count, and 1970. */
const NTP_UNIX_OFFSET = 2_208_988_800;

/** Calls that only round or convert. */
const ROUNDING = new Set([
  'Math.floor',
  'Math.round',
  'Math.trunc',
  'Number',
  'parseInt',
  'int',
  'round',
  'floor',
  'str',
  'String',
]);

export function wallField(world: World, expr: Expr, fn: Fn, depth = 0): WallField | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (expr.k === 'cast' || expr.k === 'await') return wallField(world, expr.a, fn, depth + 1);
  if (expr.k === 'bin')
    return expr.op === '%' || expr.op === '/' || expr.op === '//' || expr.op === '>>'
      ? byArithmetic(world, expr, fn, depth)
      : undefined;
  if (expr.k === 'call') return fieldOfCall(world, expr, fn, depth);
  if (expr.k === 'member') {
    for (const row of world.calls.propertyRows(expr, fn))
      for (const meaning of row.means) if (meaning.kind === 'wall-field') return meaning.field;
  }
  if (expr.k === 'index') {
    const field = expr.i.k === 'num' ? indexedField(world, expr.o, expr.i.v, fn) : undefined;
    return field ?? (expr.i.k === 'num' ? undefined : wallField(world, expr.o, fn, depth + 1));
  }
  if (expr.k !== 'name' && expr.k !== 'member') return undefined;
  return fieldOfBinding(world, expr, fn, depth);
}

function fieldOfCall(world: World, call: Call, fn: Fn, depth: number): WallField | undefined {
  const own = world.calls.meanings(call, fn, 'wall-field')[0]?.field;
  if (own) return own;
  const first = call.args[0]?.value;
  if (first && world.calls.qualified(call.callee, fn).some((name) => ROUNDING.has(name)))
    return wallField(world, first, fn, depth + 1);
  // A getter of the program's own: `int currentMinute() { return timeinfo.tm_min; }`
  for (const callee of world.calls.resolve(call, fn).functions.slice(0, 2))
    for (const ret of contentsOf(callee).returns.slice(0, 2)) {
      const field = ret.e && wallField(world, ret.e, callee, depth + 1);
      if (field) return field;
    }
  // `now.strftime(…).split(':')[1]`, `timeText.substring(3, 5)`: a piece of the clock's text
  if (call.callee.k === 'member' && PIECES.has(call.callee.p)) return wallField(world, call.callee.o, fn, depth + 1);
  return undefined;
}

const PIECES = new Set(['substring', 'slice', 'substr', 'split', 'toInt', 'trim', 'strip']);

function fieldOfBinding(world: World, expr: Expr, fn: Fn, depth: number): WallField | undefined {
  const root = world.scopes.rootOf(expr, fn);
  if (!root || root.binding.kind === 'param') return undefined;
  for (const write of root.binding.writes) {
    if ((write.op !== 'init' && write.op !== '=') || write.value === expr) continue;
    if (write.path.join() !== root.path.join()) continue;
    const field = wallField(world, write.value, write.fn, depth + 1);
    if (field) return field;
  }
  return undefined;
}

/** `time.localtime()[4]`, or `now[4]` where `now = time.localtime()`. */
function indexedField(world: World, expr: Expr, index: number, fn: Fn): WallField | undefined {
  const makers: { call: Call; fn: Fn }[] = [];
  if (expr.k === 'call') makers.push({ call: expr, fn });
  else {
    const root = world.scopes.rootOf(expr, fn);
    for (const write of root?.path.length === 0 ? root.binding.writes : [])
      if (write.value.k === 'call') makers.push({ call: write.value, fn: write.fn });
  }
  return makers.map((maker) => positionField(world, maker.call, index, maker.fn)).find((field) => field !== undefined);
}

/** What stands at a position of the tuple that a call returns. */
function positionField(world: World, call: Call, index: number, fn: Fn): WallField | undefined {
  const names = new Set(world.calls.qualified(call.callee, fn));
  if (call.callee.k === 'member')
    for (const type of world.calls.typesOf(call.callee.o, fn)) names.add(`${type}.${call.callee.p}`);
  for (const name of names)
    for (const row of world.catalogue.property(`${name.slice(name.lastIndexOf('.') + 1)}[${index}]`))
      if ('property' in row.match && row.match.property === `${name}[${index}]`)
        for (const meaning of row.means) if (meaning.kind === 'wall-field') return meaning.field;
  return undefined;
}

/** `minute() % 15`; `(epoch % 3600) / 60`; `time(NULL) % 86400`. */
function byArithmetic(world: World, expr: Extract<Expr, { k: 'bin' }>, fn: Fn, depth: number): WallField | undefined {
  const plain = wallField(world, expr.a, fn, depth + 1);
  if (plain) return plain;
  const modulus = remainderOf(world, expr, fn);
  if (modulus === undefined || !readsWallClock(world, expr, fn)) return undefined;
  return modulus <= 60 && expr.op === '%' && !divides(expr.a)
    ? 'second'
    : modulus > 3600 || modulus === 24
      ? 'hour'
      : 'minute';
}

const divides = (expr: Expr): boolean => expr.k === 'bin' && (expr.op === '/' || expr.op === '//');

/** The number behind the `%` of `(epoch % 3600) / 60` and `epoch / 60 % 60`. */
function remainderOf(world: World, expr: Expr, fn: Fn): number | undefined {
  if (expr.k === 'cast') return remainderOf(world, expr.a, fn);
  if (expr.k !== 'bin') return undefined;
  if (expr.op === '%') return onlyNumber(world.values.evaluate(expr.b, fn));
  return divides(expr) ? remainderOf(world, expr.a, fn) : undefined;
}

/** Whether an expression counts with the wall clock: `time()`, `Date.now()`, what NTP told minus the years before 1970. */
export function readsWallClock(world: World, expr: Expr, fn: Fn, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (world.values.evaluate(expr, fn).some((value) => value.t === 'clock' && value.wall)) return true;
  switch (expr.k) {
    case 'cast':
    case 'un':
      return readsWallClock(world, expr.a, fn, depth + 1);
    case 'bin':
      if (expr.op === '-' && onlyNumber(world.values.evaluate(expr.b, fn)) === NTP_UNIX_OFFSET) return true;
      return readsWallClock(world, expr.a, fn, depth + 1);
    case 'call': {
      const first = expr.args[0]?.value;
      return (
        first !== undefined &&
        world.calls.qualified(expr.callee, fn).some((name) => ROUNDING.has(name)) &&
        readsWallClock(world, first, fn, depth + 1)
      );
    }
    case 'name':
    case 'member': {
      const root = world.scopes.rootOf(expr, fn);
      return (root?.binding.writes ?? []).some(
        (write) =>
          (write.op === 'init' || write.op === '=') &&
          write.path.join() === root!.path.join() &&
          write.value.k === 'bin' &&
          readsWallClock(world, write.value, write.fn, depth + 1),
      );
    }
    default:
      return false;
  }
}
