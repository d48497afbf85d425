/** What a client gets to see of findings, over the standard streams of the bundled server. */
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { CLEAN, FAULTY, folderOf } from '../test/cli.ts';
import { PULLING, PUSHED, TestClient, type ClientOptions } from './testing/client.ts';
import { rangeOf, textAt } from './testing/edits.ts';

/** Other rules have something to say of the same address: which of them says it is none of the server's business. */
const RULE = 'no-server-override';
const ADDRESS = '"132.163.4.101"';
const IGNORING = '  // timesync-lint-disable-next-line no-server-override -- a test\n';

const uriIn = (folder: string, path: string) => pathToFileURL(`${folder}/${path}`).href;

const ofRule = (diagnostics: readonly Diagnostic[] | undefined) => diagnostics?.filter(({ code }) => code === RULE);

describe('diagnostics', () => {
  const clients: TestClient[] = [];
  const start = async (options: ClientOptions): Promise<TestClient> => {
    const client = await TestClient.start({ ...options, options: { status: true, ...options.options } });
    clients.push(client);
    return client;
  };
  /** For all that need nothing special: starting a server is what takes the time. */
  let plain: TestClient;
  before(async () => {
    plain = await TestClient.start({ options: { status: true } });
  });
  after(async () => {
    expect(await plain.stop()).to.equal(0);
  });
  const pull = async (client: TestClient, uri: string) => ofRule(await client.pull(uri))!;
  afterEach(async () => {
    for (const client of clients.splice(0)) expect(await client.stop()).to.equal(0);
  });

  describe('for a client that asks', () => {
    it('say what, where, how grave, why and by which rule', async () => {
      const folder = folderOf({ 'a.c': FAULTY });
      const uri = uriIn(folder, 'a.c');
      const client = plain;
      await client.open(uri, 'c', FAULTY);
      const [diagnostic, ...more] = await pull(client, uri);
      expect(more).to.deep.equal([]);
      expect(diagnostic).to.include({ code: RULE, source: 'timesync-lint', severity: 1 });
      expect(diagnostic!.range).to.deep.equal(rangeOf(FAULTY, ADDRESS));
      expect(diagnostic!.codeDescription!.href).to.match(/^file:.*\/rules\/no-server-override\/README\.md$/);
      expect(diagnostic!.message).to.include('132.163.4.101');
      expect(diagnostic).not.to.have.property('tags');
    });

    it('point along the trail, into other files too', async () => {
      const header = '#define TIME_SERVER "132.163.4.101"\n';
      const source =
        '#include "esp_sntp.h"\n#include "where.h"\n\nvoid go(void) { sntp_setservername(0, TIME_SERVER); }\n';
      const folder = folderOf({ 'where.h': header, 'a.c': source });
      const uri = uriIn(folder, 'where.h');
      const client = plain;
      await client.open(uri, 'c', header);
      const [diagnostic] = await pull(client, uri);
      expect(textAt(header, diagnostic!.range)).to.equal(ADDRESS);
      const elsewhere = diagnostic!.relatedInformation!.filter(({ location }) => location.uri === uriIn(folder, 'a.c'));
      expect(elsewhere.map(({ location }) => textAt(source, location.range))).to.deep.equal([
        'sntp_setservername(0, TIME_SERVER)',
      ]);
    });

    it('mark a comment that silences nothing as unnecessary, as information and without a page', async () => {
      const text = `${IGNORING}int a;\n`;
      const uri = uriIn(folderOf({}), 'a.c');
      const client = plain;
      await client.open(uri, 'c', text);
      const [diagnostic] = await client.pull(uri);
      expect(diagnostic).to.include({ code: 'unused-suppression', severity: 3 });
      expect(diagnostic!.tags).to.deep.equal([1]);
      expect(diagnostic).not.to.have.property('codeDescription');
    });

    it('are "unchanged" as long as they are, and no longer', async () => {
      const uri = uriIn(folderOf({}), 'a.c');
      const client = plain;
      await client.open(uri, 'c', FAULTY);
      const first = await client.report(uri);
      expect(first.kind).to.equal('full');
      expect(await client.report(uri, first.resultId)).to.deep.equal({ kind: 'unchanged', resultId: first.resultId });
      const end = { line: 5, character: 1 };
      await client.change(uri, { range: { start: end, end }, text: '\nint more;' });
      expect((await client.report(uri, first.resultId)).kind).to.equal('unchanged');
      const begin = { line: 0, character: 0 };
      await client.change(uri, { range: { start: begin, end: begin }, text: '\n' });
      const moved = await client.report(uri, first.resultId);
      expect(moved.kind).to.equal('full');
      expect(moved.resultId).not.to.equal(first.resultId);
    });

    it('are never pushed at it for what is open', async () => {
      const uri = uriIn(folderOf({}), 'a.c');
      const client = plain;
      await client.open(uri, 'c', FAULTY);
      await pull(client, uri);
      await client.close(uri);
      expect(await pull(client, uri)).to.deep.equal([]);
      expect(client.publications).to.deep.equal([]);
    });
  });

  describe('for a client that is told', () => {
    it('come with the version of the text, follow its edits, and go when it is closed', async () => {
      const uri = uriIn(folderOf({}), 'a.c');
      const client = await start({ capabilities: PUSHED });
      expect(client.result!.capabilities).not.to.have.property('diagnosticProvider');
      await client.open(uri, 'c', FAULTY);
      await client.until('findings', () => ofRule(client.published.get(uri))?.length === 1);
      expect(client.publications.at(-1)!.version).to.equal(1);
      await client.change(uri, { text: CLEAN });
      await client.until('no findings', () => ofRule(client.published.get(uri))?.length === 0);
      expect(client.publications.at(-1)!.version).to.equal(2);
      await client.change(uri, { text: FAULTY });
      await client.until('findings', () => ofRule(client.published.get(uri))?.length === 1);
      await client.close(uri);
      await client.until('nothing', () => ofRule(client.published.get(uri))?.length === 0);
    });

    it('of another document come again when an edit changes them', async () => {
      const header = '#define TIME_SERVER "132.163.4.101"\n';
      const source =
        '#include "esp_sntp.h"\n#include "where.h"\n\nvoid go(void) { sntp_setservername(0, TIME_SERVER); }\n';
      const folder = folderOf({ 'where.h': header, 'a.c': source });
      const [a, h] = [uriIn(folder, 'a.c'), uriIn(folder, 'where.h')];
      const client = await start({ capabilities: PUSHED });
      await client.open(h, 'c', header);
      await client.open(a, 'c', source);
      await client.until('the finding in the header', () => ofRule(client.published.get(h))?.length === 1);
      await client.change(a, { text: CLEAN });
      await client.until('the header without it', () => ofRule(client.published.get(h))?.length === 0);
    });
  });

  describe('stand at the right columns', () => {
    const text = `#include "esp_sntp.h"\n/* é😀 */ void é(void) { puts("é😀"); sntp_setservername(0, ${ADDRESS}); }\n`;
    const before = text.split('\n')[1]!.split(ADDRESS)[0]!;
    const lengths = { 'utf-16': before.length, 'utf-8': Buffer.byteLength(before), 'utf-32': [...before].length };
    for (const [encoding, length] of Object.entries(lengths)) {
      it(`behind é and 😀, counted in ${encoding}`, async () => {
        const uri = uriIn(folderOf({}), 'a.c');
        const client = await start({ capabilities: { ...PULLING, general: { positionEncodings: [encoding] } } });
        expect(client.result!.capabilities.positionEncoding).to.equal(encoding);
        await client.open(uri, 'c', text);
        const [diagnostic] = await pull(client, uri);
        expect(diagnostic!.range).to.deep.equal({
          start: { line: 1, character: length },
          end: { line: 1, character: length + ADDRESS.length },
        });
      });
    }

    it('after an edit behind é and 😀, counted in utf-8', async () => {
      const uri = uriIn(folderOf({}), 'a.c');
      const client = await start({ capabilities: { ...PULLING, general: { positionEncodings: ['utf-8'] } } });
      await client.open(uri, 'c', text);
      const at = { line: 1, character: lengths['utf-8'] };
      await client.change(uri, { range: { start: at, end: at }, text: '/*é*/' });
      const [diagnostic] = await pull(client, uri);
      expect(diagnostic!.range.start).to.deep.equal({ line: 1, character: lengths['utf-8'] + 6 });
    });

    it('of a client that names no encoding that is known: utf-16', async () => {
      const client = await start({ capabilities: { ...PULLING, general: { positionEncodings: ['utf-7'] } } });
      expect(client.result!.capabilities.positionEncoding).to.equal('utf-16');
    });
  });

  describe('of documents', () => {
    it('in other languages are none, and the status says why', async () => {
      const uri = uriIn(folderOf({}), 'a.rs');
      const client = plain;
      await client.open(uri, 'rust', FAULTY);
      expect(await pull(client, uri)).to.deep.equal([]);
      await client.until('status', () => client.status.has(uri));
      expect(client.status.get(uri)!.problem).to.equal('not in a language that is linted');
    });

    it('that were never saved come by the language of the editor', async () => {
      const client = plain;
      await client.open('untitled:Untitled-1', 'c', FAULTY);
      await client.open('untitled:Untitled-2', 'plaintext', FAULTY);
      expect(await pull(client, 'untitled:Untitled-1')).to.have.length(1);
      expect(await pull(client, 'untitled:Untitled-2')).to.deep.equal([]);
    });

    it('that the client keeps come with the files that it hands over', async () => {
      const root = 'vscode-vfs://github/acme/clock';
      const source =
        '#include "esp_sntp.h"\n#include "where.h"\n\nvoid go(void) { sntp_setservername(0, TIME_SERVER); }\n';
      const header = '#define TIME_SERVER "132.163.4.101"\n';
      const files = {
        [`${root}/src/a.c`]: source,
        [`${root}/src/where.h`]: header,
        [`${root}/timesync-lint.json`]: '{ "rules": { "no-server-override": "info" } }',
        [`${root}/more/b.c`]: FAULTY,
      };
      const client = await start({ folders: [root], options: { files: 'client' }, files });
      await client.open(`${root}/src/where.h`, 'c', header);
      const [diagnostic] = await pull(client, `${root}/src/where.h`);
      expect(diagnostic).to.include({ code: RULE, severity: 3 });
      expect(diagnostic!.relatedInformation!.map(({ location }) => location.uri)).to.include(`${root}/src/a.c`);
      await client.until('status', () => client.status.has(`${root}/src/where.h`));
      expect(client.status.get(`${root}/src/where.h`)).to.include({
        config: `${root}/timesync-lint.json`,
        files: 3,
        complete: true,
      });
    });

    it('that the client keeps follow what it says has changed', async () => {
      const root = 'vscode-vfs://github/acme/clock';
      const files: Record<string, string> = { [`${root}/a.c`]: FAULTY };
      const client = await start({ folders: [root], options: { files: 'client' }, files });
      await client.open(`${root}/a.c`, 'c', FAULTY);
      expect(await pull(client, `${root}/a.c`)).to.have.length(1);
      files[`${root}/timesync-lint.json`] = '{ "rules": { "no-server-override": "off" } }';
      await client.touched(`${root}/timesync-lint.json`);
      expect(await pull(client, `${root}/a.c`)).to.deep.equal([]);
    });

    it('that are ignored are none', async () => {
      const folder = folderOf({
        '.git/HEAD': '',
        '.gitignore': 'made/\n',
        'made/a.c': FAULTY,
        'node_modules/b/b.c': FAULTY,
      });
      const client = plain;
      for (const path of ['made/a.c', 'node_modules/b/b.c']) {
        await client.open(uriIn(folder, path), 'c', FAULTY);
        expect(await pull(client, uriIn(folder, path)), path).to.deep.equal([]);
      }
    });

    it('that are binary, or larger than is linted, are none, and the server goes on', async () => {
      const folder = folderOf({ 'timesync-lint.json': '{ "maxFileSize": 100000 }' });
      const client = plain;
      const texts = {
        'binary.c': `\0\x01\x02${FAULTY}`,
        'large.c': FAULTY + '// a comment\n'.repeat(10_000),
        'huge.c': FAULTY + '// a comment\n'.repeat(400_000),
      };
      for (const [path, text] of Object.entries(texts)) {
        await client.open(uriIn(folder, path), 'c', text);
        expect(await pull(client, uriIn(folder, path)), path).to.deep.equal([]);
        await client.until('status', () => client.status.has(uriIn(folder, path)));
        expect(client.status.get(uriIn(folder, path))!.problem, path).to.match(/binary|larger|too long/);
      }
      await client.open(uriIn(folder, 'a.c'), 'c', FAULTY);
      expect(await pull(client, uriIn(folder, 'a.c'))).to.have.length(1);
    });

    it('in two folders come by the configuration nearest to each', async () => {
      const [one, two] = [
        folderOf({
          'timesync-lint.json': '{ "rules": { "no-server-override": "off" } }',
          'inner/timesync-lint.json': '{ "rules": { "no-server-override": "hint" } }',
        }),
        folderOf({}),
      ];
      const client = await start({ folders: [one, two].map((folder) => pathToFileURL(folder).href) });
      const severities = [];
      for (const uri of [uriIn(one, 'a.c'), uriIn(one, 'inner/a.c'), uriIn(two, 'a.c')]) {
        await client.open(uri, 'c', FAULTY);
        severities.push((await pull(client, uri)).map(({ severity }) => severity));
        await client.until('status', () => client.status.has(uri));
      }
      expect(severities).to.deep.equal([[], [4], [1]]);
      expect(client.status.get(uriIn(one, 'inner/a.c'))!.config).to.equal(uriIn(one, 'inner/timesync-lint.json'));
      expect(client.status.get(uriIn(two, 'a.c'))!.config).to.equal(null);
    });
  });

  describe("by the editor's settings", () => {
    const one = async (settings: unknown, files: Readonly<Record<string, string>> = {}) => {
      const uri = uriIn(folderOf(files), 'a.c');
      const client = await start({ settings: () => settings });
      await client.open(uri, 'c', FAULTY);
      return { diagnostics: await pull(client, uri), client, uri };
    };

    it('take their levels from there', async () => {
      const { diagnostics } = await one({ rules: { 'no-server-override': 'hint' } });
      expect(diagnostics.map(({ severity }) => severity)).to.deep.equal([4]);
    });

    it('do not where a configuration governs', async () => {
      const { diagnostics } = await one({ rules: { 'no-server-override': 'hint' } }, { 'timesync-lint.json': '{}' });
      expect(diagnostics.map(({ severity }) => severity)).to.deep.equal([1]);
    });

    it('are none where it is switched off, configuration or not', async () => {
      expect((await one({ enable: false })).diagnostics).to.deep.equal([]);
      expect((await one({ enable: false }, { 'timesync-lint.json': '{}' })).diagnostics).to.deep.equal([]);
    });

    it('stay as they are by default where a setting is wrong, and the status says which', async () => {
      const { diagnostics, client, uri } = await one({ rules: { 'no-server-overide': 'off' } });
      expect(diagnostics).to.have.length(1);
      await client.until('status', () => client.status.has(uri));
      expect(client.status.get(uri)!.problem).to.include("did you mean 'no-server-override'?");
    });

    it('change when the settings do', async () => {
      let level = 'hint';
      const uri = uriIn(folderOf({}), 'a.c');
      const client = await start({ settings: () => ({ rules: { 'no-server-override': level } }) });
      await client.open(uri, 'c', FAULTY);
      expect((await pull(client, uri)).map(({ severity }) => severity)).to.deep.equal([4]);
      level = 'warning';
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until('being told to ask again', () => client.refreshes === 1);
      expect((await pull(client, uri)).map(({ severity }) => severity)).to.deep.equal([2]);
    });

    it('are as sure as the client wants', async () => {
      // A medium finding: the zone may well be this vendor's own.
      const text = 'void f(void) {\n  sntp_setservername(0, "3.openwrt.pool.ntp.org");\n}\n';
      const count = async (minConfidence: string) => {
        const uri = uriIn(folderOf({}), 'a.c');
        const client = await start({ settings: () => ({ minConfidence }) });
        await client.open(uri, 'c', text);
        return (await client.pull(uri)).filter(({ code }) => code === 'generic-pool-zone').length;
      };
      expect([await count('high'), await count('low')]).to.deep.equal([0, 1]);
    });
  });
});
