/** The main command: from options to a report and an exit code. */
import type { Confidence, Finding, Level } from '../engine/lint/finding.ts';
import { familyOf } from '../engine/link/program.ts';
import { createLinter, type Linter } from '../engine/lint/linter.ts';
import { didYouMean } from '../engine/source/suggest.ts';
import type { BuiltIn } from '../catalogue/built-in.ts';
import { rules } from '../rules/index.ts';
import { ConfigStore } from '../workspace/config-store.ts';
import { displayPath } from './display-path.ts';
import { diskFiles } from '../workspace/files/disk.ts';
import { Lowering } from '../workspace/lowering.ts';
import type { RuleChoice } from '../workspace/project.ts';
import { closingLine } from './closing.ts';
import { builtInCatalogue, wasmSource, workerFile } from './installation.ts';
import { missingPaths, UsageError, type LintOptions } from './options.ts';
import { output, pageOf } from './output.ts';
import { progress } from './progress.ts';
import type { FileReport, Report } from './reporters/report.ts';
import { runLint, type LintedRoot, type Run } from './run-lint.ts';

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];
const LEVELS: readonly Level[] = ['hint', 'info', 'warning', 'error'];

export async function lintCommand(paths: readonly string[], options: LintOptions): Promise<number> {
  checkOptions(options);
  const waiting = progress(process.stderr);
  const least = CONFIDENCES.indexOf(options.minConfidence);
  const sure = (finding: Finding) => CONFIDENCES.indexOf(finding.confidence) >= least;
  let unsure = 0;
  const builtIn = await builtInCatalogue();
  const lowering = new Lowering({ wasm: await wasmSource(), worker: workerFile() });
  const run = await runLint(paths, {
    files: diskFiles,
    configs: new ConfigStore(diskFiles, rules, {
      shown: displayPath,
      ...(options.config === undefined ? {} : { explicit: options.config }),
    }),
    words: builtIn.words,
    linter: linterFor(builtIn),
    lowering,
    gitignore: options.ignore,
    defaultIgnores: options.defaultIgnores,
    choice: choiceOf(options),
    fixes: options.fix || options.diff ? (options.unsafeFixes ? 'unsafe' : 'safe') : undefined,
    shown: sure,
    progress: waiting.report,
    onUnsure: (count) => (unsure += count),
  }).finally(() => waiting.done());
  if (run.discovery.missing.length > 0) throw new UsageError(missingPaths(run.discovery.missing));
  for (const path of run.discovery.empty)
    process.stderr.write(`timesync-lint: nothing to lint in ${path}${whyEmpty(run)}\n`);

  const refused = await applyFixes(run, options);
  for (const { absolute, message } of refused)
    process.stderr.write(`timesync-lint: ${displayPath(absolute)}: ${message}\n`);

  const left = run.roots.map((root) =>
    options.fix && root.fixed && refused.length === 0 ? root.fixed.findings : root.findings,
  );
  const findings = left.flat();
  const closing = closingLine({
    run,
    findings,
    unsure,
    suppressed: run.roots.reduce((sum, root) => sum + root.suppressed.length, 0),
    fixing: options.fix || options.diff,
    ...(options.fix ? { applied: run.roots.reduce((sum, root) => sum + (root.fixed?.applied ?? 0), 0) } : {}),
  });
  if (options.diff) process.stderr.write(`${closing}\n`);
  else await print({ files: fileReports(run.roots, options), closing }, options);
  if (refused.length > 0) return 2;
  return options.exitZero ? 0 : exitCode(findings, options);
}

/** Takes of the catalogue what the languages of each project need. */
function linterFor(builtIn: BuiltIn): Linter {
  return {
    lint(input) {
      const families = new Set(input.files.map((file) => familyOf(file.facts.language)));
      return createLinter({ rules, knowledge: builtIn.knowledge(families) }).lint(input);
    },
  };
}

function checkOptions(options: LintOptions): void {
  const ids = rules.map((rule) => rule.id);
  for (const [id] of options.rule) {
    if (!ids.includes(id))
      throw new UsageError(`unknown rule '${id}'${didYouMean(id, ids)}; 'timesync-lint rules' lists them`);
  }
  if (options.unsafeFixes && !options.fix && !options.diff)
    throw new UsageError('--unsafe-fixes needs --fix or --diff');
  if (options.fix && options.diff) throw new UsageError('--diff writes nothing; leave out --fix');
}

function choiceOf(options: LintOptions): RuleChoice | undefined {
  return options.rule.length === 0 ? undefined : { all: rules.map((rule) => rule.id), chosen: new Map(options.rule) };
}

function whyEmpty(run: Run): string {
  return run.discovery.ignored.length > 0 ? ' that is not ignored (--no-ignore, --no-default-ignores)' : '';
}

/** Writes or prints the fixes; returns the files that were left alone. */
async function applyFixes(run: Run, options: LintOptions) {
  const fixed = run.roots.filter((root) => root.fixed && root.fixed.changed.length > 0);
  if (fixed.length === 0) return [];
  if (options.fix) {
    const { writeFixes } = await import('./write-fixes.ts');
    return fixed.flatMap((root) => writeFixes(root.project, root.fixed!));
  }
  const { patchOf } = await import('./patch.ts');
  output(Buffer.concat(fixed.map((root) => patchOf(root.project, root.fixed!))), options);
  return [];
}

function fileReports(roots: readonly LintedRoot[], options: LintOptions): FileReport[] {
  return roots.flatMap((root) => {
    const project = options.fix && root.fixed ? root.fixed.project : root.project;
    const all = options.fix && root.fixed ? root.fixed.findings : root.findings;
    const byFile = new Map<string, Finding[]>();
    for (const finding of all) {
      if (options.quiet && finding.level !== 'error') continue;
      const absolute = project.file(finding.place.file)?.absolute ?? finding.place.file;
      byFile.set(absolute, [...(byFile.get(absolute) ?? []), finding]);
    }
    const skipped = new Map(root.skipped.map((each) => [each.absolute, each.why.message]));
    return root.named.map((absolute): FileReport => {
      const why = skipped.get(absolute);
      return {
        absolute,
        project,
        findings: byFile.get(absolute) ?? [],
        ...(why === undefined ? {} : { skipped: why }),
      };
    });
  });
}

async function print(report: Report, options: LintOptions): Promise<void> {
  if (options.format === 'json') {
    const { json } = await import('./reporters/json.ts');
    output(json(report), options);
    process.stderr.write(`${report.closing}\n`);
    return;
  }
  const { pretty } = await import('./reporters/pretty.ts');
  output(pretty(report, await pageOf(options)), options);
}

function exitCode(findings: readonly Finding[], options: LintOptions): number {
  const failOn = options.failOn ?? (options.maxWarnings === undefined ? 'warning' : 'error');
  if (findings.some((finding) => LEVELS.indexOf(finding.level) >= LEVELS.indexOf(failOn))) return 1;
  const warnings = findings.filter((finding) => finding.level === 'warning').length;
  return options.maxWarnings !== undefined && warnings > options.maxWarnings ? 1 : 0;
}
