/** What the front ends' tests share: real grammars, and Facts made readable. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openSyntax, type Syntax } from '../source/syntax.ts';

export { at, show, showExpr } from './show.ts';

const WASM = {
  'web-tree-sitter': 'web-tree-sitter/web-tree-sitter.wasm',
  c: 'tree-sitter-c/tree-sitter-c.wasm',
  cpp: 'tree-sitter-cpp/tree-sitter-cpp.wasm',
  python: 'tree-sitter-python/tree-sitter-python.wasm',
  javascript: 'tree-sitter-javascript/tree-sitter-javascript.wasm',
  typescript: 'tree-sitter-typescript/tree-sitter-typescript.wasm',
  tsx: 'tree-sitter-typescript/tree-sitter-tsx.wasm',
} as const;

let opened: Promise<Syntax> | undefined;

/** A `Syntax` with every grammar loaded, opened once a process. */
export function syntaxForTests(): Promise<Syntax> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Syntax> {
  const require = createRequire(import.meta.url);
  const syntax = await openSyntax((name) => readFile(require.resolve(WASM[name])));
  await syntax.load(['c', 'cpp', 'python', 'javascript', 'typescript', 'tsx']);
  return syntax;
}
