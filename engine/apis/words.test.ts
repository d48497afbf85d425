import { assert } from 'chai';
import { identifierWords } from './words.ts';

describe('identifierWords', () => {
  const table: readonly (readonly [string, string])[] = [
    ['ntpServerIP', 'ntp server ip'],
    ['NTPServer', 'ntp server'],
    ['NTP_SERVER_1', 'ntp server 1'],
    ['timeServer2', 'time server 2'],
    ['intptr_t', 'intptr t'],
    ['__ntp_host__', 'ntp host'],
    ['kNtpHost', 'k ntp host'],
    ['m_sNTPServerName', 'm s ntp server name'],
    ['SNTP', 'sntp'],
    ['ntp', 'ntp'],
    ['serverIPs', 'server ips'],
    ['httpURLs', 'http urls'],
    ['IPv4Address', 'ipv4 address'],
    ['ntp-server', 'ntp server'],
    ['config.ntp.host', 'config ntp host'],
    ['$ntp', 'ntp'],
    ['', ''],
    ['_', ''],
    ['A', 'a'],
    ['HTTPServer2Go', 'http server 2 go'],
  ];
  for (const [name, words] of table) {
    it(`${name || '(empty)'} → ${words || '(none)'}`, () =>
      assert.deepEqual(identifierWords(name), words ? words.split(' ') : []));
  }
});
