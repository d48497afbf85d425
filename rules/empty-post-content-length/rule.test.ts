import { assert } from 'chai';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { emptyPostContentLength } from './rule.ts';

describe('empty-post-content-length', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(emptyPostContentLength);
  });

  const esp32 = (call: string) =>
    `#include <HTTPClient.h>\nvoid f() { HTTPClient http; http.begin("http://a.example/"); ${call}; }`;
  const curl = (...options: readonly string[]) =>
    `#include <curl/curl.h>\nvoid f() { CURL *c = curl_easy_init(); ${options.map((one) => `curl_easy_setopt(c, ${one});`).join(' ')} curl_easy_perform(c); }`;

  const cases: readonly (readonly [path: string, text: string, at: string, level: string, confidence: string])[] = [
    ['a.cpp', esp32('http.POST("")'), 'http.POST("")', 'warning', 'high'],
    ['a.cpp', esp32('http.sendRequest("PUT")'), 'http.sendRequest("PUT")', 'warning', 'high'],
    ['a.c', curl('CURLOPT_CUSTOMREQUEST, "POST"'), 'curl_easy_perform(c)', 'warning', 'high'],
    ['a.c', curl('CURLOPT_POST, 1L'), 'curl_easy_perform(c)', 'info', 'high'],
    [
      'a.py',
      'import urequests\nurequests.post("http://a.example")',
      'urequests.post("http://a.example")',
      'warning',
      'high',
    ],
    [
      'a.py',
      'import urequests\nurequests.post("http://a.example", data="")',
      'urequests.post("http://a.example", data="")',
      'warning',
      'high',
    ],
  ];
  for (const [path, text, at, level, confidence] of cases)
    it(`reports ${at} in ${path} as ${level}`, () => {
      const found = lint(path, text);
      assert.deepEqual(
        found.map((one) => ({ at: text.slice(...one.place.range), level: one.level, confidence: one.confidence })),
        [{ at, level, confidence }],
      );
    });

  it('points at the request line of a request written by hand', () => {
    const text = 'import socket\ns = socket.socket()\ns.send(b"POST / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n")';
    assert.deepEqual(
      lint('a.py', text).map((one) => text.slice(...one.place.range).slice(0, 7)),
      ['b"POST '],
    );
  });

  it('says more where the request is HTTP/1.0', () => {
    assert.include(lint('a.py', 'import urequests\nurequests.post("http://a.example")')[0]?.why, 'RFC 1945');
  });

  it('says that the naive cure does not help', () => {
    assert.include(lint('a.cpp', esp32('http.POST("")'))[0]?.message, 'does not change that');
  });

  const silent: readonly (readonly [path: string, text: string])[] = [
    ['a.cpp', esp32('http.addHeader("Content-Length", "0"); http.POST("")')],
    ['a.cpp', esp32('http.POST("x=1")')],
    ['a.cpp', esp32('http.sendRequest("DELETE")')],
    ['a.cpp', esp32('http.POST("")').replace('HTTPClient.h', 'ESP8266HTTPClient.h')],
    ['a.c', curl('CURLOPT_CUSTOMREQUEST, "POST"', 'CURLOPT_POSTFIELDS, ""')],
    ['a.py', 'import requests\nrequests.post("http://a.example")'],
    ['a.js', "fetch('http://a.example', { method: 'POST' })"],
  ];
  for (const [path, text] of silent)
    it(`is silent about ${text.split('\n').pop()}`, () => {
      assert.deepEqual(lint(path, text), []);
    });
});
