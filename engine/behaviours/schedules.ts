/** Wall-clock schedules: what fires when the clock says so, on every device alike. */
import { Cron } from 'croner';
import type { ArgRefs, Meaning, Row } from '../apis/row.ts';
import type { Call, Expr, Range, Stmt } from '../facts/model.ts';
import { walkBody, walkExpr } from '../facts/walk.ts';
import { argumentOf } from '../link/calls.ts';
import { contentsOf } from '../link/contents.ts';
import { placeOf, type Fn } from '../link/program.ts';
import type { TrailStep } from '../lint/finding.ts';
import type { Value } from '../link/values.ts';
import type { World } from '../link/world.ts';
import { actOf } from './acts.ts';
import type { Act } from './paths/state.ts';
import { reachOfAct, type Reach } from './targets.ts';

type Schedules = Extract<Meaning, { kind: 'schedules' }>;

export interface Schedule {
  /** The schedule text, the alarm call or the comparison. */
  readonly place: { readonly fn: Fn; readonly range: Range };
  /** How it is written: cron text, `minute == 0`, `alarm`. */
  readonly form: 'text' | 'fields' | 'comparison' | 'aligned-sleep';
  /** The schedule in words a person can check: the cron text, the comparison as written. */
  readonly says: string;
  readonly trail: readonly TrailStep[];
  /** The scheduler's call, or the comparison. */
  readonly call?: { readonly call: Call; readonly fn: Fn; readonly meaning: Schedules; readonly row: Row };
  readonly comparison?: { readonly expr: Extract<Expr, { k: 'bin' }>; readonly fn: Fn; readonly field: string };
  /** What the job does to the network: the gravest act it reaches. */
  readonly act: Act;
  readonly reach: Reach;
  readonly syncs: boolean;
  /** The act stands under a further condition. */
  readonly conditional: boolean;
}

export function findSchedules(world: World): readonly Schedule[] {
  const found: Schedule[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      for (const call of [...contentsOf(fn).calls]) found.push(...schedulesOfCall(world, call, fn));
      found.push(...comparisonsIn(world, fn), ...alignedSleeps(world, fn));
      for (const decorator of fn.facts.decorators ?? []) found.push(...decorated(world, decorator, fn));
    }
  return unique(found);
}

// ------------------------------------------------------------------------------------------------ schedulers

function schedulesOfCall(world: World, call: Call, fn: Fn): Schedule[] {
  for (const row of world.calls.resolve(call, fn).rows)
    for (const meaning of row.means) {
      if (meaning.kind !== 'schedules') continue;
      const jobs = jobsOf(world, call, fn, meaning);
      const made = fromScheduler(world, call, fn, meaning, row, jobs);
      if (made) return [made];
    }
  return [];
}

/** `@scheduler.scheduled_job('cron', minute=0)`: the decorated function is the job. */
function decorated(world: World, decorator: Expr, fn: Fn): Schedule[] {
  if (decorator.k !== 'call') return [];
  for (const row of world.calls.resolve(decorator, fn).rows)
    for (const meaning of row.means)
      if (meaning.kind === 'schedules') {
        const made = fromScheduler(world, decorator, fn, meaning, row, [fn]);
        if (made) return [made];
      }
  return [];
}

function fromScheduler(world: World, call: Call, fn: Fn, meaning: Schedules, row: Row, jobs: readonly Fn[]): Schedule | undefined {
  if (spread(world, call, fn, meaning.jitter) || jobs.some((job) => startsAtRandom(world, job))) return undefined;
  const text = meaning.text === undefined ? undefined : argumentOf(call, meaning.text);
  const when = text ? fixedText(world, text, fn, meaning.style) : undefined;
  const fields = when ? undefined : fixedFields(world, call, fn, meaning);
  if (!when && !fields) return undefined;
  const act = gravest(world, jobs.flatMap((job) => actsReached(world, job)));
  if (!act) return undefined;
  return {
    place: when ? { fn: when.origin.fn, range: when.origin.range } : { fn, range: call.r },
    form: when ? 'text' : 'fields',
    says: when ? when.v : fields!,
    trail: when ? [{ place: placeOf(when.origin, when.origin.range), note: 'the schedule' }, ...when.trail] : [],
    call: { call, fn, meaning, row },
    ...act,
  };
}

function jobsOf(world: World, call: Call, fn: Fn, meaning: Schedules): readonly Fn[] {
  const named = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
  if (named && named !== call) return world.calls.functionsOf(named, fn);
  if (meaning.chain) {
    for (const other of contentsOf(fn).calls) {
      if (other.callee.k !== 'member' || other.callee.p !== meaning.chain || !holdsExpr(other.callee.o, call)) continue;
      const job = other.args[0]?.value;
      if (job) return world.calls.functionsOf(job, fn);
    }
  }
  // A trigger object given to a call that names the job: `add_job(f, CronTrigger(minute=0))`.
  for (const other of contentsOf(fn).calls) {
    if (other === call || !other.args.some((arg) => holdsExpr(arg.value, call))) continue;
    const jobs = other.args.flatMap((arg) => (arg.value === call ? [] : world.calls.functionsOf(arg.value, fn)));
    if (jobs.length > 0) return jobs;
  }
  return call.args.flatMap((arg) => (arg.value.k === 'lambda' ? world.calls.functionsOf(arg.value, fn) : []));
}

function holdsExpr(outer: Expr, inner: Expr): boolean {
  let found = false;
  walkExpr(outer, { expr: (expr) => (expr === inner ? ((found = true), false) : !found) });
  return found;
}

/** A constant schedule text that is valid in its style. */
function fixedText(world: World, text: Expr, fn: Fn, style: Schedules['style']): (Extract<Value, { t: 'text' }>) | undefined {
  for (const value of world.values.evaluate(text, fn))
    if (value.t === 'text' && !value.partial && isSchedule(value.v, style)) return value;
  return undefined;
}

function isSchedule(text: string, style: Schedules['style']): boolean {
  const bare = text.trim();
  if (style === 'at-text') return /^(\d{1,2})?(:\d{2}){1,2}$/.test(bare) || /^\d{1,2}:\d{2}$/.test(bare);
  if (style === 'later') return /\bat\b|\d{1,2}:\d{2}|am|pm/i.test(bare) || isCron(bare);
  if (style === 'systemd') return bare !== '';
  return isCron(bare);
}

/** Five to seven cron fields, or `@hourly` and its like. `H` and `R` fields are drawn for each host. */
function isCron(text: string): boolean {
  if (/(^|\s)[HR](\(|\/|\s|$)/.test(text)) return false;
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/i.test(text)) return true;
  try {
    return new Cron(text, { paused: true }).getPattern() !== undefined;
  } catch {
    return false;
  }
}

/** Field arguments that are all constant; `*`-like values alone do not make a schedule. */
function fixedFields(world: World, call: Call, fn: Fn, meaning: Schedules): string | undefined {
  const parts: string[] = [];
  for (const [name, refs] of Object.entries(meaning.fields ?? {})) {
    const arg = argumentOf(call, refs as ArgRefs);
    if (!arg) continue;
    const values = world.values.evaluate(arg, fn);
    if (values.length === 0 || values.some((value) => value.t !== 'number' && !(value.t === 'text' && !value.partial))) return undefined;
    const first = values[0] as Extract<Value, { t: 'number' | 'text' }>;
    if (first.v !== '*') parts.push(`${name} ${first.v}`);
  }
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** Whether the jitter option is given and not zero. */
function spread(world: World, call: Call, fn: Fn, jitter: ArgRefs | undefined): boolean {
  const arg = jitter === undefined ? undefined : argumentOf(call, jitter);
  if (!arg) return false;
  const value = world.values.evaluate(arg, fn)[0];
  return !(value?.t === 'number' && value.v === 0) && value?.t !== 'nothing' && !(value?.t === 'boolean' && !value.v);
}

/** A job whose first act waits a time that differs between devices. */
function startsAtRandom(world: World, job: Fn): boolean {
  for (const call of contentsOf(job).calls) {
    for (const meaning of [...world.calls.meanings(call, job, 'delay'), ...world.calls.meanings(call, job, 'once')]) {
      const refs = meaning.kind === 'delay' ? meaning.amount : meaning.period;
      const amount = refs === undefined ? undefined : argumentOf(call, refs);
      if (amount && world.values.evaluate(amount, job).some((value) => value.t === 'per-device')) return true;
    }
  }
  return false;
}

// ------------------------------------------------------------------------------------------------ comparisons

/** `if (minute() == 0) sync();` and `if (minute() != 0) return; sync();`. */
function comparisonsIn(world: World, fn: Fn): Schedule[] {
  const found: Schedule[] = [];
  const visit = (body: readonly Stmt[]): void => {
    body.forEach((stmt, index) => {
      if (stmt.k !== 'if') return;
      for (const compared of wallComparisons(world, stmt.cond, fn)) {
        const equal = compared.expr.op === '==' || compared.expr.op === 'is';
        const leaves = stmt.then.some((one) => one.k === 'return' || one.k === 'continue');
        const guarded = equal ? stmt.then : leaves && (compared.expr.op === '!=' || compared.expr.op === 'is not') ? body.slice(index + 1) : undefined;
        if (!guarded) continue;
        const act = gravest(world, actsIn(world, guarded, fn));
        if (!act || guardsRandomly(world, guarded, fn)) continue;
        found.push({
          place: { fn, range: compared.expr.r },
          form: 'comparison',
          says: fn.unit.text.slice(compared.expr.r[0], compared.expr.r[1]),
          trail: [],
          comparison: compared,
          ...act,
        });
        break;
      }
    });
  };
  visit(fn.facts.body);
  walkBody(fn.facts.body, {
    stmt(stmt) {
      if (stmt.k === 'block' || stmt.k === 'loop') visit(stmt.body);
      else if (stmt.k === 'if') {
        visit(stmt.then);
        visit(stmt.else ?? []);
      } else if (stmt.k === 'try') {
        visit(stmt.body);
        for (const handler of stmt.handlers) visit(handler.body);
      } else if (stmt.k === 'switch') for (const one of stmt.cases) visit(one.body);
    },
  });
  return found;
}

type Compared = NonNullable<Schedule['comparison']>;

/** Comparisons of a wall-clock field with a constant among the conjuncts of a condition, the finest field first. */
function wallComparisons(world: World, cond: Expr, fn: Fn): readonly Compared[] {
  if (cond.k === 'bin' && cond.op === '&&')
    return [...wallComparisons(world, cond.a, fn), ...wallComparisons(world, cond.b, fn)].sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
  if (cond.k === 'un' && cond.op === '!' ) return [];
  if (cond.k !== 'bin' || !['==', '!=', 'is', 'is not'].includes(cond.op)) return [];
  for (const [side, other] of [[cond.a, cond.b], [cond.b, cond.a]] as const) {
    const field = wallField(world, side, fn, 0);
    if (!field || field === 'year' || field === 'month' || field === 'day') continue;
    const constants = world.values.evaluate(other, fn);
    if (constants.length > 0 && constants.every((value) => value.t === 'number')) return [{ expr: cond, fn, field }];
  }
  return [];
}

const FIELDS = ['second', 'minute', 'hour', 'weekday'];

/** Which field of the wall clock an expression reads, through names. */
function wallField(world: World, expr: Expr, fn: Fn, depth: number): string | undefined {
  if (depth > 4) return undefined;
  if (expr.k === 'cast') return wallField(world, expr.a, fn, depth + 1);
  if (expr.k === 'bin' && expr.op === '%') return wallField(world, expr.a, fn, depth + 1);
  if (expr.k === 'call') return world.calls.meanings(expr, fn, 'wall-field')[0]?.field;
  if (expr.k === 'member') {
    for (const row of world.calls.propertyRows(expr, fn)) for (const meaning of row.means) if (meaning.kind === 'wall-field') return meaning.field;
  }
  if (expr.k === 'index' && expr.i.k === 'num') return indexedField(world, expr, expr.i.v, fn);
  if (expr.k !== 'name' && expr.k !== 'member') return undefined;
  const root = world.scopes.rootOf(expr, fn);
  if (!root || root.path.length > 0) return undefined;
  for (const write of root.binding.writes) {
    if (write.path.length > 0 || (write.op !== 'init' && write.op !== '=')) continue;
    const field = wallField(world, write.value, write.fn, depth + 1);
    if (field) return field;
  }
  return undefined;
}

/** `time.localtime()[4]`, or `now[4]` where `now = time.localtime()`. */
function indexedField(world: World, expr: Extract<Expr, { k: 'index' }>, index: number, fn: Fn): string | undefined {
  const makers: { call: Call; fn: Fn }[] = [];
  if (expr.o.k === 'call') makers.push({ call: expr.o, fn });
  else {
    const root = world.scopes.rootOf(expr.o, fn);
    for (const write of root?.path.length === 0 ? root.binding.writes : []) if (write.value.k === 'call') makers.push({ call: write.value, fn: write.fn });
  }
  for (const maker of makers)
    for (const name of world.calls.qualified(maker.call.callee, maker.fn))
      for (const row of world.catalogue.property(`${name.slice(name.lastIndexOf('.') + 1)}[${index}]`))
        if ('property' in row.match && row.match.property === `${name}[${index}]`) for (const meaning of row.means) if (meaning.kind === 'wall-field') return meaning.field;
  return undefined;
}

function guardsRandomly(world: World, body: readonly Stmt[], fn: Fn): boolean {
  let random = false;
  walkBody(body, {
    expr(expr) {
      if (expr.k !== 'call') return;
      for (const meaning of world.calls.meanings(expr, fn, 'delay')) {
        const amount = argumentOf(expr, meaning.amount);
        if (amount && world.values.evaluate(amount, fn).some((value) => value.t === 'per-device')) random = true;
      }
    },
  });
  return random;
}

// ------------------------------------------------------------------------------------------------ aligned sleeps

/** `sleep(3600 - time() % 3600)`: wakes on the hour. */
function alignedSleeps(world: World, fn: Fn): Schedule[] {
  const found: Schedule[] = [];
  for (const call of contentsOf(fn).calls)
    for (const meaning of world.calls.meanings(call, fn, 'delay')) {
      const amount = argumentOf(call, meaning.amount);
      if (!amount || !alignsToClock(world, amount, fn) || world.values.evaluate(amount, fn).some((value) => value.t === 'per-device')) continue;
      const act = gravest(world, actsReached(world, fn));
      if (act) found.push({ place: { fn, range: amount.r }, form: 'aligned-sleep', says: fn.unit.text.slice(amount.r[0], amount.r[1]), trail: [], ...act });
    }
  return found;
}

function alignsToClock(world: World, expr: Expr, fn: Fn): boolean {
  let aligned = false;
  walkExpr(expr, {
    expr(one) {
      if (one.k !== 'bin' || one.op !== '-') return;
      const right = one.b;
      if (right.k === 'bin' && right.op === '%' && world.values.evaluate(right.a, fn).some((value) => value.t === 'clock' && value.wall)) aligned = true;
    },
  });
  return aligned;
}

// ------------------------------------------------------------------------------------------------ what a job does

interface Reached {
  readonly act: Act;
  readonly conditional: boolean;
}

const MAX_CALL_DEPTH = 6;

function actsReached(world: World, fn: Fn, depth = 0, seen: Set<Fn> = new Set()): readonly Reached[] {
  if (depth > MAX_CALL_DEPTH || seen.has(fn)) return [];
  seen.add(fn);
  return actsIn(world, fn.facts.body, fn, depth, seen);
}

function actsIn(world: World, body: readonly Stmt[], fn: Fn, depth = 0, seen: Set<Fn> = new Set()): readonly Reached[] {
  const found: Reached[] = [];
  walkBody(body, {
    expr(expr) {
      if (expr.k === 'lambda') found.push(...actsReached(world, fn.unit.functions[expr.fn]!, depth + 1, seen));
      if (expr.k !== 'call') return;
      const act = actOf(world, expr, fn);
      if (act) found.push({ act, conditional: false });
      for (const callee of world.calls.resolve(expr, fn).functions) found.push(...actsReached(world, callee, depth + 1, seen));
    },
  });
  return found;
}

/** The act that speaks: a time sync, else a public target, else one known only at run time. LAN targets are no case. */
function gravest(world: World, acts: readonly Reached[]): Pick<Schedule, 'act' | 'reach' | 'syncs' | 'conditional'> | undefined {
  const ranked = acts
    .filter(({ act }) => act.meaning.kind !== 'dns' || acts.length === 1)
    .map(({ act, conditional }) => ({ act, conditional, syncs: act.meaning.kind === 'syncs', reach: reachOfAct(world, act).reach }))
    .filter((one) => one.reach !== 'lan');
  const score = (one: (typeof ranked)[number]) => (one.syncs ? 0 : one.reach === 'public' ? 1 : 2);
  return ranked.sort((a, b) => score(a) - score(b))[0];
}

function unique(schedules: readonly Schedule[]): readonly Schedule[] {
  const seen = new Map<string, Schedule>();
  for (const one of schedules) {
    const key = `${one.place.fn.unit.path}@${one.place.range[0]}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
