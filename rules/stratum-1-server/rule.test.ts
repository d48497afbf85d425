import { assert } from 'chai';
import { hardcodedNtpHost } from '../hardcoded-ntp-host/rule.ts';
import { hardcodedNtpIp } from '../hardcoded-ntp-ip/rule.ts';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { stratum1Server } from './rule.ts';

const serving = (server: string) => `void begin(void) { sntp_setservername(0, "${server}"); sntp_init(); }`;

describe('stratum-1-server', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(stratum1Server);
  });

  const levels: readonly (readonly [server: string, level: string | undefined])[] = [
    ['time-a.nist.gov', 'error'],
    ['gps.dix.dk', 'error'],
    ['132.163.4.101', 'error'],
    ['bonehed.lcs.mit.edu', 'error'],
    ['time.nist.gov', 'warning'],
    ['b.st1.ntp.br', 'warning'],
    ['time.google.com', 'hint'],
    // Stratum 2 and 3: whatever else is to be said of them.
    ['ntp.cs.wisc.edu', undefined],
    ['time.cloudflare.com', undefined],
    ['clock.acme-widgets.de', undefined],
  ];
  for (const [server, level] of levels)
    it(`judges ${server} as ${level ?? 'no finding'}`, () => {
      assert.deepEqual(
        lint('a.c', serving(server)).map((one) => one.level),
        level === undefined ? [] : [level],
      );
    });

  it('is one level lower in examples', () => {
    assert.deepEqual(
      lint('examples/a.c', serving('time-a.nist.gov')).map((one) => one.level),
      ['warning'],
    );
  });

  it('knows the servers that are ours', () => {
    assert.deepEqual(lint('a.c', serving('132.163.4.101'), { ownServers: ['132.163.4.101'] }), []);
    assert.deepEqual(lint('a.c', serving('time-a.nist.gov'), { ownDomains: ['nist.gov'] }), []);
  });
});

describe('one literal, one finding', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(hardcodedNtpIp, stratum1Server, hardcodedNtpHost);
  });
  const speaker = (server: string, settings = {}) =>
    lint('a.c', serving(server), settings).map((one) => `${one.ruleId} ${one.level}`);

  it('the address speaks where it is as grave as the stratum', () => {
    assert.deepEqual(speaker('132.163.4.101'), ['hardcoded-ntp-ip error']);
  });

  it('the stratum speaks where it is as grave as the name', () => {
    assert.deepEqual(speaker('time-a.nist.gov'), ['stratum-1-server error']);
    assert.deepEqual(speaker('time.nist.gov'), ['stratum-1-server warning']);
  });

  it('the name speaks where it is graver', () => {
    assert.deepEqual(speaker('time.google.com'), ['hardcoded-ntp-host warning']);
  });

  it('mentions the others', () => {
    const [found] = lint('a.c', serving('132.163.4.101'));
    assert.include(found?.why, 'Also stratum-1-server: 132.163.4.101 is a stratum-1 server of NIST');
  });

  it('the others speak where the gravest is off', () => {
    const rules = { 'stratum-1-server': { level: 'off' as const } };
    assert.deepEqual(speaker('time-a.nist.gov', { rules }), ['hardcoded-ntp-host error']);
  });

  it('a suppression of the one that would have spoken silences the literal', () => {
    const comment = (id: string) => `// timesync-lint-disable-next-line ${id} -- agreed\n`;
    const found = (id: string) => lint('a.c', comment(id) + serving('time-a.nist.gov')).map((one) => one.ruleId);
    assert.deepEqual(found('stratum-1-server'), []);
    assert.deepEqual(found('hardcoded-ntp-host'), ['stratum-1-server']);
  });
});
