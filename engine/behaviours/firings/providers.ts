/** Periods that stand apart from the call that arms: a library's interval, keywords with units, a chain of words. */
import type { Unit } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { settingsOf, type Setting } from '../poll-intervals/settings.ts';
import { secondsOf } from '../poll-intervals/units.ts';
import type { Root } from '../retries/roots.ts';

/** A repeater with the period that it has by another call or in other words than a plain argument. */
export function withPeriod(world: World, root: Root): Root {
  const { via } = root;
  if (!via || typeof root.period === 'number') return root;
  const setting = settingOf(world, via.call, via.fn);
  const period = setting
    ? setting.seconds !== undefined && {
        seconds: setting.seconds,
        ...(setting.decided ? { amount: setting.decided } : {}),
      }
    : spelled(world, via.call, via.fn);
  if (!period) return root;
  return {
    ...root,
    period: period.seconds * 1000,
    ...(period.amount ? { periodExpr: period.amount } : {}),
  };
}

interface Period {
  readonly seconds: number;
  readonly amount?: { readonly expr: Expr; readonly fn: Fn };
}

/** `setSyncProvider(f)` … `setSyncInterval(3600)`: the library's interval, or its default. */
function settingOf(world: World, call: Call, fn: Fn): Setting | undefined {
  const settings = settingsOf(world);
  const own = settings.find((one) => one.call === call);
  if (!own) return undefined;
  const others = settings.filter(
    (one) => one.explicit && one.lib === own.lib && one.fn.unit.firmware === fn.unit.firmware,
  );
  return others.find((one) => one.seconds !== undefined) ?? others[0] ?? own;
}

/** `add_job(f, 'interval', minutes=5)`, `every(10).seconds.do(f)`. */
function spelled(world: World, call: Call, fn: Fn): Period | undefined {
  for (const { named, chained } of world.calls.meanings(call, fn, 'repeat')) {
    const parts = Object.entries(named ?? {}).flatMap(([name, unit]) => {
      const amount = argumentOf(call, name);
      const value = amount && world.values.evaluate(amount, fn)[0];
      const seconds = value && secondsOf(value, unit);
      return amount ? [{ seconds, amount: { expr: amount, fn } }] : [];
    });
    if (parts.length > 0)
      return parts.every((one) => one.seconds !== undefined)
        ? {
            seconds: parts.reduce((sum, one) => sum + one.seconds!, 0),
            ...(parts.length === 1 ? { amount: parts[0]!.amount } : {}),
          }
        : undefined;
    if (chained) return inChain(world, call, fn, chained);
  }
  return undefined;
}

/** The unit is a property on the way from the end of the chain to its first call, which may hold the amount. */
function inChain(world: World, call: Call, fn: Fn, units: Readonly<Record<string, Unit>>): Period | undefined {
  let unit: Unit | undefined;
  let at: Expr = call;
  let first: Call | undefined;
  while (at.k === 'call' || at.k === 'member') {
    if (at.k === 'member') {
      unit ??= units[at.p];
      at = at.o;
    } else {
      first = at;
      at = at.callee;
    }
  }
  if (!first || first === call || unit === undefined) return undefined;
  const amount = first.args[0]?.value;
  if (!amount) return { seconds: secondsOf({ t: 'number', v: 1 }, unit) ?? 0 };
  const value = world.values.evaluate(amount, fn)[0];
  const seconds = value && secondsOf(value, unit);
  return seconds === undefined ? undefined : { seconds, amount: { expr: amount, fn } };
}
