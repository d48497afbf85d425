import { expect } from 'chai';
import { FetchedFiles } from './fetched-files.ts';
import type { Entry } from './file-tree.ts';
import { OpenFiles } from './open-files.ts';

const textOf = (read: ReturnType<OpenFiles['read']>) => ('reason' in read ? read.reason : read.toString('utf8'));

/** Files of a client, and what it was asked for. */
function fetched(files: Record<string, string>) {
  const asked: string[] = [];
  const tree = new FetchedFiles({
    async folder(path) {
      asked.push(`folder ${path}`);
      const prefix = path === '/' ? '/' : `${path}/`;
      const names = new Map<string, Entry>();
      for (const file of Object.keys(files).filter((one) => one.startsWith(prefix))) {
        const [name, ...rest] = file.slice(prefix.length).split('/');
        names.set(name!, { name: name!, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return names.size > 0 ? [...names.values()] : undefined;
    },
    async file(path) {
      asked.push(`file ${path}`);
      return files[path] === undefined ? undefined : Buffer.from(files[path]);
    },
  });
  return { tree, asked };
}

/** Asks until nothing is left to be fetched. */
async function settled<T>(tree: FetchedFiles, ask: () => T): Promise<T> {
  for (;;) {
    const answer = ask();
    if (!(await tree.fetchWanted())) return answer;
  }
}

describe('files that only the client can read', () => {
  it('are there once they were fetched, and are fetched once', async () => {
    const { tree, asked } = fetched({ '/a/b.c': 'é' });
    expect(textOf(tree.read('/a/b.c'))).to.equal('unreadable');
    expect(textOf(await settled(tree, () => tree.read('/a/b.c')))).to.equal('é');
    expect(textOf(await settled(tree, () => tree.read('/a/b.c')))).to.equal('é');
    expect(await settled(tree, () => tree.kindOf('/a'))).to.equal('folder');
    expect(asked).to.deep.equal(['folder /a', 'file /a/b.c', 'folder /']);
  });

  it('are not asked for where their folder does not name them', async () => {
    const { tree, asked } = fetched({ '/a/b.c': 'é' });
    expect(await settled(tree, () => tree.kindOf('/a/c.c'))).to.equal(undefined);
    expect(textOf(await settled(tree, () => tree.read('/a/c.c')))).to.equal('unreadable');
    expect(asked).to.deep.equal(['folder /a']);
  });

  it('are fetched again once they have changed, come or gone', async () => {
    const files: Record<string, string> = { '/a/b.c': 'old', '/a/c.c': 'c' };
    const { tree } = fetched(files);
    await settled(tree, () => [tree.read('/a/b.c'), tree.read('/a/c.c')]);
    files['/a/b.c'] = 'new';
    tree.forget('/a/b.c');
    expect(textOf(await settled(tree, () => tree.read('/a/b.c')))).to.equal('new');
    delete files['/a/c.c'];
    tree.forget('/a/c.c');
    expect(await settled(tree, () => tree.kindOf('/a/c.c'))).to.equal(undefined);
    files['/a/d.c'] = 'd';
    tree.forget('/a/d.c');
    expect(textOf(await settled(tree, () => tree.read('/a/d.c')))).to.equal('d');
  });

  it('that are too large say so', async () => {
    const { tree } = fetched({ '/a.c': '12345' });
    expect(textOf(await settled(tree, () => tree.read('/a.c', 4)))).to.equal('too large');
    expect(textOf(await settled(tree, () => tree.read('/a.c', 5)))).to.equal('12345');
  });
});

describe('files below open documents', () => {
  it('count as they are being typed, until they are closed', async () => {
    const { tree } = fetched({ '/a/b.c': 'saved' });
    const files = new OpenFiles(tree);
    let text = 'typed';
    files.open('/a/b.c', () => text);
    expect(textOf(files.read('/a/b.c'))).to.equal('typed');
    text = 'typed more';
    expect(textOf(files.read('/a/b.c'))).to.equal('typed more');
    files.close('/a/b.c');
    expect(textOf(await settled(tree, () => files.read('/a/b.c')))).to.equal('saved');
  });

  it('stand in their folders, saved or not, and once', async () => {
    const { tree } = fetched({ '/a/b.c': 'saved' });
    const files = new OpenFiles(tree);
    files.open('/a/b.c', () => '');
    files.open('/a/new.c', () => '');
    files.open('/other/c.c', () => '');
    expect(await settled(tree, () => files.list('/a')?.map(({ name }) => name))).to.deep.equal(['b.c', 'new.c']);
    expect(files.kindOf('/other')).to.equal('folder');
    expect(files.realPath('/other/c.c')).to.equal('/other/c.c');
  });

  it('are as large as they were typed', () => {
    const files = new OpenFiles();
    files.open('/a.c', () => 'é😀');
    expect(textOf(files.read('/a.c', 5))).to.equal('too large');
    expect(textOf(files.read('/a.c', 6))).to.equal('é😀');
    expect(textOf(files.read('/b.c'))).to.equal('unreadable');
  });
});
