import { expect } from 'chai';
import { withEdits } from '../testing/edits.ts';
import { lineEdits } from './line-edits.ts';
import { TextDocument, type Encoding } from './text-document.ts';

const documentOf = (text: string, encoding: Encoding = 'utf-16') =>
  new TextDocument('file:///a.c', 'c', 1, text, encoding);

/** All texts of up to `lines` lines out of three, with each line end and with and without a last one. */
function* texts(lines: number, end: string): Generator<string> {
  for (let count = 0; count <= lines; count++) {
    for (let number = 0; number < 3 ** count; number++) {
      const words = [...number.toString(3).padStart(count, '0')]
        .slice(0, count)
        .map((digit) => ['a', 'é😀', ''][+digit]!);
      yield words.map((word) => word + end).join('');
      if (count > 0) yield words.join(end);
    }
  }
}

describe('edits of whole lines', () => {
  for (const [name, end] of [
    ['plain', '\n'],
    ['of Windows', '\r\n'],
  ] as const) {
    it(`make any text any other, with and without a last line end (line ends ${name})`, () => {
      const all = [...texts(3, end)];
      for (const before of all) {
        for (const after of all) {
          const made = withEdits(before, lineEdits(documentOf(before), after));
          if (made !== after) expect(made, JSON.stringify([before, after])).to.equal(after);
        }
      }
    });
  }

  it('are none where nothing differs', () => {
    expect(lineEdits(documentOf('a\r\nb'), 'a\r\nb')).to.deep.equal([]);
  });

  it('insert a line before the one that it was written before', () => {
    expect(lineEdits(documentOf('a\nb\nc\n'), 'a\nX\nb\nc\n')).to.deep.equal([
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: 'X\n' },
    ]);
  });

  it('leave the lines alone that stay', () => {
    const edits = lineEdits(documentOf('a\nb\nc\nd\ne'), 'a\nB\nc\nD\ne');
    expect(edits.map(({ range, newText }) => [range.start.line, range.end.line, newText])).to.deep.equal([
      [1, 2, 'B\n'],
      [3, 4, 'D\n'],
    ]);
  });

  it('end within the encoding that was agreed on', () => {
    expect(lineEdits(documentOf('x\né😀', 'utf-8'), 'x\n')).to.deep.equal([
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } }, newText: '' },
    ]);
  });
});
