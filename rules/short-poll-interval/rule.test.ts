import { expect } from 'chai';
import type { Settings } from '../../engine/lint/project-api.ts';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { shortPollInterval } from './rule.ts';

const HEAD = '#include <NTPClient.h>\nWiFiUDP udp;\n';
const LOOP = 'void loop() { wallClock.update(); }\n';

describe('short-poll-interval', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(shortPollInterval);
  });

  const told = (path: string, text: string, settings: Partial<Settings> = {}, complete = true): string[] =>
    lint(path, text, { ...settings, complete }).map(
      (one) => `${one.level} ${one.confidence}: ${text.slice(...one.place.range)}`,
    );

  const client = (args: string): string => `${HEAD}NTPClient wallClock(udp, ${args});\n${LOOP}`;
  const python = (host: string, seconds: string): string =>
    `import ntptime, time\nntptime.host = "${host}"\nwhile True:\n    ntptime.settime()\n    time.sleep(${seconds})\n`;

  describe('underlines', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['the interval given to a constructor', 'a.ino', client('"a.example.net", 0, 60000'), '60000'],
      ['the arithmetic that makes it', 'a.ino', client('"a.example.net", 0, 5 * 60 * 1000UL'), '5 * 60 * 1000UL'],
      ['the constructor that takes the default', 'a.ino', client('"a.example.net"'), 'wallClock(udp, "a.example.net")'],
      ['the literal behind a name', 'a.ino', `#define EVERY 120000\n${client('"a.example.net", 0, EVERY')}`, '120000'],
      ['the delay of a loop', 'a.py', python('a.example.net', '300'), '300'],
      [
        'the amount of a guard',
        'a.ino',
        `${HEAD}NTPClient wallClock(udp, "a.example.net");\nunsigned long last;\nvoid loop() {\n  if (millis() - last > 240000) { last = millis(); wallClock.forceUpdate(); }\n}\n`,
        '240000',
      ],
      [
        'the period of a timer',
        'a.js',
        "const ntp = require('ntp-client');\nsetInterval(() => ntp.getNetworkTime('a.example.net', 123, () => {}), 90000);\n",
        '90000',
      ],
      [
        'the head of a loop without any pause',
        'a.py',
        'import ntptime\nntptime.host = "a.example.net"\nwhile True:\n    ntptime.settime()\n',
        'while True',
      ],
    ];
    for (const [name, path, text, wanted] of cases)
      it(name, () => {
        expect(told(path, text).map((one) => one.slice(one.indexOf(': ') + 2))).to.deep.equal([wanted]);
      });
  });

  describe('levels', () => {
    const level = (host: string, seconds: string, settings: Partial<Settings> = {}) =>
      lint('a.py', python(host, seconds), settings).map((one) => one.level);

    it('go by the tiers', () => {
      expect(level('a.example.net', '14')).to.deep.equal(['error']);
      expect(level('a.example.net', '59')).to.deep.equal(['error']);
      expect(level('a.example.net', '60')).to.deep.equal(['warning']);
      expect(level('a.example.net', '899')).to.deep.equal(['warning']);
      expect(level('a.example.net', '900')).to.deep.equal(['info']);
      expect(level('a.example.net', '1800')).to.deep.equal([]);
    });

    it('are stricter for the pool, vendor zones included', () => {
      expect(level('pool.ntp.org', '900')).to.deep.equal(['warning']);
      expect(level('2.acme.pool.ntp.org', '1799')).to.deep.equal(['warning']);
      expect(level('pool.ntp.org', '1800')).to.deep.equal([]);
    });

    it('are milder for a server of one own', () => {
      expect(level('a.example.net', '30', { ownDomains: ['example.net'] })).to.deep.equal(['warning']);
      expect(level('a.example.net', '14', { ownDomains: ['example.net'] })).to.deep.equal(['error']);
    });

    it('are none on the local network', () => {
      expect(level('ntp.local', '1')).to.deep.equal([]);
      expect(level('192.168.0.1', '1')).to.deep.equal([]);
    });

    it('rise with floorSeconds', () => {
      const rules = { 'short-poll-interval': { options: { floorSeconds: 3600 } } };
      expect(level('a.example.net', '1800', { rules })).to.deep.equal(['warning']);
      expect(level('a.example.net', '3600', { rules })).to.deep.equal([]);
    });
  });

  describe('confidence', () => {
    it('is high where all is seen', () => {
      expect(told('a.py', python('a.example.net', '300'))).to.deep.equal(['warning high: 300']);
    });

    it('is medium where the object is used in files that were not read', () => {
      const text = `${HEAD}NTPClient wallClock(udp, "a.example.net", 0, 60000);\n`;
      expect(told('a.ino', text, {}, false)).to.deep.equal(['warning medium: 60000']);
      expect(told('a.ino', text)).to.deep.equal([]);
    });

    it('is low where a longer interval is set elsewhere', () => {
      const text =
        '#include <ezTime.h>\nvoid setup() { setServer("a.example.net"); setInterval(60); }\nvoid synced() { setInterval(7200); }\n';
      expect(told('a.ino', text)).to.deep.equal(['warning low: 60']);
    });
  });

  it('cites the authority of the tier', () => {
    const why = (seconds: string) => lint('a.py', python('pool.ntp.org', seconds))[0]!.why;
    expect(why('5')).to.contain('section 10 item 1');
    expect(why('30')).to.contain('section 5');
    expect(why('600')).to.contain('step 1');
    expect(why('1200')).to.contain('4(b)');
  });

  describe('mends', () => {
    const mended = (path: string, text: string): string[] =>
      lint(path, text).flatMap((one) =>
        one.fixes.map(({ edits, safe }) => {
          expect(safe).to.equal(false);
          return edits.reduceRight(
            (all, edit) => all.slice(0, edit.range[0]) + edit.text + all.slice(edit.range[1]),
            text,
          );
        }),
      );

    it('a constant in its own unit, with its suffix', () => {
      expect(mended('a.ino', client('"a.example.net", 0, 60000UL'))[0]).to.contain('0, 3600000UL);');
      expect(mended('a.py', python('a.example.net', '300'))[0]).to.contain('time.sleep(3600)');
    });

    it('arithmetic as a whole', () => {
      expect(mended('a.ino', client('"a.example.net", 0, 60 * 1000'))[0]).to.contain('0, 3600000);');
    });

    it('an argument that was left out, where it comes next', () => {
      expect(mended('a.ino', client('"a.example.net", 0'))[0]).to.contain('"a.example.net", 0, 3600000);');
      expect(mended('a.ino', client('"a.example.net"'))).to.deep.equal([]);
    });

    it('nothing where the name says more than one thing', () => {
      const text = python('a.example.net', 'WAIT').replace('while', 'WAIT = 60\nprint(WAIT)\nwhile');
      expect(mended('a.py', text)).to.deep.equal([]);
    });
  });
});
