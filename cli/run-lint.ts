/** Loads, lints and fixes: everything of a run except its words. */
import type { Finding } from '../engine/lint/finding.ts';
import { discoverFiles, loadRoot, type Loaded, type LoadOptions } from '../workspace/load.ts';
import type { Discovery } from '../workspace/discover.ts';
import type { Linter, Project } from '../workspace/project.ts';
import { fixProject, type FixedProject } from '../workspace/fix-rounds.ts';

/** One root, linted. */
export interface LintedRoot extends Loaded {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly fixed?: FixedProject;
}

export interface Run {
  readonly discovery: Discovery;
  readonly roots: readonly LintedRoot[];
}

export interface RunOptions extends LoadOptions {
  readonly linter: Linter;
  /** Work out fixes: only safe ones, or the first of each finding. */
  readonly fixes?: 'safe' | 'unsafe' | undefined;
  /** Whether a finding is shown, and so may be fixed. */
  readonly shown: (finding: Finding) => boolean;
  /** Told how many findings were not shown. */
  readonly onUnsure: (count: number) => void;
}

export async function runLint(paths: readonly string[], options: RunOptions): Promise<Run> {
  const discovery = await discoverFiles(paths, options);
  const roots: LintedRoot[] = [];
  if (discovery.missing.length > 0) return { discovery, roots };
  for (const files of discovery.roots) {
    if (files.named.length === 0) continue;
    const loaded = await loadRoot(files, options);
    const { findings, suppressed } = lintParsed(loaded.project, options.linter);
    const shown = findings.filter(options.shown);
    options.onUnsure(findings.length - shown.length);
    const root: LintedRoot = { ...loaded, findings: shown, suppressed };
    if (!options.fixes) roots.push(root);
    else {
      const fixed = await fixProject(loaded.project, { ...options, unsafe: options.fixes === 'unsafe' });
      roots.push({ ...root, fixed });
    }
  }
  return { discovery, roots };
}

/** Nothing parsed, nothing found. */
function lintParsed(project: Project, linter: Linter) {
  for (const _ of project.files) return project.lint(linter);
  return { findings: [], suppressed: [] };
}
