/**
 * Lints a root again and again while it is edited. Gives exactly what `createLinter` gives; what did not change since
 * the last time is not looked at again.
 */
import type { Knowledge } from '../behaviours/knowledge.ts';
import { firmwaresOf, byPathOf, linkImports, numberFirmwares, programOf, type Unit } from '../link/program.ts';
import { KeptUnits } from '../link/remembering/kept-units.ts';
import { KeptWorld } from '../link/remembering/kept-world.ts';
import { sameItems } from '../link/remembering/notes.ts';
import { givenBy, sameTies, tiesOf, type Given, type Ties } from '../link/remembering/ties.ts';
import { catalogueFor, worldOf } from '../link/world.ts';
import { lintWorld, together, type Linter } from './linter.ts';
import type { ProjectInput, ProjectResult } from './project-api.ts';
import type { Rule } from './rule.ts';

/** One firmware as it was linted last. */
interface Firmware {
  readonly units: readonly Unit[];
  readonly world: KeptWorld;
  result: ProjectResult;
  /** Its questions lead too far to be kept. */
  hopeless: boolean;
}

/**
 * A linter for one root. The Facts of a file may be replaced or changed in place between two calls; functions, classes
 * and macros that did not change (other than in their position) must be the same objects.
 */
export function createLiveLinter(given: { readonly rules: readonly Rule[]; readonly knowledge: Knowledge }): Linter {
  const live = new LiveLinter(given.rules, given.knowledge);
  return { lint: (input) => live.lint(input) };
}

class LiveLinter {
  private readonly rules: readonly Rule[];
  private readonly knowledge: Knowledge;
  private readonly files = new KeptUnits();
  private paths: readonly string[] = [];
  private circumstances: readonly unknown[] = [];
  private given: Given = givenBy([]);
  private ties = new Map<Unit, Ties>();
  private firmwares = new Map<Unit, Firmware>();

  constructor(rules: readonly Rule[], knowledge: Knowledge) {
    this.rules = rules;
    this.knowledge = knowledge;
  }

  lint(input: ProjectInput): ProjectResult {
    const { units, changed } = this.files.take([...input.files].sort(byPathOf));
    const paths = units.map((unit) => unit.path);
    const samePaths = sameItems(paths, this.paths);
    this.paths = paths;
    const numbered = this.tie(units, changed, samePaths);
    const circumstances = [
      input.complete,
      ...input.markers.flatMap((one) => [one.path, one.text]),
      ...units.flatMap((unit) => unit.file.settings.apis),
    ];
    const same = samePaths && numbered && sameItems(circumstances, this.circumstances);
    this.circumstances = circumstances;
    const catalogue = catalogueFor(input, this.knowledge.rows);
    const firmwares = new Map<Unit, Firmware>();
    const results = firmwaresOf(units).map((members) => {
      const known = this.firmwares.get(members[0]!);
      const before = known && sameItems(known.units, members) ? known : undefined;
      const firmware = before ?? { units: members, world: new KeptWorld(), result: NOTHING, hopeless: false };
      firmwares.set(members[0]!, firmware);
      if (!before || !same || members.some((unit) => changed.has(unit)))
        firmware.result = this.lintFirmware(firmware, input, catalogue);
      return firmware.result;
    });
    this.firmwares = firmwares;
    return together(results);
  }

  private lintFirmware(
    firmware: Firmware,
    input: ProjectInput,
    catalogue: ReturnType<typeof catalogueFor>,
  ): ProjectResult {
    const program = programOf(firmware.units);
    if (!firmware.hopeless) {
      const world = firmware.world.next(program, input, catalogue, this.knowledge.platforms);
      const result = lintWorld(world, this.rules, this.knowledge);
      if (!world.memory!.gaveUp) return detached(result);
      firmware.hopeless = true;
    }
    return detached(
      lintWorld(worldOf(program, input, catalogue, this.knowledge.platforms), this.rules, this.knowledge),
    );
  }

  /** Resolves imports and numbers the firmwares; true where all files stay in theirs. */
  private tie(units: readonly Unit[], changed: ReadonlySet<Unit>, samePaths: boolean): boolean {
    const some = samePaths ? changed : units;
    for (const unit of some) (unit.imports as unknown[]).length = 0;
    linkImports(some, units);
    const ties = new Map([...changed].map((unit) => [unit, tiesOf(unit, this.given)]));
    const stays =
      samePaths &&
      [...ties].every(([unit, now]) => {
        const before = this.ties.get(unit);
        return before !== undefined && sameTies(before, now);
      });
    if (stays) return true;
    const before = units.map((unit) => unit.firmware);
    numberFirmwares(units);
    this.given = givenBy(units);
    this.ties = new Map(units.map((unit) => [unit, tiesOf(unit, this.given)]));
    return units.every((unit, i) => unit.firmware === before[i]);
  }
}

const NOTHING: ProjectResult = { findings: [], suppressed: [] };

/** Facts move with the text; what was said of them stays as it was said. */
const detached = (result: ProjectResult): ProjectResult => structuredClone(result);
