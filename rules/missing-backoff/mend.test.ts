/** Exact text of the backoff that is written, by shape and language. */
import { strict as assert } from 'node:assert';
import { knowledge } from '../../catalogue/knowledge.ts';
import { languageOf, lower } from '../../engine/languages/index.ts';
import { syntaxForTests } from '../../engine/languages/testing.ts';
import { applyEdits } from '../../engine/lint/fixes.ts';
import { createLinter } from '../../engine/lint/linter.ts';
import type { Syntax } from '../../engine/source/syntax.ts';
import { missingBackoff } from './rule.ts';

const linter = createLinter({ rules: [missingBackoff], knowledge });

describe('fixes of missing-backoff', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });

  function fixed(path: string, text: string, options = {}): string {
    const settings = { ownDomains: [], ownServers: [], rules: { 'missing-backoff': { options } }, apis: [] };
    const facts = lower(syntax, text, languageOf(path)!);
    const { findings } = linter.lint({
      files: [{ path, text, facts, named: true, settings }],
      markers: [],
      complete: true,
    });
    assert.equal(findings.length, 1);
    return applyEdits(
      text,
      findings[0]!.fixes.flatMap((fix) => fix.edits),
    );
  }

  const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('');

  it('a blocking loop of a sketch', () => {
    const before = lines(
      '#include <ESP8266WiFi.h>',
      '#include <PubSubClient.h>',
      'WiFiClient net;',
      'PubSubClient client(net);',
      'void reconnect() {',
      '  // Until we are there',
      '  while (!client.connected()) {',
      '    if (!client.connect("dev")) delay(5000);',
      '  }',
      '}',
    );
    assert.equal(
      fixed('a.ino', before),
      before
        .replace('  // Until', '  unsigned long retryDelay = 5000;\n  // Until')
        .replace(
          ' delay(5000);',
          ' {\n      delay(random(retryDelay / 2, retryDelay + 1));\n      retryDelay *= 2;\n      if (retryDelay > 900000) retryDelay = 900000;\n    }',
        ),
    );
  });

  it('a task that counts in ticks', () => {
    const before = lines(
      '#include "freertos/FreeRTOS.h"',
      '#include "esp_http_client.h"',
      '#define RETRY_MS 2000',
      'void task(esp_http_client_handle_t client)',
      '{',
      '\twhile (esp_http_client_perform(client) != ESP_OK)',
      '\t\tvTaskDelay(RETRY_MS / portTICK_PERIOD_MS);',
      '}',
    );
    assert.equal(
      fixed('a.c', before),
      before
        .replace('client.h"\n', 'client.h"\n#include <esp_random.h>\n')
        .replace('\twhile', '\tuint32_t retry_delay = RETRY_MS;\n\twhile')
        .replace('!= ESP_OK)\n', '!= ESP_OK) {\n')
        .replace('RETRY_MS / portTICK', '(retry_delay - esp_random() % (retry_delay / 2 + 1)) / portTICK')
        .replace('_MS);\n', '_MS);\n\t\tretry_delay *= 2;\n\t\tif (retry_delay > 900000) retry_delay = 900000;\n\t}\n'),
    );
  });

  it('a clock comparison in loop()', () => {
    const before = lines(
      '#include <ESP8266WiFi.h>',
      '#include <PubSubClient.h>',
      'WiFiClient net;',
      'PubSubClient client(net);',
      'unsigned long last = 0;',
      'void loop() {',
      '  if (!client.connected() && millis() - last > 5000) {',
      '    last = millis();',
      '    if (client.connect("dev")) {',
      '      client.subscribe("x");',
      '    }',
      '  }',
      '  client.loop();',
      '}',
    );
    assert.equal(
      fixed('a.ino', before),
      before
        .replace(
          '  if (!client',
          '  static unsigned long retryDelay = 5000;\n  static unsigned long retryPause = 5000;\n  if (!client',
        )
        .replace('> 5000', '> retryPause')
        .replace(
          '    last = millis',
          '    retryPause = random(retryDelay / 2, retryDelay + 1);\n    retryDelay *= 2;\n    if (retryDelay > 900000) retryDelay = 900000;\n    last = millis',
        )
        .replace('      client.sub', '      retryDelay = 5000;\n      retryPause = 5000;\n      client.sub'),
    );
  });

  const asking = lines(
    'import time',
    'import ntptime',
    '',
    'def sync():',
    '    while True:',
    '        try:',
    '            ntptime.settime()',
    '            return',
    '        except OSError:',
    '            time.sleep(2)',
  );

  it('a time sync, which starts at 15 s', () => {
    assert.equal(
      fixed('a.py', asking),
      asking
        .replace('ntptime\n', 'ntptime\nimport random\n')
        .replace('    while', '    retry_delay = 15\n    while')
        .replace(
          'sleep(2)\n',
          'sleep(random.uniform(retry_delay / 2, retry_delay))\n            retry_delay = min(retry_delay * 2, 960)\n',
        ),
    );
  });

  it('with the cap that is configured', () => {
    assert.ok(fixed('a.py', asking, { capSeconds: 300 }).includes('min(retry_delay * 2, 300)'));
  });

  it('a loop that goes on after success: it resets', () => {
    const before = lines(
      'import time',
      'import requests',
      '',
      'while True:',
      '    try:',
      "        requests.get('https://api.example.com/')",
      '    except OSError:',
      '        time.sleep(5)',
      '        continue',
      '    time.sleep(3600)',
    );
    assert.equal(
      fixed('a.py', before),
      before
        .replace('requests\n', 'requests\nimport random\n')
        .replace('while', 'retry_delay = 5\nwhile')
        .replace("com/')\n", "com/')\n        retry_delay = 5\n")
        .replace(
          'sleep(5)\n',
          'sleep(random.uniform(retry_delay / 2, retry_delay))\n        retry_delay = min(retry_delay * 2, 900)\n',
        ),
    );
  });

  it('a timer that connects again', () => {
    const before = lines(
      "const WebSocket = require('ws');",
      '',
      'function connect() {',
      "  const ws = new WebSocket('wss://api.example.com');",
      "  ws.on('open', () => {",
      "    console.log('up');",
      '  });',
      "  ws.on('close', () => setTimeout(connect, 3000));",
      '}',
      'connect();',
    );
    assert.equal(
      fixed('a.js', before),
      before
        .replace('function', 'let retryDelay = 3000;\n\nfunction')
        .replace("    console.log('up');", "    retryDelay = 3000;\n    console.log('up');")
        .replace(
          'setTimeout(connect, 3000));',
          '{\n    setTimeout(connect, retryDelay * (0.5 + Math.random() / 2));\n    retryDelay = Math.min(retryDelay * 2, 900000);\n  });',
        ),
    );
  });

  it('a loop without any pause gets one', () => {
    const before = lines(
      '#include <ESP8266WiFi.h>',
      'WiFiClient client;',
      'void up() {',
      '  while (!client.connect("api.example.com", 80)) {',
      '    Serial.println("failed");',
      '  }',
      '}',
    );
    assert.equal(
      fixed('a.ino', before),
      before
        .replace('  while', '  unsigned long retryDelay = 1000;\n  while')
        .replace(
          'failed");\n',
          'failed");\n    delay(random(retryDelay / 2, retryDelay + 1));\n    retryDelay *= 2;\n    if (retryDelay > 900000) retryDelay = 900000;\n',
        ),
    );
  });

  it('nothing where it does not know where the success shows', () => {
    const before = lines(
      "const http = require('http');",
      'function again() {',
      "  http.get('http://api.example.com/', () => {}).on('error', () => {",
      '    setTimeout(again, 1000);',
      '  });',
      '}',
      'again();',
    );
    assert.equal(fixed('a.js', before), before);
  });
});
