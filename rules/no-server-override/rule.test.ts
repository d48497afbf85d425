import { expect } from 'chai';
import type { Settings } from '../../engine/lint/project-api.ts';
import { lintingTexts, type LintTexts } from '../../test/linting.ts';
import { noServerOverride } from './rule.ts';

const CLIENT = "const ntp = require('ntp-client');\n";
const ask = (host: string): string => `ntp.getNetworkTime(${host}, 123, () => {});\n`;

describe('no-server-override', () => {
  let lint: LintTexts;
  before(async () => {
    lint = await lintingTexts(noServerOverride);
  });

  const levelOf = (host: string, settings: Partial<Settings> = {}): string | undefined =>
    lint({ 'a.js': CLIENT + ask(`'${host}'`) }, settings)[0]?.level;

  it('underlines the first server by slot, once', () => {
    const text =
      '#include "esp_sntp.h"\nvoid app_main(void) {\n  sntp_setservername(1, "time2.google.com");\n  sntp_setservername(0, "time1.google.com");\n}\n';
    const found = lint({ 'a.c': text });
    expect(found.map((one) => text.slice(...one.place.range))).to.deep.equal(['"time1.google.com"']);
    expect(found[0]!.related.map((one) => text.slice(...one.place.range))).to.deep.equal(['"time2.google.com"']);
    expect([found[0]!.level, found[0]!.confidence]).to.deep.equal(['warning', 'high']);
  });

  describe('level', () => {
    it('error where the only server is an address', () => {
      expect(levelOf('216.239.35.0')).to.equal('error');
    });
    it('warning where one of them is a name', () => {
      const [found] = lint({ 'a.js': CLIENT + ask("'216.239.35.0'") + ask("'time.google.com'") });
      expect(found?.level).to.equal('warning');
    });
    it("info for the vendor's own", () => {
      expect(levelOf('0.acme.pool.ntp.org')).to.equal('info');
      expect(levelOf('time.acme-clocks.org', { ownDomains: ['acme-clocks.org'] })).to.equal('info');
      expect(levelOf('216.239.35.0', { ownServers: ['216.239.35.0'] })).to.equal('info');
      expect(levelOf('0.ubuntu.pool.ntp.org', { vendorZone: 'ubuntu.pool.ntp.org' })).to.equal('info');
    });
    it('hint in an example', () => {
      expect(lint({ 'examples/a.js': CLIENT + ask("'time.google.com'") })[0]?.level).to.equal('hint');
    });
    it('none on the local network and for names of documentation', () => {
      expect(levelOf('192.168.1.1')).to.equal(undefined);
      expect(levelOf('ntp.example.com')).to.equal(undefined);
    });
  });

  describe('confidence', () => {
    it('medium where only a name says so', () => {
      const [found] = lint({
        'a.c': 'const char *ntp_server = "time.google.com";\nvoid f(void) { ask(ntp_server); }\n',
      });
      expect(found?.confidence).to.equal('medium');
    });
    it('low for a settings module that can be edited on the device', () => {
      const [found] = lint({
        'settings.py': 'NTP_HOST = "time.google.com"\n',
        'main.py': 'import ntptime\nimport settings\nntptime.host = settings.NTP_HOST\nntptime.settime()\n',
      });
      expect(found?.confidence).to.equal('low');
      expect(found?.place.file).to.equal('settings.py');
    });
  });

  describe('is answered by', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['the environment', 'a.js', CLIENT + ask("process.env.NTP || 'time.google.com'")],
      ['a parameter that callers give', 'a.js', `${CLIENT}exports.sync = (host = 'time.google.com') => ${ask('host')}`],
      [
        'a file',
        'a.py',
        'import json, ntptime\nhost = "time.google.com"\nwith open("n.json") as f:\n    host = json.load(f)["n"]\nntptime.host = host\nntptime.settime()\n',
      ],
      [
        'a setting for the time server that goes somewhere unseen',
        'a.cpp',
        '#include <Preferences.h>\nPreferences prefs;\nvoid begin() {\n  apply(prefs.getString("ntpServer"));\n  configTime(0, 0, "time.google.com");\n}\n',
      ],
      [
        'option 42 under a condition',
        'a.c',
        '#include "esp_sntp.h"\nvoid app_main(void) {\n#if USE_DHCP\n  esp_sntp_servermode_dhcp(true);\n#endif\n  esp_sntp_setservername(0, "time.google.com");\n}\n',
      ],
      [
        'a command',
        'a.c',
        '#include "esp_sntp.h"\nstatic char host[64] = "time.google.com";\nint cmd(int argc, char **argv) {\n  strcpy(host, argv[1]);\n  return 0;\n}\nvoid app_main(void) {\n  esp_sntp_setservername(0, host);\n}\n',
      ],
    ];
    for (const [name, path, text] of cases)
      it(name, () => {
        expect(lint({ [path]: text })).to.deep.equal([]);
      });
  });

  it('is not answered by what is stored of something else', () => {
    const text =
      '#include <Preferences.h>\nPreferences prefs;\nvoid begin() {\n  WiFi.begin(prefs.getString("ssid").c_str());\n  configTime(0, 0, "time.google.com");\n}\n';
    expect(lint({ 'a.cpp': text })).to.have.length(1);
  });

  it('takes files that a C name joins for one firmware, and two programs for two', () => {
    const server = 'const char *host(void) { return "time.google.com"; }\n';
    const main = '#include "esp_sntp.h"\nvoid app_main(void) { esp_sntp_setservername(0, host()); }\n';
    expect(lint({ 'a/host.c': server, 'a/main.c': main })).to.have.length(1);
    const own = (name: string) =>
      `#include "esp_sntp.h"\n#include "../zone.h"\nvoid app_main(void) { esp_sntp_setservername(0, "${name}"); }\n`;
    expect(
      lint({ 'a/main.c': own('time1.google.com'), 'b/main.c': own('time2.google.com'), 'zone.h': '#define Z 1\n' }),
    ).to.have.length(2);
  });

  it('says nothing where not all of the root was read', () => {
    expect(lint({ 'a.js': CLIENT + ask("'time.google.com'") }, { complete: false })).to.deep.equal([]);
  });
});
