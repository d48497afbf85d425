/** The client's settings as a configuration: what holds where no `timesync-lint.json` governs a file. */
import { ConfigError, NO_CONFIG, type Config } from '../../engine/config/config.ts';
import { parseConfig } from '../../engine/config/parse.ts';
import type { RuleShape } from '../../engine/config/schema.ts';
import type { Confidence } from '../../engine/lint/finding.ts';
import { SETTINGS } from '../protocol.ts';

export interface ClientSettings {
  readonly enable: boolean;
  readonly minConfidence: Confidence;
  readonly config: Config;
  /** What is wrong with them; then the defaults hold. */
  readonly problem?: string;
}

const KEYS = [
  'vendorZone',
  'ownDomains',
  'ownServers',
  'rules',
  'apis',
  'ignore',
  'defaultIgnores',
  'maxProjectFiles',
  'maxFileSize',
] as const;

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** Reads what a client answers for the section; anything may come. */
export async function clientSettings(value: unknown, rules: readonly RuleShape[]): Promise<ClientSettings> {
  const given: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const config = Object.fromEntries(KEYS.flatMap((key) => (isSet(given[key]) ? [[key, given[key]] as const] : [])));
  const minConfidence = CONFIDENCES.find((one) => one === given.minConfidence) ?? 'medium';
  const base = { enable: given.enable !== false, minConfidence };
  try {
    return { ...base, config: await parseConfig(JSON.stringify(config), SETTINGS, rules) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const problem = `settings: ${error.problems.map(({ message }) => message).join('; ')}`;
    return { ...base, config: NO_CONFIG, problem };
  }
}

/** An empty text field of a settings page is no setting. */
const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
