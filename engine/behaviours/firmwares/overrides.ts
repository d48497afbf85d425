/** What of a firmware lets somebody change its time servers in the field. */
import { nameSays } from '../../apis/words.ts';
import type { Expr, Range } from '../../facts/model.ts';
import type { Binding } from '../../link/bindings.ts';
import { contentsOf } from '../../link/contents.ts';
import { placeOf, type Fn, type Unit } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Place } from '../../lint/finding.ts';
import { isExample } from '../../lint/softening.ts';
import type { Knowledge } from '../knowledge.ts';
import { reachabilityOf } from '../reachability.ts';
import { serverSettingsIn } from '../server-settings.ts';
import type { TimeServer } from '../time-servers.ts';
import { isReceived } from './hints.ts';
import { openingsOf, openingsOfBinding, type Opening } from './openings.ts';
import { SinkIndex, type Rival } from './sinks.ts';
import { serverArguments, type ServerArgument } from './server-arguments.ts';

/** `dhcp`: servers come with the lease (RFC 2132 section 8.3, option 42). */
export interface Override {
  readonly kind: Opening['kind'] | 'dhcp';
  readonly place: Place;
  readonly note: string;
}

/** A named constant; `key`: a field of it. */
interface Constant {
  readonly binding: Binding;
  readonly key?: string;
}

/** Overrides of any part of the program, by what they stand in. */
export class OverrideFinder {
  private readonly world: World;
  private readonly knowledge: Knowledge;
  private readonly args: readonly ServerArgument[];
  private named: ReadonlyMap<string, Constant> | undefined;
  private sinks: SinkIndex | undefined;
  private readonly settings = new Map<Unit, readonly Override[]>();

  constructor(world: World, knowledge: Knowledge) {
    this.world = world;
    this.knowledge = knowledge;
    this.args = serverArguments(world, reachabilityOf(world));
  }

  of(units: ReadonlySet<Unit>, servers: readonly TimeServer[]): readonly Override[] {
    const example = servers.some((one) => isExample(one.literal.fn.unit.path));
    const found = [
      ...[...units].flatMap((unit) => this.settingsIn(unit)),
      ...this.args
        .filter(({ fn }) => units.has(fn.unit))
        .flatMap(({ arg, fn }) => openingsOf(this.world, arg, fn, example)),
      ...servers.flatMap((one) => [
        ...(one.use
          ? openingsOf(this.world, one.use.arg, one.use.fn, example)
          : this.namesOf(one).flatMap((constant) => this.openingsBeside(constant, example))),
      ]),
    ];
    return surest(distinct(found)).sort(byPlace);
  }

  /** The names that the literal goes through: what else is written to them reaches the same use. */
  private namesOf(server: TimeServer): readonly Constant[] {
    const named = (this.named ??= constantsOf(this.world, this.knowledge));
    return server.trail.flatMap(({ place }) => named.get(nameKey(place.file, place.range)) ?? []);
  }

  private openingsBeside({ binding, key }: Constant, example: boolean): readonly Opening[] {
    this.sinks ??= new SinkIndex(this.world, this.knowledge);
    return [
      ...openingsOfBinding(this.world, binding, example, key === undefined ? [] : [key]),
      ...this.sinks.rivalsOf(binding, key).flatMap((rival) => this.openingsOfRival(rival, example)),
    ];
  }

  private openingsOfRival({ expr, fn, copied }: Rival, example: boolean): readonly Opening[] {
    const found = openingsOf(this.world, expr, fn, example);
    if (found.length > 0 || !copied || !isReceived(this.world, expr, fn)) return found;
    return [{ kind: 'run-time', place: placeOf({ fn }, expr.r), note: 'copied from what is received at run time' }];
  }

  /** DHCP option 42, and settings whose key says time server, wherever their value goes. */
  private settingsIn(unit: Unit): readonly Override[] {
    const known = this.settings.get(unit);
    if (known) return known;
    const found: Override[] = [];
    const note = (kind: Override['kind'], fn: Fn, range: Range) =>
      found.push({
        kind,
        place: placeOf({ fn }, range),
        note: kind === 'dhcp' ? 'servers come with the DHCP lease' : 'a setting for the time server is read here',
      });
    for (const macro of unit.facts.macros)
      if (
        !isOff(macro.value) &&
        this.world.catalogue
          .macro(macro.name)
          .some((row) => row.means.some((one) => one.kind === 'field-config' && one.dhcp42))
      )
        note('dhcp', unit.functions[0]!, macro.nameRange);
    for (const fn of unit.functions) {
      const { calls, assigns } = contentsOf(fn);
      for (const call of calls)
        for (const meaning of this.world.calls.meanings(call, fn, 'field-config'))
          if (meaning.dhcp42) {
            if (!call.args.some((arg) => isOff(arg.value))) note('dhcp', fn, call.r);
          } else if (call.args.some((arg) => arg.value.k === 'str' && this.isKey(arg.value.v)))
            note('configuration', fn, call.r);
      for (const assign of assigns)
        if (
          !isOff(assign.value) &&
          this.world.calls
            .propertyRows(assign.target, fn)
            .some((row) => row.means.some((one) => one.kind === 'field-config' && one.dhcp42))
        )
          note('dhcp', fn, assign.r);
    }
    this.settings.set(unit, found);
    return found;
  }

  /** `ntp_server`, `ntp`: short and without the marks of a sentence or a host. */
  private isKey(text: string): boolean {
    return (
      text.length <= 40 &&
      !/[\s:]/.test(text) &&
      !/\.(?:org|com|net)\b/.test(text) &&
      nameSays(text, this.knowledge.names)
    );
  }
}

function constantsOf(world: World, knowledge: Knowledge): ReadonlyMap<string, Constant> {
  const found = new Map<string, Constant>();
  for (const binding of world.scopes.all) {
    for (const { key, keyRange } of serverSettingsIn(binding, knowledge))
      found.set(nameKey(binding.unit.path, keyRange), { binding, key });
    if (binding.nameRange) found.set(nameKey(binding.unit.path, binding.nameRange), { binding });
  }
  return found;
}

const isOff = (value: Expr | undefined): boolean =>
  value !== undefined &&
  ((value.k === 'num' && value.v === 0) ||
    (value.k === 'bool' && !value.v) ||
    (value.k === 'name' && value.n === 'FALSE'));

const nameKey = (path: string, range: Range): string => `${path}@${range[0]}-${range[1]}`;

function distinct(found: readonly Override[]): Override[] {
  return [...new Map(found.map((one) => [nameKey(one.place.file, one.place.range), one])).values()];
}

/** Where a configuration is read, what else is not constant is a step on the way. */
function surest(found: readonly Override[]): Override[] {
  const sure = found.filter((one) => one.kind !== 'run-time');
  return sure.length > 0 ? sure : [...found];
}

const byPlace = (a: Override, b: Override): number =>
  a.place.file === b.place.file ? a.place.range[0] - b.place.range[0] : a.place.file < b.place.file ? -1 : 1;
