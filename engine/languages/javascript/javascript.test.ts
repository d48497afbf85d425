import { assert } from 'chai';
import type { Facts } from '../../facts/model.ts';
import type { Syntax } from '../../source/syntax.ts';
import { checkTable, checkTruncations, depthOf, ranges, type Case } from '../shared/testing.ts';
import { at, syntaxForTests } from '../testing.ts';
import { lowerJavaScript } from './index.ts';

describe('lowering JavaScript', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });
  const lower = (text: string): Facts => lowerJavaScript(syntax, text, 'javascript');
  const table = (title: string, cases: readonly Case[]): void => {
    it(title, () => checkTable(cases, lower));
  };

  table('reads imports', [
    ["import a, { b as c } from 'x'", 'import name x default as a', 'import name x b as c'],
    ["import * as a from './x.js'", 'import module ./x.js as a'],
    ["import 'x'", 'import module x'],
    ["const a = require('x')", 'import module x as a'],
    ["const { a, b: c } = require('x')", 'import name x a as a', 'import name x b as c'],
    ["const a = require('x').b", 'import name x b as a'],
    ["const { a } = await import('x')", 'import name x a as a'],
    ["require('x')()", 'import module x', 'require("x")()'],
    ["const a = require('x')(b)", 'import module x', 'const var a = require("x")(b)'],
    [
      "let a; try { a = require('x'); } catch {}",
      'import module x ?',
      'import module x as a ?',
      'var a',
      'try:',
      '  a = require("x")',
      'catch :',
    ],
    ["await import('x')", 'import module x', 'await require("x")'],
  ]);

  table('reads exports', [
    ['export const a = 1, { b } = c', 'export a = a', 'export b = b', 'const var a = 1', 'const var b = c.b'],
    ['export default { a }', 'export default = {"a": a}', '{"a": a}'],
    ['export default function f() {}', 'export default = f', 'function f():'],
    ['export default () => 1', 'export default = <fn1>', 'lambda fn1():', 'return 1'],
    ['export default class {}', 'export default = default', 'class default'],
    [
      "export { a as b }; export * from 'x'; export * as c from 'y'",
      'export b = a',
      'export * from x',
      'export c from y',
    ],
    [
      "export { default } from 'x'; export { a as default, b }",
      'export default from x = default',
      'export default = a',
      'export b = b',
    ],
    [
      'module.exports = { a, b: 1 }',
      'export default = {"a": a, "b": 1}',
      'export a = a',
      'export b = 1',
      'module.exports = {"a": a, "b": 1}',
    ],
    ['exports.a = 1; module.exports.b = 2', 'export a = 1', 'export b = 2', 'exports.a = 1', 'module.exports.b = 2'],
    ['exports.a = function () {}', 'export a = <fn1>', 'exports.a = <fn1>', 'lambda a():'],
    ['exports.a = exports.b = c', 'export b = c', 'export a = c', 'exports.a = (exports.b = c)'],
    ['exports.default = a', 'export default = a', 'exports.default = a'],
  ]);

  table('reads literals', [
    ['1_000; 0x1F; 0b11; 0o17; 10n; 1.5; 1e3', '1000', '31', '3', '15', '10', '1.5', '1000.0'],
    [String.raw`'a\n\x41\u{1F600}\'' + "\0"`, String.raw`"a\nA😀'" + "\u0000"`],
    ['null; undefined; void 0; true', 'null', 'null', 'null', 'true'],
    ['`a${b}c\\n`; `d`; tag`x${y}`', 'concat("a", b, "c\\n")', '"d"', 'tag(concat("x", y))'],
    ['/re/g', '?()'],
    ['[1, , ...a]', '[1, null, ...a]'],
    ["({ a, 'b-c': 1, [d]: 2, ...e, 3: 4 })", '{"a": a, "b-c": 1, d: 2, ...e, 3: 4}'],
    [
      '({ a() {}, b: () => c, get d() {} })',
      '{"a": <fn1>, "b": <fn2>, "d": <fn3>}',
      'lambda a():',
      'lambda b():',
      'return c',
      'lambda d():',
    ],
  ]);

  table('reads expressions', [
    ['a?.b?.[c]?.(...d)', 'a?.b[c](...d)'],
    ['new a.B(1); new C', 'new a.B(1)', 'new C()'],
    ['a === b && c !== d ?? e', '((a == b) && (c != d)) ?? e'],
    ['x++; --y; z ??= 1', 'x += 1', 'y -= 1', 'z ??= 1'],
    ['a ? b : c', 'a ? b : c'],
    ['typeof a; !b; delete c.d', 'typeof a', '!b', 'delete c.d'],
    ['({ a, b: [c], d = 1, ...e } = f)', '{"a": a, "b": [c], "d": d = 1, ...e} = f'],
    ['(function () { a(); })()', '<fn1>()', 'lambda fn1():', 'a()'],
    [
      'async ({ a, b: { c = 1 } }, [d], e = 2, ...f) => await a',
      '<fn1>',
      'async lambda fn1($0, $1, e = 2, *f):',
      'var a = $0.a',
      'var c = $0.b.c ?? 1',
      'var d = $1[0]',
      'return await a',
    ],
    ['<a b={f()} {...c}>{g(h)}</a>', '?(?(a, ?(?(f())), ?(...c)), ?(g(h)), ?(a))'],
  ]);

  table('reads statements', [
    ['var { a, b: { c = 1 } } = d.e', 'var a = d.e.a', 'var c = d.e.b.c ?? 1'],
    ['const { a, b } = f()', 'var a', 'var b', '{"a": a, "b": b} = f()'],
    ['if (a) b; else if (c) { d } else e', 'if a:', '  b', 'else:', '  if c:', '    d', '  else:', '    e'],
    ['for (let i = 0; i < 3; i++) f(i)', 'init:', '  var i = 0', 'for i < 3; i += 1:', '  f(i)'],
    ['for (;;) f()', 'for:', '  f()'],
    ['for (const [k, v] of a) f()', 'each k, v in a:', '  f()'],
    ['for await (const k of a) f()', 'each k in await a:', '  f()'],
    ['l: do { continue l; } while (a)', 'l: do a:', '  continue l'],
    [
      'switch (a) { case 1: case 2: b(); break; case 3: { return; } case 4: c(); default: d() }',
      'switch a:',
      '  case 1:',
      '    (falls through)',
      '  case 2:',
      '    b()',
      '    break',
      '  case 3:',
      '    block:',
      '      return',
      '  case 4:',
      '    c()',
      '    (falls through)',
      '  default:',
      '    d()',
    ],
    [
      'try { a() } catch (e) { throw e } finally { b() }',
      'try:',
      '  a()',
      'catch  as e:',
      '  throw e',
      'finally:',
      '  b()',
    ],
  ]);

  table('reads classes', [
    [
      'class A extends b.C { #x = 1; static y; z = () => this.#x; constructor(a) { super(a) } static async m() {} static { f() } }',
      'class A : b.C',
      'var #x = 1',
      'static var y',
      'var z = <fn1>',
      'methods z, constructor, m',
      'f()',
      'method A.z():',
      'return this.#x',
      'method A.constructor(a):',
      'super(a)',
      'async method A.m():',
    ],
    ['const A = class { m() {} }', 'class A', 'methods m', 'const var A = A', 'method A.m():'],
    ['A.prototype.m = function (x) {}', 'A.prototype.m = <fn1>', 'method A.m(x):'],
  ]);

  it('reads TypeScript', () => {
    const cases: readonly Case[] = [
      ["import type { T } from './t'; import e = require('z')", 'import name ./t T as T', 'import module z as e'],
      [
        'const a: Map<string, T> = b as T, c = <T>d, e = f!, g = h satisfies T, i = j as const',
        'const var a: Map<string, T> = <T>b',
        'const var c = <T>d',
        'const var e = f',
        'const var g = h',
        'const var i = j',
      ],
      ["export enum E { A, B = 5, 'C' }", 'export E = E', 'const var E = {"A": 0, "B": 5, "C": 6}'],
      ['namespace N { f(); }', 'block:', '  f()'],
      ['export namespace N { f(); }', 'export N = N', 'block:', '  f()'],
      ['@D(1) export class A {}', 'export A = A', 'class A', 'D(1)'],
      [
        'declare const a: string; interface I { b(): void } type U = T; abstract class Q { abstract m(): void }',
        'class Q',
      ],
      [
        'class A { @Input() b?: string = "c"; constructor(private readonly http: Http, x?: number) {} @dec() m(): void {} }',
        'class A',
        'var b: string = "c"',
        'methods constructor, m',
        'method A.constructor(http: Http, x: number):',
        'this.http = http',
        '@dec() method A.m(): void:',
      ],
      [
        'function f(this: X, { a = 1 }: O = {}, ...r: string[]) {}',
        'function f($0: O = {}, *r: string[]):',
        'var a = $0.a ?? 1',
      ],
      ['export = a', 'export default = a'],
    ];
    checkTable(cases, (text) => lowerJavaScript(syntax, text, 'typescript'));
    const jsx: readonly Case[] = [
      ['const a = (b: T) => <c d={e()} />', 'const var a = <fn1>', 'lambda fn1(b: T):', 'return ?(c, ?(?(e())))'],
    ];
    checkTable(jsx, (text) => lowerJavaScript(syntax, text, 'tsx'));
  });

  it('finds comments that speak to it', () => {
    const { directives } = lower('f(); // timesync-lint-disable-line x\n/* timesync-lint-disable */\n// other\n');
    assert.deepEqual(
      directives.map(({ text, ownLine }) => [text, ownLine]),
      [
        ['timesync-lint-disable-line x', false],
        ['timesync-lint-disable', true],
      ],
    );
  });

  it('gives exact ranges', () => {
    const text =
      "const é = '😀';\nwhile ( n < 3 ) { f( 5 ); }\nfor (;;) g();\nif (a) b(); else if (c) d();\n" +
      'do { h() } while (i);\nfor (const k of l) {}\nswitch (m) {}\nnew N(1);\nlet o = 1, p = `q`;\n';
    const found = ranges(lower(text), text);
    for (const wanted of [
      "r: const é = '😀';",
      "r: '😀'",
      'nameRange: é',
      'head: while ( n < 3 )',
      'bodyRange: { f( 5 ); }',
      'argsRange: ( 5 )',
      'r: f( 5 )',
      'r: f( 5 );',
      'head: for (;;)',
      'head: if (a)',
      'head: if (c)',
      'head: do',
      'head: for (const k of l)',
      'head: switch (m)',
      'argsRange: (1)',
      'r: o = 1',
      'r: `q`',
    ]) {
      assert.include(found, wanted);
    }
  });

  it('keeps what stands beside a fault, and says where it is', () => {
    const text = 'f(1);\nlet = = ) {;\ni(3);\n';
    const facts = lower(text);
    assert.isNotEmpty(facts.broken.map((range) => at(text, range)));
    assert.include(JSON.stringify(facts.functions), '"n":"f"');
    assert.include(JSON.stringify(facts.functions), '"n":"i"');
  });

  const hostile: readonly [string, string][] = [
    ['parentheses', '('.repeat(10_000) + '1' + ')'.repeat(10_000)],
    ['brackets', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['patterns', 'let ' + '['.repeat(5_000) + 'a' + ']'.repeat(5_000) + ' = x'],
    ['blocks', '{'.repeat(5_000) + '}'.repeat(5_000)],
    ['a sum', 'x = ' + 'f() + '.repeat(5_000) + '1'],
    ['a power', 'x = ' + 'a ** '.repeat(5_000) + '1'],
    ['a chain of else if', 'if (a) f();' + ' else if (a) f();'.repeat(5_000)],
    ['a chain of calls', 'a' + '.b()'.repeat(5_000)],
    ['functions', 'a => '.repeat(5_000) + '1'],
    ['conditions', 'a ? b : '.repeat(5_000) + 'c'],
    ['callbacks left open', 'f(function () { if (a) {'.repeat(2_000)],
  ];
  for (const [what, text] of hostile) {
    it(`survives ${what} without end`, () => assert.isBelow(depthOf(lower(text)), 2_500)).timeout(10_000);
  }

  it('survives files that end anywhere', () => {
    const text =
      "import a, { b as c } from 'x';\nconst { d, e: [f = 1], ...g } = require('y'), h = `i${j}`;\n" +
      'export default class K extends L.M { #n = 1; static async *o({ p, q: r = 2 }, ...s) { yield* t?.u[v](...w); } get x() { return 0x1n; } }\n' +
      'l: for (const [y, z] of await Promise.all(a.map(async (b) => ({ c, [d]: e, f() {} })))) { if (g) continue l; else if (h) break; }\n' +
      'try { switch (i) { case 1: j(); default: throw new K; } } catch ({ message }) { k ||= /re/g; } finally { do x++; while (y); }\n' +
      "module.exports = { a: function b() {}, ...c }; exports.d = e ? <f g={h} {...i}>{j}</f> : 'k\\n';\n";
    checkTruncations(text, 5, lower);
    const typed =
      'enum E { A, B = 5 }\nnamespace N { export const a: T<U> = <V>b! as W; }\nabstract class C<T> implements I { @d() private x?: T; ' +
      'constructor(private readonly y: Y = {}, public z?: Z) { super() } abstract m(): void }\nexport = C;\ndeclare module "q" { }\n';
    checkTruncations(typed, 5, (cut) => lowerJavaScript(syntax, cut, 'typescript'));
  });
});
