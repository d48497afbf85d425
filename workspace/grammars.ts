/** Where the `.wasm` files of the parser runtime and the grammars are read from. */
import { readFileSync } from 'node:fs';
import type { GrammarName, WasmSource } from '../engine/source/syntax.ts';

/** The published packages' own files; the build copies each to `dist/<name>.wasm`. */
export const WASM_FILES: Readonly<Record<GrammarName | 'web-tree-sitter', string>> = {
  'web-tree-sitter': 'web-tree-sitter/web-tree-sitter.wasm',
  c: 'tree-sitter-c/tree-sitter-c.wasm',
  cpp: 'tree-sitter-cpp/tree-sitter-cpp.wasm',
  python: 'tree-sitter-python/tree-sitter-python.wasm',
  javascript: 'tree-sitter-javascript/tree-sitter-javascript.wasm',
  typescript: 'tree-sitter-typescript/tree-sitter-typescript.wasm',
  tsx: 'tree-sitter-typescript/tree-sitter-tsx.wasm',
};

/** Reads from the folder of the bundle. */
export function bundledWasm(folder: URL): WasmSource {
  return async (name) => readFileSync(new URL(`${name}.wasm`, folder));
}

/** Reads from the installed packages: what runs from source (tests, scripts) uses. */
export async function installedWasm(): Promise<WasmSource> {
  const { createRequire } = await import('node:module');
  const resolve = createRequire(import.meta.url).resolve;
  return async (name) => readFileSync(resolve(WASM_FILES[name]));
}
