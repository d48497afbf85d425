import { expect } from 'chai';
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument, type Encoding } from './text-document.ts';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];

const documentOf = (text: string, encoding: Encoding = 'utf-16') =>
  new TextDocument('file:///a.c', 'c', 1, text, encoding);

/** How long a text is in an encoding, asked of Node instead of counted. */
function lengthIn(text: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.length;
  return encoding === 'utf-8' ? Buffer.byteLength(text, 'utf8') : [...text].length;
}

/** Every place between two characters of a text, with the position that the protocol gives it. */
function places(text: string, encoding: Encoding): { offset: number; position: Position }[] {
  const found = [];
  let line = 0;
  let start = 0;
  for (let offset = 0; offset <= text.length; offset++) {
    if (offset > 0 && isLineEnd(text, offset - 1)) {
      line++;
      start = offset;
    }
    if (isInside(text, offset)) continue;
    found.push({ offset, position: { line, character: lengthIn(text.slice(start, offset), encoding) } });
  }
  return found;
}

const isLineEnd = (text: string, at: number): boolean =>
  text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');

/** Between the halves of 😀 or of a line's end. */
const isInside = (text: string, offset: number): boolean =>
  (text[offset - 1] === '\r' && text[offset] === '\n') || /^[\uDC00-\uDFFF]/.test(text.slice(offset));

const TEXTS = {
  'plain lines': 'a\nbc\n\nd',
  'an empty last line': 'a\nb\n',
  'nothing at all': '',
  'é and 😀': 'é😀x\n😀é\né',
  'line ends of Windows': 'é\r\n😀b\r\n\r\nc',
  'line ends of old Macs': 'a\r😀\r\rb',
  'line ends of all kinds': 'a\r\r\n\n\r\né😀\r\n',
};

describe('positions in a document', () => {
  for (const encoding of ENCODINGS) {
    for (const [name, text] of Object.entries(TEXTS)) {
      it(`lead there and back in ${name} (${encoding})`, () => {
        const document = documentOf(text, encoding);
        for (const { offset, position } of places(text, encoding)) {
          expect(document.positionAt(offset), `offset ${offset}`).to.deep.equal(position);
          expect(document.offsetAt(position), JSON.stringify(position)).to.equal(offset);
        }
      });
    }
  }

  it('behind the end of a line mean the end of that line', () => {
    for (const encoding of ENCODINGS) {
      const document = documentOf('é😀\r\nb\n', encoding);
      expect(document.offsetAt({ line: 0, character: 99 })).to.equal(3);
      expect(document.offsetAt({ line: 1, character: 2 })).to.equal(6);
      expect(document.offsetAt({ line: 2, character: 1 })).to.equal(7);
    }
  });

  it('behind the last line mean the end of the text, before the first its begin', () => {
    const document = documentOf('a\nb');
    expect(document.offsetAt({ line: 2, character: 0 })).to.equal(3);
    expect(document.offsetAt({ line: -1, character: 4 })).to.equal(0);
    expect(document.offsetAt({ line: 1, character: -4 })).to.equal(2);
    expect(document.positionAt(99)).to.deep.equal({ line: 1, character: 1 });
    expect(document.positionAt(-1)).to.deep.equal({ line: 0, character: 0 });
  });

  it('inside a character of UTF-8 mean where it begins', () => {
    const document = documentOf('é😀', 'utf-8');
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((character) => document.offsetAt({ line: 0, character }))).to.deep.equal([
      0, 0, 1, 1, 1, 1, 3, 3,
    ]);
  });
});

describe('changes of a document', () => {
  const at = (line: number, from: number, to = from) => ({
    start: { line, character: from },
    end: { line, character: to },
  });

  it('count each in the text that the one before it left', () => {
    const document = documentOf('one\ntwo\n');
    const applied = document.apply(2, [
      { range: at(0, 0), text: 'zero\n' },
      { range: at(1, 0, 3), text: '1' },
      { range: at(2, 3), text: '!' },
    ]);
    expect(document.text).to.equal('zero\n1\ntwo!\n');
    expect(applied.map(({ range }) => range)).to.deep.equal([
      [0, 0],
      [5, 8],
      [10, 10],
    ]);
    expect(document.version).to.equal(2);
  });

  it('without a range replace all of it', () => {
    const document = documentOf('one\ntwo\n');
    document.apply(2, [{ range: at(0, 0, 3), text: 'x' }, { text: 'é\n' }, { range: at(0, 1), text: '😀' }]);
    expect(document.text).to.equal('é😀\n');
  });

  it('with an end before their start insert', () => {
    const document = documentOf('abc');
    document.apply(2, [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 1 } }, text: 'X' }]);
    expect(document.text).to.equal('abXc');
  });

  for (const encoding of ENCODINGS) {
    it(`give the text that a plain replacement gives, for 500 random events (${encoding})`, () => {
      const random = randomNumbers(7 + ENCODINGS.indexOf(encoding));
      const document = documentOf('int é = 1;\r\n// 😀\n', encoding);
      let expected = document.text;
      for (let round = 0; round < 500; round++) {
        const changes: TextDocumentContentChangeEvent[] = [];
        for (let left = 1 + random(4); left > 0; left--) {
          const all = places(expected, encoding);
          const [from, to] = [random(all.length), random(all.length)].sort((a, b) => a - b).map((i) => all[i]!);
          const end = random(2) === 0 ? from! : to!;
          const text = ['', 'x', '\n', '\r\n', '\r', 'é', '😀', 'ab\ncd', '\n'][random(9)]!;
          changes.push({ range: { start: from!.position, end: end.position }, text });
          expected = expected.slice(0, from!.offset) + text + expected.slice(end.offset);
        }
        // Keeps it short: what is looked for happens in short texts too.
        if (expected.length > 200) {
          expected = expected.slice(100).replace(/^[\uDC00-\uDFFF]/, '');
          changes.push({ text: expected });
        }
        document.apply(round, changes);
        expect(document.text).to.equal(expected);
      }
    });
  }
});

/** Whole numbers below a bound, the same for the same seed. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}
