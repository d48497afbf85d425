/** What may stand in `timesync-lint.json`. The published JSON schema and the validation are made of this one. */
import * as z from 'zod';
import type { RuleOption } from '../lint/rule.ts';

export const LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** What the schema needs to know of a rule. */
export interface RuleShape {
  readonly id: string;
  readonly summary: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

const level = z.enum(LEVELS);

/**
 * The schema of the whole file, for the rules that there are. The rows' schema is handed in because it is large and
 * few configurations have any.
 */
export function configSchema(rules: readonly RuleShape[], row: z.ZodType = z.unknown()) {
  const ruleTable = z
    .strictObject(
      Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule).optional().describe(rule.summary)])),
    )
    .describe('Level and options of each rule. A rule that is left out keeps its default.');
  return z.strictObject({
    $schema: z.string().optional(),
    vendorZone: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'is no domain name')
      .optional()
      .describe('Your vendor zone of the NTP pool without a number: `acme.pool.ntp.org`.'),
    ownDomains: z.array(z.string()).optional().describe('Domains whose servers are yours.'),
    ownServers: z.array(z.string()).optional().describe('Addresses of servers that are yours.'),
    rules: ruleTable.optional(),
    apis: z
      .array(row)
      .optional()
      .describe('What functions of your own code base or SDK mean; the same rows as the built-in catalogue.'),
    overrides: z
      .array(z.strictObject({ files: z.array(z.string()).min(1), rules: ruleTable }))
      .optional()
      .describe('Other rule settings for some files; globs are relative to this file, later entries win.'),
    ignore: z
      .array(z.string())
      .optional()
      .describe('Files that are neither linted nor read, in .gitignore syntax, relative to this file.'),
    defaultIgnores: z.boolean().optional().describe('Leave out vendored and generated folders by name. Default: true.'),
    maxProjectFiles: z
      .int()
      .min(1)
      .optional()
      .describe('Read at most this many files around the named ones. Default: 2000.'),
    maxFileSize: z.int().min(1).optional().describe('Skip files of more bytes. Default: 2097152.'),
  });
}

function ruleSetting(rule: RuleShape) {
  const options = Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, shape]) => [
      name,
      option(shape).optional().describe(shape.description),
    ]),
  );
  return z.union([level, z.strictObject({ severity: level.optional(), options: z.strictObject(options).optional() })]);
}

function option(shape: RuleOption): z.ZodType {
  switch (shape.type) {
    case 'number':
      return shape.minimum === undefined ? z.number() : z.number().min(shape.minimum);
    case 'integer':
      return shape.minimum === undefined ? z.int() : z.int().min(shape.minimum);
    case 'boolean':
      return z.boolean();
    case 'string':
      return shape.enum ? z.enum([...shape.enum]) : z.string();
    case 'strings':
      return z.array(z.string());
  }
}
