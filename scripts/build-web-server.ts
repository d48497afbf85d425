/** Bundles the language server for the browser: a web worker without any of Node's own modules. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Writes `server-web.js` into `out`. */
export async function buildWebServer(out: string, version: string, plugins: Plugin[]): Promise<void> {
  const path = require.resolve('path-browserify');
  await build({
    absWorkingDir: root,
    entryPoints: { 'server-web': 'server/browser/main.ts' },
    outdir: out,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    conditions: ['browser'],
    mainFields: ['browser', 'module', 'main'],
    alias: {
      'node:path': path,
      'node:path/posix': path,
      'node:buffer': `${root}server/browser/node-buffer.ts`,
    },
    inject: [`${root}server/browser/globals.ts`],
    // The parser's runtime looks for Node before it makes do with the browser.
    external: ['fs/promises', 'module', 'node:fs', 'node:module', 'node:fs/promises'],
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    charset: 'ascii',
    define: {
      TIMESYNC_LINT_VERSION: JSON.stringify(version),
      'import.meta.url': '"https://timesync-lint.invalid/"',
      'process.platform': '"browser"',
    },
    plugins,
    logLevel: 'warning',
  });
}
