/** The configuration as the rest of the program sees it, and the settings that it gives one file. */
import type { Row } from '../apis/row.ts';
import type { Level } from '../lint/finding.ts';
import type { Settings } from '../lint/project-api.ts';

export interface RuleSetting {
  readonly level?: Level | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export interface Config {
  readonly vendorZone?: string;
  readonly ownDomains: readonly string[];
  readonly ownServers: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly apis: readonly Row[];
  readonly overrides: readonly Override[];
  readonly ignore: readonly string[];
  readonly defaultIgnores: boolean;
  readonly maxProjectFiles?: number;
  readonly maxFileSize?: number;
}

/** What holds where there is no configuration file. */
export const NO_CONFIG: Config = {
  ownDomains: [],
  ownServers: [],
  rules: {},
  apis: [],
  overrides: [],
  ignore: [],
  defaultIgnores: true,
};

/** Something wrong in a configuration file. Lines and columns are 1-based. */
export interface ConfigProblem {
  /** In UTF-16 units: the key or the value that is wrong. */
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export class ConfigError extends Error {
  readonly file: string;
  readonly problems: readonly ConfigProblem[];

  constructor(file: string, problems: readonly ConfigProblem[]) {
    super(problems.map((p) => `${file}:${p.line}:${p.column}: ${p.message}`).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

/**
 * Settings by file. `matcher` compiles globs; files with the same overrides share one object. `only` is the command
 * line's choice of rules: all others are off.
 */
export function settingsResolver(
  config: Config,
  matcher: (globs: readonly string[]) => (path: string) => boolean,
  only?: { readonly all: readonly string[]; readonly chosen: ReadonlyMap<string, Level | undefined> },
): (path: string) => Settings {
  const overrides = config.overrides.map((override) => ({ matches: matcher(override.files), rules: override.rules }));
  const known = new Map<string, Settings>();
  return (path) => {
    const applying = overrides.filter((override) => override.matches(path));
    const key = applying.map((override) => overrides.indexOf(override)).join();
    let settings = known.get(key);
    if (!settings) {
      const rules = applying.reduce((all, override) => merge(all, override.rules), config.rules);
      settings = {
        ...(config.vendorZone === undefined ? {} : { vendorZone: config.vendorZone }),
        ownDomains: config.ownDomains,
        ownServers: config.ownServers,
        rules: only ? choose(rules, only.all, only.chosen) : rules,
        apis: config.apis,
      };
      known.set(key, settings);
    }
    return settings;
  };
}

type Rules = Readonly<Record<string, RuleSetting>>;

function merge(base: Rules, over: Rules): Rules {
  const merged: Record<string, RuleSetting> = { ...base };
  for (const [id, setting] of Object.entries(over)) merged[id] = { ...merged[id], ...setting };
  return merged;
}

/** Rules that were asked for by name run even where the configuration has switched them off. */
function choose(rules: Rules, all: readonly string[], chosen: ReadonlyMap<string, Level | undefined>): Rules {
  const result: Record<string, RuleSetting> = {};
  for (const id of all) {
    const { level: configured, ...rest } = rules[id] ?? {};
    if (!chosen.has(id)) {
      result[id] = { ...rest, level: 'off' };
      continue;
    }
    const level = chosen.get(id) ?? (configured === 'off' ? undefined : configured);
    result[id] = level === undefined ? rest : { ...rest, level };
  }
  return result;
}
