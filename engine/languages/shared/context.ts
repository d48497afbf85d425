import type { ClassFacts, Export, Expr, Facts, FunctionFacts, Import, Language, Range } from '../../facts/model.ts';
import { MAX_DEPTH, unknown } from './build.ts';
import { directivesIn } from './comments.ts';
import type { Reading, TreeNode } from './tree.ts';

/** What grows while a file is lowered. */
export interface Context {
  readonly text: string;
  readonly functions: FunctionFacts[];
  readonly classes: ClassFacts[];
  readonly imports: Import[];
  readonly exports: Export[];
  /** Function bodies still to be lowered: one after the other, so that nested functions cost no stack. */
  readonly pending: (() => void)[];
  depth: number;
}

export function textOf(cx: Context, node: TreeNode): string {
  return cx.text.slice(node.start, node.end);
}

/** Runs `lower` one level deeper, or gives up with `unknown` where the file nests beyond reason. */
export function deeper(cx: Context, r: Range, lower: () => Expr): Expr {
  if (cx.depth >= MAX_DEPTH) return unknown([], r);
  cx.depth++;
  const e = lower();
  cx.depth--;
  return e;
}

/** Gives a function its index now and its facts in its turn. */
export function defineLater(cx: Context, parent: number, build: (fn: number) => FunctionFacts): number {
  const fn = cx.functions.length;
  cx.functions.push({ name: '', params: [], body: [], parent, kind: 'lambda', range: [0, 0] });
  cx.pending.push(() => {
    cx.functions[fn] = build(fn);
  });
  return fn;
}

/** Facts of a file whose module body `lowerModule` yields. */
export function lowerFile(
  language: Language,
  text: string,
  { root, comments, broken }: Reading,
  lowerModule: (cx: Context, root: TreeNode) => FunctionFacts['body'],
): Facts {
  const cx: Context = { text, functions: [], classes: [], imports: [], exports: [], pending: [], depth: 0 };
  const range: Range = [0, text.length];
  defineLater(cx, -1, () => ({
    name: '<module>',
    params: [],
    body: lowerModule(cx, root),
    parent: -1,
    kind: 'module',
    range,
  }));
  // Bodies define further functions: the list grows while it is worked off.
  for (let i = 0; i < cx.pending.length; i++) cx.pending[i]?.();
  const { imports, exports, functions, classes } = cx;
  const directives = directivesIn(comments, text);
  return { language, imports, exports, macros: [], functions, classes, directives, broken };
}
