/** Bundles the command line into `dist/`, with the grammars and the catalogue beside it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { FAMILIES } from '../engine/apis/row.ts';
import { sourceBuiltIn } from '../catalogue/built-in.ts';
import { packBuiltIn } from '../catalogue/packed.ts';
import { knownServers } from '../catalogue/servers/index.ts';
import { WASM_FILES } from '../workspace/grammars.ts';
import { buildClient } from './build-client.ts';
import { buildWebServer } from './build-web-server.ts';
import { ThirdParty } from './third-party.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Made aside and moved into place, so that nobody runs half of one build and half of another. */
const out = `${root}dist.${process.pid}`;
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** Commander loads what starts other programs, and that takes Node longer than all of our own code; we have none. */
const commanderWithoutChildren: Plugin = {
  name: 'commander-without-children',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const thirdParty = new ThirdParty(root);

try {
  mkdirSync(`${out}/catalogue`, { recursive: true });
  await bundle();
  await buildClient(out, [thirdParty.plugin]);
  await buildWebServer(out, version, [thirdParty.plugin]);
  writeCatalogue();
  for (const [name, module] of Object.entries(WASM_FILES)) {
    copyFileSync(require.resolve(module), `${out}/${name}.wasm`);
    thirdParty.addFile(require.resolve(module));
  }
  writeFileSync(`${out}/THIRD-PARTY.txt`, thirdParty.notices());
  writeStarter();
  rmSync(`${root}dist`, { recursive: true, force: true });
  renameSync(out, `${root}dist`);
} finally {
  rmSync(out, { recursive: true, force: true });
}

async function bundle(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'cli/main.ts',
      'lowering-worker': 'workspace/lowering-worker.ts',
      server: 'server/main.ts',
      'analysis-worker': 'server/analysis-worker.ts',
    },
    outdir: out,
    bundle: true,
    // Not ES modules: Node starts CommonJS faster, and only a script's compiled code can be kept.
    format: 'cjs',
    platform: 'node',
    // jsonc-parser's CommonJS build hides its parts from a bundler.
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
    target: 'node20',
    supported: { 'dynamic-import': false },
    minify: true,
    legalComments: 'linked',
    charset: 'ascii',
    define: { TIMESYNC_LINT_VERSION: JSON.stringify(version), 'import.meta.url': '__url' },
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
    plugins: [commanderWithoutChildren, thirdParty.plugin],
    logLevel: 'warning',
  });
}

function writeCatalogue(): void {
  const servers = Object.fromEntries(
    knownServers.map(({ host, ip, operator, stratum, policy, reason }) => [
      ip ?? host!,
      { operator, stratum, policy, reason },
    ]),
  );
  for (const [name, text] of packBuiltIn(sourceBuiltIn, FAMILIES, servers))
    writeFileSync(`${out}/catalogue/${name}`, text);
}

/** `cli.js` runs `main.js` from code that V8 has compiled before: half of what starting up would cost. */
function writeStarter(): void {
  writeFileSync(`${out}/package.json`, '{"type":"commonjs"}\n');
  copyFileSync(`${root}scripts/templates/starter.cjs`, `${out}/cli.js`);
  chmodSync(`${out}/cli.js`, 0o755);
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${root}scripts/templates/keep-code.cjs`, out, '--exit-zero', `${root}test-fixtures/projects/thermostat`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the bundle does not run: ${stderr}`);
}
