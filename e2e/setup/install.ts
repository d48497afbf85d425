/**
 * Makes a real VS Code out of npm packages, without compiling anything: code-server, the node it needs (as a package
 * without install script) and what code-server's own install script would fetch. Done once; run again it finds its mark.
 * Chromium and Neovim come from the system.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const E2E = join(import.meta.dirname, '..');
const VSCODE = join(E2E, 'node_modules/code-server/lib/vscode');
const MARK = join(E2E, 'node_modules/.vscode-is-complete');

/** What npm prints is shown only where it fails. */
function npm(folder: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${folder} failed:\n${stdout}${stderr}`);
}

function link(target: string, name: string): void {
  rmSync(name, { force: true });
  symlinkSync(target, name);
}

function install(): void {
  npm(E2E, 'ci');
  npm(VSCODE, 'install', '--omit=dev');
  link('code-linux.sh', join(VSCODE, 'bin/remote-cli/code-server'));
  link('browser-linux.sh', join(VSCODE, 'bin/helpers/browser.sh'));
  npm(join(VSCODE, 'extensions'), 'install', '--omit=dev');
}

const wanted = readFileSync(join(E2E, 'package-lock.json'), 'utf8');
if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) {
  process.stdout.write('VS Code is installed.\n');
} else {
  const start = Date.now();
  install();
  writeFileSync(MARK, wanted);
  process.stdout.write(`VS Code installed in ${Math.round((Date.now() - start) / 1000)} s.\n`);
}
