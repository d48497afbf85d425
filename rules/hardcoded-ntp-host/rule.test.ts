import { assert } from 'chai';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { hardcodedNtpHost } from './rule.ts';

const serving = (host: string) => `void begin(void) { sntp_setservername(0, "${host}"); sntp_init(); }`;

describe('hardcoded-ntp-host', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(hardcodedNtpHost);
  });

  const levels: readonly (readonly [host: string, level: string | undefined])[] = [
    ['time.google.com', 'warning'],
    ['TIME.Google.com.', 'warning'],
    ['time.nist.gov', 'warning'],
    ['time-a.nist.gov', 'error'],
    ['gps.dix.dk', 'error'],
    ['clock.acme-widgets.de', 'warning'],
    ['pool.ntp.org', undefined],
    ['0.acme.pool.ntp.org', undefined],
    ['ntp.example.com', undefined],
    ['ntp.test', undefined],
    ['ntp.local', undefined],
    ['fritz.box', undefined],
    ['gateway', undefined],
    ['192.0.2.1', undefined],
  ];
  for (const [host, level] of levels)
    it(`judges ${host} as ${level ?? 'no finding'}`, () => {
      assert.deepEqual(
        lint('a.c', serving(host)).map((one) => one.level),
        level === undefined ? [] : [level],
      );
    });

  it('is info where the operator invites devices and the server can be changed', () => {
    const text = [
      'static char server[64] = "time.google.com";',
      'void begin(nvs_handle_t h) {',
      '  size_t n = sizeof(server);',
      '  nvs_get_str(h, "ntp", server, &n);',
      '  esp_sntp_setservername(0, server);',
      '}',
    ].join('\n');
    assert.deepEqual(
      lint('a.c', text).map((one) => one.level),
      ['info'],
    );
  });

  it('is one level lower in examples', () => {
    assert.deepEqual(
      lint('examples/a.c', serving('time-a.nist.gov')).map((one) => one.level),
      ['warning'],
    );
  });

  it('is of medium confidence where nobody has listed the host', () => {
    const confidence = (host: string) => lint('a.c', serving(host))[0]?.confidence;
    assert.equal(confidence('time.google.com'), 'high');
    assert.equal(confidence('clock.acme-widgets.de'), 'medium');
  });

  it('knows the domains that are ours', () => {
    const text = serving('ntp2.Acme.example.de');
    assert.deepEqual(lint('a.c', text, { ownDomains: ['acme.example.de'] }), []);
    assert.lengthOf(lint('a.c', text, { ownDomains: ['me.example.de'] }), 1);
  });

  it('points at the literal that holds the host', () => {
    const text = 'import ntptime\nHOST = "time" + ".google.com"\nntptime.host = "time1.google.com"\n';
    assert.deepEqual(
      lint('a.py', text).map(({ place: { range } }) => text.slice(...range)),
      ['"time1.google.com"'],
    );
  });

  it('offers the vendor zone, numbered by place', () => {
    const text = "require('ntp-client').getNetworkTime('time.google.com', 123, f);\n";
    const [found] = lint('a.js', text, { vendorZone: 'acme.pool.ntp.org' });
    assert.deepEqual(
      found?.fixes.map((fix) => [fix.title, fix.safe, fix.edits.map((edit) => [edit.text, text.slice(...edit.range)])]),
      [['Ask 0.acme.pool.ntp.org instead', false, [['0.acme.pool.ntp.org', 'time.google.com']]]],
    );
    assert.deepEqual(lint('a.js', text)[0]?.fixes, []);
  });
});
