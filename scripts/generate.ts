/** Writes what is derived from the code: the configuration's JSON schema. `--check` only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJSONSchema } from 'zod';
import { ownRowSchema } from '../engine/apis/schema.ts';
import { configSchema } from '../engine/config/schema.ts';
import { rules } from '../rules/index.ts';

const target = fileURLToPath(new URL('../schema/timesync-lint.schema.json', import.meta.url));

const schema = {
  ...toJSONSchema(configSchema(rules, ownRowSchema), { target: 'draft-7', io: 'input', reused: 'ref' }),
  title: 'timesync-lint.json',
  // Editors let comments and trailing commas pass in files of this schema.
  allowTrailingCommas: true,
};
const text = `${JSON.stringify(schema, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
  writeFileSync(target, text);
} else if (readIfThere(target) !== text) {
  console.error('schema/timesync-lint.schema.json is out of date: run `npm run generate`');
  process.exitCode = 1;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
