/** Runs the rules over a linked root and turns their cases into findings. */
import { behavioursOf } from '../behaviours/behaviours.ts';
import type { Knowledge } from '../behaviours/knowledge.ts';
import { linkFirmwares, type Unit } from '../link/program.ts';
import { catalogueFor, worldOf, type World } from '../link/world.ts';
import { gravestOfEach } from './contenders.ts';
import type { Finding } from './finding.ts';
import type { ProjectInput, ProjectResult } from './project-api.ts';
import type { Rule, RuleContext } from './rule.ts';
import { applySuppressions } from './suppressions.ts';

export interface Linter {
  lint(input: ProjectInput): ProjectResult;
}

export function createLinter({
  rules,
  knowledge,
}: {
  readonly rules: readonly Rule[];
  readonly knowledge: Knowledge;
}): Linter {
  return { lint: (input) => lintRoot(input, rules, knowledge) };
}

function lintRoot(input: ProjectInput, rules: readonly Rule[], knowledge: Knowledge): ProjectResult {
  const catalogue = catalogueFor(input, knowledge.rows);
  return together(
    linkFirmwares(input.files).map((program) =>
      lintWorld(worldOf(program, input, catalogue, knowledge.platforms), rules, knowledge),
    ),
  );
}

/** What is found in the firmwares of a root. */
export function together(results: readonly ProjectResult[]): ProjectResult {
  return {
    findings: results.flatMap((one) => one.findings).sort(byPlace),
    suppressed: results.flatMap((one) => one.suppressed).sort(byPlace),
  };
}

/** What the rules find in one firmware, in no order. */
export function lintWorld(world: World, rules: readonly Rule[], knowledge: Knowledge): ProjectResult {
  const files = world.program.units.map((unit) => unit.file);
  const behaviours = behavioursOf(world, knowledge);
  const named = new Map(files.filter((file) => file.named).map((file) => [file.path, file]));
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope === 'firmware' && !world.complete) continue;
    if (![...named.values()].some((file) => levelIn(file.settings, rule) !== 'off')) continue;
    const context: RuleContext = {
      behaviours,
      settings: (unit) => unit.file.settings,
      option: <T>(unit: Unit, name: string): T =>
        (unit.file.settings.rules[rule.id]?.options?.[name] ?? rule.options?.[name]?.default) as T,
    };
    for (const found of rule.find(context)) {
      const telling = rule.tell(found, context);
      const file = named.get(telling.place.file);
      const level = file && levelIn(file.settings, rule);
      if (!file || level === 'off') continue;
      findings.push({
        ...telling,
        ruleId: rule.id,
        level: level ?? telling.level,
        trail: telling.trail ?? [],
        related: telling.related ?? [],
        fixes: rule
          .mend(found, context)
          .filter((fix) => fix.edits.length > 0 && fix.edits.every((edit) => named.has(edit.file))),
      });
    }
  }
  const {
    findings: kept,
    suppressed,
    unused,
  } = applySuppressions(findings, new Map(files.map((file) => [file.path, file])), {
    knownRules: new Set(rules.map((rule) => rule.id)),
    ran: (ruleId, path) => {
      const rule = rules.find((one) => one.id === ruleId);
      const file = named.get(path);
      return (
        rule !== undefined &&
        file !== undefined &&
        (rule.scope === 'file' || world.complete) &&
        levelIn(file.settings, rule) !== 'off'
      );
    },
    named: (path) => named.has(path),
  });
  return { findings: [...gravestOfEach(kept, suppressed, rules), ...unused], suppressed };
}

/** The level that the configuration sets, if it sets one. */
const levelIn = (settings: ProjectInput['files'][number]['settings'], rule: Rule) => settings.rules[rule.id]?.level;

function byPlace(a: Finding, b: Finding): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  if (a.place.range[0] !== b.place.range[0]) return a.place.range[0] - b.place.range[0];
  return a.ruleId === b.ruleId ? 0 : a.ruleId < b.ruleId ? -1 : 1;
}
