/** Reads a configuration text: JSON with comments in, a checked `Config` or its problems with line and column out. */
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  getNodeValue,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { z } from 'zod';
import type { Row } from '../apis/row.ts';
import type { Level } from '../lint/finding.ts';
import { Lines } from '../source/lines.ts';
import { didYouMean } from '../source/suggest.ts';
import { NO_CONFIG, ConfigError, type Config, type ConfigProblem, type RuleSetting } from './config.ts';
import type { LEVELS } from './schema.ts';
import { configSchema, type RuleShape } from './schema.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Throws `ConfigError`, naming `file`, where anything is wrong. */
export async function parseConfig(text: string, file: string, rules: readonly RuleShape[]): Promise<Config> {
  const lines = new Lines(text);
  const at = (offset: number, length: number, message: string): ConfigProblem => ({
    ...lines.positionAt(offset),
    offset,
    length,
    message,
  });
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (!tree) throw new ConfigError(file, [at(0, 0, 'empty; write {} for the defaults')]);
  if (errors.length > 0) {
    throw new ConfigError(
      file,
      errors.map((e) => at(e.offset, e.length, `not JSON: ${words(printParseErrorCode(e.error))}`)),
    );
  }
  const value: unknown = getNodeValue(tree);
  const row = hasApis(value) ? (await import('../apis/schema.ts')).ownRowSchema : undefined;
  const result = configSchema(rules, row).safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => describe(issue, [], value, rules));
    throw new ConfigError(
      file,
      problems.map(({ path, key, message }) => {
        const { offset, length } = nodeOf(tree, path, key);
        return at(offset, length, message);
      }),
    );
  }
  return toConfig(result.data);
}

function hasApis(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'apis' in value;
}

interface Problem {
  readonly path: Path;
  /** The key itself is wrong, not its value. */
  readonly key?: string;
  readonly message: string;
}

function describe(issue: Issue, base: Path, root: unknown, rules: readonly RuleShape[]): Problem[] {
  const path = [...base, ...issue.path];
  const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const what = path.at(-1) === 'rules' ? 'rule' : path.at(-1) === 'options' ? 'option' : 'key';
        return { path, key, message: `unknown ${what} '${key}'${didYouMean(key, knownKeys(path, rules))}` };
      });
    case 'invalid_union': {
      // Of the alternatives, the one that the value was meant to be: the one that got furthest into it.
      const depth = (issues: readonly Issue[]) =>
        Math.max(...issues.map((i) => i.path.length * 2 + (i.code === 'invalid_type' ? 0 : 1)));
      const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
      return best
        ? best.flatMap((inner) => describe(inner, path, root, rules))
        : [{ path, message: `${where}${issue.message}` }];
    }
    case 'invalid_value': {
      const given = valueAt(root, path);
      const guess = typeof given === 'string' ? didYouMean(given, issue.values.map(String)) : '';
      return [{ path, message: `${where}${JSON.stringify(given)} is none of ${issue.values.join(', ')}${guess}` }];
    }
    case 'invalid_type':
      return [{ path, message: `${where}must be ${article(issue.expected)}` }];
    default:
      return [{ path, message: `${where}${issue.message}` }];
  }
}

function knownKeys(path: Path, rules: readonly RuleShape[]): readonly string[] {
  const last = path.at(-1);
  if (path.length === 0) return Object.keys(configSchema([]).shape);
  if (last === 'rules') return rules.map((rule) => rule.id);
  if (last === 'options') return Object.keys(rules.find((rule) => rule.id === path.at(-2))?.options ?? {});
  if (path.at(-2) === 'rules') return ['severity', 'options'];
  if (path.at(-2) === 'overrides') return ['files', 'rules'];
  return [];
}

/** The value at a path, or the key of it that is wrong; what stands around where there is none. */
function nodeOf(tree: Node, path: Path, key: string | undefined): Node {
  const keys = path.map((step) => (typeof step === 'number' ? step : String(step)));
  for (let length = keys.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (!node) continue;
    const property = key === undefined ? undefined : node.children?.find((child) => child.children?.[0]?.value === key);
    return property?.children?.[0] ?? node;
  }
  return tree;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], root);
}

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** `CommaExpected` → `comma expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function toConfig(data: z.infer<ReturnType<typeof configSchema>>): Config {
  return {
    ...NO_CONFIG,
    ...(data.vendorZone === undefined ? {} : { vendorZone: data.vendorZone }),
    ownDomains: data.ownDomains ?? [],
    ownServers: data.ownServers ?? [],
    rules: settings(data.rules),
    apis: (data.apis ?? []) as readonly Row[],
    overrides: (data.overrides ?? []).map((override) => ({ files: override.files, rules: settings(override.rules) })),
    ignore: data.ignore ?? [],
    defaultIgnores: data.defaultIgnores ?? true,
    ...(data.maxProjectFiles === undefined ? {} : { maxProjectFiles: data.maxProjectFiles }),
    ...(data.maxFileSize === undefined ? {} : { maxFileSize: data.maxFileSize }),
  };
}

function settings(rules: Readonly<Record<string, unknown>> = {}): Record<string, RuleSetting> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, setting]) => {
      if (typeof setting === 'string') return [id, { level: setting as Level | 'off' }];
      const { severity, options } = setting as {
        severity?: (typeof LEVELS)[number];
        options?: Record<string, unknown>;
      };
      return [
        id,
        { ...(severity === undefined ? {} : { level: severity }), ...(options === undefined ? {} : { options }) },
      ];
    }),
  );
}
