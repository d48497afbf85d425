/**
 * The engine's face to its drivers (command line, language server): text in, findings out. Pure and synchronous once
 * the grammars are loaded; it never reads a file.
 */
import type { Facts, Language } from '../facts/model.ts';
import type { Row } from '../apis/row.ts';
import type { Finding, Level } from './finding.ts';

/** What the configuration says of the files of one root (already resolved, see `engine/config`). */
export interface Settings {
  readonly vendorZone?: string;
  readonly ownDomains: readonly string[];
  readonly ownServers: readonly string[];
  /** Per rule: level (`off` silences) and options. Absent: the rule's default. */
  readonly rules: Readonly<
    Record<string, { readonly level?: Level | 'off'; readonly options?: Readonly<Record<string, unknown>> }>
  >;
  readonly apis: readonly Row[];
}

export interface SourceFile {
  /** `/`-separated path relative to the root. */
  readonly path: string;
  readonly text: string;
  readonly facts: Facts;
  /** False: only read, lends Facts, gets no findings. */
  readonly named: boolean;
  /** Settings in force for this file (overrides applied). */
  readonly settings: Settings;
}

export interface ProjectInput {
  readonly files: readonly SourceFile[];
  /** Marker files and other facts about the tree, as evidence for platforms: paths and, where small, contents. */
  readonly markers: readonly { readonly path: string; readonly text: string }[];
  /** False where the read set is a closure and not the whole root: firmware rules stay silent. */
  readonly complete: boolean;
}

export interface ProjectResult {
  /** Sorted by file and place, suppressions applied, in named files only. */
  readonly findings: readonly Finding[];
  /** Findings that a comment silenced. */
  readonly suppressed: readonly Finding[];
}

/** Which grammar family a path belongs to, or null where it is not ours to lint. */
export type LanguageOf = (path: string) => Language | null;
