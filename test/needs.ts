/** Tests that need another program: skipped by name where it is missing, failed where everything is required. */
import { spawnSync } from 'node:child_process';
import type { Context } from 'mocha';

const known = new Map<string, boolean>();

/** Call first in a test (or `before` hook): `needs(this, 'gcc')`. */
export function needs(context: Context, ...programs: readonly string[]): void {
  const missing = programs.filter((program) => !exists(program));
  if (missing.length === 0) return;
  if (process.env['TIMESYNC_LINT_REQUIRE_ALL'] === '1')
    throw new Error(`needs ${missing.join(', ')}, which is not installed`);
  const test = context.currentTest ?? context.test;
  if (test) test.title += ` (needs ${missing.join(', ')})`;
  context.skip();
}

function exists(program: string): boolean {
  let there = known.get(program);
  if (there === undefined) {
    there = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
    known.set(program, there);
  }
  return there;
}
