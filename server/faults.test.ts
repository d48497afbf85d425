/** What clients and documents do that they should not; and that the server goes on. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { ResponseError } from 'vscode-jsonrpc/node';
import { FAULTY, folderOf } from '../test/cli.ts';
import { PULLING, PUSHED, SERVER, TestClient } from './testing/client.ts';

const RULE = 'no-server-override';

const CODES = {
  parse: -32700,
  invalidRequest: -32600,
  noMethod: -32601,
  invalidParams: -32602,
  notInitialized: -32002,
};
const CANCELLED = -32800;
const SERVER_CANCELLED = -32802;

const MORTAL = fileURLToPath(new URL('testing/mortal-analysis.cjs', import.meta.url));

const fresh = (name = 'a.c') => pathToFileURL(`${folderOf({})}/${name}`).href;

/** The code of the error that a request is answered with. */
async function errorOf(answer: Promise<unknown>): Promise<number> {
  try {
    expect.fail(`answered with ${JSON.stringify(await answer)}`);
  } catch (error) {
    if (error instanceof ResponseError) return error.code;
    throw error;
  }
}

describe('a server that is ill-treated', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ options: { status: true } });
  });
  after(async () => {
    expect(await client.stop()).to.equal(0);
  });
  /** Still finds what there is to find. */
  const works = async (one = client) => {
    const uri = fresh();
    await one.open(uri, 'c', FAULTY);
    expect((await one.pull(uri)).map(({ code }) => code)).to.include(RULE);
    await one.close(uri);
  };

  describe('with requests', () => {
    it('that it does not know says so', async () => {
      expect(await errorOf(client.connection.sendRequest('textDocument/dance', {}))).to.equal(CODES.noMethod);
      await client.connection.sendNotification('textDocument/danced', {});
      await client.connection.sendNotification('$/danced', {});
      await works();
    });

    const uri = 'file:///a.c';
    const place = { line: 0, character: 0 };
    const range = { start: place, end: place };
    const wrong: readonly (readonly [method: string, ...params: unknown[]])[] = [
      ['textDocument/diagnostic', {}, { textDocument: {} }, { textDocument: { uri: 7 } }, { textDocument: null }],
      ['textDocument/hover', { textDocument: { uri } }, { textDocument: { uri }, position: 3 }, { position: place }],
      ['textDocument/completion', { textDocument: { uri } }, { textDocument: { uri }, position: { line: 'a' } }],
      [
        'textDocument/codeAction',
        { textDocument: { uri }, context: { diagnostics: [] } },
        { textDocument: { uri }, range: { start: place }, context: { diagnostics: [] } },
        { textDocument: { uri }, range },
        { textDocument: { uri }, range, context: { diagnostics: [], only: 'quickfix' } },
      ],
      [
        'workspace/executeCommand',
        {},
        { command: 3 },
        { command: 'timesync-lint.lintWorkspace', arguments: 'all' },
        { command: 'timesync-lint.dance' },
        { command: 'timesync-lint.openRule' },
        { command: 'timesync-lint.openRule', arguments: [7] },
        { command: 'timesync-lint.leaveCursor', arguments: ['file:///a.c'] },
        { command: 'timesync-lint.leaveCursor', arguments: ['file:///a.c', { line: '1', character: 1 }] },
      ],
      ['timesyncLint/inventory', { uri: 3 }, 'all'],
    ];
    for (const [method, ...all] of wrong) {
      it(`${method} with parameters of another shape refuses them`, async () => {
        for (const params of all)
          expect(await errorOf(client.connection.sendRequest(method, params)), JSON.stringify(params)).to.equal(
            CODES.invalidParams,
          );
        await works();
      });
    }

    it('that are taken back answers that they were', async () => {
      const uri = fresh();
      await client.open(uri, 'c', FAULTY);
      const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
      for (const [method, params] of [
        ['textDocument/diagnostic', {}],
        ['textDocument/hover', { position: place }],
        ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      ] as const) {
        // Others stand before it, so that it has not begun.
        const before = [1, 2, 3].map(() => client.actions(uri, range));
        const source = new CancellationTokenSource();
        const answer = client.connection.sendRequest(method, { textDocument: { uri }, ...params }, source.token);
        source.cancel();
        expect(await errorOf(answer), method).to.equal(CANCELLED);
        await Promise.all(before);
      }
      await works();
    });
  });

  describe('with documents', () => {
    it('in notifications of another shape takes nothing of them', async () => {
      const uri = fresh();
      await client.open(uri, 'c', FAULTY);
      const before = await client.pull(uri);
      const tell = (method: string, params: unknown) => client.connection.sendNotification(method, params as object);
      await tell('textDocument/didOpen', { textDocument: { uri } });
      await tell('textDocument/didOpen', {});
      const begin = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      // The first change is right, the second not: neither counts.
      await tell('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: begin, text: '\n\n' },
          { range: { start: 1 }, text: 'x' },
        ],
      });
      await tell('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ range: begin }] });
      await tell('textDocument/didChange', { textDocument: { uri, version: 3 } });
      await tell('textDocument/didClose', {});
      await tell('workspace/didChangeWatchedFiles', { changes: [{}] });
      await tell('workspace/didChangeWorkspaceFolders', { event: {} });
      expect(await client.pull(uri)).to.deep.equal(before);
    });

    it('that are not open answers with nothing', async () => {
      const uri = fresh();
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: FAULTY }],
      });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      expect(await client.pull(uri)).to.deep.equal([]);
      const begin = { line: 0, character: 0 };
      expect(await client.actions(uri, { start: begin, end: begin }, ['source.fixAll'])).to.deep.equal([]);
    });

    it('of strange names answers with something', async () => {
      for (const uri of ['', ':', 'a.c', 'untitled:', 'file:', 'file://', 'git:/a.c?ref=~', '😀://é/%', 'x:%E0%A4%A']) {
        await client.open(uri, 'c', FAULTY);
        expect(await client.pull(uri), uri).to.be.an('array');
        await client.close(uri);
      }
      await works();
    });

    it('opened twice goes by the second text', async () => {
      const uri = fresh();
      await client.open(uri, 'c', FAULTY);
      await client.open(uri, 'c', `\n${FAULTY}`);
      expect((await client.pull(uri)).map(({ range }) => range.start.line))
        .to.include(4)
        .and.not.to.include(3);
      await client.close(uri);
      expect(await client.pull(uri)).to.deep.equal([]);
    });

    it('in versions out of order goes by the order in which they come', async () => {
      const pushed = await TestClient.start({ capabilities: PUSHED });
      const uri = fresh();
      await pushed.open(uri, 'c', FAULTY);
      const begin = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      for (const version of [9, 4, 4, -1]) {
        await pushed.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: begin, text: '\n' }],
        });
      }
      await pushed.until('the last', () => pushed.publications.at(-1)?.version === -1);
      expect(pushed.published.get(uri)!.map(({ range }) => range.start.line)).to.include(7);
      expect(await pushed.stop()).to.equal(0);
    });

    it('that go on changing while it is asked answers for a text that was', async () => {
      const uri = fresh();
      await client.open(uri, 'c', FAULTY);
      const begin = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const answers = [];
      for (let count = 0; count < 20; count++) {
        answers.push(client.pull(uri));
        await client.change(uri, { range: begin, text: '\n' });
      }
      const lines = (await Promise.all(answers)).map(
        (found) => found.find(({ code }) => code === RULE)!.range.start.line,
      );
      expect([...lines].sort((a, b) => a - b)).to.deep.equal(lines);
      const [last] = (await client.pull(uri)).filter(({ code }) => code === RULE);
      expect(last!.range.start.line).to.equal(23);
    });
  });

  describe('at the wrong time', () => {
    it('refuses requests before initialize, takes no notice of the rest, and starts all the same', async () => {
      const early = TestClient.silent();
      expect(await errorOf(early.connection.sendRequest('textDocument/hover', {}))).to.equal(CODES.notInitialized);
      expect(await errorOf(early.connection.sendRequest('shutdown'))).to.equal(CODES.notInitialized);
      await early.open('file:///a.c', 'c', FAULTY);
      await early.initialize();
      expect(await early.pull('file:///a.c')).to.deep.equal([]);
      await works(early);
      expect(await errorOf(early.initialize())).to.equal(CODES.invalidRequest);
      await works(early);
      expect(await early.stop()).to.equal(0);
    });

    it('refuses parameters of initialize that are none, and takes the next', async () => {
      const early = TestClient.silent();
      expect(await errorOf(early.connection.sendRequest('initialize', { capabilities: 3 }))).to.equal(
        CODES.invalidParams,
      );
      await early.initialize();
      await works(early);
      expect(await early.stop()).to.equal(0);
    });

    it('refuses requests after shutdown, and ends with 0', async () => {
      const late = await TestClient.start();
      await works(late);
      await late.connection.sendRequest('shutdown');
      expect(await errorOf(late.pull('file:///a.c'))).to.equal(CODES.invalidRequest);
      await late.open('file:///a.c', 'c', FAULTY);
      const { exited } = late;
      await late.connection.sendNotification('exit');
      expect(await exited).to.equal(0);
    });

    it('ends with 1 on exit without shutdown, and when the editor is gone without a word', async () => {
      const [one, two] = [await TestClient.start(), await TestClient.start()];
      const ends = [one.exited, two.exited];
      await one.connection.sendNotification('exit');
      two.process.stdin.end();
      expect(await Promise.all(ends)).to.deep.equal([1, 1]);
    });
  });

  describe('whose analysis is lost', () => {
    it('when its thread dies, starts another at once that knows all documents', async () => {
      const mortal = await TestClient.start({ command: [process.execPath, '--require', MORTAL, SERVER, '--stdio'] });
      const uri = fresh();
      await mortal.open(uri, 'c', FAULTY);
      await mortal.change(uri, { text: `\n${FAULTY}` });
      const before = await mortal.pull(uri);
      mortal.process.kill('SIGUSR2');
      await mortal.until('being told to ask again', () => mortal.refreshes === 1);
      expect(await mortal.pull(uri)).to.deep.equal(before);
      await works(mortal);
      expect(await mortal.stop()).to.equal(0);
    });

    it('answers what it was asked with an error, gives up after many deaths, and tries again with the next edit', async () => {
      const mortal = await TestClient.start({ command: [process.execPath, '--require', MORTAL, SERVER, '--stdio'] });
      const uri = fresh();
      await mortal.open(uri, 'c', FAULTY);
      const before = await mortal.pull(uri);
      mortal.process.kill('SIGWINCH');
      // Signals come by another way than messages.
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const refreshes of [1, 2, 3]) {
        const answer = errorOf(mortal.pull(uri));
        await new Promise((resolve) => setTimeout(resolve, 100));
        mortal.process.kill('SIGUSR2');
        await mortal.until('being told to ask again', () => mortal.refreshes === refreshes);
        if (refreshes === 1) expect(await answer).to.equal(SERVER_CANCELLED);
        else await answer.catch(() => undefined);
      }
      mortal.process.kill('SIGUSR2');
      await mortal.until('the end', () =>
        mortal.notifications.some(({ params }) => JSON.stringify(params).includes('with the next edit')),
      );
      expect(await errorOf(mortal.pull(uri))).to.equal(-32803);
      await mortal.change(uri, { text: FAULTY });
      expect(await mortal.pull(uri)).to.deep.equal(before);
      expect(await mortal.stop()).to.equal(0);
    });

    it('with the whole server, finds the same once the client has started it and opened everything again', async () => {
      const folder = folderOf({ 'where.h': '#define S "132.163.4.101"\n' });
      const uri = pathToFileURL(`${folder}/a.c`).href;
      const text = '#include "esp_sntp.h"\n#include "where.h"\nvoid go(void) { sntp_setservername(0, S); }\n';
      const header = pathToFileURL(`${folder}/where.h`).href;
      const seen = async () => {
        const one = await TestClient.start({ capabilities: PULLING });
        await one.open(uri, 'c', text);
        await one.open(header, 'c', '\n#define S "132.163.4.101"\n');
        const { exited } = one;
        const found = [await one.pull(uri), await one.pull(header)];
        one.process.kill('SIGKILL');
        await exited;
        return found;
      };
      const first = await seen();
      expect(first[1]).not.to.be.empty;
      expect(await seen()).to.deep.equal(first);
    });
  });
});
