/** Findings that hang on more than one file, and on the configuration: what changes them, and who is told. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { CLEAN, FAULTY, folderOf } from '../test/cli.ts';
import { textAt } from './testing/edits.ts';
import { TestClient } from './testing/client.ts';

const RULE = 'no-server-override';

const HEADER = '#define TIME_SERVER "132.163.4.101"\n';
const SOURCE = '#include "esp_sntp.h"\n#include "where.h"\n\nvoid go(void) { sntp_setservername(0, TIME_SERVER); }\n';
/** The address comes from elsewhere: nothing to find. */
const OPEN_HEADER = 'extern const char *TIME_SERVER;\n';

describe('findings across files', () => {
  let client: TestClient;
  let settings: unknown = null;
  before(async () => {
    client = await TestClient.start({ options: { status: true }, settings: () => settings });
  });
  after(async () => {
    expect(await client.stop()).to.equal(0);
  });
  afterEach(() => {
    settings = null;
  });

  /** A folder with files, and what a user does in it. */
  const project = (files: Readonly<Record<string, string>>) => {
    const folder = folderOf(files);
    const uri = (path: string) => pathToFileURL(join(folder, path)).href;
    return {
      uri,
      path: (path: string) => join(folder, path),
      open: (path: string, text: string) => client.open(uri(path), path.endsWith('.py') ? 'python' : 'c', text),
      change: (path: string, text: string) => client.change(uri(path), { text }),
      close: (path: string) => client.close(uri(path)),
      async write(path: string, text: string) {
        writeFileSync(join(folder, path), text);
        await client.touched(uri(path));
      },
      async remove(path: string) {
        rmSync(join(folder, path));
        await client.touched(uri(path));
      },
      async found(path: string) {
        return (await client.pull(uri(path))).filter(({ code }) => code === RULE);
      },
      async status(path: string) {
        client.status.delete(uri(path));
        await client.pull(uri(path));
        await client.until('status', () => client.status.has(uri(path)));
        return client.status.get(uri(path))!;
      },
    };
  };

  describe('while typing', () => {
    it('come and go in a header with what a source that is open makes of it; only then is the client told', async () => {
      const { open, change, found, close } = project({ 'where.h': HEADER, 'a.c': SOURCE });
      await open('where.h', HEADER);
      await open('a.c', SOURCE);
      expect(await found('where.h')).to.have.length(1);
      expect(await found('a.c')).to.deep.equal([]);
      const before = client.refreshes;
      await change('a.c', `${SOURCE}int more;\n`);
      await found('a.c');
      await change('a.c', CLEAN);
      await found('a.c');
      await client.until('being told to ask again', () => client.refreshes > before);
      expect(await found('where.h')).to.deep.equal([]);
      // What waits for the keyboard to rest has nothing to add.
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(client.refreshes).to.equal(before + 1);
      await close('a.c');
      await close('where.h');
    });

    it('in a source move with a header that was not saved', async () => {
      const { open, change, found, close } = project({ 'where.h': OPEN_HEADER, 'a.c': SOURCE });
      await open('a.c', SOURCE);
      await open('where.h', OPEN_HEADER);
      expect(await found('where.h')).to.deep.equal([]);
      await change('where.h', `// é😀\n\n${HEADER}`);
      const [finding] = await found('where.h');
      expect(finding!.range.start).to.deep.equal({ line: 2, character: 20 });
      await close('where.h');
      expect(await found('a.c')).to.deep.equal([]);
      await close('a.c');
    });

    it('are again those of the disk once a document is closed without being saved', async () => {
      const { open, change, found, close } = project({ 'where.h': HEADER, 'a.c': SOURCE });
      await open('where.h', HEADER);
      await open('a.c', SOURCE);
      await change('a.c', CLEAN);
      expect(await found('where.h')).to.deep.equal([]);
      await close('a.c');
      expect(await found('where.h')).to.have.length(1);
      await change('where.h', OPEN_HEADER);
      expect(await found('where.h')).to.deep.equal([]);
      await close('where.h');
      await open('where.h', HEADER);
      expect(await found('where.h')).to.have.length(1);
    });

    it('come in a file that nobody had to read before, once a wrapper for its call is written elsewhere', async () => {
      const caller = 'void acme_clock(const char *);\nvoid go(void) { acme_clock("132.163.4.101"); }\n';
      const wrapper = '#include "esp_sntp.h"\nvoid acme_clock(const char *name) { sntp_setservername(0, name); }\n';
      const { open, change, found } = project({
        'b.c': caller,
        'a.c': FAULTY,
        'c.c': CLEAN,
        'w.c': '#include "esp_sntp.h"\n',
      });
      await open('b.c', caller);
      await open('w.c', '#include "esp_sntp.h"\n');
      expect(await found('b.c')).to.deep.equal([]);
      await found('w.c');
      const before = client.refreshes;
      await change('w.c', wrapper);
      await found('w.c');
      await client.until('being told to ask again', () => client.refreshes > before);
      const [finding] = await found('b.c');
      expect(textAt(caller, finding!.range)).to.equal('"132.163.4.101"');
    });

    it('come in a document that said nothing of time until now', async () => {
      const { open, change, found } = project({ 'a.c': CLEAN });
      await open('a.c', CLEAN);
      expect(await found('a.c')).to.deep.equal([]);
      await change('a.c', FAULTY);
      expect(await found('a.c')).to.have.length(1);
    });
  });

  describe('when somebody else writes', () => {
    it('follow a header that changes on disk', async () => {
      const { open, write, found } = project({ 'where.h': OPEN_HEADER, 'a.c': SOURCE });
      await open('a.c', SOURCE);
      expect(await found('a.c')).to.deep.equal([]);
      const withUse = `${SOURCE}/* more */\n`;
      await write('where.h', HEADER);
      await open('where.h', HEADER);
      expect(await found('where.h')).to.have.length(1);
      await write('a.c', withUse);
      expect(await found('where.h'), 'the text of the editor counts').to.have.length(1);
    });

    it('in an open header follow a source that is new, changes, is renamed and deleted', async () => {
      const { open, write, remove, found, path, uri } = project({ 'where.h': HEADER });
      await open('where.h', HEADER);
      const unused = await client.pull(uri('where.h'));
      await write('a.c', SOURCE);
      const used = await client.pull(uri('where.h'));
      expect(used).not.to.deep.equal(unused);
      await write('a.c', SOURCE.replace('"where.h"', '"other.h"'));
      expect(await client.pull(uri('where.h'))).to.deep.equal(unused);
      await write('a.c', SOURCE);
      renameSync(path('a.c'), path('b.c'));
      await client.touched(uri('a.c'), uri('b.c'));
      const [renamed] = await found('where.h');
      expect(renamed!.relatedInformation!.map(({ location }) => location.uri)).to.include(uri('b.c'));
      await remove('b.c');
      expect(await client.pull(uri('where.h'))).to.deep.equal(unused);
    });

    it('tell the client to ask again', async () => {
      const { open, write, found } = project({ 'where.h': OPEN_HEADER, 'a.c': SOURCE });
      await open('a.c', SOURCE);
      await found('a.c');
      const before = client.refreshes;
      await write('where.h', HEADER);
      await client.until('being told to ask again', () => client.refreshes > before);
    });

    it('follow what is ignored', async () => {
      const { open, write, found } = project({ '.git/HEAD': '', 'a.c': FAULTY });
      await open('a.c', FAULTY);
      expect(await found('a.c')).to.have.length(1);
      await write('.gitignore', '*.c\n');
      expect(await found('a.c')).to.deep.equal([]);
    });
  });

  describe('under a configuration', () => {
    const severities = (found: readonly { severity?: number }[]) => found.map(({ severity }) => severity);
    const config = (level: string) => `{ "rules": { "${RULE}": "${level}" } }`;

    it('keep the last one that was right while it is broken, wherever the text moves, and say so', async () => {
      const { open, write, change, found, status, uri } = project({
        'timesync-lint.json': config('hint'),
        'a.c': FAULTY,
      });
      await open('a.c', FAULTY);
      expect(severities(await found('a.c'))).to.deep.equal([4]);
      await write('timesync-lint.json', '{ "rules": { "no-server-overide": "off" } }');
      expect(severities(await found('a.c'))).to.deep.equal([4]);
      const broken = await status('a.c');
      expect(broken.problem).to.include("did you mean 'no-server-override'?");
      expect(broken.config).to.equal(uri('timesync-lint.json'));
      await change('a.c', `\n\n${FAULTY}`);
      const [moved] = await found('a.c');
      expect([moved!.severity, textAt(`\n\n${FAULTY}`, moved!.range)]).to.deep.equal([4, '"132.163.4.101"']);
      await write('timesync-lint.json', config('warning'));
      expect(severities(await found('a.c'))).to.deep.equal([2]);
      expect(await status('a.c')).not.to.have.property('problem');
    });

    it('are none where it never was right, until it is', async () => {
      const { open, write, found, status } = project({ 'timesync-lint.json': '{ nonsense', 'a.c': FAULTY });
      await open('a.c', FAULTY);
      expect(await found('a.c')).to.deep.equal([]);
      expect((await status('a.c')).problem).to.include('not JSON');
      await write('timesync-lint.json', '{}');
      expect(severities(await found('a.c'))).to.deep.equal([1]);
    });

    it('move to one that is created beside the document, and back when it is deleted', async () => {
      settings = { rules: { [RULE]: 'info' } };
      const { open, write, remove, found, status, uri } = project({ 'one/a.c': FAULTY, 'b.c': CLEAN });
      await open('one/a.c', FAULTY);
      expect(severities(await found('one/a.c'))).to.deep.equal([3]);
      await write('timesync-lint.json', config('warning'));
      expect(severities(await found('one/a.c'))).to.deep.equal([2]);
      await write('one/timesync-lint.json', config('hint'));
      expect(severities(await found('one/a.c'))).to.deep.equal([4]);
      expect((await status('one/a.c')).config).to.equal(uri('one/timesync-lint.json'));
      await remove('one/timesync-lint.json');
      expect(severities(await found('one/a.c'))).to.deep.equal([2]);
      await remove('timesync-lint.json');
      expect(severities(await found('one/a.c'))).to.deep.equal([3]);
      expect((await status('one/a.c')).config).to.equal(null);
    });

    it('follow the root that a project file makes', async () => {
      const { open, write, found } = project({
        'sub/where.h': HEADER,
        'a.c': SOURCE.replace('where.h', 'sub/where.h'),
      });
      await open('a.c', SOURCE.replace('where.h', 'sub/where.h'));
      await open('sub/where.h', HEADER);
      const apart = await found('sub/where.h');
      await write('platformio.ini', '[env:esp32]\nplatform = espressif32\n');
      const together = await found('sub/where.h');
      expect(together[0]!.relatedInformation!.length).to.be.greaterThan(apart[0]?.relatedInformation?.length ?? 0);
    });
  });

  describe('in an open timesync-lint.json', () => {
    const show = async (text: string) => {
      const { open, uri } = project({ 'timesync-lint.json': '{}' });
      await open('timesync-lint.json', text);
      return { diagnostics: await client.pull(uri('timesync-lint.json')), uri: uri('timesync-lint.json') };
    };

    it('name an unknown rule, with what was meant, exactly there', async () => {
      const text = '{\n  // é😀\n  "rules": { "é": "off", "hardcoded-ntp-pi": "off" }\n}\n';
      const { diagnostics, uri } = await show(text);
      expect(diagnostics.map(({ range }) => textAt(text, range))).to.deep.equal(['"é"', '"hardcoded-ntp-pi"']);
      expect(diagnostics[1]!.message).to.include("did you mean 'hardcoded-ntp-ip'?");
      expect(diagnostics[1]).to.include({ severity: 1, source: 'timesync-lint' });
      await client.change(uri, { text: text.replace('"é": "off", ', '').replace('-pi', '-ip') });
      expect(await client.pull(uri)).to.deep.equal([]);
    });

    it('name what is no JSON, and what has the wrong type', async () => {
      expect((await show('{ "rules": }')).diagnostics).to.have.length(1);
      const { diagnostics } = await show('{ "maxFileSize": "large" }');
      expect(diagnostics.map(({ message }) => message)).to.deep.equal(['maxFileSize: must be a number']);
    });

    it('are none for a byte order mark, comments and a comma at the end', async () => {
      expect((await show('\uFEFF{\n  // why\n  "rules": {},\n}\n')).diagnostics).to.deep.equal([]);
    });
  });
});
