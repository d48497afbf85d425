/** Edits as people and accidents make them, the same ones for the same seed. */
import type { Change } from './live.ts';

const PIECES: readonly string[] = [
  ...['{', '}', '(', ')', '[', ']', ';', ',', '"', "'", '`', '/*', '*/', '//', '<', '>', '=', '->', '::', '\\\n', '\n'],
  ...['\r\n', ' ', '    ', 'é', '😀', 'x', '#', '#if A\n', '#else\n', '#endif\n', '\n#if 1\n', '\n#endif\n', '/re/'],
  ...['#define M(x) (x + 1)\n', '#include <a.h>\n', '__attribute__((x))', 'PROGMEM ', 'R"(', ')"', '"a" PATH "b"'],
  ...['return 0;\n', 'case 1:', 'else ', 'while (1) {', 'typedef int T;\n', 'struct S { int a; };\n', 'extern "C" {\n'],
  ...['class C { C() : a(1) {} T a; };\n', 'namespace n {\n', 'enum E { A, B };\n', 'auto l = [](int a) { h(a); };\n'],
  ...['void f(void) { g(1, "a"); }\n', 'def f(a):\n    return a\n', '@d\n', 'class K:\n    def m(self): pass\n'],
  ...['function q() { return () => 1; }\n', '${', '=> {', 'import x\n', '// timesync-lint-disable-file a\n'],
];

const TYPED: readonly string[] = [
  'if (ret == OK) { foo(bar, "x"); }',
  ' int q = f(1)[2]; // why',
  'x.y->z(a, (b));\n',
  'static void nf(int a)\n{\n  call(a);\n}\n',
  'x = [1, {"a": f(2)}]\n',
];

export class RandomEditor {
  #state: number;
  #typing = { at: 0, rest: '' };
  readonly #before: string[] = [];

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The next edit of a text; mostly goes on typing where it has begun to. */
  next(text: string): Change[] {
    const undone = this.#chance(0.05) ? this.#before.pop() : undefined;
    if (undone !== undefined) return [{ range: [0, text.length], text: undone }];
    this.#before.push(text);
    if (this.#typing.rest !== '' && this.#chance(0.9)) return [this.#type(text)];
    const changes: Change[] = [];
    let current = text;
    for (let left = this.#chance(0.1) ? 3 : 1; left > 0; left--) {
      const change = this.#change(current);
      changes.push(change);
      current = current.slice(0, change.range[0]) + change.text + current.slice(change.range[1]);
    }
    return changes;
  }

  #change(text: string): Change {
    const at = this.#below(text.length + 1);
    switch (this.#below(8)) {
      case 0:
        this.#typing = { at, rest: this.#oneOf(TYPED) };
        return this.#type(text);
      case 1:
      case 2:
        return { range: [at, at], text: this.#oneOf(PIECES) };
      case 3:
        return { range: [at, Math.min(at + 1, text.length)], text: '' };
      case 4: {
        let end = at;
        while (end < text.length && text.charAt(end).trim() !== '') end++;
        return { range: [at, end], text: '' };
      }
      case 5: {
        const start = text.lastIndexOf('\n', at - 1) + 1;
        const end = text.indexOf('\n', at);
        return { range: [start, end === -1 ? text.length : end + 1], text: '' };
      }
      case 6: {
        const copied = this.#below(text.length + 1);
        return { range: [at, at], text: text.slice(copied, copied + this.#below(200)) };
      }
      default:
        return this.#withoutMark(text, at);
    }
  }

  /** Deletes the next brace, parenthesis or quote. */
  #withoutMark(text: string, from: number): Change {
    for (let at = from; at < text.length; at++) {
      if ('{}()"\'`;:#'.includes(text.charAt(at))) return { range: [at, at + 1], text: '' };
    }
    return { range: [text.length, text.length], text: '}' };
  }

  #type(text: string): Change {
    const at = Math.min(this.#typing.at, text.length);
    const written = this.#typing.rest.charAt(0);
    this.#typing = { at: at + 1, rest: this.#typing.rest.slice(1) };
    return { range: [at, at], text: written };
  }

  #oneOf(list: readonly string[]): string {
    return list[this.#below(list.length)]!;
  }

  #chance(part: number): boolean {
    return this.#below(1000) < part * 1000;
  }

  /** A whole number from 0 to `count` - 1 (mulberry32). */
  #below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * count);
  }
}
