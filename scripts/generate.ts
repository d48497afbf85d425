/**
 * Writes what is derived from the code: the configuration's JSON schema, and the editor's settings in the manifest.
 * `--check` only compares.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJSONSchema } from 'zod';
import { ownRowSchema } from '../engine/apis/schema.ts';
import { configSchema } from '../engine/config/schema.ts';
import { rules } from '../rules/index.ts';
import { settings } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [path, text] of [
  ['schema/timesync-lint.schema.json', schema()],
  ['package.json', manifest()],
] as const) {
  if (!process.argv.includes('--check')) {
    mkdirSync(`${root}schema`, { recursive: true });
    writeFileSync(`${root}${path}`, text);
  } else if (readIfThere(`${root}${path}`) !== text) {
    console.error(`${path} is out of date: run \`npm run generate\``);
    process.exitCode = 1;
  }
}

function schema(): string {
  return json({
    ...toJSONSchema(configSchema(rules, ownRowSchema), { target: 'draft-7', io: 'input', reused: 'ref' }),
    title: 'timesync-lint.json',
    // Editors let comments and trailing commas pass in files of this schema.
    allowTrailingCommas: true,
  });
}

/** The manifest as it is, but for the settings. */
function manifest(): string {
  const all = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { contributes: Record<string, unknown> };
  all.contributes['configuration'] = settings(rules);
  return json(all);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
