/**
 * Firmware with markers: what every fixture under `test-fixtures/<rule>/` says of itself is what all rules find.
 *
 * A comment `expect: rule-id[, rule-id]` marks the line it stands on, `expect-next-line: …` the next one. A file is a
 * root of its own, a folder one root with all its files (other than sources they are marker files such as
 * `package.json`). Findings of low confidence are left out, as they are by default.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../catalogue/knowledge.ts';
import { languageOf, lower } from '../engine/languages/index.ts';
import { syntaxForTests } from '../engine/languages/testing.ts';
import { createLinter } from '../engine/lint/linter.ts';
import type { Settings } from '../engine/lint/project-api.ts';
import type { Syntax } from '../engine/source/syntax.ts';
import { rules } from '../rules/index.ts';

const FIXTURES = new URL('../test-fixtures', import.meta.url).pathname;
const SETTINGS: Settings = { ownDomains: [], ownServers: [], rules: {}, apis: [] };
const MARKER = /\bexpect(-next-line)?: ([a-z0-9-]+(?:, *[a-z0-9-]+)*)/;

interface Source {
  readonly path: string;
  readonly text: string;
}

/** `path:line rule-id`, sorted. */
function expected(sources: readonly Source[]): string[] {
  return sources
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const marker = MARKER.exec(line);
        const at = index + 1 + (marker?.[1] ? 1 : 0);
        return (marker?.[2] ?? '')
          .split(/, */)
          .filter(Boolean)
          .map((id) => `${path}:${at} ${id}`);
      }),
    )
    .sort();
}

function found(syntax: Syntax, sources: readonly Source[]): string[] {
  const code = sources.filter((one) => languageOf(one.path));
  const { findings } = createLinter({ rules, knowledge }).lint({
    files: code.map((one) => ({
      ...one,
      facts: lower(syntax, one.text, languageOf(one.path)!),
      named: true,
      settings: SETTINGS,
    })),
    markers: sources.filter((one) => !languageOf(one.path)),
    complete: true,
  });
  const lineOf = (path: string, offset: number) =>
    sources
      .find((one) => one.path === path)!
      .text.slice(0, offset)
      .split('\n').length;
  return findings
    .filter((one) => one.confidence !== 'low')
    .map((one) => `${one.place.file}:${lineOf(one.place.file, one.place.range[0])} ${one.ruleId}`)
    .sort();
}

function filesBelow(folder: string, prefix = ''): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [{ path: prefix + entry.name, text: readFileSync(join(folder, entry.name), 'utf8') }],
  );
}

describe('fixtures', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });
  for (const { id } of rules) {
    const folder = join(FIXTURES, id);
    if (!existsSync(folder)) continue;
    describe(id, () => {
      for (const name of readdirSync(folder).sort()) {
        const path = join(folder, name);
        it(name, () => {
          const sources = statSync(path).isDirectory()
            ? filesBelow(path)
            : [{ path: name, text: readFileSync(path, 'utf8') }];
          assert.deepEqual(found(syntax, sources), expected(sources));
        });
      }
    });
  }
});
