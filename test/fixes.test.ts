/**
 * Every fix of every fixture, alone and all together: the result parses, compiles where the original did, has lost the
 * finding and gained none, and a second run changes nothing.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../catalogue/knowledge.ts';
import { languageOf, lower } from '../engine/languages/index.ts';
import { syntaxForTests } from '../engine/languages/testing.ts';
import type { Finding, Fix } from '../engine/lint/finding.ts';
import { applyEdits, chosenFix, compatibleFixes } from '../engine/lint/fixes.ts';
import { createLinter } from '../engine/lint/linter.ts';
import type { Settings } from '../engine/lint/project-api.ts';
import type { Syntax } from '../engine/source/syntax.ts';
import { rules } from '../rules/index.ts';
import { compilerFor, complaintsOf } from './compile.ts';
import { needs } from './needs.ts';

const FIXTURES = new URL('../test-fixtures', import.meta.url).pathname;
const SETTINGS: Settings = { vendorZone: 'acme.pool.ntp.org', ownDomains: [], ownServers: [], rules: {}, apis: [] };
const MAX_ROUNDS = 10;

/** Texts by path. */
type Sources = ReadonlyMap<string, string>;

const linter = createLinter({ rules, knowledge });

function lint(syntax: Syntax, sources: Sources) {
  const files = [...sources]
    .filter(([path]) => languageOf(path))
    .map(([path, text]) => ({
      path,
      text,
      facts: lower(syntax, text, languageOf(path)!),
      named: true,
      settings: SETTINGS,
    }));
  const markers = [...sources].filter(([path]) => !languageOf(path)).map(([path, text]) => ({ path, text }));
  const { findings } = linter.lint({ files, markers, complete: true });
  return { findings, broken: files.reduce((sum, file) => sum + file.facts.broken.length, 0) };
}

function applied(sources: Sources, fixes: readonly Fix[]): Sources {
  const edits = fixes.flatMap((fix) => fix.edits);
  return new Map(
    [...sources].map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter((edit) => edit.file === path),
      ),
    ]),
  );
}

/** Rules that found something, with how often. Low confidence is off unless asked for. */
function counts(findings: readonly Finding[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { ruleId, confidence } of findings) if (confidence !== 'low') found[ruleId] = (found[ruleId] ?? 0) + 1;
  return found;
}

function changedIn(before: Sources, after: Sources): string[] {
  return [...after.keys()].filter((path) => before.get(path) !== after.get(path));
}

/** Compiles what a fix has changed, where the original compiles. */
function assertCompiles(before: Sources, after: Sources): void {
  for (const path of changedIn(before, after)) {
    if (complaintsOf(path, before) !== '') continue;
    assert.equal(complaintsOf(path, after), '', `${path} no longer compiles:\n${after.get(path)}`);
  }
}

function filesBelow(folder: string, prefix = ''): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [[prefix + entry.name, readFileSync(join(folder, entry.name), 'utf8')]],
  );
}

function roots(): { readonly name: string; readonly sources: Sources }[] {
  const folders = [...rules.map((rule) => rule.id), 'projects'].filter((id) => existsSync(join(FIXTURES, id)));
  return folders.flatMap((id) =>
    readdirSync(join(FIXTURES, id))
      .sort()
      .map((name) => {
        const path = join(FIXTURES, id, name);
        const files: [string, string][] = statSync(path).isDirectory()
          ? filesBelow(path)
          : [[name, readFileSync(path, 'utf8')]];
        return { name: `${id}/${name}`, sources: new Map(files) };
      }),
  );
}

describe('fixes of fixtures', function () {
  this.timeout(60_000);
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });

  let fixed = 0;
  for (const { name, sources } of roots()) {
    it(name, function () {
      const before = lint(syntax, sources);
      const fixable = before.findings.filter((finding) => finding.fixes.length > 0);
      if (fixable.length === 0) return;
      needs(this, ...new Set(fixable.map((finding) => compilerFor(finding.place.file))));
      for (const finding of fixable)
        for (const fix of finding.fixes) {
          const after = applied(sources, [fix]);
          const left = lint(syntax, after);
          assert.ok(left.broken <= before.broken, `${fix.title}: parses no more`);
          const wanted = counts(before.findings);
          for (const [rule, count] of Object.entries(counts(left.findings)))
            assert.ok(
              count <= (wanted[rule] ?? 0) - (rule === finding.ruleId && finding.confidence !== 'low' ? 1 : 0),
              `${fix.title}: ${rule} is found ${count} times\n${[...after.values()].join('\n')}`,
            );
          fixed++;
        }
      let all: Sources = sources;
      let round = 0;
      for (; ; round++) {
        assert.ok(round < MAX_ROUNDS, 'the fixes do not come to an end');
        const fixes = compatibleFixes(
          lint(syntax, all).findings.flatMap((finding) => chosenFix(finding, true) ?? []),
          () => true,
        );
        if (fixes.length === 0) break;
        all = applied(all, fixes);
      }
      assertCompiles(sources, all);
    });
  }

  after(() => {
    assert.ok(fixed > 0, 'no fixture has a fix');
  });
});
