import { expect } from 'chai';
import type { CommentStyle } from './comment-skipper.ts';
import { wordScanner } from './word-scan.ts';

const WORDS = { groups: [['sntp_init'], ['POST', 'HTTP'], ['connect']], parts: ['ntp'] };

function matters(text: string, style: CommentStyle = 'slashes'): boolean {
  return wordScanner(WORDS, style).mightMatter(Buffer.from(text));
}

describe('the word scan', () => {
  it('finds whole identifiers', () => {
    expect(matters('void f(void) { sntp_init(); }')).to.be.true;
    expect(matters('void f(void) { reconnected(); }')).to.be.false;
  });

  it('finds parts of identifiers, never substrings', () => {
    for (const name of ['ntpServerIP', 'NTPClient', 'NTP_SERVER', 'defaultNtp', 'ntp2'])
      expect(matters(`int ${name};`), name).to.be.true;
    for (const name of ['intptr_t', 'printf', 'fontpath', 'entp']) expect(matters(`int ${name};`), name).to.be.false;
  });

  it('wants all the words of a group', () => {
    expect(matters('"POST / HTTP/1.1"')).to.be.true;
    expect(matters('"POST /"')).to.be.false;
    expect(matters('HTTP POST')).to.be.true;
  });

  it('reads strings, after an escape too', () => {
    expect(matters('send("\\nPOST / HTTP/1.0\\r\\n");')).to.be.true;
    expect(matters('get("http://x", connect);')).to.be.true;
    expect(matters('get("/*", connect);')).to.be.true;
  });

  it('leaves out comments', () => {
    expect(matters('// they connect\nint a;')).to.be.false;
    expect(matters('/* they\n * connect */ int a;')).to.be.false;
    expect(matters('# they connect\na = 1', 'hash')).to.be.false;
    expect(matters('#define open connect')).to.be.true;
  });

  it('reads on after a comment, and after what only looks like one', () => {
    expect(matters('// one\nconnect();')).to.be.true;
    expect(matters('/* one */connect();')).to.be.true;
    expect(matters('a = b /* never closed\nconnect();')).to.be.true;
    expect(matters("a = '#' + connect", 'hash')).to.be.true;
    expect(matters("it's // one\nconnect();")).to.be.true;
  });

  it('ends in the middle of anything', () => {
    for (const text of ['', '/', '/*', '"', '"\\', '//', 'a/', 'ab/*/']) expect(matters(text), text).to.be.false;
  });
});
