/** Rules over texts, for tests of rules. */
import { knowledge } from '../catalogue/knowledge.ts';
import { languageOf, lower } from '../engine/languages/index.ts';
import { syntaxForTests } from '../engine/languages/testing.ts';
import type { Finding } from '../engine/lint/finding.ts';
import { createLinter } from '../engine/lint/linter.ts';
import type { Settings } from '../engine/lint/project-api.ts';
import type { Rule } from '../engine/lint/rule.ts';

/** Settings of every file, and whether the texts are all of the root. */
export type Circumstances = Partial<Settings> & { readonly complete?: boolean };

/** What is found in these texts, by path, as one root; all confidences included. */
export type LintTexts = (files: Readonly<Record<string, string>>, given?: Circumstances) => readonly Finding[];

/** What is found in `text` as the only file of its root. */
export type LintText = (path: string, text: string, given?: Circumstances) => readonly Finding[];

const DEFAULTS: Settings = { ownDomains: [], ownServers: [], rules: {}, apis: [] };

/** Lints several texts with `rules` alone. */
export async function lintingTexts(...rules: readonly Rule[]): Promise<LintTexts> {
  const syntax = await syntaxForTests();
  const linter = createLinter({ rules, knowledge });
  return (files, { complete = true, ...settings } = {}) =>
    linter.lint({
      files: Object.entries(files).map(([path, text]) => ({
        path,
        text,
        facts: lower(syntax, text, languageOf(path)!),
        named: true,
        settings: { ...DEFAULTS, ...settings },
      })),
      markers: [],
      complete,
    }).findings;
}

/** Lints one text with `rules` alone. */
export async function lintingWith(...rules: readonly Rule[]): Promise<LintText> {
  const lint = await lintingTexts(...rules);
  return (path, text, given) => lint({ [path]: text }, given);
}
