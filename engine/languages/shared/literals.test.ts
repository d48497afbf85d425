import { assert } from 'chai';
import { numberOf, unescape } from './literals.ts';

describe('literals', () => {
  const numbers: readonly [string, number | null, boolean?][] = [
    ['0', 0],
    ['1_000_000', 1_000_000],
    ['0x1f', 31],
    ['0XFF_FF', 65_535],
    ['0b00100011', 35],
    ['0o17', 15],
    ['017', 15],
    ['089', 89],
    ['10n', 10],
    ['10L', 10],
    ['.5', 0.5, true],
    ['5.', 5, true],
    ['1e3', 1000, true],
    ['0x1e3', 483],
    ['2j', null],
    ['', null],
    ['0x', null],
  ];
  for (const [written, value, float = false] of numbers) {
    it(`reads the number ${written || '(nothing)'}`, () => {
      assert.deepEqual(numberOf(written), value === null ? null : { value, float });
    });
  }

  const escapes: readonly [string, string, Parameters<typeof unescape>[1]?][] = [
    ['plain', 'plain'],
    [String.raw`a\tb\nc`, 'a\tb\nc'],
    [String.raw`\x1b\0\101`, '\x1b\0A'],
    [String.raw`\u00e9\u{1F600}`, 'é😀'],
    [String.raw`\U0001F600\a`, '😀\x07', { python: true }],
    [String.raw`\u00e9`, String.raw`\u00e9`, { python: true, bytes: true }],
    [String.raw`\d`, String.raw`\d`, { python: true }],
    [String.raw`\d`, 'd'],
    ['a\\\nb', 'ab'],
    ['a\\\r\nb', 'ab'],
    ['a\\', 'a\\'],
    [String.raw`\x1`, 'x1'],
    [String.raw`\u{`, 'u{'],
    [String.raw`\u{FFFFFFFF}`, '\ufffd'],
  ];
  for (const [raw, value, rules] of escapes) {
    it(`resolves ${JSON.stringify(raw)}${rules ? ' in Python' : ''}`, () => {
      assert.equal(unescape(raw, rules), value);
    });
  }
});
