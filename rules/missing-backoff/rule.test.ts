import { expect } from 'chai';
import type { Finding } from '../../engine/lint/finding.ts';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { missingBackoff } from './rule.ts';

const MQTT = '#include <WiFi.h>\n#include <PubSubClient.h>\nWiFiClient wifi;\nPubSubClient client(wifi);\n';

describe('missing-backoff', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(missingBackoff);
  });

  const only = (path: string, text: string): Finding => {
    const findings = lint(path, text);
    expect(findings).to.have.length(1);
    return findings[0]!;
  };

  describe('underlines', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      [
        'the head of a loop',
        'a.ino',
        `${MQTT}void loop() {\n  while (!client.connect("x")) {\n    delay(5000);\n  }\n}\n`,
        'while (!client.connect("x"))',
      ],
      [
        'the do of a do loop',
        'a.ino',
        `${MQTT}bool ok;\nvoid setup() {\n  do {\n    ok = client.connect("x");\n    delay(2000);\n  } while (!ok);\n}\n`,
        'do',
      ],
      [
        'the time guard',
        'a.ino',
        `${MQTT}unsigned long last = 0;\nvoid loop() {\n  if (!client.connected() && millis() - last > 5000) {\n    last = millis();\n    client.connect("x");\n  }\n}\n`,
        'millis() - last > 5000',
      ],
      [
        'the head of a Python loop',
        'a.py',
        'import time\nimport ntptime\nwhile True:\n    try:\n        ntptime.settime()\n        break\n    except OSError:\n        time.sleep(5)\n',
        'while True',
      ],
      [
        'the call that arms a timer',
        'a.js',
        "const WebSocket = require('ws');\nfunction connect() {\n  const ws = new WebSocket('wss://example.com');\n  ws.on('close', () => setTimeout(connect, 3000));\n}\nconnect();\n",
        'setTimeout(connect, 3000)',
      ],
    ];
    for (const [what, path, text, expected] of cases)
      it(what, () => {
        const { range } = only(path, text).place;
        expect(text.slice(...range)).to.equal(expected);
      });
  });

  describe('level', () => {
    const retry = (act: string, seconds: number) =>
      `import time\nimport ntptime\nimport urequests\nwhile True:\n    try:\n        ${act}\n        break\n    except OSError:\n        time.sleep(${seconds})\n`;
    it('is an error for a time server that is asked again within 15 s', () => {
      expect(only('a.py', retry('ntptime.settime()', 5)).level).to.equal('error');
    });
    it('is a warning for a time server at a slower constant pace', () => {
      expect(only('a.py', retry('ntptime.settime()', 60)).level).to.equal('warning');
    });
    it('is a warning for any other server', () => {
      expect(only('a.py', retry("urequests.get('http://example.com/x')", 5)).level).to.equal('warning');
    });
    it('is lower on the local network', () => {
      expect(only('a.py', retry("urequests.get('http://192.168.1.5/x')", 5)).level).to.equal('info');
    });
    it('is none from 15 minutes on', () => {
      expect(lint('a.py', retry('ntptime.settime()', 900))).to.have.length(0);
    });
  });

  describe('lwIP with a second server', () => {
    const second = (header: string) =>
      `#include <${header}>\nvoid setup() {\n  configTime(0, 0, "0.acme.pool.ntp.org", "1.acme.pool.ntp.org");\n}\n`;
    it('is told where more than one slot is built in', () => {
      const { level, confidence } = only('a.ino', second('Preferences.h'));
      expect([level, confidence]).to.deep.equal(['info', 'high']);
    });
    it('is doubtful where nobody knows the number of slots', () => {
      expect(only('a.ino', second('ESP8266WiFi.h')).confidence).to.equal('low');
    });
    it('stands on the call that configures the second server', () => {
      const text =
        '#define CONFIG_LWIP_SNTP_MAX_SERVERS 2\n#include "esp_sntp.h"\nvoid f(void) {\n  esp_sntp_setservername(0, "0.acme.pool.ntp.org");\n  esp_sntp_setservername(1, "1.acme.pool.ntp.org");\n}\n';
      expect(text.slice(...only('a.c', text).place.range)).to.equal('esp_sntp_setservername(1, "1.acme.pool.ntp.org")');
    });
    it('is none where there is one slot', () => {
      const text =
        '#define CONFIG_LWIP_SNTP_MAX_SERVERS 1\n#include "esp_sntp.h"\nvoid f(void) {\n  esp_sntp_setservername(1, "1.acme.pool.ntp.org");\n}\n';
      expect(lint('a.c', text)).to.have.length(0);
    });
  });

  it('says how long the pause is and whether there is an end', () => {
    const text = `${MQTT}void setup() {\n  for (int i = 0; i < 20; i++) {\n    if (client.connect("x")) break;\n    delay(1000);\n  }\n}\n`;
    expect(only('a.ino', text).message).to.equal(
      'A failed MQTT request is tried again after a constant 1 s, up to 20 times.',
    );
  });
});
