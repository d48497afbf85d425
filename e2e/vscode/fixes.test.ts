/** A developer mends firmware with what the light bulb offers. */
import { expect } from 'chai';
import { recipe } from '../shared/page.ts';
import { waitFor } from '../shared/wait.ts';
import { noProblemWith, problems, problemWith, showProblems } from './problems.ts';
import { inVsCode } from './session.ts';

describe('In VS Code a developer', () => {
  const session = inVsCode();

  it('applies a quick fix through the light bulb', async () => {
    const { bench, firmware } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    await problemWith(bench, 'hardcoded-ntp-ip');
    await bench.openFile('boiler-relay/main.py');
    await bench.cursorAt('132.163.4.102', 1);
    const titles = await bench.lightBulb();
    expect(titles.join('\n')).to.include('0.warmhouse.pool.ntp.org');
    await bench.picture('light-bulb', 'upper part');
    await bench.pick('0.warmhouse.pool.ntp.org');
    await noProblemWith(bench, 'hardcoded-ntp-ip');
    await problemWith(bench, 'missing-backoff');
    await bench.save();
    expect(firmware.read('boiler-relay/main.py')).to.include('NTP_SERVER = "0.warmhouse.pool.ntp.org"\n');
  });

  it('lets what is safe to fix be fixed on save', async () => {
    const { bench, firmware } = await session.open({
      '.vscode/settings.json': recipe('Visual Studio Code', 'json'),
    });
    await bench.openFile('wall-unit/src/main.cpp');
    await showProblems(bench);
    await problemWith(bench, 'empty-post-content-length');
    await bench.openFile('wall-unit/src/main.cpp');
    await bench.goTo(1, 1);
    await bench.insert('// ');
    await bench.save();
    await noProblemWith(bench, 'empty-post-content-length');
    const text = await waitFor(
      'the fix in the file',
      () => firmware.read('wall-unit/src/main.cpp'),
      (seen) => seen.includes('  http.addHeader("Content-Length", "0");\n  int status = http.POST("");\n'),
    );
    expect(text, 'what is not safe is left alone').to.include('"132.163.4.101"');
  });

  it('fixes all that is safe in a file by a command', async () => {
    const { bench } = await session.open();
    await bench.openFile('wall-unit/src/main.cpp');
    await showProblems(bench);
    await problemWith(bench, 'empty-post-content-length');
    await bench.openFile('wall-unit/src/main.cpp');
    await bench.run('timesync-lint: Fix All in File');
    await noProblemWith(bench, 'empty-post-content-length');
    await problemWith(bench, 'hardcoded-ntp-ip');
  });

  it('suppresses a finding on its line and types the reason where the cursor was left', async () => {
    const { bench, firmware } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    const before = await problemWith(bench, 'empty-post-content-length');
    await bench.openFile('boiler-relay/main.py');
    await bench.goTo(37, 20);
    await bench.lightBulb();
    await bench.pick('Suppress empty-post-content-length on this line');
    await noProblemWith(bench, 'empty-post-content-length');
    const comment = '        # timesync-lint-disable-next-line empty-post-content-length -- ';
    const end = `37:${comment.length + 1}`;
    await waitFor(
      'the cursor to wait for the reason',
      () => bench.cursor(),
      (at) => at === end,
    );
    await bench.type('the relay of the museum');
    await bench.picture('suppression', 'upper part');
    await bench.save();
    expect(firmware.read('boiler-relay/main.py').split('\n')[36]).to.equal(`${comment}the relay of the museum`);
    expect(await problems(bench), 'only this finding went').to.have.length(before.length - 1);
  });

  it('opens the page of a rule from the light bulb', async () => {
    const { bench } = await session.open();
    await bench.openFile('hallway-display/index.js');
    await waitFor('an error squiggle', () => bench.squiggles('error'));
    await bench.cursorAt('132.163.4.103', 1);
    await bench.lightBulb();
    await bench.pick('Open the page of hardcoded-ntp-ip');
    const tab = bench.page.locator('.tab', { hasText: /Preview.*README|README.*Preview/ });
    await tab.waitFor({ timeout: 30_000 });
  });
});
