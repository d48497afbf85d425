import { assert } from 'chai';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { genericPoolZone } from './rule.ts';

const onEsp32 = (server: string) =>
  `#include "esp_sntp.h"\nvoid begin(void) { esp_sntp_setservername(0, "${server}"); esp_sntp_init(); }`;
const onMicroPython = (server: string) => `import machine\nimport ntptime\nntptime.host = "${server}"\n`;
const onLinux = (server: string) =>
  `import argparse\nimport ntplib\nntplib.NTPClient().request("${server}", version=4)\n`;

describe('generic-pool-zone', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(genericPoolZone);
  });

  const table: readonly (readonly [what: string, path: string, text: string, found: string | undefined])[] = [
    ['the pool itself', 'a.c', onEsp32('pool.ntp.org'), 'warning high'],
    ['a numbered name', 'a.c', onEsp32('3.pool.ntp.org'), 'warning high'],
    ['a country', 'a.c', onEsp32('0.de.pool.ntp.org'), 'warning high'],
    ['a continent', 'a.py', onMicroPython('asia.pool.ntp.org'), 'warning high'],
    ["another vendor's zone", 'a.c', onEsp32('0.ubuntu.pool.ntp.org'), 'error high'],
    ["another vendor's zone in Python", 'a.py', onMicroPython('adafruit.pool.ntp.org'), 'error high'],
    ["a distribution's zone on a computer", 'a.py', onLinux('0.debian.pool.ntp.org'), 'warning medium'],
    ['a zone that nobody knows', 'a.c', onEsp32('0.acme.pool.ntp.org'), undefined],
    ['a name that looks like the pool', 'a.c', onEsp32('cn.ntp.org.cn'), undefined],
    ['an example', 'examples/a.c', onEsp32('pool.ntp.org'), 'hint high'],
    ['an example of a stolen zone', 'examples/a.c', onEsp32('0.ubuntu.pool.ntp.org'), 'hint high'],
  ];
  for (const [what, path, text, expected] of table)
    it(`judges ${what} as ${expected ?? 'no finding'}`, () => {
      assert.deepEqual(
        lint(path, text).map((one) => `${one.level} ${one.confidence}`),
        expected === undefined ? [] : [expected],
      );
    });

  it('lets the configured zone be ours, whoever else would own it', () => {
    const settings = { vendorZone: 'debian.pool.ntp.org' };
    assert.deepEqual(lint('a.c', onEsp32('2.debian.pool.ntp.org'), settings), []);
    assert.lengthOf(lint('a.c', onEsp32('2.pool.ntp.org'), settings), 1);
  });

  it('numbers the names that it proposes', () => {
    const text = 'void f(void) { sntp_setservername(0, "pool.ntp.org"); sntp_setservername(1, "de.pool.ntp.org"); }';
    assert.deepEqual(
      lint('a.c', text, { vendorZone: 'acme.pool.ntp.org' }).map((one) => one.fixes.map((fix) => fix.title)),
      [['Ask 0.acme.pool.ntp.org instead'], ['Ask 1.acme.pool.ntp.org instead']],
    );
  });

  it('names the owner of a zone', () => {
    assert.include(lint('a.c', onEsp32('0.android.pool.ntp.org'))[0]?.message, 'Android');
  });
});
