import { assert } from 'chai';
import { poolNameOf } from './pool-names.ts';

describe('names of the NTP pool', () => {
  const table: readonly (readonly [host: string, kind: string | undefined, zone?: string])[] = [
    ['pool.ntp.org', 'global', ''],
    ['POOL.ntp.org.', 'global', ''],
    ['3.pool.ntp.org', 'global', ''],
    ['de.pool.ntp.org', 'country', 'de'],
    ['1.uk.pool.ntp.org', 'country', 'uk'],
    ['north-america.pool.ntp.org', 'continent', 'north-america'],
    ['2.europe.pool.ntp.org', 'continent', 'europe'],
    ['0.ubuntu.pool.ntp.org', 'named', 'ubuntu'],
    ['zz.pool.ntp.org', 'named', 'zz'],
    ['acme.pool.ntp.org', 'named', 'acme'],
    ['cn.ntp.org.cn', undefined],
    ['mypool.ntp.org', undefined],
    ['pool.ntp.org.example.com', undefined],
  ];
  for (const [host, kind, zone] of table)
    it(`${host} is ${kind ?? 'none'}`, () => {
      assert.deepEqual(poolNameOf(host) as unknown, kind === undefined ? undefined : { kind, zone });
    });
});
