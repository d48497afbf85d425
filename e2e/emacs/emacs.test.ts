/** Emacs with Eglot as Debian has them, set up with the recipe of docs/editors.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { needs } from '../../test/needs.ts';
import { Home } from '../shared/command.ts';
import { Firmware } from '../shared/firmware.ts';
import { recipe } from '../shared/page.ts';

/** Emacs has brought it along since 29. */
const hasEglot = (): boolean =>
  spawnSync('emacs', ['--batch', '--no-init-file', '--funcall', 'package-initialize', '--eval', "(require 'eglot)"])
    .status === 0;

describe('Emacs with Eglot', () => {
  let home: Home;
  let firmware: Firmware;

  before(function () {
    needs(this, 'emacs', ...(hasEglot() ? [] : ['eglot']));
    home = new Home();
    writeFileSync(join(home.folder, 'init.el'), recipe('Emacs with Eglot', 'elisp'));
  });
  after(() => home?.remove());
  beforeEach(() => (firmware = new Firmware()));
  afterEach(() => firmware.remove());

  /** What a scenario returns. */
  function play<T>(scenario: string): T {
    const scripts = [join(home.folder, 'init.el'), join(import.meta.dirname, 'run.el')];
    const load = scripts.flatMap((script) => ['--load', script]);
    const { stdout, stderr } = spawnSync(
      'emacs',
      ['--batch', '--no-init-file', '--funcall', 'package-initialize', ...load],
      {
        cwd: firmware.folder,
        env: { ...home.environment(), SCENARIO: join(import.meta.dirname, `${scenario}.el`) },
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    if (!stdout) throw new Error(`Emacs said nothing: ${stderr}`);
    const { ok, result } = JSON.parse(stdout) as { ok: boolean; result: T };
    if (!ok) throw new Error(`${String(result)}\n${stderr}`);
    return result;
  }

  it('shows the findings of a file that is opened', () => {
    const findings = play<string[]>('diagnostics');
    expect(findings.map((one) => one.replace(/.* /s, ''))).to.deep.equal(['9', '9', '27', '37', '48']);
    expect(findings[0]).to.include('132.163.4.102');
  });

  it('applies a fix that is picked from the code actions', () => {
    expect(play<string>('code-action')).to.include('\nNTP_SERVER = "0.warmhouse.pool.ntp.org"\n');
  });

  it('shows the page of the rule', () => {
    expect(play<string>('hover')).to.include('hardcoded-ntp-ip');
  });
});
