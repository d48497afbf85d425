/** Bundles the command line into `dist/`, with the grammars beside it. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { WASM_FILES } from '../workspace/grammars.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`, { recursive: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'cli/main.ts',
    'lowering-worker': 'workspace/lowering-worker.ts',
    // Tinypool starts its threads from this file beside its own code.
    'chunks/entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  // jsonc-parser's CommonJS build hides its parts from a bundler.
  mainFields: ['module', 'main'],
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  define: { TIMESYNC_LINT_VERSION: JSON.stringify(version) },
  // CommonJS dependencies ask for Node's own modules with `require`, and for their own name.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url),__filename=import.meta.url;",
  },
  logLevel: 'warning',
});

for (const [name, module] of Object.entries(WASM_FILES))
  copyFileSync(require.resolve(module), `${root}dist/${name}.wasm`);
chmodSync(`${root}dist/cli.js`, 0o755);
