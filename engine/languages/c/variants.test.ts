import { assert } from 'chai';
import type { Syntax } from '../../source/syntax.ts';
import { at, show, syntaxForTests } from '../testing.ts';
import { findChains, variantsOf } from './branches.ts';
import { conditionInWords, elseInWords } from './conditions.ts';
import { lowerC } from './index.ts';
import { mend } from './mend.ts';
import { scan } from './scan.ts';

describe('C family: branch variants and macros', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });
  const dump = (text: string, language: 'c' | 'cpp' = 'c') => show(lowerC(syntax, text, language), text).split('\n');
  const variants = (text: string) => {
    const found = scan(text);
    return variantsOf(text, found.directives, findChains(text, found.directives, true));
  };

  it('keeps every offset and line', () => {
    const text =
      '#if A /* x\n */\r\nint a;\n#elif B\nint b;\n#else\nint c;\n#endif\n#if 0\nit\'s "no\n#endif\nint d;\n';
    const all = variants(text);
    assert.deepEqual(
      all.map((it) => it.text.split(/\s+/).join(' ').trim()),
      ['int a; int d;', 'int b; int d;', 'int c; int d;'],
    );
    for (const it of all) {
      assert.equal(it.text.length, text.length);
      assert.equal(it.text.split('\n').length, text.split('\n').length);
    }
  });

  it('makes one variant where no chain has a second branch, and at most four', () => {
    assert.lengthOf(
      variants('#ifdef A\nint a;\n#endif\n#if 0\nx\n#else\nint b;\n#endif\n#ifdef __cplusplus\n#else\n#endif'),
      1,
    );
    assert.lengthOf(variants(`#if A\n${'#elif B\n'.repeat(9)}#endif`), 4);
  });

  it('does not see directives in comments, strings and continued lines', () => {
    assert.lengthOf(scan('/*\n#if A\n*/ // x \\\n#if B\n"\\\n#if C" R"(\n#if D\n)"').directives, 0);
    assert.deepEqual(
      scan('  # define X \\\n  y\nz').directives.map((it) => it.range),
      [[2, 18]],
    );
  });

  it('says conditions in words', () => {
    assert.equal(conditionInWords('ifdef ESP32'), 'ESP32');
    assert.equal(conditionInWords('ifndef ESP32'), 'not ESP32');
    assert.equal(conditionInWords('if defined(A) && !defined(B) || C > 3 // x'), 'A and not B or C > 3');
    assert.equal(conditionInWords('if (defined(A))'), 'A');
    assert.equal(elseInWords(['A']), 'not A');
    assert.equal(elseInWords(['not A']), 'A');
    assert.equal(elseInWords(['A', 'B > 1']), 'none of A, B > 1');
  });

  it('a conditional inside an initialiser list', () => {
    assert.deepEqual(dump('char *s[] = {\n "a",\n#ifdef X\n "b",\n#else\n "c",\n#endif\n};'), [
      '<module>:',
      '  var s: char*[] = ["a", "b"] #0',
      '  var s: char*[] = ["a", "c"] #1',
    ]);
  });

  it('a conditional inside a designated initialiser', () => {
    assert.deepEqual(dump('struct c c = {\n#if A\n .s = "a",\n#else\n .s = "b",\n#endif\n .x = 1 };'), [
      '<module>:',
      '  var c: c = {"s": "a", "x": 1} #0',
      '  var c: c = {"s": "b", "x": 1} #1',
    ]);
  });

  it('a conditional inside an argument list', () => {
    assert.deepEqual(dump('void f() { g(a,\n#ifdef X\n 1\n#else\n 2\n#endif\n ); }'), [
      'function f(): void #0 if [X]:',
      '  g(a, 1)',
      'function f(): void #1 if [not X]:',
      '  g(a, 2)',
    ]);
  });

  it('a split loop head', () => {
    assert.deepEqual(
      dump('void f() {\n#ifdef X\n while (a) {\n#else\n while (b) {\n#endif\n g(); } }\nvoid h() { i(); }'),
      [
        'function f(): void #0 if [X]:',
        '  while a:',
        '    g()',
        'function f(): void #1 if [not X]:',
        '  while b:',
        '    g()',
        'function h(): void:',
        '  i()',
      ],
    );
  });

  it('a split else', () => {
    assert.deepEqual(dump('void f() { if (a) { b();\n#ifdef X\n } else if (c) { d();\n#endif\n } else { e(); } }'), [
      'function f(): void:',
      '  if a:',
      '    b()',
      '  else:',
      '    if c:',
      '      d()',
      '    else:',
      '      e()',
    ]);
  });

  it('extern "C" under __cplusplus, in both languages', () => {
    const text = '#ifdef __cplusplus\nextern "C" {\n#endif\nvoid f(void) { g(); }\n#ifdef __cplusplus\n}\n#endif\n';
    for (const language of ['c', 'cpp'] as const) {
      assert.deepEqual(dump(text, language), ['function f(): void:', '  g()']);
    }
  });

  it('#if 0 is never kept, its else is', () => {
    assert.deepEqual(dump("#if 0\nvoid f() { it's }\n#define A 1\n#else\nvoid f() { g(); }\n#define A 2\n#endif"), [
      'macro A = 2',
      'function f(): void:',
      '  g()',
    ]);
  });

  it('one broken function beside a good one', () => {
    const text = 'void bad(void) { if ( { foo(1; }\nvoid good(void) { bar(); }\n';
    for (const language of ['c', 'cpp'] as const) {
      const lines = dump(text, language);
      assert.include(lines, 'function good(): void:');
      assert.include(lines, '  bar()');
      const facts = lowerC(syntax, text, language);
      assert.isNotEmpty(facts.broken);
      assert.isTrue(facts.broken.every((it) => !at(text, it).includes('good')));
    }
  });

  it('functions that differ by branch are both kept, others once', () => {
    const text =
      '#ifdef ESP32\nvoid f() { a(); }\n#else\nvoid f() { b(); }\n#endif\nvoid g() { h([] { i(); }); }\n#ifdef Q\nvoid q() {}\n#endif';
    assert.deepEqual(dump(text, 'cpp'), [
      'function f(): void #0 if [ESP32]:',
      '  a()',
      'function f(): void #1 if [not ESP32]:',
      '  b()',
      'function g(): void:',
      '  h(<fn4>)',
      'lambda fn4() in fn3:',
      '  i()',
      'function q(): void if [Q]:',
    ]);
  });

  const MACROS: readonly [source: string, ...lines: string[]][] = [
    ['#define A 123', 'macro A = 123'],
    ['#define A "x" // why', 'macro A = "x"'],
    ['#define A /* what */ OTHER', 'macro A = OTHER'],
    ['#define A', 'macro A'],
    ['#define A (15 * 60 * 1000UL)', 'macro A = (15 * 60) * 1000'],
    ['#define A 192,168,1,1', 'macro A = ((192 , 168) , 1) , 1'],
    ['#define A { 0xDE, 0xAD }', 'macro A = [222, 173]'],
    ['#define A "a" B', 'macro A = concat("a", B)'],
    ['#define A IPAddress(1, 2, 3, 4)', 'macro A = new IPAddress(1, 2, 3, 4)'],
    ['#define S(x) ((x) * 1000)', 'macro S(x) = x * 1000'],
    ['#define A __attribute__((packed))', 'macro A'],
    ['#define A static inline', 'macro A'],
    [
      '#define F(a, b) do { g(a); \\\n  h(b); } while (0)',
      'macro F(a, b) -> fn1',
      'macro F(a, b):',
      '  do 0:',
      '    g(a)',
      '    h(b)',
    ],
    ['#define W while (1)', 'macro W -> fn1', 'macro W():', '  while 1:'],
  ];
  for (const [source, ...lines] of MACROS) {
    it(`macro: ${source.split('\n')[0]}`, () => assert.deepEqual(dump(`${source}\n`, 'cpp'), lines));
  }

  it('macro ranges point into the #define line', () => {
    const text = 'int x;\n#define SERVER "pool" \\\n  ".org"\n#define N (1 + 2)\n';
    const [server, n] = lowerC(syntax, text, 'c').macros;
    assert.equal(at(text, server!.nameRange), 'SERVER');
    assert.isTrue(server!.value?.k === 'concat' && at(text, server!.value.parts[1]!.r) === '".org"');
    assert.equal(at(text, n!.value!.r), '1 + 2');
  });

  it('includes, those of some builds marked', () => {
    const text = '#include <a.h>\n#ifdef X\n#include "b.h"\n#else\n# include "c.h"\n#endif\n#include MACRO\n';
    assert.deepEqual(dump(text), ['include <a.h>', 'include "b.h" ?', 'include "c.h" ?']);
  });

  it('attribute macros are no part of a declaration', () => {
    assert.deepEqual(dump('void IRAM_ATTR f() { g(); }\nstatic __attribute__((used)) int a DRAM_ATTR = 1;', 'cpp'), [
      '<module>:',
      '  static var a: int = 1',
      'function f(): void:',
      '  g()',
    ]);
    const text = 'const char a[] PROGMEM = "x" Y "z";';
    assert.equal(mend(text, scan(text)).text.length, text.length);
  });
});
