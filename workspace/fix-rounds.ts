/** Applies fixes in memory, lints again, and so on until nothing more can be mended. */
import { applyEdits, chosenFix, compatibleFixes } from '../engine/lint/fixes.ts';
import type { Finding } from '../engine/lint/finding.ts';
import type { Lowers } from './lowering.ts';
import type { Linter, Project } from './project.ts';

/** What a project is after its fixes. Nothing has been written. */
export interface FixedProject {
  readonly project: Project;
  /** Root-relative paths of the files whose text is another now. */
  readonly changed: readonly string[];
  readonly findings: readonly Finding[];
  /** How many fixes went in. */
  readonly applied: number;
}

export interface FixOptions {
  readonly linter: Linter;
  readonly lowering: Lowers;
  readonly unsafe: boolean;
  readonly shown: (finding: Finding) => boolean;
}

const MAX_ROUNDS = 10;

export async function fixProject(original: Project, options: FixOptions): Promise<FixedProject> {
  let project = original;
  let findings = project.lint(options.linter).findings.filter(options.shown);
  let applied = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const wanted = findings.flatMap((finding) => chosenFix(finding, options.unsafe) ?? []);
    const fixes = compatibleFixes(wanted, (path) => project.file(path)?.named === true);
    if (fixes.length === 0) break;
    const edits = fixes.flatMap((fix) => fix.edits);
    const texts = new Map<string, string>();
    for (const path of new Set(edits.map((edit) => edit.file))) {
      const own = edits.filter((edit) => edit.file === path);
      texts.set(path, applyEdits(project.file(path)!.text, own));
    }
    project = await project.withTexts(texts, options.lowering);
    applied += fixes.length;
    findings = project.lint(options.linter).findings.filter(options.shown);
  }
  const changed = [...project.files]
    .filter((file) => original.file(file.path)!.text !== file.text)
    .map((file) => file.path);
  return { project, changed, findings, applied };
}
