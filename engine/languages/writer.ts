/** Turns what a rule wants changed into the edits of one fix, in the layout of the files they go to. */
import type { Family } from '../apis/row.ts';
import type { Range } from '../facts/model.ts';
import type { Edit } from '../lint/finding.ts';
import type { Proposal } from '../lint/proposal.ts';
import type { Unit } from '../link/program.ts';
import { cDialect } from './c/writer/index.ts';
import { javascriptDialect } from './javascript/writer/index.ts';
import { pythonDialect } from './python/writer/index.ts';
import type { Dialect } from './writing/dialect.ts';
import { freeName, hasDirective } from './writing/layout.ts';
import { placeElse, placeStatement, removeStatement } from './writing/placing.ts';
import { holds } from './writing/statements.ts';

const DIALECTS: Readonly<Record<Family, Dialect>> = {
  c: cDialect,
  python: pythonDialect,
  javascript: javascriptDialect,
};

/** The edits that carry out all proposals, or none where one of them cannot be expressed. */
export function write(proposals: readonly Proposal[]): readonly Edit[] {
  const edits: Edit[] = [];
  const moved = new Map<Unit, Range>();
  for (const proposal of proposals) {
    const unit = 'unit' in proposal ? proposal.unit : proposal.fn.unit;
    const own = editsOf(proposal, DIALECTS[unit.family]);
    if (!own || own.some((edit) => isBroken(unit, edit.range))) return [];
    edits.push(...own);
    if (proposal.do === 'import') continue;
    for (const { range } of own) {
      const before = moved.get(unit) ?? range;
      moved.set(unit, [Math.min(before[0], range[0]), Math.max(before[1], range[1])]);
    }
  }
  // Edits on both sides of an `#if` would meet in one build and miss each other in another.
  for (const [unit, span] of moved)
    if (edits.length > 1 && unit.family === 'c' && hasDirective(unit.text, span)) return [];
  return edits.some((edit, i) => edits.some((other, k) => k < i && clash(edit, other))) ? [] : edits;
}

function editsOf(proposal: Proposal, dialect: Dialect): readonly Edit[] | undefined {
  switch (proposal.do) {
    case 'replace': {
      const text = dialect.expression(proposal.code, proposal.unit);
      return text === undefined ? undefined : [{ file: proposal.unit.path, range: proposal.range, text }];
    }
    case 'remove':
      return removeStatement(proposal.fn, proposal.at, dialect);
    case 'statement':
    case 'else': {
      const lines: string[] = [];
      for (const code of proposal.code) {
        const written = dialect.statement(code, proposal.fn.unit);
        if (!written) return undefined;
        lines.push(...written);
      }
      if (proposal.do === 'else') return placeElse(proposal.fn, proposal.at, lines, dialect);
      return placeStatement(proposal.fn, proposal.at, proposal.where, lines, dialect);
    }
    case 'state':
      return dialect.declare(proposal.state, proposal.fn, proposal.at);
    case 'argument':
      return dialect.argument(proposal);
    case 'entry':
      return dialect.entry(proposal);
    case 'import':
      return dialect.import(proposal.unit, proposal.module);
  }
}

const isBroken = (unit: Unit, range: Range): boolean => unit.facts.broken.some((broken) => holds(broken, range));

const clash = (a: Edit, b: Edit): boolean => a.file === b.file && a.range[0] < b.range[1] && b.range[0] < a.range[1];

/** A new name for a file, made of these words in the file's own manner. */
export function newName(unit: Unit, ...words: readonly string[]): string {
  const snake = words.join('_');
  const camel = words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  return freeName(unit.text, unit.family === 'python' || unit.facts.language === 'c' ? snake : camel);
}
