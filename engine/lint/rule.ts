/** The contract of a rule: it finds cases among behaviours, words each, and proposes how to mend it. */
import type { Behaviours } from '../behaviours/behaviours.ts';
import type { Unit } from '../link/program.ts';
import type { Confidence, Fix, Level, Place, TrailStep } from './finding.ts';
import type { Settings } from './project-api.ts';

/** One option of a rule, in words of JSON schema. */
export interface RuleOption {
  readonly type: 'number' | 'integer' | 'boolean' | 'string' | 'strings';
  readonly description: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly enum?: readonly string[];
}

/** How a rule tells one case: everything of a finding except who found it and how it is mended. */
export interface Telling {
  readonly level: Level;
  readonly confidence: Confidence;
  readonly place: Place;
  /** One sentence: what is there. */
  readonly message: string;
  /** Why it harms somebody else, with the authority. */
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
  readonly trail?: readonly TrailStep[];
  readonly related?: readonly TrailStep[];
}

export interface RuleContext {
  readonly behaviours: Behaviours;
  settings(unit: Unit): Settings;
  /** An option of this rule in force for a file. */
  option<T>(unit: Unit, name: string): T;
}

export interface Rule<Case = unknown> {
  readonly id: string;
  /** One line, for lists: what the rule reports. */
  readonly summary: string;
  /** Level where nothing raises or lowers it. */
  readonly level: Level;
  /** `firmware` rules need all of a firmware and are silent where the read set is not complete. */
  readonly scope: 'file' | 'firmware';
  /**
   * What the rule speaks about, where others speak about it too. Of rules with the same word only the gravest speaks of
   * one place, at equal level the first in the list of rules; it mentions the rest.
   */
  readonly about?: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
  find(context: RuleContext): readonly Case[];
  tell(found: Case, context: RuleContext): Telling;
  /** Edits that mend the case; empty where no writer knows the shape. */
  mend(found: Case, context: RuleContext): readonly Fix[];
}

/** Keeps a rule's case type between its three functions and hides it from the list of rules. */
export const defineRule = <Case>(rule: Rule<Case>): Rule => rule as Rule;
