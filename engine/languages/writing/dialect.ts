/** What a family's writer knows: how its languages spell what proposals ask for. */
import type { Range } from '../../facts/model.ts';
import type { Edit } from '../../lint/finding.ts';
import type { Code, Proposal, State } from '../../lint/proposal.ts';
import type { Fn, Unit } from '../../link/program.ts';

export interface Dialect {
  /** Blocks are braces, and statements may share a line. */
  readonly braces: boolean;
  readonly indent: string;
  /** An expression. */
  expression(code: Code, unit: Unit): string | undefined;
  /** The lines of a statement, without indentation. */
  statement(code: Code, unit: Unit): readonly string[] | undefined;
  /** Edits that declare a variable. */
  declare(state: State, fn: Fn, at: Range): readonly Edit[] | undefined;
  /** Edits that make a header or module available; empty where it is. */
  import(unit: Unit, module: string): readonly Edit[] | undefined;
  entry(proposal: Extract<Proposal, { do: 'entry' }>): readonly Edit[] | undefined;
  argument(proposal: Extract<Proposal, { do: 'argument' }>): readonly Edit[] | undefined;
}
