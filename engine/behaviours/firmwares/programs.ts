/** The programs of a firmware's files: two sketches, or two `main`, that share a library are two devices. */
import { folderOf, group, type Unit } from '../../link/program.ts';
import type { World } from '../../link/world.ts';

export interface ProgramPart {
  /** Files of this program alone, or those that several share. */
  readonly own: readonly Unit[];
  /** Files in which something may change the servers of `own`. */
  readonly all: ReadonlySet<Unit>;
}

/** `units` hang together. Where an entry is defined in more than one folder, each of them is a program. */
export function programsOf(world: World, units: readonly Unit[]): readonly ProgramPart[] {
  const folders = entryFolders(world, units);
  if (folders.length < 2) return [{ own: units, all: new Set(units) }];
  const byFolder = group(units, (unit) => folders.find((folder) => isBelow(unit.path, folder)) ?? SHARED);
  const shared = byFolder.get(SHARED) ?? [];
  return [...byFolder].map(([folder, own]) => ({ own, all: new Set(folder === SHARED ? units : [...own, ...shared]) }));
}

/** No folder is called so. */
const SHARED = '\0';

/**
 * Folders that define, each for itself, a function that the linker sees and nobody calls (`main`, `setup`, `app_main`):
 * they cannot be one program. The deepest first.
 */
function entryFolders(world: World, units: readonly Unit[]): readonly string[] {
  const entries = units.flatMap((unit) =>
    unit.family !== 'c'
      ? []
      : unit.functions.filter(
          ({ facts }) =>
            facts.kind === 'function' && facts.className === undefined && !facts.internal && facts.body.length > 0,
        ),
  );
  const folders = [...group(entries, (fn) => fn.facts.name).values()]
    .filter((all) => new Set(all.map((fn) => folderOf(fn.unit.path))).size > 1)
    .filter((all) => all.every((fn) => world.calls.callersOf(fn).length === 0))
    .flatMap((all) => all.map((fn) => folderOf(fn.unit.path)));
  return [...new Set(folders)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);
