/** The inventory as a page that a vendor attaches to a request for a zone of the NTP pool. */
import { poolNameOf } from '../../engine/behaviours/pool-names.ts';
import type { Inventory } from '../../engine/inventory/index.ts';
import type { Place } from '../../engine/lint/finding.ts';
import { displayPath } from '../display-path.ts';
import { Places } from '../reporters/report.ts';
import { harmless } from '../terminal.ts';
import type { RootInventory } from './command.ts';
import { firmwareName, incomplete, NOTHING } from '../../engine/inventory/names.ts';
import { sectionsOf, type Words } from '../../engine/inventory/sections.ts';

export function inventoryMarkdown(roots: readonly RootInventory[], toolVersion: string): string {
  const firmwares = roots.flatMap((root) => root.firmwares);
  const blocks = [
    '# How this device keeps the time',
    opening(firmwares, toolVersion),
    ...(firmwares.length === 0 ? [NOTHING] : []),
  ];
  for (const { project, firmwares: own } of roots) {
    const places = new Places(project);
    for (const firmware of own) {
      blocks.push(`## ${plain(firmwareName(firmware))}`);
      for (const { title, lines, none } of sectionsOf(firmware)) {
        const entries = lines.map(({ words, places: at }) => `- ${words.map(spelt).join('')}${citing(at, places)}`);
        blocks.push(`### ${title}`, entries.length > 0 ? entries.join('\n') : `${capital(none ?? '')}.`);
      }
    }
    if (!project.complete) blocks.push(plain(incomplete(displayPath(project.root.folder))));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** What the pool asks a vendor to say: what asks, whom, how often, and what happens when nobody answers. */
function opening(firmwares: readonly Inventory[], toolVersion: string): string {
  const servers = new Set(firmwares.flatMap((one) => one.timeServers.map(({ server }) => server)));
  const pool = [...servers].filter((server) => poolNameOf(server) !== undefined).length;
  const own = firmwares.some((one) => one.overrides.length > 0);
  const asked =
    servers.size === 0
      ? 'No time server is written into it'
      : `${servers.size === 1 ? 'One time server is' : `${servers.size} time servers are`} written into it, ${pool === 0 ? 'none' : pool === servers.size ? 'all' : pool} of the NTP pool`;
  return [
    `This page lists what the firmware does towards time servers, with the file and line of each statement. It was made from the source by timesync-lint ${toolVersion}, which runs nothing and asks nobody.`,
    `${asked}; ${own ? 'the servers can be changed in the field' : 'nothing was seen that changes them in the field'}. How often it asks, what it does when no answer comes, which NTP version it speaks and whether it honours a kiss-o'-death follows below. What the source does not tell stands under “Not determined”.`,
  ].join('\n\n');
}

const spelt = (words: Words): string => (typeof words === 'string' ? plain(words) : codeSpan(words.code));

function citing(at: readonly Place[], places: Places): string {
  if (at.length === 0) return '';
  const texts = [...new Set(at.map((place) => codeSpan(`${place.file}:${places.start(place).line}`)))];
  return ` (${texts.join(', ')})`;
}

/** A span that no text can end: the fence is longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const clean = harmless(text.replaceAll(/\s+/g, ' ').trim());
  const runs = [...clean.matchAll(/`+/g)].map((match) => match[0].length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** Prose in which nothing is markup. */
const plain = (text: string): string => harmless(text).replaceAll(/[\\`*_[\]<>#|!]/g, (char) => `\\${char}`);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
