/** Schedules that a library keeps: cron text, field arguments, alarms of a real-time clock. */
import type { ArgRefs, Row } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import { placeOf, type Fn } from '../../link/program.ts';
import type { Value, ValueOf } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { TimeServer } from '../time-servers.ts';
import { actsOfFlag } from './comparisons.ts';
import { jobsOf } from './jobs.ts';
import { actsReached, gravest, type Job } from './reached.ts';
import { valuesOfRole } from './roles.ts';
import type { Schedule, SchedulesMeaning } from './schedule.ts';
import { spreadByOption, waitsAtRandom } from './spread.ts';
import { isSchedule } from './text.ts';

export function schedulesOfCall(
  world: World,
  call: Call,
  fn: Fn,
  timeServers: readonly TimeServer[],
): readonly Schedule[] {
  return fromRows(world, call, fn, (meaning) => jobsOf(world, call, fn, meaning), timeServers);
}

/** `@scheduler.scheduled_job('cron', minute=0)`, `@huey.periodic_task(crontab(minute='0'))`: the decorated function is the job. */
export function schedulesOfDecorator(
  world: World,
  decorator: Expr,
  fn: Fn,
  timeServers: readonly TimeServer[],
): readonly Schedule[] {
  const found: Schedule[] = [];
  walkExpr(decorator, {
    expr(expr) {
      if (expr.k === 'call') found.push(...fromRows(world, expr, fn, () => [fn], timeServers));
    },
  });
  return found.slice(0, 1);
}

function fromRows(
  world: World,
  call: Call,
  fn: Fn,
  jobs: (meaning: SchedulesMeaning) => readonly Fn[],
  timeServers: readonly TimeServer[],
): readonly Schedule[] {
  for (const row of world.calls.resolve(call, fn).rows)
    for (const meaning of row.means) {
      if (meaning.kind !== 'schedules') continue;
      const made = fromScheduler(world, call, fn, meaning, row, jobs(meaning), timeServers);
      if (made) return [made];
    }
  return [];
}

function fromScheduler(
  world: World,
  call: Call,
  fn: Fn,
  meaning: SchedulesMeaning,
  row: Row,
  named: readonly Fn[],
  timeServers: readonly TimeServer[],
): Schedule | undefined {
  if (spreadByOption(world, call, fn, meaning.jitter)) return undefined;
  const when = meaning.text === undefined ? undefined : fixedText(world, call, fn, meaning);
  const fields = when ? undefined : (fixedFields(world, call, fn, meaning) ?? recurrence(world, call, fn, meaning));
  if (!when && !fields) return undefined;
  const jobs = named.length > 0 ? named : jobsOfAlarm(world, fn, meaning);
  if (jobs.some((job) => waitsAtRandom(world, job))) return undefined;
  const act = jobOf(world, jobs, timeServers);
  if (!act) return undefined;
  return {
    place: when ? { fn: when.origin.fn, range: when.origin.range } : { fn, range: call.r },
    form: when ? 'text' : 'fields',
    says: when ? when.v : fields!,
    trail: when
      ? [
          { place: placeOf(when.origin, when.origin.range), note: 'the schedule' },
          ...when.trail,
          { place: placeOf({ fn }, call.r), note: 'given to the scheduler' },
        ]
      : [],
    call: { call, fn, meaning, row },
    ...act,
  };
}

/** What jobs do, themselves or through a flag that they set for the main loop. */
function jobOf(world: World, jobs: readonly Fn[], timeServers: readonly TimeServer[]): Job | undefined {
  const own = gravest(
    world,
    jobs.flatMap((job) => actsReached(world, job)),
    timeServers,
  );
  if (own) return own;
  const flags = jobs.flatMap((job) =>
    contentsOf(job)
      .assigns.filter((assign) => assign.op === '=' && (assign.value.k === 'bool' || assign.value.k === 'num'))
      .map((assign) => ({ flag: assign.target, job })),
  );
  return gravest(
    world,
    flags.flatMap(({ flag, job }) => actsOfFlag(world, flag, job)),
    timeServers,
  );
}

const ALARM_HANDLERS = ['HAL_RTC_AlarmAEventCallback', 'HAL_RTC_AlarmBEventCallback', 'HAL_RTCEx_AlarmBEventCallback'];

/**
 * An alarm without a callback of its own is answered by an interrupt handler of the same file, else by the code around
 * it; a cron text that is only parsed, by the function that works with it.
 */
function jobsOfAlarm(world: World, fn: Fn, meaning: SchedulesMeaning): readonly Fn[] {
  if (meaning.callback !== undefined) return [];
  if (meaning.style === 'match') {
    const named = ALARM_HANDLERS.flatMap((name) => world.program.functionsByName.get(name) ?? []);
    const handlers = fn.unit.functions.flatMap((where) =>
      contentsOf(where).calls.flatMap((call) =>
        isInterrupt(call) || world.calls.meanings(call, where, 'handler').length > 0
          ? call.args.flatMap((arg) => world.calls.functionsOf(arg.value, where))
          : [],
      ),
    );
    return [...named, ...handlers, ...fn.unit.functions.filter((one) => one.facts.name === 'loop')];
  }
  return meaning.style === 'cron' || meaning.style === 'cron-seconds-first' ? [fn] : [];
}

const isInterrupt = (call: Call): boolean =>
  (call.callee.k === 'name' && call.callee.n === 'attachInterrupt') ||
  (call.callee.k === 'member' && call.callee.p === 'attachInterrupt');

/** A constant schedule text that is valid in its style. */
function fixedText(world: World, call: Call, fn: Fn, meaning: SchedulesMeaning): ValueOf<'text'> | undefined {
  for (const value of valuesOfRole(world, call, fn, meaning.text!) ?? [])
    if (value.t === 'text' && !value.partial && isSchedule(value.v, meaning.style)) return value;
  return undefined;
}

/** Field arguments that are all constant. */
function fixedFields(world: World, call: Call, fn: Fn, meaning: SchedulesMeaning): string | undefined {
  const parts: string[] = [];
  for (const [name, refs] of Object.entries(meaning.fields ?? {})) {
    const values = valuesOfRole(world, call, fn, refs as ArgRefs);
    if (!values) continue;
    const says = values.map((value) => constantField(world, value));
    if (says.length === 0 || says.some((one) => one === undefined)) return undefined;
    if (says[0] !== '-1') parts.push(`${name} ${says[0]}`);
  }
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** A number, a text such as star-slash-15, a list of them, a range of node-schedule. */
function constantField(world: World, value: Value): string | undefined {
  if (value.t === 'number') return String(value.v);
  if (value.t === 'text') return value.partial ? undefined : value.v;
  const { expr, fn } = value.origin;
  // A constant of the library: `dowSunday`, `schedule.SUNDAY`
  if (value.t === 'unknown' && expr.k === 'name' && world.scopes.lookup(expr.n, fn).length === 0) return expr.n;
  if (value.t !== 'list') return undefined;
  const items = value.items
    .map((item) => world.values.evaluate(item, value.fn)[0])
    .map((one) => (one ? constantField(world, one) : undefined));
  return items.every((one) => one !== undefined) ? items.join(' and ') : undefined;
}

/** `later.parse.recur().on(3).hour()`: constants handed along a chain. */
function recurrence(world: World, call: Call, fn: Fn, meaning: SchedulesMeaning): string | undefined {
  if (meaning.style !== 'later' || meaning.text === undefined) return undefined;
  let at = argumentOf(call, meaning.text);
  if (at?.k === 'name') {
    const root = world.scopes.rootOf(at, fn);
    at = root?.path.length === 0 ? root.binding.writes[0]?.value : undefined;
  }
  const whole = at;
  const steps: string[] = [];
  while (at?.k === 'call' && at.callee.k === 'member') {
    if (at.callee.p === 'recur') return whole && steps.length > 0 ? steps.reverse().join(' ') : undefined;
    for (const arg of at.args)
      if (
        !world.values
          .evaluate(arg.value, fn)
          .every((value) => value.t === 'number' || (value.t === 'text' && !value.partial))
      )
        return undefined;
    steps.push([at.callee.p, ...at.args.map((arg) => fn.unit.text.slice(arg.value.r[0], arg.value.r[1]))].join(' '));
    at = at.callee.o;
  }
  return undefined;
}
