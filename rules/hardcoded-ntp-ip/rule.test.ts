import { assert } from 'chai';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { hardcodedNtpIp } from './rule.ts';

describe('hardcoded-ntp-ip', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(hardcodedNtpIp);
  });

  const serving = (address: string) => `void begin(void) { sntp_setservername(0, "${address}"); sntp_init(); }`;

  const places: readonly (readonly [what: string, path: string, text: string, literal: string])[] = [
    ['a string', 'a.c', serving('132.163.4.101'), '"132.163.4.101"'],
    ['a define', 'a.c', '#define NTP "132.163.4.101"\nvoid f(void) { sntp_setservername(0, NTP); }', '"132.163.4.101"'],
    [
      'octets',
      'a.c',
      'void f(void) { ip_addr_t a; IP_ADDR4(&a, 132, 163, 4, 101); sntp_setserver(0, &a); }',
      'IP_ADDR4(&a, 132, 163, 4, 101)',
    ],
    [
      'a byte array',
      'a.c',
      'uint8_t ip[4] = {132, 163, 4, 101};\nvoid f(void) { SNTP_init(0, ip, 0, b); }',
      '{132, 163, 4, 101}',
    ],
    ['a word', 'a.c', 'void f(void) { nx_sntp_client_initialize_unicast(&c, 0x84A30465); }', '0x84A30465'],
    [
      'a part of an AT command',
      'a.c',
      '#define IP "132.163.4.101"\nvoid f(void) { uart_puts("AT+CNTP=\\"" IP "\\",0"); }',
      '"132.163.4.101"',
    ],
    ['Python', 'a.py', 'import ntplib\nntplib.NTPClient().request("132.163.4.101")', '"132.163.4.101"'],
    ['JavaScript', 'a.js', "require('ntp-client').getNetworkTime('132.163.4.101', 123, f)", "'132.163.4.101'"],
  ];
  for (const [what, path, text, literal] of places)
    it(`points at ${what}`, () => {
      const found = lint(path, text);
      assert.deepEqual(
        found.map((one) => text.slice(...one.place.range)),
        [literal],
      );
    });

  const levels: readonly (readonly [what: string, path: string, address: string, level: string | undefined])[] = [
    ['a withdrawn server', 'a.c', '132.163.4.101', 'error'],
    ['an operator that documents addresses for devices', 'a.c', '216.239.35.0', 'warning'],
    ['nobody known', 'a.c', '131.107.13.99', 'error'],
    ['an example', 'examples/a.c', '132.163.4.101', 'warning'],
    ['an example of an open operator', 'examples/a.c', '216.239.35.0', 'info'],
    ['a private address', 'a.c', '192.168.1.1', undefined],
    ['carrier-grade NAT', 'a.c', '100.64.0.1', undefined],
    ['multicast', 'a.c', '224.0.1.1', undefined],
    ['documentation', 'a.c', '203.0.113.7', undefined],
    ['a name', 'a.c', 'ntp.acme.example', undefined],
  ];
  for (const [what, path, address, level] of levels)
    it(`judges ${what} as ${level ?? 'no finding'}`, () => {
      assert.deepEqual(
        lint(path, serving(address)).map((one) => one.level),
        level === undefined ? [] : [level],
      );
    });

  it('says that a server was withdrawn', () => {
    assert.include(lint('a.c', serving('132.163.4.101'))[0]?.message, 'withdrawn');
  });

  it('is of high confidence where the use is resolved, of medium where only the name says so', () => {
    assert.deepEqual(
      lint('a.c', serving('132.163.4.101')).map((one) => one.confidence),
      ['high'],
    );
    const byName = '#define NTP_SERVER_IP "132.163.4.101"\nvoid f(void) { clock_begin(NTP_SERVER_IP); }';
    assert.deepEqual(
      lint('a.c', byName).map((one) => one.confidence),
      ['medium'],
    );
  });

  it('leaves a name alone whose use is something else', () => {
    assert.deepEqual(lint('a.c', '#define NTP_SERVER_IP "132.163.4.101"\nvoid f(void) { printf(NTP_SERVER_IP); }'), []);
  });

  it('knows the servers that are ours', () => {
    assert.deepEqual(lint('a.c', serving('132.163.4.101'), { ownServers: ['132.163.4.101'] }), []);
  });

  it('tells the way from the literal to the use', () => {
    const [found] = lint(
      'a.c',
      '#define NTP "132.163.4.101"\nvoid set(const char *s) { sntp_setservername(0, s); }\nvoid f(void) { set(NTP); }',
    );
    assert.deepEqual(
      found?.trail.map((step) => step.note),
      ['the literal', 'named NTP', 'becomes s of set()', 'given to sntp_setservername()'],
    );
  });
});
