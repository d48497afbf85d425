import { expect } from 'chai';
import { Stems, stemOfPath } from './reach.ts';

const file = (path: string) => ({ path });

describe('what imports may reach', () => {
  it('names a file as others ask for it', () => {
    expect(stemOfPath('src/net/wifi.h')).to.equal('wifi');
    expect(stemOfPath('lib/clock/index.js')).to.equal('clock');
    expect(stemOfPath('clock/__init__.py')).to.equal('clock');
    expect(stemOfPath('app.config.ts')).to.equal('app');
  });

  it('takes every file of a name while they are few', () => {
    const stems = new Stems([file('a/config.h'), file('b/config.h'), file('b/other.h')]);
    expect(stems.nearest('config', 'a/main.c').map(({ path }) => path)).to.deep.equal(['a/config.h', 'b/config.h']);
    expect(stems.nearest('nothing', 'a/main.c')).to.deep.equal([]);
  });

  it('takes the nearest of many', () => {
    const boards = Array.from({ length: 40 }, (_, n) => file(`boards/${n}/include/board.h`));
    const stems = new Stems(boards);
    expect(stems.nearest('board', 'boards/7/board.c')).to.deep.equal([boards[7]]);
    expect(stems.nearest('board', 'core/thread.c')).to.deep.equal([]);
  });
});
