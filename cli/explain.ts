/** `explain RULE` prints the rule's page, `rules` the table of them. */
import { didYouMean } from '../engine/source/suggest.ts';
import { rules } from '../rules/index.ts';
import { rulePage } from './installation.ts';
import { UsageError } from './options.ts';

export function explainCommand(id: string): number {
  const rule = rules.find((each) => each.id === id);
  if (!rule)
    throw new UsageError(
      `unknown rule '${id}'${didYouMean(
        id,
        rules.map((each) => each.id),
      )}; 'timesync-lint rules' lists them`,
    );
  process.stdout.write(rulePage(id));
  return 0;
}

export function rulesCommand(): number {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.level.padEnd(7)}  ${rule.summary}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
