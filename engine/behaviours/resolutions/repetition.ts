/** How often a place of a program runs: once after start-up, again and again, or nobody knows. */
import { identifierWords } from '../../apis/words.ts';
import type { Meaning } from '../../apis/row.ts';
import type { Expr, Loop, Range, Stmt } from '../../facts/model.ts';
import { walkBody } from '../../facts/walk.ts';
import { contentsOf } from '../../link/contents.ts';
import { parentOf, type Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';

export type Repetition = 'once' | 'repeats' | 'unknown';

/** What a function is called that a program runs once. */
const STARTS = new Set([
  'setup',
  'init',
  'initialize',
  'initialise',
  'begin',
  'start',
  'main',
  'configure',
  'constructor',
]);

/** What runs its callback again and again. */
const REPEATERS = new Set<Meaning['kind']>([
  'repeat',
  'once',
  'schedules',
  'handler',
  'listens',
  'sets-interval',
  'syncs',
]);

export class Repetitions {
  private readonly world: World;
  private readonly known = new Map<Fn, Repetition>();
  private readonly active = new Set<Fn>();

  constructor(world: World) {
    this.world = world;
  }

  /** Of a place in `fn`. A loop that ends when it has succeeded does not count. */
  of(range: Range, fn: Fn): Repetition {
    if (loopsAround(range, fn).some((loop) => repeats(loop, range))) return 'repeats';
    return this.ofFunction(fn);
  }

  /** Loops without end that hold one place of a function and not the other. */
  loopsWithout(inside: Range, outside: Range, fn: Fn): boolean {
    return loopsAround(inside, fn).some((loop) => isEndless(loop) && !holds(loop.r, outside));
  }

  ofFunction(fn: Fn): Repetition {
    const known = this.known.get(fn);
    if (known) return known;
    // Recursion adds nothing to what the other callers say.
    if (this.active.has(fn)) return 'once';
    this.active.add(fn);
    const found = this.workOut(fn);
    this.active.delete(fn);
    this.known.set(fn, found);
    return found;
  }

  private workOut(fn: Fn): Repetition {
    if (fn.index === 0) return 'once';
    const { calls, catalogue } = this.world;
    const defined = catalogue.defined(fn.facts.name).flatMap((row) => row.means);
    if (defined.some((meaning) => REPEATERS.has(meaning.kind))) return 'repeats';
    const ways = [
      ...calls.callersOf(fn).map((one) => this.of(one.call.r, one.fn)),
      ...this.world.calls.registrationsOf(fn).map((one) => this.called(one)),
    ];
    if (ways.length === 0) return this.uncalled(fn);
    return ways.find((one) => one === 'repeats') ?? ways.find((one) => one === 'unknown') ?? 'once';
  }

  private called({ call, fn }: { readonly call: Extract<Expr, { k: 'call' }>; readonly fn: Fn }): Repetition {
    const meanings = this.world.calls.resolve(call, fn).rows.flatMap((row) => row.means);
    if (meanings.some((meaning) => REPEATERS.has(meaning.kind))) return 'repeats';
    if (meanings.some((meaning) => meaning.kind === 'task' || meaning.kind === 'dns')) return this.of(call.r, fn);
    return this.of(call.r, fn) === 'repeats' ? 'repeats' : 'unknown';
  }

  private uncalled(fn: Fn): Repetition {
    const { name, className } = fn.facts;
    if (name === '' && parentOf(fn)) return 'unknown';
    if (name === '__init__' || (className !== undefined && name === className)) return 'once';
    // What hands a function to a timer does so once.
    const arms = contentsOf(fn).calls.some((call) =>
      this.world.calls.meanings(call, fn, 'repeat').some((meaning) => meaning.callback !== undefined),
    );
    return arms || identifierWords(name).some((word) => STARTS.has(word)) ? 'once' : 'unknown';
  }
}

function loopsAround(range: Range, fn: Fn): readonly Loop[] {
  return contentsOf(fn).loops.filter((loop) => holds(loop.r, range));
}

const holds = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** A loop runs a place of its body again unless it is left after a success, counted, or the place is its condition. */
function repeats(loop: Loop, range: Range): boolean {
  if (loop.cond && holds(loop.cond.r, range)) return false;
  if (loop.form === 'each' || (loop.form === 'for' && loop.cond && !isTrue(loop.cond))) return false;
  return !leaves(loop);
}

const isEndless = (loop: Loop): boolean => loop.form !== 'each' && (loop.cond === undefined || isTrue(loop.cond));

const isTrue = (cond: Expr): boolean =>
  (cond.k === 'bool' && cond.v) || (cond.k === 'num' && cond.v !== 0) || (cond.k === 'name' && cond.n === 'true');

/** Whether something in the body ends the loop itself. */
function leaves(loop: Loop): boolean {
  let found = false;
  walkBody(loop.body, {
    stmt(stmt: Stmt) {
      if (stmt.k === 'break' || stmt.k === 'return') found = true;
      // A `break` of an inner loop or a switch ends that one only.
      return stmt.k !== 'loop' && stmt.k !== 'switch';
    },
  });
  return found;
}
