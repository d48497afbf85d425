import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knowledge } from '../../catalogue/knowledge.ts';
import { rules } from '../../rules/index.ts';
import { languageOf, lower } from '../languages/index.ts';
import { openLive, type LiveFile } from '../languages/live.ts';
import { syntaxForTests } from '../languages/testing.ts';
import type { Syntax } from '../source/syntax.ts';
import { createLinter } from './linter.ts';
import { createLiveLinter } from './live-linter.ts';
import type { ProjectInput, Settings } from './project-api.ts';

const FIXTURES = new URL('../../test-fixtures', import.meta.url).pathname;
const SETTINGS: Settings = { ownDomains: [], ownServers: [], rules: {}, apis: [] };
const SEED = Number(process.env.TIMESYNC_LINT_SEED ?? 20261122);
const PROJECTS = Number(process.env.TIMESYNC_LINT_PROJECTS ?? 40);
const EDITS = 8;

interface Source {
  readonly path: string;
  readonly text: string;
}

/** A root whose files are typed in. */
class Editing {
  readonly linter = createLiveLinter({ rules, knowledge });
  private readonly files: Map<string, LiveFile>;
  private readonly markers: readonly Source[];
  private readonly syntax: Syntax;

  constructor(syntax: Syntax, sources: readonly Source[]) {
    this.syntax = syntax;
    this.markers = sources.filter((one) => !languageOf(one.path));
    this.files = new Map(
      sources.flatMap(({ path, text }) => {
        const language = languageOf(path);
        return language ? [[path, openLive(syntax, text, language)] as const] : [];
      }),
    );
  }

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  textOf(path: string): string {
    return this.files.get(path)!.text;
  }

  edit(path: string, start: number, end: number, text: string): void {
    this.files.get(path)!.edit([{ range: [start, end], text }]);
  }

  /** Both linters say the same, the plain one of Facts that were made anew. */
  agree(what: string): void {
    const live = this.linter.lint(this.input((file) => file.facts));
    const fresh = createLinter({ rules, knowledge }).lint(
      this.input((file) => lower(this.syntax, file.text, file.language)),
    );
    assert.deepEqual(live, fresh, what);
  }

  close(): void {
    for (const file of this.files.values()) file.close();
  }

  private input(facts: (file: LiveFile) => ProjectInput['files'][number]['facts']): ProjectInput {
    return {
      files: [...this.files].map(([path, file]) => ({
        path,
        text: file.text,
        facts: facts(file),
        named: true,
        settings: SETTINGS,
      })),
      markers: this.markers,
      complete: true,
    };
  }
}

/** Numbers below `n`, the same for the same seed. */
function random(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** What somebody does to a line: writes another, takes it out, has it twice, changes a number or a word. */
function change(line: string, other: string, draw: (n: number) => number): string {
  switch (draw(6)) {
    case 0:
      return '';
    case 1:
      return `${line}\n${line}`;
    case 2:
      return `${line}\n${other}`;
    case 3:
      return line.replace(/\d+/, (digits) => String(Number(digits) + 1));
    case 4:
      return `\n\n${line}`;
    default:
      return line.replace(/[a-z]\w+/, (word) => `${word}_x`);
  }
}

const below = (folder: string, prefix = ''): Source[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? below(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [{ path: prefix + entry.name, text: readFileSync(join(folder, entry.name), 'utf8') }],
  );

const projects: readonly (readonly [name: string, sources: readonly Source[]])[] = rules.flatMap(({ id }) => {
  const folder = join(FIXTURES, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const sources = statSync(path).isDirectory() ? below(path) : [{ path: name, text: readFileSync(path, 'utf8') }];
    return [`${id}/${name}`, sources] as const;
  });
});

describe('live linter', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await syntaxForTests();
  });

  it(`says what a fresh one says after any edit (seed ${SEED})`, function () {
    this.timeout(240_000);
    const draw = random(SEED);
    for (let i = 0; i < PROJECTS; i++) {
      const [name, sources] = projects[draw(projects.length)]!;
      const root = new Editing(syntax, sources);
      root.agree(name);
      for (let at = 0; at < EDITS; at++) {
        const path = root.paths[draw(root.paths.length)]!;
        const text = root.textOf(path);
        const lines = text.split('\n');
        const n = draw(lines.length);
        const start = lines.slice(0, n).reduce((sum, line) => sum + line.length + 1, 0);
        const line = lines[n]!;
        const changed = change(line, lines[draw(lines.length)]!, draw);
        root.edit(path, start, start + line.length, changed);
        root.agree(`seed ${SEED}, project ${i} (${name}), edit ${at} of ${path}:${n + 1}: ${changed}`);
        // Somebody takes it back.
        if (draw(2) === 0) {
          root.edit(path, start, start + changed.length, line);
          root.agree(`seed ${SEED}, project ${i} (${name}), edit ${at} undone`);
        }
      }
      root.close();
    }
  });

  it('finds in many firmwares of one root what it finds in each', function () {
    this.timeout(120_000);
    // Sketches and scripts that share no name.
    const some = projects.slice(0, 40);
    const root = new Editing(
      syntax,
      some.flatMap(([name, sources]) => sources.map((one) => ({ ...one, path: `${name}/${one.path}` }))),
    );
    root.agree('all');
    const path = root.paths[0]!;
    root.edit(path, 0, 0, path.endsWith('.py') ? '# note\n' : '// note\n');
    root.agree('one edited');
  });

  it('keeps what was said of a file when the file is edited', () => {
    const text = 'void setup() {\n  configTime(0, 0, "time.nist.gov");\n}\n';
    const root = new Editing(syntax, [{ path: 'clock.ino', text }]);
    const input = (file: LiveFile): ProjectInput => ({
      files: [{ path: 'clock.ino', text: file.text, facts: file.facts, named: true, settings: SETTINGS }],
      markers: [],
      complete: true,
    });
    const file = openLive(syntax, text, 'cpp');
    const before = root.linter.lint(input(file));
    const said = JSON.stringify(before);
    file.edit([{ range: [0, 0], text: '// twelve char\n' }]);
    const after = root.linter.lint(input(file));
    assert.equal(JSON.stringify(before), said);
    assert.equal(after.findings[0]!.place.range[0], before.findings[0]!.place.range[0] + 15);
  });
});
