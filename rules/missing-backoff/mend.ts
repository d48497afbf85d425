/** Edits that mend a case of missing-backoff. */
import type { Retry } from '../../engine/behaviours/retries.ts';
import type { Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';

export function mendRetry(_found: Retry, _context: RuleContext): readonly Fix[] {
  return [];
}
