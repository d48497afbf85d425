/** Everything the link phase knows about one root: what behaviours and rules are worked out from. */
import { indexCatalogue, type Catalogue } from '../apis/catalogue.ts';
import type { Platform } from '../apis/platform.ts';
import type { Row } from '../apis/row.ts';
import type { ProjectInput, Settings } from '../lint/project-api.ts';
import { linkCalls, type Calls } from './calls.ts';
import type { Memory } from './remembering/notes.ts';
import { createEvaluator, type Evaluator } from './evaluate.ts';
import { inferPlatforms, type Platforms } from './platforms.ts';
import { linkProgram, type Program, type Unit } from './program.ts';
import { buildScopes, type Scopes } from './scopes.ts';

export interface World {
  readonly program: Program;
  readonly catalogue: Catalogue;
  readonly platforms: Platforms;
  readonly scopes: Scopes;
  readonly calls: Calls;
  readonly values: Evaluator;
  readonly complete: boolean;
  /** Of all files of the root, other firmwares' included. */
  readonly paths: readonly string[];
  /** What is kept from one version of the program to the next; absent where it is linted once. */
  readonly memory?: Memory;
  /** Marker files and other facts about the tree. */
  readonly markers: ProjectInput['markers'];
  settings(unit: Unit): Settings;
}

/** Links one root as a whole. `rows` are the built-in catalogue; the configuration's `apis` come before them. */
export const linkWorld = (input: ProjectInput, rows: readonly Row[], platforms: readonly Platform[]): World =>
  worldOf(linkProgram(input.files), input, catalogueFor(input, rows), platforms);

/** The catalogue of a root: the configuration's own rows before the built-in ones. */
export function catalogueFor(input: ProjectInput, rows: readonly Row[]): Catalogue {
  const own = [...new Set(input.files.flatMap((file) => file.settings.apis))].map((row): Row => ({
    ...row,
    source: 'configuration',
  }));
  return indexed(rows, own);
}

/** Everything about one program of a root. */
export function worldOf(
  program: Program,
  input: ProjectInput,
  catalogue: Catalogue,
  platforms: readonly Platform[],
): World {
  const scopes = buildScopes(program, (method, argument) => fillsText(catalogue, method, argument));
  const inferred = inferPlatforms(program, input.markers, platforms);
  const calls = linkCalls(program, scopes, catalogue, inferred);
  return {
    program,
    catalogue,
    platforms: inferred,
    scopes,
    calls,
    values: createEvaluator(scopes, calls),
    complete: input.complete,
    paths: input.files.map((file) => file.path),
    markers: input.markers,
    settings: (unit) => unit.file.settings,
  };
}

/** `text.toCharArray(buffer, size)`. */
export const fillsText = (catalogue: Catalogue, method: string, argument: number): boolean =>
  catalogue
    .method(method)
    .some((row) => row.means.some((one) => (one.kind === 'passes' || one.kind === 'formats') && one.out === argument));

const indexes = new WeakMap<readonly Row[], Catalogue>();

function indexed(rows: readonly Row[], own: readonly Row[]): Catalogue {
  if (own.length > 0) return indexCatalogue([...own, ...rows]);
  const known = indexes.get(rows) ?? indexCatalogue(rows);
  indexes.set(rows, known);
  return known;
}
