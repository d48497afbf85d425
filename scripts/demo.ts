/** What it looks like: lints the bundled firmware, then shows the fixes as a patch. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = 'test-fixtures/projects/thermostat';

console.log(`\n$ timesync-lint ${project}\n`);
const found = lint(project);
console.log(`\n$ timesync-lint --diff --unsafe-fixes ${project}\n`);
const fixed = lint('--diff', '--unsafe-fixes', project);
// The firmware is faulty on purpose: findings are what a demo is for, anything else is a failure.
process.exitCode = found === 1 && fixed === 1 ? 0 : 2;

function lint(...args: readonly string[]): number | null {
  return spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' }).status;
}
