/** What the program finds beside itself: a bundle has all in one folder, the source tree has packages and modules. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BuiltIn } from '../catalogue/built-in.ts';
import { packedBuiltIn } from '../catalogue/packed.ts';
import type { WasmSource } from '../engine/source/syntax.ts';
import { bundledWasm, installedWasm } from '../workspace/grammars.ts';

/** Set by the build; its test is folded away, and with it what only one of the two needs. */
declare const TIMESYNC_LINT_VERSION: string | undefined;

/** The folder of the running code. */
const HERE = new URL('.', import.meta.url);

export const VERSION = typeof TIMESYNC_LINT_VERSION === 'string' ? TIMESYNC_LINT_VERSION : '0.0.0-source';

export async function builtInCatalogue(): Promise<BuiltIn> {
  return typeof TIMESYNC_LINT_VERSION === 'string'
    ? packedBuiltIn((name) => readFileSync(new URL(`catalogue/${name}`, HERE), 'utf8'))
    : (await import('../catalogue/built-in.ts')).sourceBuiltIn;
}

export async function wasmSource(): Promise<WasmSource> {
  return typeof TIMESYNC_LINT_VERSION === 'string' ? bundledWasm(HERE) : installedWasm();
}

/** The bundle of the worker, where there is one. */
export function workerFile(): URL | undefined {
  return typeof TIMESYNC_LINT_VERSION === 'string' ? new URL('lowering-worker.js', HERE) : undefined;
}

/** Starts the language server on standard input and output; it ends the process itself when the editor says so. */
export async function startLanguageServer(): Promise<void> {
  if (typeof TIMESYNC_LINT_VERSION === 'string') createRequire(HERE)('./server.js');
  else await import('../server/main.ts');
}

/** The page of a rule: `rules/` stands beside `dist/` in the package and beside `cli/` in the repository. */
export function rulePage(id: string): string {
  return readFileSync(new URL(`../rules/${id}/README.md`, HERE), 'utf8');
}
