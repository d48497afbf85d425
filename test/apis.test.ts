/** docs/apis.md: the worked example does what the page says, and each kind of row is felt. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ownRowSchema } from '../engine/apis/schema.ts';
import { folderOf, lintJson, run } from './cli.ts';

const page = readFileSync(new URL('../docs/apis.md', import.meta.url), 'utf8');

/** The text of the block whose info string is `info`. */
function block(info: string): string {
  const text = new RegExp(`^\`\`\`${info}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  expect(text, info).to.not.equal(undefined);
  return text!;
}

const config = block('json timesync-lint\\.json');
const program = block('c main\\.c');
const { apis } = JSON.parse(config) as { apis: { match: { call: string } }[] };

/** What is found without the row about `without`. */
function found(without?: string): string[] {
  const kept = apis.filter(({ match }) => match.call !== without);
  const folder = folderOf({ 'main.c': program, 'timesync-lint.json': JSON.stringify({ apis: kept }) });
  return (lintJson(folder).get('main.c') ?? []).map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`);
}

describe('docs/apis.md', () => {
  it('shows a row that is valid', () => {
    expect(ownRowSchema.safeParse(JSON.parse(block('json'))).success).to.equal(true);
  });

  it('shows what is found with its configuration', () => {
    const folder = folderOf({ 'main.c': program, 'timesync-lint.json': config });
    const { stdout } = run(folder, '--format', 'json');
    const [{ messages }] = JSON.parse(stdout) as [{ messages: { line: number; ruleId: string; message: string }[] }];
    const lines = messages.map(({ line, ruleId, message }) => `${line}  ${ruleId}  ${message}`);
    expect(`${lines.join('\n')}\n`).to.equal(block('console main\\.c'));
  });

  it('shows what nobody finds without it', () => {
    const folder = folderOf({ 'main.c': program, 'timesync-lint.json': '{}' });
    expect(run(folder).status).to.equal(0);
    expect(lintJson(folder).get('main.c')).to.deep.equal([]);
  });

  for (const { match } of apis)
    it(`feels the row about ${match.call}`, () => {
      expect(found(match.call)).to.not.deep.equal(found());
    });

  it('names the line of a row that is wrong', () => {
    const wrong = config.replace('"unit": "s" }', '"unit": "sec" }');
    const { status, stderr } = run(folderOf({ 'main.c': program, 'timesync-lint.json': wrong }));
    expect(status).to.equal(2);
    expect(stderr).to.match(/timesync-lint\.json:12:\d+: .*"sec" is none of ns, us, ms, s/);
  });

  it('tells every kind that there is', () => {
    const kinds = ownRowSchema.shape.means.unwrap().element.options.map((one) => one.shape.kind.value);
    const missing = kinds.filter((kind) => !page.includes(`\`${kind}\``));
    expect(missing).to.deep.equal([]);
  });
});
