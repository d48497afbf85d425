/** Editor and command line say the same of every fixture: same rule, same place, same level, same words. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { languageOf } from '../engine/languages/index.ts';
import { rules } from '../rules/index.ts';
import { TestClient } from '../server/testing/client.ts';
import { folderOf, lintJson } from './cli.ts';

const FIXTURES = fileURLToPath(new URL('../test-fixtures', import.meta.url));

/** The word for a level in `--format json`, by LSP's number. */
const LEVELS = ['', 'error', 'warning', 'info', 'hint'];

/** Texts of all files by path, each fixture in a folder that makes it a root of its own. */
function fixtures(): Record<string, Buffer> {
  const files: Record<string, Buffer> = {};
  for (const { id } of rules) {
    const folder = join(FIXTURES, id);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const root = `${id}/${name}.root`;
      files[`${root}/timesync-lint.json`] = Buffer.from('{}');
      if (statSync(path).isFile()) files[`${root}/${name}`] = readFileSync(path);
      else for (const file of filesBelow(path)) files[`${root}/${file}`] = readFileSync(join(path, file));
    }
  }
  const projects = join(FIXTURES, 'projects');
  for (const file of filesBelow(projects)) files[`projects/${file}`] = readFileSync(join(projects, file));
  return files;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

describe('editor and command line', function () {
  this.timeout(120_000);
  let folder: string;
  let printed: ReturnType<typeof lintJson>;
  let client: TestClient;
  let sources: string[];

  before(() => {
    const files = fixtures();
    sources = Object.keys(files).filter((path) => languageOf(path) !== null);
    folder = folderOf(files);
    printed = lintJson(folder);
  });
  before(async () => {
    client = await TestClient.start({ folders: [pathToFileURL(folder).href] });
  });
  after(async () => {
    expect(await client.stop()).to.equal(0);
  });

  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const byCommandLine = (path: string) =>
    (printed.get(path) ?? []).map(({ ruleId, level, message, ...place }) => {
      const { line, column, endLine, endColumn } = place;
      return { ruleId, level, line, column, endLine, endColumn, message };
    });
  const inEditor = async (path: string) =>
    (await client.pull(uriOf(path))).map(({ code, severity, range: { start, end }, message }) => ({
      ruleId: code,
      level: LEVELS[severity!],
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      message,
    }));

  it('have something to agree on', () => {
    const findings = [...printed.values()].flat();
    expect(findings.length).to.be.greaterThan(300);
    expect(new Set(findings.map(({ ruleId }) => ruleId))).to.include.keys(...rules.map(({ id }) => id));
  });

  for (const { id } of [...rules, { id: 'projects' }]) {
    it(`agree on the fixtures of ${id}`, async () => {
      const here = sources.filter((path) => path.startsWith(`${id}/`));
      expect(here).not.to.be.empty;
      for (const path of here) {
        const language = path.endsWith('.py') ? 'python' : /\.[cm]?[jt]sx?$/.test(path) ? 'javascript' : 'cpp';
        await client.open(uriOf(path), language, readFileSync(join(folder, path), 'utf8'));
      }
      for (const path of here) {
        const expected = byCommandLine(path);
        const found = (await inEditor(path)).map((one, index) => ({
          ...one,
          // The editor says in one message what is wrong and what to do instead.
          message: String(one.message).slice(0, expected[index]?.message.length),
        }));
        expect(found, path).to.deep.equal(expected);
      }
      for (const path of here) await client.close(uriOf(path));
    });
  }
});
