/** The editor's names of the languages that are linted; they also activate the extension. */
export const LANGUAGES = [
  'c',
  'cpp',
  // Another extension's; without it, sketches are C++.
  'arduino',
  'python',
  'javascript',
  'typescript',
  'javascriptreact',
  'typescriptreact',
] as const;
