/**
 * Comments that silence findings:
 *
 *     timesync-lint-disable-line RULE[, RULE] -- reason
 *     timesync-lint-disable-next-line RULE -- reason
 *     timesync-lint-disable-file RULE -- reason
 *     timesync-lint-disable RULE … timesync-lint-enable RULE
 *
 * They are read from comments only (a front end hands them over), always name their rules, and are reported where they
 * silence nothing or name a rule that does not exist.
 */
import type { CommentDirective, Facts, Range } from '../facts/model.ts';
import { Lines } from '../source/lines.ts';
import { didYouMean } from '../source/suggest.ts';
import type { Finding, Fix } from './finding.ts';

export const UNUSED_SUPPRESSION = 'unused-suppression';

export const PREFIX = 'timesync-lint-';
export const FORMS = ['disable-line', 'disable-next-line', 'disable-file', 'disable', 'enable'] as const;
type Form = (typeof FORMS)[number];

export interface SuppressionContext {
  /** Every rule id there is. */
  readonly knownRules: ReadonlySet<string>;
  /** Whether the rule ran over this file in full scope; a suppression of any other is never unused. */
  ran(ruleId: string, file: string): boolean;
  /** Whether findings are wanted in this file. */
  named(file: string): boolean;
}

export interface SuppressionResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** What is wrong with the comments themselves, as findings of `unused-suppression`. */
  readonly unused: readonly Finding[];
}

interface Id {
  readonly name: string;
  readonly range: readonly [number, number];
  used: boolean;
}

interface Suppression {
  readonly form: Form | null;
  readonly word: string;
  readonly ids: readonly Id[];
  readonly directive: CommentDirective;
  /** Offsets in which a finding's lines must lie. */
  from: number;
  to: number;
}

/** Takes silenced findings out, and reports the comments that silence nothing. */
export function applySuppressions(
  findings: readonly Finding[],
  files: ReadonlyMap<string, { readonly text: string; readonly facts: Facts }>,
  context: SuppressionContext,
): SuppressionResult {
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const unused: Finding[] = [];
  const byFile = new Map<string, Suppression[]>();
  for (const [path, { text, facts }] of files) {
    if (facts.directives.length > 0) byFile.set(path, readDirectives(text, facts.directives));
  }
  for (const finding of findings) {
    const { file, range } = finding.place;
    const hits = (byFile.get(file) ?? []).filter((s) => s.form !== 'enable' && range[0] < s.to && s.from <= range[1]);
    const ids = hits.flatMap((s) => s.ids.filter((id) => id.name === finding.ruleId));
    for (const id of ids) id.used = true;
    (ids.length > 0 ? suppressed : kept).push(finding);
  }
  for (const [path, suppressions] of byFile) {
    if (!context.named(path)) continue;
    const text = files.get(path)!.text;
    for (const suppression of suppressions) unused.push(...judge(path, text, suppression, context));
  }
  return { findings: kept, suppressed, unused };
}

function readDirectives(text: string, directives: readonly CommentDirective[]): Suppression[] {
  const lines = new Lines(text);
  const found = directives.flatMap((directive) => parseDirective(text, directive) ?? []);
  const ownLines = new Set(directives.filter((d) => d.ownLine).map((d) => lines.positionAt(d.range[0]).line));
  for (const suppression of found) {
    const [start, end] = suppression.directive.range;
    const first = lines.positionAt(start).line;
    const last = lines.positionAt(Math.max(start, end - 1)).line;
    if (suppression.form === 'disable-line') {
      suppression.from = lines.rangeOf(first)[0];
      suppression.to = lines.startAfter(last);
    } else if (suppression.form === 'disable-next-line') {
      // Several may be stacked above the line that they are about.
      let next = last + 1;
      while (ownLines.has(next)) next++;
      suppression.from = lines.rangeOf(next)[0];
      suppression.to = lines.startAfter(next);
    } else if (suppression.form === 'disable-file') {
      suppression.from = 0;
      suppression.to = Infinity;
    } else if (suppression.form === 'disable') {
      suppression.from = start;
      suppression.to = Infinity;
    }
  }
  return found.flatMap((suppression) => (suppression.form === 'disable' ? blocks(suppression, found) : suppression));
}

/** The ids that a file's comments name, each with its place. */
export function namedIds(text: string, facts: Facts): readonly { readonly name: string; readonly range: Range }[] {
  return facts.directives.flatMap((directive) => parseDirective(text, directive)?.ids ?? []);
}

/** A block ends where one of its rules is enabled again, for each rule by itself. */
function blocks(block: Suppression, all: readonly Suppression[]): Suppression[] {
  if (block.ids.length === 0) return [block];
  return block.ids.map((id) => {
    const end = all.find(
      (s) => s.form === 'enable' && s.directive.range[0] > block.from && s.ids.some((e) => e.name === id.name),
    );
    for (const enabled of end?.ids ?? []) if (enabled.name === id.name) enabled.used = true;
    return { ...block, ids: [id], to: end ? end.directive.range[0] : Infinity };
  });
}

function parseDirective(text: string, directive: CommentDirective): Suppression | undefined {
  // Prose that mentions a directive does not start with it.
  if (!directive.text.startsWith(PREFIX)) return undefined;
  const offset = text.indexOf(PREFIX, directive.range[0]);
  const firstLine = directive.text.split('\n', 1)[0]!;
  const reason = firstLine.indexOf(' --');
  const body = reason === -1 ? firstLine : firstLine.slice(0, reason);
  const tokens: { name: string; range: readonly [number, number] }[] = [];
  let at = 0;
  for (const part of body.split(/[\s,]/)) {
    if (part !== '') tokens.push({ name: part, range: [offset + at, offset + at + part.length] });
    at += part.length + 1;
  }
  const word = (tokens.shift()?.name ?? PREFIX).slice(PREFIX.length);
  const form = FORMS.find((f) => f === word) ?? null;
  return { form, word, directive, ids: tokens.map((token) => ({ ...token, used: false })), from: -1, to: -1 };
}

function judge(path: string, text: string, suppression: Suppression, context: SuppressionContext): Finding[] {
  const { form, word, ids, directive } = suppression;
  const report = (
    range: readonly [number, number],
    message: string,
    instead: string,
    fixes: readonly Fix[] = [],
  ): Finding => ({
    ruleId: UNUSED_SUPPRESSION,
    level: 'info',
    confidence: 'high',
    place: { file: path, range },
    message,
    why: 'A comment that silences nothing hides the next real finding from nobody and misleads everybody.',
    instead,
    trail: [],
    related: [],
    fixes,
  });
  if (form === null) {
    const guess = didYouMean(word, FORMS);
    return [
      report(
        directive.range,
        `'${PREFIX}${word}' is no directive${guess}.`,
        `Use one of ${FORMS.map((f) => PREFIX + f).join(', ')}.`,
      ),
    ];
  }
  if (ids.length === 0) {
    return [
      report(
        directive.range,
        `'${PREFIX}${form}' names no rule.`,
        'Name the rules it is for; nothing is silenced as a whole.',
      ),
    ];
  }
  const findings: Finding[] = [];
  for (const id of ids) {
    if (!context.knownRules.has(id.name) && id.name !== UNUSED_SUPPRESSION) {
      const guess = didYouMean(id.name, context.knownRules);
      findings.push(
        report(
          id.range,
          `There is no rule '${id.name}'${guess}.`,
          'Name a rule that `timesync-lint rules` lists, or remove the comment.',
        ),
      );
    } else if (!id.used && context.ran(id.name, path)) {
      const what =
        form === 'enable' ? `'${id.name}' is not disabled here.` : `'${id.name}' has nothing to silence here.`;
      findings.push(report(id.range, what, 'Remove it.', [removal(path, text, directive, id)]));
    }
  }
  return findings;
}

/** Takes one id out of its comment; the whole comment where it is the only one. */
function removal(path: string, text: string, directive: CommentDirective, id: Id): Fix {
  const others = parseDirective(text, directive)!.ids.filter((other) => other.range[0] !== id.range[0]);
  const next = others.find((other) => other.range[0] > id.range[0]);
  const title = `Remove the unused suppression of ${id.name}`;
  if (next) return { title, safe: true, edits: [{ file: path, range: [id.range[0], next.range[0]], text: '' }] };
  const before = others.at(-1);
  if (before) return { title, safe: true, edits: [{ file: path, range: [before.range[1], id.range[1]], text: '' }] };
  let [start, end] = directive.range;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  const reachesEnd = (at: number) =>
    at >= text.length || text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
  if (!reachesEnd(end)) return { title, safe: true, edits: [{ file: path, range: directive.range, text: '' }] };
  if (directive.ownLine && end < text.length) end += text[end] === '\r' ? 2 : 1;
  return { title, safe: true, edits: [{ file: path, range: [start, end], text: '' }] };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
