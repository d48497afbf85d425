import { strict as assert } from 'node:assert';
import { openLive } from '../../languages/live.ts';
import { syntaxForTests } from '../../languages/testing.ts';
import { programOf } from '../program.ts';
import { buildScopes, type Scopes } from '../scopes.ts';
import { KeptUnits } from './kept-units.ts';

const TEXT = `static int shared;
void first(int n) {
  int own = n;
  own = 2;
  shared = own;
}
void second(void) {
  shared = 3;
}
`;

describe('settled locals', () => {
  it('stay as another function is edited, and what they are written to is written once', async () => {
    const live = openLive(await syntaxForTests(), TEXT, 'c');
    const units = new KeptUnits();
    const file = { path: 'main.c', named: true, settings: { ownDomains: [], ownServers: [], rules: {}, apis: [] } };
    const scopesOf = (before?: Scopes) => {
      const taken = units.take([{ ...file, text: live.text, facts: live.facts }]).units;
      const scopes = buildScopes(programOf(taken), () => false, before);
      const [own] = scopes.functionsNamed('first').flatMap((fn) => scopes.lookup('own', fn));
      return { scopes, own, shared: scopes.exported(taken[0]!, 'shared')[0]! };
    };
    const before = scopesOf();
    const at = TEXT.indexOf('3;');
    live.edit([{ range: [at, at + 1], text: '45' }]);
    live.settle();
    const after = scopesOf(before.scopes);
    live.close();
    assert.equal(after.own, before.own);
    assert.equal(after.own?.writes.length, 2);
    assert.notEqual(after.shared, before.shared);
    assert.deepEqual(
      after.shared.writes.map(({ value }) => (value.k === 'num' ? value.v : value.k)),
      ['name', 45],
    );
  });
});
