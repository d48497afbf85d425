/** The VSIX is what a user installs. */
import { statSync } from 'node:fs';
import { expect } from 'chai';
import { waitFor } from '../shared/wait.ts';
import { problemWith, showProblems } from './problems.ts';
import { EXTENSION, inVsCode, VSIX } from './session.ts';

describe('A user', () => {
  const session = inVsCode({
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  });

  it('installs the extension from the VSIX and finds it in the Extensions view', async () => {
    expect(statSync(VSIX).size).to.be.lessThan(4_000_000);
    const { bench } = await session.open();
    await bench.run('Extensions: Show Installed Extensions');
    const item = bench.page.locator(
      `.extensions-list .monaco-list-row[data-extension-id="${EXTENSION}"], .extensions-list .monaco-list-row`,
      {
        hasText: 'timesync-lint',
      },
    );
    await waitFor(
      'the extension in the view',
      () => item.first().innerText(),
      (text) => text.includes('timesync-lint'),
    );
  });

  it('has findings in a folder that is not trusted', async () => {
    const { bench } = await session.open();
    await bench.page.locator('[id="status.workspaceTrust"]').waitFor();
    await bench.openFile('boiler-relay/main.py');
    await showProblems(bench);
    await problemWith(bench, 'hardcoded-ntp-ip');
  });
});
