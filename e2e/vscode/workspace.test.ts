/** A developer looks at the whole of a firmware, and at how the extension is. */
import { expect } from 'chai';
import { waitFor } from '../shared/wait.ts';
import { noProblemWith, problems, problemWith, showProblems } from './problems.ts';
import { inVsCode } from './session.ts';

describe('In VS Code a developer', () => {
  const session = inVsCode();

  it('lints the workspace and sees the findings of files that are not open', async () => {
    const { bench } = await session.open();
    await bench.openFile('timesync-lint.json');
    await showProblems(bench);
    await bench.run('timesync-lint: Lint Workspace');
    await waitFor(
      'the closing notification',
      () => bench.notifications(),
      (all) => all.some((text) => /\d+ files linted, \d+ findings/.test(text)),
    );
    for (const file of ['clock.c', 'index.js', 'main.cpp', 'main.py']) await problemWith(bench, file);
    await bench.picture('lint-workspace');
  });

  it('looks at what the devices do in the inventory and jumps from an entry to its line', async () => {
    const { bench } = await session.open();
    await bench.openFile('wall-unit/src/main.cpp');
    await waitFor('an error squiggle', () => bench.squiggles('error'));
    await bench.run('timesync-lint: Show Device Inventory');
    const sections = bench.page.locator('.explorer-viewlet .pane');
    await sections.filter({ hasText: 'thermostat' }).first().locator('.pane-header').click();
    const tree = sections.filter({ has: bench.page.getByRole('button', { name: /Device inventory/i }) });
    const entry = tree.locator('.monaco-list-row', { hasText: '132.163.4.102' }).first();
    await entry.waitFor({ timeout: 30_000 });
    await bench.widenSideBar();
    await waitFor(
      'each device to have its time servers below it',
      async () => (await tree.locator('.monaco-list-row').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
      (rows) =>
        rows
          .filter((_, i) => /^\S+( \(\d+ files\))? for /.test(rows[i - 1] ?? ''))
          .every((row) => row.includes('Time servers')),
    );
    await bench.picture('inventory', 'upper part');
    await entry.click();
    await waitFor(
      'the line of the server',
      () => bench.cursor(),
      (at) => at.startsWith('9:'),
    );
    expect((await bench.lines()).join('\n')).to.include('NTP_SERVER = "132.163.4.102"');
  });

  it('reads in the language status what was found and which configuration is in force', async () => {
    const { bench } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await waitFor('an error squiggle', () => bench.squiggles('error'));
    await bench.page.locator('[id="status.languageStatus"]').click();
    const status = bench.page.locator('.hover-language-status');
    await waitFor(
      'the status',
      async () => (await status.allInnerTexts()).join('\n').replace(/\s+/g, ' '),
      (text) =>
        ['3 errors, 2 warnings', 'timesync-lint 0.', 'timesync-lint.json'].every((words) => text.includes(words)),
    );
  });

  it('restarts the server and has the same findings', async () => {
    const { bench } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    const before = await problemWith(bench, 'hardcoded-ntp-ip');
    const [first] = session.server.languageServers();
    await bench.run('timesync-lint: Restart Server');
    await waitFor(
      'another server',
      () => session.server.languageServers(),
      ([id]) => id !== undefined && id !== first,
    );
    await waitFor(
      'the same findings',
      () => problems(bench),
      (rows) => rows.join() === before.join(),
    );
    await bench.openFile('boiler-relay/main.py');
    await bench.replace('"132.163.4.102"', '"time.warmhouse.example"');
    await noProblemWith(bench, 'hardcoded-ntp-ip');
  });

  it('does not notice that the server was killed, not even in a file that is not saved', async () => {
    const { bench } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await bench.replace('"132.163.4.102"', '"132.163.4.103"');
    await showProblems(bench);
    const before = await problemWith(bench, '132.163.4.103', 'hardcoded-ntp-ip');
    const servers = session.server.languageServers();
    expect(servers).to.have.length(1);
    process.kill(servers[0]!, 'SIGKILL');
    await waitFor(
      'another server',
      () => session.server.languageServers(),
      (ids) => ids.length === 1 && ids[0] !== servers[0],
    );
    await waitFor(
      'the same findings',
      () => problems(bench),
      (rows) => rows.join() === before.join(),
    );
    await bench.openFile('boiler-relay/main.py');
    await bench.replace('"132.163.4.103"', '"time.warmhouse.example"');
    await noProblemWith(bench, 'hardcoded-ntp-ip');
  });

  it('creates a configuration, which is valid', async () => {
    const { bench, firmware } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    await problemWith(bench, 'hardcoded-ntp-ip');
    firmware.delete('timesync-lint.json');
    await bench.run('timesync-lint: Create Configuration');
    await waitFor('the new file', () =>
      firmware.read('timesync-lint.json').includes('"vendorZone": "acme.pool.ntp.org"'),
    );
    await noProblemWith(bench, 'timesync-lint.json[Ln');
    await problemWith(bench, 'hardcoded-ntp-ip');
  });
});
