/** The command line's words: options, subcommands, help. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../engine/source/suggest.ts';
import type { Confidence, Level } from '../engine/lint/finding.ts';

export interface LintOptions {
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly rule: readonly (readonly [id: string, level: Level | undefined])[];
  readonly config?: string;
  readonly minConfidence: Confidence;
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly failOn?: Level;
  readonly exitZero: boolean;
  readonly ignore: boolean;
  readonly defaultIgnores: boolean;
  readonly format: 'pretty' | 'json';
  readonly outputFile?: string;
  readonly color?: boolean;
}

export interface InventoryOptions {
  readonly config?: string;
  readonly ignore: boolean;
  readonly defaultIgnores: boolean;
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly outputFile?: string;
  readonly color?: boolean;
}

/** What the command line asks for. */
export type Request =
  | { readonly command: 'lint'; readonly paths: readonly string[]; readonly options: LintOptions }
  | { readonly command: 'inventory'; readonly paths: readonly string[]; readonly options: InventoryOptions }
  | { readonly command: 'explain'; readonly rule: string }
  | { readonly command: 'rules' }
  | { readonly command: 'lsp' };

export const SUBCOMMANDS = ['explain', 'inventory', 'lsp', 'rules', 'help'] as const;

/** Something wrong in what the user typed: exit code 2, `message` on stderr. */
export class UsageError extends Error {}

/** What to say of paths that are not there. */
export const missingPaths = (missing: readonly string[]): string =>
  missing.map((path) => `no such file or folder: ${path}${didYouMean(path, SUBCOMMANDS)}`).join('\ntimesync-lint: ');

/** Parses the arguments after the program's name. Null: help or version was printed and nothing is left to do. */
export function parseArguments(argv: readonly string[], version: string): Request | null {
  let request: Request | undefined;
  const errors: string[] = [];
  const program = new Command('timesync-lint')
    .description(
      "Finds device code that will one day flood somebody's time server or API, and says what to write instead.",
    )
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this')
    .helpCommand('help [COMMAND]', 'help for a command')
    .usage('[options] [paths...]')
    .argument('[paths...]', 'files and folders to lint (default: the current folder)')
    .exitOverride()
    .configureOutput({ writeErr: (text) => errors.push(text) })
    // Defaults and choices stand in the texts, where they matter.
    .configureHelp({ helpWidth: 100, optionDescription: (option) => option.description })
    .enablePositionalOptions();
  for (const option of lintOptions()) program.addOption(option);
  program.action((paths: string[], options: LintOptions) => {
    request = { command: 'lint', paths: paths.length > 0 ? paths : ['.'], options };
  });
  const inventory = program
    .command('inventory')
    .description('print what the device does to the network, and when')
    .argument('[paths...]', 'files and folders (default: the current folder)')
    .action((paths: string[], options: InventoryOptions) => {
      request = { command: 'inventory', paths: paths.length > 0 ? paths : ['.'], options };
    });
  for (const option of inventoryOptions()) inventory.addOption(option);
  program
    .command('explain')
    .description('print the page of a rule')
    .argument('<rule>')
    .action((rule: string) => {
      request = { command: 'explain', rule };
    });
  program
    .command('rules')
    .description('list the rules')
    .action(() => {
      request = { command: 'rules' };
    });
  program
    .command('lsp')
    .description('run the language server for an editor')
    .option('--stdio', 'on standard input and output, which is the default')
    .action(() => {
      request = { command: 'lsp' };
    });
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw new UsageError((errors.join('') || error.message).replace(/^error: /, '').trim());
  }
  return request ?? null;
}

function lintOptions(): Option[] {
  return [
    new Option('--fix', 'apply the safe fixes').default(false),
    new Option('--unsafe-fixes', 'with --fix or --diff: also the first suggestion of each finding').default(false),
    new Option('--diff', 'print the fixes as a patch and write nothing').default(false),
    new Option('--rule <ID[=LEVEL]>', 'run only this rule, at this level (repeatable)')
      .default([], '')
      .argParser(collectRule),
    configOption(),
    new Option('--min-confidence <level>', 'lowest confidence that is shown: high, medium (default) or low')
      .choices(['high', 'medium', 'low'])
      .default('medium'),
    new Option('--quiet', 'print errors only; the exit code stays').default(false),
    new Option('--max-warnings <n>', 'fail on more than n warnings, not on each').argParser(count),
    new Option(
      '--fail-on <level>',
      'lowest level that makes the exit code 1: error, warning (default), info or hint',
    ).choices(LEVELS),
    new Option('--exit-zero', 'exit 0 whatever is found').default(false),
    ...ignoreOptions(),
    new Option('--format <name>', 'pretty (default) or json').choices(['pretty', 'json']).default('pretty'),
    ...reportOptions(),
  ];
}

const inventoryOptions = (): Option[] => [
  new Option('--format <name>', 'pretty (default), json or markdown')
    .choices(['pretty', 'json', 'markdown'])
    .default('pretty'),
  configOption(),
  ...ignoreOptions(),
  ...reportOptions(),
];

const configOption = (): Option =>
  new Option('--config <file>', 'use this configuration instead of the nearest timesync-lint.json');

const ignoreOptions = (): Option[] => [
  new Option('--no-ignore', 'lint what .gitignore leaves out too'),
  new Option('--no-default-ignores', 'lint vendored and generated folders too'),
];

const reportOptions = (): Option[] => [
  new Option('--output-file <file>', 'write the report there'),
  new Option('--color', 'colours even where stdout is no terminal'),
  new Option('--no-color', 'no colours'),
];

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'hint'];

function collectRule(value: string, before: LintOptions['rule']): LintOptions['rule'] {
  const [id, level] = value.split('=', 2) as [string, string | undefined];
  if (level !== undefined && !LEVELS.includes(level as Level)) {
    throw new InvalidArgumentError(`'${level}' is none of ${LEVELS.join(', ')}.`);
  }
  return [...before, [id, level as Level | undefined]];
}

function count(value: string): number {
  const n = Number(value);
  if (value.trim() === '' || !Number.isInteger(n) || n < 0)
    throw new InvalidArgumentError('Not a whole number from 0 up.');
  return n;
}
