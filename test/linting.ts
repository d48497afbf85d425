/** One rule over one file, for tests of rules. */
import { knowledge } from '../catalogue/knowledge.ts';
import { languageOf, lower } from '../engine/languages/index.ts';
import { syntaxForTests } from '../engine/languages/testing.ts';
import type { Finding } from '../engine/lint/finding.ts';
import { createLinter } from '../engine/lint/linter.ts';
import type { Settings } from '../engine/lint/project-api.ts';
import type { Rule } from '../engine/lint/rule.ts';

/** What is found in `text` as the only file of its root. */
export type LintText = (path: string, text: string, settings?: Partial<Settings>) => readonly Finding[];

const SETTINGS: Settings = { ownDomains: [], ownServers: [], rules: {}, apis: [] };

/** Lints with `rules` alone, all confidences included. */
export async function lintingWith(...rules: readonly Rule[]): Promise<LintText> {
  const syntax = await syntaxForTests();
  const linter = createLinter({ rules, knowledge });
  return (path, text, settings) => {
    const facts = lower(syntax, text, languageOf(path)!);
    const file = { path, text, facts, named: true, settings: { ...SETTINGS, ...settings } };
    return linter.lint({ files: [file], markers: [], complete: true }).findings;
  };
}
