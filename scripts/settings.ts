/** The editor's settings: what stands in `timesync-lint.json`, for files that none governs. */
import { toJSONSchema } from 'zod';
import { configSchema } from '../engine/config/schema.ts';
import type { Rule } from '../engine/lint/rule.ts';

type Json = Readonly<Record<string, unknown>>;

/** Keys of the configuration that are settings, too, in the order of the settings page. The rest needs a file. */
const FROM_CONFIGURATION: Readonly<Record<string, unknown>> = {
  vendorZone: '',
  ownDomains: [],
  ownServers: [],
  rules: {},
  apis: [],
  ignore: [],
  defaultIgnores: true,
  maxProjectFiles: 2000,
  maxFileSize: 2 * 1024 * 1024,
};

const GOVERNED = 'Not used where a `timesync-lint.json` governs the file: editor and command line then agree.';

/** The manifest's `contributes.configuration`. */
export function settings(rules: readonly Rule[]): Json {
  // Rows of `apis` have a large schema that would be all of the manifest; the server checks them.
  const schema = toJSONSchema(configSchema(rules), { target: 'draft-7', io: 'input', reused: 'inline' });
  const properties = schema.properties as Readonly<Record<string, Json>>;
  const own: Record<string, Json> = {
    enable: { type: 'boolean', default: true, markdownDescription: 'Lint the files of this folder.' },
    minConfidence: {
      type: 'string',
      enum: ['high', 'medium', 'low'],
      default: 'medium',
      markdownDescription: 'Show findings that are at least this sure.',
    },
  };
  const mirrored = Object.entries(FROM_CONFIGURATION).map(([name, value]): [string, Json] => {
    const { description, ...shape } = properties[name]!;
    const empty = value === '' ? { pattern: `^$|${String(shape['pattern'])}` } : {};
    const words = `${String(description).replace(/ Default: \S+$/, '')} ${GOVERNED}`;
    return [name, { ...(forManifest(shape) as Json), ...empty, default: value, markdownDescription: words }];
  });
  const trace = {
    type: 'string',
    enum: ['messages', 'compact', 'verbose'],
    default: 'messages',
    markdownDescription:
      'What is written of the messages between editor and server when the log level of the output is *Trace*.',
  };
  const all = [...Object.entries(own), ...mirrored].map(([name, shape], order): [string, Json] => [
    `timesyncLint.${name}`,
    { order, scope: 'resource', ...shape },
  ]);
  return {
    title: 'timesync-lint',
    properties: {
      ...Object.fromEntries(all),
      'timesyncLint.trace.server': { order: all.length, scope: 'window', ...trace },
    },
  };
}

/**
 * The schema as a settings page takes it: descriptions are Markdown, which `description` is not there, and what says
 * nothing (options of a rule without any, the largest integer) is left out of a manifest that people read.
 */
function forManifest(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forManifest);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => value !== Number.MAX_SAFE_INTEGER && !(key === 'options' && isEmpty(value as Json)))
      .map(([key, value]) =>
        key === 'description' && typeof value === 'string' ? ['markdownDescription', value] : [key, forManifest(value)],
      ),
  );
}

const isEmpty = ({ properties }: Json): boolean => Object.keys(properties as Json).length === 0;
