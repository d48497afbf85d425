import { expect } from 'chai';
import type { Finding } from '../../engine/lint/finding.ts';
import { lintingWith, type LintText } from '../../test/linting.ts';
import { cachedNtpAddress } from './rule.ts';

const PYTHON = 'import socket, time\nsock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n';
const LOOK_UP = 'socket.getaddrinfo("time.google.com", 123)';

describe('cached-ntp-address', () => {
  let lint: LintText;
  before(async () => {
    lint = await lintingWith(cachedNtpAddress);
  });

  const python = (text: string): readonly Finding[] => lint('a.py', `${PYTHON}${text}`);

  it('underlines the look-up and shows the use', () => {
    const text = `${PYTHON}addr = ${LOOK_UP}[0][-1]\nwhile True:\n    sock.sendto(b"#", addr)\n    time.sleep(3600)\n`;
    const [found] = lint('a.py', text);
    expect(text.slice(...found!.place.range)).to.equal(LOOK_UP);
    expect(text.slice(...found!.related[0]!.place.range)).to.equal('sock.sendto(b"#", addr)');
    expect([found!.level, found!.confidence]).to.deep.equal(['warning', 'high']);
    expect(found!.message).to.match(/time\.google\.com.*addr/);
  });

  it('is less sure of what only callers outside repeat', () => {
    const [found] = python(`addr = ${LOOK_UP}[0][-1]\ndef query():\n    sock.sendto(b"#", addr)\n`);
    expect(found?.confidence).to.equal('medium');
  });

  it('is less sure where a name says what is looked up', () => {
    const [found] = python(
      'ntp_host = input()\naddr = socket.gethostbyname(ntp_host)\nwhile True:\n    sock.sendto(b"#", (addr, 123))\n    time.sleep(3600)\n',
    );
    expect(found?.confidence).to.equal('medium');
  });

  describe('counts as looked up again', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['in the same round', `while True:\n    addr = ${LOOK_UP}[0][-1]\n    sock.sendto(b"#", addr)\n`],
      [
        'by a function that the loop calls',
        `addr = None\ndef find():\n    global addr\n    addr = ${LOOK_UP}[0][-1]\nfind()\nwhile True:\n    try:\n        sock.sendto(b"#", addr)\n    except OSError:\n        find()\n`,
      ],
      [
        'when the address was given up',
        `addr = None\ndef ask():\n    global addr\n    if not addr:\n        addr = ${LOOK_UP}[0][-1]\n    try:\n        sock.sendto(b"#", addr)\n    except OSError:\n        addr = None\nwhile True:\n    ask()\n`,
      ],
      [
        'after some hours',
        `addr = None\nsince = 0\ndef ask():\n    global addr, since\n    if time.time() - since > 21600:\n        addr = ${LOOK_UP}[0][-1]\n        since = time.time()\n    sock.sendto(b"#", addr)\nwhile True:\n    ask()\n`,
      ],
    ];
    for (const [name, text] of cases)
      it(name, () => {
        expect(python(text)).to.deep.equal([]);
      });
  });

  it('leaves alone a program that asks once', () => {
    expect(python(`addr = ${LOOK_UP}[0][-1]\nsock.sendto(b"#", addr)\n`)).to.deep.equal([]);
  });

  it('leaves alone a retry until there is an address', () => {
    const text = `while True:\n    try:\n        addr = ${LOOK_UP}[0][-1]\n        break\n    except OSError:\n        time.sleep(60)\nsock.sendto(b"#", addr)\n`;
    expect(python(text)).to.deep.equal([]);
  });
});
