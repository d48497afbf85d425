/** After any number of edits the server finds in a document what it finds in one that is opened with the same text. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { folderOf } from '../test/cli.ts';
import { TestClient } from './testing/client.ts';
import { RandomTyping } from './testing/random-edits.ts';

const COMPARE_EVERY = 500;

const FIXTURES = {
  'taken-from-list.cpp': [4000, 'cpp', 'generic-pool-zone/taken-from-list.cpp'],
  'ntp_client.py': [3000, 'python', 'hardcoded-ntp-ip/config_dict.py'],
  'taken-from-list.js': [3000, 'javascript', 'hardcoded-ntp-host/taken-from-list.js'],
} as const;

describe('typing without end', function () {
  this.timeout(120_000);
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(async () => {
    expect(await client.stop()).to.equal(0);
  });

  for (const [name, [edits, language, fixture]] of Object.entries(FIXTURES)) {
    it(`leads to the findings of a fresh document after ${edits} edits of ${name}`, async () => {
      const typing = new RandomTyping(
        readFileSync(new URL(`../test-fixtures/${fixture}`, import.meta.url), 'utf8'),
        20_260,
      );
      const uri = pathToFileURL(`${folderOf({})}/${name}`).href;
      await client.open(uri, language, typing.text);
      let found = (await client.pull(uri)).length;
      expect(found).to.be.greaterThan(0);
      for (let edit = 1; edit <= edits; edit++) {
        await client.change(uri, ...typing.next());
        if (edit % COMPARE_EVERY !== 0) continue;
        const fresh = pathToFileURL(`${folderOf({})}/${name}`).href;
        await client.open(fresh, language, typing.text);
        const expected = JSON.parse(JSON.stringify(await client.pull(fresh)).replaceAll(fresh, uri)) as unknown[];
        await client.close(fresh);
        expect(await client.pull(uri), `after ${edit} edits`).to.deep.equal(expected);
        found += expected.length;
      }
      // Else it would be the findings of nothing.
      expect(found).to.be.greaterThan(5);
      await client.close(uri);
    });
  }
});
