/** Linting whole folders, and what the device does, as the client gets it. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { CancellationTokenSource, ResponseError } from 'vscode-jsonrpc/node';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { CLEAN, FAULTY, folderOf, lintJson } from '../test/cli.ts';
import { INVENTORY, LINT_WORKSPACE, type InventoryNode } from './protocol.ts';
import { TestClient } from './testing/client.ts';
import { textAt } from './testing/edits.ts';

const uriOf = (folder: string, path = '') => pathToFileURL(path === '' ? folder : `${folder}/${path}`).href;

describe('linting the workspace', () => {
  const clients: TestClient[] = [];
  const start = async (...folders: readonly string[]): Promise<TestClient> => {
    const client = await TestClient.start({
      folders: folders.map((folder) => uriOf(folder)),
      options: { status: true },
    });
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) expect(await client.stop()).to.equal(0);
  });

  it('shows the findings of files that are not open, as the command line does, and tells how many', async () => {
    const folder = folderOf({
      'a.c': FAULTY,
      'b.c': FAULTY,
      'c.c': CLEAN,
      'sub/timesync-lint.json': '{ "rules": { "no-server-override": "off" } }',
      'sub/d.c': FAULTY,
    });
    const printed = lintJson(folder);
    const client = await start(folder);
    await client.open(uriOf(folder, 'b.c'), 'c', FAULTY);
    const count = [...printed.values()].flat().length;
    expect(await client.run(LINT_WORKSPACE)).to.deep.equal({ files: 4, findings: count });
    const shown = [...client.published].map(([uri, { length }]) => [uri, length]);
    expect(shown.sort()).to.deep.equal(
      ['a.c', 'sub/d.c'].map((path) => [uriOf(folder, path), printed.get(path)!.length]).sort(),
    );
  });

  it('lints each file once where folders of the workspace overlap, and none outside of them', async () => {
    const folder = folderOf({ '.git/HEAD': '', 'in/a.c': FAULTY, 'in/deep/b.c': FAULTY, 'out/c.c': FAULTY });
    const client = await start(`${folder}/in`, `${folder}/in/deep`);
    expect(await client.run(LINT_WORKSPACE)).to.include({ files: 2 });
    expect([...client.published.keys()].sort()).to.deep.equal([uriOf(folder, 'in/a.c'), uriOf(folder, 'in/deep/b.c')]);
  });

  it('reads a root whole that is too large for that while typing', async () => {
    const folder = folderOf({ 'timesync-lint.json': '{ "maxProjectFiles": 1 }', 'a.c': FAULTY, 'b.c': FAULTY });
    const client = await start(folder);
    expect(await client.run(LINT_WORKSPACE)).to.include({ files: 2 });
    expect(client.published.size).to.equal(2);
  });

  it('says what the command line says of a folder in a root that is too large to be read whole while typing', async () => {
    const others = Array.from({ length: 420 }, (_, n) => [`out/${n}.c`, CLEAN] as const);
    const folder = folderOf({ '.git/HEAD': '', 'in/a.c': FAULTY, ...Object.fromEntries(others) });
    const printed = [...lintJson(`${folder}/in`).values()].flat();
    const client = await start(`${folder}/in`);
    await client.run(LINT_WORKSPACE);
    const shown = client.published.get(uriOf(folder, 'in/a.c')) ?? [];
    expect(shown.map(({ code }) => code).sort()).to.deep.equal(printed.map(({ ruleId }) => ruleId).sort());
    // While typing the rules that need all of a firmware are silent there.
    await client.open(uriOf(folder, 'in/a.c'), 'c', FAULTY);
    expect((await client.pull(uriOf(folder, 'in/a.c'))).length).to.be.within(1, printed.length - 1);
  });

  it('goes on past a root whose configuration is broken', async () => {
    const folder = folderOf({ 'a.c': FAULTY, 'sub/timesync-lint.json': '{', 'sub/b.c': FAULTY });
    const client = await start(folder);
    await client.run(LINT_WORKSPACE);
    expect([...client.published.keys()]).to.deep.equal([uriOf(folder, 'a.c')]);
  });

  it('hides what it has shown when the file is opened, and when it changes on disk', async () => {
    const folder = folderOf({ 'a.c': FAULTY, 'b.c': FAULTY });
    const client = await start(folder);
    await client.run(LINT_WORKSPACE);
    const [a, b] = [uriOf(folder, 'a.c'), uriOf(folder, 'b.c')];
    expect([client.published.get(a)!.length, client.published.get(b)!.length]).not.to.include(0);
    await client.open(a, 'c', FAULTY);
    await client.until('nothing twice', () => client.published.get(a)!.length === 0);
    writeFileSync(`${folder}/b.c`, CLEAN);
    await client.touched(b);
    await client.until('nothing in b.c', () => client.published.get(b)!.length === 0);
  });

  it('reports its progress, and ends at once when it is cancelled', async () => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.c`, FAULTY])));
    const client = await start(folder);
    const seen: { kind: string; percentage?: number }[] = [];
    const source = new CancellationTokenSource();
    client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => void seen.push(value));
    const answer = client.connection.sendRequest(
      'workspace/executeCommand',
      { command: LINT_WORKSPACE, workDoneToken: 'one' },
      source.token,
    );
    await client.until('half of it', () => seen.some(({ percentage = 0 }) => percentage > 10));
    const before = Date.now();
    source.cancel();
    const error: unknown = await answer.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(ResponseError).with.property('code', -32800);
    expect(Date.now() - before).to.be.lessThan(1000);
    await client.until('the end of the progress', () => seen.at(-1)?.kind === 'end');
    expect(seen[0]).to.include({ kind: 'begin', cancellable: true });
  });

  it('as a client that asks for it gets all files that are not open, and those that are clean again', async () => {
    const folder = folderOf({ 'a.c': FAULTY, 'b.c': FAULTY });
    const client = await start(folder);
    await client.open(uriOf(folder, 'b.c'), 'c', FAULTY);
    const ask = async () => {
      const { items }: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
        previousResultIds: [],
      });
      return items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : item.kind]);
    };
    expect(await ask()).to.deep.equal([[uriOf(folder, 'a.c'), 2]]);
    writeFileSync(`${folder}/a.c`, CLEAN);
    await client.touched(uriOf(folder, 'a.c'));
    expect(await ask()).to.deep.equal([[uriOf(folder, 'a.c'), 0]]);
    expect(await ask()).to.deep.equal([]);
  });

  it('shows what the device does, with places', async () => {
    const folder = folderOf({});
    const client = await start(folder);
    const uri = uriOf(folder, 'a.c');
    await client.open(uri, 'c', FAULTY);
    const asked: readonly unknown[] = [{ uri }, {}, undefined];
    for (const params of asked) {
      const nodes: InventoryNode[] = await client.connection.sendRequest(INVENTORY, params);
      const servers = nodes[0]!.children!.find(({ label }) => label === 'Time servers')!;
      expect(servers.children![0]!.label).to.include('132.163.4.101');
      expect(servers.children![0]!.location!.uri).to.equal(uri);
      expect(textAt(FAULTY, servers.children![0]!.location!.range)).to.equal('"132.163.4.101"');
    }
  });
});
