/** The bundled product shows each misuse in each language: what the demo is for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from './cli.ts';

const project = fileURLToPath(new URL('../test-fixtures/projects/thermostat', import.meta.url));
const ALL = ['empty-post-content-length', 'hardcoded-ntp-ip', 'missing-backoff', 'top-of-hour-cron'];

interface Reported {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly confidence: string }[];
}

describe('the thermostat', () => {
  const only = ALL.flatMap((id) => ['--rule', id]);
  const report = (): Reported[] => JSON.parse(run(project, '--format', 'json', ...only, '.').stdout) as Reported[];

  it('has all four misuses in C++, Python and JavaScript', () => {
    const found = report().map(({ filePath, messages }) => [
      filePath.slice(filePath.lastIndexOf('.') + 1),
      messages.map((one) => one.ruleId).sort(),
    ]);
    expect(Object.fromEntries(found)).to.deep.equal({ cpp: ALL, js: ALL, py: ALL });
  });

  it('has them for sure', () => {
    expect(report().flatMap(({ messages }) => messages.filter((one) => one.confidence !== 'high'))).to.deep.equal([]);
  });

  it('is small', () => {
    const sources = readdirSync(project, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(cpp|py|js)$/.test(file),
    );
    for (const file of sources) expect(readFileSync(join(project, file), 'utf8').split('\n').length).to.be.lessThan(81);
  });
});
