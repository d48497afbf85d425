/** Who acts, and who leads there: the call graph seen from the acts, callbacks included. */
import { lastSegment } from '../apis/catalogue.ts';
import type { Family, Meaning } from '../apis/row.ts';
import type { Expr } from '../facts/model.ts';
import { contentsOf } from '../link/contents.ts';
import type { Fn } from '../link/program.ts';
import { sameItems, sameOne, type Memory } from '../link/remembering/notes.ts';
import type { World } from '../link/world.ts';
import { actOf } from './acts.ts';
import type { Act } from './paths/state.ts';
import { timerOf } from './paths/timers.ts';

export interface Activity {
  readonly acts: readonly Act[];
  /** Functions in which time passes, a connection is looked at or the device restarts. */
  readonly eventful: { has(fn: Fn): boolean };
  /** Functions that read a clock or ask whether a deadline has passed. */
  readonly timed: { has(fn: Fn): boolean };
  /** Functions from which `fn` is reached by calls, callbacks and nesting, as far as ways are followed; `fn` included. */
  leadingTo(fn: Fn): ReadonlySet<Fn>;
}

/** What makes a function worth following on a path. */
const EVENTFUL = new Set<Meaning['kind']>([
  'delay',
  'wait',
  'clock',
  'once',
  'reboot',
  'status',
  'local-wait',
  'deadline',
  'due',
]);

const TIMED = new Set<Meaning['kind']>(['clock', 'due']);

/** Calls between an act and what repeats it beyond which nothing is followed. */
const MAX_CALLS = 8;

const known = new WeakMap<World, Activity>();

export function activityOf(world: World): Activity {
  const activity = known.get(world) ?? workOut(world);
  known.set(world, activity);
  return activity;
}

function workOut(world: World): Activity {
  const acts: Act[] = [];
  const eventful = new Set<Fn>();
  const timed = new Set<Fn>();
  const users = new Map<Fn, Set<Fn>>();
  const use = (callee: Fn, user: Fn) => {
    const at = users.get(callee);
    if (at) at.add(user);
    else users.set(callee, new Set([user]));
  };
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (fn.facts.kind === 'lambda' && fn.facts.parent >= 0) use(fn, unit.functions[fn.facts.parent]!);
      for (const call of contentsOf(fn).calls) {
        const { functions, rows } = world.calls.resolve(call, fn);
        for (const callee of functions) use(callee, fn);
        for (const arg of call.args)
          if (mayNameFunction(world, arg.value, unit.family))
            for (const callee of world.calls.functionsOf(arg.value, fn)) use(callee, fn);
        if (rows.length === 0) continue;
        if (rows.some((row) => row.means.some((meaning) => EVENTFUL.has(meaning.kind)))) eventful.add(fn);
        if (rows.some((row) => row.means.some((meaning) => TIMED.has(meaning.kind)))) timed.add(fn);
        if (rows.some((row) => row.means.some((meaning) => meaning.kind === 'repeat' || meaning.kind === 'once')))
          for (const callee of timerOf(world, call, fn)?.functions ?? []) use(callee, fn);
        const act = actOf(world, call, fn);
        if (act) acts.push(act);
      }
    }
  const cache = new Map<Fn, ReadonlySet<Fn>>();
  return {
    acts,
    eventful,
    timed,
    leadingTo(fn) {
      const before = cache.get(fn);
      if (before) return before;
      const found = new Set<Fn>([fn]);
      let edge: readonly Fn[] = [fn];
      for (let calls = 0; calls < MAX_CALLS && edge.length > 0; calls++) {
        const next = edge.flatMap((at) => [...(users.get(at) ?? [])]).filter((user) => !found.has(user));
        for (const user of next) found.add(user);
        edge = [...new Set(next)];
      }
      cache.set(fn, found);
      return found;
    },
  };
}

const tracking = new WeakMap<Memory, Tracked>();

/** The same, for a question whose looks are written down; one object for all versions of a program. */
export function trackedActivity(memory: Memory, activity: Activity): Pick<Activity, 'eventful' | 'leadingTo'> {
  let tracked = tracking.get(memory);
  if (!tracked) tracking.set(memory, (tracked = new Tracked(memory, activity)));
  tracked.plain = activity;
  return tracked;
}

class Tracked implements Pick<Activity, 'eventful' | 'leadingTo'> {
  plain: Activity;
  private readonly memory: Memory;

  constructor(memory: Memory, plain: Activity) {
    this.memory = memory;
    this.plain = plain;
  }

  readonly eventful = {
    has: (fn: Fn): boolean => this.memory.look(fn, 'eventful', () => this.plain.eventful.has(fn), sameOne),
  };

  leadingTo(fn: Fn): ReadonlySet<Fn> {
    return this.memory.look(
      fn,
      'leading',
      () => this.plain.leadingTo(fn),
      (a, b) => sameItems([...a], [...b]),
    );
  }
}

/** Cheap look before the resolution: in C a function given by name has a definition of that name. */
function mayNameFunction(world: World, expr: Expr, family: Family): boolean {
  if (expr.k === 'un' || expr.k === 'cast') return mayNameFunction(world, expr.a, family);
  const name = expr.k === 'name' ? expr.n : expr.k === 'member' ? expr.p : undefined;
  return name !== undefined && (family !== 'c' || world.program.functionsByName.has(lastSegment(name)));
}
