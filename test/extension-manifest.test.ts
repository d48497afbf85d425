/** The extension as it is packed: the manifest promises what the client does, and what it names is shipped. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { CONFIG_TEMPLATE } from '../client/commands/config-template.ts';
import { LANGUAGES } from '../client/languages.ts';
import { NO_CONFIG } from '../engine/config/config.ts';
import { parseConfig } from '../engine/config/parse.ts';
import { configSchema } from '../engine/config/schema.ts';
import { rules } from '../rules/index.ts';
import { buildClient, type ClientBundles } from '../scripts/build-client.ts';
import { extensionManifest } from '../scripts/extension-manifest.ts';
import { settings } from '../scripts/settings.ts';
import { shippedFiles } from '../scripts/shipped-files.ts';
import { SETTINGS } from '../server/protocol.ts';
import { lintingTexts } from './linting.ts';

interface Command {
  readonly command: string;
  readonly enablement?: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> };
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly languages: readonly { readonly configuration?: string }[];
    readonly menus: Readonly<Record<string, readonly Command[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;
const promised = contributes.commands.map(({ command }) => command).sort();
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'client', file), 'utf8'))
  .join('\n');
const all = (pattern: RegExp, where: string) => [...new Set([...where.matchAll(pattern)].map((match) => match[1]!))];

describe('extension manifest', () => {
  it('promises the commands that the client registers', () => {
    expect(all(/registerCommand\(\s*'([\w.]+)'/g, sources).sort()).to.deep.equal(promised);
  });

  it('and the client name no other commands', () => {
    const named = [...all(/command: '(timesyncLint\.\w+)'/g, sources), ...all(/command:(timesyncLint\.\w+)/g, text)];
    expect(named).to.not.be.empty;
    expect(promised).to.include.members([...named, ...all(/"onCommand:(timesyncLint\.\w+)"/g, text)]);
    expect(promised).to.include.members(
      Object.values(contributes.menus).flatMap((menu) => menu.map((one) => one.command)),
    );
  });

  it('has the view that the client fills', () => {
    const [id] = all(/VIEW = '([\w.]+)'/g, sources);
    expect(Object.values(contributes.views).flatMap((views) => views.map((view) => view.id))).to.deep.equal([id]);
    expect(new Set(contributes.viewsWelcome.map(({ view }) => view))).to.deep.equal(new Set([id]));
  });

  it('activates on linted languages or a configuration, and on nothing else', () => {
    const expected = [...LANGUAGES.map((one) => `onLanguage:${one}`), 'workspaceContains:**/timesync-lint.json'];
    expect(manifest.activationEvents).to.deep.equal(expected);
    // A contributed language with a configuration of its own would activate on every file of that language.
    expect(contributes.languages.filter((one) => one.configuration)).to.deep.equal([]);
  });

  it('offers fixes in every linted language', () => {
    const { enablement } = contributes.commands.find(({ command }) => command === 'timesyncLint.fixAll')!;
    expect(enablement).to.include(`/^(${LANGUAGES.join('|')})$/`);
  });

  it('asks for the editor whose API is compiled against', () => {
    expect(manifest.engines['vscode']).to.equal(manifest.devDependencies['@types/vscode']!.replace('~', '^'));
  });
});

describe('extension settings', () => {
  const { properties } = contributes.configuration;

  it('are those of the configuration', () => {
    expect(contributes.configuration).to.deep.equal(settings(rules));
  });

  it('leave nothing out but what needs a file', () => {
    const keys = Object.keys(configSchema(rules).shape);
    const missing = keys.filter((key) => !(`${SETTINGS}.${key}` in properties));
    expect(missing).to.deep.equal(['$schema', 'overrides']);
  });

  it('default to what holds without a configuration', async () => {
    const given = Object.entries(properties).flatMap(([name, { default: value }]) => {
      const key = name.slice(SETTINGS.length + 1);
      return key in configSchema(rules).shape && value !== '' ? [[key, value] as const] : [];
    });
    const { maxProjectFiles, maxFileSize, ...config } = await parseConfig(
      JSON.stringify(Object.fromEntries(given)),
      'defaults',
      rules,
    );
    expect(config).to.deep.equal(NO_CONFIG);
    const { shape } = configSchema(rules);
    expect(shape.maxProjectFiles.description).to.include(`Default: ${maxProjectFiles}.`);
    expect(shape.maxFileSize.description).to.include(`Default: ${maxFileSize}.`);
  });
});

describe('extension package', () => {
  const shipped = shippedFiles(root);

  it('has what the manifest names', () => {
    const media = contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.markdown));
    const urls = contributes.jsonValidation.map(({ url }) => url.slice(2));
    const named = [manifest.icon, manifest.main.slice(2), manifest.browser.slice(2), ...media, ...urls];
    expect(shipped).to.include.members(named);
  });

  it('has the page of every rule', () => {
    expect(shipped).to.include.members(rules.map(({ id }) => `rules/${id}/README.md`));
  });

  it('has nothing that only the command line or we need', () => {
    expect(shipped.filter((file) => /\.(ts|code|map)$|(^|\/)(cli|main)\.js$|node_modules|fixtures/.test(file))).to.be
      .empty;
  });

  it('has the licences of those whose code it holds', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8');
    expect(shipped).to.include('dist/THIRD-PARTY.txt');
    for (const name of ['tree-sitter-cpp', 'vscode-languageclient', 'web-tree-sitter', 'zod'])
      expect(notices).to.match(new RegExp(`^${name} \\d.*\\n\\n[^]*?permission is hereby granted`, 'im'));
  });

  it('says nothing that is meant for npm', () => {
    const packed = extensionManifest(text);
    expect(packed).to.not.have.any.keys('type', 'bin', 'files', 'scripts', 'devDependencies');
    expect(packed.engines).to.have.all.keys('vscode');
    expect(packed).to.include.keys('publisher', 'contributes', 'main', 'browser', 'activationEvents');
  });

  it('has an icon of at least 128 pixels', () => {
    const png = readFileSync(join(root, manifest.icon));
    expect(png.toString('latin1', 1, 4)).to.equal('PNG');
    expect(png.readUInt32BE(16)).to.be.at.least(128).and.to.equal(png.readUInt32BE(20));
    expect(existsSync(join(root, manifest.icon.replace('.png', '.svg')))).to.equal(true);
  });
});

describe('extension client', () => {
  let folder: string;
  let bundles: ClientBundles;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'timesync-lint-client-'));
    bundles = await buildClient(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  const importsOf = ({ metafile }: ClientBundles['browser']) => [
    ...new Set(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))),
  ];

  it('needs nothing but the editor in the browser', () => {
    expect(importsOf(bundles.browser)).to.deep.equal(['vscode']);
    // The same look at the desktop's bundle does see what it takes from Node.
    expect(importsOf(bundles.desktop)).to.include.members(['vscode', 'child_process']);
  });

  it('takes from the server its protocol alone', () => {
    const own = (bundle: ClientBundles['browser']) =>
      Object.keys(bundle.metafile.inputs).filter((file) => !/(^|\/)(node_modules|client)\//.test(file));
    expect(own(bundles.browser)).to.deep.equal(['server/protocol.ts']);
    expect(own(bundles.desktop)).to.deep.equal(['server/protocol.ts']);
  });
});

describe('extension texts', () => {
  it('have a configuration that changes nothing until something is uncommented', async () => {
    expect(await parseConfig(CONFIG_TEMPLATE, 'template', rules)).to.deep.equal(NO_CONFIG);
    const uncommented = CONFIG_TEMPLATE.replace(/\/\/ (?=")/g, '');
    const config = await parseConfig(uncommented, 'template', rules);
    expect(config.vendorZone).to.equal('acme.pool.ntp.org');
    expect(Object.keys(config.rules)).to.have.length(2);
    expect(config.overrides).to.have.length(1);
  });

  it('show in the walkthrough what is found', async () => {
    const page = readFileSync(join(root, 'client/media/walkthrough/find.md'), 'utf8');
    const code = /```c\n([\s\S]*?)```/.exec(page)![1]!;
    const lint = await lintingTexts(...rules);
    const found = lint({ 'main.c': code }).map(({ ruleId, place }) => {
      const line = code.slice(0, place.range[0]).split('\n').length;
      return `${line} ${ruleId}`;
    });
    const marked = code.split('\n').flatMap((line, at) => {
      const id = /\/\/ <-- ([\w-]+)/.exec(line)?.[1];
      return id === undefined ? [] : [`${at + 1} ${id}`];
    });
    expect(marked).to.have.length(2);
    expect(found).to.include.members(marked);
  });

  it('show in the walkthrough a configuration that is valid', async () => {
    const page = readFileSync(join(root, 'client/media/walkthrough/configure.md'), 'utf8');
    const config = await parseConfig(/```jsonc\n([\s\S]*?)```/.exec(page)![1]!, 'walkthrough', rules);
    expect(config.vendorZone).to.equal('acme.pool.ntp.org');
  });
});
