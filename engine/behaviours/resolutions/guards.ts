/** Conditions that keep a look-up from being made again once there is an address, and are never lifted. */
import type { Expr, Range, Stmt } from '../../facts/model.ts';
import { walkBody } from '../../facts/walk.ts';
import type { Binding, Write } from '../../link/bindings.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Repetitions } from './repetition.ts';

/** A variable that must be true (or false) for the look-up to be made. */
interface Flag {
  readonly binding: Binding;
  readonly path: readonly string[];
  readonly opensWhen: boolean;
}

/** Callers of callers that are looked at for a guard. */
const MAX_CALLS = 3;

/** Whether a place that may come round again is left out for good once it has been there. */
export function isShutForGood(
  world: World,
  range: Range,
  fn: Fn,
  repetitions: Repetitions,
  isAddress: (write: Write) => boolean,
  calls = 0,
): boolean {
  const shut = conditionsOver(range, fn).some(({ cond, wanted }) =>
    flagsOf(world, cond, wanted, fn).some((flag) => isNeverLifted(flag, repetitions, isAddress)),
  );
  if (shut || calls >= MAX_CALLS) return shut;
  const callers = world.calls.callersOf(fn);
  const handedOn = world.calls.registrationsOf(fn);
  return (
    callers.length > 0 &&
    handedOn.length === 0 &&
    callers.every(
      (one) =>
        repetitions.of(one.call.r, one.fn) === 'once' ||
        isShutForGood(world, one.call.r, one.fn, repetitions, isAddress, calls + 1),
    )
  );
}

interface Condition {
  readonly cond: Expr;
  /** What it must be for the place to be reached. */
  readonly wanted: boolean;
}

/** Conditions of the branches that hold a place, and of earlier ones that leave before it. */
function conditionsOver(range: Range, fn: Fn): readonly Condition[] {
  const found: Condition[] = [];
  const inside = (body: readonly Stmt[] | undefined) => body?.some((stmt) => holds(stmt.r, range)) === true;
  walkBody(fn.facts.body, {
    stmt(stmt) {
      if (stmt.k !== 'if') return;
      if (inside(stmt.then)) found.push({ cond: stmt.cond, wanted: true });
      else if (inside(stmt.else)) found.push({ cond: stmt.cond, wanted: false });
      else if (stmt.r[1] <= range[0] && leaves(stmt.then)) found.push({ cond: stmt.cond, wanted: false });
    },
  });
  return found;
}

const holds = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

const leaves = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1);
  return last?.k === 'return' || last?.k === 'throw' || (last?.k === 'block' && leaves(last.body));
};

/** The plain variables without which a condition cannot be `wanted`. */
function flagsOf(world: World, cond: Expr, wanted: boolean, fn: Fn): readonly Flag[] {
  switch (cond.k) {
    case 'un':
      return cond.op === '!' ? flagsOf(world, cond.a, !wanted, fn) : [];
    case 'cast':
      return flagsOf(world, cond.a, wanted, fn);
    case 'bin': {
      const together = wanted ? '&&' : '||';
      if (cond.op === together) return [...flagsOf(world, cond.a, wanted, fn), ...flagsOf(world, cond.b, wanted, fn)];
      const equal = EQUAL.get(cond.op);
      if (equal === undefined) return [];
      const constant = truthOf(cond.b);
      const other = constant === undefined ? truthOf(cond.a) : constant;
      if (other === undefined) return [];
      return flagsOf(world, constant === undefined ? cond.b : cond.a, (equal === other) === wanted, fn);
    }
    case 'call':
      // `ip.isSet()`, `ip.length > 0`: the receiver says it.
      return cond.args.length === 0 && cond.callee.k === 'member' ? flagsOf(world, cond.callee.o, wanted, fn) : [];
    case 'name':
    case 'member':
    case 'index': {
      const root = world.scopes.rootOf(cond, fn);
      if (!root || root.binding.kind === 'param' || root.binding.kind === 'import') return [];
      return [{ binding: root.binding, path: named(root.path), opensWhen: wanted }];
    }
    default:
      return [];
  }
}

const EQUAL = new Map([
  ['==', true],
  ['is', true],
  ['!=', false],
  ['is not', false],
]);

/** The truth of a constant; that of names in capitals (`INADDR_NONE`) is false, they stand for no address. */
function truthOf(expr: Expr): boolean | undefined {
  switch (expr.k) {
    case 'bool':
      return expr.v;
    case 'num':
      return expr.v !== 0;
    case 'str':
      return expr.v !== '';
    case 'null':
      return false;
    case 'un':
      return expr.op === '-' ? truthOf(expr.a) : undefined;
    case 'cast':
      return truthOf(expr.a);
    case 'call':
      return expr.args.every((arg) => truthOf(arg.value) === false) && expr.new === true ? false : undefined;
    case 'name':
      if (expr.n === 'true' || expr.n === 'True') return true;
      if (expr.n === 'false' || expr.n === 'undefined') return false;
      return expr.n === expr.n.toUpperCase() && /[A-Z]/.test(expr.n) ? false : undefined;
    default:
      return undefined;
  }
}

/** Whether nothing that comes round again gives the flag the value that lets the look-up be made. */
function isNeverLifted(
  { binding, path, opensWhen }: Flag,
  repetitions: Repetitions,
  isAddress: (write: Write) => boolean,
): boolean {
  const writes = binding.writes.filter((write) => fits(named(write.path), path));
  const shutting = writes.some(
    (write) => write.op !== 'init' && (isAddress(write) || truthOf(write.value) === !opensWhen),
  );
  if (!shutting) return false;
  return writes.every((write) => {
    if (isAddress(write)) return true;
    if (write.op === 'out') return !clears(write) || repetitions.of(write.r, write.fn) === 'once';
    if (write.op !== '=' && write.op !== 'init') return false;
    if (truthOf(write.value) === !opensWhen) return true;
    if (write.op === 'init' && write.fn.index === 0) return true;
    return repetitions.of(write.r, write.fn) === 'once' || startsOver(write);
  });
}

/** A field or file-level variable that only its declaration gives its first value. */
const startsOver = (write: Write): boolean => write.op === 'init';

/** `memset(&state, 0, sizeof state)`. */
const clears = ({ value }: Write): boolean =>
  value.k === 'call' && value.args.some((arg) => arg.value.k === 'num' && arg.value.v === 0);

const fits = (written: readonly string[], path: readonly string[]): boolean =>
  written.every((step, i) => i >= path.length || step === path[i]);

const named = (path: readonly string[]): readonly string[] =>
  path.filter((step) => !step.startsWith('[') && step !== '*');
