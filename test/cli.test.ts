/** The command line from outside: arguments, exit codes, what goes where. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { CLEAN, FAULTY, folderOf, lintJson, run, runAsNobody } from './cli.ts';

const RULE = 'hardcoded-ntp-ip';

describe('command line', () => {
  describe('exit codes', () => {
    it('is 0 where nothing is found', () => {
      const { status, stdout } = run(folderOf({ 'a.c': CLEAN }));
      expect(stdout).to.equal('Checked 1 file: nothing found.\n');
      expect(status).to.equal(0);
    });

    it('is 1 where something is found, and says where', () => {
      const { status, stdout } = run(folderOf({ 'src/a.c': FAULTY }), 'src');
      expect(stdout).to.include('src/a.c:4:25  error  hardcoded-ntp-ip');
      expect(stdout).to.include(
        '4 │ sntp_setservername(0, "132.163.4.101");\n    │                       ^^^^^^^^^^^^^^^',
      );
      expect(status).to.equal(1);
    });

    it('is 0 with --exit-zero', () => {
      expect(run(folderOf({ 'a.c': FAULTY }), '--exit-zero').status).to.equal(0);
    });

    it('follows --fail-on and --max-warnings', () => {
      const folder = folderOf({ 'a.c': FAULTY });
      const as = (level: string, ...args: string[]) => run(folder, '--rule', `${RULE}=${level}`, ...args).status;
      expect(as('warning')).to.equal(1);
      expect(as('info')).to.equal(0);
      expect(as('info', '--fail-on', 'info')).to.equal(1);
      expect(as('warning', '--fail-on', 'error')).to.equal(0);
      expect(as('warning', '--max-warnings', '1')).to.equal(0);
      expect(as('warning', '--max-warnings', '0')).to.equal(1);
      expect(as('error', '--max-warnings', '9')).to.equal(1);
    });

    it('stays what it is with --quiet', () => {
      const { status, stdout } = run(folderOf({ 'a.c': FAULTY }), '--quiet', '--rule', `${RULE}=warning`);
      expect(stdout).to.not.include('a.c:4');
      expect(status).to.equal(1);
    });
  });

  describe('what the user typed wrong', () => {
    const folder = folderOf({ 'a.c': CLEAN });
    const cases: readonly (readonly [name: string, args: readonly string[], says: RegExp])[] = [
      ['an unknown option', ['--fxi'], /unknown option '--fxi'[\s\S]*Did you mean --fix/],
      [
        'an unknown rule',
        ['--rule', 'hardcoded-ntp-ipp'],
        /unknown rule 'hardcoded-ntp-ipp' \(did you mean 'hardcoded-ntp-ip'\?\)/,
      ],
      ['an unknown level', ['--rule', `${RULE}=warn`], /'warn' is none of error, warning, info, hint/],
      ['an unknown format', ['--format', 'jsn'], /Allowed choices are pretty, json/],
      ['a number that is none', ['--max-warnings', 'many'], /whole number/],
      ['a missing path', ['nowhere'], /no such file or folder: nowhere/],
      ['a mistyped subcommand', ['explian'], /no such file or folder: explian \(did you mean 'explain'\?\)/],
      [
        'a rule that cannot be explained',
        ['explain', 'missing-backof'],
        /unknown rule 'missing-backof' \(did you mean 'missing-backoff'\?\)/,
      ],
      ['--unsafe-fixes alone', ['--unsafe-fixes'], /--unsafe-fixes needs --fix or --diff/],
      ['a missing configuration', ['--config', 'none.json'], /none\.json:1:1: cannot be read/],
      ['an output file in no folder', ['--output-file', 'no/where.txt'], /cannot write no\/where\.txt/],
    ];
    for (const [name, args, says] of cases) {
      it(`is told of ${name}, with exit code 2`, () => {
        const { status, stdout, stderr } = run(folder, ...args);
        expect(stderr).to.match(says);
        expect(stderr).to.not.include('internal error');
        expect(stdout).to.equal('');
        expect(status).to.equal(2);
      });
    }
  });

  describe('configuration', () => {
    const problem = (config: string) => {
      const { status, stderr } = run(folderOf({ 'timesync-lint.json': config, 'a.c': FAULTY }));
      expect(status).to.equal(2);
      return stderr;
    };

    it('names an unknown key, its place and the nearest known one', () => {
      expect(problem('{\n  "vendorZon": "x"\n}')).to.include(
        "timesync-lint.json:2:3: unknown key 'vendorZon' (did you mean 'vendorZone'?)",
      );
    });

    it('names an unknown rule', () => {
      expect(problem('{ "rules": {\n "missing-backof": "off" } }')).to.include(
        "timesync-lint.json:2:2: unknown rule 'missing-backof' (did you mean 'missing-backoff'?)",
      );
    });

    it('names a wrong level', () => {
      expect(problem(`{ "rules": { "${RULE}": "warn" } }`)).to.match(
        /json:1:\d+: rules\.hardcoded-ntp-ip: "warn" is none of .*did you mean 'warning'/,
      );
    });

    it('names an unknown key of a rule, in an override too', () => {
      expect(problem(`{ "overrides": [{ "files": ["*"], "rules": { "${RULE}": { "severty": "off" } } }] }`)).to.include(
        "unknown key 'severty' (did you mean 'severity'?)",
      );
    });

    it('names a wrong type and broken JSON', () => {
      expect(problem('{ "ownDomains": "x" }')).to.include('ownDomains: must be an array');
      expect(problem('{ "ignore": [ }')).to.match(/timesync-lint\.json:1:\d+: not JSON/);
      expect(problem('')).to.include('empty');
    });

    it('may hold comments, and sets levels', () => {
      const config = `{\n  // ours\n  "$schema": "./x.json",\n  "rules": { "${RULE}": { "severity": "info" } },\n}`;
      const folder = folderOf({ 'timesync-lint.json': config, 'a.c': FAULTY });
      expect(
        lintJson(folder, '--rule', RULE)
          .get('a.c')!
          .map((m) => m.level),
      ).to.deep.equal(['info']);
    });

    it('is found from the file, not from the working directory', () => {
      const folder = folderOf({
        'a/timesync-lint.json': `{"rules":{"${RULE}":"off"}}`,
        'a/x.c': FAULTY,
        'b/y.c': FAULTY,
      });
      const report = lintJson(folder);
      expect(report.get('a/x.c')!.map((m) => m.ruleId)).to.not.include(RULE);
      expect(report.get('b/y.c')!.map((m) => m.ruleId)).to.include(RULE);
    });

    it('overrides by glob, relative to itself; --config replaces the look-up', () => {
      const config = `{"overrides":[{"files":["examples/**"],"rules":{"${RULE}":"off"}}]}`;
      const folder = folderOf({
        'timesync-lint.json': config,
        'examples/x.c': FAULTY,
        'y.c': FAULTY,
        'other.json': '{}',
      });
      expect(
        lintJson(folder)
          .get('examples/x.c')!
          .map((m) => m.ruleId),
      ).to.not.include(RULE);
      expect(
        lintJson(folder)
          .get('y.c')!
          .map((m) => m.ruleId),
      ).to.include(RULE);
      expect(
        lintJson(folder, '--config', 'other.json')
          .get('examples/x.c')!
          .map((m) => m.ruleId),
      ).to.include(RULE);
    });
  });

  describe('which files', () => {
    const ids = (report: ReturnType<typeof lintJson>) => [...report.keys()].sort();

    it('leaves out what .gitignore names, at every level, for named files too', () => {
      const folder = folderOf({
        '.gitignore': 'out/\n*.gen.c\n',
        'out/a.c': FAULTY,
        'b.gen.c': FAULTY,
        'sub/.gitignore': '!keep.gen.c\nlocal.c\n',
        'sub/keep.gen.c': CLEAN,
        'sub/local.c': FAULTY,
        'c.c': CLEAN,
      });
      mkdirSync(join(folder, '.git'));
      expect(ids(lintJson(folder))).to.deep.equal(['c.c', 'sub/keep.gen.c']);
      const named = run(folder, 'out/a.c');
      expect(named.stderr).to.include('nothing to lint in out/a.c');
      expect(named.stdout).to.include('1 path by .gitignore');
      expect(named.status).to.equal(0);
      expect(ids(lintJson(folder, '--no-ignore'))).to.have.length(5);
    });

    it('leaves out vendored folders by name, below the root only', () => {
      const files = {
        'build/repo/.git/HEAD': '',
        'build/repo/a.c': CLEAN,
        'build/repo/node_modules/x/b.js': '',
        'build/repo/lib/.pio/c.cpp': '',
      };
      const folder = folderOf(files);
      expect(ids(lintJson(folder, 'build/repo'))).to.deep.equal(['build/repo/a.c']);
      expect(ids(lintJson(folder, '--no-default-ignores', 'build/repo'))).to.have.length(3);
      expect(run(folder, 'build/repo/node_modules/x/b.js').stderr).to.include('nothing to lint');
      expect(run(folder, 'build/repo').stdout).to.include(
        'Skipped: .pio, node_modules (not your code; --no-default-ignores).',
      );
    });

    it('leaves out what the configuration ignores', () => {
      const folder = folderOf({
        'timesync-lint.json': '{"ignore":["gen/**"],"defaultIgnores":false}',
        'gen/a.c': CLEAN,
        'vendor/b.c': CLEAN,
      });
      expect(ids(lintJson(folder))).to.deep.equal(['vendor/b.c']);
    });

    it('says on stderr where a named path holds nothing to lint', () => {
      const { status, stderr } = run(folderOf({ 'README.md': '#', 'types.d.ts': '' }), 'README.md', '.');
      expect(stderr).to.include('nothing to lint in README.md');
      expect(status).to.equal(0);
    });

    it('takes a folder that is called like a subcommand by its path', () => {
      const folder = folderOf({ 'rules/a.c': CLEAN });
      expect(run(folder, './rules').stdout).to.include('Checked 1 file');
    });

    it('walks no links in circles', () => {
      const folder = folderOf({ 'src/a.c': CLEAN });
      symlinkSync('..', join(folder, 'src', 'up'));
      symlinkSync('self', join(folder, 'src', 'self'));
      expect(ids(lintJson(folder))).to.deep.equal(['src/a.c']);
    });
  });

  describe('bad input', () => {
    const text = (report: ReturnType<typeof lintJson>, file: string) =>
      report.get(file)!.map((m) => [m.ruleId, m.message]);

    it('skips text that a machine has squeezed, by its look', () => {
      const folder = folderOf({
        'page.js': `fetch("http://a.example/",{method:"POST"});${'f();'.repeat(8000)}\n`,
        'a.c': FAULTY,
      });
      const { stdout } = run(folder);
      expect(stdout).to.include('minified');
      expect(
        lintJson(folder)
          .get('page.js')!
          .map((m) => m.ruleId),
      ).to.deep.equal([null]);
    });

    it('reports binary, UTF-16 and oversized files as skipped and lints the rest', () => {
      const folder = folderOf({
        'binary.c': Buffer.from([0x7f, 0x45, 0, 1, 2]),
        'wide.c': Buffer.from('\uFEFFint x;', 'utf16le'),
        'large.c': Buffer.alloc(2 * 1024 * 1024 + 1, 'int x;\n'),
        'good.c': FAULTY,
      });
      const report = lintJson(folder);
      expect(text(report, 'binary.c')).to.deep.equal([[null, 'Skipped: binary file.']]);
      expect(text(report, 'wide.c')).to.deep.equal([
        [null, 'Skipped: UTF-16 text; save it as UTF-8 to have it linted.'],
      ]);
      expect(text(report, 'large.c')).to.deep.equal([[null, 'Skipped: larger than 2 MB (2 MB).']]);
      expect(report.get('good.c')!.map((m) => m.ruleId)).to.include(RULE);
      const stdout = run(folder).stdout.replaceAll('\n', ' ');
      expect(stdout).to.include('Checked 1 file');
      expect(stdout).to.include('Skipped: 1 file binary; 1 file too large; 1 file UTF-16.');
    });

    it('reports unreadable files and folders', () => {
      const folder = folderOf({ 'secret.c': FAULTY, 'closed/a.c': FAULTY, 'good.c': CLEAN });
      chmodSync(join(folder, 'secret.c'), 0);
      chmodSync(join(folder, 'closed'), 0);
      const { status, stdout } = runAsNobody(folder);
      chmodSync(join(folder, 'closed'), 0o755);
      expect(stdout).to.include('secret.c  skipped  cannot be read: permission denied');
      expect(stdout).to.include('1 folder unreadable');
      expect(status).to.equal(0);
    });

    it('reads what is no UTF-8 as Latin-1', () => {
      const folder = folderOf({ 'a.c': Buffer.from(`// Zeit f\u00fcr alle \u00e4\n${FAULTY}`, 'latin1') });
      expect(
        lintJson(folder)
          .get('a.c')!
          .find((m) => m.ruleId === RULE),
      ).to.include({ line: 5, column: 25 });
    });

    it('lints broken source as far as it parses', () => {
      const folder = folderOf({ 'a.c': `${FAULTY}\nvoid broken( { ]]] ((( \n` });
      const { status, stdout } = run(folder);
      expect(stdout).to.include('a.c:4:25');
      expect(stdout).to.include('1 file linted as far as it parses.');
      expect(status).to.equal(1);
    });

    it('shows no terminal command that a source holds', () => {
      const folder = folderOf({
        'a.c': FAULTY.replace('sntp_init();', '').replace('101");', '101"); /* \u001b[31m\u202e */'),
      });
      const { stdout } = run(folder);
      expect(stdout).to.include('␛[31m<U+202E>');
      expect(stdout).to.not.include('\u001b');
    });
  });

  it('prints the version, and a help that fits a screen', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const folder = folderOf({});
    expect(run(folder, '--version').stdout).to.equal(`${version}\n`);
    const help = run(folder, '--help');
    expect(help.status).to.equal(0);
    expect(help.stdout.split('\n').length).to.be.lessThan(45);
  });

  it('lists and explains the rules', () => {
    const folder = folderOf({});
    expect(run(folder, 'rules').stdout).to.match(/^hardcoded-ntp-ip +error +\S/m);
    expect(run(folder, 'explain', RULE).stdout).to.match(/^# hardcoded-ntp-ip/);
  });

  it('writes the report to a file', () => {
    const folder = folderOf({ 'a.c': FAULTY });
    const { stdout } = run(folder, '--format', 'json', '--output-file', 'report.json');
    expect(stdout).to.equal('');
    expect(existsSync(join(folder, 'report.json'))).to.equal(true);
  });
});
