/** The inventory for programs: `version` counts changes that break readers. */
import type { Place } from '../../engine/lint/finding.ts';
import { displayPath } from '../display-path.ts';
import { Places } from '../reporters/report.ts';
import type { RootInventory } from './command.ts';

const FORMAT_VERSION = 1;

/** Places become `{ file, line, column, endLine, endColumn }`, 1-based, `file` relative to the root. */
export function inventoryJson(roots: readonly RootInventory[], toolVersion: string): string {
  const report = {
    version: FORMAT_VERSION,
    tool: { name: 'timesync-lint', version: toolVersion },
    roots: roots.map(({ project, firmwares }) => {
      const places = new Places(project);
      return {
        root: displayPath(project.root.folder),
        complete: project.complete,
        firmwares: firmwares.map((one) => placed(one, places)),
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function placed(value: unknown, places: Places): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, places));
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) {
    const [start, end] = [places.start(value), places.end(value)];
    return { file: value.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, placed(one, places)]));
}

const isPlace = (value: object): value is Place => 'file' in value && 'range' in value;
