/** Edits that make the interval polite: the constant replaced in its own unit, the argument that was left out given. */
import type { Unit as TimeUnit } from '../../engine/apis/row.ts';
import type { PollInterval } from '../../engine/behaviours/poll-intervals/index.ts';
import type { Expr } from '../../engine/facts/model.ts';
import { walkBody, walkExpr } from '../../engine/facts/walk.ts';
import { write } from '../../engine/languages/writer.ts';
import { MS } from '../../engine/link/evaluate.ts';
import type { Value } from '../../engine/link/values.ts';
import type { Edit, Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';
import type { Fn } from '../../engine/link/program.ts';

/** Once an hour: half of what the pool allows, good for 72 ms at 20 ppm. */
const POLITE_SECONDS = 3600;

export function mendInterval(interval: PollInterval, context: RuleContext): readonly Fix[] {
  const floor = context.option<number>(interval.place.fn.unit, 'floorSeconds');
  const seconds = Math.max(POLITE_SECONDS, floor);
  const edits = interval.leftOut ? given(interval.leftOut, seconds) : replaced(interval, seconds);
  return edits.length > 0 ? [{ title: `Ask every ${seconds / 60} minutes`, safe: false, edits }] : [];
}

/** `NTPClient clock(udp, server, offset)`: the argument is added where those before it are there. */
function given({ call, fn, ref, unit }: NonNullable<PollInterval['leftOut']>, seconds: number): readonly Edit[] {
  const positional = call.args.filter((arg) => arg.name === undefined).length;
  if (typeof ref === 'number' && ref !== positional) return [];
  const amount = amountIn(unit, seconds);
  return amount === undefined ? [] : write([{ do: 'argument', fn, call, ref, code: { source: amount } }]);
}

function replaced({ amount, seconds: now }: PollInterval, seconds: number): readonly Edit[] {
  if (!amount || amount.value.t !== 'number' || now <= 0) return [];
  const { expr, fn } = amount.value.origin;
  if (!isConstant(expr) || isShared(amount.value, fn)) return [];
  const text = amountIn(amount.unit, seconds);
  if (text === undefined) return [];
  const suffix = expr.k === 'num' ? (/[uUlL]*$/.exec(fn.unit.text.slice(...expr.r))?.[0] ?? '') : '';
  const source = fn.unit.family === 'c' ? text + suffix : text;
  return write([{ do: 'replace', unit: fn.unit, range: expr.r, code: { source } }]);
}

function amountIn(unit: TimeUnit, seconds: number): string | undefined {
  const ms = MS[unit];
  if (ms === undefined) return undefined;
  const amount = (seconds * 1000) / ms;
  return Number.isInteger(amount) ? String(amount) : undefined;
}

/** A number, or arithmetic on numbers: `60 * 1000`. */
const isConstant = (expr: Expr): boolean =>
  expr.k === 'num' ||
  (expr.k === 'bin' && isConstant(expr.a) && isConstant(expr.b)) ||
  (expr.k === 'cast' && isConstant(expr.a));

/** Whether a name that holds the constant is used more than once: it may mean something else there. */
function isShared(value: Value, fn: Fn): boolean {
  const names = value.trail.flatMap((step) =>
    step.note.startsWith('named ') ? [step.note.slice('named '.length)] : [],
  );
  return names.some((name) => usesOf(name, fn) > 1);
}

function usesOf(name: string, fn: Fn): number {
  let uses = 0;
  const visitor = {
    expr(expr: Expr) {
      if ((expr.k === 'name' && expr.n === name) || (expr.k === 'member' && expr.p === name)) uses++;
    },
  };
  for (const one of fn.unit.functions) walkBody(one.facts.body, visitor);
  for (const macro of fn.unit.facts.macros) if (macro.value) walkExpr(macro.value, visitor);
  for (const { fields } of fn.unit.facts.classes)
    for (const field of fields) if (field.init) walkExpr(field.init, visitor);
  return uses;
}
