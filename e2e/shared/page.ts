/** docs/editors.md: what a reader is told to write is what the tests run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './firmware.ts';

/** The code of one language under one heading of the page. */
export function recipe(heading: string, language: string): string {
  const page = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
  const section = page.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  const code = section && new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(section)?.[1];
  if (!code) throw new Error(`docs/editors.md has no ${language} under "${heading}"`);
  return code;
}
