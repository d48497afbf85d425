/** Which functions a scheduler runs: its callback, the end of its chain, what its trigger object is handed over with. */
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import { isJob, jobNameOf, type Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { isText } from '../../link/values.ts';
import { valuesOfRole } from './roles.ts';
import type { SchedulesMeaning } from './schedule.ts';

export function jobsOf(world: World, call: Call, fn: Fn, meaning: SchedulesMeaning): readonly Fn[] {
  const named = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
  const jobs = named && named !== call ? jobsIn(world, named, fn) : [];
  if (jobs.length > 0) return jobs;
  const names =
    named || meaning.callback === undefined
      ? []
      : (valuesOfRole(world, call, fn, meaning.callback) ?? []).filter(isText);
  if (names.length > 0) return names.flatMap((name) => jobsNamed(world, name.v, fn));
  const chained = meaning.chain === undefined ? [] : endOfChain(world, call, fn, meaning.chain);
  if (chained.length > 0) return chained;
  const carried = jobsBeside(world, call, fn);
  if (carried.length > 0) return carried;
  return call.args.flatMap((arg) => (arg.value.k === 'lambda' ? world.calls.functionsOf(arg.value, fn) : []));
}

const MAX_DEPTH = 3;

/** Functions that an expression names as a job: a function, `partial(f)`, `new Task('id', f)`, `sync.s()`, a job's name. */
export function jobsIn(world: World, expr: Expr, fn: Fn, depth = 0): readonly Fn[] {
  const direct = world.calls.functionsOf(expr, fn);
  if (direct.length > 0 || depth > MAX_DEPTH) return direct;
  if (expr.k === 'str') return jobsNamed(world, expr.v, fn);
  if (expr.k === 'list') return expr.items.flatMap((item) => jobsIn(world, item, fn, depth + 1));
  if (expr.k === 'call') {
    const handed = expr.args.flatMap((arg) => jobsIn(world, arg.value, fn, depth + 1));
    if (handed.length > 0) return handed;
    return expr.callee.k === 'member' ? world.calls.functionsOf(expr.callee.o, fn) : [];
  }
  if (expr.k !== 'name' && expr.k !== 'member') return [];
  const root = world.scopes.rootOf(expr, fn);
  if (!root || root.path.length > 0 || root.binding.kind === 'param') return [];
  return root.binding.writes.flatMap((write) =>
    write.value.k === 'call' ? jobsIn(world, write.value, write.fn, depth + 1) : [],
  );
}

/** `agenda.define('sync', f)` by the job's name; celery's `tasks.sync`; bree's file of jobs. */
function jobsNamed(world: World, name: string, fn: Fn): readonly Fn[] {
  for (const unit of world.program.units) {
    if (unit.firmware !== fn.unit.firmware) continue;
    for (const where of unit.functions)
      for (const call of contentsOf(where).calls) {
        const first = call.args[0]?.value;
        if (call.callee.k !== 'member' || call.callee.p !== 'define' || !first) continue;
        if (world.values.evaluate(first, where).some((value) => isText(value) && value.v === name))
          return call.args.slice(1).flatMap((arg) => world.calls.functionsOf(arg.value, where));
      }
  }
  const last = name.slice(name.lastIndexOf('.') + 1);
  const decorated = (world.program.functionsByName.get(last) ?? []).filter(
    (one) => (one.facts.decorators ?? []).length > 0,
  );
  if (decorated.length > 0) return decorated;
  return world.program.units
    .filter((unit) => unit !== fn.unit && isJob(unit) && jobNameOf(unit) === jobNameOf({ path: name }))
    .map((unit) => unit.functions[0]!);
}

/** `schedule.every().hour.at(':00').do(job)` */
function endOfChain(world: World, call: Call, fn: Fn, method: string): readonly Fn[] {
  for (const other of contentsOf(fn).calls) {
    if (other.callee.k !== 'member' || other.callee.p !== method) continue;
    if (!holds(other.callee.o, call) && !isNameOf(world, other.callee.o, call, fn)) continue;
    const jobs = other.args.flatMap((arg) => jobsIn(world, arg.value, fn));
    if (jobs.length > 0) return jobs;
  }
  return [];
}

/** A trigger object given to a call that names the job, or standing beside it: `add_job(f, CronTrigger(minute=0))`. */
function jobsBeside(world: World, call: Call, fn: Fn): readonly Fn[] {
  for (const unit of [fn.unit]) {
    for (const where of unit.functions)
      for (const other of contentsOf(where).calls) {
        if (
          other === call ||
          !other.args.some((arg) => holds(arg.value, call) || isNameOf(world, arg.value, call, where))
        )
          continue;
        const jobs = other.args.flatMap((arg) =>
          holds(arg.value, call) && arg.value.k !== 'object' ? [] : jobsIn(world, arg.value, where),
        );
        if (jobs.length > 0) return jobs;
      }
  }
  return jobsOfEntry(world, call, fn);
}

/** `{'task': 'tasks.sync', 'schedule': crontab(minute=0)}`: another entry of the same object names the job. */
function jobsOfEntry(world: World, call: Call, fn: Fn): readonly Fn[] {
  const found: Fn[] = [];
  const { assigns, declarations } = contentsOf(fn);
  for (const whole of [
    ...assigns.map((one) => one.value),
    ...declarations.flatMap((one) => (one.init ? [one.init] : [])),
  ])
    walkExpr(whole, {
      expr(expr) {
        if (expr.k !== 'object' || !expr.entries.some((entry) => entry.value === call)) return;
        for (const entry of expr.entries) if (entry.value !== call) found.push(...jobsIn(world, entry.value, fn));
      },
    });
  return found;
}

/** Whether an expression is a name for what a call returns. */
function isNameOf(world: World, expr: Expr, call: Call, fn: Fn): boolean {
  if (expr.k !== 'name' && expr.k !== 'member') return false;
  return (world.scopes.rootOf(expr, fn)?.binding.writes ?? []).some(
    (write) => write.value === call || (write.value.k === 'call' && holds(write.value, call)),
  );
}

export function holds(outer: Expr, inner: Expr): boolean {
  let found = false;
  walkExpr(outer, { expr: (expr) => (expr === inner ? ((found = true), false) : !found) });
  return found;
}
