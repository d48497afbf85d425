/** `--fix` and `--diff` from outside: what is written, what is not, and that git takes the patch. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { CLI, FAULTY, folderOf, run } from './cli.ts';

const CONFIG = '{ "vendorZone": "acme.pool.ntp.org" }';
const ONLY = ['--rule', 'hardcoded-ntp-ip'];
const UNSAFE = ['--unsafe-fixes', ...ONLY];
const mended = (text: string) => text.replace('132.163.4.101', '0.acme.pool.ntp.org');

describe('fixes', () => {
  it('of suggestions are not applied by --fix alone', () => {
    const folder = folderOf({ 'timesync-lint.json': CONFIG, 'a.c': FAULTY });
    expect(run(folder, '--fix', ...ONLY).status).to.equal(1);
    expect(readFileSync(join(folder, 'a.c'), 'utf8')).to.equal(FAULTY);
  });

  it('are written, reported and judged by what is left', () => {
    const folder = folderOf({ 'timesync-lint.json': CONFIG, 'a.c': FAULTY });
    const { status, stdout } = run(folder, '--fix', ...UNSAFE);
    expect(readFileSync(join(folder, 'a.c'), 'utf8')).to.equal(mended(FAULTY));
    expect(stdout).to.include('Applied 1 fix.');
    expect(status).to.equal(0);
    expect(run(folder, '--fix', ...UNSAFE).stdout).to.not.include('Applied');
  });

  it('keep the mode of the file', () => {
    const folder = folderOf({ 'timesync-lint.json': CONFIG, 'a.c': FAULTY });
    const before = statSync(join(folder, 'a.c')).mode;
    run(folder, '--fix', ...UNSAFE);
    expect(statSync(join(folder, 'a.c')).mode).to.equal(before);
  });

  it('stay inside the named files', () => {
    const folder = folderOf({
      'timesync-lint.json': CONFIG,
      'config.h': '#define NTP_SERVER "132.163.4.101"\n',
      'a.c': FAULTY.replace('"132.163.4.101"', 'NTP_SERVER').replace('\n', '\n#include "config.h"\n'),
    });
    const before = readFileSync(join(folder, 'config.h'), 'utf8');
    run(folder, '--fix', ...UNSAFE, 'a.c');
    expect(readFileSync(join(folder, 'config.h'), 'utf8')).to.equal(before);
  });

  const shapes: Readonly<Record<string, Buffer>> = {
    'plain lines': Buffer.from(FAULTY),
    'CRLF line ends': Buffer.from(FAULTY.replaceAll('\n', '\r\n')),
    'no line end at the end': Buffer.from(
      '#include "esp_sntp.h"\nvoid start(void) { sntp_setservername(0, "132.163.4.101"); sntp_init(); }',
    ),
    'a byte order mark': Buffer.from(`\uFEFF${FAULTY}`),
    'a byte order mark on the mended line': Buffer.from(
      '\uFEFFvoid start(void) { sntp_setservername(0, "132.163.4.101"); sntp_init(); }\n',
    ),
    'Latin-1 beside the place': Buffer.from(FAULTY.replace('101");', '101"); // f\u00fcr'), 'latin1'),
    'é and emoji before the place': Buffer.from(FAULTY.replace('  sntp_set', '  /* é 🕰 */ sntp_set')),
  };
  for (const [shape, content] of Object.entries(shapes)) {
    const wanted = Buffer.from(mended(content.toString('latin1')), 'latin1');

    it(`change nothing else with ${shape}`, () => {
      const folder = folderOf({ 'timesync-lint.json': CONFIG, 'a.c': content });
      run(folder, '--fix', ...UNSAFE);
      expect(readFileSync(join(folder, 'a.c')).toString('latin1')).to.equal(wanted.toString('latin1'));
    });

    it(`come as a patch that git takes with ${shape}`, () => {
      const folder = folderOf({ 'timesync-lint.json': CONFIG, 'sub dir/a.c': content });
      const { status, stdout } = spawnSync(process.execPath, [CLI, '--diff', ...UNSAFE], { cwd: folder });
      expect(status).to.equal(1);
      expect(readFileSync(join(folder, 'sub dir/a.c')).equals(content)).to.equal(true);
      writeFileSync(join(folder, 'fix.patch'), stdout);
      const applied = spawnSync('git', ['apply', 'fix.patch'], { cwd: folder, encoding: 'utf8' });
      expect(applied.stderr).to.equal('');
      expect(readFileSync(join(folder, 'sub dir/a.c')).toString('latin1')).to.equal(wanted.toString('latin1'));
    });
  }
});
