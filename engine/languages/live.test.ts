/** Facts that follow edits are the Facts of the text, whatever is typed. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert } from 'chai';
import type { Language } from '../facts/model.ts';
import type { Syntax } from '../source/syntax.ts';
import { languageOf, lower } from './index.ts';
import { openLive, type Change, type LiveFile } from './live.ts';
import { RandomEditor } from './random-editor.ts';
import { syntaxForTests } from './testing.ts';

const FIXTURES = fileURLToPath(new URL('../../test-fixtures/', import.meta.url));
/** A failure prints it; `TIMESYNC_LINT_SEED` takes another one. */
const SEED = Number(process.env['TIMESYNC_LINT_SEED'] ?? 4);
const EDITS = 24;
const FILES = 160;
/** Of the guesses beside syntax errors, so many may be wrong until the file is settled. */
const WRONG_GUESSES = 0.01;

type Step = (text: string) => Change[];

/** Puts `by` in the place of the first `what`. */
function replace(what: string, by: string): Step {
  return (text) => {
    const at = text.indexOf(what);
    assert.isAtLeast(at, 0, what);
    return [{ range: [at, at + what.length], text: by }];
  };
}

/** Types `written` before the first `mark`, a character at a time. */
function type(mark: string, written: string): Step[] {
  return [...written].map((c) => (text: string) => {
    const at = text.indexOf(mark);
    return [{ range: [at, at], text: c }];
  });
}

const FIVE = Array.from({ length: 5 }, (_, i) => `void f${i}(void)\n{\n  a${i}();\n  b${i}(1, "x");\n}\n\n`).join('');
const CLASSES =
  'class Clock {\n public:\n  Clock() : client(80) { go(); }\n  Client client;\n  void go() { f(); }\n};\nvoid after() { Maker(1); }\n';

const CASES: readonly (readonly [name: string, language: Language, text: string, ...steps: Step[]])[] = [
  ['a statement typed into a function', 'c', FIVE, ...type('b2(', 'if (x) { y("z"); } ')],
  ['a brace that opens and closes again', 'c', FIVE, replace('b1(', '{ b1('), replace('{ b1(', 'b1(')],
  ['a brace too many', 'c', FIVE, replace('b1(', '} b1('), replace('} b1(', 'b1(')],
  [
    'a comment that swallows the rest',
    'c',
    FIVE,
    replace('b1(', '/* b1('),
    replace('b3(', '*/ b3('),
    replace('/* ', ''),
  ],
  ['a string that is not closed', 'c', FIVE, replace('b2(1, "x"', 'b2(1, "x'), replace('b2(1, "x', 'b2(1, "x"')],
  [
    'a directive typed',
    'c',
    FIVE,
    ...type('  b2(', '#if FOO\n'),
    replace('b2(1, "x");', 'b2(1);\n#else\nc();\n#endif'),
  ],
  [
    'a condition that changes its words',
    'c',
    `#ifdef A\n${FIVE}#else\nint q;\n#endif\n`,
    replace('#ifdef A', '#ifdef AB'),
  ],
  ['a branch more', 'c', `#ifdef A\n${FIVE}#endif\n`, replace('void f3', '#else\nvoid f3'), replace('#else\n', '')],
  [
    'a guard that comes and goes',
    'c',
    `#ifndef A\n#define A\n${FIVE}#endif\n`,
    replace('#define A', '#define B'),
    replace('#define B', '#define A'),
  ],
  [
    'a macro among strings',
    'c',
    'void f(void) { g("a" PATH "b"); }\nint z;\n',
    replace('PATH', 'HEAD'),
    replace('HEAD', 'STR(X)'),
  ],
  [
    'an attribute whose parenthesis is open',
    'c',
    `int x;\n${FIVE}`,
    replace('int x', '__attribute__((a int x'),
    replace('((a', '((a))'),
  ],
  [
    'a macro with a body',
    'c',
    '#define M(x) do { f(x); } while (0)\nint a;\n',
    replace('f(x)', 'f(x, 1)'),
    replace('int a', 'int aa'),
    replace('#define M(x) ', '\n#define M(x) '),
  ],
  [
    'macros that say the same',
    'c',
    '#define A 1\nint x;\n#define A 1\n',
    replace('int x;', 'int xyz;'),
    replace('#define A 1\n', ''),
  ],
  [
    'a lambda more, which renumbers',
    'cpp',
    'void a() { f([] { g(); }); }\nvoid b() { h([](int i) { k(i); }); }\n',
    replace('g();', 'g(); m([] { n(); });'),
    replace(' m([] { n(); });', ''),
  ],
  [
    'a type that is declared below',
    'cpp',
    'void a() { foo(1); x y(z); }\nint q;\n',
    replace('int q;', 'struct foo { int a; };'),
    replace('struct foo', 'struct fop'),
  ],
  [
    'a field that makes an initialiser an object',
    'cpp',
    CLASSES,
    replace('Client client;', 'int client;'),
    replace('int client', 'Client client'),
  ],
  [
    'a method after its class changes',
    'cpp',
    `struct A { T t; };\nA::A() : t(1) {}\n`,
    replace('T t;', 'int t;'),
    replace('int t;', 'B t;'),
  ],
  [
    'a name space around everything',
    'cpp',
    `namespace n {\n${FIVE}}\n`,
    ...type('b2(', 'x.y->z(1);'),
    replace('namespace n', 'namespace'),
  ],
  [
    'an empty file that is written and emptied',
    'c',
    '',
    () => [{ range: [0, 0], text: FIVE }],
    (text) => [{ range: [0, text.length], text: '' }],
  ],
  [
    'a carriage return between',
    'c',
    '#if A\r\nint a;\r\n#else\r\nint b;\r\n#endif\r\n',
    replace('int a;\r', 'int a;x\r'),
    replace('x\r\n', '\n'),
  ],
  [
    'characters beyond the first plane',
    'c',
    FIVE,
    replace('"x"', '"😀é"'),
    replace('a1()', 'a1("é")'),
    replace('"😀é"', '""'),
  ],
  [
    'a Python block that loses its indentation',
    'python',
    'def f():\n    a()\n    b()\n\nc()\n',
    replace('    b()', 'b()'),
    replace('def f():', 'def f('),
  ],
  [
    'a JavaScript template that is not closed',
    'javascript',
    'f(`a`);\nconst g = () => 1;\n',
    replace('`a`', '`a'),
    replace('`a', '`a${b}`'),
  ],
];

describe('live files', function () {
  this.timeout(600_000);
  let syntax: Syntax;

  before(async () => {
    syntax = await syntaxForTests();
  });

  it('hold what lowering the text would hold, after any edits', () => {
    // Other languages are lowered anew after each edit.
    const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter((it) => ['c', 'cpp'].includes(languageOf(it) ?? ''))
      .sort();
    assert.isAbove(files.length, 100);
    let guesses = 0;
    let wrong = 0;
    for (const [i, file] of files.slice(0, FILES).entries()) {
      const text = readFileSync(`${FIXTURES}${file}`, 'utf8');
      const live = openLive(syntax, text, languageOf(file)!);
      const editor = new RandomEditor(SEED * 1000 + i);
      for (let edit = 0; edit < EDITS; edit++) {
        live.edit(editor.next(live.text));
        const where = `${file}, seed ${SEED}, edit ${edit}`;
        if (live.exact) check(syntax, live, where);
        // Every other guess is left standing, so that the next edit builds on it.
        else if (edit % 2 === 0) {
          guesses++;
          if (settles(syntax, live, where)) wrong++;
        }
      }
      live.close();
    }
    assert.isAbove(guesses, 100);
    assert.isBelow(wrong / guesses, WRONG_GUESSES, `${wrong} of ${guesses}, seed ${SEED}`);
  });

  for (const [name, language, text, ...steps] of CASES) {
    it(name, () => {
      const live = openLive(syntax, text, language);
      for (const [i, step] of steps.entries()) {
        live.edit(step(live.text));
        if (live.exact) check(syntax, live, `step ${i}`);
        else settles(syntax, live, `step ${i}`);
      }
    });
  }

  it('take several ranges in one edit, each counted in the text that the one before left', () => {
    const live = openLive(syntax, 'int a;\nint b;\n', 'c');
    live.edit([
      { range: [4, 5], text: 'long_name' },
      { range: [19, 20], text: 'c' },
    ]);
    assert.equal(live.text, 'int long_name;\nint c;\n');
    check(syntax, live, 'two ranges');
  });

  it('keep the objects of what only moves', () => {
    const text = ['void a(void) { x(1); }', 'void b(void) { y(2); }', 'void c(void) { z(3); }', ''].join('\n');
    const live = openLive(syntax, text, 'c');
    const [, a, b, c] = live.facts.functions;
    const before = live.facts;
    live.edit(replace('y(2)', 'y(2, 4)')(live.text));
    assert.notStrictEqual(live.facts, before);
    const [, newA, newB, newC] = live.facts.functions;
    assert.strictEqual(newA, a);
    assert.notStrictEqual(newB, b);
    assert.strictEqual(newC, c);
    assert.strictEqual(newC!.body[0], c!.body[0]);
    assert.equal(live.text.slice(...newC!.range), 'void c(void) { z(3); }');
    assert.strictEqual(live.facts.functions[0], before.functions[0]);
  });
});

/** Settles a file, and tells whether its Facts had to change for it. */
function settles(syntax: Syntax, live: LiveFile, where: string): boolean {
  const guessed = JSON.stringify(live.facts);
  const told = live.settle();
  assert.isTrue(live.exact, where);
  assert.equal(told, guessed !== JSON.stringify(live.facts), where);
  check(syntax, live, where);
  return told;
}

function check(syntax: Syntax, live: LiveFile, where: string): void {
  const wrong = differs(live.facts, lower(syntax, live.text, live.language), '');
  if (wrong) assert.deepEqual(live.facts, lower(syntax, live.text, live.language), `${where}: ${wrong}\n${live.text}`);
}

/** Where two pieces of Facts differ. */
function differs(a: unknown, b: unknown, path: string): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return path;
  for (const key of keys) {
    if (!(key in b)) return `${path}.${key}`;
    const wrong = differs(a[key as keyof typeof a], b[key as keyof typeof b], `${path}.${key}`);
    if (wrong) return wrong;
  }
  return undefined;
}
