/** Intervals that a program sets, or leaves at its library's default: calls, macros, assignments, functions, commands. */
import type { ArgRefs, Meaning, Row } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { contentsOf } from '../../link/contents.ts';
import { argumentOf } from '../../link/arguments.ts';
import { holds } from '../../link/row-conditions.ts';
import type { Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import { commandCalls } from '../commands.ts';
import { objectOf } from '../objects.ts';
import { reachabilityOf } from '../reachability.ts';
import { valuesOfRole } from '../schedules/roles.ts';
import { apiName } from '../time-servers.ts';
import { secondsOf } from './units.ts';

export type IntervalMeaning = Extract<Meaning, { kind: 'sets-interval' }>;

export interface Setting {
  /** The call, assignment or definition. */
  readonly expr: Expr;
  readonly fn: Fn;
  /** The call, where it is one. */
  readonly call?: Call;
  readonly api: string;
  readonly meaning: IntervalMeaning;
  readonly lib?: string;
  /** The object that it is about, see `objectOf`. */
  readonly object?: string;
  /** False: the default of the library. */
  readonly explicit: boolean;
  /** Undefined where the program does not show it. Several constants: the shortest. */
  readonly seconds?: number;
  /** The value that gives it. */
  readonly value?: Value;
  /** The expression that is given. */
  readonly decided?: { readonly expr: Expr; readonly fn: Fn };
  /** `several`: another constant may be given instead; `doubtful`: many, or something that the program does not show. */
  readonly choice: 'only' | 'several' | 'doubtful';
  /** The API also hands a function of the program over that asks for the time. */
  readonly provides: boolean;
}

/** More constants than build variants make come through something general: a base class, a shared helper. */
const FEW = 3;

const known = new WeakMap<World, readonly Setting[]>();

export function settingsOf(world: World): readonly Setting[] {
  const settings = known.get(world) ?? find(world);
  known.set(world, settings);
  return settings;
}

function find(world: World): readonly Setting[] {
  const reachable = reachabilityOf(world);
  const found: Setting[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      if (!reachable.runs(fn)) continue;
      const contents = contentsOf(fn);
      for (const call of contents.calls) {
        if (!reachable.reached(call.r, fn)) continue;
        found.push(...ofRows(world, world.calls.resolve(call, fn).rows, call, fn, call));
        for (const command of commandCalls(world, call, fn))
          found.push(...ofRows(world, command.rows, command.call, command.fn, call));
      }
      for (const { target, value, r } of contents.assigns)
        if (target.k === 'member' && reachable.reached(r, fn))
          for (const row of world.calls.propertyRows(target, fn))
            for (const meaning of row.means)
              if (meaning.kind === 'sets-interval') found.push(assigned(world, row, meaning, value, fn));
      for (const row of world.catalogue.defined(fn.facts.name))
        for (const meaning of row.means)
          if (meaning.kind === 'sets-interval' && world.platforms.allows(row, unit))
            for (const { e } of contents.returns) if (e) found.push(assigned(world, row, meaning, e, fn));
    }
  for (const binding of world.scopes.all) {
    const value = binding.kind === 'macro' ? binding.macro?.value : undefined;
    if (!value) continue;
    const fn = binding.unit.functions[0]!;
    for (const row of world.catalogue.macro(binding.name))
      for (const meaning of row.means)
        if (
          meaning.kind === 'sets-interval' &&
          world.platforms.allows(row, binding.unit) &&
          (row.when ?? []).every((condition) => holds(condition, value, world.scopes, fn))
        )
          found.push(built(world, row, meaning, value, fn));
  }
  return found;
}

function ofRows(world: World, rows: readonly Row[], call: Call, fn: Fn, expr: Expr): readonly Setting[] {
  return rows.flatMap((row) =>
    row.means.flatMap((meaning): readonly Setting[] => {
      if (meaning.kind !== 'sets-interval' || meaning.interval === 'assigned' || meaning.interval === 'result')
        return [];
      const given = valuesOfRole(world, call, fn, meaning.interval);
      const object = objectOf(world, call, fn);
      return [
        {
          ...measured(meaning, given ?? [], argumentOf(call, meaning.interval), fn),
          expr,
          fn,
          call,
          api: apiName(row),
          meaning,
          ...(meaning.lib !== undefined ? { lib: meaning.lib } : {}),
          ...(object !== undefined ? { object } : {}),
          ...(given === undefined
            ? {
                explicit: isHidden(world, call, fn, meaning.interval),
                ...(meaning.defaultSeconds && !isHidden(world, call, fn, meaning.interval)
                  ? { seconds: meaning.defaultSeconds }
                  : {}),
              }
            : {}),
          provides: row.means.some((one) => one.kind === 'repeat'),
        },
      ];
    }),
  );
}

/** An option of an object that is not written out where it is handed over: it may be set after all. */
function isHidden(world: World, call: Call, fn: Fn, refs: ArgRefs): boolean {
  const ref = [refs].flat()[0];
  if (typeof ref !== 'string' || !ref.includes('.')) return false;
  const head = ref.slice(0, ref.indexOf('.'));
  const arg = argumentOf(call, /^\d+$/.test(head) ? Number(head) : head);
  return arg !== undefined && !world.values.evaluate(arg, fn).every((value) => value.t === 'object');
}

function assigned(world: World, row: Row, meaning: IntervalMeaning, value: Expr, fn: Fn): Setting {
  return {
    ...measured(meaning, world.values.evaluate(value, fn), value, fn),
    expr: value,
    fn,
    api: apiName(row),
    meaning,
    ...(meaning.lib !== undefined ? { lib: meaning.lib } : {}),
    provides: false,
  };
}

/** Of a macro: below what the library accepts it does not build, so the unit is another one there. */
function built(world: World, row: Row, meaning: IntervalMeaning, value: Expr, fn: Fn): Setting {
  const setting = assigned(world, row, meaning, value, fn);
  if (setting.value === undefined || setting.seconds === undefined) return setting;
  const plain = secondsOf(setting.value, meaning.unit);
  if (plain === undefined || plain >= (meaning.minSeconds ?? 0)) return setting;
  const rest: { -readonly [Part in keyof Setting]: Setting[Part] } = { ...setting };
  delete rest.seconds;
  return rest;
}

function measured(
  meaning: IntervalMeaning,
  values: readonly Value[],
  expr: Expr | undefined,
  fn: Fn,
): Pick<Setting, 'explicit' | 'seconds' | 'value' | 'decided' | 'choice'> {
  const measuredValues = values.flatMap((value) => {
    const seconds = secondsOf(value, meaning.unit);
    // Zero and less switch the polling off.
    return seconds !== undefined && seconds > 0 ? [{ value, seconds }] : [];
  });
  const shortest = measuredValues.sort((a, b) => a.seconds - b.seconds)[0];
  return {
    explicit: true,
    choice:
      values.length > FEW || values.some((value) => value.t === 'unknown')
        ? 'doubtful'
        : values.length > 1
          ? 'several'
          : 'only',
    ...(shortest ? { seconds: Math.max(shortest.seconds, meaning.minSeconds ?? 0), value: shortest.value } : {}),
    ...(expr ? { decided: { expr, fn } } : {}),
  };
}
