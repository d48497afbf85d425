/** One firmware from version to version: what is found of it is kept as long as it holds. */
import type { Catalogue } from '../../apis/catalogue.ts';
import type { Platform } from '../../apis/platform.ts';
import type { ClassFacts } from '../../facts/model.ts';
import type { ProjectInput } from '../../lint/project-api.ts';
import { linkCalls } from '../calls.ts';
import { createEvaluator, type Evaluator } from '../evaluate.ts';
import { inferPlatforms, type Platforms } from '../platforms.ts';
import type { Program } from '../program.ts';
import { buildScopes, type Scopes } from '../scopes.ts';
import { fillsText, type World } from '../world.ts';
import { Memory, sameItems } from './notes.ts';
import { TrackedCalls, TrackedScopes } from './tracked.ts';

/** What is kept as long as nothing changes that every answer may rest on. */
interface Kept {
  readonly memory: Memory;
  readonly scopes: TrackedScopes;
  readonly calls: TrackedCalls;
  readonly values: Evaluator;
  readonly outline: readonly unknown[];
}

export class KeptWorld {
  private kept: Kept | undefined;
  private scopes: Scopes | undefined;

  /** The next version of the program. */
  next(program: Program, input: ProjectInput, catalogue: Catalogue, known: readonly Platform[]): World {
    const scopes = buildScopes(program, (method, arg) => fillsText(catalogue, method, arg), this.scopes);
    this.scopes = scopes;
    const platforms = inferPlatforms(program, input.markers, known);
    const calls = linkCalls(program, scopes, catalogue, platforms);
    const outline = outlineOf(program, input, catalogue, platforms);
    const kept = this.kept && sameItems(this.kept.outline, outline) ? this.kept : keeping(outline);
    this.kept = kept;
    kept.scopes.plain = scopes;
    kept.calls.plain = calls;
    kept.memory.turn();
    return {
      program,
      catalogue,
      platforms,
      scopes: kept.scopes,
      calls: kept.calls,
      values: kept.values,
      complete: input.complete,
      paths: input.files.map((file) => file.path),
      memory: kept.memory,
      markers: input.markers,
      settings: (unit) => unit.file.settings,
    };
  }
}

function keeping(outline: readonly unknown[]): Kept {
  const memory = new Memory();
  const scopes = new TrackedScopes(memory);
  const calls = new TrackedCalls(memory);
  return { memory, scopes, calls, values: createEvaluator(scopes, calls, memory), outline };
}

/** It has nothing but fields, and those are bindings. */
const isPlainStruct = ({ bases, methods, fields }: ClassFacts): boolean =>
  bases.length === 0 && methods.length === 0 && fields.every((field) => field.init === undefined);

/**
 * What no look is written down for, as it rarely changes: files, imports, classes and their methods, exports,
 * platforms, circumstances.
 */
function outlineOf(
  { units }: Program,
  input: ProjectInput,
  catalogue: Catalogue,
  platforms: Platforms,
): readonly unknown[] {
  return [
    catalogue,
    input.complete,
    input.markers.map((one) => `${one.path}\0${one.text}`).join('\0'),
    ...units.flatMap((unit) => [
      unit,
      unit.firmware,
      unit.file.settings,
      [...platforms.of(unit)].sort().join(),
      ...unit.imports.flatMap(({ facts, targets }) => [
        `${facts.kind} ${facts.module} ${facts.name} ${facts.local} ${facts.system} ${facts.conditional}`,
        ...targets,
      ]),
      ...unit.facts.exports.flatMap((one) => [one.name, one.from, one.value]),
      ...unit.facts.classes.map((one) => (unit.family === 'c' && isPlainStruct(one) ? one.name : one)),
      ...unit.functions.flatMap((fn) => (fn.facts.className === undefined ? [] : [fn.facts.className, fn.facts.name])),
    ]),
  ];
}
