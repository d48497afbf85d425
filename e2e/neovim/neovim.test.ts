/** Neovim as Debian has it, set up with the recipe of docs/editors.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { needs } from '../../test/needs.ts';
import { Home } from '../shared/command.ts';
import { Firmware } from '../shared/firmware.ts';
import { recipe } from '../shared/page.ts';

interface Finding {
  readonly rule: string;
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

describe('Neovim', () => {
  let home: Home;
  let firmware: Firmware;

  before(function () {
    needs(this, 'nvim');
    home = new Home();
    writeFileSync(join(home.folder, 'init.lua'), recipe('Neovim 0.7 to 0.10', 'lua'));
  });
  after(() => home?.remove());
  beforeEach(() => (firmware = new Firmware()));
  afterEach(() => firmware.remove());

  /** What a scenario returns. */
  function play<T>(scenario: string): T {
    const args = ['--headless', '-n', '-i', 'NONE', '-u', join(home.folder, 'init.lua')];
    const { stdout, stderr } = spawnSync('nvim', [...args, '-c', `luafile ${join(import.meta.dirname, 'run.lua')}`], {
      cwd: firmware.folder,
      env: { ...home.environment(), SCENARIO: join(import.meta.dirname, `${scenario}.lua`) },
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (!stdout) throw new Error(`Neovim said nothing: ${stderr}`);
    const { ok, result, messages } = JSON.parse(stdout) as { ok: boolean; result: T; messages: string };
    if (!ok) throw new Error(`${String(result)}\n${messages}${stderr}`);
    return result;
  }

  const rulesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

  it('shows the findings of a file that is opened', () => {
    const findings = play<Finding[]>('diagnostics');
    expect(findings.map(({ source }) => source)).to.deep.equal(findings.map(() => 'timesync-lint'));
    expect(findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).to.deep.equal([
      'hardcoded-ntp-ip 9:14',
      'no-server-override 9:14',
      'missing-backoff 27:5',
      'empty-post-content-length 37:9',
      'top-of-hour-cron 48:50',
    ]);
  });

  it('applies a fix that is picked from the code actions', () => {
    const { lines, findings } = play<{ lines: string[]; findings: Finding[] }>('code-action');
    expect(lines[8]).to.equal('NTP_SERVER = "0.warmhouse.pool.ntp.org"');
    expect(rulesOf(findings)).to.include('missing-backoff');
  });

  it('writes a comment that suppresses a finding', () => {
    const { lines } = play<{ lines: string[] }>('suppress');
    expect(lines.slice(36, 38)).to.deep.equal([
      '        # timesync-lint-disable-next-line empty-post-content-length -- ',
      '        urequests.post(ALIVE_URL).close()',
    ]);
  });

  it('shows the page of the rule in a hover', () => {
    const text = play<string[]>('hover').join('\n');
    expect(text).to.include('hardcoded-ntp-ip').and.to.include('RFC 4085');
  });

  it('keeps the findings in place while text with é and 😀 is typed before them', () => {
    expect(play<string>('typing')).to.equal('heading = "é😀"; NTP_SERVER = "0.pool.example"');
  });
});
