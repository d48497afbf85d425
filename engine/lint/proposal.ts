/**
 * What a rule wants changed, in words that belong to no language. `engine/languages/writer.ts` turns a list of proposals
 * into the edits of one fix: all of them or none.
 */
import type { ArgRef } from '../apis/row.ts';
import type { Call, Expr, Range } from '../facts/model.ts';
import type { Fn, Unit } from '../link/program.ts';

export type Proposal =
  /** Put something else in place of an expression. */
  | { readonly do: 'replace'; readonly unit: Unit; readonly range: Range; readonly code: Code }
  /** Take out the statement at `at`, with its line. */
  | { readonly do: 'remove'; readonly fn: Fn; readonly at: Range }
  /** Statements of their own before or after the one that holds `at`. */
  | {
      readonly do: 'statement';
      readonly fn: Fn;
      readonly at: Range;
      readonly where: 'before' | 'after';
      readonly code: readonly Code[];
    }
  /** Statements that run where the condition of the `if` at `at` does not hold; it has no `else` yet. */
  | { readonly do: 'else'; readonly fn: Fn; readonly at: Range; readonly code: readonly Code[] }
  /** A variable that the code at `at` can use. */
  | { readonly do: 'state'; readonly fn: Fn; readonly at: Range; readonly state: State }
  /** Give the argument (or option of an argument) at `ref` this value. */
  | { readonly do: 'argument'; readonly fn: Fn; readonly call: Call; readonly ref: ArgRef; readonly code: Code }
  /** Add an entry to an object (dict) literal. */
  | {
      readonly do: 'entry';
      readonly unit: Unit;
      readonly object: Expr;
      readonly key: string;
      readonly value: string | number;
    }
  /** Make sure that a header or module is there. */
  | { readonly do: 'import'; readonly unit: Unit; readonly module: string };

/** A piece of program. */
export type Code =
  /** A text literal, in the quotes of the file. */
  | { readonly text: string }
  /** Source as it stands. */
  | { readonly source: string }
  /** An object (dict) literal with one entry. */
  | { readonly entry: string; readonly value: string | number }
  /** A text with a number put in at run time, padded to so many digits. */
  | {
      readonly filled: {
        readonly before: string;
        readonly value: string;
        readonly after: string;
        readonly digits: number;
      };
    }
  /** Give a variable a value. */
  | { readonly set: string; readonly to: string }
  /** Double a variable, up to a limit. */
  | { readonly double: string; readonly limit: string };

/** A variable that a fix brings along. */
export interface State {
  readonly name: string;
  /** `call`: declared before the statement at hand. `program`: keeps its value between calls. */
  readonly life: 'call' | 'program';
  /** Its type, where the language wants one. */
  readonly type: string;
  /** Source of its first value. */
  readonly value: string;
}
