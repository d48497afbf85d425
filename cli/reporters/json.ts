/** ESLint's bare array, with level, confidence, trail and fixes beside what ESLint's own messages hold. */
import { chosenFix } from '../../engine/lint/fixes.ts';
import type { Edit, Finding, Fix, Place, TrailStep } from '../../engine/lint/finding.ts';
import { Places, type FileReport, type Report } from './report.ts';

export function json(report: Report): string {
  const places = new Map<unknown, Places>();
  const entries = report.files.map((file) => {
    let of = places.get(file.project);
    if (!of) places.set(file.project, (of = new Places(file.project)));
    return entry(file, of);
  });
  return `${JSON.stringify(entries)}\n`;
}

function entry(file: FileReport, places: Places) {
  const messages = file.findings.map((finding) => message(finding, places));
  const skipped = file.skipped === undefined ? [] : [skippedMessage(file.skipped)];
  const count = (level: string) => file.findings.filter((finding) => finding.level === level).length;
  const fixable = file.findings.filter((finding) => chosenFix(finding, false));
  return {
    filePath: file.absolute,
    messages: [...skipped, ...messages],
    errorCount: count('error'),
    warningCount: file.findings.length - count('error') + skipped.length,
    fixableErrorCount: fixable.filter((finding) => finding.level === 'error').length,
    fixableWarningCount: fixable.filter((finding) => finding.level !== 'error').length,
  };
}

function skippedMessage(why: string) {
  return { ruleId: null, severity: 1, level: 'warning', message: `Skipped: ${why}.`, line: 1, column: 1 };
}

function message(finding: Finding, places: Places) {
  const safe = chosenFix(finding, false);
  const suggestions = finding.fixes
    .filter((fix) => fix !== safe)
    .map((fix) => ({ desc: fix.title, ...edits(fix, finding, places) }));
  return {
    ruleId: finding.ruleId,
    severity: finding.level === 'error' ? 2 : 1,
    level: finding.level,
    confidence: finding.confidence,
    message: finding.message,
    ...span(finding.place, places),
    why: finding.why,
    instead: finding.instead,
    trail: finding.trail.map((step) => stepOf(step, places)),
    related: finding.related.map((step) => stepOf(step, places)),
    ...(safe ? edits(safe, finding, places) : {}),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

function stepOf(step: TrailStep, places: Places) {
  return { filePath: places.absolute(step.place.file), ...span(step.place, places), note: step.note };
}

function span(place: Place, places: Places) {
  const start = places.start(place);
  const end = places.end(place);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** ESLint knows one replacement in the finding's own file; a fix of several files stands under `edits` alone. */
function edits(fix: Fix, finding: Finding, places: Places) {
  const all = fix.edits.map((edit) => ({ filePath: places.absolute(edit.file), range: edit.range, text: edit.text }));
  if (fix.edits.some((edit) => edit.file !== finding.place.file)) return { edits: all };
  return { fix: merged(fix.edits, places.lines(finding.place.file).text), ...(all.length > 1 ? { edits: all } : {}) };
}

function merged(list: readonly Edit[], text: string) {
  const ordered = [...list].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const start = ordered[0]!.range[0];
  let result = '';
  let done = start;
  for (const edit of ordered) {
    result += text.slice(done, edit.range[0]) + edit.text;
    done = edit.range[1];
  }
  return { range: [start, done], text: result };
}
