/** Makes the extension's VSIX: builds, puts what ships into a folder of its own, and has `vsce` pack that. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './build.ts';
import { shippedFiles } from './shipped-files.ts';
import { extensionManifest } from './extension-manifest.ts';

/** What a user downloads. */
const MAX_BYTES = 4 * 1000 * 1000;

const root = fileURLToPath(new URL('..', import.meta.url));
/** Stays, so that an editor can also be started on it (`--extensionDevelopmentPath`). */
const stage = join(root, 'dist.extension');
const vsce = join(root, 'packaging', 'node_modules', '@vscode', 'vsce', 'vsce');

if (!existsSync(vsce)) throw new Error('run `npm ci --ignore-scripts` in packaging/ first');
const manifest = extensionManifest(readFileSync(join(root, 'package.json'), 'utf8'));
const target = join(root, `timesync-lint-${manifest.version}.vsix`);

rmSync(stage, { recursive: true, force: true });
for (const file of shippedFiles(root)) {
  mkdirSync(dirname(join(stage, file)), { recursive: true });
  copyFileSync(join(root, file), join(stage, file));
}
writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
pack();
const { size } = statSync(target);
console.log(`${target.slice(root.length)}: ${(size / 1e6).toFixed(2)} MB`);
if (size > MAX_BYTES) {
  rmSync(target);
  throw new Error(`the VSIX is larger than ${MAX_BYTES / 1e6} MB`);
}

function pack(): void {
  // Links of the README can be made absolute only where it is known where the repository is.
  const links = manifest.repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--no-update-package-json', ...links, '--out', target],
    { cwd: stage, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`vsce: ${stdout}${stderr}`);
}
