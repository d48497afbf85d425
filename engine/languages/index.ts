/** Which language a path is written in, and the front end that lowers it. */
import type { Facts, Language } from '../facts/model.ts';
import type { GrammarName, Syntax } from '../source/syntax.ts';
import { lowerC } from './c/index.ts';
import { lowerJavaScript } from './javascript/index.ts';
import { lowerPython } from './python/index.ts';

const LANGUAGES: Readonly<Record<string, Language>> = {
  c: 'c',
  // A header says nothing of its language; the C++ grammar reads both.
  h: 'cpp',
  cc: 'cpp',
  cpp: 'cpp',
  cxx: 'cpp',
  hpp: 'cpp',
  hh: 'cpp',
  ino: 'cpp',
  pde: 'cpp',
  py: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
};

/** Ends of the names of files that are linted. */
export const EXTENSIONS: readonly string[] = Object.keys(LANGUAGES);

/** The language of a file by the end of its name, or null where it is not ours to lint. */
export function languageOf(path: string): Language | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return null;
  const extension = name.slice(dot + 1).toLowerCase();
  // Declarations of types run nowhere.
  if (extension.endsWith('ts') && name.slice(0, dot).endsWith('.d')) return null;
  return LANGUAGES[extension] ?? null;
}

/** The grammars that lowering needs. C++ text is repaired with the C grammar where C++ misreads it. */
export function grammarsFor(language: Language): readonly GrammarName[] {
  return language === 'cpp' ? ['cpp', 'c'] : [language];
}

/** Lowers one file to Facts. The grammars of its language must have been loaded. */
export function lower(syntax: Syntax, text: string, language: Language): Facts {
  switch (language) {
    case 'c':
    case 'cpp':
      return lowerC(syntax, text, language);
    case 'python':
      return lowerPython(syntax, text);
    default:
      return lowerJavaScript(syntax, text, language);
  }
}
