/** What the light bulb, the hover and completion offer: that it is right, and right where it is applied. */
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { CodeAction, CompletionItem, Hover, Position } from 'vscode-languageserver-protocol';
import { FAULTY, folderOf } from '../test/cli.ts';
import { LEAVE_CURSOR, OPEN_RULE } from './protocol.ts';
import { TestClient } from './testing/client.ts';
import { positionOf, rangeOf, textAt, withEdits } from './testing/edits.ts';

const RULE = 'no-server-override';
const EMPTY_POST = 'empty-post-content-length';
const POSTING =
  '#include <WiFi.h>\n#include <HTTPClient.h>\n\nvoid setup() {\n  HTTPClient http;\n' +
  '  http.begin("http://api.acme.example/hello");\n  http.POST("");\n  http.POST("");\n  http.end();\n}\n\nvoid loop() {}\n';
const LANGUAGES: Readonly<Record<string, string>> = { c: 'c', py: 'python', js: 'javascript', ino: 'cpp' };

describe('actions', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ options: { status: true } });
  });
  after(async () => {
    expect(await client.stop()).to.equal(0);
  });

  /** Opens a text in a root of its own. */
  const open = async (name: string, text: string): Promise<string> => {
    const uri = pathToFileURL(`${folderOf({})}/${name}`).href;
    await client.open(uri, LANGUAGES[name.split('.').at(-1)!]!, text);
    return uri;
  };
  const codes = async (uri: string) => (await client.pull(uri)).map(({ code }) => code);
  const actionsOn = async (uri: string, rule: string, only?: readonly string[]) => {
    const found = (await client.pull(uri)).find(({ code }) => code === rule)!;
    expect(found, `a finding of ${rule}`).not.to.equal(undefined);
    const actions = await client.actions(uri, found.range, only);
    return actions.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === rule) ?? true);
  };
  const editsOf = (action: CodeAction | undefined, uri: string) => action!.edit!.changes![uri]!;

  describe('that fix', () => {
    it('leave a text without the finding, and are preferred where they are safe', async () => {
      const uri = await open('a.ino', POSTING);
      const [fix] = (await actionsOn(uri, EMPTY_POST)).filter(({ isPreferred }) => isPreferred);
      expect(fix).to.include({ kind: 'quickfix', title: 'Add Content-Length: 0' });
      const fixed = withEdits(POSTING, editsOf(fix, uri));
      expect(fixed).to.equal(
        POSTING.replace('  http.POST("");\n', '  http.addHeader("Content-Length", "0");\n  http.POST("");\n'),
      );
      await client.change(uri, { text: fixed });
      expect((await client.pull(uri)).length).to.be.lessThan(2);
    });

    it('are offered for the whole range of a finding and nowhere else', async () => {
      const uri = await open('a.ino', POSTING);
      const { start, end } = (await client.pull(uri))[0]!.range;
      const at = (position: Position) => client.actions(uri, { start: position, end: position });
      expect(await at(start)).not.to.be.empty;
      expect(await at(end)).not.to.be.empty;
      expect(await at({ line: 0, character: 0 })).to.deep.equal([]);
      const all = await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } });
      expect(all.filter(({ isPreferred }) => isPreferred)).to.have.length(2);
    });

    it('remove a comment that silences nothing, and offer no comment against that', async () => {
      const text = `int a;\n// timesync-lint-disable-line ${RULE}\n`;
      const uri = await open('a.c', text);
      const actions = await actionsOn(uri, 'unused-suppression');
      expect(actions).to.have.length(1);
      expect(withEdits(text, editsOf(actions[0], uri))).not.to.include('timesync-lint');
    });

    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.timesync-lint']]) {
      it(`all at once are offered for ${only[0]} alone, without the others`, async () => {
        const uri = await open('a.ino', POSTING);
        const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        const actions = await client.actions(uri, nowhere, only);
        expect(actions.map(({ kind }) => kind)).to.deep.equal(['source.fixAll.timesync-lint']);
        const fixed = withEdits(POSTING, editsOf(actions[0], uri));
        expect(fixed).to.equal(
          POSTING.replaceAll('  http.POST("");\n', '  http.addHeader("Content-Length", "0");\n  http.POST("");\n'),
        );
        await client.change(uri, { text: fixed });
        expect(await client.pull(uri)).to.deep.equal([]);
        expect(await client.actions(uri, nowhere, only)).to.deep.equal([]);
      });
    }

    it('all at once are not offered unasked, nor for what another tool fixes', async () => {
      const uri = await open('a.ino', POSTING);
      expect((await actionsOn(uri, EMPTY_POST)).map(({ kind }) => kind)).not.to.include('source.fixAll.timesync-lint');
      for (const only of [
        ['refactor'],
        ['source.organizeImports'],
        ['source.fixAll.eslint'],
        ['source.fix'],
        ['quick'],
      ])
        expect(await actionsOn(uri, EMPTY_POST, only), only[0]).to.deep.equal([]);
      const quick = await actionsOn(uri, EMPTY_POST, ['quickfix']);
      expect([...new Set(quick.map(({ kind }) => kind))]).to.deep.equal(['quickfix']);
    });
  });

  describe('that silence', () => {
    const address = '"132.163.4.101"';
    const C = FAULTY;
    const MACRO =
      '#include "esp_sntp.h"\n#define START() \\\n  sntp_setservername(0, "132.163.4.101"); \\\n  sntp_init()\n\nvoid f(void) { START(); }\n';
    const LAST = MACRO.replace('  sntp_setserver', '  sntp_init(); \\\n  sntp_setserver').replace(
      '; \\\n  sntp_init()\n',
      '\n',
    );
    const DEFINED = '#include "esp_sntp.h"\n#define S "132.163.4.101"\nvoid f(void) { sntp_setservername(0, S); }\n';
    const PYTHON =
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nimport ntptime\n\nif True:\n    ntptime.host = "132.163.4.101"\n    ntptime.settime()\n';
    const TEMPLATE =
      "const client = require('ntp-client');\nconst text = `\n  ${client.getNetworkTime('132.163.4.101', 123, () => {})}\n`;\n";

    const inFile = (name: string, text: string, before: string) =>
      `${text.slice(0, text.indexOf(before))}${name.endsWith('py') ? '#' : '//'} timesync-lint-disable-file ${RULE} -- \n${text.slice(text.indexOf(before))}`;
    const above = (name: string, text: string, line: string) =>
      text.replace(
        line,
        `${/^ */.exec(line)![0]}${name.endsWith('py') ? '#' : '//'} timesync-lint-disable-next-line ${RULE} -- \n${line}`,
      );

    const cases: readonly (readonly [
      what: string,
      name: string,
      text: string,
      onLine: string | null,
      whole: string,
    ])[] = [
      ['C', 'a.c', C, above('a.c', C, '  sntp_setservername'), inFile('a.c', C, '#include')],
      ['a macro', 'a.c', DEFINED, above('a.c', DEFINED, '#define'), inFile('a.c', DEFINED, '#include')],
      [
        'a line of a macro that goes on',
        'a.c',
        MACRO,
        MACRO.replace('101"); \\', `101"); /* timesync-lint-disable-line ${RULE} --  */ \\`),
        inFile('a.c', MACRO, '#include'),
      ],
      [
        'the last line of a macro',
        'a.c',
        LAST,
        LAST.replace('101")\n', `101")  // timesync-lint-disable-line ${RULE} -- \n`),
        inFile('a.c', LAST, '#include'),
      ],
      [
        'Python with a first line for the shell and one for the encoding',
        'a.py',
        PYTHON,
        above('a.py', PYTHON, '    ntptime.host'),
        inFile('a.py', PYTHON, 'import'),
      ],
      ['a template text of JavaScript', 'a.js', TEMPLATE, null, inFile('a.js', TEMPLATE, 'const client')],
    ];
    for (const [what, name, text, onLine, whole] of cases) {
      for (const [kind, crlf] of [
        ['', false],
        [' (line ends of Windows)', true],
      ] as const) {
        it(`work in ${what}${kind}, and leave the cursor where the reason goes`, async () => {
          const ends = (one: string) => (crlf ? one.replaceAll('\n', '\r\n') : one);
          const uri = await open(name, ends(text));
          const others = (await codes(uri)).filter((code) => code !== RULE);
          const silencing = (await actionsOn(uri, RULE)).filter(({ title }) => title.startsWith('Suppress'));
          const written = silencing.map((action) => withEdits(ends(text), editsOf(action, uri)));
          expect(written).to.deep.equal([...(onLine === null ? [] : [ends(onLine)]), ends(whole)]);
          for (const [index, after] of written.entries()) {
            await client.change(uri, { text: after });
            expect(await codes(uri)).to.deep.equal(others);
            const { command, arguments: args } = silencing[index]!.command!;
            expect([command, args![0]]).to.deep.equal([LEAVE_CURSOR, uri]);
            const line = after.split(/\r?\n/)[(args![1] as Position).line]!;
            expect(line.slice(0, (args![1] as Position).character)).to.match(/ -- $/);
          }
        });
      }
    }

    it('make the client show the place', async () => {
      const position = { line: 3, character: 7 };
      await client.run(LEAVE_CURSOR, 'file:///a.c', position);
      expect(client.shown.at(-1)).to.deep.equal({
        uri: 'file:///a.c',
        takeFocus: true,
        selection: { start: position, end: position },
      });
    });

    it('are counted in the encoding that was agreed on', async () => {
      const utf8 = await TestClient.start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
      const text = `/* é😀 */ ${DEFINED}`.replace('#define', '#define É "é"\n#define');
      await utf8.open('untitled:a.c', 'c', text.replace('/* é😀 */ ', ''));
      const { start, end } = rangeOf(text.replace('/* é😀 */ ', ''), address);
      const actions = await utf8.actions('untitled:a.c', { start, end });
      expect(actions.find(({ title }) => title === `Suppress ${RULE} on this line`)).not.to.equal(undefined);
      expect(await utf8.stop()).to.equal(0);
    });
  });

  describe('that explain', () => {
    it('open the page of the rule with the client', async () => {
      const uri = await open('a.c', FAULTY);
      const page = (await actionsOn(uri, RULE)).find(({ title }) => title === `Open the page of ${RULE}`)!;
      expect(page.command).to.deep.include({ command: OPEN_RULE, arguments: [RULE] });
      await client.run(OPEN_RULE, RULE);
      expect(client.shown.at(-1)!.uri).to.match(/^file:.*\/rules\/no-server-override\/README\.md$/);
    });
  });

  const hover = (uri: string, position: Position): Promise<Hover | null> =>
    client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  const textOf = (shown: Hover | null): string => (shown!.contents as { value: string }).value;

  describe('hovering', () => {
    it('over a finding shows why, and the page of its rule', async () => {
      const text = `// é😀\n${POSTING}`;
      const uri = await open('a.ino', text);
      const shown = await hover(uri, positionOf(text, text.indexOf('POST')));
      expect(textAt(text, shown!.range!)).to.equal('http.POST("")');
      expect(textOf(shown)).to.match(/RFC 9110[^]*---[^]*# .*empty-post-content-length/);
    });

    it('over the id in a comment that silences shows the page of the rule', async () => {
      const text = `// é😀\n${POSTING.replace(';\n  http.end', `; // timesync-lint-disable-line ${EMPTY_POST} -- why\n  http.end`)}`;
      const uri = await open('a.ino', text);
      const shown = await hover(uri, positionOf(text, text.indexOf(EMPTY_POST) + 3));
      expect(textAt(text, shown!.range!)).to.equal(EMPTY_POST);
      expect(textOf(shown)).to.match(/^# .*empty-post-content-length/);
    });

    it('over anything else shows nothing', async () => {
      const text = `int a; // ${RULE}\n`;
      const uri = await open('a.c', text);
      expect(await hover(uri, { line: 0, character: 2 })).to.equal(null);
      expect(await hover(uri, positionOf(text, text.indexOf(RULE)))).to.equal(null);
      expect(await hover('file:///nowhere.c', { line: 0, character: 0 })).to.equal(null);
    });
  });

  describe('completing', () => {
    /** What is offered at `|`, and what each item makes of the text. */
    const offered = async (name: string, marked: string) => {
      const text = marked.replace('|', '');
      const uri = await open(name, text);
      const items: CompletionItem[] = await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position: positionOf(text, marked.indexOf('|')),
      });
      return items.map((item) => ({
        label: item.label,
        text: withEdits(text, [item.textEdit as { range: never; newText: string }]),
      }));
    };

    it('offers the forms of comments that silence', async () => {
      const items = await offered('a.py', 'é = 1  # timesync-lint-dis|\n');
      expect(items.map(({ label }) => label)).to.deep.equal(
        ['disable-line', 'disable-next-line', 'disable-file', 'disable', 'enable'].map(
          (form) => `timesync-lint-${form}`,
        ),
      );
      expect(items[1]!.text).to.equal('é = 1  # timesync-lint-disable-next-line\n');
    });

    it('offers the ids of rules that the comment does not name yet', async () => {
      const items = await offered('a.c', `int a; /* 😀 */ // timesync-lint-disable-line ${RULE}, empty-p|\n`);
      expect(items.map(({ label }) => label))
        .to.include(EMPTY_POST)
        .and.not.to.include(RULE);
      expect(items.find(({ label }) => label === EMPTY_POST)!.text).to.equal(
        `int a; /* 😀 */ // timesync-lint-disable-line ${RULE}, ${EMPTY_POST}\n`,
      );
    });

    it('offers nothing in the reason, in code, in texts and in other comments', async () => {
      expect(await offered('a.c', `int a; // timesync-lint-disable-line ${RULE} -- as |\n`)).to.deep.equal([]);
      expect(await offered('a.c', 'int a; // time|\n')).to.deep.equal([]);
      expect(await offered('a.c', 'timesync-lint-dis|\n')).to.deep.equal([]);
      expect(await offered('a.js', "const a = 'timesync-lint-disable-line |';\n")).to.deep.equal([]);
    });
  });
});
