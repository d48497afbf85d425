/** A developer opens firmware in VS Code and sees what is wrong with it. */
import { expect } from 'chai';
import { waitFor } from '../shared/wait.ts';
import { noProblemWith, problems, problemWith, showProblems } from './problems.ts';
import { inVsCode } from './session.ts';

describe('In VS Code a developer', () => {
  const session = inVsCode();

  it('opens a file of the firmware and sees squiggles, and the findings in the Problems panel', async () => {
    const { bench } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await waitFor('an error squiggle', () => bench.squiggles('error'));
    await waitFor('a warning squiggle', () => bench.squiggles('warning'));
    await showProblems(bench);
    await problemWith(bench, '132.163.4.102', 'timesync-lint', 'hardcoded-ntp-ip', 'Ln 9, Col 14');
    const rows = await problems(bench);
    for (const rule of ['no-server-override', 'missing-backoff', 'empty-post-content-length', 'top-of-hour-cron'])
      expect(rows.join('\n')).to.include(rule);
    expect(rows).to.have.length(5);
  });

  it('follows the trail of a finding in the Problems panel to where the address is used', async () => {
    const { bench } = await session.open({ '.vscode/settings.json': '{ "problems.defaultViewMode": "tree" }' });
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    await problemWith(bench, '132.163.4.102', 'hardcoded-ntp-ip');
    await bench.picture('findings');
    await bench.page.locator('.markers-panel .monaco-list-row', { hasText: 'given to ntptime.host' }).first().click();
    await waitFor(
      'the line that uses it',
      () => bench.cursor(),
      (at) => at.startsWith('26:'),
    );
  });

  it('hovers over a finding and reads the page of its rule', async () => {
    const { bench } = await session.open();
    await bench.openFile('hallway-display/index.js');
    await waitFor('an error squiggle', () => bench.squiggles('error'));
    await bench.cursorAt('132.163.4.103');
    const hover = await bench.hover();
    await waitFor(
      'the page in the hover',
      () => hover.innerText(),
      (text) => text.includes('RFC 4085'),
    );
    expect(await hover.innerText()).to.include('hardcoded-ntp-ip');
    await bench.picture('hover', 'upper part');
  });

  it('edits a header and sees the finding move there from a source that includes it, and back', async () => {
    const { bench } = await session.open();
    await bench.openFile('garage-door/clock.c');
    await showProblems(bench);
    await problemWith(bench, '132.163.4.101', 'hardcoded-ntp-ip', 'Ln 4');
    await bench.openFile('garage-door/clock.h');
    await bench.replace('(0, server)', '(0, "132.163.4.102")');
    await problemWith(bench, '132.163.4.102', 'hardcoded-ntp-ip', 'Ln 5');
    await noProblemWith(bench, '132.163.4.101');
    await bench.openFile('garage-door/clock.h');
    await bench.replace('(0, "132.163.4.102")', '(0, server)');
    await problemWith(bench, '132.163.4.101', 'hardcoded-ntp-ip', 'Ln 4');
    await noProblemWith(bench, '132.163.4.102');
  });

  it('saves a header from another program and sees the finding in an open source go', async () => {
    const { bench, firmware } = await session.open();
    await bench.openFile('garage-door/clock.c');
    await showProblems(bench);
    await problemWith(bench, '132.163.4.101', 'hardcoded-ntp-ip');
    firmware.write('garage-door/clock.h', firmware.read('garage-door/clock.h').replace(/sntp_.*/, '(void)server;'));
    await noProblemWith(bench, '132.163.4.101');
  });

  it('breaks the configuration, is told in the file where, and repairs it', async () => {
    const { bench } = await session.open();
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    await problemWith(bench, 'hardcoded-ntp-ip');
    await bench.openFile('timesync-lint.json');
    await bench.replace('"vendorZone"', '"vendorZon"');
    await bench.save();
    await showProblems(bench);
    await problemWith(bench, 'vendorZon', 'vendorZone', 'timesync-lint', 'Ln 3');
    await bench.picture('configuration');
    await bench.openFile('timesync-lint.json');
    await bench.replace('"vendorZon"', '"rules": { "hardcoded-ntp-ip": "off" }, "vendorZone"');
    await bench.save();
    await showProblems(bench);
    await noProblemWith(bench, 'hardcoded-ntp-ip');
    await noProblemWith(bench, 'timesync-lint.json[Ln');
    await problemWith(bench, 'missing-backoff');
  });

  it('deletes the text of a finding letter by letter and sees it go, and come back when the file is reverted', async () => {
    const { bench } = await session.open();
    await bench.openFile('wall-unit/src/main.cpp');
    await showProblems(bench);
    await problemWith(bench, '132.163.4.101', 'hardcoded-ntp-ip', 'Ln 8');
    await bench.openFile('wall-unit/src/main.cpp');
    await bench.cursorAt('132.163.4.101');
    for (const letter of '132.163.4.101') await bench.press(letter && 'Delete');
    await bench.type('time.warmhouse.example');
    await noProblemWith(bench, 'hardcoded-ntp-ip');
    await problemWith(bench, 'missing-backoff', 'Ln 27');
    await bench.run('File: Revert File');
    await problemWith(bench, '132.163.4.101', 'hardcoded-ntp-ip', 'Ln 8');
  });
});
