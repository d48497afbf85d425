/** The extension as vscode.dev runs it: in the browser, the server in a web worker. */
import { expect } from 'chai';
import { recipe } from '../shared/page.ts';
import { noProblemWith, problemWith, showProblems } from './problems.ts';
import { inVsCode } from './session.ts';

describe('In the browser extension host a developer', () => {
  const session = inVsCode(JSON.parse(recipe('Visual Studio Code in the browser', 'json')) as Record<string, unknown>);

  it('sees findings, those of included files too, and applies a quick fix', async () => {
    const { bench, firmware } = await session.open();
    await bench.openFile('garage-door/clock.c');
    await showProblems(bench);
    await problemWith(bench, '132.163.4.101', 'hardcoded-ntp-ip', 'Ln 4');
    expect(session.server.languageServers(), 'no process does it').to.deep.equal([]);
    await bench.openFile('garage-door/clock.c');
    await bench.cursorAt('132.163.4.101', 1);
    await bench.lightBulb();
    await bench.pick('0.warmhouse.pool.ntp.org');
    await noProblemWith(bench, 'hardcoded-ntp-ip');
    await bench.save();
    expect(firmware.read('garage-door/clock.c')).to.include('clock_use("0.warmhouse.pool.ntp.org")');
  });

  it('lints the workspace', async () => {
    const { bench } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    await problemWith(bench, 'hardcoded-ntp-ip');
    await bench.run('timesync-lint: Lint Workspace');
    for (const file of ['clock.c', 'index.js', 'main.cpp']) await problemWith(bench, file);
  });
});
