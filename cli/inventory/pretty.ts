/** The inventory for a terminal. */
import { displayPath } from '../display-path.ts';
import type { Page } from '../output.ts';
import { Places } from '../reporters/report.ts';
import { harmless, wrap } from '../terminal.ts';
import type { RootInventory } from './command.ts';
import { firmwareName, incomplete, NOTHING } from '../../engine/inventory/names.ts';
import { sectionsOf, type Line } from '../../engine/inventory/sections.ts';

export function inventoryPretty(roots: readonly RootInventory[], { width, colors }: Page): string {
  const blocks: string[] = [];
  for (const { project, firmwares } of roots) {
    const places = new Places(project);
    for (const firmware of firmwares) {
      const lines = [colors.bold(harmless(firmwareName(firmware)))];
      for (const { title, lines: entries, none } of sectionsOf(firmware)) {
        lines.push(`  ${colors.bold(title)}`);
        if (entries.length === 0) lines.push(`    ${none ?? ''}`);
        for (const { words, places: at } of entries) {
          const text = words.map((one) => (typeof one === 'string' ? one : one.code)).join('');
          lines.push(`    ${wrap(harmless(text), width, '      ')}`);
          if (at.length > 0) lines.push(`      ${colors.dim(where(at, places))}`);
        }
      }
      blocks.push(`${lines.join('\n')}\n`);
    }
    if (!project.complete) blocks.push(`${wrap(incomplete(displayPath(project.root.folder)), width, '')}\n`);
  }
  return blocks.length === 0 ? `${NOTHING}\n` : blocks.join('\n');
}

/** `src/main.c:9, 20; src/time.c:3`. */
function where(at: Line['places'], places: Places): string {
  const byFile = new Map<string, Set<number>>();
  for (const place of at)
    byFile.set(place.file, (byFile.get(place.file) ?? new Set<number>()).add(places.start(place).line));
  return [...byFile]
    .map(([file, lines]) => harmless(`${displayPath(places.absolute(file))}:${[...lines].join(', ')}`))
    .join('; ');
}
