/** The closing line: what was checked, what was found, what was left out and why. */
import { basename } from 'node:path';
import { chosenFix } from '../engine/lint/fixes.ts';
import type { Finding, Level } from '../engine/lint/finding.ts';
import { displayPath } from './display-path.ts';
import type { Run } from './run-lint.ts';

/** Folders that nobody expects to be linted go without saying. */
const UNSAID: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.idea',
  '.vscode',
  '.history',
  '__pycache__',
  '.cache',
]);

export interface ClosingFacts {
  readonly run: Run;
  /** What is left to report. */
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** Findings below `--min-confidence`. */
  readonly unsure: number;
  readonly applied?: number;
  readonly fixing: boolean;
}

export function closingLine(facts: ClosingFacts): string {
  const { run, findings } = facts;
  const skipped = run.roots.flatMap((root) => root.skipped);
  const named = run.roots.reduce((sum, root) => sum + root.named.length, 0) - skipped.length;
  const sentences = [`Checked ${count(named, 'file')}: ${counts(findings)}.`];
  if (facts.applied) sentences.push(`Applied ${count(facts.applied, 'fix', 'fixes')}.`);
  else if (!facts.fixing) sentences.push(...fixable(findings));
  if (facts.suppressed > 0) sentences.push(`${count(facts.suppressed, 'finding')} silenced by comments.`);
  if (facts.unsure > 0)
    sentences.push(`${count(facts.unsure, 'finding')} of lower confidence not shown (--min-confidence).`);
  sentences.push(...leftOut(run));
  const broken = run.roots.reduce(
    (n, root) => n + [...root.project.files].filter((f) => f.named && f.facts.broken.length > 0).length,
    0,
  );
  if (broken > 0)
    sentences.push(`${count(broken, 'file')} linted as far as ${broken === 1 ? 'it parses' : 'they parse'}.`);
  for (const { project } of run.roots) {
    if (!project.complete) {
      sentences.push(
        `${displayPath(project.root.folder)} is too large to be read whole (maxProjectFiles): rules about a whole firmware did not run.`,
      );
    }
  }
  return sentences.join(' ');
}

function counts(findings: readonly Finding[]): string {
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const parts = [
    [of('error'), 'error', 'errors'],
    [of('warning'), 'warning', 'warnings'],
    [of('info'), 'info', 'infos'],
    [of('hint'), 'hint', 'hints'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  return said.length === 0 ? 'nothing found' : said.join(', ');
}

function fixable(findings: readonly Finding[]): string[] {
  const safe = findings.filter((finding) => chosenFix(finding, false)).length;
  const unsafe = findings.filter((finding) => chosenFix(finding, true)).length - safe;
  const sentences: string[] = [];
  if (safe > 0) sentences.push(`${safe} can be fixed with --fix.`);
  if (unsafe > 0) sentences.push(`${unsafe} with --fix --unsafe-fixes (look with --diff first).`);
  return sentences;
}

function leftOut(run: Run): string[] {
  const parts: string[] = [];
  const { ignored, unlisted } = run.discovery;
  const vendored = ignored.filter((each) => each.reason === 'default' && !UNSAID.has(basename(each.path)));
  if (vendored.length > 0) {
    const names = [...new Set(vendored.map((each) => (each.folder ? basename(each.path) : 'minified files')))].sort();
    const shown = names.length > 4 ? `${names.slice(0, 4).join(', ')} and others` : names.join(', ');
    parts.push(`${shown} (not your code; --no-default-ignores)`);
  }
  const git = ignored.filter((each) => each.reason === 'gitignore').length;
  if (git > 0) parts.push(`${count(git, 'path')} by .gitignore (--no-ignore)`);
  const config = ignored.filter((each) => each.reason === 'config').length;
  if (config > 0) parts.push(`${count(config, 'path')} by the configuration's ignore`);
  const reasons = new Map<string, number>();
  for (const { why } of run.roots.flatMap((root) => root.skipped))
    reasons.set(why.reason, (reasons.get(why.reason) ?? 0) + 1);
  for (const [reason, n] of reasons) parts.push(`${count(n, 'file')} ${reason}`);
  if (unlisted.length > 0) parts.push(`${count(unlisted.length, 'folder')} unreadable`);
  return parts.length === 0 ? [] : [`Skipped: ${parts.join('; ')}.`];
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
