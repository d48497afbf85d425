/** The inventory as a tree: firmwares, what each does, and the lines with their places. */
import type { Inventory } from '../../engine/inventory/index.ts';
import { firmwareName, NOTHING } from '../../engine/inventory/names.ts';
import { sectionsOf, type Line, type Section, type Words } from '../../engine/inventory/sections.ts';
import type { Place } from '../../engine/lint/finding.ts';
import type { InventoryNode } from '../protocol.ts';
import type { Documents } from './diagnostics.ts';

const ICONS: Readonly<Record<string, string>> = {
  'Time servers': 'server',
  'What asks for the time': 'sync',
  'By the wall clock': 'calendar',
  'When no answer comes': 'debug-restart',
  'NTP on the wire': 'radio-tower',
  'What the libraries do by themselves': 'library',
  'What can be changed in the field': 'settings',
  'Requests without a body': 'arrow-up',
  'Not determined': 'question',
};

export function inventoryNodes(firmwares: readonly Inventory[], documents: Documents): InventoryNode[] {
  if (firmwares.length === 0) return [{ label: NOTHING, icon: 'pass' }];
  return firmwares.map((firmware) => ({
    label: firmwareName(firmware),
    tooltip: firmware.files.join('\n'),
    icon: 'circuit-board',
    children: sectionsOf(firmware).map((section) => sectionNode(section, documents)),
  }));
}

function sectionNode({ title, lines, none }: Section, documents: Documents): InventoryNode {
  const icon = ICONS[title];
  return {
    label: title,
    ...(icon ? { icon } : {}),
    ...(lines.length === 0 && none !== undefined ? { detail: none } : {}),
    children: lines.map((line) => lineNode(line, documents)),
  };
}

function lineNode({ words, places }: Line, documents: Documents): InventoryNode {
  const label = words.map(plain).join('');
  const [first] = places;
  const location = first && locationOf(first, documents);
  return {
    label,
    tooltip: label,
    ...(location ? { location, detail: `${first.file}:${location.range.start.line + 1}` } : {}),
  };
}

const plain = (words: Words): string => (typeof words === 'string' ? words : words.code);

function locationOf(place: Place, documents: Documents): InventoryNode['location'] {
  const document = documents.document(place.file);
  return document && { uri: document.uri, range: document.lspRange(place.range) };
}
