import { expect } from 'chai';
import type { CommentDirective, Facts } from '../facts/model.ts';
import { applyEdits } from './fixes.ts';
import type { Finding } from './finding.ts';
import { applySuppressions } from './suppressions.ts';

const RULES = new Set(['missing-backoff', 'top-of-hour-cron']);

/** Findings stand where the text says BAD (missing-backoff) or CRON (top-of-hour-cron); comments start with `//`. */
function judge(text: string, ran: readonly string[] = [...RULES]) {
  const at = (word: string, ruleId: string) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => finding(ruleId, [index, index + word.length]));
  const directives = [...text.matchAll(/\/\/ *(timesync-lint-[^\r\n]*)/g)].map(
    ({ 0: all, 1: body, index }): CommentDirective => {
      const lineStart = text.lastIndexOf('\n', index) + 1;
      return { text: body!, range: [index, index + all.length], ownLine: text.slice(lineStart, index).trim() === '' };
    },
  );
  const facts: Facts = {
    language: 'c',
    imports: [],
    exports: [],
    macros: [],
    functions: [],
    classes: [],
    directives,
    broken: [],
  };
  const result = applySuppressions(
    [...at('BAD', 'missing-backoff'), ...at('CRON', 'top-of-hour-cron')],
    new Map([['a.c', { text, facts }]]),
    {
      knownRules: RULES,
      ran: (rule) => ran.includes(rule),
      named: () => true,
    },
  );
  const edits = result.unused.flatMap((f) => f.fixes.flatMap((fix) => fix.edits));
  return {
    kept: result.findings.map((f) => f.ruleId),
    suppressed: result.suppressed.map((f) => f.ruleId),
    unused: result.unused.map((f) => f.message),
    cleaned: applyEdits(text, edits),
  };
}

function finding(ruleId: string, range: readonly [number, number]): Finding {
  const words = { message: '', why: '', instead: '' };
  return {
    ruleId,
    level: 'warning',
    confidence: 'high',
    place: { file: 'a.c', range },
    ...words,
    trail: [],
    related: [],
    fixes: [],
  };
}

describe('suppressions', () => {
  it('silence their own line, the next line, and the whole file', () => {
    for (const text of [
      'BAD; // timesync-lint-disable-line missing-backoff -- bench only\nx;\n',
      '// timesync-lint-disable-next-line missing-backoff\nBAD;\n',
      'BAD;\nx;\n// timesync-lint-disable-file missing-backoff\n',
    ]) {
      expect(judge(text)).to.deep.include({ kept: [], suppressed: ['missing-backoff'], unused: [] });
    }
  });

  it('reach no further', () => {
    expect(judge('// timesync-lint-disable-next-line missing-backoff\nBAD;\nBAD;\n').kept).to.have.length(1);
    expect(judge('x; // timesync-lint-disable-line missing-backoff\nBAD;\n').kept).to.have.length(1);
    expect(judge('CRON; // timesync-lint-disable-line missing-backoff\n').kept).to.deep.equal(['top-of-hour-cron']);
  });

  it('stack above a line, and name several rules', () => {
    const stacked =
      '// timesync-lint-disable-next-line missing-backoff\n// timesync-lint-disable-next-line top-of-hour-cron\nBAD CRON\n';
    expect(judge(stacked)).to.deep.include({ kept: [], unused: [] });
    expect(judge('BAD CRON // timesync-lint-disable-line missing-backoff, top-of-hour-cron -- why').kept).to.deep.equal(
      [],
    );
  });

  it('hold from disable to enable', () => {
    const text = 'BAD\n// timesync-lint-disable missing-backoff\nBAD\n// timesync-lint-enable missing-backoff\nBAD\n';
    expect(judge(text)).to.deep.include({
      kept: ['missing-backoff', 'missing-backoff'],
      suppressed: ['missing-backoff'],
      unused: [],
    });
  });

  it('work in files with CRLF', () => {
    expect(judge('// timesync-lint-disable-next-line missing-backoff\r\nBAD;\r\n').kept).to.deep.equal([]);
  });

  it('are reported where they silence nothing, and can be removed', () => {
    const own = judge('a;\n  // timesync-lint-disable-next-line missing-backoff\nb;\n');
    expect(own.unused).to.deep.equal(["'missing-backoff' has nothing to silence here."]);
    expect(own.cleaned).to.equal('a;\nb;\n');
    expect(judge('a; // timesync-lint-disable-line missing-backoff -- why\r\nb;\r\n').cleaned).to.equal('a;\r\nb;\r\n');
    const half = judge('BAD // timesync-lint-disable-line top-of-hour-cron, missing-backoff -- why\n');
    expect(half.cleaned).to.equal('BAD // timesync-lint-disable-line missing-backoff -- why\n');
  });

  it('are not judged for rules that did not run', () => {
    expect(judge('a; // timesync-lint-disable-line missing-backoff\n', []).unused).to.deep.equal([]);
  });

  it('are told of unknown rules, no rules and unknown words', () => {
    expect(judge('a; // timesync-lint-disable-line missing-backof\n').unused).to.deep.equal([
      "There is no rule 'missing-backof' (did you mean 'missing-backoff'?).",
    ]);
    expect(judge('a; // timesync-lint-disable-line -- why\n').unused).to.deep.equal([
      "'timesync-lint-disable-line' names no rule.",
    ]);
    expect(judge('a; // timesync-lint-disable-lines missing-backoff\n').unused[0]).to.include(
      "did you mean 'disable-line'",
    );
  });

  it('are no prose', () => {
    const text = 'BAD // see timesync-lint-disable-line missing-backoff\n';
    expect(judge(text).kept).to.have.length(1);
  });
});
