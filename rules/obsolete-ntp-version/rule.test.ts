import { expect } from 'chai';
import { applyEdits, chosenFix } from '../../engine/lint/fixes.ts';
import { lintingTexts, type LintTexts } from '../../test/linting.ts';
import { obsoleteNtpVersion } from './rule.ts';
import { respelt } from './spelling.ts';

describe('obsolete-ntp-version', () => {
  let lint: LintTexts;
  before(async () => {
    lint = await lintingTexts(obsoleteNtpVersion);
  });

  const sketch = (byte: string, more = ''): string =>
    `byte packet[48];\nWiFiUDP udp;\n${more}void ask() {\n  memset(packet, 0, 48);\n  packet[0] = ${byte};\n` +
    '  udp.beginPacket("ntp.example.com", 123);\n  udp.write(packet, 48);\n  udp.endPacket();\n}\n';
  const python = (packet: string): string =>
    `import socket, struct\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n` +
    `s.sendto(${packet}, ("ntp.example.com", 123))\n`;
  const library = (args: string): string =>
    `import ntplib\nOLD = 1\nntplib.NTPClient().request("ntp.example.com"${args})\n`;

  describe('underlines, and writes anew', () => {
    const cases: readonly (readonly [string, string, string, string, string])[] = [
      ['a hexadecimal byte', 'a.ino', sketch('0x1B'), '0x1B', '0x23'],
      ['a binary byte', 'a.ino', sketch('0b11011011'), '0b11011011', '0b11100011'],
      ['an octal byte', 'a.ino', sketch('033'), '033', '043'],
      ['a decimal byte', 'a.ino', sketch('27'), '27', '35'],
      ['a character', 'a.ino', sketch("'\\x1b'"), "'\\x1b'", "'\\x23'"],
      ['a sum of shifts', 'a.ino', sketch('(0 << 6) | (3 << 3) | 3'), '(0 << 6) | (3 << 3) | 3', '(4 << 3)'],
      ['a named version', 'a.ino', sketch('VN << 3 | 3', '#define VN 2\n'), '2', '#define VN 4'],
      ['a text of bytes', 'a.py', python('b"\\x1b" + 47 * b"\\0"'), 'b"\\x1b"', 'b"\\x23"'],
      ['an octal text', 'a.py', python('b"\\033" + 47 * b"\\0"'), 'b"\\033"', 'b"\\043"'],
      ['a packed word', 'a.py', python('struct.pack("!12I", 0x1B000000, *[0] * 11)'), '0x1B000000', '0x23000000'],
      ['a version argument', 'a.py', library(', version=3'), '3', 'version=4'],
      ['a version argument elsewhere', 'a.py', library(', version=OLD'), '1', 'OLD = 4'],
      [
        'a call without a version',
        'a.py',
        library(''),
        'ntplib.NTPClient().request("ntp.example.com")',
        ', version=4)',
      ],
    ];
    for (const [name, path, text, underlined, fixed] of cases)
      it(name, () => {
        const [found, ...more] = lint({ [path]: text });
        expect(more).to.deep.equal([]);
        expect(text.slice(...found!.place.range)).to.equal(underlined);
        const fix = chosenFix(found!, false);
        const after = applyEdits(text, fix!.edits);
        expect(after).to.include(fixed);
        expect(lint({ [path]: after })).to.deep.equal([]);
      });
  });

  it('is a warning for versions 1 and 2, a hint for version 3, nothing for version 4', () => {
    const levels = ['0x0B', '0x13', '0x1B', '0x23', '0xE3'].map((byte) => lint({ 'a.ino': sketch(byte) })[0]?.level);
    expect(levels).to.deep.equal(['warning', 'warning', 'hint', undefined, undefined]);
  });

  it('is sure of what is sent to the port, less so of what only has the name', () => {
    expect(lint({ 'a.ino': sketch('0x1B') })[0]?.confidence).to.equal('high');
    const named = 'def build_ntp_request():\n    data = bytearray(64)\n    data[0] = 0x1b\n    return data\n';
    expect(lint({ 'a.py': named.replace('64', 'size()') })[0]?.confidence).to.equal('medium');
    expect(lint({ 'a.py': named.replace('64', '8') })).to.deep.equal([]);
  });

  it('only suggests the edit where the version of answers is compared', () => {
    const text = sketch('0x1B', 'bool fits(const byte *reply) { return (reply[0] & 0x38) == 0x18; }\n').replace(
      'udp.endPacket();',
      'udp.endPacket();\n  udp.read(packet, 48);\n  if (!fits(packet)) return;',
    );
    expect(lint({ 'a.ino': text })[0]?.fixes.map((fix) => fix.safe)).to.deep.equal([false]);
  });

  it('tells where a constant of another file is put into the packet', () => {
    const [found] = lint({
      'config.py': 'NTP_VERSION = 3\n',
      'ask.py': `import config\n${python('struct.pack("!BBBb11I", config.NTP_VERSION << 3 | 3, 0, 0, 0, *[0] * 11)')}`,
    });
    expect(found?.place.file).to.equal('config.py');
    expect(found?.related[0]?.place.file).to.equal('ask.py');
  });

  it('leaves spellings alone that it does not know', () => {
    expect(respelt('0x1B', 'bits')).to.equal('0x23');
    expect(respelt('0x1bu', 'bits')).to.equal('0x23u');
    expect(respelt('0xdb', 'bits')).to.equal('0xe3');
    expect(respelt('3U', 'version')).to.equal('4U');
    expect(respelt('0b011', 'version')).to.equal('0b100');
    expect(respelt("'\\e'", 'bits')).to.equal(undefined);
    expect(respelt("0b0001'1011", 'bits')).to.equal(undefined);
    expect(respelt('0001_1011', 'bits')).to.equal(undefined);
  });
});
