/** Exact text: what proposals become in each language, in several layouts. */
import { strict as assert } from 'node:assert';
import { applyEdits } from '../lint/fixes.ts';
import type { Proposal } from '../lint/proposal.ts';
import { contentsOf } from '../link/contents.ts';
import { linkProgram, type Fn, type Unit } from '../link/program.ts';
import type { Call } from '../facts/model.ts';
import type { Syntax } from '../source/syntax.ts';
import { languageOf, lower } from './index.ts';
import { syntaxForTests } from './testing.ts';
import { newName, write } from './writer.ts';

interface At {
  readonly unit: Unit;
  /** The function that holds the call, and the call to `ask`. */
  readonly fn: Fn;
  readonly call: Call;
}

describe('writer', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });

  function unitOf(path: string, text: string): Unit {
    const settings = { ownDomains: [], ownServers: [], rules: {}, apis: [] };
    return linkProgram([{ path, text, facts: lower(syntax, text, languageOf(path)!), named: true, settings }])
      .units[0]!;
  }

  function mended(path: string, text: string, propose: (at: At) => readonly Proposal[]): string {
    const unit = unitOf(path, text);
    for (const fn of unit.functions)
      for (const call of contentsOf(fn).calls)
        if (text.slice(...call.callee.r).endsWith('ask')) return applyEdits(text, write(propose({ unit, fn, call })));
    throw new Error('no call to ask()');
  }

  type Row = readonly [title: string, path: string, before: string, after: string];

  const table = (title: string, propose: (at: At) => readonly Proposal[], rows: readonly Row[]) =>
    describe(title, () => {
      for (const [name, path, before, after] of rows)
        it(name, () => assert.equal(mended(path, before, propose), after));
    });

  const source = [{ source: 'prepare()' }];

  table('a statement before', ({ fn, call }) => [{ do: 'statement', fn, at: call.r, where: 'before', code: source }], [
    ['C', 'a.c', 'void f(void) {\n  ask();\n}\n', 'void f(void) {\n  prepare();\n  ask();\n}\n'],
    [
      'CRLF and tabs',
      'a.c',
      'void f(void) {\r\n\task();\r\n}\r\n',
      'void f(void) {\r\n\tprepare();\r\n\task();\r\n}\r\n',
    ],
    ['on one line', 'a.c', 'void f(void) { ask(); }\n', 'void f(void) { prepare(); ask(); }\n'],
    [
      'a declaration',
      'a.cpp',
      'void f() {\n  const int code = ask();\n}\n',
      'void f() {\n  prepare();\n  const int code = ask();\n}\n',
    ],
    [
      'under if without braces',
      'a.c',
      'void f(void) {\n  if (x)\n    ask();\n}\n',
      'void f(void) {\n  if (x) {\n    prepare();\n    ask();\n  }\n}\n',
    ],
    [
      'under else without braces',
      'a.c',
      'void f(void) {\n  if (x) y();\n  else ask();\n}\n',
      'void f(void) {\n  if (x) y();\n  else {\n    prepare();\n    ask();\n  }\n}\n',
    ],
    [
      'not before else if',
      'a.c',
      'void f(void) {\n  if (x) y();\n  else if (ask()) z();\n}\n',
      'void f(void) {\n  if (x) y();\n  else if (ask()) z();\n}\n',
    ],
    [
      'not before the head of a loop',
      'a.c',
      'void f(void) {\n  while (ask()) ;\n}\n',
      'void f(void) {\n  while (ask()) ;\n}\n',
    ],
    ['not in a macro', 'a.c', '#define F() do { ask(); } while (0)\n', '#define F() do { ask(); } while (0)\n'],
    ['Python', 'a.py', 'def f():\n    ask()\n', 'def f():\n    prepare()\n    ask()\n'],
    ['Python with tabs', 'a.py', 'def f():\n\tx = ask()\n', 'def f():\n\tprepare()\n\tx = ask()\n'],
    ['not within a line of Python', 'a.py', 'if x: ask()\n', 'if x: ask()\n'],
    [
      'JavaScript',
      'a.js',
      'function f() {\n  const x = ask();\n}\n',
      'function f() {\n  prepare();\n  const x = ask();\n}\n',
    ],
    [
      'without semicolons',
      'a.js',
      "function f() {\n  const x = ask()\n  console.log('x')\n}\n",
      "function f() {\n  prepare()\n  const x = ask()\n  console.log('x')\n}\n",
    ],
    [
      'in a short arrow function',
      'a.js',
      'const f = () => ask();\n',
      'const f = () => {\n  prepare();\n  ask();\n};\n',
    ],
  ]);

  table(
    'a statement after',
    ({ fn, call }) => [{ do: 'statement', fn, at: call.r, where: 'after', code: [{ double: 'd', limit: '900' }] }],
    [
      [
        'C',
        'a.c',
        'void f(void) {\n  ask(); // now\n}\n',
        'void f(void) {\n  ask(); // now\n  d *= 2;\n  if (d > 900) d = 900;\n}\n',
      ],
      [
        'lone in a loop',
        'a.c',
        'void f(void) {\n\twhile (x)\n\t\task();\n}\n',
        'void f(void) {\n\twhile (x) {\n\t\task();\n\t\td *= 2;\n\t\tif (d > 900) d = 900;\n\t}\n}\n',
      ],
      ['Python', 'a.py', 'def f():\n    ask()  # now', 'def f():\n    ask()  # now\n    d = min(d * 2, 900)'],
      [
        'JavaScript',
        'a.js',
        'function f() {\r\n  ask();\r\n}\r\n',
        'function f() {\r\n  ask();\r\n  d = Math.min(d * 2, 900);\r\n}\r\n',
      ],
    ],
  );

  table('an else', ({ fn }) => [{ do: 'else', fn, at: fn.facts.body[0]!.r, code: [{ set: 'd', to: '5' }] }], [
    [
      'C',
      'a.c',
      'void f(void) {\n  if (x) {\n    ask();\n  }\n}\n',
      'void f(void) {\n  if (x) {\n    ask();\n  } else {\n    d = 5;\n  }\n}\n',
    ],
    [
      'Python',
      'a.py',
      'def f():\n    if x:\n        ask()\n',
      'def f():\n    if x:\n        ask()\n    else:\n        d = 5\n',
    ],
  ]);

  const state =
    (life: 'call' | 'program') =>
    ({ fn, call }: At): readonly Proposal[] => [
      { do: 'state', fn, at: call.r, state: { name: 'd', life, type: 'int', value: '5' } },
    ];

  table('a variable of the call', state('call'), [
    ['C', 'a.c', 'void f(void) {\n  // asks\n  ask();\n}\n', 'void f(void) {\n  int d = 5;\n  // asks\n  ask();\n}\n'],
    ['Python', 'a.py', 'def f():\n    # asks\n    ask()\n', 'def f():\n    d = 5\n    # asks\n    ask()\n'],
    ['JavaScript', 'a.js', 'function f() {\n  ask();\n}\n', 'function f() {\n  let d = 5;\n  ask();\n}\n'],
  ]);

  table('a variable of the program', state('program'), [
    [
      'C',
      'a.c',
      'void f(void) {\n  if (x) {\n    ask();\n  }\n}\n',
      'void f(void) {\n  static int d = 5;\n  if (x) {\n    ask();\n  }\n}\n',
    ],
    [
      'Python',
      'a.py',
      'x = 1\n\n\n@g\ndef f():\n    """Asks."""\n    ask()\n',
      'x = 1\n\n\nd = 5\n\n\n@g\ndef f():\n    """Asks."""\n    global d\n    ask()\n',
    ],
    [
      'JavaScript',
      'a.js',
      '/** Asks. */\nfunction f() {\n  ask();\n}\n',
      'let d = 5;\n\n/** Asks. */\nfunction f() {\n  ask();\n}\n',
    ],
    [
      'before an earlier call',
      'a.js',
      'f();\nfunction f() {\n  ask();\n}\n',
      'let d = 5;\nf();\nfunction f() {\n  ask();\n}\n',
    ],
    [
      'of a named arrow function',
      'a.js',
      'export const f = () => {\n  ask();\n};\n',
      'let d = 5;\n\nexport const f = () => {\n  ask();\n};\n',
    ],
  ]);

  table(
    'a keyword or option',
    ({ fn, call }) => [
      { do: 'argument', fn, call, ref: fn.unit.family === 'python' ? 'jitter' : '1.jitter', code: { source: '9' } },
    ],
    [
      ['Python', 'a.py', 'ask(f)\n', 'ask(f, jitter=9)\n'],
      ['Python, empty', 'a.py', 'ask()\n', 'ask(jitter=9)\n'],
      ['Python over lines', 'a.py', 'ask(\n    f,\n    x=1,\n)\n', 'ask(\n    f,\n    x=1,\n    jitter=9,\n)\n'],
      ['Python, there already', 'a.py', 'ask(f, jitter=0)\n', 'ask(f, jitter=9)\n'],
      ['JavaScript', 'a.js', 'ask(f);\n', 'ask(f, { jitter: 9 });\n'],
      ['JavaScript with options', 'a.js', 'ask(f, { x: 1 });\n', 'ask(f, { x: 1, jitter: 9 });\n'],
      [
        'JavaScript with options over lines',
        'a.js',
        'ask(f, {\n\tx: 1,\n});\n',
        'ask(f, {\n\tx: 1,\n\tjitter: 9,\n});\n',
      ],
    ],
  );

  table(
    'an import',
    ({ unit }) => [{ do: 'import', unit, module: unit.family === 'c' ? '<esp_random.h>' : 'random' }],
    [
      [
        'after the last include',
        'a.c',
        '#include "a.h"\n#include <b.h>\n\nvoid f(void) { ask(); }\n',
        '#include "a.h"\n#include <b.h>\n#include <esp_random.h>\n\nvoid f(void) { ask(); }\n',
      ],
      [
        'not after one under a condition',
        'a.c',
        '#include "a.h"\n#ifdef X\n#include <b.h>\n#endif\nvoid f(void) { ask(); }\n',
        '#include "a.h"\n#include <esp_random.h>\n#ifdef X\n#include <b.h>\n#endif\nvoid f(void) { ask(); }\n',
      ],
      [
        'beside other imports',
        'a.py',
        '"""Doc."""\nimport time\nfrom x import y\n\nask()\n',
        '"""Doc."""\nimport time\nimport random\nfrom x import y\n\nask()\n',
      ],
      ['once', 'a.py', 'import random\nask()\n', 'import random\nask()\n'],
      ['after the docstring', 'a.py', '"""Doc."""\n\nask()\n', '"""Doc."""\n\nimport random\n\nask()\n'],
      [
        'after __future__',
        'a.py',
        'from __future__ import annotations\n\nask()\n',
        'from __future__ import annotations\nimport random\n\nask()\n',
      ],
      [
        'after the first line of a script',
        'a.py',
        '#!/usr/bin/env python3\nask()\n',
        '#!/usr/bin/env python3\nimport random\nask()\n',
      ],
    ],
  );

  it('edits nothing where one of several proposals cannot be expressed', () => {
    const text = 'if x: ask()\n';
    const after = mended('a.py', text, ({ unit, fn, call }) => [
      { do: 'import', unit, module: 'random' },
      { do: 'statement', fn, at: call.r, where: 'before', code: source },
    ]);
    assert.equal(after, text);
  });

  it('edits nothing across a conditional directive', () => {
    const text = 'void f(void) {\n  int d;\n#ifdef X\n  ask();\n#endif\n}\n';
    const after = mended('a.c', text, ({ fn, call }) => [
      { do: 'statement', fn, at: fn.facts.body[0]!.r, where: 'before', code: source },
      { do: 'statement', fn, at: call.r, where: 'after', code: source },
    ]);
    assert.equal(after, text);
  });

  it('names variables in the manner of the language', () => {
    assert.equal(newName(unitOf('a.c', 'int x;\n'), 'retry', 'delay'), 'retry_delay');
    assert.equal(newName(unitOf('a.ino', 'int retryDelay;\n'), 'retry', 'delay'), 'retryDelay2');
    assert.equal(newName(unitOf('a.py', 'x = 1\n'), 'retry', 'delay'), 'retry_delay');
    assert.equal(newName(unitOf('a.ts', 'let x;\n'), 'retry', 'delay'), 'retryDelay');
  });
});
