/** Asks the compilers whether a source is valid, C and C++ with stub headers in place of the SDKs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { languageOf } from '../engine/languages/index.ts';

const STUBS = new URL('../test-fixtures/stubs', import.meta.url).pathname;

/** The program that judges a file. */
export function compilerFor(path: string): string {
  switch (languageOf(path)) {
    case 'c':
      return 'gcc';
    case 'cpp':
      return 'g++';
    case 'python':
      return 'python3';
    default:
      return 'node';
  }
}

/** What the compiler has against one file of a root; empty where nothing. */
export function complaintsOf(path: string, sources: ReadonlyMap<string, string>): string {
  const language = languageOf(path);
  const text = sources.get(path)!;
  if (language === 'typescript' || language === 'tsx') return transpile(path, text);
  const folder = mkdtempSync(join(tmpdir(), 'timesync-lint-compile-'));
  try {
    for (const [name, content] of sources) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const [program, ...args] = commandFor(path, text, folder);
    const { status, stderr } = spawnSync(program!, args, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? '' : stderr || 'failed';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandFor(path: string, text: string, folder: string): string[] {
  const language = languageOf(path);
  if (language === 'python') return ['python3', '-m', 'py_compile', path];
  if (language === 'javascript') return [process.execPath, '--check', path];
  const headers = join(folder, '.headers');
  for (const header of includesOf(text)) {
    const at = join(headers, header);
    if (existsSync(join(folder, dirname(path), header)) || !isOurs(header)) continue;
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, '');
  }
  const isC = language === 'c';
  const prelude = join(STUBS, isC ? 'device.h' : 'device.hpp');
  // Functions of SDKs are declared by their use: what counts is that a fix brings no new kind of error.
  const dialect = isC ? ['-x', 'c', '-std=gnu11'] : ['-x', 'c++', '-std=gnu++17', '-fpermissive'];
  return [
    isC ? 'gcc' : 'g++',
    '-fsyntax-only',
    '-w',
    ...dialect,
    '-include',
    prelude,
    '-I',
    headers,
    '-I',
    dirname(path),
    path,
  ];
}

/** Headers that this machine has are read from it. */
const SYSTEM = new Set([
  'stdio.h',
  'stdlib.h',
  'string.h',
  'stdint.h',
  'stdbool.h',
  'unistd.h',
  'time.h',
  'errno.h',
  'stdarg.h',
  'math.h',
  'signal.h',
]);
const SYSTEM_FOLDERS = ['sys/', 'netinet/', 'arpa/', 'linux/', 'net/'];

const isOurs = (header: string): boolean =>
  !SYSTEM.has(header) &&
  header !== 'netdb.h' &&
  header !== 'pthread.h' &&
  !SYSTEM_FOLDERS.some((folder) => header.startsWith(folder)) &&
  header.includes('.');

const includesOf = (text: string): string[] =>
  [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]/gm)].map((match) => match[1]!);

function transpile(path: string, text: string): string {
  const { diagnostics } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return (diagnostics ?? []).map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n')).join('\n');
}
