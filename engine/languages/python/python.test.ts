import { assert } from 'chai';
import type { Facts } from '../../facts/model.ts';
import type { Syntax } from '../../source/syntax.ts';
import { checkTable, checkTruncations, depthOf, firstExpr, ranges, type Case } from '../shared/testing.ts';
import { at, syntaxForTests } from '../testing.ts';
import { lowerPython } from './index.ts';

describe('lowering Python', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });
  const lower = (text: string): Facts => lowerPython(syntax, text);
  const table = (title: string, cases: readonly Case[]): void => {
    it(title, () => checkTable(cases, lower));
  };

  table('reads imports', [
    ['import ntptime', 'import module ntptime as ntptime'],
    ['import a.b, c as d', 'import module a.b as a.b', 'import module c as d'],
    [
      'from umqtt.simple import MQTTClient as M, x',
      'import name umqtt.simple MQTTClient as M',
      'import name umqtt.simple x as x',
    ],
    ['from . import a', 'import name . a as a'],
    ['from ..lib.net import a', 'import name ..lib.net a as a'],
    ['from config import *', 'import all config'],
    [
      'try:\n  import usocket as s\nexcept ImportError:\n  import socket as s',
      'import module usocket as s ?',
      'import module socket as s ?',
      'try:',
      'catch ImportError:',
    ],
  ]);

  table('reads literals', [
    ['1_000; 0b00100011; 0x1F; 0o17; 017; 10L', '1000', '35', '31', '15', '15', '10'],
    ['1.5; 1e3; 2j', '1.5', '1000.0', '?()'],
    ['True; False; None', 'true', 'false', 'null'],
    [String.raw`'a\tb\x41\u00e9\q'`, String.raw`"a\tbAé\\q"`],
    [String.raw`r'\d'`, String.raw`"\\d"`],
    ["'a' 'b'", 'concat("a", "b")'],
    ["f'a{b.c()!r:>{w}}{{}}'", 'concat("a", b.c(), "{}")'],
    ["f'a'", '"a"'],
    ["'%s' % h; '{}'.format(h)", '"%s" % h', '"{}".format(h)'],
    ['[1, (2, 3), {4}, {"k": v, **o}]', '[1, [2, 3], [4], {"k": v, ...o}]'],
  ]);

  it('keeps one character per byte of a byte string', () => {
    const e = firstExpr(lower(String.raw`b"\x1b" + 47 * b"\0"`));
    assert(e.k === 'bin' && e.a.k === 'str' && e.a.bytes);
    assert.equal(e.a.v, '\x1b');
  });

  table('reads expressions', [
    ['a.b[c](d, *e, k=f, **g)', 'a.b[c](d, ...e, k=f, ...g)'],
    ['a < b <= c', '(a < b) && (b <= c)'],
    ['a not  in b; a is not None', 'a not in b', 'a is not null'],
    ['not a and b or c', '((!a) && b) || c'],
    ['a if b else c', 'b ? a : c'],
    ['(n := f())', 'n = f()'],
    ['a, b = b, a', '[a, b] = [b, a]'],
    ['a = b = 1', 'a = (b = 1)'],
    ['a //= 2; del a', 'a //= 2', 'delete a'],
    ['f(g(x) for x in y if h(x))', 'f(?(g(x), ?(x, y), ?(h(x))))'],
    ['lambda a, b=1: a', '<fn1>', 'lambda fn1(a, b = 1):', 'return a'],
    ['print "x", y', 'print("x", y)'],
    ['await f()', 'await f()'],
  ]);

  table('reads statements', [
    ['x: int = 5', 'var x: int = 5'],
    ['self.x: int = 5', 'self.x = 5'],
    ['global a, b', 'extern var a', 'extern var b'],
    ['if a: b\nelif c: d\nelse: e', 'if a:', '  b', 'else:', '  if c:', '    d', '  else:', '    e'],
    ['while True:\n  f()\nelse:\n  g()', 'while true:', '  f()', 'else:', '  g()'],
    ['for i, (j, k) in x: pass', 'each i, j, k in x:'],
    ['async for i in x: pass', 'each i in await x:'],
    ['with open(a) as f, g(): h()', 'block:', '  f = open(a)', '  g()', '  h()'],
    ['with (open(a) as f, g()): h()', 'block:', '  f = open(a)', '  g()', '  h()'],
    ['assert a, b', 'if !a:', '  throw'],
    ['raise OSError(1) from e', 'throw OSError(1)'],
    [
      'try:\n  f()\nexcept (OSError, socket.timeout) as e:\n  g()\nexcept:\n  raise\nelse:\n  h()\nfinally:\n  i()',
      'try:',
      '  f()',
      'catch OSError | socket.timeout as e:',
      '  g()',
      'catch :',
      '  throw',
      'else:',
      '  h()',
      'finally:',
      '  i()',
    ],
    ['try: f()\nexcept OSError, e: pass', 'try:', '  f()', 'catch OSError as e:'],
    [
      'match x:\n  case 1 | A.B: f()\n  case y if z: g()\n  case _: h()',
      'switch x:',
      '  case 1, A.B:',
      '    f()',
      '  case y:',
      '    if z:',
      '      g()',
      '  default:',
      '    h()',
    ],
  ]);

  table('reads functions and classes', [
    [
      '@micropython.native\nasync def f(a: int, b="x", *c, d: str = "y", **e) -> bool:\n  yield a',
      '@micropython.native async generator function f(a: int, b = "x", *c, d: str = "y", **e): bool:',
      '?(a)',
    ],
    [
      'class A(B, c.D, metaclass=M):\n  HOST = "h"\n  t: int = 1\n  def m(self, x):\n    self.x = x\n    return lambda: self.m\n' +
        '  @staticmethod\n  def s(x): pass\n  @classmethod\n  def c(cls): cls()',
      'class A : B, c.D',
      'var HOST = "h"',
      'var t: int = 1',
      'methods m, s, c',
      'method A.m(x):',
      'this.x = x',
      'return <fn4>',
      '@staticmethod method A.s(x):',
      '@classmethod method A.c():',
      'this()',
      'lambda fn4() in fn1:',
      'return this.m',
    ],
    ['def f():\n  def g(): h()\n  g()', 'function f():', 'g()', 'function g() in fn1:', 'h()'],
  ]);

  it('finds comments that speak to it', () => {
    const { directives } = lower(
      'x = 1  # timesync-lint-disable-line short-poll-interval\n# other\n  # timesync-lint-disable\n',
    );
    assert.deepEqual(
      directives.map(({ text, ownLine }) => [text, ownLine]),
      [
        ['timesync-lint-disable-line short-poll-interval', false],
        ['timesync-lint-disable', true],
      ],
    );
  });

  it('gives exact ranges', () => {
    const text = 'é = "😀"\nwhile (n < 3) :\n    time.sleep( 5 )\nif a: b\nelif c : d\nfor i in range(9): f()\n';
    const found = ranges(lower(text), text);
    for (const wanted of [
      'head: while (n < 3)',
      'bodyRange: time.sleep( 5 )',
      'r: time.sleep( 5 )',
      'argsRange: ( 5 )',
      'r: 5',
      'pr: sleep',
      'head: if a',
      'head: elif c',
      'head: for i in range(9)',
      'r: "😀"',
    ]) {
      assert.include(found, wanted);
    }
  });

  it('keeps what stands beside a fault, and says where it is', () => {
    const text = 'a = f(1)\nx = = 3 )\nb = i(3)\n';
    const facts = lower(text);
    assert.deepEqual(
      facts.broken.map((range) => at(text, range)),
      ['= 3 )'],
    );
    assert.include(JSON.stringify(facts.functions), '"n":"f"');
    assert.include(JSON.stringify(facts.functions), '"n":"i"');
  });

  const hostile: readonly [string, string][] = [
    ['parentheses', '('.repeat(10_000) + '1' + ')'.repeat(10_000)],
    ['brackets', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['a sum', 'x = ' + 'f() + '.repeat(5_000) + '1'],
    ['a power', 'x = ' + 'a ** '.repeat(5_000) + '1'],
    ['comparisons', 'a' + ' < b'.repeat(5_000)],
    ['a chain of elif', 'if a:\n f()\n' + 'elif a:\n f()\n'.repeat(5_000)],
    ['a chain of calls', 'a' + '.b()'.repeat(5_000)],
    ['lambdas', 'lambda: '.repeat(5_000) + '1'],
    ['conditions', 'a if b else '.repeat(5_000) + 'c'],
  ];
  for (const [what, text] of hostile) {
    it(`survives ${what} without end`, () => assert.isBelow(depthOf(lower(text)), 2_000)).timeout(10_000);
  }

  it('survives files that end anywhere', () => {
    const text =
      'from a import (b as c)\nclass A(B):\n    x: int = 1\n    @p\n    async def m(self, *a, k=f"{x!r:>{w}}", **kw):\n' +
      '        async with s.get(u) as r, t:\n            try:\n                await r.json()[1:2]\n' +
      '            except (OSError, E) as e:\n                raise X from e\n            finally: pass\n' +
      '        match r:\n            case [1, {"a": b}] | A.B if c: return lambda q: not q\n' +
      '        for i, *j in y: x = [i for i in j if 1 < i < 3]\n        else: del x, y\n' +
      'while 1: print "a" b"\\x1b" % 3, 0x1f if a else ~b\n';
    checkTruncations(text, 3, lower);
  });
});
