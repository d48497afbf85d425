import { expect } from 'chai';
import { lintingTexts, type LintTexts } from '../../test/linting.ts';
import { missingKodHandling } from './rule.ts';

describe('missing-kod-handling', () => {
  let lint: LintTexts;
  before(async () => {
    lint = await lintingTexts(missingKodHandling);
  });

  const underlined = (path: string, text: string): string[] =>
    lint({ [path]: text }).map((one) => `${one.confidence}: ${text.slice(...one.place.range)}`);

  const received = (body: string, more = ''): string =>
    `#define NTP_PORT 123\n#define OFFSET 2208988800u\n${more}uint32_t ask(int fd) {\n  uint8_t reply[48];\n` +
    `  recv(fd, reply, 48, 0);\n${body}}\n`;
  const READ = '  return be(&reply[40]) - OFFSET;\n';

  describe('underlines', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      [
        'an element',
        'a.c',
        received('  return (reply[40] << 24 | reply[41] << 16 | reply[42] << 8 | reply[43]) - OFFSET;\n'),
        'reply[40]',
      ],
      [
        'a pointer',
        'a.c',
        received('  return ntohl(*(uint32_t *)(reply + 40)) - OFFSET;\n'),
        '*(uint32_t *)(reply + 40)',
      ],
      ['an address', 'a.c', received(READ), '&reply[40]'],
      [
        'an unpacked item',
        'a.py',
        'import socket, struct\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\ns.connect(("ntp.example.com", 123))\n' +
          'data = s.recv(48)\nprint(struct.unpack("!12I", data)[10])\n',
        'struct.unpack("!12I", data)[10]',
      ],
      [
        'a call that reads',
        'a.js',
        "const s = require('dgram').createSocket('udp4');\ns.send(q, 123, 'ntp.example.com');\n" +
          "s.on('message', (m) => set(m.readUInt32BE(40)));\n",
        'm.readUInt32BE(40)',
      ],
    ];
    for (const [name, path, text, wanted] of cases)
      it(name, () => expect(underlined(path, text)).to.deep.equal([`high: ${wanted}`]));
  });

  describe('is satisfied by a look at', () => {
    const cases: readonly (readonly [string, string, string?])[] = [
      ['the stratum', '  if (reply[1] == 0) return 0;\n'],
      ['the stratum by a variable', '  uint8_t s = reply[1];\n  if (!s) return 0;\n'],
      ['the stratum in a switch', '  switch (reply[1]) { case 0: return 0; }\n'],
      ['the leap indicator', '  if ((reply[0] & 0xC0) == 0xC0) return 0;\n'],
      ['the leap indicator by a shift', '  if (reply[0] >> 6 == 3) return 0;\n'],
      ['the whole first byte', '  if (reply[0] != 0x24) return 0;\n'],
      ['the kiss code', '  if (!memcmp(&reply[12], "DENY", 4)) return 0;\n'],
      [
        'all that in a helper',
        '  if (!valid(reply)) return 0;\n',
        'int valid(uint8_t *p) { return p[1] > 0 && p[1] < 16; }\n',
      ],
    ];
    for (const [name, check, helper] of cases)
      it(name, () => expect(underlined('a.c', received(check + READ, helper))).to.deep.equal([]));
  });

  it('is not satisfied by printing the stratum', () => {
    expect(underlined('a.c', received(`  printf("%d", reply[1]);\n${READ}`))).to.have.length(1);
  });

  it('is of low confidence where the mode alone is looked at', () => {
    expect(underlined('a.c', received(`  if ((reply[0] & 7) != 4) return 0;\n${READ}`))).to.deep.equal([
      'low: &reply[40]',
    ]);
  });

  it('looks at what the caller does with the struct that it gets', () => {
    const parse =
      'function parse(m) { return { level: m[1], stratum: m[1], time: m.readUInt32BE(40) - 2208988800 }; }\n' +
      "const s = require('dgram').createSocket('udp4');\ns.send(q, 123, 'ntp.example.com');\n";
    const use = (check: string) => `${parse}s.on('message', (m) => { const r = parse(m); ${check} set(r.time); });\n`;
    expect(lint({ 'a.js': use('if (r.stratum === 0) return;') })).to.deep.equal([]);
    expect(lint({ 'a.js': use('') })).to.have.length(1);
  });

  it('leaves a server alone that takes requests apart', () => {
    const text = received(
      '  uint8_t answer[48];\n  answer[0] = 0x24;\n  memcpy(answer + 24, reply + 40, 8);\n  return 0;\n',
    );
    expect(lint({ 'a.c': text })).to.deep.equal([]);
  });

  it('gives advice and no edit', () => {
    expect(lint({ 'a.c': received(READ) })[0]?.fixes).to.deep.equal([]);
  });
});
