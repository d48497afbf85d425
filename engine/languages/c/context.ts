/** What the lowering of one branch variant carries along. */
import type { ClassFacts, Declaration, Expr, FunctionFacts, Range, Stmt } from '../../facts/model.ts';
import type { CNode } from './nodes.ts';

/** Deeper nesting becomes `unknown`: no program that people wrote, and consumers recurse as well. */
export const DEEPEST = 400;

export interface Context {
  /** The text that the tree was made of; offsets are those of the file. */
  readonly text: string;
  readonly cpp: boolean;
  /** Literals that stand for a macro among strings, by start. */
  readonly spliced: ReadonlyMap<number, Range>;
  readonly names: Names;
  readonly out: Output;
  /** Function whose body is being lowered. */
  fn: number;
  depth: number;
  /** Branch variant, where what is being lowered does not stand in all of them. */
  variant: number | undefined;
  condition: string | undefined;
  /** Inside an anonymous namespace. */
  internal: boolean;
  /** Parses a piece of the file again as an expression, with `before` in front of it. */
  reparse(range: Range, before?: string): Expr | undefined;
}

/** Names that the file declares, in any variant: C++ cannot be read without them. */
export type Names = Readonly<Record<NameKind, Pick<ReadonlySet<string>, 'has'>>>;

export type NameKind = 'types' | 'variables' | 'functions' | 'namespaces';

/** What has been found so far, over all variants. */
export interface Output {
  readonly functions: FunctionFacts[];
  readonly classes: ClassFacts[];
  readonly module: Stmt[];
  /** The first class of a name among what was lowered before and is not in `classes`. */
  earlierClass?(name: string): ClassFacts | undefined;
}

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** The text of a node. */
export function textOf(cx: Context, node: CNode): string {
  return cx.text.slice(node.start, node.end);
}

/** The range of a node. */
export function rangeOf(node: CNode): Range {
  return [node.start, node.end];
}

/** Puts the variant on a declaration where there is one to tell. */
export function inVariant<T extends Declaration>(cx: Context, it: T): T {
  return cx.variant === undefined ? it : { ...it, variant: cx.variant };
}
