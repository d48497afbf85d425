import { assert } from 'chai';
import type { Facts, FunctionFacts, Stmt } from '../../facts/model.ts';
import type { Syntax } from '../../source/syntax.ts';
import { at, show, syntaxForTests } from '../testing.ts';
import { grammarsForC, lowerC } from './index.ts';

describe('C family: lowering', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });

  const lower = (text: string, language: 'c' | 'cpp' = 'cpp'): Facts => lowerC(syntax, text, language);
  /** The dump of a file. */
  const dump = (text: string, language: 'c' | 'cpp' = 'cpp') => show(lower(text, language), text).split('\n');
  /** The dump of some statements, as they stand in a function. */
  const body = (text: string, language: 'c' | 'cpp' = 'cpp') => {
    const lines = dump(`void f_() {\n${text}\n}`, language);
    return lines.slice(lines.indexOf('function f_(): void:') + 1).map((it) => it.slice(2));
  };
  /** The dump of declarations at file level. */
  const globals = (text: string, language: 'c' | 'cpp' = 'cpp') => {
    const lines = dump(text, language);
    return lines.slice(lines.indexOf('<module>:') + 1).flatMap((it) => it.slice(2) || []);
  };
  const fn = (facts: Facts, name: string): FunctionFacts => facts.functions.find((it) => it.name === name)!;

  it('names the grammars it needs', () => {
    assert.deepEqual(grammarsForC('c'), ['c']);
    assert.deepEqual(grammarsForC('cpp'), ['cpp']);
  });

  const DECLARATIONS: readonly [source: string, ...lines: string[]][] = [
    ['int a, *b = 0, c[3];', 'var a: int', 'var b: int* = 0', 'var c: int[]'],
    ['static const char *const ntp[] PROGMEM = {"a", "b"};', 'static const var ntp: char*[] = ["a", "b"]'],
    ['const char *server = "x";', 'var server: char* = "x"'],
    ['constexpr unsigned  long T = 5UL;', 'const var T: unsigned long = 5'],
    ['extern int there;', 'extern var there: int'],
    ['int (*handler)(int) = &f;', 'var handler: int* = &f'],
    ['struct sockaddr_in to;', 'var to: sockaddr_in'],
    ['IPAddress ip(1, 2, 3, 4);', 'var ip: IPAddress = new IPAddress(1, 2, 3, 4)'],
    ['IPAddress ip{1, 2, 3, 4};', 'var ip: IPAddress = new IPAddress(1, 2, 3, 4)'],
    ['IPAddress ip = IPAddress(1, 2, 3, 4);', 'var ip: IPAddress = new IPAddress(1, 2, 3, 4)'],
    ['auto ip = IPAddress(1, 2, 3, 4);', 'var ip: IPAddress = new IPAddress(1, 2, 3, 4)'],
    ['auto c = new Client(1);', 'var c: Client = new Client(1)'],
    ['int x(5);', 'var x: int = 5'],
    ['struct tm t = { .tm_min = 1, .a.b = 2, [3] = 4 };', 'var t: tm = {"tm_min": 1, "a": {"b": 2}, 3: 4}'],
    [
      'enum { A = 5, B, C = B + 2, D };',
      'const var A = 5',
      'const var B = 6',
      'const var C = B + 2',
      'const var D = C0',
    ],
    ['enum class Mode { Fast, Slow };', 'const var Mode::Fast: Mode = 0', 'const var Mode::Slow: Mode = 1'],
    ['namespace { int hidden; }', 'static var hidden: int'],
  ];
  for (const [source, ...lines] of DECLARATIONS) {
    it(`declares: ${source}`, () => {
      assert.deepEqual(
        globals(source),
        lines.map((it) => it.replace('C0', '(B + 2) + 1')),
      );
    });
  }

  const VEXING: readonly [source: string, variable: string | null][] = [
    ['NTPClient timeClient(ntpUDP);', 'var timeClient: NTPClient = new NTPClient(ntpUDP)'],
    ['PubSubClient client(espClient);', 'var client: PubSubClient = new PubSubClient(espClient)'],
    ['DHT dht(DHTPIN, DHTTYPE);', 'var dht: DHT = new DHT(DHTPIN, DHTTYPE)'],
    ['Timer t(now());', 'var t: Timer = new Timer(now())'],
    ['std::thread worker(run);', 'var worker: std::thread = new std::thread(run)'],
    ['void f(int);', null],
    ['bool reconnect(Type name);', null],
    ['Result make(Settings);', null],
    ['Result make(config_t);', null],
    ['Result make();', null],
    ['int count(things);', null],
  ];
  for (const [source, variable] of VEXING) {
    it(`most vexing parse: ${source}`, () => assert.deepEqual(globals(source), variable === null ? [] : [variable]));
  }
  it('most vexing parse: a capitalised variable of the file', () => {
    assert.include(dump('EthernetUDP Udp;\nNTPClient c(Udp);'), '  var c: NTPClient = new NTPClient(Udp)');
    assert.notInclude(dump('class Udp {};\nNTPClient c(Udp);').join(), 'var c');
    assert.notInclude(dump('NTPClient c(udp);', 'c').join(), 'var c');
  });

  const EXPRESSIONS: readonly [source: string, line: string][] = [
    ['x = a ? b : c, d;', '(x = (a ? b : c)) , d'],
    ['p->a.b[1]++;', 'p.a.b[1] += 1'],
    ['*p = &q;', '(*p) = &q'],
    ['y = (uint32_t) q + static_cast<int>(w) + uint8_t(5);', 'y = ((<uint32_t>q + <int>w) + <uint8_t>5)'],
    ['f(String("x"), HAL_Get(), GET(1));', 'f(new String("x"), HAL_Get(), GET(1))'],
    ['Connect();', 'Connect()'],
    ['n = new T(1);', 'n = new T(1)'],
    ['auto up = std::make_unique<HTTPClient>(a);', 'var up: HTTPClient = new HTTPClient(a)'],
    ['use(&(struct sockaddr){ .a = 1 });', 'use(&<sockaddr>{"a": 1})'],
    ['std::this_thread::sleep_for(std::chrono::seconds(5));', 'std::this_thread::sleep_for(std::chrono::seconds(5))'],
    ['wait(500ms);', 'wait(operator""ms(500))'],
    ["x = 1'000'000;", 'x = 1000000'],
    ['x = 0x1F + 017 + 0b101 + 10UL + -3;', 'x = ((((31 + 15) + 5) + 10) + -3)'],
    ['x = 1.5e3f;', 'x = 1500.0'],
    ["x = '\\n' + 'A';", 'x = (10 + 65)'],
    ['s = "\\x1b[0m\\101\\0";', 's = "\\u001b[0mA\\u0000"'],
    ['s = R"d(raw "x")d";', 's = "raw \\"x\\""'],
    ['s = u8"a" L"b";', 's = concat("a", "b")'],
    ['s = F("x");', 's = F("x")'],
    ['x = true || TRUE || NULL || nullptr;', 'x = (((true || TRUE) || null) || null)'],
    ['this->x = not y;', 'this.x = (!y)'],
    ['x = sizeof(int) + sizeof buf;', 'x = ((sizeof int) + (sizeof buf))'],
    ['t.attach(5, [&](int a) { sync(a); });', 't.attach(5, <fn2>)'],
    ['c.print("POST " PATH " HTTP/1.1\\r\\n");', 'c.print(concat("POST ", PATH, " HTTP/1.1\\r\\n"))'],
    ['printf("%" PRIu32 "\\n", x);', 'printf(concat("%", PRIu32, "\\n"), x)'],
    ['printf("a"PRIx8"b" "c" D);', 'printf(concat("a", PRIx8, "b", "c", D))'],
    ['log("a" STR(PORT) "b");', 'log(concat("a", STR(PORT), "b"))'],
    ['s = "a" B;', 's = concat("a", B)'],
  ];
  for (const [source, line] of EXPRESSIONS) {
    it(`expression: ${source}`, () => assert.equal(body(source)[0], line));
  }

  const STATEMENTS: readonly [source: string, ...lines: string[]][] = [
    ['if (a) b(); else if (c) d(); else e();', 'if a:', '  b()', 'else:', '  if c:', '    d()', '  else:', '    e()'],
    ['if (int n = f()) g();', 'block:', '  var n: int = f()', '  if n:', '    g()'],
    ['while (int n = f()) g();', 'while n = f():', '  g()'],
    ['for (int i = 0; i < 3; i++) g();', 'init:', '  var i: int = 0', 'for i < 3; i += 1:', '  g()'],
    ['for (;;) { break; }', 'for:', '  break'],
    ['for (auto &[k, v] : m) g(k);', 'each k, v in m:', '  g(k)'],
    ['do g(); while (1);', 'do 1:', '  g()'],
    [
      'try { a(); } catch (const E &e) { b(); } catch (...) { throw; }',
      'try:',
      '  a()',
      'catch E as e:',
      '  b()',
      'catch :',
      '  throw',
    ],
    [
      'switch (x) { case 1: case 2: a(); case 3: { b(); break; } default: c(); }',
      'switch x:',
      '  case 1, 2:',
      '    a()',
      '    (falls through)',
      '  case 3:',
      '    block:',
      '      b()',
      '      break',
      '  default:',
      '    c()',
    ],
    ['again: f(); goto again;', 'again:', 'f()', 'goto again'],
    ['MACRO(a)\nb();', 'MACRO(a)', 'b()'],
    ['LIST_FOREACH(x) { y(); }', 'each  in LIST_FOREACH(x):', '  y()'],
    ['WITH(x, 1) { y(); }', 'WITH(x, 1)', 'block:', '  y()'],
    ['return {1, 2};', 'return [1, 2]'],
  ];
  for (const [source, ...lines] of STATEMENTS) {
    it(`statement: ${source}`, () => assert.deepEqual(body(source), lines));
  }

  it('reads classes, their constructors and methods from elsewhere', () => {
    const lines = dump(`
class W : public B {
 public:
  W(int q) : x(q), cli(q, 1), B(q) {}
  int x = 5, y{3};
  Client cli;
  void g() const { x++; }
  virtual void h() = 0;
};
W::W() : x(3) { begin(); }
bool ns::W::go(int a = 3, ...) {}
typedef struct { int a : 3; union { int q; }; } cfg_t;
using Names = std::vector<int>;
`);
    assert.deepEqual(
      lines.filter((it) => it !== ''),
      [
        'class W : B',
        '  var x: int = 5',
        '  var y: int = 3',
        '  var cli: Client',
        '  methods W, g',
        'class cfg_t',
        '  var a: int',
        '  var q: int',
        'class Names : std::vector<int>',
        'method W.W(q: int):',
        '  x = q',
        '  cli = new Client(q, 1)',
        '  new B(q)',
        'method W.g(): void:',
        '  x += 1',
        'method W.W():',
        '  x = 3',
        '  begin()',
        'method W.go(a: int = 3, *...): bool:',
      ],
    );
  });

  it('knows what other files cannot see', () => {
    const facts = lower('static void a() {}\nnamespace { void b() {} }\nvoid c() {}\nextern "C" { void d() {} }');
    assert.deepEqual(
      facts.functions.slice(1).map((it) => [it.name, it.internal === true]),
      [
        ['a', true],
        ['b', true],
        ['c', false],
        ['d', false],
      ],
    );
  });

  it('names functions that a macro defines, and reads old parameter lists', () => {
    assert.include(dump('PROCESS_THREAD(ntp, ev, data) { a(); }', 'c').join('\n'), 'function ntp(');
    assert.include(dump('void f() { LIST_FOREACH(x) { y(); } }', 'c'), '  each  in LIST_FOREACH(x):');
    assert.include(
      dump('int old(a, b) int a; char *b; { return a; }', 'c').join('\n'),
      'function old(a: int, b: char): int:',
    );
  });

  it('gives the ranges of heads, bodies, arguments and names', () => {
    const text =
      'void f() { while (go(1)) { x(); } do { y(); } while (1); for (;;) z(2, 3); if (a) b(); switch (c) {} }';
    const facts = lower(text);
    const heads = fn(facts, 'f').body.map((it: Stmt) => ('head' in it ? at(text, it.head) : ''));
    assert.deepEqual(heads, ['while (go(1))', 'do', 'for (;;)', 'if (a)', 'switch (c)']);
    const loops = fn(facts, 'f').body.filter((it) => it.k === 'loop');
    assert.deepEqual(
      loops.map((it) => at(text, it.bodyRange)),
      ['{ x(); }', '{ y(); }', 'z(2, 3);'],
    );
    const last = loops[2]!.body[0]!;
    assert.isTrue(last.k === 'expr' && last.e.k === 'call');
    if (last.k === 'expr' && last.e.k === 'call') assert.equal(at(text, last.e.argsRange!), '(2, 3)');
    assert.equal(at(text, fn(facts, 'f').nameRange!), 'f');
    assert.equal(at(text, fn(facts, 'f').range), text);
  });

  it('hands on comments that direct the linter, and only comments', () => {
    const text =
      '// timesync-lint-disable-file x\nint a; /* timesync-lint-disable-line y */\nchar *s = "// timesync-lint-z";';
    const facts = lower(text);
    assert.deepEqual(
      facts.directives.map((it) => [it.text, it.ownLine]),
      [
        ['timesync-lint-disable-file x', true],
        ['timesync-lint-disable-line y', false],
      ],
    );
  });

  it('survives whatever it is given', () => {
    const deep = 10_000;
    const hostile = [
      '',
      '\u0000',
      '"',
      "'",
      '/*',
      '#',
      '#if',
      '#define',
      '#define X(',
      '#else\n#endif',
      'R"(',
      '\\',
      '}}}}',
      '((((',
      `int x = ${'('.repeat(deep)}1${')'.repeat(deep)};`,
      `int x = ${'f('.repeat(deep)}1${')'.repeat(deep)};`,
      `void f() { ${'{'.repeat(deep)} ${'}'.repeat(deep)} }`,
      `void f() { ${'if (a) {} else '.repeat(3000)} b(); }`,
      `int x = ${'1 + '.repeat(5000)}1;`,
      `int x = ${'-'.repeat(3000)}1;`,
      `${'namespace a { '.repeat(3000)}`,
      `#define X ${'('.repeat(3000)}1${')'.repeat(3000)}\n`,
      `${'#if A\n'.repeat(2000)}`,
      `int ${'*'.repeat(5000)}p;`,
    ];
    for (const text of hostile) {
      for (const language of ['c', 'cpp'] as const) JSON.stringify(lower(text, language));
    }
  }).timeout(60_000);
});
