/** Which platforms a firmware is built for, and so which rows may match in it. */
import type { Platform } from '../apis/platform.ts';
import type { Row } from '../apis/row.ts';
import type { ProjectInput } from '../lint/project-api.ts';
import { mentionsIn, type Mentions } from './mentions.ts';
import type { Program, Unit } from './program.ts';

export interface Platforms {
  /** Platforms inferred for the firmware of `unit`, with all they imply. */
  of(unit: Unit): ReadonlySet<string>;
  /** Whether a row may hold in `unit`: no other platform excludes it. */
  allows(row: Row, unit: Unit): boolean;
  /** Headers and modules that the firmware of `unit` names. */
  modules(unit: Unit): ReadonlySet<string>;
}

/** Where nothing else is known. A script without a device's modules runs on a computer. */
const DEFAULT_PLATFORM = { c: undefined, python: 'cpython', javascript: 'node' } as const;

/** Platforms that exclude nothing. */
const UNIVERSAL = new Set([
  'any',
  'c++',
  'posix',
  'lwip',
  'other',
  'embedded',
  'linux',
  'command',
  'freertos',
  'aws',
  'mbedtls',
  'wiznet',
  'cmsis',
]);

export function inferPlatforms(
  program: Program,
  markers: ProjectInput['markers'],
  known: readonly Platform[],
): Platforms {
  const byId = new Map(known.map((one) => [one.id, one]));
  const closure = (ids: Iterable<string>): Set<string> => {
    const all = new Set<string>();
    const queue = [...ids];
    for (const id of queue) {
      if (all.has(id)) continue;
      all.add(id);
      queue.push(...(byId.get(id)?.implies ?? []));
    }
    return all;
  };
  const closures = new Map<string, Set<string>>(known.map((one) => [one.id, closure([one.id])]));

  const modules = new Map<number, Set<string>>();
  const extensions = new Map<number, Set<string>>();
  const families = new Map<number, Unit['family']>();
  for (const unit of program.units) {
    const names = modules.get(unit.firmware) ?? new Set<string>();
    modules.set(unit.firmware, names);
    families.set(unit.firmware, unit.family);
    for (const one of unit.imports) {
      names.add(one.facts.module);
      if (one.facts.kind === 'name' && one.facts.name) names.add(`${one.facts.module}.${one.facts.name}`);
    }
    const suffixes = extensions.get(unit.firmware) ?? new Set<string>();
    extensions.set(unit.firmware, suffixes);
    suffixes.add(unit.path.slice(unit.path.lastIndexOf('.')));
  }
  const globalsOf = lazyGlobals(program, wordsOf(known));
  const isNamed = (names: ReadonlySet<string>, wanted: string): boolean => {
    if (names.has(wanted)) return true;
    for (const name of names) if (name.endsWith(`/${wanted}`) || name.startsWith(`${wanted}.`)) return true;
    return false;
  };
  /** Modules are named whole: `@hapi/sntp` is no `sntp`. */
  const isImported = (names: ReadonlySet<string>, wanted: string): boolean =>
    names.has(wanted) || [...names].some((name) => name.startsWith(`${wanted}.`));
  const infer = (firmware: number): Set<string> => {
    const names = modules.get(firmware)!;
    const found = known.filter(({ evidence, languages }) => {
      if (!(languages ?? ['c']).includes(families.get(firmware)!)) return false;
      if (evidence.includes?.some((header) => isNamed(names, header))) return true;
      if (evidence.together?.some((headers) => headers.every((header) => isNamed(names, header)))) return true;
      if (evidence.imports?.some((module) => isImported(names, module))) return true;
      if (evidence.extensions?.some((extension) => extensions.get(firmware)!.has(extension))) return true;
      if (evidence.globals?.some((name) => globalsOf(firmware).isNamed(name))) return true;
      if (
        evidence.paths?.some((start) =>
          globalsOf(firmware)
            .paths()
            .some((path) => path.startsWith(start)),
        )
      )
        return true;
      return (
        evidence.markers?.some((marker) =>
          markers.some(
            (file) =>
              (file.path === marker.file || file.path.endsWith(`/${marker.file}`)) &&
              (marker.contains === undefined || file.text.includes(marker.contains)),
          ),
        ) === true
      );
    });
    const ids = found.map((one) => one.id);
    const fallback = DEFAULT_PLATFORM[families.get(firmware)!];
    return closure(ids.length > 0 || fallback === undefined ? ids : [fallback]);
  };
  const inferred = new Map<number, Set<string>>();
  const of = (unit: Unit): Set<string> => {
    const at = inferred.get(unit.firmware) ?? infer(unit.firmware);
    inferred.set(unit.firmware, at);
    return at;
  };
  return {
    of,
    modules: (unit) => modules.get(unit.firmware)!,
    allows(row, unit) {
      if (row.languages && !row.languages.includes(unit.family)) return false;
      if (!row.platforms || row.platforms.length === 0) return true;
      const here = of(unit);
      if (here.size === 0) return true;
      return row.platforms.some((id) => UNIVERSAL.has(id) || here.has(id) || refines(closures.get(id), here, closures));
    },
  };
}

/** A row of a more special platform holds where only the general one is known and no sibling is. */
function refines(
  wanted: ReadonlySet<string> | undefined,
  here: ReadonlySet<string>,
  closures: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (!wanted) return false;
  const shared = [...wanted].some((id) => here.has(id));
  if (!shared) return false;
  return ![...here].some(
    (id) => !wanted.has(id) && [...wanted].some((up) => up !== id && closures.get(id)?.has(up) && here.has(up)),
  );
}

/** What the functions of a firmware mention. */
interface Globals {
  /** For evidence of a platform. */
  isNamed(name: string): boolean;
  /** Texts that begin like a path. */
  paths(): readonly string[];
}

interface Words {
  /** All names that are evidence of some platform. */
  readonly wanted: ReadonlySet<string>;
  /** Those that each function mentions. */
  readonly found: WeakMap<Mentions, readonly string[]>;
}

const words = new WeakMap<readonly Platform[], Words>();

function wordsOf(platforms: readonly Platform[]): Words {
  let at = words.get(platforms);
  if (!at) {
    const wanted = new Set(platforms.flatMap((one) => one.evidence.globals ?? []));
    words.set(platforms, (at = { wanted, found: new WeakMap() }));
  }
  return at;
}

function wordsIn(mentions: Mentions, { wanted, found }: Words): readonly string[] {
  let at = found.get(mentions);
  if (!at) found.set(mentions, (at = [...mentions.names.keys()].filter((name) => wanted.has(name))));
  return at;
}

const pathsBy = new WeakMap<Mentions, readonly string[]>();

function pathsIn(mentions: Mentions): readonly string[] {
  let at = pathsBy.get(mentions);
  if (!at) pathsBy.set(mentions, (at = [...mentions.texts].filter((text) => text.startsWith('/'))));
  return at;
}

function lazyGlobals(program: Program, words: Words): (firmware: number) => Globals {
  const cache = new Map<number, Globals>();
  return (firmware) => {
    const known = cache.get(firmware);
    if (known) return known;
    const mentions = program.units
      .filter((unit) => unit.firmware === firmware)
      .flatMap((unit) => unit.functions.map((fn) => mentionsIn(fn.facts)));
    let paths: readonly string[] | undefined;
    let names: ReadonlySet<string> | undefined;
    const found: Globals = {
      isNamed: (name) => (names ??= new Set(mentions.flatMap((one) => wordsIn(one, words)))).has(name),
      paths: () => (paths ??= mentions.flatMap(pathsIn)),
    };
    cache.set(firmware, found);
    return found;
  };
}
