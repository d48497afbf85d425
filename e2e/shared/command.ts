/** The command `timesync-lint` on a PATH of its own, as `npm install --global .` would put it there. */
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './firmware.ts';

/** The built command line, or what TIMESYNC_LINT_CLI names. */
const CLI = process.env['TIMESYNC_LINT_CLI'] ?? join(ROOT, 'dist/cli.js');

/** A folder for an editor's own files, with the command in it. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'timesync-lint-home-'));

  constructor() {
    if (!existsSync(CLI)) throw new Error(`${CLI} is not there: run "npm run build" in the root first`);
    symlinkSync(CLI, join(this.folder, 'timesync-lint'));
  }

  /** An environment in which an editor finds the command and nothing of the user's. */
  environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PATH: `${this.folder}${delimiter}${process.env['PATH'] ?? ''}`,
      HOME: this.folder,
      XDG_CONFIG_HOME: this.folder,
      XDG_DATA_HOME: this.folder,
      XDG_STATE_HOME: this.folder,
      XDG_CACHE_HOME: this.folder,
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
