/** Bundles the editor's side of the extension: an entry for the desktop, one for the browser. */
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What both have in common. The editor gives `vscode` and loads CommonJS. */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  legalComments: 'linked',
  charset: 'ascii',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

export interface ClientBundles {
  readonly desktop: BuildResult<{ metafile: true }>;
  readonly browser: BuildResult<{ metafile: true }>;
}

/** Writes `client.js` and `client-web.js` into `folder`. Rejects where the browser's would need something of Node. */
export async function buildClient(folder: string, plugins: Plugin[] = []): Promise<ClientBundles> {
  const [desktop, browser] = await Promise.all([
    build({
      ...COMMON,
      plugins,
      entryPoints: ['client/desktop.ts'],
      outfile: `${folder}/client.js`,
      platform: 'node',
      mainFields: ['module', 'main'],
      target: 'node20',
    }),
    build({
      ...COMMON,
      plugins,
      entryPoints: ['client/browser.ts'],
      outfile: `${folder}/client-web.js`,
      platform: 'browser',
      target: 'es2022',
    }),
  ]);
  return { desktop, browser };
}
