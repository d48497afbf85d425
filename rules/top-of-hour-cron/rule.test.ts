import { expect } from 'chai';
import { lintingTexts, type LintTexts } from '../../test/linting.ts';
import { topOfHourCron } from './rule.ts';

const SYNC =
  "const ntp = require('ntp-client');\nconst sync = () => ntp.getNetworkTime('ntp.example.net', 123, () => {});\n";
const CRON = `const cron = require('node-cron');\n${SYNC}`;

describe('top-of-hour-cron', () => {
  let lint: LintTexts;
  before(async () => {
    lint = await lintingTexts(topOfHourCron);
  });

  /** What is underlined, with its confidence. */
  const underlined = (path: string, text: string): string[] =>
    lint({ [path]: text }).map((one) => `${one.confidence}: ${text.slice(...one.place.range)}`);

  describe('underlines', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['the cron text', 'a.js', `${CRON}cron.schedule('0 * * * *', sync);\n`, "'0 * * * *'"],
      [
        'the call with fields',
        'a.py',
        'import schedule\nimport ntptime\nfrom apscheduler.schedulers.background import BackgroundScheduler\n' +
          'scheduler = BackgroundScheduler()\nscheduler.add_job(ntptime.settime, "cron", minute=0)\n' +
          'def sync():\n    ntptime.settime()\nscheduler.add_job(sync, "cron", minute=30)\n',
        'scheduler.add_job(sync, "cron", minute=30)',
      ],
      [
        'the finest comparison',
        'a.ino',
        'WiFiUDP udp;\nNTPClient clock(udp, "ntp.example.net");\nvoid loop() {\n  if (hour() == 3 && minute() == 15) clock.forceUpdate();\n}\n',
        'minute() == 15',
      ],
      [
        'the comparison that leaves early',
        'a.py',
        'import time, ntptime\ndef tick():\n    if time.localtime()[4] != 0:\n        return\n    ntptime.settime()\n',
        'time.localtime()[4] != 0',
      ],
      [
        'the amount of an aligned sleep',
        'a.py',
        'import time, ntptime\nwhile True:\n    time.sleep(3600 - time.time() % 3600)\n    ntptime.settime()\n',
        '3600 - time.time() % 3600',
      ],
      [
        'the test of a case',
        'a.ino',
        'WiFiUDP udp;\nNTPClient clock(udp, "ntp.example.net");\nvoid loop() {\n  switch (hour()) {\n    case 4: clock.forceUpdate(); break;\n  }\n}\n',
        '4',
      ],
    ];
    for (const [name, path, text, wanted] of cases)
      it(name, () => {
        expect(underlined(path, text).map((one) => one.slice(one.indexOf(': ') + 2))).to.deep.equal([wanted]);
      });
  });

  describe('is as sure as the target', () => {
    const confidenceOf = (job: string): string | undefined => lint({ 'a.js': `${CRON}${job}\n` })[0]?.confidence;

    it('of a time sync: high', () => {
      expect(confidenceOf("cron.schedule('0 * * * *', sync);")).to.equal('high');
    });
    it('of a time sync under a further condition: medium', () => {
      expect(confidenceOf("cron.schedule('0 * * * *', () => { if (process.argv.length > 2) sync(); });")).to.equal(
        'medium',
      );
    });
    it('of a request to a public host: medium', () => {
      expect(confidenceOf("cron.schedule('0 * * * *', () => fetch('https://api.example.com/'));")).to.equal('medium');
    });
    it('of a request to a host known at run time: low', () => {
      expect(confidenceOf("cron.schedule('0 * * * *', () => fetch(process.argv[2]));")).to.equal('low');
    });
    it('of a request to the local network: none', () => {
      expect(confidenceOf("cron.schedule('0 * * * *', () => fetch('http://192.168.0.9/'));")).to.equal(undefined);
    });
    it('of what is not known to ask anybody: none', () => {
      expect(confidenceOf("cron.schedule('0 * * * *', () => require('./mystery').run());")).to.equal(undefined);
    });
  });

  it('does not count a sync whose only server is on the local network', () => {
    const text =
      'import time, ntptime\nntptime.host = "192.168.1.1"\nif time.localtime()[4] == 0:\n    ntptime.settime()\n';
    expect(lint({ 'a.py': text })).to.deep.equal([]);
    expect(lint({ 'a.py': text.replace('192.168.1.1', 'ntp.example.net') })).to.have.length(1);
  });

  it("lowers requests to one's own servers", () => {
    const text = `${CRON}cron.schedule('0 * * * *', () => fetch('https://api.acme.example/v1'));\n`;
    const [own] = lint({ 'a.js': text }, { ownDomains: ['acme.example'] });
    expect([own?.level, own?.confidence]).to.deep.equal(['info', 'low']);
    expect(lint({ 'a.js': text })[0]?.level).to.equal('warning');
  });

  it('takes a deployment on a server for no fleet', () => {
    const text = `${CRON}cron.schedule('0 * * * *', () => fetch('https://api.acme.example.net/v1'));\n`;
    expect(lint({ 'a.js': `const { NestFactory } = require('@nestjs/core');\n${text}` })[0]?.level).to.equal('hint');
  });

  it('shows the way from a configuration module to the scheduler', () => {
    const [found] = lint({
      'config.js': "exports.WHEN = '0 4 * * *';\n",
      'main.js': `${CRON}const { WHEN } = require('./config');\ncron.schedule(WHEN, sync);\n`,
    });
    expect(found?.place.file).to.equal('config.js');
    expect(found?.trail.at(-1)?.place.file).to.equal('main.js');
    expect(found?.related[0]?.note).to.equal('asks for the time here');
  });

  it('reports a nested pair of comparisons once', () => {
    const text =
      'WiFiUDP udp;\nNTPClient clock(udp, "ntp.example.net");\nvoid loop() {\n  if (hour() == 3) {\n    if (minute() == 0) clock.forceUpdate();\n  }\n}\n';
    expect(underlined('a.ino', text)).to.deep.equal(['high: minute() == 0']);
  });
});
