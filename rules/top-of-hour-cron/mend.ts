/** Edits that spread a schedule over the devices: an offset that each draws for itself, in the idiom of the scheduler. */
import { idiomsFor, type PlatformIdioms } from '../../engine/behaviours/idioms.ts';
import type { Schedule } from '../../engine/behaviours/schedules.ts';
import { wallField } from '../../engine/behaviours/schedules/wall-fields.ts';
import type { Expr } from '../../engine/facts/model.ts';
import { walkBody } from '../../engine/facts/walk.ts';
import { newName, write } from '../../engine/languages/writer.ts';
import { argumentOf } from '../../engine/link/arguments.ts';
import type { Fn } from '../../engine/link/program.ts';
import type { World } from '../../engine/link/world.ts';
import type { Edit, Fix } from '../../engine/lint/finding.ts';
import type { Proposal } from '../../engine/lint/proposal.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';
import { jitterOption } from './mend-option.ts';
import { drawnText } from './mend-text.ts';

type Comparison = NonNullable<Schedule['comparison']>;

export function mendSchedule(schedule: Schedule, context: RuleContext): readonly Fix[] {
  const { world, knowledge } = context.behaviours;
  const { fn } = schedule.place;
  const idioms = idiomsFor(knowledge.idioms, fn.unit.family, world.platforms.of(fn.unit));
  if (!idioms) return [];
  if (
    schedule.comparison?.expr.op === '==' ||
    schedule.comparison?.expr.op === '!=' ||
    schedule.comparison?.expr.op === 'is'
  )
    return fix('Let each device draw its own minute', inComparison(schedule, schedule.comparison, context, idioms));
  if (!schedule.call) return [];
  const option = jitterOption(schedule, schedule.call, world);
  if (option) return fix('Let the scheduler spread the start at random', write(option));
  if (schedule.form === 'text')
    return fix('Let each device draw its own minute', !idioms.draw ? [] : write(drawnText(schedule.call, idioms)));
  return fix('Let each device draw its own minute', idioms.draw ? inFields(schedule.call, idioms) : []);
}

const fix = (title: string, edits: readonly Edit[]): readonly Fix[] =>
  edits.length > 0 ? [{ title, safe: false, edits }] : [];

/** `alarmRepeat(3, 0, 0, sync)`, `crontab(minute=0)`: the constant minute is drawn. */
function inFields({ call, fn, meaning }: NonNullable<Schedule['call']>, idioms: PlatformIdioms): readonly Edit[] {
  const ref = meaning.fields?.minute;
  const minute = ref === undefined ? undefined : argumentOf(call, ref);
  if (!minute || !isMinute(minute)) return [];
  return write([
    { do: 'replace', unit: fn.unit, range: minute.r, code: { source: unwrapped(drawn(idioms, 60)) } },
    ...imports(idioms, fn),
  ]);
}

const isMinute = (expr: { readonly k: string; readonly v?: unknown }): boolean =>
  (expr.k === 'num' || expr.k === 'str') && /^\d{1,2}$/.test(String(expr.v));

/** `t.tm_min == 0`: the constant becomes a minute that this device has drawn. */
function inComparison(
  schedule: Schedule,
  first: Comparison,
  context: RuleContext,
  idioms: PlatformIdioms,
): readonly Edit[] {
  const { world, schedules } = context.behaviours;
  // With minute and second in one condition, the minute spreads more.
  const chosen = first.field === 'second' ? (minuteBeside(first, world) ?? first) : first;
  if (chosen.field !== 'minute' && chosen.field !== 'second') return [];
  // Statics of C are the function's own; the variables of the others are the file's.
  const rivals = schedules.filter(
    ({ comparison: one }) =>
      one &&
      (one.field === 'minute' || one.field === 'second') &&
      (first.fn.unit.family === 'c' ? one.fn === first.fn : one.fn.unit === first.fn.unit),
  );
  const proposals = drawnField(chosen, rivals.indexOf(schedule) + 1, idioms);
  return proposals.length > 0 ? write([...proposals, ...imports(idioms, first.fn)]) : [];
}

/** The comparison of the minute with a constant that must hold together with this one. */
function minuteBeside({ expr, fn }: Comparison, world: World): Comparison | undefined {
  let found: Comparison | undefined;
  const visit = (cond: Expr): void => {
    if (cond.k !== 'bin') return;
    if (cond.op === '&&') [cond.a, cond.b].forEach(visit);
    else if (['==', 'is'].includes(cond.op) && wallField(world, cond.b.k === 'num' ? cond.a : cond.b, fn) === 'minute')
      found = { expr: cond, fn, field: 'minute' };
  };
  walkBody(fn.facts.body, {
    stmt: (stmt) =>
      void (stmt.k === 'if' && stmt.cond.r[0] <= expr.r[0] && expr.r[1] <= stmt.cond.r[1] && visit(stmt.cond)),
  });
  return found;
}

function drawnField({ expr, fn, field }: Comparison, number: number, idioms: PlatformIdioms): readonly Proposal[] {
  const constant = expr.b.k === 'num' ? expr.b : expr.a.k === 'num' ? expr.a : undefined;
  const read = constant === expr.b ? expr.a : expr.b;
  const body = fn.facts.body.find((stmt) => stmt.r[0] <= expr.r[0] && expr.r[1] <= stmt.r[1]);
  if (!constant || !body || fn.facts.kind === 'macro') return [];
  const period = read.k === 'bin' && read.op === '%' ? (read.b.k === 'num' ? read.b.v : 0) : 60;
  if (period < 2) return [];
  const { unit } = fn;
  const name = newName(unit, 'sync', number > 1 ? `${field}${number}` : field);
  const value = unwrapped(drawn(idioms, period));
  if (value === '') return [];
  // C initialises what outlives a call with constants only: there the first pass draws.
  const late = unit.facts.language === 'c';
  const state: Proposal = {
    do: 'state',
    fn,
    at: expr.r,
    state: {
      name,
      life: 'program',
      type: unit.family !== 'c' ? 'constant' : late ? 'int' : 'const int',
      value: late ? '-1' : value,
    },
  };
  const first: Proposal[] = late
    ? [{ do: 'statement', fn, at: body.r, where: 'before', code: [{ source: `if (${name} < 0) ${name} = ${value}` }] }]
    : [];
  return [state, ...first, { do: 'replace', unit, range: constant.r, code: { source: name } }];
}

const drawn = (idioms: PlatformIdioms, count: number): string =>
  (idioms.draw ?? idioms.drawLate ?? '').replaceAll('$n', String(count));

/** Without the parentheses that an idiom has for use inside other expressions. */
const unwrapped = (source: string): string =>
  source.startsWith('(') && source.indexOf(')') !== -1 && closes(source) ? source.slice(1, -1) : source;

function closes(source: string): boolean {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '(') depth++;
    else if (source[i] === ')' && --depth === 0) return i === source.length - 1;
  }
  return false;
}

export const imports = (idioms: PlatformIdioms, fn: Fn): readonly Proposal[] =>
  idioms.imports ? [{ do: 'import', unit: fn.unit, module: idioms.imports }] : [];
