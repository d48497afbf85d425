/**
 * The rules' pages: each has its sections, and each example behaves as the page says. An example is a fenced block
 * whose info string ends in `incorrect` or `correct`. In an incorrect one the lines with an arrow (`// <-- why`) are
 * exactly what the rule finds; in a correct one the rule finds nothing, and no other has more than an information.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { knowledge } from '../catalogue/knowledge.ts';
import { languageOf, lower } from '../engine/languages/index.ts';
import { syntaxForTests } from '../engine/languages/testing.ts';
import { createLinter } from '../engine/lint/linter.ts';
import type { Syntax } from '../engine/source/syntax.ts';
import { rules } from '../rules/index.ts';

const SECTIONS = [
  'Why it harms others',
  'Example',
  'Instead',
  'Fixes',
  'Level and confidence',
  'Options',
  'When to suppress',
];
const ARROW = /(\/\/|#) <-- /;
const SETTINGS = { vendorZone: 'acme.pool.ntp.org', ownDomains: [], ownServers: [], rules: {}, apis: [] };

interface Example {
  readonly language: string;
  readonly correct: boolean;
  readonly text: string;
  /** Line of the page on which the example starts. */
  readonly line: number;
}

function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  const lines = page.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const fence = /^```(\w+) (incorrect|correct)$/.exec(lines[i]!);
    if (!fence) continue;
    const end = lines.indexOf('```', i);
    examples.push({
      language: fence[1]!,
      correct: fence[2] === 'correct',
      text: `${lines.slice(i + 1, end).join('\n')}\n`,
      line: i + 2,
    });
    i = end;
  }
  return examples;
}

const EXTENSIONS: Readonly<Record<string, string>> = { python: 'py' };

function found(syntax: Syntax, { language, text, correct }: Example, id: string): string[] {
  const path = `page.${EXTENSIONS[language] ?? language}`;
  const facts = lower(syntax, text, languageOf(path)!);
  const { findings } = createLinter({ rules, knowledge }).lint({
    files: [{ path, text, facts, named: true, settings: SETTINGS }],
    markers: [],
    complete: true,
  });
  return findings
    .filter((one) => one.confidence !== 'low')
    .filter((one) => one.ruleId === id || (correct && (one.level === 'error' || one.level === 'warning')))
    .map((one) => `${text.slice(0, one.place.range[0]).split('\n').length} ${one.ruleId}`);
}

describe('pages', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      const page = readFileSync(new URL(`../rules/${rule.id}/README.md`, import.meta.url), 'utf8');
      const examples = examplesOf(page);

      it('starts with the id and the summary', () => {
        expect(page.startsWith(`# ${rule.id}\n\n${rule.summary}\n`)).to.equal(true);
      });

      it('has every section', () => {
        const headings = page.split('\n').flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : []));
        expect(headings).to.deep.equal(SECTIONS);
      });

      it('names every option with its default', () => {
        for (const [name, option] of Object.entries(rule.options ?? {}))
          expect(page).to.include(`| \`${name}\` | ${String(option.default)} |`);
      });

      it('shows both sides in two languages or more', () => {
        for (const correct of [true, false]) {
          const languages = examples.filter((one) => one.correct === correct).map((one) => one.language);
          expect(new Set(languages).size).to.be.greaterThan(1);
        }
      });

      for (const example of examples)
        it(`line ${example.line}, ${example.language}: ${example.correct ? 'silent' : 'found as marked'}`, () => {
          const marked = example.text
            .split('\n')
            .flatMap((line, index) => (ARROW.test(line) ? [`${index + 1} ${rule.id}`] : []));
          expect(marked.length > 0).to.equal(!example.correct);
          expect(found(syntax, example, rule.id)).to.deep.equal(marked);
        });
    });
  }
});
