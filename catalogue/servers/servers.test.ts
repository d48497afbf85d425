import { assert } from 'chai';
import { faultsOfServers } from '../../scripts/check-known-servers.ts';
import { knownServer, knownServers, knownServersDate, type KnownServer } from './index.ts';

describe('known servers', () => {
  it('the list is sound', () => assert.deepEqual(faultsOfServers(knownServers, knownServersDate), []));

  it('finds by name and by address, however they are written', () => {
    assert.equal(knownServer('TIME.Google.com.')?.policy, 'open');
    assert.equal(knownServer('132.163.4.101')?.policy, 'dead');
    assert.equal(knownServer('192.0.2.1'), undefined);
  });
});

describe('check-known-servers', () => {
  const good = knownServers.slice(0, 2);
  const [first, second] = good;
  it('sees duplicates', () => assert.lengthOf(faultsOfServers([first!, first!], '2026-01-01'), 1));
  it('sees bad order', () => assert.lengthOf(faultsOfServers([second!, first!], '2026-01-01'), 1));
  it('sees bad addresses', () => {
    const server: KnownServer = { ...knownServers.find((each) => each.ip !== undefined)!, ip: '1.2.3.400' };
    assert.lengthOf(faultsOfServers([server], '2026-01-01'), 1);
  });
  it('sees bad dates', () => assert.lengthOf(faultsOfServers(good, '2026-13-01'), 1));
  it('sees unknown policies', () => {
    assert.lengthOf(faultsOfServers([{ ...first!, policy: 'maybe' as never }], '2026-01-01'), 1);
  });
});
