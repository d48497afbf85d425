/** A loop that tries again at once gets a pause where its try has failed. */
import type { Stmt } from '../../engine/facts/model.ts';
import { newName, write } from '../../engine/languages/writer.ts';
import { holds, leaves } from '../../engine/languages/writing/statements.ts';
import { MS } from '../../engine/link/evaluate.ts';
import type { Edit } from '../../engine/lint/finding.ts';
import { capOf, firstOf, imports, jittered, numbered, type Plan } from './mend.ts';
import { onSuccess } from './success.ts';

const FIRST_MS = 1000;

export function mendUndelayed(plan: Plan): readonly Edit[] {
  const { retry, idioms, world } = plan;
  const wait = idioms.wait;
  if (!retry.loop || !wait || retry.delay || (wait.async === true) !== (retry.loop.fn.facts.async === true)) return [];
  const { loop, fn } = retry.loop;
  const failure = failingPlace(
    loop.cond && holds(loop.cond.r, retry.act.call.r) ? loop.body : undefined,
    loop.body,
    retry.act.call.r,
  );
  if (!failure || retry.act.fn !== fn) return [];
  const ms = MS[wait.unit] ?? 1;
  const amount = { value: FIRST_MS / ms, ms };
  const name = newName(fn.unit, 'retry', numbered('delay', plan, 'call'));
  const value = String(firstOf(plan, amount));
  const real = fn.unit.family !== 'c' && (wait.unit === 's' || fn.unit.family === 'javascript');
  const length = (jittered(plan, real, name) as { source: string }).source;
  const reset =
    retry.cadence === undefined
      ? undefined
      : onSuccess(world, retry.act, { fn, at: failure.at }, [{ set: name, to: value }]);
  if (retry.cadence !== undefined && !reset) return [];
  return write([
    { do: 'state', fn, at: loop.r, state: { name, life: 'call', type: idioms.pauseType ?? 'pause', value } },
    {
      do: 'statement',
      fn,
      at: failure.at,
      where: failure.where,
      code: [{ source: wait.code.replaceAll('$d', length) }, { double: name, limit: String(capOf(plan, amount)) }],
    },
    ...(reset ? [reset] : []),
    ...imports(plan),
    ...(wait.imports ? [{ do: 'import' as const, unit: fn.unit, module: wait.imports }] : []),
  ]);
}

interface Failing {
  readonly at: readonly [number, number];
  readonly where: 'before' | 'after';
}

/** Where only a failed try comes by. */
function failingPlace(
  headBody: readonly Stmt[] | undefined,
  body: readonly Stmt[],
  act: readonly [number, number],
): Failing | undefined {
  if (headBody) return atEnd(headBody);
  for (const stmt of body) {
    if (!holds(stmt.r, act)) continue;
    if (stmt.k === 'try') {
      const handler =
        stmt.handlers.length === 1 && stmt.body.some((one) => holds(one.r, act)) ? stmt.handlers[0] : undefined;
      return handler && atEnd(handler.body);
    }
    // `if (ask()) break;`: what follows has failed.
    if (stmt.k === 'if' && holds(stmt.cond.r, act)) {
      if (stmt.else && leaves(stmt.then)) return atEnd(stmt.else);
      return leaves(stmt.then) && !stmt.else && stmt.then.at(-1)?.k !== 'continue'
        ? { at: stmt.r, where: 'after' }
        : undefined;
    }
  }
  return undefined;
}

function atEnd(list: readonly Stmt[]): Failing | undefined {
  const last = list.at(-1);
  if (!last) return undefined;
  if (last.k === 'continue') return { at: last.r, where: 'before' };
  return leaves(list) || last.k === 'loop' ? undefined : { at: last.r, where: 'after' };
}
