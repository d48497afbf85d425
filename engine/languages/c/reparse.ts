/** Pieces of a file that are parsed by themselves: macro bodies, macros among strings, misread parameter lists. */
import type { Expr, Range } from '../../facts/model.ts';
import type { GrammarName, Syntax } from '../../source/syntax.ts';
import type { Context, Names, Output } from './context.ts';
import { lowerExpr } from './expressions.ts';
import { define } from './functions.ts';
import type { MacroBody } from './macros.ts';
import type { Mended } from './mend.ts';
import { copyTree, isNamed, kid, type CNode } from './nodes.ts';
import { lowerBody } from './statements.ts';

/** What it takes to read a piece of a file. */
export interface Source {
  readonly syntax: Syntax;
  readonly text: string;
  readonly mended: Mended;
  readonly language: GrammarName & ('c' | 'cpp');
  readonly names: Names;
  readonly out: Output;
}

/** Reads a range as an expression. */
export function reparser(source: Source): Context['reparse'] {
  return ([start, end], before = '') => {
    const found = parsePiece(source, `int _=${before}`, source.text.slice(start, end), ';', start);
    const value = found.clean ? valueOf(found.root) : undefined;
    return value && lowerExpr(contextFor(source, source.text, new Map()), value);
  };
}

/** Reads the body of a macro: as a value, as a braced list, or as statements. */
export function lowerMacroBody(
  source: Source,
  name: string,
  params: readonly string[],
  body: Range,
  variant: number | undefined,
): MacroBody | undefined {
  const text = joined(source.mended.text.slice(...body));
  if (text.trim() === '') return undefined;
  const cx = contextFor(source, source.mended.text, source.mended.spliced);
  const statement = startsStatement(text);
  const listed = statement ? undefined : parsePiece(source, 'int _=_(', text, ');', body[0]);
  if (listed?.clean) {
    const call = valueOf(listed.root);
    const items = call && kid(call, 'arguments')?.kids.filter((it) => isNamed(it));
    if (items && items.length > 0 && items.every((it) => it.type !== 'compound_statement')) {
      return { value: items.map((it) => lowerExpr(cx, it)).reduce((a, b) => comma(a, b)) };
    }
  }
  if (text.startsWith('{')) {
    const braced = parsePiece(source, 'int _[]=', text, ';', body[0]);
    const list = braced.clean ? valueOf(braced.root) : undefined;
    if (list) return { value: lowerExpr(cx, list) };
  }
  const written = parsePiece(source, 'void _(){', text, ';}', body[0]);
  const block = written.root.kids.find((it) => it.type === 'function_definition');
  const inner = block && kid(block, 'body');
  if (!inner || (!written.clean && !text.includes('('))) return undefined;
  cx.variant = variant;
  const index = define(
    cx,
    {
      name,
      params: params.map((it) => ({ name: it, range: body })),
      body: [],
      parent: 0,
      kind: 'macro',
      range: body,
    },
    () => lowerBody(cx, inner),
  );
  return { body: index };
}

/** The grammars take `while (1)` for a call where only an expression may stand. */
function startsStatement(text: string): boolean {
  let end = 0;
  while (end < text.length && text.charCodeAt(end) >= 97 && text.charCodeAt(end) <= 122) end++;
  return STATEMENT_WORDS.has(text.slice(0, end));
}

const STATEMENT_WORDS: ReadonlySet<string> = new Set([
  'if',
  'while',
  'for',
  'do',
  'switch',
  'return',
  'goto',
  'break',
  'continue',
  'case',
  'else',
  'try',
  'throw',
]);

function comma(a: Expr, b: Expr): Expr {
  return { k: 'bin', op: ',', a, b, r: [a.r[0], b.r[1]] };
}

function contextFor(source: Source, text: string, spliced: ReadonlyMap<number, Range>): Context {
  return {
    text,
    cpp: source.language === 'cpp',
    spliced,
    names: source.names,
    out: source.out,
    fn: 0,
    depth: 0,
    variant: undefined,
    condition: undefined,
    internal: false,
    reparse: spliced.size === 0 ? () => undefined : reparser(source),
  };
}

function parsePiece(source: Source, before: string, piece: string, after: string, start: number) {
  return source.syntax.parse(source.language, before + piece + after, (root) => ({
    clean: !root.hasError,
    root: copyTree(root, start - before.length),
  }));
}

function valueOf(root: CNode): CNode | undefined {
  const declaration = root.kids.find((it) => it.type === 'declaration');
  const head = declaration && kid(declaration, 'declarator');
  return head && kid(head, 'value');
}

/** Without the backslashes at line ends. */
function joined(text: string): string {
  return text.replaceAll('\\\n', ' \n').replaceAll('\\\r\n', ' \r\n');
}
