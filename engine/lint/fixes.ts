/** Puts fixes into text: which of them can go in together, and what the text is then. */
import type { Edit, Finding, Fix } from './finding.ts';

/** The fix that `--fix` (and, with `unsafe`, `--unsafe-fixes`) would apply for a finding. */
export function chosenFix(finding: Finding, unsafe: boolean): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe) ?? (unsafe ? finding.fixes[0] : undefined);
}

/**
 * Chooses, by position, the fixes whose edits do not overlap those already chosen. A fix goes in whole or not at all;
 * what is left out is found again by the next round of linting.
 */
export function compatibleFixes(fixes: readonly Fix[], mayEdit: (file: string) => boolean): readonly Fix[] {
  const taken: Edit[] = [];
  const chosen: Fix[] = [];
  for (const fix of [...fixes].sort((a, b) => byPlace(firstEdit(a), firstEdit(b)))) {
    if (fix.edits.length === 0 || !fix.edits.every((edit) => mayEdit(edit.file))) continue;
    const fresh = fix.edits.filter((edit) => !taken.some((other) => same(edit, other)));
    // An edit that several fixes share (one import for all) may be shared, as long as each brings something new.
    if (fresh.length === 0 || fresh.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    taken.push(...fresh);
    chosen.push(fix);
  }
  return chosen;
}

/** Applies the edits of one file. Overlaps must have been sorted out before. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .filter((edit, index) => edits.findIndex((other) => same(edit, other)) === index)
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => byPlace(a.edit, b.edit) || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    result += text.slice(done, edit.range[0]) + edit.text;
    done = edit.range[1];
  }
  return result + text.slice(done);
}

function firstEdit(fix: Fix): Edit | undefined {
  return [...fix.edits].sort(byPlace)[0];
}

function byPlace(a: Edit | undefined, b: Edit | undefined): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.range[0] - b.range[0] || a.range[1] - b.range[1];
}

function same(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;
}

/** Two insertions at one point overlap too: their order would be a guess. */
function overlaps(a: Edit, b: Edit): boolean {
  if (a.file !== b.file) return false;
  if (a.range[0] === b.range[0]) return true;
  return a.range[0] < b.range[1] && b.range[0] < a.range[1];
}
