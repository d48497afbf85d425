/** Holds the direction of imports, and that every rule has all that a rule consists of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';
import { languageOf } from '../engine/languages/index.ts';
import { rules } from '../rules/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each part may import of the others; its own files always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  catalogue: ['engine'],
  rules: ['engine'],
  workspace: ['engine'],
  server: ['engine', 'workspace', 'rules', 'catalogue'],
  cli: ['engine', 'workspace', 'rules', 'catalogue', 'server'],
  client: ['server'],
};

/** Outside packages that one place alone may import. */
const ONLY_IN: Readonly<Record<string, (file: string) => boolean>> = {
  vscode: (file) => file.startsWith('client/'),
  'web-tree-sitter': (file) => file === 'engine/source/syntax.ts',
};

interface Import {
  readonly file: string;
  readonly target: string;
}

describe('architecture', () => {
  const imports = Object.keys(MAY_IMPORT)
    .flatMap((part) => sourcesIn(part))
    .flatMap(importsOf);

  it('has imports to judge', () => {
    expect(imports.length).to.be.greaterThan(50);
  });

  it('lets imports run one way', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const from = file.split('/')[0]!;
      const to = relative(root, join(root, dirname(file), target))
        .replaceAll('\\', '/')
        .split('/')[0]!;
      return from !== to && !MAY_IMPORT[from]!.includes(to);
    });
    expect(wrong).to.deep.equal([]);
  });

  it('keeps the engine pure: no files, no process, no editor', () => {
    const wrong = imports.filter(({ file, target }) => file.startsWith('engine/') && target.startsWith('node:'));
    expect(wrong).to.deep.equal([]);
  });

  it('keeps the catalogue and the rules pure', () => {
    const wrong = imports.filter(({ file, target }) => /^(catalogue|rules)\//.test(file) && target.startsWith('node:'));
    expect(wrong).to.deep.equal([]);
  });

  it('lets the editor know of the server nothing but how to speak with it', () => {
    const known = imports.filter(({ file, target }) => file.startsWith('client/') && target.includes('server/'));
    expect(known).to.not.be.empty;
    expect(known.filter(({ target }) => !/^(\.\.\/)+server\/protocol\.ts$/.test(target))).to.deep.equal([]);
  });

  for (const [name, allowed] of Object.entries(ONLY_IN)) {
    it(`imports ${name} in one place`, () => {
      expect(imports.filter(({ file, target }) => target === name && !allowed(file))).to.deep.equal([]);
    });
  }

  for (const rule of rules) {
    it(`has page, test and fixtures of ${rule.id}`, () => {
      for (const part of ['rule.ts', 'rule.test.ts', 'README.md']) {
        expect(existsSync(`${root}rules/${rule.id}/${part}`), `rules/${rule.id}/${part}`).to.equal(true);
      }
      const fixtures = readdirSync(`${root}test-fixtures/${rule.id}`, { recursive: true, encoding: 'utf8' });
      const families = new Set(
        fixtures.map((file) =>
          languageOf(file)
            ?.replace(/^(cpp|c)$/, 'c')
            .replace(/^t.*/, 'javascript'),
        ),
      );
      expect([...families]).to.include.members(['c', 'python', 'javascript']);
    });
  }

  it('has a rule for every folder of rules', () => {
    const folders = readdirSync(`${root}rules`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const ids = rules.map((rule) => rule.id);
    expect(
      folders
        .map((folder) => folder.name)
        .filter((name) => existsSync(`${root}rules/${name}/rule.ts`) && !ids.includes(name)),
    ).to.deep.equal([]);
  });
});

/** Sources that ship; tests may look where they like. */
function sourcesIn(part: string): string[] {
  if (!existsSync(`${root}${part}`)) return [];
  return readdirSync(`${root}${part}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('/testing.ts'));
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${root}${file}`, 'utf8'));
  return importedFiles.map((imported) => ({ file, target: imported.fileName }));
}
