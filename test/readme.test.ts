/** README.md and docs: what they show is what happens. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parseConfig } from '../engine/config/parse.ts';
import { rules } from '../rules/index.ts';
import { folderOf, lintJson, run } from './cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}));
const textsOf = (language: string) => blocks.filter((one) => one.language === language).map((one) => one.text);

describe('README', () => {
  for (const text of textsOf('console')) {
    const [command, ...output] = text.trimEnd().split('\n');
    it(`shows what ${command} prints`, () => {
      const [program, ...args] = command!.slice(2).split(' ');
      expect(program).to.equal('timesync-lint');
      expect(run(root, ...args).stdout.trimEnd()).to.equal(output.join('\n'));
    });
  }

  it('shows a configuration that is valid', async () => {
    const texts = textsOf('jsonc');
    expect(texts).to.have.length(1);
    const config = await parseConfig(texts[0]!, 'README.md', rules);
    expect(config.vendorZone).to.equal('acme.pool.ntp.org');
    expect(config.apis).to.have.length(1);
  });

  it('shows suppressions that hold', () => {
    for (const text of textsOf('c')) {
      const folder = folderOf({ 'a.c': text, 'b.c': text.replaceAll('timesync-lint', 'nothing') });
      const messages = lintJson(folder, '--rule', 'hardcoded-ntp-ip');
      expect(messages.get('a.c')).to.deep.equal([]);
      expect(messages.get('b.c')).to.have.length(2);
    }
  });

  it('lists every rule with its level', () => {
    const rows = [...rules]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, level, summary }) => `| [${id}](rules/${id}/README.md) | ${level} | ${summary} |`);
    expect(readme).to.include(`|---|---|---|\n${rows.join('\n')}\n\n`);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const texts = [readme, readFileSync(join(root, 'docs/development.md'), 'utf8')];
    const named = texts.flatMap((text) => [...text.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1]!));
    expect(named.filter((name) => !(name in scripts))).to.deep.equal([]);
  });

  it('names options that exist', () => {
    const help = run(root, '--help').stdout;
    const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map((match) => match[0]);
    expect(named.filter((name) => !help.includes(name))).to.deep.equal([]);
  });
});

describe('links', () => {
  for (const page of [
    'README.md',
    'CHANGELOG.md',
    'docs/development.md',
    ...rules.map(({ id }) => `rules/${id}/README.md`),
  ])
    it(`of ${page} lead somewhere`, () => {
      const text = readFileSync(join(root, page), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)#]+)/g)].map((match) => match[1]!);
      const inside = targets.filter((target) => !target.includes('://'));
      expect(inside.filter((target) => !existsSync(join(root, dirname(page), target)))).to.deep.equal([]);
    });
});
