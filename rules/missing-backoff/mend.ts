/** Edits that let the pause of a retry grow: exponentially, with a cap, jitter in its upper half, and a reset. */
import { idiomsFor, type PlatformIdioms } from '../../engine/behaviours/idioms.ts';
import type { Retry } from '../../engine/behaviours/retries/index.ts';
import type { Expr } from '../../engine/facts/model.ts';
import { newName, write } from '../../engine/languages/writer.ts';
import { holds } from '../../engine/languages/writing/statements.ts';
import type { Fn } from '../../engine/link/program.ts';
import type { World } from '../../engine/link/world.ts';
import type { Edit, Fix } from '../../engine/lint/finding.ts';
import type { Code, Proposal, State } from '../../engine/lint/proposal.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';
import { amountOf, isInside, type Amount } from './amount.ts';
import { mendGuard } from './mend-guard.ts';
import { mendUndelayed } from './mend-undelayed.ts';
import { onSuccess } from './success.ts';

const MINUTE_MS = 60_000;

/** What every shape needs. */
export interface Plan {
  readonly retry: Retry;
  readonly world: World;
  readonly idioms: PlatformIdioms;
  readonly asksTime: boolean;
  readonly capMs: number;
  /** Retries of the same file, to tell the variables of several fixes apart. */
  readonly beside: readonly Retry[];
}

export function mendRetry(retry: Retry, context: RuleContext): readonly Fix[] {
  const { world, knowledge, timeServers, retries } = context.behaviours;
  const { unit } = retry.place.fn;
  const idioms = idiomsFor(knowledge.idioms, unit.family, world.platforms.of(unit));
  if (!idioms?.jitter || retry.kind === 'helper' || retry.byReboot) return [];
  const plan: Plan = {
    retry,
    world,
    idioms,
    asksTime: retry.act.meaning.kind === 'syncs' || timeServers.some((server) => server.use?.expr === retry.act.call),
    capMs: context.option<number>(unit, 'capSeconds') * 1000,
    beside: retries.filter((one) => one.place.fn.unit === unit),
  };
  const edits = retry.guard
    ? mendGuard(plan)
    : retry.delay && retry.pause !== 0
      ? mendDelay(plan)
      : mendUndelayed(plan);
  return edits.length > 0 ? [{ title: 'Back off exponentially, with jitter', safe: false, edits }] : [];
}

/** A wait, or a timer that leads back, gets a length that grows. */
function mendDelay(plan: Plan): readonly Edit[] {
  const { retry, world } = plan;
  const { fn, at } = repeater(retry);
  const amount = amountOf(world, retry.delay!.expr, retry.delay!.fn, { fn, range: at });
  if (!amount || amount.fn.unit !== fn.unit || !isInside(amount.fn, fn) || !holds(at, amount.expr.r)) return [];
  if (retry.kind === 'timer') return [];
  const inLoop = retry.loop !== undefined;
  // Once a loop is left by success, it starts anew with the next call.
  const needsReset = !inLoop || retry.cadence !== undefined;
  const state = stateOf(plan, amount, inLoop ? 'call' : 'program');
  const where = inLoop ? fn : amount.fn;
  const reset = needsReset
    ? onSuccess(world, retry.act, { fn: amount.fn, at: amount.expr.r }, [{ set: state.name, to: state.value }])
    : undefined;
  if (needsReset && !reset) return [];
  return write([
    { do: 'state', fn: where, at: inLoop ? at : amount.expr.r, state },
    {
      do: 'replace',
      unit: fn.unit,
      range: amount.expr.r,
      code: standing(jittered(plan, amount.real, state.name), amount, retry),
    },
    {
      do: 'statement',
      fn: inLoop ? nearest(fn, amount) : amount.fn,
      at: amount.expr.r,
      where: 'after',
      code: [doubled(plan, amount, state.name)],
    },
    ...(reset ? [reset] : []),
    ...imports(plan),
  ]);
}

/** Within `… / portTICK_PERIOD_MS` the amount keeps together. */
function standing(code: Code, amount: Amount, retry: Retry): Code {
  return 'source' in code && retry.delay!.expr.k === 'bin' && retry.delay!.expr !== amount.expr
    ? { source: `(${code.source})` }
    : code;
}

/** A promise's own function is no place for a statement of the loop. */
function nearest(loop: Fn, amount: Amount): Fn {
  return amount.fn.facts.kind === 'lambda' ? loop : amount.fn;
}

function repeater(retry: Retry): { readonly fn: Fn; readonly at: readonly [number, number] } {
  if (retry.loop) return { fn: retry.loop.fn, at: retry.loop.loop.r };
  const fn = retry.via?.fn ?? retry.delay!.fn;
  return { fn, at: fn.facts.range };
}

// -------------------------------------------------------------------------------------------- pieces of every shape

/** First pause in the unit of the amount: as it was, for time servers at least 15 s. */
export function firstOf(plan: Plan, amount: Pick<Amount, 'value' | 'ms'>): number {
  const least = plan.asksTime ? 15_000 / amount.ms : 0;
  return Math.max(amount.value, least);
}

export function capOf(plan: Plan, amount: Pick<Amount, 'value' | 'ms'>): number {
  const first = firstOf(plan, amount) * amount.ms;
  return Math.round(Math.min(plan.capMs, Math.max(64 * first, 15 * MINUTE_MS)) / amount.ms);
}

/** A word for a name that no other fix of this round uses in the same scope. */
export function numbered(word: string, { retry, beside }: Plan, life: State['life']): string {
  const rivals = life === 'call' ? beside.filter((one) => one.place.fn === retry.place.fn) : beside;
  const number = rivals.indexOf(retry) + 1;
  return number > 1 ? `${word}${number}` : word;
}

export function stateOf(plan: Plan, amount: Amount, life: State['life']): State {
  const first = firstOf(plan, amount);
  return {
    name: newName(amount.fn.unit, 'retry', numbered('delay', plan, life)),
    life,
    type: plan.idioms.pauseType ?? 'pause',
    value: first === amount.value ? spelt(amount, life) : String(first),
  };
}

/** As it is written, where that can stand in a declaration. */
function spelt({ expr, fn, value }: Amount, life: State['life']): string {
  const { unit } = fn;
  const movable =
    isConstant(expr) &&
    !(unit.facts.language === 'c' && life === 'program' && !isMacro(expr, fn)) &&
    (life === 'call' || unit.family === 'c');
  return movable ? unit.text.slice(expr.r[0], expr.r[1]) : String(value);
}

function isConstant(expr: Expr): boolean {
  if (expr.k === 'bin') return isConstant(expr.a) && isConstant(expr.b);
  return expr.k === 'num' || (expr.k === 'name' && expr.n === expr.n.toUpperCase());
}

function isMacro(expr: Expr, fn: Fn): boolean {
  if (expr.k === 'bin') return isMacro(expr.a, fn) && isMacro(expr.b, fn);
  return expr.k === 'num' || (expr.k === 'name' && fn.unit.facts.macros.some((macro) => macro.name === expr.n));
}

export function jittered({ idioms }: Plan, real: boolean, name: string): Code {
  const template = (real ? idioms.jitter!.real : undefined) ?? idioms.jitter!.whole;
  return { source: template.replaceAll('$d', name) };
}

export const doubled = (plan: Plan, amount: Pick<Amount, 'value' | 'ms'>, name: string): Code => ({
  double: name,
  limit: String(capOf(plan, amount)),
});

export const imports = ({ idioms, retry }: Plan): readonly Proposal[] =>
  idioms.imports ? [{ do: 'import', unit: retry.place.fn.unit, module: idioms.imports }] : [];
