/** Which documents the server is told of. */
import { workspace } from 'vscode';
import { LANGUAGES } from './languages.ts';

export const CONFIG_FILE = 'timesync-lint.json';

/** Schemes of documents that somebody edits; others are old versions, outputs and previews of the same text. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/** A part of a document selector, in the shape that the editor and the protocol share. */
export interface DocumentFilter {
  readonly scheme: string;
  readonly language: string;
  readonly pattern?: string;
}

/** The schemes above and whatever the open folders are made of. */
export function schemes(): string[] {
  return [...new Set([...SCHEMES, ...folderSchemes()])].sort();
}

/** Sources in the languages that are linted. */
export function sourceSelector(): DocumentFilter[] {
  return schemes().flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

/** The sources, and the configuration itself. */
export function documentSelector(): DocumentFilter[] {
  const configuration = schemes().flatMap((scheme) =>
    ['json', 'jsonc'].map((language) => ({ scheme, language, pattern: `**/${CONFIG_FILE}` })),
  );
  return [...sourceSelector(), ...configuration];
}

/** Whether some folder is not on the disk that a server process sees. */
export const hasVirtualFolder = (): boolean => folderSchemes().some((scheme) => scheme !== 'file');

function folderSchemes(): string[] {
  return (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
}
